/** General English words for dates and times, and the fragments of patterns built from them. */

const NAMES_OF_MONTHS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
]

const NAMES_OF_WEEKDAYS = [
  ["monday", "mon"],
  ["tuesday", "tues", "tue"],
  ["wednesday", "weds", "wed"],
  ["thursday", "thurs", "thur", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
]

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, n) => [word, n]),
)
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, n) => [word, (n + 2) * 10]),
)
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  )

/** 1–12 of a month's name or abbreviation; 0 for anything else. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, "")
  return NAMES_OF_MONTHS.findIndex((names) => names.includes(lower)) + 1
}

/** 1 (Monday) – 7 (Sunday), as ISO 8601 counts; 0 for anything else. */
export function weekdayNumber(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, "")
  return NAMES_OF_WEEKDAYS.findIndex((names) => names.includes(lower)) + 1
}

export const MONTH_TITLES = NAMES_OF_MONTHS.map(([name]) => titled(name ?? ""))
export const WEEKDAY_TITLES = NAMES_OF_WEEKDAYS.map(([name]) => titled(name ?? ""))

/** `seven` → 7, `twenty-one` → 21, `12` → 12, `a` → 1, `half a` → 0.5, `several` → null (how many isn't said). */
export function quantity(words: string): number | null {
  const lower = words.toLowerCase().replace(/\s+/g, " ").trim()
  const half = /^(.*?) and a half$/.exec(lower)
  if (half) {
    const whole = quantity(half[1] ?? "")
    return whole === null ? null : whole + 0.5
  }
  if (/^\d[\d,]*(\.\d+)?$/.test(lower)) return Number(lower.replace(/,/g, ""))
  if (/^(a|an|one|the|just a|just one|a single)$/.test(lower)) return 1
  if (/^half an?$/.test(lower)) return 0.5
  if (/^(a couple of|a pair of|a couple|both)$/.test(lower)) return 2
  if (/^a dozen$/.test(lower)) return 12
  if (/^a hundred$/.test(lower)) return 100
  const parts = lower.split(/[\s-]+/)
  let sum = 0
  for (const part of parts) {
    const value = SMALL[part] ?? TENS[part]
    if (part === "hundred") sum *= 100
    else if (value === undefined) return null
    else sum += value
  }
  return sum
}

/** `third` → 3, `21st` → 21; 0 for anything else. */
export function ordinal(word: string): number {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(word)
  return digits ? Number(digits[1]) : ORDINALS.indexOf(word.toLowerCase().replace(/\s+/, "-")) + 1
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const abbreviation = (word: string) => (word.length <= 5 && word !== "may" && word !== "april" ? `${word}\\.?` : word)
const FULL_MONTHS = NAMES_OF_MONTHS.map(([full]) => full ?? "")

/** Fragments for patterns (case-insensitive, without groups of their own that capture). */
export const P = {
  /** Nothing of a word or number may stand before or after. */
  L: "(?<![\\p{L}\\p{N}])",
  R: "(?![\\p{L}\\p{N}])",
  month: `(?:${NAMES_OF_MONTHS.flatMap(([full, ...short]) => [full ?? "", ...short.map(abbreviation)])
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  fullMonth: `(?:${FULL_MONTHS.join("|")})`,
  weekday: `(?:${NAMES_OF_WEEKDAYS.map(([full]) => full).join("|")})`,
  anyWeekday: `(?:${NAMES_OF_WEEKDAYS.flatMap(([full, ...short]) => [full ?? "", ...short.map((s) => `${s}\\.?`)])
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  day: "(?:3[01]|[12]\\d|0?[1-9])",
  suffix: "(?:st|nd|rd|th)",
  year: "(?:1\\d|20|21)\\d{2}",
  season: "(?:spring|summer|autumn|fall|winter)",
  number: `(?:\\d[\\d,]*(?:\\.\\d+)?|(?:(?:${Object.keys(TENS).join("|")})(?:[\\s-](?:${Object.keys(SMALL).slice(1, 10).join("|")}))?|${Object.keys(SMALL).slice(1).reverse().join("|")})(?:\\s+hundred)?|a\\s+hundred|half\\s+an?|an?|a\\s+dozen|a\\s+couple\\s+of|a\\s+couple|a\\s+pair\\s+of|both)(?:\\s+and\\s+a\\s+half)?`,
  vague: "(?:(?:a|the\\s+(?:last|past|next))\\s+few|few|several|some|many|various|countless)",
  unit: "(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|century|centurie|millennium)",
  ordinal: `(?:\\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS].sort((a, b) => b.length - a.length).join("|")})`,
  part: "(?:morning|afternoon|evening|night|lunchtime|dawn|dusk|midday)",
  dash: "\\s?[-–—−]\\s?",
} as const
