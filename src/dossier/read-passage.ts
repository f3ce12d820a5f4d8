import { splitSentences } from "../analysis/sentences.ts"
import { placedTerms, type Term, termsOf } from "../analysis/terms.ts"
import type { Span } from "../ingest/source.ts"
import type { Passage } from "./passages.ts"

/** A quotable part of a passage (a sentence or a table row) with the terms in it. */
export type ReadUnit = Span & { readonly passage: Passage; readonly terms: readonly Term[] }

export type ReadPassage = { readonly units: readonly ReadUnit[]; readonly under: ReadonlySet<string> }

/** Longer quotes are cut at a clause. */
export const QUOTE_LIMIT = 400

/** Passages are read when first asked about; kept as long as the passage is. */
const read = new WeakMap<Passage, ReadPassage>()

/** The sentences of a passage, or its row, with their terms. */
export function readPassage(passage: Passage): ReadPassage {
  const known = read.get(passage)
  if (known) return known
  const made = make(passage)
  read.set(passage, made)
  return made
}

function make(passage: Passage): ReadPassage {
  const { source, row } = passage
  const { text } = source
  const under = new Set(
    passage.under ? placedTerms(text, passage.under.start, passage.under.end).map(({ term }) => term) : [],
  )
  // A source without a title is told by its file's name.
  for (const term of termsOf(source.title ?? source.id.replace(/[^\p{L}]+/gu, " "))) under.add(term)
  if (row) {
    for (const cell of row.header) for (const { term } of placedTerms(text, cell.start, cell.end)) under.add(term)
    const terms = row.cells.flatMap((cell) => placedTerms(text, cell.start, cell.end))
    return { units: [{ passage, start: passage.start, end: passage.end, terms }], under }
  }
  const units = splitSentences(text, passage)
    .flatMap((span) => (span.end - span.start > QUOTE_LIMIT ? cut(text, span) : [span]))
    .map((span) => ({ passage, start: span.start, end: span.end, terms: placedTerms(text, span.start, span.end) }))
  return { units, under }
}

/** Parts a long sentence at clause boundaries into parts of at most the limit, as even as the boundaries allow. */
function cut(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let { start } = span
  while (span.end - start > QUOTE_LIMIT) {
    const window = text.slice(start, start + QUOTE_LIMIT)
    const boundary =
      lastBoundary(window, /[;:—](?=\s)/g) ??
      lastBoundary(window, /,(?=\s(?:and|but|which|who|while|so|because|as|with|whose|where)\s)/g) ??
      lastBoundary(window, /,(?=\s)/g) ??
      lastBoundary(window, /\s(?=\S)/g) ??
      QUOTE_LIMIT
    const end = start + boundary
    parts.push({ start, end })
    start = end
    while (start < span.end && /\s/.test(text.charAt(start))) start++
  }
  if (start < span.end) parts.push({ start, end: span.end })
  return parts
}

/** Behind the last boundary that leaves a fair part before it. */
function lastBoundary(window: string, pattern: RegExp): number | null {
  let found: number | null = null
  for (const match of window.matchAll(pattern)) if (match.index > 80) found = match.index + match[0].length
  return found
}
