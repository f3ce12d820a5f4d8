import type { Line } from "./lines.ts"

/** What a line looks like by itself, before its neighbours are considered. */
export type Shape = "table" | "item" | "marked-heading" | "short" | "question" | "prose"

/** The mark that starts a list item, with the space after it: a bullet, a number, a letter. */
const ITEM_MARK = /^(?:[-*•‣▪◦●○·+–]|\(?\d{1,3}[.)]|\(?[a-z]\)|\[[ x]\])\s+(?=\S)/

/** Ends a sentence or leads on to something: a heading ends in none of these. */
const END_MARK = /[.!?:;,…。！？；：，、]["'”’»)\]*_]*$/

const QUESTION_MARK = /[?？]["'”’»)]*$/

const OPENING_QUOTE = /^["“‘'«„]/
const CLOSING_QUOTE = /["”’'»]$/

/** @returns the length of a list mark and the space after it; 0 when the line isn't an item. */
export function itemMark(line: string): number {
  return ITEM_MARK.exec(line)?.[0].length ?? 0
}

/** `# Heading`, `Heading {#id}`, `**Heading**`: where the heading's own words are, or null. */
export function markedHeading(line: string): { from: number; to: number; rule: string } | null {
  const hashes = /^#{1,6}\s+(?=\S)/.exec(line)
  if (hashes) {
    const closing = /\s+#+$/.exec(line.slice(hashes[0].length))?.[0].length ?? 0
    return { from: hashes[0].length, to: line.length - closing, rule: "markdown-heading" }
  }
  const bold = /^(\*\*|__)(?!\s)([^*_]{2,120})\1$/.exec(line)
  if (bold && !END_MARK.test(bold[2] ?? "")) return { from: 2, to: line.length - 2, rule: "bold-line" }
  return null
}

/** Lines that name where a report comes from: short and without a verb, but content, because origins are told by them. */
const CREDIT_LINES: readonly RegExp[] = [
  /^[([—–-]?\s*(?:report|reporting|reported|story|source|sources|via|text|words|copy|wire|agency|with agencies|additional reporting|with reporting|from)(?: by| from)?\s*[:：—–]\s*\p{L}/iu,
  /^[([—–-]?\s*(?:[Aa]dditional |[Ww]ith (?:additional )?)?(?:[Rr]eporting|[Ff]iles?|[Cc]ontributions?) (?:by|from)\s+\p{Lu}/u,
  /^[([]?(?:originally|first) (?:published|appeared|posted|reported)\b/i,
  /^[([—–-]?\s*(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}.&'’-]*\s+){1,6}contributed (?:to )?(?:this|the) (?:report|story|article)/u,
]

export function isCreditLine(line: string): boolean {
  return line.length <= 160 && CREDIT_LINES.some((pattern) => pattern.test(line))
}

/** @param top whether it is one of the text's first lines, where a title may be longer than other headings. */
export function shapeOf(line: Line, top: boolean): Shape {
  const { text } = line
  if (text.startsWith("|") && text.indexOf("|", 1) > 0) return "table"
  if (itemMark(text) > 0) return "item"
  if (markedHeading(text)) return "marked-heading"
  const limit = top ? 150 : 100
  if (text.length > limit || isCreditLine(text) || !/\p{L}/u.test(text)) return "prose"
  if (OPENING_QUOTE.test(text) && CLOSING_QUOTE.test(text)) return "prose"
  if (QUESTION_MARK.test(text)) return isQuestionHeading(text) ? "question" : "prose"
  return END_MARK.test(text) || /^\p{Ll}/u.test(text) ? "prose" : "short"
}

/** A question that heads a part: one sentence, in title case or short. */
function isQuestionHeading(text: string): boolean {
  if (/[.!?]["'”’)]?\s/.test(text.slice(0, -1)) || OPENING_QUOTE.test(text)) return false
  return text.length <= 60 || isTitleCase(text)
}

/** Whether the words of four letters and more start with capitals, as in a title. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75
}

/** Whether a line is prose that ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»)\]*_]*$/.test(text)
}
