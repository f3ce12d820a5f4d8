import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"
import { type EventEntry, EventIndex } from "../dossier/event-index.ts"
import { originsOf } from "../dossier/origins.ts"
import { weigh } from "../dossier/weigh.ts"
import { readQuestion } from "../dossier/words.ts"
import { CitationBook } from "./citations.ts"
import { chooseDays, chooseEvent, dayScores, fittest, SHOW_ALL } from "./timeline-choose.ts"
import { COMPARED, contested } from "./timeline-contested.ts"
import { ALIKE, type Happening, likeness, mergeHappenings } from "./timeline-merge.ts"
import type { Timeline, TimelineEvent, UndatedEvent } from "./values.ts"

/** What to show; dates are `2026`, `2026-06` or `2026-06-12`, both ends included. */
export type TimelineFilter = {
  readonly topic?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Everything, where it would else be what mattered. */
  readonly all?: boolean | undefined
}

/** A timeline, and of how many happenings and sources it was made. */
export type TimelineAnswer = Timeline & {
  readonly happenings: number
  readonly sources: number
  readonly chosen: boolean
}

/** How many citations a happening carries in a dossier of thousands. */
const CITED = 6

/** At how many paragraphs a topic is looked up, of a dossier of thousands. */
const LOOKED_AT = 2500

/** How many ordered happenings are shown, of a dossier of thousands and of others. */
const FEW = 20
const MANY = 200

/**
 * What happened, is planned or predicted, over all sources, by date: one event for the same happening in several of
 * them. Of a large dossier, what mattered, unless all is asked for.
 */
export function timeline(dossier: Dossier, filter: TimelineFilter = {}): TimelineAnswer {
  const index = EventIndex.of(dossier)
  const query = filter.topic?.trim() ?? ""
  const about = query ? aboutTopic(query, dossier, index, filter) : null
  const inside = within(filter)
  const byRange = about ? grouped(about) : index.byRange
  const ranges = [...byRange].filter(([, entries]) => inside(entries[0]))
  const count = ranges.reduce((sum, [, entries]) => sum + entries.length, 0)
  const chosen = !filter.all && count > SHOW_ALL * 3
  const copies = copiesIn(dossier)
  const happenings = chosen
    ? mattered(ranges, index, about)
    : ranges.flatMap(([, entries]) => mergeHappenings(inOrder(entries, copies), index))
  happenings.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
  const disputed = contested(happenings, index, dossier)
  const book = new CitationBook()
  const events = happenings.map((happening) => eventOf(happening, disputed.has(happening), book, chosen))
  const undated =
    filter.from || filter.to ? [] : undatedOf(about ?? [...index.undated], index, book, copies, chosen ? FEW : MANY)
  const sources = new Set(happenings.flatMap(({ entries }) => entries.map(({ source }) => source.id)))
  return { query, events, undated, happenings: chosen ? count : events.length, sources: sources.size, chosen }
}

/** The events of a name, by all its forms, and of a topic's words; null for a topic without a content word. */
function aboutTopic(query: string, dossier: Dossier, index: EventIndex, filter: TimelineFilter): EventEntry[] | null {
  const groups = weigh(readQuestion(query), dossier.passages).map(({ term, stands, guessed }) =>
    guessed ? [...stands.keys()] : [term],
  )
  if (groups.length === 0) return null
  // What mattered of a topic that half the articles speak of shows in a part of them; what lies in a range may not.
  const sampled = !filter.all && !filter.from && !filter.to
  const found = index.about(groups, sampled ? LOOKED_AT : undefined)
  if (found.length >= LOOKED_AT) return found
  const name = entitiesOf(dossier).resolve(query)
  if (name.kind !== "one" || name.how === "slip") return found
  const seen = new Set(found)
  const more = index.mentioning(name.entity.mentions).filter((entry) => !seen.has(entry))
  return more.length > 0 ? [...found, ...more] : found
}

function within({ from, to }: TimelineFilter): (entry: EventEntry | undefined) => boolean {
  const first = from ? from + "-01-01".slice(from.length - 4) : ""
  const last = to ? (to + "-12-31".slice(to.length - 4)).replace(/-(\d\d)-31$/, "-$1-31") : "9999"
  return (entry) => {
    const range = entry?.event.range
    return range ? range.end >= first && range.start <= last : false
  }
}

function grouped(entries: readonly EventEntry[]): Map<string, EventEntry[]> {
  const byRange = new Map<string, EventEntry[]>()
  for (const entry of entries) {
    if (!entry.key) continue
    const same = byRange.get(entry.key)
    if (same) same.push(entry)
    else byRange.set(entry.key, [entry])
  }
  return byRange
}

/** The first to tell first, a near-copy after its original; undated sources last. */
function inOrder(entries: readonly EventEntry[], copies: ReadonlySet<string>): EventEntry[] {
  const key = ({ source }: EventEntry) => `${source.published?.start ?? "9999"} ${copies.has(source.id) ? 1 : 0}`
  if (entries.length < 2) return [...entries]
  return entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry)
}

/** The sources that are near-copies of others; not looked for in a dossier of thousands. */
function copiesIn(dossier: Dossier): Set<string> {
  if (dossier.sources.length > COMPARED) return new Set()
  const origins = originsOf(dossier)
  const ids = dossier.sources.map(({ id }) => id)
  return new Set(ids.filter((id) => origins.originOf(id)?.why === "near-copy"))
}

/** For each day that mattered its best telling, with the others that tell the same. */
function mattered(
  ranges: readonly (readonly [string, readonly EventEntry[]])[],
  index: EventIndex,
  about: readonly EventEntry[] | null,
): Happening[] {
  const dated = new Map<string, readonly EventEntry[]>()
  for (const [key, entries] of ranges) if (key.slice(0, 10) === key.slice(11)) dated.set(key.slice(0, 10), entries)
  const all = about ? topicScores(dated) : index.keep("days", () => dayScores(index.counts.days))
  const scores = new Map([...all].filter(([day]) => dated.has(day)))
  const span = spanOf(about ? dated : index.byRange, index, about === null)
  return chooseDays(scores, span).flatMap((day) => {
    const entries = dated.get(day) ?? []
    const tell = () => bestOf(entries, index)
    return about ? tell() : index.keep(`${day}/${day}`, tell)
  })
}

/** The best telling of one day with others of the same; none or one. */
function bestOf(entries: readonly EventEntry[], index: EventIndex): Happening[] {
  const chosen = chooseEvent(entries, index)
  if (!chosen) return []
  const others = fittest(entries)
    .filter((entry) => entry.source !== chosen.source && entry.event.status === chosen.event.status)
    .map((entry) => ({ entry, alike: likeness(chosen, entry, index) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
  const seen = new Set([chosen.source])
  const told = [chosen]
  for (const { entry } of others) {
    if (seen.has(entry.source) || told.length >= CITED) continue
    seen.add(entry.source)
    told.push(entry)
  }
  return [{ entries: told, chosen }]
}

/** Within a topic a day counts by the sources that tell something of it. */
function topicScores(dated: ReadonlyMap<string, readonly EventEntry[]>): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [day, entries] of dated) {
    // The events of one source stand together.
    let sources = 0
    entries.forEach(({ source }, i) => {
      if (source !== entries[i - 1]?.source) sources++
    })
    scores.set(day, sources)
  }
  return scores
}

/** Days from the first to the last publication. */
function spanOf(dated: ReadonlyMap<string, readonly EventEntry[]>, index: EventIndex, all: boolean): number {
  const count = () => {
    let [first, last] = ["9999", ""]
    for (const entries of dated.values())
      for (const { source } of entries) {
        const day = source.published?.start
        if (!day) continue
        if (day < first) first = day
        if (day > last) last = day
      }
    return { days: last ? Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1 : 365 }
  }
  return (all ? index.keep("span", count) : count()).days
}

const ORDER = { reported: 0, planned: 1, predicted: 2 } as const

function keyOf({ chosen }: Happening): string {
  const range = chosen.event.range
  return `${range?.start} ${range?.end} ${ORDER[chosen.event.status]} ${chosen.source.published?.start ?? "9999"} ${chosen.source.id} ${String(chosen.at).padStart(5, "0")}`
}

function eventOf(happening: Happening, disputed: boolean, book: CitationBook, chosen: boolean): TimelineEvent {
  const { event, source, date } = happening.chosen
  const first = happening.chosen
  const entries = [first, ...happening.entries.filter((entry) => entry !== first)]
  const range = event.range ?? { start: "", end: "" }
  const precise = entries.find((entry) => entry.event.precision === "time")
  return {
    start: range.start,
    end: range.end,
    precision: precise?.event.precision ?? event.precision ?? "range",
    status: event.status,
    text: source.text.slice(event.start, event.end),
    citations: entries.slice(0, chosen ? CITED : entries.length).map((entry) => book.cite(entry.source, entry.event)),
    contested: disputed,
    by: date?.relation === "by",
    notes: [...new Set(entries.map((entry) => entry.date?.problem).filter((problem) => problem != null))],
    rules: [event.rule, ...(date ? [date.rule] : []), ...(entries.length > 1 ? [`told by ${entries.length}`] : [])],
  }
}

/** What is only ordered: near-copies once. */
function undatedOf(
  entries: readonly EventEntry[],
  index: EventIndex,
  book: CitationBook,
  copies: ReadonlySet<string>,
  most: number,
): UndatedEvent[] {
  const ordered = entries.filter(({ event }) => event.range === null && event.order !== null)
  return mergeHappenings(inOrder(ordered.slice(0, most), copies), index).map(({ entries: told, chosen }) => ({
    text: chosen.source.text.slice(chosen.event.start, chosen.event.end),
    order: chosen.event.order,
    citations: told.map((entry) => book.cite(entry.source, entry.event)),
  }))
}
