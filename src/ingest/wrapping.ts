import { endsSentence } from "./line-shapes.ts"
import type { Line } from "./lines.ts"

/** No one wraps prose wider than this; longer lines are paragraphs of their own. */
const WIDEST = 130
/** Lines shorter than this are headings, addresses or verse, not wrapped prose. */
const NARROWEST = 40
/** How far below the full width a wrapped line may end. */
const RAGGED = 8

/** Tells whether a line goes on from the one above it in one paragraph (text wrapped at a fixed width). */
export type Continues = (above: Line, line: Line) => boolean

/**
 * Finds whether a text is wrapped at a fixed width, as plain text and Markdown often are. It is, when most lines that
 * have another below them in their group end where the next word would not have fitted any more, in mid-sentence too.
 */
export function wrappingOf(lines: readonly Line[]): Continues {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = (above: Line, line: Line) => above.text.length + 1 + firstWord(line.text).length > width - RAGGED
  const pairs = lines.flatMap((line, at) => {
    const above = lines[at - 1]
    if (!above || above.group !== line.group || above.text.length < NARROWEST) return []
    return [{ full: full(above, line), broken: !endsSentence(above.text) }]
  })
  const wrapped =
    width <= WIDEST &&
    pairs.some((pair) => pair.full && pair.broken) &&
    pairs.filter((pair) => pair.full).length >= pairs.length * 0.6
  return (above, line) => {
    if (above.group !== line.group || above.text.length < NARROWEST || above.text.length > WIDEST) return false
    if (/^\p{Ll}/u.test(line.text) && /[\p{L}\p{N},'’–—-]$/u.test(above.text)) return true
    return wrapped && full(above, line)
  }
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? ""
}
