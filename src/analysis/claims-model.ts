import type { Span } from "../ingest/source.ts"
import type { DisagreementKind } from "./disagreement-kind.ts"
import type { Figure } from "./figures.ts"
import type { Mood } from "./slots.ts"

/** One slot of a claim: who did it, to whom, where; with what it is called. */
export type Slot = {
  /** `agent`, `patient`, `subject`, or a preposition. */
  readonly role: string
  readonly head: string
  readonly concepts: readonly string[]
  /** Concepts of the head alone. */
  readonly headConcepts: readonly string[]
  /** Names that the phrase ends in: what it is called. */
  readonly names: readonly string[]
  /** Other names in it: whose it is, what it is of. */
  readonly of?: readonly string[]
  /** Names that a pronoun in it may stand for. */
  readonly likely?: readonly string[]
  readonly pronoun: string | null
  readonly determiner: string | null
}

/** What a claim says of its attribute. */
export type ClaimValue =
  | { readonly type: "figure"; readonly figure: Figure }
  /** A day range, ISO 8601, and a time of day where one is given (`18:40`). */
  | {
      readonly type: "time"
      readonly start: string
      readonly end: string
      readonly clock: string | null
      readonly relation: string | null
    }
  /** A name or thing that fills a role; `exclusive` when nothing else does (`only`, `nobody but`). */
  | {
      readonly type: "filler"
      readonly head: string
      readonly names: readonly string[]
      readonly concepts: readonly string[]
      readonly exclusive: boolean
      /** The slot that it fills: `agent`, `recipient`, `cause`, `place`, `patient`. */
      readonly role?: string
    }
  | { readonly type: "polarity"; readonly positive: boolean; readonly pairs?: readonly string[] }
  | { readonly type: "scope"; readonly scope: "all" | "only" | "none" | "some"; readonly concepts: readonly string[] }
  | { readonly type: "order"; readonly first: readonly string[]; readonly second: readonly string[] }

/**
 * What one unit says of one attribute. `start`, `end` are the value's own words; the quote is its unit. Two claims are
 * compared when their predicates and heads meet and their slots don't clash.
 */
export type Claim = Span & {
  readonly source: string
  readonly unit: number
  readonly kind: DisagreementKind
  readonly value: ClaimValue
  /** Concepts of what happens: the verb, or the noun made from it. Empty where nothing but being is said. */
  readonly pred: readonly string[]
  readonly predLemma: string
  readonly governors: readonly string[]
  /** Concepts of what is counted, priced or dated. */
  readonly head: readonly string[]
  readonly headLemma: string
  readonly modifiers: readonly string[]
  readonly slots: readonly Slot[]
  /** All content concepts of the clause, the value's own words apart. */
  readonly content: ReadonlySet<string>
  /** The content concepts of its whole sentence, or of its row's label. */
  readonly sentence: ReadonlySet<string>
  readonly mood: Mood
  readonly negated: boolean
  /** Day ranges that the clause names: the period or moment it holds for. */
  readonly periods: readonly { readonly start: string; readonly end: string; readonly relation: string | null }[]
  /** The cell, for a claim from a table. */
  readonly cell: {
    readonly block: number
    readonly row: number
    readonly column: number
    readonly subject: string | null
  } | null
  /** What it is said per: `day`, `passenger`. */
  readonly per: string | null
  /** Denied in the next breath (`that is untrue`), or quoted to be denied. */
  readonly rejected: boolean
  readonly rule: string
}
