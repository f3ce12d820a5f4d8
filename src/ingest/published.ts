import type { DayRange } from "./source.ts"

const MONTHS = "january february march april may june july august september october november december".split(" ")
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join("|")}|sept\\.?)`

/** A date in words: `7 June 2026`, `June 7, 2026`, `Sun, 07 Jun 2026`, `June 2026`. */
const DAY_MONTH_YEAR = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, "i")
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "i")
const MONTH_YEAR = new RegExp(`\\b${MONTH},? (\\d{4})\\b`, "i")
const ISO_DAY = /\b(\d{4})[-/](\d{2})[-/](\d{2})(?=T|\b)/
const ISO_MONTH = /^(\d{4})-(\d{2})$/
const YEAR = /^(\d{4})$/
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/

/**
 * When something was published, as precisely as it is written: a day, a month, a year or a range (`2026-06-10/2026-06-12`).
 *
 * @returns null when the words name no day of the calendar, or could name two (`06/07/2026`)
 */
export function parsePublished(value: unknown): DayRange | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dayOf(value.toISOString())
  if (typeof value === "number") return parsePublished(String(value))
  if (typeof value !== "string") return null
  const text = value.trim()
  const range = /^(\S+)\/(\S+)$/.exec(text)
  if (range && text.includes("-")) {
    const [from, to] = [parsePublished(range[1]), parsePublished(range[2])]
    return from && to && from.start <= to.end ? { start: from.start, end: to.end } : null
  }
  const year = YEAR.exec(text)
  if (year) return { start: `${year[1]}-01-01`, end: `${year[1]}-12-31` }
  const month = ISO_MONTH.exec(text)
  return month ? monthOf(Number(month[1]), Number(month[2])) : dateIn(text)
}

/** The first date that a line of words holds. Years alone don't count: they stand for too much else. */
export function dateIn(text: string): DayRange | null {
  const iso = ISO_DAY.exec(text)
  if (iso) return dayOf(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const dayFirst = DAY_MONTH_YEAR.exec(text)
  if (dayFirst) return fromParts(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_DAY_YEAR.exec(text)
  if (monthFirst) return fromParts(monthFirst[3], monthFirst[1], monthFirst[2])
  const month = MONTH_YEAR.exec(text)
  if (month) return monthOf(Number(month[2]), monthNumber(month[1] ?? ""))
  const slashed = SLASHED.exec(text)
  if (!slashed) return null
  const [a, b] = [Number(slashed[1]), Number(slashed[2])]
  // 13/06 and 06/13 can only be read one way; 06/07 can be read two.
  if (a > 12 && b <= 12) return dayOf(`${slashed[3]}-${two(b)}-${two(a)}`)
  if (b > 12 && a <= 12) return dayOf(`${slashed[3]}-${two(a)}-${two(b)}`)
  return a === b ? dayOf(`${slashed[3]}-${two(a)}-${two(b)}`) : null
}

function fromParts(year: string | undefined, month: string | undefined, day: string | undefined): DayRange | null {
  return dayOf(`${year}-${two(monthNumber(month ?? ""))}-${two(Number(day))}`)
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}

function monthOf(year: number, month: number): DayRange | null {
  if (month < 1 || month > 12) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { start: `${year}-${two(month)}-01`, end: `${year}-${two(month)}-${two(last)}` }
}

function dayOf(iso: string): DayRange | null {
  const day = iso.slice(0, 10)
  const time = Date.parse(`${day}T00:00:00Z`)
  // 30 February parses as a day of March: only what comes back as it went in is a day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? { start: day, end: day } : null
}

const two = (n: number) => String(n).padStart(2, "0")
