import type { Figure } from "../analysis/figures.ts"
import type { DayRange } from "../ingest/source.ts"

/**
 * How two values stand to each other. `same`: one value in other words; `compatible`: both may hold (a bound that the other
 * meets, a range, a rounding), with the reason; `different`: they can't both hold.
 */
export type Relation =
  | { readonly relation: "same"; readonly rule: string }
  | { readonly relation: "compatible"; readonly rule: string }
  | { readonly relation: "different"; readonly rule: string }

type Interval = { readonly low: number; readonly high: number }

/** What a figure leaves open: half its last stated step, ten per cent for `about`, all beyond a bound. */
export function intervalOf(figure: Figure, narrow = false): Interval {
  // Two estimates beside each other are not both given ten per cent.
  const loose = narrow ? 0.05 : 0.1
  const { low, high, grain } = figure
  // A round number is not rounder than five per cent of itself.
  const half = Math.min(grain / 2, Math.abs(high) * 0.05 || grain / 2)
  switch (figure.bound) {
    case "exact":
      return { low: low - half, high: high + half }
    case "about":
      return { low: Math.min(low - half, low * (1 - loose)), high: Math.max(high + half, high * (1 + loose)) }
    case "nearly":
      return { low: low * 0.9, high: high + half }
    case "over":
      return { low: low, high: Number.POSITIVE_INFINITY }
    case "under":
      return { low: Number.NEGATIVE_INFINITY, high: high }
    case "range":
      return { low: low - half / 5, high: high + half / 5 }
    default:
      return figure.bound satisfies never
  }
}

export function compareFigures(a: Figure, b: Figure): Relation {
  const both = a.bound === "about" && b.bound === "about"
  if (a.type === "score" || b.type === "score")
    return a.low === b.low && a.high === b.high
      ? { relation: "same", rule: "same-value" }
      : { relation: "different", rule: "another-score" }
  const same =
    Math.abs(a.low - b.low) < 1e-9 * Math.max(1, Math.abs(a.low)) &&
    Math.abs(a.high - b.high) < 1e-9 * Math.max(1, Math.abs(a.high))
  if (same) return { relation: "same", rule: "same-value" }
  const left = intervalOf(a, both)
  const right = intervalOf(b, both)
  // Another unit: converting adds a rounding of its own.
  const slack =
    a.unit !== b.unit && a.unit !== null && b.unit !== null ? 0.02 * Math.max(Math.abs(a.high), Math.abs(b.high)) : 0
  if (left.low <= right.high + slack && right.low <= left.high + slack) {
    if (a.bound === "over" || a.bound === "under" || b.bound === "over" || b.bound === "under")
      return { relation: "compatible", rule: "at-least" }
    if (a.bound === "range" || b.bound === "range") return { relation: "compatible", rule: "range" }
    if (slack > 0) return { relation: "compatible", rule: "units" }
    return { relation: "compatible", rule: "rounding" }
  }
  // A finer figure that rounds to the coarser one.
  const [fine, coarse] = a.grain <= b.grain ? [a, b] : [b, a]
  if (
    coarse.bound === "exact" &&
    fine.bound === "exact" &&
    coarse.grain > fine.grain &&
    coarse.grain <= 0.1 * coarse.high &&
    Math.abs(Math.round(fine.low / coarse.grain) * coarse.grain - coarse.low) < 1e-9
  )
    return { relation: "compatible", rule: "rounding" }
  return { relation: "different", rule: "another-figure" }
}

export type Time = DayRange & { readonly clock: string | null; readonly relation: string | null }

export function compareTimes(a: Time, b: Time): Relation {
  if (a.clock && b.clock) {
    const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
    const gap = Math.abs(minutes(a.clock) - minutes(b.clock))
    if (gap === 0) return { relation: "same", rule: "same-value" }
    if (gap <= 5 && (minutes(a.clock) % 15 === 0 || minutes(b.clock) % 15 === 0))
      return { relation: "compatible", rule: "rounding" }
    return { relation: "different", rule: "another-time-of-day" }
  }
  if (a.start === b.start && a.end === b.end) return { relation: "same", rule: "same-value" }
  const openA = spread(a)
  const openB = spread(b)
  if (openA.start <= openB.end && openB.start <= openA.end) return { relation: "compatible", rule: "range" }
  return { relation: "different", rule: "another-date" }
}

/** `by`, `since`, `before`, `after`, `about` leave one side open. */
function spread({ start, end, relation }: Time): DayRange {
  switch (relation) {
    case "by":
    case "before":
    case "until":
      return { start: "0000-01-01", end }
    case "after":
    case "since":
    case "from":
      return { start, end: "9999-12-31" }
    default:
      return { start, end }
  }
}
