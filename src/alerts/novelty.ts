import type { Origin } from "../dossier/origins.ts"
import type { Span } from "../ingest/source.ts"

/** A quote to be cited later: its offsets and its words, by which it is known whether it still stands. */
export type QuoteRef = Span & { readonly source: string; readonly quote: string }

/** What a source adds to a dossier that the other sources didn't say. */
export type Novelty = {
  readonly source: string
  /** The report it got it from; near-copies bring nothing new. */
  readonly origin: Origin | null
  /** Sentences and rows with a figure that no other source has. */
  readonly figures: readonly QuoteRef[]
  /** Names that no other source has. */
  readonly names: readonly string[]
  /** Dated events on days that no other source has. */
  readonly dates: readonly QuoteRef[]
  /** Ids of disagreements in which it takes one side and another source the other. */
  readonly contradicts: readonly string[]
  /** What another origin had said before, with its words here and there. */
  readonly confirms: readonly { readonly here: QuoteRef; readonly there: QuoteRef }[]
}
