import { addDays, easter, nthWeekday, yearOf } from "./dates-calendar.ts"
import { pickYear } from "./dates-pick.ts"
import { type DateRule, type Groups, type Moment, type Reading, words } from "./dates-rule.ts"
import { P } from "./dates-words.ts"

const pad = (n: number) => String(n).padStart(2, "0")

/** Seasons and holidays. */
export const SEASONS_AND_HOLIDAYS: readonly DateRule[] = [
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
]

const SEASON_CODES: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
}
const SEASON_MIDDLE: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 }

/** `fall` and `spring` are verbs too, and `Winter` a name: a season needs its determiner, and nothing that is counted. */
function isSeason(word: string, at: Moment): boolean {
  return (
    !/^\p{Lu}/u.test(word) ||
    at.before.trim() === "" ||
    /\b(?:in|the|of|since|by)\s+$/i.test(at.before) ||
    !/^\s+\p{Lu}/u.test(at.after)
  )
}

const FOLLOWED_BY_NOUN =
  /^\s+(?:and\s+New\s+Year\b|(?!(?:and|or|but|when|before|after|as|to|by|with|that|which|at|for|in|on|of|from|this|last|next|until|because|while|was|were|is|will|had|has|would|he|she|it|they|we|the|a|an|its|his|her|their|said|says|came|comes|passed|falls|fell|ended|ends|where|who|so|if|than|too|also|at|since|during|through|over)\b)\p{Ll})/u

function readSeason(g: Groups, at: Moment): Reading | null {
  const code = SEASON_CODES[(g.s ?? "").toLowerCase()] ?? "SP"
  const relation = (g.r ?? "").toLowerCase()
  // "The fall of the wall", "the spring in its step", "the winter break".
  if (
    !relation &&
    (FOLLOWED_BY_NOUN.test(at.after) ||
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
  // "Christmas sales", "the Easter holiday": what goes with the day, not the day.
  if (!g.y && !/\b(?:day|eve)$/i.test(name) && FOLLOWED_BY_NOUN.test(at.after)) return null
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
