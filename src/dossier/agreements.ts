import type { Unit } from "../analysis/model.ts"
import { placedTerms, type Term } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"

/** A sentence or row of a source. */
export type Place = { readonly source: Source; readonly unit: Unit }

export type AgreementRule = "same-words" | "same-figure"

/** Sentences of several sources that say the same; the one most like the others comes first. */
export type Agreement = {
  readonly places: readonly Place[]
  readonly rules: readonly AgreementRule[]
  readonly strength: number
}

/** Of a large group, so many are compared to find the sentence in its middle. */
const MOST_COMPARED = 40
/** How many passages of other sources are looked at for each sentence of a new one. */
const LOOKED_UP = 8
/** Same words: the shared words weigh at least this part of the lighter sentence's words, and … */
const OF_THE_LIGHTER = 0.6
/** … this part of the heavier one's. */
const OF_THE_HEAVIER = 0.5
/** A sentence with fewer content words says too little to agree with. */
const FEWEST_TERMS = 5
/** A term that stands in more sentences finds no candidates: that it is shared says nothing. */
const COMMON = 60
/** Same figure: how far round a figure, in code units, its sentence speaks of it. */
const REACH = 60
/** Same figure: how many words round it must be shared. */
const SHARED_ROUND_FIGURE = 2
/** A range is looked for so many code units either side of a figure. */
const RANGE = 12

const NEGATION =
  /\b(?:not|n['’]t|no|never|nobody|none|neither|nor|without|false|untrue|denie[sd]|deny|disput\w+|reject\w+)\b/i

type Item = Place & {
  readonly terms: ReadonlySet<string>
  readonly placed: readonly Term[]
  readonly negated: boolean
  weight: number
}

/**
 * What several sources say alike. Two rules, each found through rare shared words, so that the cost grows with what is
 * shared and not with all pairs: `same-words` (IDF-weighted containment of one sentence in the other) and `same-figure`
 * (one specific figure with words round it in common). A negation on one side alone, or figures of which none is
 * shared, keep two sentences apart.
 */
export function agreementsOf(dossier: Dossier, wanted: (place: Place) => boolean = () => true): Agreement[] {
  const items = itemsOf(dossier, wanted)
  const index = new Map<string, number[]>()
  items.forEach(({ terms }, at) => {
    for (const term of terms) {
      const list = index.get(term)
      if (list) list.push(at)
      else index.set(term, [at])
    }
  })
  const rarity = (term: string) => Math.log(1 + items.length / (index.get(term)?.length ?? 1))
  for (const item of items) for (const term of item.terms) item.weight += rarity(term)

  const groups = new Groups(items.length)
  items.forEach((item, at) => {
    const shared = new Map<number, number>()
    for (const term of item.terms) {
      const list = index.get(term) ?? []
      if (list.length > COMMON) continue
      for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + rarity(term))
    }
    for (const [other, sum] of shared) {
      const there = items[other]
      if (!there || there.source.id === item.source.id || there.negated !== item.negated) continue
      const heavier = Math.max(item.weight, there.weight)
      const alike = sum / heavier
      if (
        sum >= OF_THE_LIGHTER * Math.min(item.weight, there.weight) &&
        alike >= OF_THE_HEAVIER &&
        figuresFit(item, there)
      )
        groups.join(at, other, "same-words", alike)
      else if (sameFigure(item, there)) groups.join(at, other, "same-figure", alike)
    }
  })
  return groups.all().map(({ members, rules, strength }) => ({
    places: centralFirst(
      members.flatMap((at) => items[at] ?? []),
      rarity,
    ),
    rules,
    strength,
  }))
}

/** The sentence that is most like the others first: what they have in common, with the least beside it. */
function centralFirst(items: readonly Item[], rarity: (term: string) => number): Place[] {
  const looked = items.slice(0, MOST_COMPARED)
  const likeness = (item: Item) =>
    looked.reduce((sum, other) => {
      const shared = [...item.terms].reduce((all, term) => all + (other.terms.has(term) ? rarity(term) : 0), 0)
      return sum + shared / Math.max(item.weight, other.weight)
    }, 0)
  return items
    .map((item, at) => ({ item, at, likeness: at < MOST_COMPARED ? likeness(item) : 0 }))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    .map(({ item: { source, unit } }) => ({ source, unit }))
}

/** Which rule says that two sentences say the same, given the weight of the words that they share. */
function compare(a: Item, b: Item, shared: number): { rule: AgreementRule; alike: number } | null {
  if (a.source.id === b.source.id || a.negated !== b.negated) return null
  const alike = shared / Math.max(a.weight, b.weight)
  if (shared >= OF_THE_LIGHTER * Math.min(a.weight, b.weight) && alike >= OF_THE_HEAVIER && figuresFit(a, b))
    return { rule: "same-words", alike }
  return sameFigure(a, b) ? { rule: "same-figure", alike } : null
}

/** A sentence of one source with the sentence of another that says the same; the best match of each. */
export type Confirmation = { readonly here: Place; readonly there: Place; readonly rule: AgreementRule }

/**
 * What one source says that another said alike: its sentences looked up in the index, so that a new source of
 * ten thousand costs its own sentences alone.
 */
export function confirmationsOf(dossier: Dossier, sourceId: string): Confirmation[] {
  const source = dossier.source(sourceId)
  if (!source) return []
  const rarity = (term: string) => Math.log(1 + dossier.passages.size / Math.max(1, dossier.passages.frequency(term)))
  const weigh = (item: Item) => {
    for (const term of item.terms) item.weight += rarity(term)
    return item
  }
  const found: Confirmation[] = []
  for (const unit of dossier.analysis(sourceId).units) {
    const here = itemOf({ source, unit })
    if (!here) continue
    weigh(here)
    const hits = dossier.passages.search(
      [...here.terms].map((term) => ({ term })),
      LOOKED_UP,
    )
    let best: (Confirmation & { alike: number }) | null = null
    for (const { passage } of hits) {
      if (passage.source.id === sourceId) continue
      for (const other of dossier.analysis(passage.source.id).units) {
        if (other.start < passage.start || other.end > passage.end) continue
        const there = itemOf({ source: passage.source, unit: other })
        if (!there) continue
        weigh(there)
        const shared = [...here.terms].reduce((sum, term) => sum + (there.terms.has(term) ? rarity(term) : 0), 0)
        const same = compare(here, there, shared)
        if (same && (!best || same.alike > best.alike))
          best = {
            here: { source, unit },
            there: { source: passage.source, unit: other },
            rule: same.rule,
            alike: same.alike,
          }
      }
    }
    if (best) found.push({ here: best.here, there: best.there, rule: best.rule })
  }
  return found
}

function itemOf({ source, unit }: Place): Item | null {
  if (unit.kind === "heading") return null
  const placed = placedTerms(source.text, unit.start, unit.end)
  const terms = new Set(placed.map(({ term }) => term))
  if (terms.size < FEWEST_TERMS) return null
  return { source, unit, placed, terms, negated: NEGATION.test(source.text.slice(unit.start, unit.end)), weight: 0 }
}

function itemsOf(dossier: Dossier, wanted: (place: Place) => boolean): Item[] {
  const items: Item[] = []
  for (const source of dossier.sources)
    for (const unit of dossier.analysis(source.id).units) {
      const item = wanted({ source, unit }) && itemOf({ source, unit })
      if (item) items.push(item)
    }
  return items
}

/** Where both sentences have figures, one of them must be the same. */
function figuresFit(a: Item, b: Item): boolean {
  const figures = (item: Item) => [...item.terms].filter((term) => term.startsWith("#"))
  const [here, there] = [figures(a), figures(b)]
  return here.length === 0 || there.length === 0 || here.some((figure) => there.includes(figure))
}

function sameFigure(a: Item, b: Item): boolean {
  // Round a figure in a row stand the cells of other columns: they don't say what is counted.
  if (a.unit.kind === "row" || b.unit.kind === "row") return false
  for (const figure of a.placed) {
    if (!isSpecific(figure, a.source.text)) continue
    const there = b.placed.find(({ term }) => term === figure.term)
    if (!there || ofRange(figure, a.source.text) !== ofRange(there, b.source.text)) continue
    const [round, roundThere] = [termsRound(a, figure), termsRound(b, there)]
    if ([...round].filter((term) => roundThere.has(term)).length >= SHARED_ROUND_FIGURE) return true
  }
  return false
}

/** A figure that two sentences don't share by chance: a percentage, or neither a small count nor a year. */
function isSpecific({ term, start, end }: Term, text: string): boolean {
  if (!term.startsWith("#")) return false
  if (/%|^\s?per\s?cent/i.test(text.slice(start, end + 9).slice(end - start - 1))) return true
  const value = Number(term.slice(1).replace("%", ""))
  return value >= 100 && !(Number.isInteger(value) && value >= 1900 && value <= 2100)
}

/** Whether a figure is one end of a range, such as 30–40%: not the same as that figure alone. */
function ofRange({ start, end }: Term, text: string): boolean {
  const from = Math.max(0, start - RANGE)
  return [...text.slice(from, end + RANGE).matchAll(/\d%?\s?(?:[-–—]|to)\s?[$€£]?\d[\d.,]*/g)].some(
    ({ index, 0: range }) => from + index < end && from + index + range.length > start,
  )
}

function termsRound(item: Item, figure: Term): Set<string> {
  return new Set(
    item.placed
      .filter(
        ({ term, start, end }) => !term.startsWith("#") && start < figure.end + REACH && end > figure.start - REACH,
      )
      .map(({ term }) => term),
  )
}

/** Sets that grow together (union–find), each with the rules that joined it. */
class Groups {
  readonly #parent: number[]
  readonly #joined = new Map<number, { rules: Set<AgreementRule>; strength: number }>()

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i)
  }

  join(a: number, b: number, rule: AgreementRule, strength: number): void {
    const [first, second] = [this.#root(a), this.#root(b)].sort((x, y) => x - y) as [number, number] // two in, two out
    const [one, two] = [this.#joined.get(first), this.#joined.get(second)]
    this.#joined.delete(second)
    this.#joined.set(first, {
      rules: new Set([...(one?.rules ?? []), ...(two?.rules ?? []), rule]),
      strength: Math.max(strength, one?.strength ?? 0, two?.strength ?? 0),
    })
    this.#parent[second] = first
  }

  all(): { members: number[]; rules: AgreementRule[]; strength: number }[] {
    const members = new Map<number, number[]>()
    this.#parent.forEach((_, at) => {
      const root = this.#root(at)
      if (!this.#joined.has(root)) return
      const list = members.get(root)
      if (list) list.push(at)
      else members.set(root, [at])
    })
    return [...members].map(([root, list]) => {
      const joined = this.#joined.get(root)
      return { members: list, rules: [...(joined?.rules ?? [])].sort(), strength: joined?.strength ?? 0 }
    })
  }

  #root(at: number): number {
    let top = at
    for (let up = this.#parent[top]; up !== undefined && up !== top; up = this.#parent[top]) top = up
    return top
  }
}
