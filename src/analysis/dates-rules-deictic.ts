import { addDays, weekdayOf, yearOf } from "./dates-calendar.ts"
import { shifted } from "./dates-pick.ts"
import { type DateRule, type Moment, type Reading, words } from "./dates-rule.ts"
import { PARTS_OF_DAY } from "./dates-values.ts"
import { P } from "./dates-words.ts"

const UNIT = "(?<u>day|night|weekend|week|fortnight|month|quarter|year|decade|century)"
const KIND = "(?:(?<f>fiscal|financial|calendar|school|academic)\\s+)?"

/** Days, weeks and years pointed at: from publication ("last month") or from a date just named ("the following month"). */
export const DEICTIC: readonly DateRule[] = [
  {
    name: "day-before-yesterday",
    pattern: words("the\\s+day\\s+(?:before\\s+(?<y>yesterday)|after\\s+tomorrow)"),
    read: (g, at) => fromDay(at, g.y ? -2 : 2),
  },
  {
    name: "part-of-near-day",
    pattern: words(
      `(?:late\\s+|early\\s+|earlier\\s+|later\\s+)?(?<d>yesterday|tomorrow|this|last|today)\\s+(?<p>${P.part})`,
    ),
    read: (g, at) => {
      const away = /yesterday|last/i.test(g.d ?? "") ? -1 : /tomorrow/i.test(g.d ?? "") ? 1 : 0
      return time(at.day && addDays(at.day, away), PARTS_OF_DAY[(g.p ?? "").toLowerCase()])
    },
  },
  {
    name: "part-of-said-day",
    pattern: words(`(?<d>that|the\\s+same|the\\s+(?:next|following)|the\\s+previous)\\s+(?<p>${P.part})`),
    read: (g, at) => {
      const base = day(at.last) ?? null
      const away = /next|following/i.test(g.d ?? "") ? 1 : /previous/i.test(g.d ?? "") ? -1 : 0
      return time(base && addDays(base, away), PARTS_OF_DAY[(g.p ?? "").toLowerCase()])
    },
  },
  {
    name: "near-day",
    pattern: words("(?:earlier\\s+|later\\s+|early\\s+|late\\s+)?(?<d>today|yesterday|tomorrow|tonight)"),
    read: (g, at) => {
      const word = (g.d ?? "").toLowerCase()
      if (word === "tonight") return time(at.day, "TNI")
      // "Today's teenagers", "the car of tomorrow": no day is meant.
      if (/\bof\s+$/i.test(at.before) && word !== "yesterday")
        return { type: "DATE", value: word === "today" ? "PRESENT_REF" : "FUTURE_REF", extent: null }
      // "All Tomorrow's Parties" is a name; "today" of a text without a date is only the present.
      if (/^\p{Lu}/u.test(g.d ?? "") && at.before.trim() !== "" && /^['’]s\s+\p{Lu}/u.test(at.after)) return null
      if (word === "today" && !at.published) return { type: "DATE", value: "PRESENT_REF", extent: null }
      return fromDay(at, word === "today" ? 0 : word === "tomorrow" ? 1 : -1)
    },
  },
  {
    name: "near-unit",
    pattern: words(
      `(?:(?:earlier|later)\\s+)?(?<r>last|past|previous|this|next|coming|this\\s+past|this\\s+coming|current)\\s+${KIND}${UNIT}(?!s|\\s*-\\s*old)`,
    ),
    read: (g, at) => {
      const relation = (g.r ?? "").toLowerCase()
      // "the past decade" and "his last day" are read by others, or not at all.
      if (/\b(?:the|his|her|their|my|its|our|your|a|every|each|very)\s+$/i.test(at.before)) return null
      const unit = (g.u ?? "").toLowerCase()
      if (relation === "last" && unit === "night") return time(at.day && addDays(at.day, -1), "TNI")
      if (unit === "night") return null
      const away = /last|past|previous/.test(relation) ? -1 : /next|coming/.test(relation) ? 1 : 0
      return near(at, away, unit, g.f)
    },
  },
  {
    name: "the-near-unit",
    pattern: words(
      `the\\s+(?:same\\s+(?:period|time)\\s+(?:of\\s+|in\\s+)?(?:the\\s+)?)?(?<r>last|current|present|coming|upcoming)\\s+${KIND}${UNIT}(?!s)`,
    ),
    read: (g, at) => {
      const relation = (g.r ?? "").toLowerCase()
      const unit = (g.u ?? "").toLowerCase()
      if (/^(day|night)$/.test(unit)) return null
      // "The last week of June", "the last year of the war": not publication's own.
      if (relation === "last" && /^\s+(?:of|in)\b/i.test(at.after)) return null
      return near(at, relation === "last" ? -1 : /coming/.test(relation) ? 1 : 0, unit, g.f)
    },
  },
  {
    name: "said-unit",
    pattern: words(
      `(?:the\\s+)?(?<r>following|next|previous|preceding|same|ensuing|prior|very\\s+next|very\\s+same)\\s+${KIND}${UNIT}(?!s)`,
    ),
    read: (g, at) => {
      if (!/^the\b/i.test(at.words)) return null
      const relation = (g.r ?? "").toLowerCase()
      const unit = (g.u ?? "").toLowerCase()
      if (unit === "night") return null
      const away = /following|next|ensuing/.test(relation) ? 1 : /same/.test(relation) ? 0 : -1
      return said(at, away, unit)
    },
  },
  {
    name: "that-unit",
    pattern: words(`(?:later\\s+|earlier\\s+|early\\s+|late\\s+)?that\\s+(?:same\\s+|very\\s+)?${UNIT}(?!s)`),
    read: (g, at) => {
      const unit = (g.u ?? "").toLowerCase()
      const base = at.last ?? null
      if (!base) return { type: "DATE", value: "XXXX-XX-XX", extent: null }
      if (unit === "night") return time(day(base), "TNI")
      return said(at, 0, unit)
    },
  },
  {
    name: "the-day-before",
    // "The day before the vote" hangs on the vote; "the day before" at the end of its clause, on the date named last.
    pattern: words(`the\\s+(?<u>day|week|month|year|night|evening|morning)\\s+(?<r>before|after|earlier|later)`),
    read: (g, at) => {
      const unit = /night|evening|morning/i.test(g.u ?? "") ? "day" : (g.u ?? "day").toLowerCase()
      if (/^\s*(?:$|[,.;:)]|and\b|but\b)/i.test(at.after))
        return said(at, /before|earlier/i.test(g.r ?? "") ? -1 : 1, unit)
      return null
    },
  },
  {
    name: "the-weekend",
    pattern: words("(?:(?<r>last|this|next|the)\\s+)?(?<w>weekend)"),
    read: (g, at) => {
      if (!g.r) return null
      if (
        !/\b(?:over|at|after|before|during|by|for|until|since|on|through|throughout|of|in)\s+$/i.test(at.before) &&
        /^the$/i.test(g.r)
      )
        return null
      if (!at.day) return { type: "DATE", value: "XXXX-WXX-WE", extent: null }
      const relation = g.r.toLowerCase()
      const past = relation === "last" || (relation === "the" && at.tense !== "future" && at.tense !== "would")
      const saturday = past
        ? addDays(at.day, -((weekdayOf(at.day) - 6 + 7) % 7))
        : addDays(at.day, ((6 - weekdayOf(at.day) + 7) % 7) + (relation === "next" ? 7 : 0))
      return { type: "DATE", value: shifted(saturday, 0, "weekend") }
    },
  },
  {
    name: "whole-unit",
    // Only inside "the end of the year": without its part, "the year" names nothing.
    pattern: words(`the\\s+${KIND}(?<u>week|month|quarter|year|decade|century|season|day)`),
    read: (g, at) => {
      if (
        !/\b(?:beginning|start|end|middle|close|turn|half|part|rest|remainder|course|days|weeks|months|outset|dawn)\s+of\s+$/i.test(
          at.before,
        )
      )
        return null
      if (/^\s+(?:of|when|that|in)\b/i.test(at.after) && !/^\s+in\s+(?:which|an?|the|\p{Lu})/iu.test(at.after))
        return null
      return near(at, 0, (g.u ?? "").toLowerCase(), g.f)
    },
  },
]

function fromDay(at: Moment, away: number): Reading {
  return at.day ? { type: "DATE", value: addDays(at.day, away) } : { type: "DATE", value: "XXXX-XX-XX", extent: null }
}

function time(date: string | null | undefined, part: string | undefined): Reading {
  return { type: "TIME", value: `${date ?? "XXXX-XX-XX"}${part ?? "TNI"}` }
}

function day(extent: Moment["last"]): string | null {
  return extent && extent.range.start === extent.range.end ? extent.range.start : null
}

/** Finer units need a publication that is known as finely. */
function near(at: Moment, away: number, unit: string, kind: string | undefined): Reading | null {
  if (!at.published) return { type: "DATE", value: UNKNOWN[unit] ?? "XXXX", extent: null }
  const { start, end } = at.published
  if (kind && /fiscal|financial/i.test(kind) && unit === "year") {
    return { type: "DATE", value: `FY${yearOf(start) + away}`, extent: null }
  }
  const [first, last] = [shifted(start, away, unit), shifted(end, away, unit)]
  return first === last
    ? { type: "DATE", value: first }
    : { type: "DATE", value: UNKNOWN[unit] ?? "XXXX", extent: null }
}

/** Counted from the date named last, else from publication. */
function said(at: Moment, away: number, unit: string): Reading {
  if (unit === "day" && at.last && !day(at.last)) return { type: "DATE", value: "XXXX-XX-XX", extent: null }
  // With nothing named before, only "the previous year" can be counted from publication.
  const base = at.last?.range.start ?? (away < 0 && unit !== "day" ? at.day : null)
  if (!base) return { type: "DATE", value: UNKNOWN[unit] ?? "XXXX", extent: null }
  return { type: "DATE", value: shifted(base, away, unit), by: at.last ? "date named before" : "publication" }
}

const UNKNOWN: Readonly<Record<string, string>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  fortnight: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  season: "XXXX",
  decade: "XXX",
  century: "XX",
}
