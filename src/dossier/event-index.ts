import type { Analysis, DateMention, EventMention, Unit } from "../analysis/model.ts"
import { placedTerms } from "../analysis/terms.ts"
import type { Source, Span } from "../ingest/source.ts"
import { DayCounts } from "./day-counts.ts"
import type { Dossier } from "./dossier.ts"
import { fitness } from "./event-fitness.ts"

/** An event of one source, ready to be compared with those of others. */
export type EventEntry = {
  readonly source: Source
  readonly event: EventMention
  readonly date: DateMention | null
  /** The sentence or row that holds it. */
  readonly unit: Unit
  /** Numbers of the distinct terms of its clause, ascending. */
  readonly terms: readonly number[]
  /** Position among the events of its source. */
  readonly at: number
  /** `start/end` of its days; empty where they aren't known. */
  readonly key: string
  /** How fit its sentence is to stand for its day: 1 is usual. */
  readonly fit: number
}

/** The events of one paragraph: what a topic is looked for in. */
type Place = {
  readonly entries: EventEntry[]
  /** The terms of each event's sentence, then of the whole paragraph. */
  readonly sentences: ReadonlySet<number>[]
  readonly terms: number[]
  gone: boolean
  /** The last question that looked at it. */
  asked: number
}

type Held = { readonly hash: string; readonly entries: EventEntry[]; readonly places: Place[] }

/**
 * The events of all sources of a dossier, by the days they are dated to and by the words told with them. Follows the
 * dossier: a source that comes or goes costs what that source holds.
 */
export class EventIndex {
  readonly #dossier: Dossier
  #revision = -1
  readonly #held = new Map<string, Held>()
  readonly #numbers = new Map<string, number>()
  readonly #frequency: number[] = []
  readonly #places = new Map<number, Place[]>()
  readonly #byRange = new Map<string, EventEntry[]>()
  readonly #undated = new Set<EventEntry>()
  readonly #kept = new Map<string, object>()
  #weights: number[] = []
  /** How often, and how independently, each day is spoken of. */
  readonly counts = new DayCounts()
  #size = 0
  #asked = 0

  private constructor(dossier: Dossier) {
    this.#dossier = dossier
  }

  /** The index of a dossier, brought up to its revision. */
  static of(dossier: Dossier): EventIndex {
    let index = INDEXES.get(dossier)
    if (!index) {
      index = new EventIndex(dossier)
      INDEXES.set(dossier, index)
    }
    index.update()
    return index
  }

  /** Brings in what came and takes out what went. */
  update(): void {
    if (this.#revision === this.#dossier.revision) return
    const here = new Map(this.#dossier.sources.map((source) => [source.id, source]))
    for (const [id, held] of this.#held) if (here.get(id)?.hash !== held.hash) this.#remove(id, held)
    for (const [id, source] of here) if (!this.#held.has(id)) this.#add(source, this.#dossier.analysis(id))
    this.#revision = this.#dossier.revision
    this.#weights = []
    for (const key of this.#kept.keys()) if (!key.includes("/")) this.#kept.delete(key)
  }

  /** How many dated events there are. */
  get size(): number {
    return this.#size
  }

  /** Events that share their first and last day, by `start/end`. */
  get byRange(): ReadonlyMap<string, readonly EventEntry[]> {
    return this.#byRange
  }

  get undated(): Iterable<EventEntry> {
    return this.#undated
  }

  /** Of a term: rare ones weigh more. */
  weight(term: number): number {
    let weight = this.#weights[term]
    if (weight === undefined) {
      weight = Math.log((this.#size + 2) / ((this.#frequency[term] ?? 0) + 1)) + 0.05
      this.#weights[term] = weight
    }
    return weight
  }

  /** What was made of the events of a range of days, kept until one comes or goes there; under "" of all events. */
  keep<T extends object>(key: string, make: () => T): T {
    const kept = this.#kept.get(key)
    // Each key is asked for by one caller, with one type.
    if (kept) return kept as T
    const made = make()
    this.#kept.set(key, made)
    return made
  }

  /**
   * The events of the paragraphs that hold every term (or one of its forms), dated or only ordered.
   *
   * @param groups for each word of a topic its terms: a paragraph must hold one of each group
   * @param most looks at about so many paragraphs, evenly over all that hold the rarest word, where there are more
   */
  about(groups: readonly (readonly string[])[], most = Number.POSITIVE_INFINITY): EventEntry[] {
    const found: EventEntry[] = []
    const lists = groups.map((group) => {
      const terms = group.map((term) => this.#numbers.get(term)).filter((n) => n !== undefined)
      return { terms, places: terms.flatMap((term) => this.#places.get(term) ?? []) }
    })
    const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length)
    if (!rarest) return found
    const asked = ++this.#asked
    const step = Math.max(1, rarest.places.length / most)
    for (let i = 0; i < rarest.places.length; i += step) {
      const place = rarest.places[Math.floor(i)]
      if (!place || place.gone || place.asked === asked) continue
      place.asked = asked
      if (!others.every(({ terms }) => terms.some((term) => place.sentences.some((s) => s.has(term))))) continue
      // Of a paragraph's events, those whose own sentence speaks of the topic, else all of them.
      const before = found.length
      place.entries.forEach((entry, i) => {
        for (const { terms } of lists)
          for (const term of terms)
            if (place.sentences[i]?.has(term)) {
              if (found.at(-1) !== entry) found.push(entry)
              return
            }
      })
      if (found.length === before) for (const entry of place.entries) found.push(entry)
    }
    return found
  }

  /** The events whose sentence holds one of these mentions (positions in each source's `Analysis.mentions`). */
  mentioning(mentions: ReadonlyMap<string, readonly number[]>): EventEntry[] {
    const found: EventEntry[] = []
    for (const [source, positions] of mentions) {
      const held = this.#held.get(source)
      if (!held || held.entries.length === 0) continue
      const analysis = this.#dossier.analysis(source)
      const units = new Set(positions.map((at) => analysis.mentions[at]?.unit))
      for (const entry of held.entries) if (units.has(entry.unit.index)) found.push(entry)
    }
    return found
  }

  #add(source: Source, analysis: Analysis): void {
    const held: Held = { hash: source.hash, entries: [], places: [] }
    this.#held.set(source.id, held)
    this.counts.add(source, analysis)
    const blocks = new Map<number, EventMention[]>()
    for (const event of analysis.events) {
      const block = analysis.units[event.unit]?.block
      if (block === undefined) continue
      const events = blocks.get(block) ?? []
      events.push(event)
      blocks.set(block, events)
    }
    for (const [block, events] of blocks) {
      const paragraph = source.blocks[block]
      if (!paragraph) continue
      const place: Place = { entries: [], sentences: [], terms: [], gone: false, asked: 0 }
      held.places.push(place)
      const terms = placedTerms(source.text, paragraph.start, paragraph.end)
      const numbers = terms.map(({ term }) => this.#number(term))
      const inside = ({ start, end }: Span) =>
        new Set(numbers.filter((_, i) => (terms[i]?.start ?? 0) >= start && (terms[i]?.end ?? 0) <= end))
      for (const event of events) {
        const unit = analysis.units[event.unit]
        if (!unit) continue
        const date = event.date === null ? null : (analysis.dates[event.date] ?? null)
        const key = event.range ? `${event.range.start}/${event.range.end}` : ""
        const own = [...inside(event)].sort((a, b) => a - b)
        const told = { source, event, unit, date }
        const entry: EventEntry = { ...told, terms: own, at: held.entries.length, key, fit: fitness(told) }
        held.entries.push(entry)
        place.entries.push(entry)
        place.sentences.push(event.start === unit.start && event.end === unit.end ? new Set(own) : inside(unit))
        this.#count(entry, 1)
      }
      const whole = new Set(numbers)
      place.sentences.push(whole)
      for (const term of whole) {
        place.terms.push(term)
        const places = this.#places.get(term)
        if (places) places.push(place)
        else this.#places.set(term, [place])
      }
    }
  }

  #remove(id: string, held: Held): void {
    this.#held.delete(id)
    this.counts.remove(id)
    for (const entry of held.entries) this.#count(entry, -1)
    const touched = new Set<number>()
    for (const place of held.places) {
      place.gone = true
      for (const term of place.terms) touched.add(term)
    }
    for (const term of touched) {
      const left = (this.#places.get(term) ?? []).filter((place) => !place.gone)
      if (left.length > 0) this.#places.set(term, left)
      else this.#places.delete(term)
    }
  }

  #count(entry: EventEntry, by: 1 | -1): void {
    const { key } = entry
    if (!key) {
      if (by === 1) this.#undated.add(entry)
      else this.#undated.delete(entry)
      return
    }
    this.#size += by
    for (const term of entry.terms) this.#frequency[term] = (this.#frequency[term] ?? 0) + by
    this.#kept.delete(key)
    const entries = this.#byRange.get(key) ?? []
    if (by === 1) entries.push(entry)
    else entries.splice(entries.indexOf(entry), 1)
    if (entries.length > 0) this.#byRange.set(key, entries)
    else this.#byRange.delete(key)
  }

  #number(term: string): number {
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(term, number)
    }
    return number
  }
}

const INDEXES = new WeakMap<Dossier, EventIndex>()
