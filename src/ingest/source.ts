/** A half-open range of UTF-16 code units, `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A range of calendar days, ISO 8601, both ends included. Equal ends when the day is known. */
export type DayRange = { readonly start: string; readonly end: string }

export type BlockKind = "heading" | "paragraph" | "list-item" | "table" | "boilerplate"

/** One row of a table. `header` rows name the columns; a separator row (`|---|`) is not a row. Cells are trimmed. */
export type TableRow = Span & { readonly header: boolean; readonly cells: readonly Span[] }

/**
 * A part of a source's text told apart by cleaning. Blocks are in order, do not overlap, and cover all that is not
 * white space. `paragraph` counts blank-line separated blocks from 1, so the items of a list or a heading directly
 * above its paragraph share one number; in a text with no blank line at all each line counts.
 */
export type Block = Span & {
  readonly paragraph: number
  readonly kind: BlockKind
  /** Which cleaning rule decided the kind. */
  readonly rule: string
  /** Tables only: header rows and data rows, in order. */
  readonly rows?: readonly TableRow[]
}

/** What may be known of a source besides its words. */
export type SourceField = "title" | "outlet" | "author" | "published" | "url" | "language"

/** One document, read, cleaned and described. Immutable and serialisable (it crosses to workers and to the store). */
export type Source = {
  /** The file's path below its folder, without its extension; unique in a dossier. */
  readonly id: string
  /** The file's path below its folder. */
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: DayRange | null
  /** BCP 47, such as `en`. */
  readonly language: string | null
  /** The fields that were inferred from the text rather than given. */
  readonly inferred: readonly SourceField[]
  /** All offsets count in this text. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** SHA-256 of the text, hex: the key under which an analysis is cached. */
  readonly hash: string
  /** When it came in, ISO 8601 instant; null for files of a folder that keeps no state. */
  readonly added: string | null
}
