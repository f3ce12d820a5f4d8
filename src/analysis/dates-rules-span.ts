import { type DateRule, words } from "./dates-rule.ts"
import { window } from "./dates-rules-offset.ts"
import { durationValue } from "./dates-values.ts"
import { P, quantity, weekdayNumber } from "./dates-words.ts"

const UNITS =
  "(?<u>seconds|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|millennia)"
const singular = (unit: string) =>
  unit.toLowerCase().replace(/ies$/, "y").replace(/s$/, "").replace("millennia", "millennium")

/** A rate ("£15,000 a day", "14 miles an hour") or an age ("71 years old", "aged 40 years"): neither is a length of time. */
const RATE =
  /(?:\d|[$£€]\S+|\b(?:once|twice|times|miles|km|kilomet(?:re|er)s|knots|visitors|people|percent|per\s+cent|million|billion|dollars|pounds|euros|\p{L}+s))\s+$/iu

/** Lengths of time, and times that come again. */
export const SPANS: readonly DateRule[] = [
  {
    name: "duration",
    pattern: words(
      `(?:(?<n>${P.number})|(?<v>${P.vague}))(?:[\\s-]+|\\s+(?:whole|full|long|straight|consecutive|more|additional|further|extra|working|business|calendar)\\s+)${UNITS}(?:-long)?(?![\\s-]+olds?\\b|[\\s-]of[\\s-]age)`,
    ),
    read: (g, at) => {
      const words = g.n?.toLowerCase() ?? ""
      const unit = singular(g.u ?? "day")
      if (/^an?$/.test(words) && RATE.test(at.before))
        return { type: "SET", value: durationValue(1, unit), extent: null }
      if (/[$£€]$/.test(at.before) || /\baged?\s+$/i.test(at.before)) return null
      if (unit === "second" && /^(?:a|an|one|the)$/.test(words)) return null
      const amount = g.n ? quantity(g.n) : null
      const value = durationValue(amount, unit)
      const within = /\b(?:within|in|inside|over)\s+(?:the\s+)?(?:about\s+|around\s+)?$/i.exec(at.before)
      const ahead = within && amount !== null && (at.tense === "future" || /within|inside/i.test(within[0]))
      const told = at.tense === "past" || at.tense === "would"
      const last = ahead && !told && at.published ? window(at.published.end, amount, unit) : null
      if (!last || !at.published) return { type: "DURATION", value, extent: null }
      return { type: "DURATION", value, extent: { ...last, range: { start: at.published.start, end: last.range.end } } }
    },
  },
  {
    name: "and-a-half",
    pattern: words("(?:an?|one)\\s+(?<u>hour|day|week|month|year|decade|century)\\s+and\\s+a\\s+half"),
    read: (g) => ({ type: "DURATION", value: durationValue(1.5, singular(g.u ?? "day")), extent: null }),
  },
  {
    name: "bare-units",
    pattern: words(
      "(?:(?:many|several)\\s+)?(?<u>minutes|hours|days|weeks|months|years|decades|centuries)(?<l>-long)?",
    ),
    read: (g, at) => {
      const led = /\b(?:for|within|in|over|after|lasting|took|takes|take|spent)\s+(?:many\s+|several\s+)?$/i.test(
        at.before,
      )
      const follows = /^\s+(?:before|after|later|earlier|ago|of|on\s+end|to\s+come)\b/i.test(at.after)
      return led || follows || g.l
        ? { type: "DURATION", value: durationValue(null, singular(g.u ?? "day")), extent: null }
        : null
    },
  },
  {
    name: "every",
    pattern: words(
      `(?:every|each)\\s+(?:(?<n>${P.number}|other|few)\\s+)?(?:(?<u>second|minute|hour|day|morning|afternoon|evening|night|weekend|week|fortnight|month|quarter|year|decade)s?|(?<w>${P.weekday})s?|(?<m>${P.fullMonth}))`,
    ),
    read: (g) => {
      if (g.w) return { type: "SET", value: `XXXX-WXX-${weekdayNumber(g.w)}`, extent: null }
      if (g.m) return { type: "SET", value: "XXXX-XX", extent: null }
      const unit = /morning|afternoon|evening/i.test(g.u ?? "") ? "day" : singular(g.u ?? "day")
      const count = /other/i.test(g.n ?? "") ? 2 : g.n ? quantity(g.n) : 1
      return { type: "SET", value: durationValue(count, unit), extent: null }
    },
  },
  {
    name: "plural-weekday",
    pattern: words(
      `(?<w>${P.weekday})(?:s(?:\\s+(?:mornings?|afternoons?|evenings?|nights?))?|\\s+(?:mornings|afternoons|evenings|nights))|weekdays|weekends`,
    ),
    read: (g) => ({ type: "SET", value: g.w ? `XXXX-WXX-${weekdayNumber(g.w)}` : "P1D", extent: null }),
  },
  {
    name: "frequency",
    pattern: words(
      "(?<f>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|biannual|biennial)|per\\s+(?<u>hour|day|night|week|month|quarter|year)|(?:once|twice|three\\s+times)\\s+an?\\s+(?<o>hour|day|night|week|month|quarter|year)",
    ),
    read: (g, at) => {
      // A name: "Daily Mail", "Publishers Weekly".
      if (/^\p{Lu}/u.test(at.words) && at.before.trim() !== "") return null
      if (/^\p{Lu}/u.test(at.words) && /^\s+\p{Lu}/u.test(at.after)) return null
      const unit = g.u ?? g.o ?? FREQUENCIES[(g.f ?? "").toLowerCase()] ?? "day"
      if (g.u === "hour") return null
      return { type: "SET", value: durationValue(1, unit), extent: null }
    },
  },
]

const FREQUENCIES: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  nightly: "day",
  weekly: "week",
  fortnightly: "fortnight",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annually: "year",
  annual: "year",
  biannual: "year",
  biennial: "year",
}

/** Words for the present, the past and the future that name no day. */
export const VAGUE: readonly DateRule[] = [
  {
    name: "present",
    pattern: words(
      "now|right\\s+now|currently|nowadays|at\\s+present|presently|these\\s+days|at\\s+the\\s+moment|the\\s+present",
    ),
    read: (_, at) =>
      /\b(?:until|till|by|from|for|just|even|up\s+to)\s+$|^$|[^-]$/i.test(at.before) &&
      !/^-/.test(at.after) &&
      !/^at/i.test(at.words)
        ? { type: "DATE", value: "PRESENT_REF", extent: null }
        : null,
  },
  {
    name: "past",
    pattern: words(
      "(?:more\\s+|most\\s+|just\\s+|as\\s+)?recently|the\\s+(?:recent\\s+|distant\\s+)?past|lately|the\\s+old\\s+days",
    ),
    read: (_, at) =>
      /^the/i.test(at.words) && !/\b(?:in|from|of)\s+$/i.test(at.before)
        ? null
        : /^the/i.test(at.words) &&
            /^\s+\p{L}/u.test(at.after) &&
            !/^\s+(?:and|but|as|that|with|when|by|to|of|for)\b/i.test(at.after)
          ? null
          : { type: "DATE", value: "PAST_REF", extent: null },
  },
  {
    name: "future",
    pattern: words(
      "soon|the\\s+(?:near\\s+|foreseeable\\s+|immediate\\s+|distant\\s+)?future|in\\s+the\\s+near\\s+future",
    ),
    read: (_, at) => {
      if (/^soon/i.test(at.words))
        return /\b(?:as|how|too|very)\s+$/i.test(at.before) ||
          /^\s+(?:as|after|afterwards?|before|became|found|joined|turned)\b/i.test(at.after)
          ? null
          : { type: "DATE", value: "FUTURE_REF", extent: null }
      return /\b(?:in|for)\s+$/i.test(at.before) || /^in/i.test(at.words)
        ? { type: "DATE", value: "FUTURE_REF", extent: null }
        : null
    },
  },
]
