import type { Dossier } from "../dossier/dossier.ts"
import { type EventEntry, EventIndex } from "../dossier/event-index.ts"
import { weigh } from "../dossier/weigh.ts"
import { readQuestion } from "../dossier/words.ts"
import { CitationBook } from "./citations.ts"
import { chooseDays, chooseEvent, dayScores, SHOW_ALL } from "./timeline-choose.ts"
import { contested } from "./timeline-contested.ts"
import { type Happening, likeness, mergeHappenings } from "./timeline-merge.ts"
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

/**
 * What happened, is planned or predicted, over all sources, by date: one event for the same happening in several of
 * them. Of a large dossier, what mattered, unless all is asked for.
 */
export function timeline(dossier: Dossier, filter: TimelineFilter = {}): TimelineAnswer {
  const index = EventIndex.of(dossier)
  const query = filter.topic?.trim() ?? ""
  const groups = query ? topicOf(query, dossier) : []
  const about = groups.length > 0 ? index.about(groups) : null
  const inside = within(filter)
  const byRange = about ? grouped(about) : index.byRange
  const ranges = [...byRange].filter(([, entries]) => inside(entries[0]))
  const count = ranges.reduce((sum, [, entries]) => sum + entries.length, 0)
  const chosen = !filter.all && count > SHOW_ALL * 3
  const happenings = chosen
    ? mattered(ranges, index, about)
    : ranges.flatMap(([, entries]) => mergeHappenings(inOrder(entries), index))
  happenings.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
  const disputed = contested(happenings, index)
  const book = new CitationBook()
  const events = happenings.map((happening) => eventOf(happening, disputed.has(happening), book, chosen))
  const undated = filter.from || filter.to ? [] : undatedOf(about ?? [...index.undated], index, book)
  const sources = new Set(happenings.flatMap(({ entries }) => entries.map(({ source }) => source.id)))
  return { query, events, undated, happenings: chosen ? count : events.length, sources: sources.size, chosen }
}

/** Each content word of a topic, with its likeliest spellings where no source uses it. */
function topicOf(query: string, dossier: Dossier): string[][] {
  return weigh(readQuestion(query), dossier.passages).map(({ term, stands, guessed }) =>
    guessed ? [...stands.keys()] : [term],
  )
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
    const { range } = entry.event
    if (!range) continue
    const key = `${range.start}/${range.end}`
    const same = byRange.get(key)
    if (same) same.push(entry)
    else byRange.set(key, [entry])
  }
  return byRange
}

/** The first to tell first; undated sources last. */
function inOrder(entries: readonly EventEntry[]): EventEntry[] {
  const published = ({ source }: EventEntry) => source.published?.start ?? "9999"
  return [...entries].sort((a, b) => (published(a) < published(b) ? -1 : published(a) > published(b) ? 1 : 0))
}

/** For each day that mattered its best telling, with the others that tell the same. */
function mattered(
  ranges: readonly (readonly [string, readonly EventEntry[]])[],
  index: EventIndex,
  about: readonly EventEntry[] | null,
): Happening[] {
  const days = ranges.filter(([key]) => key.slice(0, 10) === key.slice(11))
  const scores = about ? topicScores(days) : dayScores(index.counts.days)
  const dated = new Map(days.map(([key, entries]) => [key.slice(0, 10), entries]))
  for (const day of scores.keys()) if (!dated.has(day)) scores.delete(day)
  return chooseDays(scores, spanOf([...dated.values()].flat())).flatMap((day) => {
    const entries = dated.get(day) ?? []
    const chosen = chooseEvent(entries, index)
    if (!chosen) return []
    const others = entries
      .filter((entry) => entry.source !== chosen.source && entry.event.status === chosen.event.status)
      .map((entry) => ({ entry, alike: likeness(chosen, entry, index) }))
      .filter(({ alike }) => alike >= 0.45)
      .sort((a, b) => b.alike - a.alike)
    const seen = new Set([chosen.source])
    const entriesTold = [chosen]
    for (const { entry } of others) {
      if (seen.has(entry.source) || entriesTold.length >= CITED) continue
      seen.add(entry.source)
      entriesTold.push(entry)
    }
    return [{ entries: entriesTold, chosen }]
  })
}

/** Within a topic a day counts by the sources that tell something of it. */
function topicScores(days: readonly (readonly [string, readonly EventEntry[]])[]): Map<string, number> {
  return new Map(days.map(([key, entries]) => [key.slice(0, 10), new Set(entries.map(({ source }) => source.id)).size]))
}

/** Days from the first to the last publication. */
function spanOf(entries: readonly EventEntry[]): number {
  let [first, last] = ["9999", ""]
  for (const { source } of entries) {
    const day = source.published?.start
    if (!day) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last ? Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1 : 365
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
function undatedOf(entries: readonly EventEntry[], index: EventIndex, book: CitationBook): UndatedEvent[] {
  const ordered = entries.filter(({ event }) => event.range === null && event.order !== null)
  return mergeHappenings(inOrder(ordered.slice(0, 200)), index).map(({ entries: told, chosen }) => ({
    text: chosen.source.text.slice(chosen.event.start, chosen.event.end),
    order: chosen.event.order,
    citations: told.map((entry) => book.cite(entry.source, entry.event)),
  }))
}
