import type { DayRange } from "../ingest/source.ts"

const MONTHS = "January February March April May June July August September October November December".split(" ")

/** `12 June 2026`, `June 2026`, `2026`, `3–9 June 2026`, `28 June – 4 July 2026`; "undated" where nothing is known. */
export function dateWords(range: DayRange | null): string {
  if (!range) return "undated"
  const [start, end] = [partsOf(range.start), partsOf(range.end)]
  if (!start || !end) return range.start === range.end ? range.start : `${range.start} – ${range.end}`
  const day = (date: DateParts) => `${date.day} ${MONTHS[date.month - 1]} ${date.year}`
  const wholeMonths = start.day === 1 && end.day === lastDay(end)
  if (range.start === range.end) return day(start)
  if (start.year !== end.year) {
    if (wholeMonths && start.month === 1 && end.month === 12) return `${start.year}–${end.year}`
    return `${day(start)} – ${day(end)}`
  }
  if (wholeMonths && start.month === 1 && end.month === 12) return String(start.year)
  if (wholeMonths && start.month === end.month) return `${MONTHS[start.month - 1]} ${start.year}`
  if (wholeMonths) return `${MONTHS[start.month - 1]}–${MONTHS[end.month - 1]} ${start.year}`
  if (start.month === end.month) return `${start.day}–${day(end)}`
  return `${start.day} ${MONTHS[start.month - 1]} – ${day(end)}`
}

type DateParts = { readonly year: number; readonly month: number; readonly day: number }

function partsOf(iso: string): DateParts | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null
}

function lastDay({ year, month }: DateParts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
