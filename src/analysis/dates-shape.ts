import type { DayRange } from "../ingest/source.ts"
import { addDays, addMonths, daysBetween, yearOf } from "./dates-calendar.ts"
import { weekdayProblem } from "./dates-rules-full.ts"
import { fromDate } from "./dates-rules-offset.ts"
import { type Extent, extentOf, PARTS_OF_DAY } from "./dates-values.ts"
import { P, quantity } from "./dates-words.ts"

/** A date being read: what the rules made of it, before it becomes a `DateMention`. Offsets count in the unit. */
export type Draft = {
  start: number
  end: number
  type: "DATE" | "TIME" | "DURATION" | "SET"
  value: string
  extent: Extent | null
  rule: string
  problem: string | null
  relation: string | null
}

const EARLY = /(?:\bthe\s+)?(?:\bvery\s+)?\b(?<p>early|mid|middle|late|end|start)[\s-]+(?:in\s+(?=$))?$/i
const PART =
  /(?:\bthe\s+)?(?:\bvery\s+)?\b(?<p>beginning|start|outset|dawn|turn|(?:first|second|third|fourth|last|final)\s+(?:full\s+)?(?:week|weekend|fortnight)|first\s+(?:half|part|weeks|days|months)|early\s+(?:part|days|weeks|months)|middle|end|close|(?:second|latter|last|final)\s+(?:half|part|days|weeks|months)|rest|remainder|course|same\s+(?:period|time|month|week|quarter|day|stage|point))\s+(?:of|(?<=same\s+\w+\s+)in)\s+(?:the\s+)?$/i
const DAY_PART = new RegExp(
  `(?:\\bthe\\s+)?(?:\\b(?:early|late)\\s+)?\\b(?<p>${P.part}|(?:early|small)\\s+hours)\\s+of\\s+$`,
  "iu",
)
const ANCHOR = new RegExp(
  `(?:\\b(?<n>${P.number})\\s+(?<u>day|week|month|year|fortnight)s?|\\bthe\\s+(?<u2>day|week|month|year))\\s+(?<r>before|after|from|prior\\s+to|following)\\s+(?:the\\s+)?$`,
  "iu",
)

/**
 * What stands right before a date and belongs to it: "early 2025", "the end of June", "the morning of 6 November",
 * "a week after 9 May". Widens the draft in place.
 */
export function widen(text: string, draft: Draft, floor: number): void {
  if (draft.type !== "DATE") {
    if (draft.type === "TIME" && /^(?:TMO|TAF|TEV|TNI)/.test(draft.value.slice(10)))
      take(text, draft, floor, /\b(?:early|late)\s+$/i)
    return
  }
  const before = text.slice(floor, draft.start)
  const dayPart = DAY_PART.exec(before)
  if (dayPart && draft.extent?.precision === "day") {
    draft.start = floor + dayPart.index
    draft.type = "TIME"
    const part = (dayPart.groups?.p ?? "").toLowerCase()
    draft.value += /hours$/.test(part) ? "TMO" : (PARTS_OF_DAY[part] ?? "TNI")
    draft.extent = extentOf(draft.value)
    draft.rule += "+part-of-day"
    return
  }
  const anchored = ANCHOR.exec(before)
  if (anchored && draft.extent?.precision === "day") {
    const back = /before|prior/i.test(anchored.groups?.r ?? "")
    const amount = anchored.groups?.n ? quantity(anchored.groups.n) : 1
    const unit = (anchored.groups?.u ?? anchored.groups?.u2 ?? "day").toLowerCase()
    const reading = amount === null ? null : fromDate(draft.extent, back ? -amount : amount, unit)
    if (reading) {
      draft.start = floor + anchored.index
      draft.value = reading.value
      draft.extent = extentOf(reading.value)
      draft.rule += "+counted-from"
      return
    }
  }
  const part = PART.exec(before) ?? EARLY.exec(before)
  if (!part) return
  const name = (part.groups?.p ?? "").toLowerCase()
  if (/^(?:end|start|middle)$/.test(name) && !/\b(?:of|in)\s+(?:the\s+)?$|-$/i.test(before)) return
  // "In late last year" is one date; "on the late Friday train" is not.
  draft.start = floor + part.index
  draft.rule += `+${name.replace(/\s+/g, "-")}`
  if (draft.extent) draft.extent = { ...narrowed(draft.extent, name), precision: narrowedPrecision(draft.extent, name) }
}

function take(text: string, draft: Draft, floor: number, pattern: RegExp): void {
  const match = pattern.exec(text.slice(floor, draft.start))
  if (match) draft.start = floor + match.index
}

function narrowedPrecision(extent: Extent, name: string): Extent["precision"] {
  return extent.precision === "day" || extent.precision === "time" || /^(?:same|course)/.test(name)
    ? extent.precision
    : "range"
}

/** The part of a range that "early", "the middle of" or "the end of" means: thirds, and halves where a half is said. */
function narrowed(extent: Extent, name: string): Extent {
  const { start, end } = extent.range
  const days = daysBetween(start, end) + 1
  if (days === 1 || /^(?:same|course)/.test(name)) return extent
  const cut = (from: number, to: number): Extent => ({ ...extent, range: thirds(extent.range, days, from, to) })
  const week = /^(first|second|third|fourth|last|final)\s.*(?:week|weekend|fortnight)$/.exec(name)?.[1]
  if (week) {
    if (days > 92) return extent
    const from = addDays(start, ["first", "second", "third", "fourth"].indexOf(week) * 7)
    return {
      ...extent,
      range: from < start ? { start: addDays(end, -6), end } : { start: from, end: addDays(from, 6) },
    }
  }
  if (/half/.test(name)) return name.startsWith("first") ? cut(0, 1 / 2) : cut(1 / 2, 1)
  if (/^(?:rest|remainder)/.test(name)) return extent
  if (/^(?:early|beginning|start|outset|dawn|turn|first)/.test(name)) return cut(0, 1 / 3)
  if (/^mid/.test(name)) return cut(1 / 3, 2 / 3)
  return cut(2 / 3, 1)
}

function thirds(range: DayRange, days: number, from: number, to: number): DayRange {
  // A year is cut at months, anything shorter at days.
  if (days >= 360) {
    const months = Math.round(days / 30.44)
    const cut = (share: number) => addMonths(range.start, Math.round(months * share))
    return { start: cut(from), end: to === 1 ? range.end : addDays(cut(to), -1) }
  }
  const cut = (share: number) => addDays(range.start, Math.round(days * share))
  return { start: cut(from), end: to === 1 ? range.end : addDays(cut(to), -1) }
}

/** "8 p.m. Friday" and "Friday 8 p.m." are one time; "at 19:05 on 6 November" gives the time its day. */
export function joinTimes(text: string, drafts: Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.at(-1)
    const gap = before ? text.slice(before.end, draft.start) : ""
    // "Friday (June 12)": the date says which Friday, or that it wasn't one.
    if (before?.rule.startsWith("weekday") && isDay(draft) && /^,?\s*\(?(?:the\s+)?$/.test(gap)) {
      draft.problem ??= weekdayProblem(/\p{L}+day\b/iu.exec(text.slice(before.start, before.end))?.[0], draft.value)
      before.value = draft.value
      before.extent = draft.extent
    }
    if (
      before &&
      isClock(before) &&
      isDay(draft) &&
      /^(?:,?\s+(?:on\s+)?(?:the\s+)?|\s+local\s+time\s+(?:on\s+)?)$/i.test(gap)
    ) {
      before.value = draft.value.slice(0, 10) + before.value.slice(10)
      before.extent = extentOf(before.value)
      if (gap === " ") before.end = draft.end
      else joined.push(draft)
      continue
    }
    if (before && isDay(before) && isClock(draft) && /^(?:,?\s+(?:at\s+)?(?:about\s+|around\s+)?)$/i.test(gap)) {
      draft.value = before.value.slice(0, 10) + draft.value.slice(10)
      draft.extent = extentOf(draft.value)
      if (gap === " ") {
        draft.start = before.start
        joined.pop()
      }
    }
    joined.push(draft)
  }
  return joined
}

const isClock = (draft: Draft) => draft.type === "TIME" && /T\d\d:\d\d$/.test(draft.value)
const isDay = (draft: Draft) => draft.type === "DATE" && draft.extent?.precision === "day"

/** What the preposition before a date makes of it; null where it only says "then" (in, on, at). */
export function relationBefore(before: string): string | null {
  const match =
    /\b(no\s+later\s+than|not\s+later\s+than|up\s+to|as\s+early\s+as|as\s+late\s+as|as\s+of|prior\s+to|ahead\s+of|by|before|after|since|until|till|from|through|throughout|during|within|inside|about|around|circa|ca\.|between|following|towards?|over|starting|beginning|effective|for|of|to|and)\s+(?:the\s+|about\s+|around\s+|on\s+|at\s+|in\s+|as\s+)?$/i.exec(
      before,
    )
  const word = match?.[1]?.toLowerCase().replace(/\s+/g, " ")
  if (!word) return null
  return RELATIONS[word] ?? word
}

const RELATIONS: Readonly<Record<string, string>> = {
  "no later than": "by",
  "not later than": "by",
  "prior to": "before",
  "ahead of": "before",
  till: "until",
  "up to": "until",
  following: "after",
  around: "about",
  circa: "about",
  "ca.": "about",
  inside: "within",
  starting: "from",
  beginning: "from",
  effective: "from",
  toward: "about",
  towards: "about",
}

/** Whether a year, at the front of its sentence, sets the year for what follows. */
export function frontedYear(text: string, draft: Draft): number | null {
  if (draft.type !== "DATE" || !draft.extent || draft.start > 24) return null
  if (
    !/^\W*(?:(?:and|but|then)\s+)?(?:in|on|by|during|until|early\s+in|late\s+in|back\s+in)?\s*(?:the\s+)?$/i.test(
      text.slice(0, draft.start),
    )
  )
    return null
  return /\b(?:1\d|20)\d\d\b/.test(text.slice(draft.start, draft.end)) ? yearOf(draft.extent.range.start) : null
}
