import { isOutletName } from "../analysis/attribution-subject.ts"
import { type ReportedBy, reportedBy, withoutQuotes } from "../analysis/reported-by.ts"
import { unitsOf } from "../analysis/units.ts"
import type { Source, Span } from "../ingest/source.ts"
import { CopyIndex, type Overlap } from "./copies.ts"
import type { Dossier } from "./dossier.ts"
import { namesOutlet, Outlets, outletKey } from "./outlets.ts"

/**
 * Where a source has its report from, as far as the dossier shows: another of its sources, or an outlet (`source` null
 * when it isn't here). `near-copy`: the text is mostly the other's. `according-to`: it names the other for a statement.
 */
export type Origin = {
  readonly source: string | null
  readonly outlet: string | null
  readonly why: "near-copy" | "according-to"
}

/** A quote, or a whole source when there is no span. */
export type Quoted = { readonly source: string; readonly span?: Span }

/** A text of which this part stands in another is a near-copy of it. */
const COPY = 0.5
/** A sentence of which this part stands in another source was taken over from there. */
const TAKEN_OVER = 0.7
/** When an outlet has many sources, so many of the latest before the one that names it are looked at. */
const NEAREST = 20

/** Where the sources of a dossier have it from. Kept up as sources come and go; nothing compares all with all. */
export class Origins {
  readonly #dossier: Dossier
  readonly #copies = new CopyIndex()
  readonly #outlets = new Outlets()
  readonly #known = new Map<string, Source>()
  readonly #named = new Map<string, readonly ReportedBy[]>()
  readonly #memo = new Map<string, Origin | null>()
  #revision = -1

  constructor(dossier: Dossier) {
    this.#dossier = dossier
  }

  /**
   * The origin of a source, or of a stretch of it. A near-copy has its original's for every word; what is said
   * "according to X" has X for its sentence, and a sentence taken over word for word has the source it stood in.
   */
  originOf(id: string, span?: Span): Origin | null {
    this.#update()
    const whole = this.#originOf(id)
    if (!span || whole?.why === "near-copy") return whole
    return this.#statement(id, span) ?? this.#takenOver(id, span)
  }

  /** The key of the report that a source, or a stretch of it, goes back to: a source's id, or `outlet:` and its name. */
  originRoot(id: string, span?: Span): string {
    this.#update()
    const seen = new Set<string>()
    let at = id
    let within = span
    while (!seen.has(at)) {
      seen.add(at)
      const origin = within ? this.originOf(at, within) : this.#copyOf(at)
      if (!origin) return at
      if (!origin.source) return origin.outlet ? `outlet:${outletKey(origin.outlet)}` : at
      // Beyond the first step only whole copies lead on: which sentence of the other is meant isn't known.
      within = undefined
      at = origin.source
    }
    return [...seen].sort()[0] ?? id
  }

  /** The number of independent reports behind some quotes or sources. */
  independent(quotes: Iterable<Quoted>): number {
    const roots = new Set<string>()
    for (const { source, span } of quotes) roots.add(this.originRoot(source, span))
    return roots.size
  }

  /** Brings what is kept up to the dossier's sources: only those that came or went since cost anything. */
  #update(): void {
    if (this.#revision === this.#dossier.revision) return
    const now = new Map(this.#dossier.sources.map((source) => [source.id, source]))
    for (const [id, source] of this.#known) {
      if (now.get(id) === source) continue
      this.#copies.remove(id)
      this.#outlets.remove(source)
      this.#named.delete(id)
      this.#known.delete(id)
    }
    for (const [id, source] of now) {
      if (this.#known.has(id)) continue
      this.#known.set(id, source)
      this.#copies.add(source)
      this.#outlets.add(source)
    }
    this.#memo.clear()
    this.#revision = this.#dossier.revision
  }

  #originOf(id: string): Origin | null {
    const known = this.#memo.get(id)
    if (known !== undefined) return known
    const origin = this.#copyOf(id) ?? this.#namedOrigin(id)
    this.#memo.set(id, origin)
    return origin
  }

  /** The source that this one is a near-copy of: of those it copies, the earliest of all. */
  #copyOf(id: string): Origin | null {
    const source = this.#known.get(id)
    if (!source) return null
    let best: { source: Source; overlap: Overlap } | null = null
    for (const overlap of this.#copies.overlaps(id)) {
      if (overlap.share < COPY) continue
      const other = this.#known.get(overlap.other)
      if (!other || !this.#isBefore(other, source)) continue
      if (!best || this.#isBefore(other, best.source)) best = { source: other, overlap }
    }
    return best ? { source: best.source.id, outlet: best.source.outlet, why: "near-copy" } : null
  }

  /** Which of two sources that share their text was there first: by credit, by date, by signature, by length. */
  #isBefore(a: Source, b: Source): boolean {
    const [credited, crediting] = [this.#credits(b, a), this.#credits(a, b)]
    if (credited !== crediting) return credited
    if (a.published && b.published) {
      if (a.published.end < b.published.start) return true
      if (b.published.end < a.published.start) return false
    }
    if ((a.author === null) !== (b.author === null)) return a.author !== null
    if (a.text.length !== b.text.length) return a.text.length > b.text.length
    return a.id < b.id
  }

  /** Whether a source names the outlet of another in a credit line or dateline, or as where it has something from. */
  #credits(source: Source, other: Source): boolean {
    const { outlet } = other
    if (!outlet || source.outlet === outlet) return false
    return this.#namesIn(source.id).some((named) => namesOutlet(named.outlet, outlet))
  }

  #namesIn(id: string): readonly ReportedBy[] {
    const kept = this.#named.get(id)
    if (kept) return kept
    const source = this.#known.get(id)
    const named = source ? reportedBy(source, unitsOf(source)) : []
    this.#named.set(id, named)
    return named
  }

  /** The outlet that a source names: one in a credit line first, then one of the dossier's, then the most named. */
  #namedOrigin(id: string): Origin | null {
    const counts = new Map<string, { origin: Origin; weight: number }>()
    for (const named of this.#namesIn(id)) {
      const origin = this.#resolve(id, named)
      if (!origin) continue
      const key = origin.source ?? `outlet:${outletKey(origin.outlet ?? "")}`
      const weight = 1 + (named.whole ? 100 : 0) + (origin.source ? 10 : 0) + (named.certain ? 2 : 0)
      const counted = counts.get(key)
      if (counted) counted.weight += 1
      else counts.set(key, { origin, weight })
    }
    let best: { origin: Origin; weight: number } | null = null
    for (const counted of counts.values()) if (!best || counted.weight > best.weight) best = counted
    return best?.origin ?? null
  }

  #statement(id: string, span: Span): Origin | null {
    for (const named of this.#namesIn(id)) {
      if (!named.whole && (named.start >= span.end || named.end <= span.start)) continue
      const origin = this.#resolve(id, named)
      if (origin) return origin
    }
    return null
  }

  /** Which source or outlet a name stands for; null when it is the source's own, a party's, or no outlet's at all. */
  #resolve(id: string, named: ReportedBy): Origin | null {
    const source = this.#known.get(id)
    if (!source || (source.outlet && namesOutlet(named.outlet, source.outlet))) return null
    const outlet = this.#outlets.find(named.outlet)
    // Anybody says things; only of a newspaper's name among the sources does it mean that it reports them.
    if (named.rule === "outlet-said" && !(outlet && isOutletName(outlet.name))) return null
    if (!outlet) {
      const certain = named.certain || this.#namesIn(id).some((other) => other.certain && other.outlet === named.outlet)
      if (!certain && !isOutletName(named.outlet)) return null
      return { source: null, outlet: named.outlet, why: "according-to" }
    }
    if (outlet.party) return null
    const other = this.#nearest(source, outlet.sources, source.text.slice(named.start, named.end))
    return { source: other, outlet: outlet.name, why: "according-to" }
  }

  /** Of an outlet's sources, the one that says most of a sentence, and wasn't there only later. */
  #nearest(source: Source, ids: ReadonlySet<string>, sentence: string): string | null {
    const earlier = [...ids]
      .flatMap((id) => this.#known.get(id) ?? [])
      .filter(
        ({ id, published }) =>
          id !== source.id && !(published && source.published && published.start > source.published.end),
      )
    const latest = earlier
      .sort((a, b) => ((a.published?.end ?? "") < (b.published?.end ?? "") ? 1 : -1))
      .slice(0, NEAREST)
    const words = new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))
    let best: { id: string; hits: number } | null = null
    for (const { id, text } of latest) {
      const lower = latest.length > 1 ? text.toLowerCase() : ""
      const hits = [...words].filter((word) => lower.includes(word)).length
      if (!best || hits > best.hits) best = { id, hits }
    }
    return best?.id ?? null
  }

  /** A sentence that stands word for word in an earlier source that this one shares text with. */
  #takenOver(id: string, span: Span): Origin | null {
    const source = this.#known.get(id)
    if (!source) return null
    const words = withoutQuotes(source.text.slice(span.start, span.end))
    let best: Source | null = null
    for (const { other } of this.#copies.overlaps(id)) {
      const earlier = this.#known.get(other)
      if (!earlier || !this.#isBefore(earlier, source) || this.#copies.shareOf(words, other) < TAKEN_OVER) continue
      if (!best || this.#isBefore(earlier, best)) best = earlier
    }
    return best ? { source: best.id, outlet: best.outlet, why: "near-copy" } : null
  }
}

const kept = new WeakMap<Dossier, Origins>()

/** The origins of a dossier's sources: one index a dossier, made when first asked for. */
export function originsOf(dossier: Dossier): Origins {
  const origins = kept.get(dossier) ?? new Origins(dossier)
  kept.set(dossier, origins)
  return origins
}
