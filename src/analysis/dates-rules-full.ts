import { dayOf, weekdayOf } from "./dates-calendar.ts"
import { pickYear } from "./dates-pick.ts"
import { type DateRule, type Groups, type Moment, type Reading, words } from "./dates-rule.ts"
import { MONTH_TITLES, monthNumber, ordinal, P, WEEKDAY_TITLES, weekdayNumber } from "./dates-words.ts"

/** Days of a month, with or without their year: absolute, and ranges of days. */
export const FULL_DATES: readonly DateRule[] = [
  {
    name: "iso-date",
    pattern: words(
      "(?<y>\\d{4})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])(?:[T ](?<t>\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?",
    ),
    read: (g) => {
      const day = dayOf(Number(g.y), Number(g.m), Number(g.d))
      if (!day) return null
      return g.t ? { type: "TIME", value: `${day}T${g.t}` } : { type: "DATE", value: day }
    },
  },
  {
    name: "numeric-date",
    // Dots only with a whole year: 10.4.11 is a version.
    pattern: words(
      "(?<a>\\d{1,2})(?:/(?<b>\\d{1,2})/(?<y>\\d{4}|\\d{2})|\\.(?<b2>\\d{1,2})\\.(?<y2>\\d{4})|-(?<b3>\\d{1,2})-(?<y3>\\d{4}))",
    ),
    read: (g, at) => {
      if (/[$£€#/.-]$/.test(at.before)) return null
      const a = Number(g.a)
      const b = Number(g.b ?? g.b2 ?? g.b3)
      const year = Number(g.y ?? g.y2 ?? g.y3)
      const full = year < 100 ? year + (year < 70 ? 2000 : 1900) : year
      const dayFirst = a > 12 || (g.b === undefined && b <= 12)
      const day = dayFirst ? dayOf(full, b, a) : dayOf(full, a, b)
      if (!day) return null
      const either = a <= 12 && b <= 12 && a !== b
      const problem = either ? `"${at.words}" could be read with the day or the month first.` : null
      return { type: "DATE", value: day, problem }
    },
  },
  {
    name: "days-of-month",
    pattern: words(
      `(?<a>${P.day})${P.suffix}?(?:,\\s+${P.day}${P.suffix}?)*(?:${P.dash}|,?\\s+(?:to|and|or|until|till|through|&)\\s+(?:the\\s+)?)(?<b>${P.day})${P.suffix}?\\s+(?:of\\s+)?(?<m>${P.month})(?:,?\\s+(?<y>${P.year}))?`,
    ),
    read: readDays,
  },
  {
    name: "month-days",
    pattern: words(
      `(?<m>${P.month})\\s+(?<a>${P.day})${P.suffix}?(?:,\\s+${P.day}${P.suffix}?)*(?:${P.dash}|,?\\s+(?:to|and|or|until|till|through|&)\\s+)(?<b>${P.day})${P.suffix}?(?:,?\\s+(?<y>${P.year}))?(?![.,:]?\\d|\\s*(?:%|percent|per\\s+cent|million|billion|${P.month}|[ap]\\.?m\\b))`,
    ),
    read: readDays,
  },
  {
    name: "day-month",
    pattern: words(
      `(?:(?<w>${P.anyWeekday})(?:,?\\s+(?:the\\s+)?))?(?<d>${P.day})(?:${P.suffix}(?:\\s+(?:day\\s+)?of)?|\\s+of)?\\s+(?<m>${P.month})(?:,?\\s+(?<y>${P.year}|['’]\\d\\d))?`,
    ),
    read: readDay,
  },
  {
    name: "the-day-month",
    pattern: words(
      `the\\s+(?:(?<d>${P.day})${P.suffix}?|(?<o>${P.ordinal}))\\s+(?:day\\s+)?of\\s+(?<m>${P.month})(?:,?\\s+(?<y>${P.year}))?`,
    ),
    read: readDay,
  },
  {
    name: "month-day",
    pattern: words(
      `(?:(?<w>${P.anyWeekday}),?\\s+)?(?<m>${P.month})\\s+(?:the\\s+)?(?<d>${P.day})${P.suffix}?(?:,?\\s+(?<y>${P.year}))?(?![.,:]\\d|\\s*(?:%|percent\\b|per\\s+cent\\b|million\\b|billion\\b|[ap]\\.?m\\b))`,
    ),
    read: readDay,
  },
  {
    name: "weekday-the-day",
    pattern: words(`(?<w>${P.weekday}),?\\s+(?:the\\s+)?(?<d>${P.day})${P.suffix}`),
    read: readOrdinalDay,
  },
  {
    name: "the-day-of-the-month",
    pattern: words(`the\\s+(?<d>${P.day})${P.suffix}(?:\\s+of\\s+(?:the|this)\\s+month)?`),
    // "on the 5th", never "the 5th floor": nothing may follow that it could count.
    read: (g, at) =>
      /\b(?:on|by|until|till|from|since|before|after)\s+$/i.test(at.before) &&
      !/^\s+\p{L}/u.test(at.after.replace(/^\s+(?:and|but|to|at|when|with|the|he|she|it|they|in|for)\b.*/isu, ""))
        ? readOrdinalDay(g, at)
        : null,
  },
]

/** "28 June – 11 July 2021": the year stands with the second of two days. */
const YEAR_AFTER = new RegExp(
  `^\\s*(?:[-–—]|to|and|until|till|through)\\s*(?:${P.day}${P.suffix}?\\s+${P.fullMonth}|${P.fullMonth}\\s+${P.day}${P.suffix}?),?\\s+(${P.year})\\b`,
  "iu",
)

function readDay(g: Groups, at: Moment): Reading | null {
  const name = g.m ?? ""
  if (!isMonthName(name, true)) return null
  const month = monthNumber(name)
  const day = g.o ? ordinal(g.o) : Number(g.d)
  if (/[$£€#]$/.test(at.before)) return null
  if (/\d[.,:/]$/.test(at.before)) return null
  const written = g.y?.replace(/^['’]/, "20")
  const given = written ?? YEAR_AFTER.exec(at.after)?.[1]
  const picked = given ? { year: Number(given), by: "", problem: null } : pickYear(at, month, day)
  if (!picked) return { type: "DATE", value: `XXXX-${pad(month)}-${pad(day)}`, extent: null }
  const value = dayOf(picked.year, month, day)
  if (!value) return null
  return { type: "DATE", value, by: picked.by, problem: weekdayProblem(g.w, value) ?? picked.problem }
}

function readDays(g: Groups, at: Moment): Reading | null {
  const name = g.m ?? ""
  if (!isMonthName(name, true)) return null
  const month = monthNumber(name)
  const [a, b] = [Number(g.a), Number(g.b)]
  if (a >= b || /[$£€#]$/.test(at.before)) return null
  const picked = g.y ? { year: Number(g.y), by: "", problem: null } : pickYear(at, month, b)
  if (!picked) return { type: "DATE", value: `XXXX-${pad(month)}-${pad(a)}/XXXX-${pad(month)}-${pad(b)}`, extent: null }
  const [start, end] = [dayOf(picked.year, month, a), dayOf(picked.year, month, b)]
  if (!start || !end) return null
  return { type: "DATE", value: `${start}/${end}`, by: picked.by, problem: picked.problem }
}

function readOrdinalDay(g: Groups, at: Moment): Reading | null {
  const base = at.last?.range.start ?? at.published?.start
  if (!base) return { type: "DATE", value: `XXXX-XX-${pad(Number(g.d))}`, extent: null }
  const value = dayOf(Number(base.slice(0, 4)), Number(base.slice(5, 7)), Number(g.d))
  return value ? { type: "DATE", value, by: "month named before", problem: weekdayProblem(g.w, value) } : null
}

/** `May`, `MAY` and `12 may`, but not the verb; a capital isn't asked for beside a day's number, save of verbs. */
export function isMonthName(word: string, withDay: boolean): boolean {
  const capital = /^\p{Lu}/u.test(word)
  if (/^(may|march|mar|sept?|jun|dec|jan)\.?$/i.test(word)) return capital
  return withDay || capital
}

/** What to tell the user when a weekday isn't that of its date. */
export function weekdayProblem(weekday: string | undefined, day: string): string | null {
  if (!weekday) return null
  const said = weekdayNumber(weekday)
  const is = weekdayOf(day)
  if (said === is || said === 0) return null
  const date = `${Number(day.slice(8))} ${MONTH_TITLES[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
  return `The text says ${WEEKDAY_TITLES[said - 1]}, but ${date} is a ${WEEKDAY_TITLES[is - 1]}.`
}

const pad = (n: number) => String(n).padStart(2, "0")
