import type { OptionSpec } from "./command.ts"
import type { Dispatch, Log, Platform } from "./dispatch.ts"
import type { Sender } from "./sender.ts"

/** Suggests what may be meant by what is typed so far, best first. From memory: platforms allow no time for it. */
export type Suggest = (kind: NonNullable<OptionSpec["complete"]>, typed: string) => readonly string[]

/** Whether an answer helped, as a user pressed it. */
export type Feedback = {
  readonly platform: Platform
  readonly helpful: boolean
  /** The request whose answer it is about. */
  readonly requestId: string
  readonly line: string
  readonly user: string
}

/** What every adapter is started with, beside its own settings. */
export type AdapterDeps = {
  readonly dispatch: Dispatch
  readonly suggest: Suggest
  readonly log: Log
  readonly feedback: (given: Feedback) => void | Promise<void>
}

/** An adapter that has been started: `startSlack(deps, settings)` and `startDiscord(deps, settings)` resolve to one. */
export type Adapter = {
  readonly platform: Platform
  /** `ready` when it can answer; `connecting` at first and whenever it has lost its platform. */
  readonly state: () => "connecting" | "ready" | "stopped"
  /** How alerts are posted; null where the platform can't be posted to on one's own account. */
  readonly sender: Sender | null
  /** Finishes what is acknowledged (for at most ten seconds), then disconnects. Never rejects. */
  readonly stop: () => Promise<void>
}
