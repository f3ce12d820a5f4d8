import { commands } from "../../commands/index.ts"
import type { AdapterDeps, Feedback } from "../chat/adapter.ts"
import type { Desk } from "../chat/desk.ts"
import { type Asker, createDispatch, type Log } from "../chat/dispatch.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { EntityFile } from "./entity-file.ts"
import { createSuggest } from "./suggest.ts"

export type CoreOptions = {
  /** Resolves when the sources are loaded: commands wait for it, acknowledgements don't. */
  readonly dossier: Promise<Dossier>
  readonly log: Log
  /** What the team says of names. */
  readonly names?: EntityFile
  /** The asker's day in place of the clock's. */
  readonly now?: string
  readonly explain?: boolean
  /** The dossier and the desk of whoever asks; without it everybody shares the one dossier, and nothing is kept. */
  readonly place?: (asker: Asker) => Promise<{ readonly dossier: Dossier; readonly desk: Desk }>
  /** Where a pressed helpful / not helpful goes besides the log. */
  readonly feedback?: (given: Feedback) => Promise<void>
}

/** Puts the rooms together: what every adapter is started with. */
export function createCore({ dossier, log, names, now, explain = false, place, feedback }: CoreOptions): AdapterDeps {
  const dispatch = createDispatch({
    commands,
    log,
    context: async (asker) => {
      const placed = place ? await place(asker) : { dossier: await dossier }
      await names?.apply(placed.dossier)
      return { ...placed, now: now ?? today(), explain, commands }
    },
  })
  return {
    dispatch,
    suggest: createSuggest(dossier, commands),
    log,
    feedback: async (given) => {
      log.info(given, "feedback")
      await feedback?.(given)
    },
  }
}

/** The day where this runs, ISO 8601. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
