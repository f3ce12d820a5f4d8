import type { DayRange, Span } from "../ingest/source.ts"

/** Universal POS tags, as wink-nlp gives them. https://universaldependencies.org/u/pos/ */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE"

/** One word or mark. `text` is the verbatim slice; `lower`, `lemma` are normalised for comparison. */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  /** Dictionary form, lower case: `was` → `be`, `readers` → `reader`. British spellings may become American. */
  readonly lemma: string
  readonly pos: PartOfSpeech
}

/**
 * The smallest thing that is quoted: one sentence (of a paragraph or list item), one heading, or one table row.
 * Units never come from boilerplate. For a row, tokens come from its cells only.
 */
export type Unit = Span & {
  /** Position in `Analysis.units`. */
  readonly index: number
  readonly kind: "sentence" | "heading" | "row"
  /** Position in `Source.blocks`. */
  readonly block: number
  readonly paragraph: number
  readonly row?: { readonly header: readonly Span[]; readonly cells: readonly Span[] }
}

export type EntityKind = "person" | "organisation" | "place" | "product" | "other"

/** A name in a text. `name` is cleaned for grouping: no article, no title, no possessive. */
export type Mention = Span & {
  readonly unit: number
  readonly text: string
  readonly name: string
  readonly kind: EntityKind
  /** `Captain`, `Mr`, `Councilwoman`, as written. */
  readonly title: string | null
  readonly rule: string
}

/** A role as the source puts it: `harbour master` of `Tam Achterlund`. The span is the verbatim words. */
export type Role = Span & { readonly unit: number; readonly mention: number; readonly rule: string }

export type Precision = "time" | "day" | "week" | "month" | "quarter" | "year" | "range"

/** A date or time expression. `value` is TIMEX3 (ISO-TimeML); `range` is null when it could not be resolved. */
export type DateMention = Span & {
  readonly unit: number
  readonly text: string
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  readonly value: string
  readonly range: DayRange | null
  readonly precision: Precision | null
  /** `by`, `since`, `before`, `after`, `until`, `about`: what the words round it say of it. */
  readonly relation: string | null
  readonly rule: string
  /** A sentence for the user when the text contradicts itself, e.g. a weekday that isn't that date's. */
  readonly problem: string | null
}

export type Basis = "on-record" | "document" | "unnamed" | "unattributed"

/** Who is said to say it: see answer-format's Attribution. `via` lists the outlets it came through. */
export type Attribution = {
  readonly speaker: string | null
  readonly via: readonly string[]
  readonly basis: Basis
  readonly hedged: boolean
  readonly denied: boolean
}

/** The part of a unit that an attribution covers, and by which rule. */
export type AttributedSpan = Span & { readonly unit: number; readonly attribution: Attribution; readonly rule: string }

export type EventStatus = "reported" | "planned" | "predicted"

/** Something dated (or ordered) in one source; `date` indexes `Analysis.dates`, null when only its order is known. */
export type EventMention = Span & {
  readonly unit: number
  readonly date: number | null
  readonly range: DayRange | null
  readonly precision: Precision | null
  readonly order: string | null
  readonly status: EventStatus
  readonly rule: string
}

/** What one source says, as a pure function of the source. Serialisable: cached by content, sent between threads. */
export type Analysis = {
  readonly source: string
  readonly units: readonly Unit[]
  readonly mentions: readonly Mention[]
  readonly roles: readonly Role[]
  readonly dates: readonly DateMention[]
  readonly attributions: readonly AttributedSpan[]
  readonly events: readonly EventMention[]
}
