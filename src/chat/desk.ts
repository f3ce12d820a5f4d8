import type { Reply } from "./reply.ts"

/** A channel's standing question, as commands show it. */
export type StandingQuestion = {
  readonly id: string
  /** Empty for everything. */
  readonly topic: string
  readonly only: string
  readonly pace: string
  readonly quiet: { readonly from: number; readonly to: number } | null
  readonly timeZone: string
  readonly paused: boolean
}

export type Wish = Omit<StandingQuestion, "id" | "paused">

/** Why a source was or wasn't sent for a standing question. */
export type Reason = {
  readonly topic: string
  readonly version: number
  readonly sent: boolean
  readonly why: string
  readonly state: string | null
}

/** What came of a source that was handed in. */
export type Arrival = {
  readonly outcome: "new" | "changed" | "unchanged" | "feed"
  readonly id: string
  readonly title: string | null
}

/**
 * What commands that keep something work with: the asker's own channel, workspace and dossier, nobody else's. Absent
 * where nothing is kept (one-shot answers, `--sources`).
 *
 * Every method may throw a UserError: `not-allowed` names the role it takes, the rest name what is wrong.
 */
export type Desk = {
  /** The name of the dossier that this channel is bound to. */
  readonly dossier: string
  /** @returns what keeps the bot from posting here with the line that mends it, and what the last source would have sent */
  subscribe(
    wish: Wish,
  ): Promise<{ readonly question: StandingQuestion; readonly obstacle: string | null; readonly preview: Reply | null }>
  /** @param which its number in the list, or its topic; empty for the channel's only one */
  unsubscribe(which: string): Promise<StandingQuestion>
  subscriptions(): Promise<readonly StandingQuestion[]>
  pause(which: string, paused: boolean): Promise<StandingQuestion>
  why(source: string): Promise<readonly Reason[]>
  addLink(url: string): Promise<Arrival>
  addText(name: string, text: string): Promise<Arrival>
  removeSource(id: string): Promise<void>
  dossiers(): Promise<readonly { readonly id: string; readonly name: string; readonly bound: boolean }[]>
  useDossier(name: string): Promise<{ readonly name: string; readonly created: boolean }>
  /** The disagreements that this workspace has put aside. */
  dismissed(): Promise<ReadonlySet<string>>
  dismiss(disagreement: string): Promise<void>
  restore(disagreement: string): Promise<boolean>
}
