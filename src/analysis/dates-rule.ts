import type { DayRange } from "../ingest/source.ts"
import type { Extent } from "./dates-values.ts"
import type { Tense } from "./tense.ts"

/** What a rule makes of the words it matched. Without `extent`, the value says which days are meant. */
export type Reading = {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  /** TIMEX3 (ISO-TimeML). */
  readonly value: string
  readonly extent?: Extent | null
  readonly problem?: string | null
  /** Set where another date was needed to read this one: it belongs to the rule's name. */
  readonly by?: string
}

/** What a rule may know of the place where it matched. */
export type Moment = {
  /** The words before and after, in the same unit. */
  readonly before: string
  readonly after: string
  /** The words themselves. */
  readonly words: string
  /** Publication, with the precision it is known in. */
  readonly published: DayRange | null
  /** The day of publication, null when only the month or nothing is known. */
  readonly day: string | null
  /** The date named last before this one, as far back as the paragraph before. */
  readonly last: Extent | null
  /** A year that was written out in this sentence or the one before it. */
  readonly year: number | null
  /** Where a source is undated: the first full date that it names itself. */
  readonly own: string | null
  /** Of the verb that governs these words. */
  readonly tense: Tense
}

export type Groups = Readonly<Record<string, string | undefined>>

/**
 * One way to write a date. Rules are tried together: of overlapping matches the leftmost wins, then the longest, then
 * the one that stands first in the list. A rule that returns null takes its match back.
 */
export type DateRule = {
  readonly name: string
  readonly pattern: RegExp
  readonly read: (groups: Groups, at: Moment) => Reading | null
}

/** A pattern with word boundaries round it, case-insensitive. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu")
}
