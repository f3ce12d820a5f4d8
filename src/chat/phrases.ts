import type { Attribution } from "../analysis/model.ts"
import type { Citation } from "../briefing/values.ts"
import type { DayRange } from "../ingest/source.ts"

// What every renderer says in the same words. Nothing here is escaped: names and titles come from sources.

const MONTHS = "January February March April May June July August September October November December".split(" ")

/** `12 June 2026`, `June 2026`, `2026`, `3–9 June 2026`; "undated" where nothing is known. */
export function dateText(range: DayRange | null): string {
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

/** A source by its outlet, title and date, for the line that explains a marker: `Outlet, “Title”, 12 June 2026`. */
export function sourceText(source: Pick<Citation, "source" | "outlet" | "title" | "published">): string {
  const title = source.title ? `“${source.title}”` : null
  const known = [source.outlet, title].filter((part) => part !== null)
  return [...(known.length ? known : [source.source]), dateText(source.published)].join(", ")
}

/** `paragraph 4`: the place of a quote within its source. */
export function placeText(citation: Pick<Citation, "paragraph">): string {
  return `paragraph ${citation.paragraph}`
}

/** Who is said to say it, or null where the source speaks for itself: `Andy Jassy, via The Journal; hedged`. */
export function attributionText(attribution: Attribution | null): string | null {
  if (!attribution) return null
  const { speaker, via, basis, hedged, denied } = attribution
  const who = speaker ?? (basis === "unnamed" ? "unnamed sources" : basis === "document" ? "a document" : null)
  const parts: string[] = []
  if (who) parts.push(basis === "unnamed" && speaker ? `${who}, not named` : who)
  if (via.length) parts.push(`via ${via.join(", ")}`)
  const marks = [hedged ? "hedged" : null, denied ? "denied" : null].filter((mark) => mark !== null)
  if (!parts.length && !marks.length) return null
  return [parts.join(", "), ...marks].filter((part) => part).join("; ")
}

/** `1 source`, `5 sources`, `1,204 words`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`
}

type DateParts = { readonly year: number; readonly month: number; readonly day: number }

function partsOf(iso: string): DateParts | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null
}

function lastDay({ year, month }: DateParts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
