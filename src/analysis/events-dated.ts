import type { DayRange, Span } from "../ingest/source.ts"
import { joint, trimmed } from "./events-clauses.ts"
import { happening, hasVerb } from "./events-happening.ts"
import type { DateMention, Precision } from "./model.ts"
import { tenseAt } from "./tense.ts"

/** A date of a sentence; `start` and `end` count in the sentence, `index` in the source's dates. */
export type Dated = { readonly date: DateMention; readonly index: number; readonly start: number; readonly end: number }

/** A date that dates a happening, and the days it gives it. */
export type Usable = Dated & { readonly range: DayRange; readonly precision: Precision }

const CLOCK_RULE = /^(?:clock|o-clock|noon|hour-of)/
const isDay = (date: DateMention) => date.range !== null && date.precision === "day"

/** Times of day, and days and years pointed at, that a standing state may hold too. */
const LOOSE = /^(?:clock|o-clock|noon|hour-of|part-of-day|near-day|near-unit|the-near-unit)/

/** `Up from 60 in May last year`, `against $3 a year earlier`: the date of the figure that is compared with. */
const COMPARED =
  /\b(?:(?:up|down|higher|lower|more|less|fewer|compared|rose|fell|dropped|grew|climbed|increased|decreased|declined)\s(?:[^,;.]*\s)?from|than|compared\s+(?:with|to)|against|versus|vs\.?)\s+[$£€]?\d[\d.,]*%?(?:\s+(?!(?:to|on|in|after|before)\b)\p{L}+){0,2}\s+(?:in\s+|for\s+|on\s+)?(?:the\s+)?$/iu

const OF_A_WEEK = /^(?:clock|o-clock|noon|hour-of|weekday)/

/** `Opens from 10am to 6pm, Tuesday to Sunday`, `staffed on Saturdays until 4pm`: hours of service, not a happening. */
function isOpeningTime(sentence: string, start: number): boolean {
  const hours =
    /\b(?:\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b\.?)?|noon|midnight)\s*(?:to|until|till|[-–—])\s*(?:\d|noon|midnight)/i
  const service =
    /\b(?:(?:is|are|stays?|remains?)\s+(?:\p{L}+\s+)?(?:open|staffed|available|manned|answered|closed)|opens|open|staffed|answers?\s+calls|operates|runs|(?:opening|visiting|business|office)\s+hours)\b/iu
  const found = service.exec(sentence.slice(0, start))
  return found !== null && hours.test(sentence) && !/\b(?:will|would|was|were|reopens?)\b/i.test(sentence)
}

/** Which dates can date a happening: days that are known, and said to be when rather than since when or until when. */
export function makesEvent(sentence: string, { date, start, end }: Dated, all: readonly Dated[]): boolean {
  if (!date.range || !date.precision) return false
  if (date.type === "SET") return false
  // A time of day alone ("staffed from 8am") says which hour, and the day would be a guess.
  if (CLOCK_RULE.test(date.rule) && !all.some((d) => d.date !== date && isDay(d.date))) return false
  // "22% lower than a year earlier", "that year": what is compared with, what was named before.
  if (
    /\b(?:than|compared\s+(?:with|to)|up\s+from|down\s+from|versus|vs\.?)\s+(?:in\s+|for\s+|on\s+|the\s+)?$/i.test(
      sentence.slice(0, start),
    )
  )
    return false
  if (COMPARED.test(sentence.slice(0, start))) return false
  if (OF_A_WEEK.test(date.rule) && isOpeningTime(sentence, start)) return false
  if (/^that-unit/.test(date.rule) && date.precision === "year") return false
  // "Tubs returned by May 25: 96,200": an entry of a list of figures.
  if (/:\s*[$£€]?[\d.,]+\s*\S{0,12}$/.test(sentence)) return false
  if (date.type === "DURATION")
    return date.relation === "within" || /\bin\s+(?:the\s+)?$/i.test(sentence.slice(0, start))
  // "Has until 30 June" is a deadline; "until 30 June" alone is when a state ends.
  const deadline = /\b(?:has|have|had|given)\s+until\s+$/i.test(sentence.slice(0, start))
  if (
    !deadline &&
    /^(?:since|until|before|after)$/.test(date.relation ?? "") &&
    happening(sentence, { start, end }) === null
  )
    return false
  // "The figures for May", "the year to June": what is counted, not when; but "set for May", "moved to 24 June".
  const before = sentence.slice(0, start)
  if (
    date.relation === "for" &&
    !/^(?:day|time)$/.test(date.precision) &&
    !/\b(?:on\s+(?:track|course)|scheduled|set|slated|planned|booked|due|expected|promised|arranged|earmarked|pencilled\s+in|in\s+store)\s+for\s+(?:the\s+)?$/i.test(
      before,
    )
  )
    return false
  if (
    date.relation === "to" &&
    !/\b(?:moved|postponed|delayed|pushed(?:\s+back)?|rescheduled|brought\s+forward|put\s+(?:back|off)|changed|extended|deferred|from\s.*)\s+to\s+(?:the\s+)?$/i.test(
      before,
    ) &&
    !/\bbetween\b|\bfrom\b/i.test(before)
  )
    return false
  // A century is no date of a happening.
  if (/^\d{2}$/.test(date.value)) return false
  // "Ada Lovelace 1815–1852" is a life, "from 1815 to 1852" may be a happening.
  if (/^years/.test(date.rule) && !/\b(?:in|from|between|during|of|the|over)\s+$/i.test(before)) return false
  // Life dates: "Ada Lovelace (1815–1852)".
  if (/\($/.test(sentence.slice(0, start)) && /^\)/.test(sentence.slice(end)) && /^\d{4}(?:\/\d{4})?$/.test(date.value))
    return false
  const tense = tenseAt(sentence, start, end)
  // "Is open from 7am every day", "what we know today", "is a concern in 2026": how things are, not what happened.
  if (LOOSE.test(date.rule) && (tense === "present" || tense === null)) return false
  if (/^(?:year|month|range)$/.test(date.precision) && tense === "present" && !/\d{4}-\d\d-\d\d/.test(date.value))
    return false
  return true
}

/** "From 3 May to 9 June" and "between June and August" are one range; "by Friday" is its last day. */
export function joinRanges(sentence: string, dated: readonly Dated[]): Usable[] {
  const joined: Usable[] = []
  for (const d of dated) {
    const { range, precision } = d.date
    if (!range || !precision) continue
    const before = joined.at(-1)
    if (before) {
      const together = joinedWith(sentence, before, d, range, precision)
      if (together) {
        joined[joined.length - 1] = together
        continue
      }
    }
    const by = d.date.relation === "by"
    joined.push({
      ...d,
      range: by ? { start: range.end, end: range.end } : range,
      precision: by && precision !== "time" ? "day" : precision,
    })
  }
  return joined
}

function joinedWith(sentence: string, before: Usable, d: Dated, range: DayRange, precision: Precision): Usable | null {
  const gap = sentence.slice(before.end, d.start)
  const lead = sentence.slice(0, before.start)
  const spans =
    (/^\s+(?:to|until|till|through)\s+(?:the\s+)?$/i.test(gap) && /\b(?:from|between)\s+(?:the\s+)?$/i.test(lead)) ||
    (/^\s+and\s+(?:the\s+)?$/i.test(gap) && /\bbetween\s+(?:the\s+)?$/i.test(lead))
  if (spans && before.range.start <= range.end)
    return { ...before, end: d.end, range: { start: before.range.start, end: range.end }, precision: "range" }
  // "Three weeks later, on 7 May": said again to the day.
  if (
    /^(?:later|said-unit|ago|the-near)/.test(before.date.rule) &&
    precision === "day" &&
    /^,?\s+(?:on\s+)?\(?(?:the\s+)?$/.test(gap)
  )
    return { ...d, start: before.start, range, precision }
  const same = before.range.start === range.start && before.range.end === range.end
  if (!same) return null
  // "Friday (7 November)": named twice.
  if (/^,?\s*\(?(?:the\s+)?$/.test(gap)) return { ...before, end: d.end }
  // A time of day and its day: the day gives both.
  if (d.date.type !== before.date.type && !/[.;]/.test(gap) && gap.length < 40)
    return d.date.type === "TIME" ? { ...before, precision: "time" } : { ...d, range, precision, start: before.start }
  return null
}

/**
 * The clause of each date: the whole sentence for one, else the sentence parted between them. A part without a verb of
 * its own ("Yesterday, at …") goes with the next.
 */
export function clausesOf(sentence: string, dated: readonly Usable[]): Span[] {
  const cuts: number[] = [0]
  dated.forEach((d, i) => {
    const next = dated[i + 1]
    if (next) cuts.push(joint(sentence, d.end, next.start) ?? d.end)
  })
  const ends = [...cuts.slice(1), sentence.length]
  const spans = dated.map((_, i) => trimmed(sentence, { start: cuts[i] ?? 0, end: ends[i] ?? sentence.length }))
  for (let i = spans.length - 2; i >= 0; i--) {
    const [span, next] = [spans[i], spans[i + 1]]
    if (span && next && !hasVerb(sentence.slice(span.start, span.end))) spans[i] = { start: span.start, end: next.end }
  }
  return spans
}

/**
 * Drops a date that only describes a thing ("this year's conference", "the 2010 model") where the same clause has a
 * finer one of its own: the thing was there on that day, and not for all of that year.
 */
export function withoutDescribing(sentence: string, dated: readonly Usable[]): Usable[] {
  return dated.filter((d, i) => {
    const after = sentence.slice(d.end)
    const before = sentence.slice(0, d.start)
    const describes =
      /^['’]s?\s+\p{L}/u.test(after) ||
      (/^\s+(?!(?:and|or|but|to|by|with|at|in|on|for|when|while|as|after|before|that|which|who|was|were|is|are|had|has|will|would|said)\b)\p{L}/iu.test(
        after,
      ) &&
        !/\b(?:in|on|at|by|during|from|until|since|between|of)\s+$/i.test(before))
    if (!describes) return true
    return ![dated[i - 1], dated[i + 1]].some((other) => {
      if (!other || lengthOf(other) >= lengthOf(d)) return false
      const [first, second] = other.start < d.start ? [other, d] : [d, other]
      const parted = joint(sentence, first.end, second.start)
      return parted === null || !hasVerb(sentence.slice(0, parted)) || !hasVerb(sentence.slice(parted))
    })
  })
}

const lengthOf = ({ range }: Usable) => Date.parse(range.end) - Date.parse(range.start)
