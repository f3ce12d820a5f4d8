import { addDays, dayOf, easter, nthWeekday, weekValue, yearOf } from "./dates-calendar.ts"
import { lastWeekday, nextWeekday, pickWeekday, pickYear, thisWeekday } from "./dates-pick.ts"
import { type DateRule, type Groups, type Moment, type Reading, words } from "./dates-rule.ts"
import { isMonthName } from "./dates-rules-full.ts"
import { PARTS_OF_DAY } from "./dates-values.ts"
import { monthNumber, ordinal, P, weekdayNumber } from "./dates-words.ts"

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
    name: "season-year",
    pattern: words(`(?:the\\s+)?(?<s>${P.season})(?:\\s+of|,)?\\s+(?<y>${P.year})`),
    read: (g, at) =>
      isSeason(g.s ?? "", at) ? { type: "DATE", value: `${g.y}-${SEASON_CODES[(g.s ?? "").toLowerCase()]}` } : null,
  },
  {
    name: "season",
    pattern: words(
      `(?:(?<r>last|next|this|this\\s+past|this\\s+coming|that|the\\s+following|the\\s+previous)\\s+|the\\s+)(?<s>${P.season})`,
    ),
    read: (g, at) => readSeason(g, at),
  },
  {
    name: "holiday",
    pattern: words(
      `(?:(?<r>last|next|this)\\s+)?(?<h>Christmas(?:\\s+(?:Eve|Day))?|New\\s+Year['’]?s?(?:\\s+(?:Eve|Day))|Boxing\\s+Day|Thanksgiving(?:\\s+Day)?|Easter(?:\\s+(?:Sunday|Monday|Day))?|Good\\s+Friday|Ash\\s+Wednesday|Palm\\s+Sunday|Pentecost|Whit\\s+Monday|Labou?r\\s+Day|Memorial\\s+Day|Independence\\s+Day|the\\s+Fourth\\s+of\\s+July|Bastille\\s+Day|Halloween|Hallowe['’]en|(?:Saint\\s+|St\\.?\\s+)?Valentine['’]?s\\s+Day|(?:Saint\\s+|St\\.?\\s+)Patrick['’]?s\\s+Day|Martin\\s+Luther\\s+King(?:,?\\s+Jr\\.?)?\\s+Day|President['’]?s['’]?\\s+Day|Veterans['’]?\\s+Day|Armistice\\s+Day|Remembrance\\s+(?:Day|Sunday)|Columbus\\s+Day|Juneteenth|May\\s+Day|April\\s+Fools?['’]?s?\\s+Day|Groundhog\\s+Day|Epiphany|All\\s+Saints['’]?\\s+Day|International\\s+Women['’]s\\s+Day|Earth\\s+Day|Black\\s+Friday|Cyber\\s+Monday|Guy\\s+Fawkes\\s+Night|Bonfire\\s+Night|Anzac\\s+Day|Australia\\s+Day|Canada\\s+Day)(?:,?\\s+(?<y>${P.year}))?`,
    ),
    read: (g, at) => readHoliday(g, at),
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
      `(?:(?<r>last|past|next|this|this\\s+past|this\\s+coming|coming|the\\s+following|the\\s+previous|following|on\\s+the\\s+next)\\s+)?(?<w>${P.weekday})(?!s)`,
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

const SEASON_CODES: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
}
const SEASON_MIDDLE: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 }
const capital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? "")

/** "Sunday Times", "Friday Night Lights": a capital after a weekday makes it part of a name. */
const isNameOfThing = (after: string) =>
  /^\s+(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|Star|Sun|Sport|Tribune|Chronicle|World|People|Business|Night\s+(?:Live|Football|Lights|Dinner)|Evening\s+Post|Club|School|League|Group|Magazine|Agreement|Hunters)\b/.test(
    after,
  )

function nth(word: string, last: number): number {
  return /^(last|final)$/i.test(word) ? last : ordinal(word)
}

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

/** `fall` and `spring` are verbs too, and `Winter` a name: a season needs its determiner, and nothing that is counted. */
function isSeason(word: string, at: Moment): boolean {
  return (
    !/^\p{Lu}/u.test(word) ||
    at.before.trim() === "" ||
    /\b(?:in|the|of|since|by)\s+$/i.test(at.before) ||
    !/^\s+\p{Lu}/u.test(at.after)
  )
}

function readSeason(g: Groups, at: Moment): Reading | null {
  const code = SEASON_CODES[(g.s ?? "").toLowerCase()] ?? "SP"
  const relation = (g.r ?? "").toLowerCase()
  // "The fall of the wall", "the spring in its step", "the winter break".
  if (
    !relation &&
    (/^\s+(?!(?:and|or|but|when|before|after|as|to|by|with|that|which|at|for|until|because|while|was|were|is|will|had|has|would|he|she|it|they|the)\b)\p{L}/iu.test(
      at.after,
    ) ||
      !/\b(?:in|by|during|until|since|for|before|after|of|over|through|from)\s+$/i.test(at.before))
  )
    return null
  if (/^fall$/i.test(g.s ?? "") && !relation && !/\b(?:in|by|during|until|since)\s+$/i.test(at.before)) return null
  if (!at.published) return { type: "DATE", value: `XXXX-${code}`, extent: null }
  const now = yearOf(at.published.start)
  const middle = SEASON_MIDDLE[code] ?? 4
  const month = Number(at.published.start.slice(5, 7))
  let year: number
  if (/last|past|previous/.test(relation)) year = month > middle + 1 && code !== "WI" ? now : now - 1
  else if (/next|coming|following/.test(relation)) year = month < middle - 1 ? now : now + 1
  else if (relation.startsWith("this")) year = code === "WI" && month <= 2 ? now - 1 : now
  else year = pickYear(at, middle, null)?.year ?? now
  return { type: "DATE", value: `${year}-${code}` }
}

function readHoliday(g: Groups, at: Moment): Reading | null {
  const name = (g.h ?? "").toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ")
  const rule = HOLIDAYS.find(([pattern]) => pattern.test(name))
  if (!rule) return null
  if (/^\p{Ll}/u.test((g.h ?? "").replace(/^the\s+/i, ""))) return null
  const relation = (g.r ?? "").toLowerCase()
  const on = rule[1]
  if (g.y) return { type: "DATE", value: on(Number(g.y)) }
  if (!at.published) return { type: "DATE", value: "XXXX-XX-XX", extent: null }
  const base = yearOf(at.published.start)
  const [month, day] = [Number(on(base).slice(5, 7)), Number(on(base).slice(8))]
  let year = pickYear(at, month, day)?.year ?? base
  if (relation === "last") year = on(base) < at.published.start ? base : base - 1
  if (relation === "next") year = on(base) > at.published.end ? base : base + 1
  if (relation === "this") year = base
  return { type: "DATE", value: on(year) }
}

const fixed = (month: number, day: number) => (year: number) => `${year}-${pad(month)}-${pad(day)}`

/** When each holiday falls; the United States' where countries differ. */
const HOLIDAYS: readonly (readonly [RegExp, (year: number) => string])[] = [
  [/christmas eve/, fixed(12, 24)],
  [/christmas/, fixed(12, 25)],
  [/new year'?s? eve/, fixed(12, 31)],
  [/new year/, fixed(1, 1)],
  [/boxing/, fixed(12, 26)],
  [/thanksgiving/, (y) => nthWeekday(y, 11, 4, 4)],
  [/black friday/, (y) => addDays(nthWeekday(y, 11, 4, 4), 1)],
  [/cyber monday/, (y) => addDays(nthWeekday(y, 11, 4, 4), 4)],
  [/easter monday/, (y) => addDays(easter(y), 1)],
  [/easter/, easter],
  [/good friday/, (y) => addDays(easter(y), -2)],
  [/palm sunday/, (y) => addDays(easter(y), -7)],
  [/ash wednesday/, (y) => addDays(easter(y), -46)],
  [/pentecost/, (y) => addDays(easter(y), 49)],
  [/whit monday/, (y) => addDays(easter(y), 50)],
  [/labou?r day/, (y) => nthWeekday(y, 9, 1, 1)],
  [/memorial day/, (y) => nthWeekday(y, 5, 1, -1)],
  [/independence day|fourth of july/, fixed(7, 4)],
  [/bastille/, fixed(7, 14)],
  [/hallow/, fixed(10, 31)],
  [/valentine/, fixed(2, 14)],
  [/patrick/, fixed(3, 17)],
  [/martin luther king/, (y) => nthWeekday(y, 1, 1, 3)],
  [/president/, (y) => nthWeekday(y, 2, 1, 3)],
  [/veterans|armistice|remembrance day/, fixed(11, 11)],
  [/remembrance sunday/, (y) => nthWeekday(y, 11, 7, 2)],
  [/columbus/, (y) => nthWeekday(y, 10, 1, 2)],
  [/juneteenth/, fixed(6, 19)],
  [/may day/, fixed(5, 1)],
  [/april fool/, fixed(4, 1)],
  [/groundhog/, fixed(2, 2)],
  [/epiphany/, fixed(1, 6)],
  [/all saints/, fixed(11, 1)],
  [/women's day/, fixed(3, 8)],
  [/earth day/, fixed(4, 22)],
  [/guy fawkes|bonfire/, fixed(11, 5)],
  [/anzac/, fixed(4, 25)],
  [/australia day/, fixed(1, 26)],
  [/canada day/, fixed(7, 1)],
]
