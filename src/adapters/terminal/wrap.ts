import type { Width } from "./width.ts"

/**
 * Breaks a text into lines of at most `columns`, at spaces; a word that is longer than a line is broken between
 * graphemes. Line feeds stay. There always is one line.
 */
export function wrap(text: string, columns: number, width: Width): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(1, columns), width))
}

function wrapLine(line: string, columns: number, width: Width): string[] {
  if (width(line) <= columns) return [line]
  const lines: string[] = []
  let current = ""
  let used = 0
  for (const word of line.split(" ")) {
    const wide = width(word)
    if (current && used + 1 + wide <= columns) {
      current += ` ${word}`
      used += 1 + wide
      continue
    }
    if (current) lines.push(current)
    const pieces = wide > columns ? broken(word, columns, width) : [word]
    current = pieces.pop() ?? ""
    lines.push(...pieces)
    used = width(current)
  }
  return [...lines, current]
}

function broken(word: string, columns: number, width: Width): string[] {
  const pieces: string[] = []
  let piece = ""
  let used = 0
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    const wide = width(segment)
    if (piece && used + wide > columns) {
      pieces.push(piece)
      piece = ""
      used = 0
    }
    piece += segment
    used += wide
  }
  return [...pieces, piece]
}
