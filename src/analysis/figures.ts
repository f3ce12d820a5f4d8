import type { Span } from "../ingest/source.ts"
import { type Piece, piecesOf, type ReadNumber, readNumber } from "./figure-numbers.ts"
import { boundBefore, type FigureBound, isEstimate } from "./figure-qualifiers.ts"
import { notFigures } from "./figure-traps.ts"
import { measureOf } from "./lexicon/measures.ts"
import { CURRENCY_SIGNS, CURRENCY_WORDS, FRACTIONS } from "./lexicon/numbers.ts"

/** A number in a text with its unit, as an interval of what it may stand for. */
export type Figure = Span & {
  readonly type: "count" | "money" | "percent" | "score" | "measure"
  /** In base units (metres, seconds, main currency unit, per cent). Equal unless it is a range or a score. */
  readonly low: number
  readonly high: number
  /** The step to which it is stated, in base units. */
  readonly grain: number
  readonly bound: FigureBound
  readonly estimate: boolean
  /** `GBP`, `%`, or the unit as written; null for a bare count. */
  readonly unit: string | null
  /** What may be compared: `money:GBP`, `percent`, `length`, `count`, `score`. */
  readonly dimension: string
  /** The span with its qualifier, for showing. */
  readonly shown: Span
  readonly rule: string
}

/**
 * The figures of a sentence or cell, in order, not overlapping. Dates, times of day, ages, labels (`Route 9`) and ordinals
 * are none.
 *
 * @param text the sentence
 * @param offset added to every offset
 */
export function figuresOf(text: string, offset = 0): Figure[] {
  const pieces = piecesOf(text)
  const skip = notFigures(text)
  const figures: Figure[] = []
  let i = 0
  while (i < pieces.length) {
    const piece = pieces[i]
    if (!piece) break
    const masked = skip.find((span) => piece.start < span.end && piece.end > span.start)
    if (masked) {
      i++
      continue
    }
    const read = readFigure(text, pieces, i)
    if (read && !skip.some((span) => span.start < read.figure.end && span.end > read.figure.start)) {
      figures.push(shift(read.figure, offset))
      i = read.next
    } else i++
  }
  // `6–3, 6–7, 6–3`: the sets of a match, no result of their own.
  return figures.filter(
    (figure) =>
      figure.type !== "score" ||
      !figures.some(
        (other) =>
          other !== figure &&
          other.type === "score" &&
          Math.min(Math.abs(other.start - figure.end), Math.abs(figure.start - other.end)) <= 8,
      ),
  )
}

type Read = { readonly figure: Figure; readonly next: number }

/** In order; the first that reads a figure at the piece wins. */
const READERS: readonly ((text: string, pieces: readonly Piece[], at: number) => Read | null)[] = [
  readOneIn,
  readFraction,
  readYearAndAHalf,
  readScore,
  readPlain,
]

function readFigure(text: string, pieces: readonly Piece[], at: number): Read | null {
  for (const reader of READERS) {
    const read = reader(text, pieces, at)
    if (read) return read
  }
  return null
}

function make(
  text: string,
  start: number,
  end: number,
  values: Pick<Figure, "type" | "low" | "high" | "grain" | "unit" | "dimension" | "rule"> & {
    readonly range?: boolean
  },
): Figure {
  const before = boundBefore(text, start, end)
  return {
    start,
    end,
    type: values.type,
    low: values.low,
    high: values.high,
    grain: values.grain,
    unit: values.unit,
    dimension: values.dimension,
    rule: values.rule,
    bound: values.range ? "range" : values.type === "score" ? "exact" : before.bound,
    estimate: isEstimate(text, start, end),
    shown: before.span,
  }
}

/** `one in ten`, `one tap in ten`, `three out of five passengers`. */
function readOneIn(text: string, pieces: readonly Piece[], at: number): Read | null {
  const part = readNumber(pieces, at)
  if (!part || part.value > 20) return null
  for (let k = part.next; k <= part.next + 3; k++) {
    const out = pieces[k]?.lower === "out" && pieces[k + 1]?.lower === "of"
    if (pieces[k]?.lower !== "in" && !out) {
      if (!/^\p{L}+$/u.test(pieces[k]?.text ?? "")) return null
      continue
    }
    const all = readNumber(pieces, k + (out ? 2 : 1))
    if (!all || all.value <= part.value || all.value > 1000 || /^(of|and|-|–)$/.test(pieces[all.next]?.lower ?? ""))
      return null
    if (!out && k > part.next && all.form === "digits" && part.form === "words") return null
    if (!out && k > part.next && all.value < 3) return null
    const start = pieces[at]?.start ?? 0
    const end = pieces[all.next - 1]?.end ?? start
    const share = (100 * part.value) / all.value
    return {
      figure: make(text, start, end, {
        type: "percent",
        low: share,
        high: share,
        grain: Math.max(1, share / 10),
        unit: "%",
        dimension: "percent",
        rule: "one-in-so-many",
      }),
      next: all.next,
    }
  }
  return null
}

/** `two-thirds of`, `a quarter of`, `half of`: a share, when something is shared. */
function readFraction(text: string, pieces: readonly Piece[], at: number): Read | null {
  let i = at
  let times = 1
  const first = readNumber(pieces, at)
  if (first && first.value < 10) {
    times = first.value
    i = first.next
    if (pieces[i]?.text === "-") i++
  } else if (/^an?$/.test(pieces[at]?.lower ?? "")) i++
  const fraction = FRACTIONS[pieces[i]?.lower ?? ""]
  if (!fraction || !/^(of|the)$/.test(pieces[i + 1]?.lower ?? "")) return null
  if (/^(quarter|quarters)$/.test(pieces[i]?.lower ?? "") && !/^an?$|^three$/.test(pieces[at]?.lower ?? "")) return null
  if (/^(third|fifth|sixth|eighth|tenth)$/.test(pieces[i]?.lower ?? "") && i === at) return null
  const share = 100 * times * fraction
  return {
    figure: make(text, pieces[at]?.start ?? 0, pieces[i]?.end ?? 0, {
      type: "percent",
      low: share,
      high: share,
      grain: 4,
      unit: "%",
      dimension: "percent",
      rule: "fraction-of",
    }),
    next: i + 1,
  }
}

/** `a year and a half`. */
function readYearAndAHalf(text: string, pieces: readonly Piece[], at: number): Read | null {
  if (!/^(an?|one)$/.test(pieces[at]?.lower ?? "")) return null
  const measure = measureOf(pieces[at + 1]?.text ?? "")
  const tail = pieces
    .slice(at + 2, at + 5)
    .map((piece) => piece.lower)
    .join(" ")
  if (!measure || tail !== "and a half") return null
  return {
    figure: make(text, pieces[at]?.start ?? 0, pieces[at + 4]?.end ?? 0, {
      type: "measure",
      low: 1.5 * measure.size,
      high: 1.5 * measure.size,
      grain: measure.size / 10,
      unit: pieces[at + 1]?.text ?? "",
      dimension: measure.dimension,
      rule: "unit-and-a-half",
    }),
    next: at + 5,
  }
}

const CONTEST =
  /\b(vot\w*|ballot\w*|approv\w*|back(?:s|ed|ing)|pass(?:es|ed|ing)|reject\w*|council|committee|board|jury|panel|court|bench|judges|split|margin|senate|house|assembly|parliament|w[io]n\w*|beat\w*|lo(?:se|ses|st|ss)|defeat\w*|victory|draw\w*|drew|score\w*|lead\w*|led|match|game|final|goals?|ruled|ruling|carried|endorse\w*|motion)\b/i

/** `7-4`, `six to five`, `by 7 votes to 4`: two numbers set against each other, where something is voted or played. */
function readScore(text: string, pieces: readonly Piece[], at: number): Read | null {
  const first = readNumber(pieces, at)
  if (!first || first.value > 1000) return null
  let i = first.next
  if (/^votes?$/.test(pieces[i]?.lower ?? "")) i++
  if (!/^(-|–|—|to|against)$/.test(pieces[i]?.lower ?? "")) return null
  const second = readNumber(pieces, i + 1)
  if (!second || second.value > 1000 || !CONTEST.test(text)) return null
  let next = second.next
  if (/^votes?$/.test(pieces[next]?.lower ?? "") && pieces[i]?.lower === "to") next++
  const end = pieces[next - 1]?.end ?? 0
  const votes = i > first.next || next > second.next
  const after = text.slice(end, end + 24)
  // A range counts something or has a unit; a score ends the phrase or stands before what it decides.
  const decides =
    /^\s+(vote|decision|win|victory|defeat|loss|ruling|verdict|split|majority|margin|draw|lead|score|on|in favou?r)\b/i
  if (
    !votes &&
    !decides.test(after) &&
    !/^\s*(?:[.,;:)"'”’—-]|$|\s(?:on|in|at|after|before|to|by|against|with|when|and|last|this)\b)/.test(after)
  )
    return null
  if (
    !votes &&
    first.value < second.value &&
    !decides.test(after) &&
    !/\b(vot\w*|lost|los[es]s?|defeat\w*|by|drew)\b/i.test(text)
  )
    return null
  return {
    figure: make(text, pieces[at]?.start ?? 0, end, {
      type: "score",
      low: Math.max(first.value, second.value),
      high: Math.min(first.value, second.value),
      grain: 1,
      unit: null,
      dimension: "score",
      rule: "score",
    }),
    next,
  }
}

type Tail = {
  readonly type: Figure["type"]
  readonly unit: string | null
  readonly dimension: string
  readonly size: number
  readonly next: number
}

/** What follows a number: `per cent`, `pounds`, `nautical miles`, or nothing. */
function readTail(pieces: readonly Piece[], at: number, currency: string | null): Tail {
  const lower = (k: number) => pieces[k]?.lower ?? ""
  if (currency) return { type: "money", unit: currency, dimension: `money:${currency}`, size: 1, next: at }
  if (lower(at) === "%" || /^(percent|pct)$/.test(lower(at)))
    return percent(/^(point|points)$/.test(lower(at + 1)) ? at + 2 : at + 1)
  if (lower(at) === "per" && lower(at + 1) === "cent") return percent(at + 2)
  if (lower(at) === "percentage" && /^points?$/.test(lower(at + 1))) return percent(at + 2)
  const hyphen = lower(at) === "-" ? 1 : 0
  const coin = CURRENCY_WORDS[lower(at + hyphen)] ?? CURRENCY_WORDS[lower(at + hyphen).replace(/s$/, "")]
  if (coin)
    return { type: "money", unit: coin.unit, dimension: `money:${coin.unit}`, size: coin.size, next: at + hyphen + 1 }
  for (let length = 3; length >= 1; length--) {
    const words = pieces.slice(at + hyphen, at + hyphen + length)
    if (words.length < length) continue
    const written = words.map((piece) => piece.text).join(/[/]/.test(words[1]?.text ?? "") ? "" : "-")
    const measure = measureOf(written)
    // A lone letter is a unit only right behind its digits: `64 m` yes, `four m` no; `in` is never inches.
    if (measure && !(length === 1 && /^(in|second|w|g|stone|minute|mi|hp|quarter|quarters)$/.test(lower(at + hyphen))))
      return {
        type: "measure",
        unit: words.map((piece) => piece.text).join(/[/]/.test(written) ? "" : " "),
        dimension: measure.dimension,
        size: measure.size,
        next: at + hyphen + length,
      }
  }
  return { type: "count", unit: null, dimension: "count", size: 1, next: at }

  function percent(next: number): Tail {
    return { type: "percent", unit: "%", dimension: "percent", size: 1, next }
  }
}

function readCurrency(pieces: readonly Piece[], at: number): { readonly unit: string; readonly next: number } | null {
  const first = pieces[at]
  const second = pieces[at + 1]
  if (!first) return null
  if (second && second.start === first.end) {
    const pair = CURRENCY_SIGNS[first.lower + second.lower]
    if (pair) return { unit: pair, next: at + 2 }
  }
  const unit = CURRENCY_SIGNS[first.lower]
  if (!unit || !/^\d/.test(pieces[at + 1]?.text ?? "")) return null
  return { unit, next: at + 1 }
}

/** A number or range with what stands before and behind it. */
function readPlain(text: string, pieces: readonly Piece[], at: number): Read | null {
  const sign = readCurrency(pieces, at)
  const from = sign?.next ?? at
  const first = readNumber(pieces, from, sign !== null)
  if (!first) return null
  const start = pieces[at]?.start ?? 0
  if (/\p{L}/u.test(text.charAt(start - 1)) && !sign) return null
  let tail = readTail(pieces, first.next, sign?.unit ?? null)
  let low = first
  let high: ReadNumber = first
  let rangeEnd = tail.next
  const link = pieces[tail.next]
  const between = /\b(between|from)\s+$/i.test(text.slice(0, start))
  if (link && (/^[-–—]$/.test(link.text) || /^(to|and|or)$/.test(link.lower))) {
    const second = readCurrency(pieces, tail.next + 1)
    const other = readNumber(pieces, second?.next ?? tail.next + 1, sign !== null || second !== null)
    if (other && isRange(text, start, link, first, other, between)) {
      const end = readTail(pieces, other.next, second?.unit ?? sign?.unit ?? null)
      if (end.dimension === tail.dimension || tail.type === "count") {
        // `$40-50B`: the magnitude stands once, behind the second number.
        const scaled = other.value / 1000 > first.value && other.value >= 1e6 && first.value < 1000 ? other.grain : 1
        low =
          scaled > 1
            ? { ...first, value: first.value * magnitude(other), grain: first.grain * magnitude(other) }
            : first
        high = other
        rangeEnd = end.next
        tail = end
      }
    }
  }
  const end = pieces[rangeEnd - 1]?.end ?? start
  if (/\p{L}/u.test(text.charAt(end)) && tail.type === "count" && !sign) return null
  const range = high !== first
  if (!range && isPronoun(text, start, end, first)) return null
  const size = tail.size
  return {
    figure: make(text, start, end, {
      type: tail.type,
      low: Math.min(low.value, high.value) * size,
      high: Math.max(low.value, high.value) * size,
      grain: Math.max(low.grain, high.grain) * size,
      unit: tail.unit,
      dimension: tail.dimension,
      rule: range ? "range" : tail.type === "count" ? "number" : tail.type,
      range,
    }),
    next: rangeEnd,
  }
}

function magnitude(number: ReadNumber): number {
  return number.value >= 1e12 ? 1e12 : number.value >= 1e9 ? 1e9 : 1e6
}

function isRange(
  text: string,
  start: number,
  link: Piece,
  first: ReadNumber,
  other: ReadNumber,
  between: boolean,
): boolean {
  if (other.value <= first.value) return false
  if (link.lower === "and") return between && /between\s+$/i.test(text.slice(0, start))
  if (link.lower === "to" && /\bby\s+$/i.test(text.slice(0, start))) return false
  if (link.lower === "to") return !/from\s+$/i.test(text.slice(0, start)) || !CHANGE.test(text.slice(0, start))
  if (link.lower === "or") return other.value - first.value <= Math.max(2, first.value)
  return true
}

/** `dropped from $65B to $55B` says two figures, not a range. */
const CHANGE =
  /\b(rose|risen|rises?|rising|fell|fallen|falls?|falling|drop\w*|cut\w*|grew|grow\w*|increas\w*|decreas\w*|declin\w*|jump\w*|climb\w*|slump\w*|shr[aiu]nk\w*|widen\w*|narrow\w*|went|gone|up|down|rais\w*|lower\w*|reduc\w*|chang\w*|mov\w*|slid\w*|plung\w*|soar\w*)\b/i

/** `no one`, `one of the last`, `the other one`, `one day`: not a count. */
function isPronoun(text: string, start: number, end: number, number: ReadNumber): boolean {
  if (number.form !== "words" || number.value > 2) return false
  const before = text.slice(Math.max(0, start - 16), start).toLowerCase()
  const after = text.slice(end, end + 24).toLowerCase()
  if (number.value === 2) return /^\s+of (them|us|which|whom)\b/.test(after)
  return (
    /\b(no|every|any|some|each|the|this|that|other|another|which|only|first|last|next|new|old|good|bad|big|little)\s+$/.test(
      before,
    ) ||
    /^\s+(of|another|day|time|point|thing|way|side|hand|by one|such|more|last|final|might|would|could|can|should|must|may|who|that|has|had|is|was)\b/.test(
      after,
    ) ||
    /^['’-]/.test(after) ||
    /^\s*[.,;:!?)]/.test(after)
  )
}

function shift(figure: Figure, by: number): Figure {
  return {
    ...figure,
    start: figure.start + by,
    end: figure.end + by,
    shown: { start: figure.shown.start + by, end: figure.shown.end + by },
  }
}
