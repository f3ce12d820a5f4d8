import { type DateRule, type Moment, type Reading, words } from "./dates-rule.ts"
import { PARTS_OF_DAY } from "./dates-values.ts"
import { quantity } from "./dates-words.ts"

const HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
const MINUTE_WORD = "(?:five|ten|twenty[\\s-]five|twenty|a\\s+quarter|quarter|half|[0-5]?\\d)"
const MERIDIEM = "(?:a\\.m\\.|p\\.m\\.|am|pm|a\\.m|p\\.m|noon|midnight)(?![\\p{L}])"
const ZONE =
  "(?:\\s+(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|CT|MT|Eastern|Pacific|Central|local\\s+time|Eastern\\s+[Tt]ime|Pacific\\s+[Tt]ime|Eastern\\s+Standard\\s+Time|UTC))?"
const DAYTIME = "(?:\\s+(?:in\\s+the\\s+(?<p>morning|afternoon|evening)|at\\s+(?<p2>night)|on\\s+the\\s+dot))?"

/** Times of day, on the day that the same sentence names, else on the one named last. */
export const CLOCK: readonly DateRule[] = [
  {
    name: "clock-meridiem",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.:,$£€])(?<h>1[0-2]|0?[1-9])(?:[:.](?<n>[0-5]\\d))?\\s?(?<x>${MERIDIEM})${ZONE}`,
      "giu",
    ),
    read: (g, at) => {
      const x = (g.x ?? "").toLowerCase()
      const hour = (Number(g.h) % 12) + (x.startsWith("p") || x === "noon" ? 12 : 0)
      return at.before.endsWith("-") ? null : clock(at, hour, Number(g.n ?? 0))
    },
  },
  {
    name: "clock-24",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.:,$£€/-])(?<h>2[0-3]|[01]?\\d):(?<n>[0-5]\\d)(?::[0-5]\\d)?(?![\\p{N}:]|[.,]\\d|-\\d)(?:\\s?hrs?|\\s+hours)?${ZONE}${DAYTIME}`,
      "giu",
    ),
    read: (g, at) => {
      // "Won 10:12", "Genesis 3:16", "a ratio of 1:15": a clock time is introduced, has two digits before the colon, or a part of the day.
      const part = g.p ?? g.p2
      if (!part && (g.h ?? "").length < 2 && !INTRODUCED.test(at.before)) return null
      if (/^\p{Lu}\p{Ll}+\s+$/u.test(at.before.slice(-12)) && !INTRODUCED.test(at.before)) return null
      return clock(at, halfDay(Number(g.h), part, false), Number(g.n))
    },
  },
  {
    name: "clock-words",
    pattern: words(
      `(?:(?<m>${MINUTE_WORD})(?:\\s+minutes?)?\\s+(?<r>past|to|after|before)|(?<hf>half))\\s+(?:(?<h>${HOUR_WORD}|1[0-2]|[1-9])|(?<s>noon|midnight|midday))(?:\\s+o['’]clock)?(?:\\s?(?<x>${MERIDIEM}))?${DAYTIME}`,
    ),
    read: (g, at) => {
      if (g.hf && !/\bat\s+$/i.test(at.before) && !g.p && !g.x) return null
      const minutes = minutesOf(g.m ?? "half")
      if (minutes === null) return null
      const words = /^\p{L}/u.test(g.m ?? "half")
      const relation = (g.r ?? "past").toLowerCase()
      // "Five to seven people", "from ten to twelve", "5 to 10": only said as a time.
      const said = g.p ?? g.p2 ?? g.x ?? g.s
      const quarter = /quarter|half/i.test(g.m ?? "half")
      if (
        relation !== "past" &&
        !quarter &&
        !said &&
        !(/\bat\s+(?:about\s+|around\s+)?$/i.test(at.before) && words && !/^\s+\p{Ll}+s\b/u.test(at.after))
      )
        return null
      if (relation === "past" && !said && !quarter && !words) return null
      if (/\bquarter$/i.test(g.m ?? "") && relation !== "past" && relation !== "to" && !said) return null
      const base = g.s
        ? /midnight/i.test(g.s)
          ? 24
          : 12
        : halfDay(quantity(g.h ?? "") ?? 0, g.p ?? g.p2, (g.x ?? "").toLowerCase().startsWith("p"))
      const total = base * 60 + (/to|before/.test(relation) ? -minutes : minutes)
      return clock(at, Math.floor(total / 60), total % 60)
    },
  },
  {
    name: "o-clock",
    pattern: words(`(?<h>${HOUR_WORD}|1[0-2]|[1-9])\\s+o['’]clock(?:\\s?(?<x>${MERIDIEM}))?${DAYTIME}`),
    read: (g, at) =>
      clock(at, halfDay(quantity(g.h ?? "") ?? 0, g.p ?? g.p2, (g.x ?? "").toLowerCase().startsWith("p")), 0),
  },
  {
    name: "hour-of-day-part",
    pattern: words(
      `(?<h>${HOUR_WORD}|1[0-2]|[1-9])\\s+(?:in\\s+the\\s+(?<p>morning|afternoon|evening)|at\\s+(?<p2>night))`,
    ),
    read: (g, at) =>
      /\b(?:at|by|until|till|from|since|about|around|before|after)\s+$/i.test(at.before)
        ? clock(at, halfDay(quantity(g.h ?? "") ?? 0, g.p ?? g.p2, false), 0)
        : null,
  },
  {
    name: "noon",
    pattern: words("(?<s>noon|midday|midnight)"),
    read: (g, at) => clock(at, /midnight/i.test(g.s ?? "") ? 24 : 12, 0),
  },
  {
    name: "part-of-day",
    pattern: words("(?:the\\s+)?(?:early\\s+|late\\s+)?(?<p>overnight|morning|afternoon|evening)"),
    read: (g, at) => {
      if (/^overnight$/i.test(g.p ?? ""))
        return /^\s+(?:\p{L}+\s+){0,1}(?:stay|train|bus|success|bag|trip|guests?)\b/iu.test(at.after)
          ? null
          : part(at, "TNI")
      if (!/^(?:the|early|late)\b/i.test(at.words) || !/\b(?:in|during|by|until|into|through)\s+$/i.test(at.before))
        return null
      return part(at, PARTS_OF_DAY[(g.p ?? "").toLowerCase()] ?? "TNI")
    },
  },
]

const INTRODUCED =
  /\b(?:at|by|until|till|from|since|about|around|before|after|between|and|to|exactly|shortly|just|time\s+is|time\s+was)\s+$|[–—-]\s?$|^\s*$/i

function halfDay(hour: number, part: string | undefined, afternoon: boolean): number {
  if (hour > 12) return hour
  const late =
    afternoon || /afternoon|evening/i.test(part ?? "") || (/night/i.test(part ?? "") && hour >= 6 && hour < 12)
  return (hour % 12) + (late ? 12 : hour === 12 && !part ? 12 : 0)
}

function minutesOf(word: string): number | null {
  if (/half/i.test(word)) return 30
  if (/quarter/i.test(word)) return 15
  return quantity(word)
}

/** The day of a time: named right after it, before it in the sentence, or last before. */
function dayFor(at: Moment): string {
  return at.last && at.last.range.start === at.last.range.end ? at.last.range.start : (at.day ?? "XXXX-XX-XX")
}

function clock(at: Moment, hour: number, minute: number): Reading | null {
  if (hour > 24 || hour < 0) return null
  return { type: "TIME", value: `${dayFor(at)}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` }
}

function part(at: Moment, code: string): Reading {
  return { type: "TIME", value: `${dayFor(at)}${code}` }
}
