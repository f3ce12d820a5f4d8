import type { Span } from "./source.ts"

/** A line that isn't blank, without the white space round it. */
export type Line = Span & {
  readonly text: string
  /** The number of its blank-line separated group, from 1. */
  readonly group: number
  /** Columns of white space before it. */
  readonly indent: number
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g

/** The lines of a text that aren't blank, in order, grouped by the blank lines between them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let group = 0
  let open = false
  let at = 0
  const take = (from: number, to: number) => {
    const { start, end } = trimSpan(text, from, to)
    if (start === end) {
      open = false
      return
    }
    if (!open) group++
    open = true
    lines.push({ start, end, text: text.slice(start, end), group, indent: start - from })
  }
  for (const match of text.matchAll(LINE_END)) {
    take(at, match.index)
    at = match.index + match[0].length
  }
  take(at, text.length)
  return lines
}

/** A span without the white space at its ends; empty when there is nothing else. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))
}
