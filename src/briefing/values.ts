import type { DisagreementKind } from "../analysis/disagreement-kind.ts"
import type { Attribution, EntityKind, EventStatus, Precision } from "../analysis/model.ts"
import type { DayRange } from "../ingest/source.ts"

// What the briefing rooms answer with, before any formatting. The shapes are those of the public `--json` format.

/** A verbatim quote and where it stands: `text.slice(start, end) === quote` in the text of `source`. */
export type Citation = {
  /** The marker shown to people: one number per source in one reply, from 1 in order of first use. */
  readonly n: number
  readonly source: string
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: DayRange | null
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

export type Finding = {
  readonly score: number
  readonly citation: Citation
  readonly attribution: Attribution
  readonly rules?: readonly string[]
}

export type { DisagreementKind }

export type Position = {
  readonly value: string
  readonly normalized: string | number | null
  readonly unit: string | null
  readonly citations: readonly Citation[]
}

export type Disagreement = {
  /** Stable while its quotes stand. */
  readonly id: string
  readonly kind: DisagreementKind
  readonly topic: string
  readonly subject: string
  readonly attribute: string
  readonly positions: readonly Position[]
  /** True where one source contradicts itself. */
  readonly within: boolean
  /** How many independent origins its sources have: a copy of a report adds none. */
  readonly origins?: number
  /** Which rules made it, for `--explain`. */
  readonly rules?: readonly string[]
}

export type Answer = {
  readonly query: string
  readonly found: boolean
  readonly findings: readonly Finding[]
  readonly nearest: readonly Citation[]
  readonly unseen: readonly string[]
  readonly disagreements: readonly Disagreement[]
}

export type TimelineEvent = {
  readonly start: string
  readonly end: string
  readonly precision: Precision
  readonly status: EventStatus
  readonly text: string
  readonly citations: readonly Citation[]
  readonly contested: boolean
  /** Its days are the last of a bound: "by the end of March". */
  readonly by?: boolean
  /** What to know of its date: a weekday that isn't that day's, a year taken from elsewhere. */
  readonly notes?: readonly string[]
  readonly rules?: readonly string[]
}

export type UndatedEvent = {
  readonly text: string
  readonly order: string | null
  readonly citations: readonly Citation[]
}

export type Timeline = {
  readonly query: string
  readonly events: readonly TimelineEvent[]
  readonly undated: readonly UndatedEvent[]
}

/** A quote with the near-identical ones of other sources, which it stands for. */
export type Statement = Citation & { readonly also: readonly Citation[] }

/** Something said of an entity; `acts` where the entity is who does it. */
export type Said = Statement & { readonly acts: boolean; readonly attribution: Attribution }

export type Profile = {
  readonly query: string
  readonly found: boolean
  readonly candidates: readonly string[]
  readonly entity: { readonly name: string; readonly kind: EntityKind; readonly aliases: readonly string[] } | null
  readonly roles: readonly { readonly text: string; readonly citations: readonly Citation[] }[]
  readonly says: readonly (Statement & { readonly attribution: Attribution })[]
  readonly said_of: readonly Said[]
  readonly related: readonly { readonly name: string; readonly count: number }[]
  readonly mentions: readonly { readonly source: string; readonly count: number }[]
  /** The days of the first and last dated source that names it. */
  readonly seen: { readonly first: string | null; readonly last: string | null }
  /** By which rule the query was read; for `--explain`. */
  readonly how: string
  /** Names that look like the query, when nobody has it; never an answer. */
  readonly nearest: readonly string[]
  readonly disagreements: readonly Disagreement[]
}

export type Brief = {
  readonly query: string
  readonly points: readonly {
    readonly citation: Citation
    readonly attribution: Attribution
    readonly origins: number
  }[]
  readonly events: readonly TimelineEvent[]
  readonly people: readonly string[]
  readonly disagreements: readonly Disagreement[]
  readonly open: readonly Citation[]
}
