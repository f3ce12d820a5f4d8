import { addDays, dayOf, weekdayOf, weekValue, yearOf } from "./dates-calendar.ts"
import { lastWeekday, nextWeekday, pickWeekday, pickYear, thisWeekday } from "./dates-pick.ts"
import { type DateRule, type Groups, type Moment, type Reading, words } from "./dates-rule.ts"
import { isMonthName } from "./dates-rules-full.ts"
import { PARTS_OF_DAY } from "./dates-values.ts"
import { monthNumber, ordinal, P, weekdayNumber } from "./dates-words.ts"
import { isGivenMonth } from "./given-months.ts"

const FISCAL = "(?:fiscal|financial)"
const pad = (n: number) => String(n).padStart(2, "0")
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year)

/** Months, quarters, seasons, holidays, weekdays and years that lack a part. */
export const PARTIAL_DATES: readonly DateRule[] = [
  {
    name: "months-year",
    pattern: words(
      `(?<a>${P.month})(?:\\s+(?<ya>${P.year}))?${P.dash}(?<b>${P.month})(?:,?\\s+(?:of\\s+)?(?<y>${P.year}))?`,
    ),
    read: (g, at) => {
      if (!isMonthName(g.a ?? "", false) || !isMonthName(g.b ?? "", false)) return null
      const [a, b] = [monthNumber(g.a ?? ""), monthNumber(g.b ?? "")]
      const year = g.y ? Number(g.y) : pickYear(at, b, null)?.year
      if (!year) return { type: "DATE", value: `XXXX-${pad(a)}/XXXX-${pad(b)}`, extent: null }
      const from = g.ya ? Number(g.ya) : a > b ? year - 1 : year
      return { type: "DATE", value: `${from}-${pad(a)}/${year}-${pad(b)}` }
    },
  },
  {
    name: "month-year",
    pattern: words(`(?<m>${P.month}),?\\s+(?:of\\s+)?(?<y>${P.year}|['’]\\d\\d)(?![.,]\\d)`),
    read: (g) => {
      const year = (g.y ?? "").replace(/^['’]/, "20")
      return isMonthName(g.m ?? "", true) ? { type: "DATE", value: `${year}-${pad(monthNumber(g.m ?? ""))}` } : null
    },
  },
  {
    name: "month-of-said-year",
    pattern: words(
      `(?<m>${P.fullMonth})\\s+(?:of\\s+)?(?<r>this|last|next|that|the\\s+(?:same|following|previous))\\s+year`,
    ),
    read: (g, at) => {
      const month = monthNumber(g.m ?? "")
      const base = /that|same|following|previous/i.test(g.r ?? "")
        ? (at.last?.range.start ?? at.published?.start)
        : at.published?.start
      if (!isMonthName(g.m ?? "", false)) return null
      if (!base) return { type: "DATE", value: `XXXX-${pad(month)}`, extent: null }
      const away = /last|previous/i.test(g.r ?? "") ? -1 : /next|following/i.test(g.r ?? "") ? 1 : 0
      return { type: "DATE", value: `${yearOf(base) + away}-${pad(month)}` }
    },
  },
  {
    name: "month",
    pattern: words(
      `(?:(?<r>last|next|this|this\\s+past|this\\s+coming)\\s+)?(?<m>${P.fullMonth}|Sept|Feb|Aug|Nov|Oct)`,
    ),
    read: (g, at) => readMonth(g, at),
  },
  {
    name: "quarter-year",
    pattern: words(
      `(?:(?:Q(?<q>[1-4])|(?<q2>[1-4])Q|the\\s+(?<o>first|second|third|fourth|last|final)(?:\\s+(?<f>${FISCAL}))?\\s+quarter|(?<o2>first|second|third|fourth|last|final)[\\s-](?<f2>${FISCAL}\\s+)?quarter)(?:\\s+of)?,?\\s*(?<fy>FY\\s?|${FISCAL}\\s+(?:year\\s+)?)?(?<y>${P.year}|['’]?\\d\\d(?=\\b)))`,
    ),
    read: (g) => {
      const q = g.q ?? g.q2 ?? nth(g.o ?? g.o2 ?? "", 4)
      const year = fullYear((g.y ?? "").replace(/['’]/, ""))
      const fiscal = g.f ?? g.f2 ?? g.fy
      return fiscal
        ? { type: "DATE", value: `FY${year}-Q${q}`, extent: null }
        : { type: "DATE", value: `${year}-Q${q}` }
    },
  },
  {
    name: "half-year",
    pattern: words(`(?:H(?<h>[12])|(?:the\\s+)?(?<o>first|second|latter)\\s+half(?:\\s+of)?)\\s+(?<y>${P.year})`),
    read: (g) => ({ type: "DATE", value: `${g.y}-H${g.h ?? (g.o?.toLowerCase() === "first" ? 1 : 2)}` }),
  },
  {
    name: "quarter",
    pattern: words("(?:Q(?<q>[1-4])|the\\s+(?<o>first|second|third|fourth)[\\s-]quarter)"),
    read: (g, at) => {
      const q = g.q ? Number(g.q) : ordinal(g.o ?? "")
      if (
        /^\s+of\s+(?:the|this|last|next|its|their)\b/i.test(at.after) &&
        !/^\s+of\s+(?:the|this)\s+(?:calendar\s+)?year/i.test(at.after)
      )
        return null
      const picked = pickYear(at, q * 3 - 1, null)
      if (!picked) return { type: "DATE", value: `XXXX-Q${q}`, extent: null }
      return { type: "DATE", value: `${picked.year}-Q${q}`, by: picked.by, problem: picked.problem }
    },
  },
  {
    name: "fiscal-year",
    pattern: words(
      `(?:FY\\s?(?<a>\\d{4}|\\d{2})|(?:the\\s+)?${FISCAL}\\s+(?:year\\s+)?(?<b>${P.year})|(?:the\\s+)?(?<c>${P.year})\\s+${FISCAL}\\s+year)`,
    ),
    read: (g) => ({ type: "DATE", value: `FY${fullYear(g.a ?? g.b ?? g.c ?? "")}`, extent: null }),
  },
  {
    name: "weekday-part",
    pattern: words(
      `(?:(?<r>last|next|this|this\\s+past|this\\s+coming|the\\s+following|the\\s+previous|early|late)\\s+)?(?<w>${P.weekday})\\s+(?<p>${P.part})(?:\\s+(?<t>at|around)\\s+\\d)?`,
    ),
    read: (g, at) => {
      if (g.t) return null
      const day = readWeekday(g, at)
      const part = PARTS_OF_DAY[(g.p ?? "").toLowerCase()] ?? "TNI"
      if (!capital(g.w) || isNameOfThing(at.after)) return null
      return { type: "TIME", value: day ? `${day}${part}` : `XXXX-WXX-${weekdayNumber(g.w ?? "")}${part}` }
    },
  },
  {
    name: "weekday",
    pattern: words(
      `(?:(?<r>last|past|next|this|this\\s+past|this\\s+coming|coming|the\\s+following|the\\s+previous|following|on\\s+the\\s+next)\\s+)?(?<w>${P.weekday})(?!s)(?!\\s+(?:mornings|afternoons|evenings|nights)\\b)`,
    ),
    read: (g, at) => {
      if (!capital(g.w) || (isNameOfThing(at.after) && !/\bon\s+$/i.test(at.before))) return null
      if (/\b(?:every|each|Black|Good|Ash|Palm|Super|Cyber|Fat|Bloody)\s+$/i.test(at.before)) return null
      const day = readWeekday(g, at)
      return day
        ? { type: "DATE", value: day }
        : { type: "DATE", value: `XXXX-WXX-${weekdayNumber(g.w ?? "")}`, extent: null }
    },
  },
  {
    name: "week-of",
    pattern: words(
      `the\\s+week(?<e>end)?\\s+(?:of|beginning|starting|commencing|from)\\s+(?:on\\s+)?(?:the\\s+)?(?:${P.weekday},?\\s+)?(?:(?<m>${P.month})\\s+(?<d>${P.day})${P.suffix}?|(?<d2>${P.day})${P.suffix}?\\s+(?:of\\s+)?(?<m2>${P.month}))(?:,?\\s+(?<y>${P.year}))?`,
    ),
    read: (g, at) => {
      const month = monthNumber(g.m ?? g.m2 ?? "")
      const dayNumber = Number(g.d ?? g.d2)
      const year = g.y ? Number(g.y) : pickYear(at, month, dayNumber)?.year
      const day = year ? dayOf(year, month, dayNumber) : null
      if (!day) return null
      if (g.e) return { type: "DATE", value: `${weekValue(day)}-WE` }
      // "The week of 3 May" starts that day, whatever its weekday; the value is the ISO week.
      return {
        type: "DATE",
        value: weekValue(day),
        extent: { range: { start: day, end: addDays(day, 6) }, precision: "week" },
      }
    },
  },
]

const capital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? "")

/** "Sunday Times", "Friday Night Lights": a capital after a weekday makes it part of a name. */
const isNameOfThing = (after: string) =>
  /^\s+(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|Star|Sun|Sport|Tribune|Chronicle|World|People|Business|Night\s+(?:Live|Football|Lights|Dinner)|Evening\s+Post|Club|School|League|Group|Magazine|Agreement|Hunters)\b/.test(
    after,
  )

function nth(word: string, last: number): number {
  return /^(last|final)$/i.test(word) ? last : ordinal(word)
}

const SECOND_OF_TWO = new RegExp(`${P.weekday}(?:\\s+${P.part})?\\s+(?:to|until|till|through|and|or)\\s+$`, "iu")

function readWeekday(g: Groups, at: Moment): string | null {
  const weekday = weekdayNumber(g.w ?? "")
  const relation = (g.r ?? "").toLowerCase().replace(/\s+/g, " ")
  if (/the (following|previous)|^following/.test(relation)) {
    const base = at.last?.precision === "day" || at.last?.precision === "time" ? at.last.range.start : at.day
    if (!base) return null
    return /previous/.test(relation)
      ? lastWeekday(addDays(base, 1), weekday)
      : addDays(lastWeekday(addDays(base, 2), weekday), 7)
  }
  // "From Monday to Wednesday", "on Thursday or Friday": the first after the one just named.
  if (!relation && SECOND_OF_TWO.test(at.before) && at.last && at.last.range.start === at.last.range.end)
    return addDays(at.last.range.start, (weekday - weekdayOf(at.last.range.start) + 7) % 7 || 7)
  if (!at.day) return null
  if (relation === "last" || relation === "past" || relation === "this past") return lastWeekday(at.day, weekday)
  if (relation === "next") return nextWeekday(at.day, weekday)
  if (relation === "this coming" || relation === "coming") return addDays(lastWeekday(addDays(at.day, 2), weekday), 7)
  if (relation === "this") return thisWeekday(at.day, weekday)
  return pickWeekday(at, weekday)
}

function readMonth(g: Groups, at: Moment): Reading | null {
  const name = g.m ?? ""
  if (!isMonthName(name, false)) return null
  if (!g.r && isGivenMonth(at.before, name, at.after)) return null
  const month = monthNumber(name)
  // A person ("April Hughes", "Theresa May", "June Carter") or a sentence that starts with a verb.
  if (/^(may|march|april|june|august)$/i.test(name) && !g.r) {
    const leads =
      /(?:\b(?:in|since|by|until|till|from|to|through|during|of|for|before|after|between|and|or|late|early|mid|mid-|last|next|this|every|each|the|through|as\s+of|past|on|a|an|its|their|his|her|our|previous|around|about)\s+|['’]s\s+|[-–(,|]\s?|^)$/i
    if (!leads.test(at.before)) return null
    if (/^(may|march)$/i.test(name) && at.before.trim() === "" && !/^\s*(?:$|[,:–-])/.test(at.after)) return null
    if (
      /^\s+\p{Lu}\p{Ll}+/u.test(at.after) &&
      /^(april|june|may|august)$/i.test(name) &&
      !/\b(?:in|since|by|until|of|the|last|next|this)\s+$/i.test(at.before)
    )
      return null
  }
  if (/(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Theresa|Brian|Elaine)\.?\s+$/.test(at.before)) return null
  const relation = (g.r ?? "").toLowerCase()
  let year: number
  let by = relation
  let problem: string | null = null
  if (relation && at.published) {
    const base = yearOf(at.published.start)
    const now = Number(at.published.start.slice(5, 7))
    if (/last|past/.test(relation)) year = month < now ? base : base - 1
    else if (/next|coming/.test(relation)) year = month > now ? base : base + 1
    else year = base
  } else {
    const ahead = new RegExp(`^\\s+(?:and|or|to|through|until|till)\\s+${P.month}\\s+(?<y>${P.year})`, "i").exec(
      at.after,
    )
    const picked = ahead ? { year: Number(ahead[1]), by: "year named after", problem: null } : pickYear(at, month, null)
    if (!picked) return { type: "DATE", value: `XXXX-${pad(month)}`, extent: null }
    ;({ year, by, problem } = picked)
  }
  return { type: "DATE", value: `${year}-${pad(month)}`, by, problem }
}
