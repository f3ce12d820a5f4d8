import type { DayRange } from "../ingest/source.ts"
import { addDays, mondayOfWeek, monthsRange, spanning } from "./dates-calendar.ts"
import type { Precision } from "./model.ts"

/** The days that a TIMEX3 value stands for, and how precise it is. */
export type Extent = { readonly range: DayRange; readonly precision: Precision }

type Shape = { readonly pattern: RegExp; readonly extent: (match: RegExpExecArray) => Extent }

const number = (match: RegExpExecArray, group: number) => Number(match[group])
const days = (precision: Precision, range: DayRange): Extent => ({ range, precision })

/** Winter runs into the next year; quarters and seasons as the northern calendar year has them. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The shapes of TIMEX3 `value` that name days (ISO-TimeML, 2009, section 3.2). */
const SHAPES: readonly Shape[] = [
  {
    pattern: /^(\d{4}-\d\d-\d\d)T/,
    extent: (m) => days("time", { start: m[1] ?? "", end: m[1] ?? "" }),
  },
  {
    pattern: /^(\d{4}-\d\d-\d\d)$/,
    extent: (m) => days("day", { start: m[1] ?? "", end: m[1] ?? "" }),
  },
  {
    pattern: /^(\d{4})-W(\d\d)(-WE)?$/,
    extent: (m) => {
      const monday = mondayOfWeek(number(m, 1), number(m, 2))
      return m[3]
        ? days("range", { start: addDays(monday, 5), end: addDays(monday, 6) })
        : days("week", { start: monday, end: addDays(monday, 6) })
    },
  },
  { pattern: /^(\d{4})-(\d\d)$/, extent: (m) => days("month", monthsRange(number(m, 1), number(m, 2))) },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    extent: (m) => days("quarter", monthsRange(number(m, 1), number(m, 2) * 3 - 2, 3)),
  },
  {
    pattern: /^(\d{4})-H([12])$/,
    extent: (m) => days("range", monthsRange(number(m, 1), number(m, 2) * 6 - 5, 6)),
  },
  {
    pattern: /^(\d{4})-(SP|SU|FA|WI)$/,
    extent: (m) => days("range", monthsRange(number(m, 1), SEASONS[m[2] ?? ""] ?? 3, 3)),
  },
  { pattern: /^(\d{4})$/, extent: (m) => days("year", monthsRange(number(m, 1), 1, 12)) },
  { pattern: /^(\d{3})$/, extent: (m) => days("range", monthsRange(number(m, 1) * 10, 1, 120)) },
  // The nineteenth century is 1801–1900, but people, and TIMEX3, mean the years that start with 18.
  { pattern: /^(\d{2})$/, extent: (m) => days("range", monthsRange(number(m, 1) * 100, 1, 1200)) },
]

/** Null for a value that names no days (`PAST_REF`, `P2D`, `XXXX-06-12`, a time of an unknown day). */
export function extentOf(value: string): Extent | null {
  const slash = value.indexOf("/")
  if (slash > 0) {
    const from = extentOf(value.slice(0, slash))
    const to = extentOf(value.slice(slash + 1))
    return from && to ? days("range", spanning(from.range, to.range)) : null
  }
  for (const { pattern, extent } of SHAPES) {
    const match = pattern.exec(value)
    if (match) return extent(match)
  }
  return null
}

/** The part of the day of a time of day, as TIMEX3 writes it. */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  tonight: "TNI",
  overnight: "TNI",
  dawn: "TMO",
  dusk: "TEV",
  lunchtime: "TMI",
  midday: "TMI",
}

/** A duration: `P2D`, `PT40M`, `PXW` when how many isn't said. */
export function durationValue(amount: number | null, unit: string): string {
  const letter = DURATIONS[unit] ?? "D"
  const time = /^(second|minute|hour)$/.test(unit) ? "T" : ""
  if (amount === null) return `P${time}X${letter}`
  if (!Number.isInteger(amount)) {
    const finer = { year: ["M", 12], hour: ["M", 60], day: ["H", 24], month: ["W", 4] }[unit]
    if (finer) return `P${unit === "day" ? "T" : time}${Math.round(amount * Number(finer[1]))}${finer[0]}`
  }
  if (unit === "decade" || unit === "century" || unit === "millennium") return `P${amount * LONG[unit]}Y`
  return `P${time}${unit === "fortnight" ? amount * 2 : unit === "quarter" ? amount * 3 : amount}${letter}`
}

const LONG = { decade: 10, century: 100, millennium: 1000 } as const

const DURATIONS: Readonly<Record<string, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "D",
  week: "W",
  weekend: "WE",
  fortnight: "W",
  month: "M",
  quarter: "M",
  season: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
}
