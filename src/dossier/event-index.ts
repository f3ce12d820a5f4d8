import type { Analysis, DateMention, EventMention, Unit } from "../analysis/model.ts"
import { termsOf } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import { DayCounts } from "./day-counts.ts"
import type { Dossier } from "./dossier.ts"

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
}

/** The events of one paragraph: what a topic is looked for in. */
type Place = { readonly entries: EventEntry[]; readonly sentences: ReadonlySet<number>[]; gone: boolean }

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
  /** How often, and how independently, each day is spoken of. */
  readonly counts = new DayCounts()
  #size = 0

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
    return Math.log((this.#size + 2) / ((this.#frequency[term] ?? 0) + 1)) + 0.05
  }

  /**
   * The events of the paragraphs that hold every term (or one of its forms), dated or only ordered.
   *
   * @param groups for each word of a topic its terms: a paragraph must hold one of each group
   */
  about(groups: readonly (readonly string[])[]): EventEntry[] {
    const found: EventEntry[] = []
    const lists = groups.map((group) => {
      const terms = group.map((term) => this.#numbers.get(term)).filter((n) => n !== undefined)
      return { terms, places: terms.flatMap((term) => this.#places.get(term) ?? []) }
    })
    const [rarest, ...others] = lists.sort((a, b) => a.places.length - b.places.length)
    if (!rarest) return found
    const seen = new Set<Place>()
    for (const place of rarest.places) {
      if (place.gone || seen.has(place)) continue
      seen.add(place)
      if (!others.every(({ terms }) => terms.some((term) => place.sentences.some((s) => s.has(term))))) continue
      // Of a paragraph's events, those whose own sentence speaks of the topic, else all of them.
      const own = place.entries.filter((_, i) =>
        lists.some(({ terms }) => terms.some((t) => place.sentences[i]?.has(t))),
      )
      found.push(...(own.length > 0 ? own : place.entries))
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
      const place: Place = { entries: [], sentences: [], gone: false }
      held.places.push(place)
      const whole = new Set(this.#termsOf(source.text.slice(paragraph.start, paragraph.end)))
      for (const event of events) {
        const unit = analysis.units[event.unit]
        if (!unit) continue
        const terms = this.#termsOf(source.text.slice(event.start, event.end))
        const date = event.date === null ? null : (analysis.dates[event.date] ?? null)
        const entry: EventEntry = { source, event, date, unit, terms, at: held.entries.length }
        held.entries.push(entry)
        place.entries.push(entry)
        place.sentences.push(new Set(this.#termsOf(source.text.slice(unit.start, unit.end))))
        this.#count(entry, 1)
      }
      place.sentences.push(whole)
      for (const term of whole) {
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
    const gone = new Set(held.places)
    for (const place of held.places) place.gone = true
    for (const [term, places] of this.#places) {
      if (!places.some((place) => gone.has(place))) continue
      const left = places.filter((place) => !gone.has(place))
      if (left.length > 0) this.#places.set(term, left)
      else this.#places.delete(term)
    }
  }

  #count(entry: EventEntry, by: 1 | -1): void {
    const { range } = entry.event
    if (!range) {
      if (by === 1) this.#undated.add(entry)
      else this.#undated.delete(entry)
      return
    }
    this.#size += by
    for (const term of entry.terms) this.#frequency[term] = (this.#frequency[term] ?? 0) + by
    const key = `${range.start}/${range.end}`
    const entries = this.#byRange.get(key) ?? []
    if (by === 1) entries.push(entry)
    else entries.splice(entries.indexOf(entry), 1)
    if (entries.length > 0) this.#byRange.set(key, entries)
    else this.#byRange.delete(key)
  }

  #termsOf(text: string): number[] {
    const numbers = new Set<number>()
    for (const term of termsOf(text)) {
      let number = this.#numbers.get(term)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(term, number)
      }
      numbers.add(number)
    }
    return [...numbers].sort((a, b) => a - b)
  }
}

const INDEXES = new WeakMap<Dossier, EventIndex>()
