import {
  addDays,
  addMonths,
  daysBetween,
  mondayOf,
  monthOf,
  monthsRange,
  weekdayOf,
  weekValue,
  yearOf,
} from "./dates-calendar.ts"
import type { Moment } from "./dates-rule.ts"

/** A year, and what it was taken from. */
export type PickedYear = { readonly year: number; readonly by: string; readonly problem: string | null }

/** How many times worse a date on the wrong side of publication is, by the tense of its verb. */
const WRONG_SIDE = { past: 30, future: 12, would: 1, present: 1 } as const

/**
 * The year of a month or day written without one: a year that the sentence is about; else the nearest to publication
 * on the side that the tense says; else, in an undated source, that of the date it names itself.
 */
export function pickYear(at: Moment, month: number, day: number | null): PickedYear | null {
  if (at.year !== null && at.tense !== "future" && (!at.published || at.year < yearOf(at.published.start)))
    return { year: at.year, by: "year named before", problem: null }
  const base = at.published ?? (at.own ? { start: at.own, end: at.own } : null)
  if (!base) return at.year === null ? null : { year: at.year, by: "year named before", problem: null }
  const about = yearOf(base.end)
  let best = about
  let least = Number.POSITIVE_INFINITY
  for (const year of [about, about - 1, about + 1]) {
    const range = monthsRange(year, month)
    const start = day === null ? range.start : `${range.start.slice(0, 8)}${String(day).padStart(2, "0")}`
    const end = day === null ? range.end : start
    const ahead = Math.max(0, daysBetween(base.end, start))
    const ago = Math.max(0, daysBetween(end, base.start))
    const worse = WRONG_SIDE[at.tense ?? "present"]
    const cost = at.tense === "past" ? ahead * worse + ago : ahead + ago * worse
    if (cost < least) {
      least = cost
      best = year
    }
  }
  if (at.published) return { year: best, by: "publication", problem: null }
  const problem = `The source is undated: the year ${best} is taken from a date that it names.`
  return { year: best, by: "own date", problem }
}

/** The day a bare weekday stands for: the latest up to publication, or the first from it on, by tense. */
export function pickWeekday(at: Moment, weekday: number): string | null {
  if (!at.day) return null
  const ahead = (weekday - weekdayOf(at.day) + 7) % 7
  if (at.tense === "future" || at.tense === "would") return addDays(at.day, ahead)
  return addDays(at.day, ahead === 0 ? 0 : ahead - 7)
}

/** `last Friday`: the latest at least two days ago (a day ago is yesterday, or plainly Friday). */
export function lastWeekday(day: string, weekday: number): string {
  const ago = (weekdayOf(day) - weekday + 7) % 7
  return addDays(day, -(ago < 2 ? ago + 7 : ago))
}

/** `next Friday`: the one of the following week. */
export const nextWeekday = (day: string, weekday: number): string => addDays(mondayOf(day), 6 + weekday)
export const thisWeekday = (day: string, weekday: number): string => addDays(mondayOf(day), weekday - 1)

/** The days of a unit `n` units away from the one that holds `day`, as a TIMEX3 value: `-1 month` → `2025-10`. */
export function shifted(day: string, n: number, unit: string): string {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return day
    case "day":
    case "night":
      return addDays(day, n)
    case "weekend":
      return weekendValue(addDays(day, n * 7))
    case "week":
      return weekValue(addDays(day, n * 7))
    case "fortnight":
      return weekValue(addDays(day, n * 14))
    case "month":
      return addMonths(day, n).slice(0, 7)
    case "quarter": {
      const moved = addMonths(day, n * 3)
      return `${moved.slice(0, 4)}-Q${Math.ceil(monthOf(moved) / 3)}`
    }
    case "decade":
      return String(Math.floor(yearOf(day) / 10) + n)
    case "century":
    case "centurie":
      return String(Math.floor(yearOf(day) / 100) + n)
    default:
      return String(yearOf(day) + n).padStart(4, "0")
  }
}

const weekendValue = (day: string) => `${weekValue(day)}-WE`
