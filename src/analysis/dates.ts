import type { DayRange, Source } from "../ingest/source.ts"
import type { DateRule, Moment } from "./dates-rule.ts"
import { CLOCK } from "./dates-rules-clock.ts"
import { DEICTIC } from "./dates-rules-deictic.ts"
import { FULL_DATES } from "./dates-rules-full.ts"
import { OFFSETS } from "./dates-rules-offset.ts"
import { PARTIAL_DATES } from "./dates-rules-partial.ts"
import { SEASONS_AND_HOLIDAYS } from "./dates-rules-seasons.ts"
import { SPANS, VAGUE } from "./dates-rules-span.ts"
import { YEARS } from "./dates-rules-years.ts"
import { type Draft, frontedYear, joinTimes, relationBefore, widen } from "./dates-shape.ts"
import { type Extent, extentOf } from "./dates-values.ts"
import type { DateMention, Unit } from "./model.ts"
import { type Tense, tenseAt } from "./tense.ts"

/** Every way to write a date, in order: of matches at one place the longest wins, then the one that stands first. */
export const DATE_RULES: readonly DateRule[] = [
  ...FULL_DATES,
  ...PARTIAL_DATES,
  ...SEASONS_AND_HOLIDAYS,
  ...CLOCK,
  ...DEICTIC,
  ...OFFSETS,
  ...YEARS,
  ...SPANS,
  ...VAGUE,
]

/** Without one of these a sentence holds no date: most sentences are let go here. */
const TRIGGER =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|sept|october|november|december)\b|\b(?:second|minute|hour|day|night|week|weekend|weekday|fortnight|month|quarter|season|year|decade|centur(?:y|ie)|millennia)s?\b|\b(?:spring|summer|autumn|fall|winter|morning|afternoon|evening|noon|midnight|midday|lunchtime|overnight|today|tonight|tomorrow|yesterday|now|currently|nowadays|presently|recently|lately|soon|past|future|present|moment|half|quarter|annual|annually|daily|weekly|monthly|quarterly|yearly|hourly|nightly|fortnightly|biannual|o['’]clock|christmas|new\s+year|easter|thanksgiving|halloween|pentecost|epiphany|juneteenth|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)\b/i

/** What dates are counted from: publication, and in a source without one the first full date of its own. */
export type Base = { readonly published: DayRange | null; readonly own: string | null }

/**
 * All dates, times, durations and repeated times of a source, in order, by TimeML's guidelines (ISO-TimeML; TimeML
 * Annotation Guidelines 1.2.1). Relative ones count from publication or from a date just named.
 */
export function datesOf(source: Pick<Source, "text" | "published">, units: readonly Unit[]): DateMention[] {
  const own = source.published ? null : ownDate(source.text, units)
  const base: Base = { published: source.published, own }
  const dates: DateMention[] = []
  let last: { extent: Extent; paragraph: number } | null = null
  let fronted: { year: number; unit: number; paragraph: number } | null = null
  for (const unit of units) {
    const text = source.text.slice(unit.start, unit.end)
    if (!TRIGGER.test(text)) continue
    const near = last && unit.paragraph - last.paragraph <= 1 ? last.extent : null
    const year = fronted && fronted.paragraph === unit.paragraph && unit.index - fronted.unit <= 1 ? fronted.year : null
    const drafts = readDrafts(text, base, near, year)
    for (const draft of drafts) {
      if (draft.extent && draft.type !== "DURATION") last = { extent: draft.extent, paragraph: unit.paragraph }
      const year = frontedYear(text, draft)
      if (year !== null) fronted = { year, unit: unit.index, paragraph: unit.paragraph }
      dates.push(mention(draft, text, unit, unit.index))
    }
    if (
      fronted &&
      fronted.unit < unit.index &&
      fronted.paragraph === unit.paragraph &&
      year !== null &&
      drafts.some((d) => d.rule.includes("year named before"))
    )
      fronted = { ...fronted, unit: unit.index }
  }
  return dates
}

/** The dates of a few words (a cell, a header, a claim's value); offsets count in `text`. */
export function datesIn(text: string, published: DayRange | null = null): DateMention[] {
  return readDrafts(text, { published, own: null }, null, null).map((draft) => mention(draft, text, { start: 0 }, 0))
}

/** The first full date that a text names: what an undated source is read from. */
function ownDate(text: string, units: readonly Unit[]): string | null {
  for (const unit of units) {
    const sentence = text.slice(unit.start, unit.end)
    if (!/\b(?:19|20)\d\d\b/.test(sentence)) continue
    for (const draft of readDrafts(sentence, { published: null, own: null }, null, null))
      if (draft.extent && (draft.extent.precision === "day" || draft.extent.precision === "time"))
        return draft.extent.range.start
  }
  return null
}

function readDrafts(text: string, base: Base, last: Extent | null, year: number | null): Draft[] {
  const found: {
    rule: DateRule
    order: number
    start: number
    end: number
    groups: Record<string, string | undefined>
  }[] = []
  DATE_RULES.forEach((rule, order) => {
    for (const match of text.matchAll(rule.pattern))
      found.push({ rule, order, start: match.index, end: match.index + match[0].length, groups: match.groups ?? {} })
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
  const day = base.published && base.published.start === base.published.end ? base.published.start : null
  const drafts: Draft[] = []
  let cursor = 0
  let named = last
  for (const { rule, start, end, groups } of found) {
    if (start < cursor) continue
    let tense: Tense | undefined
    const at: Moment = {
      before: text.slice(0, start),
      after: text.slice(end),
      words: text.slice(start, end),
      published: base.published,
      day,
      last: named,
      year,
      own: base.own,
      get tense() {
        if (tense === undefined) tense = tenseAt(text, start, end)
        return tense
      },
    }
    const reading = rule.read(groups, at)
    if (!reading) continue
    const draft: Draft = {
      start,
      end,
      type: reading.type,
      value: reading.value,
      extent: reading.extent === undefined ? extentOf(reading.value) : reading.extent,
      rule: reading.by ? `${rule.name} (${reading.by})` : rule.name,
      problem: reading.problem ?? null,
      relation: null,
    }
    // "Two weeks" is read first, and belongs to "two weeks after 9 May" once that is seen.
    const before = drafts.at(-1)
    const swallowed = before && (before.type === "DURATION" || before.type === "TIME") ? before : null
    widen(text, draft, swallowed ? (drafts.at(-2)?.end ?? 0) : cursor)
    if (swallowed && draft.start < swallowed.end) drafts.pop()
    drafts.push(draft)
    cursor = end
    if (draft.extent && draft.type !== "DURATION" && draft.type !== "SET") named = draft.extent
  }
  const joined = joinTimes(text, drafts)
  for (const draft of joined) draft.relation = relationBefore(text.slice(0, draft.start))
  return joined
}

function mention(draft: Draft, text: string, unit: { start: number }, index: number): DateMention {
  return {
    unit: index,
    start: unit.start + draft.start,
    end: unit.start + draft.end,
    text: text.slice(draft.start, draft.end),
    type: draft.type,
    value: draft.value,
    range: draft.extent?.range ?? null,
    precision: draft.extent?.precision ?? null,
    relation: draft.relation,
    rule: draft.rule,
    problem: draft.problem,
  }
}
