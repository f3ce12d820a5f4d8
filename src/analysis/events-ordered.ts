import type { DayRange } from "../ingest/source.ts"
import { addDays, addMonths } from "./dates-calendar.ts"
import { quantity } from "./dates-words.ts"
import type { Dated, Usable } from "./events-dated.ts"
import { hasVerb } from "./events-happening.ts"
import type { EventMention, Unit } from "./model.ts"
import { tenseAt } from "./tense.ts"

const ORDER =
  /\b(?:(?:about|some|just|exactly|nearly|almost|only|more\s+than)\s+)?(?:(?<n>an?|the|[\p{L}-]+|\d+)\s+)?(?<u>minute|hour|day|week|fortnight|month|year)s?\s+(?<r>before|after)\s+(?<what>[^,;:.]+)/iu

/**
 * Happenings placed by another: "days before she sank" leaves the sentence undated but ordered; "on March 11, a week
 * after the committee had backed it" dates the committee's vote too. "Within weeks" follows what was told before.
 */
export function orderedEvents(
  sentence: string,
  unit: Unit,
  dated: readonly Dated[],
  events: readonly EventMention[],
  usable: readonly Usable[],
  published: DayRange | null,
): EventMention[] {
  const found: EventMention[] = []
  const whole = {
    unit: unit.index,
    start: unit.start,
    end: unit.end,
    date: null,
    range: null,
    precision: null,
  } as const
  for (const d of dated) {
    if (d.date.type !== "DURATION") continue
    const match = ORDER.exec(sentence.slice(d.start))
    if (!match || match.index > 0 || d.start + match[0].length < d.end) continue
    const order = match[0].trim()
    const main = usable.findLast((u) => u.end <= d.start)
    const event = main && events.find((e) => e.date === main.index)
    if (main && event) {
      const gap = sentence.slice(main.end, d.start)
      const amount = quantity(match.groups?.n ?? "")
      const countable = amount !== null && /,\s+$/.test(gap) && !hasVerb(gap) && hasVerb(match.groups?.what ?? "")
      const day =
        countable && main.range.start === main.range.end && event.status === "reported" && match.groups?.r === "after"
          ? earlier(main.range.start, amount, (match.groups.u ?? "day").toLowerCase())
          : null
      if (!day) continue
      const start = unit.start + d.start
      const range = { start: day, end: day }
      found.push({
        ...whole,
        start,
        end: start + order.length,
        range,
        precision: "day",
        order,
        status: "reported",
        rule: "counted-back",
      })
      continue
    }
    if (events.length + found.length === 0 && tenseAt(sentence, d.start, d.end) === "past")
      found.push({ ...whole, order, status: "reported", rule: "ordered" })
  }
  const first = dated[0]
  if (
    first?.date.type === "DURATION" &&
    events.length + found.length === 0 &&
    /^(?:within|in|after)\s+(?:a\s+matter\s+of\s+|the\s+)?$/i.test(sentence.slice(0, first.start)) &&
    tenseAt(sentence, first.start, first.end) === "past" &&
    !(published && first.date.range)
  )
    found.push({ ...whole, order: sentence.slice(0, first.end).trim(), status: "reported", rule: "soon-after" })
  return found
}

function earlier(day: string, amount: number, unit: string): string | null {
  if (unit === "day") return addDays(day, -amount)
  if (unit === "week") return addDays(day, -7 * amount)
  if (unit === "fortnight") return addDays(day, -14 * amount)
  if (unit === "month") return addMonths(day, -amount)
  if (unit === "year") return addMonths(day, -12 * amount)
  return null
}
