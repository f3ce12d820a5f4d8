import type { Span } from "../ingest/source.ts"
import { CARDINALS, MULTIPLIERS, SHORT_MAGNITUDES } from "./lexicon/numbers.ts"

/** A word, digit run or mark of a sentence, for reading numbers. */
export type Piece = Span & { readonly text: string; readonly lower: string }

/** Splits a sentence so that digits, words and marks stand apart: `£2.4m` → `£`, `2.4`, `m`. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+(?:['’]\p{L}+)?|[^\s]/gu)) {
    const word = match[0]
    pieces.push({ start: match.index, end: match.index + word.length, text: word, lower: word.toLowerCase() })
  }
  return pieces
}

/** A number as read: its value, how finely it is stated, and the piece after it. */
export type ReadNumber = {
  readonly value: number
  /** The step to which it is stated: 48.6 million → 100,000; 1,500 → 100; 23 → 1. */
  readonly grain: number
  readonly next: number
  readonly form: "digits" | "words"
}

/**
 * Reads the number that starts at a piece: `1,140`, `48.6 million`, `2.4m`, `two hundred and sixty`, `two dozen`,
 * `half a million`, `two and a half`.
 *
 * @param money a currency sign stands before it, so `m` and `b` are magnitudes
 */
export function readNumber(pieces: readonly Piece[], at: number, money = false): ReadNumber | null {
  const first = pieces[at]
  if (!first) return null
  return /^\d/.test(first.text) ? readDigits(pieces, at, money) : readWords(pieces, at)
}

function readDigits(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const first = pieces[at]
  if (!first) return null
  const value = Number(first.text.replaceAll(",", ""))
  const decimals = /\.(\d+)$/.exec(first.text)?.[1]?.length ?? 0
  let scale = 1
  let next = at + 1
  const after = pieces[next]
  if (after) {
    const joined = after.start === first.end
    const hyphen = after.text === "-" ? pieces[next + 1] : undefined
    const word = hyphen && MULTIPLIERS[hyphen.lower] ? hyphen : after
    const short = SHORT_MAGNITUDES[word.lower]
    const big = MULTIPLIERS[word.lower.replace(/s$/, "")]
    if (big && word.lower !== "dozens") {
      scale = big
      next = pieces.indexOf(word, next) + 1
    } else if (
      short &&
      word === after &&
      (money || (joined && (/^(bn|mn|tn|bln|mln|k)$/.test(word.lower) || /^[BMK]$/.test(word.text))))
    ) {
      scale = short
      next++
    } else if (short === 1e6 && joined && /^\p{L}{3,}$/u.test(pieces[next + 1]?.text ?? "") && decimals > 0) {
      // `2.4m people`: metres don't count nouns.
      scale = short
      next++
    }
  }
  return { value: value * scale, grain: grainOf(value, decimals) * scale, next, form: "digits" }
}

function readWords(pieces: readonly Piece[], at: number): ReadNumber | null {
  let i = at
  let total = 0
  let current = 0
  let last = 1
  let seen = false
  const word = (k: number) => pieces[k]?.lower ?? ""
  if (word(i) === "half" && /^an?$/.test(word(i + 1)) && MULTIPLIERS[word(i + 2)])
    return whole((MULTIPLIERS[word(i + 2)] ?? 0) / 2, i + 3)
  if (/^an?$/.test(word(i))) {
    if (!MULTIPLIERS[word(i + 1)]) return null
    i++
  } else if (!(word(i) in CARDINALS)) return null
  while (i < pieces.length) {
    const lower = word(i)
    if (lower in CARDINALS) {
      const value = CARDINALS[lower] ?? 0
      if (seen && current % 100 !== 0 && !(current % 10 === 0 && value < 10 && current % 100 >= 20)) break
      current += value
      last = 1
      seen = true
      i++
    } else if (lower in MULTIPLIERS) {
      const by = MULTIPLIERS[lower] ?? 1
      last = by
      if (by === 100 || by === 12) current = (current || 1) * by
      else {
        total += (current || 1) * by
        current = 0
      }
      seen = true
      i++
    } else if (lower === "-" && (word(i + 1) in CARDINALS || word(i + 1) in MULTIPLIERS)) {
      const between = pieces[i]
      if (between && between.start === pieces[i - 1]?.end) i++
      else break
    } else if (lower === "and" && last > 1 && word(i + 1) in CARDINALS) i++
    else if (lower === "and" && word(i + 1) === "a" && word(i + 2) === "half") {
      const by = MULTIPLIERS[word(i + 3)]
      if (by) return whole((total + current + 0.5) * by, i + 4)
      return whole(total + current + last / 2, i + 3)
    } else break
  }
  if (!seen) return null
  return whole(total + current, i)
}

function whole(value: number, next: number): ReadNumber {
  return { value, grain: Number.isInteger(value) ? grainOf(value, 0) : 0.5, next, form: "words" }
}

/** How finely a bare number is stated. One trailing zero below 1,000 is taken as exact: 260 people are not about 260. */
export function grainOf(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  if (value < 100 || value % 10 !== 0) return 1
  let grain = 1
  while (value % (grain * 10) === 0 && grain * 10 <= value) grain *= 10
  return grain === 10 && value < 1000 ? 1 : grain
}
