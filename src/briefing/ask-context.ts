import { type ReadUnit, readPassage } from "../dossier/read-passage.ts"
import { termsOf } from "../dossier/words.ts"
import type { Span } from "../ingest/source.ts"
import type { Lookup } from "./ask-matches.ts"

/** Openings by which a sentence stands on the one before it. */
const STANDS_ON =
  /^["“'‘(]?(?:this|that|these|those|it|its|he|she|they|his|her|their|both|such|the (?:former|latter|same)|however|but|so|also|instead|then|there)\b/i

/** The sentence that a unit stands on, when it begins with a pronoun: the one before it in the same passage. */
export function contextOf(unit: ReadUnit): Span | null {
  const { text } = unit.passage.source
  if (unit.passage.row || !STANDS_ON.test(text.slice(unit.start, unit.start + 20))) return null
  const { units } = readPassage(unit.passage)
  return units[units.indexOf(unit) - 1] ?? null
}

/** Row and column of a table row, as read aloud: its label, then the columns that the question names (else the first few). */
export function leadOf(unit: ReadUnit, lookup: Lookup): string | null {
  const { row, source } = unit.passage
  if (!row) return null
  const words = (span: Span | undefined) => (span ? source.text.slice(span.start, span.end) : "")
  const columns = row.cells.map((cell, i) => ({ name: words(row.header[i]), value: words(cell) }))
  const [label, ...others] = columns
  const asked = others.filter(({ name }) => termsOf(name).some((term) => lookup.has(term)))
  const shown = (asked.length > 0 ? asked : others).slice(0, 3)
  const cells = shown.map(({ name, value }) => (name ? `${name} ${value}` : value))
  return `${label?.value ?? ""}: ${cells.join(", ")}`
}
