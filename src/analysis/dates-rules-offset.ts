import { addDays, addMonths } from "./dates-calendar.ts"
import { shifted } from "./dates-pick.ts"
import { type DateRule, type Moment, type Reading, words } from "./dates-rule.ts"
import { durationValue, type Extent } from "./dates-values.ts"
import { P, quantity } from "./dates-words.ts"

const APPROX =
  "(?:(?:about|around|approximately|roughly|nearly|almost|some|just\\s+over|just\\s+under|more\\s+than|less\\s+than|over|under|at\\s+least|only|exactly|barely|just|within|up\\s+to)\\s+)?"
const UNITS =
  "(?<u>seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"
const SOME = `(?:(?<n>${P.number})|(?<v>${P.vague}))`

const singular = (unit: string) => unit.toLowerCase().replace(/ies$/, "y").replace(/s$/, "")

/** A length of time and a direction: from publication, from a date just named, or from a date that follows. */
export const OFFSETS: readonly DateRule[] = [
  {
    name: "ago",
    pattern: words(
      `${APPROX}(?:${SOME}[\\s-]+)?(?<big>(?:thousand|million|billion|(?:hundreds|thousands|millions)\\s+of)\\s+)?${UNITS}\\s+(?:ago|back)(?:\\s+(?<t>today|yesterday|this\\s+(?:week|month|year)))?`,
    ),
    read: (g, at) => {
      const amount = g.n ? quantity(g.n) : null
      if (/\bback$/i.test(at.words) && !g.n) return null
      if (amount === null || g.big) return { type: "DATE", value: "PAST_REF", extent: null }
      return counted(at.day, at.published?.start ?? null, -amount, singular(g.u ?? "day"))
    },
  },
  {
    name: "from-now",
    pattern: words(`${APPROX}${SOME}[\\s-]+${UNITS}(?:['’])?\\s+(?:from\\s+(?:now|today)|hence|time)`),
    read: (g, at) => {
      const amount = g.n ? quantity(g.n) : null
      if (/\btime$/i.test(at.words) && !/\bin\s+$/i.test(at.before)) return null
      if (amount === null) return { type: "DATE", value: "FUTURE_REF", extent: null }
      return counted(at.day, at.published?.start ?? null, amount, singular(g.u ?? "day"))
    },
  },
  {
    name: "later",
    pattern: words(
      `${APPROX}${SOME}[\\s-]+${UNITS}\\s+(?<r>later|earlier|afterwards?|previously|before(?=\\s*(?:$|[,.;:)]))|after(?=\\s*(?:$|[,.;:)])))`,
    ),
    read: (g, at) => {
      const back = /earlier|previously|before/i.test(g.r ?? "")
      const amount = g.n ? quantity(g.n) : null
      // "Three days later than planned" is a length, not a day.
      if (/^\s+than\b/i.test(at.after)) return null
      if (amount === null) return { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF", extent: null }
      const base = at.last
      const unit = singular(g.u ?? "day")
      if (!base) return counted(at.day, at.published?.start ?? null, back ? -amount : amount, unit)
      const reading = counted(base.range.start, base.range.start, back ? -amount : amount, unit)
      // A day counted from a month or a year isn't known to the day.
      const fine = /^(second|minute|hour|day|night|week|fortnight)$/.test(unit)
      if (fine && base.precision !== "day" && base.precision !== "time")
        return { type: reading.type, value: "XXXX-XX-XX", extent: null }
      return { ...reading, by: "date named before" }
    },
  },
  {
    name: "next-units",
    pattern: words(
      `(?:the\\s+)?(?<r>last|past|previous|next|coming|first|final|following|preceding)\\s+(?:(?<n>${P.number})|(?<v>few|couple\\s+of|several|some|many))?[\\s-]*(?<u>seconds|minutes|hours|days|nights|weekends|weeks|fortnights|months|quarters|years|decades|centuries)`,
    ),
    read: (g, at) => {
      const amount = g.n ? quantity(g.n) : /couple/i.test(g.v ?? "") ? 2 : null
      const unit = singular(g.u ?? "day")
      const value = durationValue(amount, unit)
      const ahead = /next|coming/i.test(g.r ?? "")
      if (/first|final|following|preceding/i.test(g.r ?? "") || amount === null || !at.day)
        return { type: "DURATION", value, extent: null }
      return { type: "DURATION", value, extent: window(at.day, ahead ? amount : -amount, unit) }
    },
  },
  {
    name: "the-past-unit",
    pattern: words("the\\s+(?<r>past|last|next|coming)\\s+(?<u>day|week|month|quarter|year|decade|century)(?!s)"),
    read: (g, at) => {
      const unit = singular(g.u ?? "day")
      if (/^last$/i.test(g.r ?? "") && !/^(?:decade|century|day)$/.test(unit)) return null
      if (/^next$/i.test(g.r ?? "") && unit !== "decade") return null
      if (/^\s+of\b/i.test(at.after)) return null
      const ahead = /next|coming/i.test(g.r ?? "")
      return {
        type: "DURATION",
        value: durationValue(1, unit),
        extent: at.day ? window(at.day, ahead ? 1 : -1, unit) : null,
      }
    },
  },
]

const pick = (day: string, amount: number, unit: string) => {
  const half = !Number.isInteger(amount)
  if (half && unit === "year") return shifted(day, Math.round(amount * 12), "month")
  if (half && (unit === "day" || unit === "week"))
    return shifted(day, Math.round(amount * (unit === "week" ? 7 : 1)), "day")
  if (half && unit === "decade") return shifted(day, Math.round(amount * 10), "year")
  if (half && unit === "month") return shifted(day, Math.round(amount * 30), "day")
  return shifted(day, Math.trunc(amount), unit)
}

/** `amount` units from a day; with only a month known, months and years still count. */
function counted(day: string | null, published: string | null, amount: number, unit: string): Reading {
  const coarse = /^(year|decade|century)$/.test(unit)
  const base = day ?? (coarse ? published : null)
  if (/^(second|minute|hour)$/.test(unit)) {
    // Hours may cross midnight: the day isn't known, save for a few of them counted from a day that was named.
    const near = base && Math.abs(amount) < 12 ? base : null
    return near ? { type: "TIME", value: `${near}TXX` } : { type: "TIME", value: "XXXX-XX-XXTXX", extent: null }
  }
  if (!base) return { type: "DATE", value: amount < 0 ? "PAST_REF" : "FUTURE_REF", extent: null }
  const value = coarse && Math.abs(amount) > 900 ? null : pick(base, amount, unit)
  if (value === null || /^-|^0{3}/.test(value))
    return { type: "DATE", value: amount < 0 ? "PAST_REF" : "FUTURE_REF", extent: null }
  return { type: "DATE", value }
}

/** The days between publication and `amount` units from it. */
export function window(day: string, amount: number, unit: string): Extent | null {
  const other = edge(day, amount, unit)
  if (!other) return null
  return { range: amount < 0 ? { start: other, end: day } : { start: day, end: other }, precision: "range" }
}

function edge(day: string, amount: number, unit: string): string | null {
  if (Math.abs(amount) > 1000) return null
  switch (unit) {
    case "day":
    case "night":
      return addDays(day, Math.round(amount))
    case "week":
      return addDays(day, Math.round(amount * 7))
    case "fortnight":
      return addDays(day, Math.round(amount * 14))
    case "month":
      return addMonths(day, Math.round(amount))
    case "quarter":
      return addMonths(day, Math.round(amount * 3))
    case "year":
      return addMonths(day, Math.round(amount * 12))
    case "decade":
      return addMonths(day, Math.round(amount * 120))
    default:
      return null
  }
}

/** The day `amount` units from a date that is named right after ("a week after 9 May"); used by `dates.ts`. */
export function fromDate(base: Moment["last"], amount: number, unit: string): Reading | null {
  return base ? counted(base.range.start, base.range.start, amount, unit) : null
}
