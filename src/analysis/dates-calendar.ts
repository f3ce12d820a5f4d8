// One by one: all of date-fns takes a quarter of a second to load.
import { addDays as add } from "date-fns/addDays"
import { addMonths as addM } from "date-fns/addMonths"
import { getISODay } from "date-fns/getISODay"
import { getISOWeek } from "date-fns/getISOWeek"
import { getISOWeekYear } from "date-fns/getISOWeekYear"
import { lastDayOfMonth } from "date-fns/lastDayOfMonth"
import type { DayRange } from "../ingest/source.ts"

// Days are ISO 8601 strings everywhere; noon keeps date-fns' local arithmetic clear of daylight saving.
const date = (day: string) =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)
const pad = (n: number, width = 2) => String(n).padStart(width, "0")
const iso = (d: Date) => `${pad(d.getFullYear(), 4)}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`

/** `2025-11-06`, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 100 && year <= 9999)) return null
  const made = new Date(year, month - 1, day, 12)
  return made.getDate() === day ? iso(made) : null
}

export const addDays = (day: string, n: number): string => iso(add(date(day), n))
export const addMonths = (day: string, n: number): string => iso(addM(date(day), n))
/** 1 (Monday) – 7 (Sunday). */
export const weekdayOf = (day: string): number => getISODay(date(day))
export const yearOf = (day: string): number => Number(day.slice(0, 4))
export const monthOf = (day: string): number => Number(day.slice(5, 7))
export const quarterOf = (day: string): number => Math.ceil(monthOf(day) / 3)

/** `2025-W45`: the ISO week that holds the day. */
export function weekValue(day: string): string {
  return `${getISOWeekYear(date(day))}-W${pad(getISOWeek(date(day)))}`
}

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The Monday of an ISO week: 4 January always lies in week 1. */
export function mondayOfWeek(year: number, week: number): string {
  return addDays(mondayOf(`${pad(year, 4)}-01-04`), (week - 1) * 7)
}

/** Whole months, `months` of them from `year`-`month` (which may lie outside 1–12). */
export function monthsRange(year: number, month: number, months = 1): DayRange {
  const first = new Date(year, month - 1, 1, 12)
  const last = lastDayOfMonth(new Date(first.getFullYear(), first.getMonth() + months - 1, 1, 12))
  return { start: iso(first), end: iso(last) }
}

/** `2025-11` for a month that may lie outside 1–12 (13 is the next January). */
export function monthValue(year: number, month: number): string {
  return monthsRange(year, month).start.slice(0, 7)
}

/** Days from `a` to `b`, negative when `b` comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.round((date(b).getTime() - date(a).getTime()) / 86_400_000)
}

/** The Sunday of Easter (Gregorian), by the method of Meeus, Jones and Butcher. */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${pad(year, 4)}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`
}

/** The nth (or last: -1) weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const { start, end } = monthsRange(year, month)
  if (nth < 0) return addDays(end, -((weekdayOf(end) - weekday + 7) % 7))
  return addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + (nth - 1) * 7)
}

/** From the first day of one to the last day of the other. */
export function spanning(a: DayRange, b: DayRange): DayRange {
  const [start, end] = [a.start, b.start, a.end, b.end].sort().filter((_, at) => at === 0 || at === 3)
  return { start: start ?? a.start, end: end ?? b.end }
}
