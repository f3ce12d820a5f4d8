import MiniSearch from "minisearch"
import { type Acronym, acronymsOf } from "../analysis/acronyms.ts"
import { termsOf } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import { type Passage, passagesOf, wordsOf } from "./passages.ts"

/** A term to search for, with the terms that may stand for it (each at most as good as it). */
export type SearchTerm = { readonly term: string; readonly alternatives?: ReadonlyMap<string, number> }

export type Hit = { readonly passage: Passage; readonly score: number }

/** Below this many passages every term is searched; above, the rarest come first and the commonest are left out. */
const SMALL = 1500

/**
 * The passages of a dossier in MiniSearch, by terms of the shared pipeline (so MiniSearch stems, folds and splits nothing).
 * Keeps what MiniSearch doesn't tell: in how many passages a term occurs.
 */
export class SearchIndex {
  readonly #search = new MiniSearch<{ id: number; text: string; under: string }>({
    fields: ["text", "under"],
    tokenize: (words) => {
      const terms = termsOf(words)
      this.#tokenized?.push(...terms)
      return terms
    },
    processTerm: (term) => term,
    autoVacuum: { minDirtCount: 1000, minDirtFactor: 0.2, batchSize: 200, batchWait: 10 },
  })
  readonly #passages = new Map<number, Passage>()
  readonly #bySource = new Map<string, number[]>()
  readonly #frequency = new Map<string, number>()
  readonly #acronyms = new Map<string, Map<string, number>>()
  #next = 0
  /** The terms of the passage that MiniSearch is just reading, so that they are cut once. */
  #tokenized: string[] | null = null

  get size(): number {
    return this.#passages.size
  }

  add(source: Source): void {
    const steps = this.addInSteps(source)
    while (!steps.next().done) {} // all at once
  }

  /** Adds passage by passage, so that a caller may pause between them. Yields after each. */
  *addInSteps(source: Source): Generator<void, void> {
    const ids: number[] = []
    this.#bySource.set(source.id, ids)
    for (const passage of passagesOf(source)) {
      const id = this.#next++
      ids.push(id)
      this.#passages.set(id, passage)
      const text = wordsOf(passage)
      const under = passage.under ? source.text.slice(passage.under.start, passage.under.end) : ""
      this.#tokenized = []
      this.#search.add({ id, text, under })
      this.#count(this.#tokenized, 1)
      this.#tokenized = null
      for (const acronym of acronymsOf(text)) this.#learn(acronym, 1)
      yield
    }
  }

  remove(id: string): void {
    for (const at of this.#bySource.get(id) ?? []) {
      const passage = this.#passages.get(at)
      if (!passage) continue
      const text = wordsOf(passage)
      this.#search.discard(at)
      this.#passages.delete(at)
      const under = passage.under ? passage.source.text.slice(passage.under.start, passage.under.end) : ""
      this.#count([...termsOf(text), ...termsOf(under)], -1)
      for (const acronym of acronymsOf(text)) this.#learn(acronym, -1)
    }
    this.#bySource.delete(id)
  }

  /** In how many passages a term occurs. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0
  }

  /** What the sources say that an acronym stands for, and the other way round: keys and values are terms joined by spaces. */
  expansions(terms: string): readonly string[] {
    return [...(this.#acronyms.get(terms)?.keys() ?? [])]
  }

  /** Terms of the sources that a term without any occurrence may have been meant for: its completions, or one slip away. */
  nearTerms(term: string): string[] {
    if (term.startsWith("#") || term.length < 4) return []
    const found = this.#search.autoSuggest(term, {
      fuzzy: term.length > 5 ? 2 : 1,
      maxFuzzy: 2,
      prefix: term.length >= 5,
      tokenize: (words) => [words],
      processTerm: (word) => word,
    })
    return found
      .map(({ suggestion }) => suggestion)
      .filter(
        (near) => near !== term && near.charAt(0) === term.charAt(0) && (near.startsWith(term) || oneSlip(near, term)),
      )
      .slice(0, 3)
  }

  /** The passages that hold any of the terms, best first. Exact terms only: `nearTerms` has been asked before. */
  search(terms: readonly SearchTerm[], limit: number): Hit[] {
    const weights = new Map<string, number>()
    for (const { term, alternatives } of terms) {
      weights.set(term, 1)
      for (const [other, weight] of alternatives ?? []) weights.set(other, Math.max(weight, weights.get(other) ?? 0))
    }
    const wanted = this.#affordable([...weights.keys()].filter((term) => this.frequency(term) > 0))
    if (wanted.length === 0) return []
    const results = this.#search.search(wanted.join(" "), {
      tokenize: (words) => words.split(" "),
      processTerm: (term) => term,
      boost: { under: 0.4 },
      boostTerm: (term) => weights.get(term) ?? 1,
    })
    const hits: Hit[] = []
    for (const { id, score } of results) {
      const passage = this.#passages.get(id as number) // ids are the numbers given in `add`
      if (passage) hits.push({ passage, score })
      if (hits.length >= limit) break
    }
    return hits
  }

  /** Rarest first, until the passages to be read would be too many. */
  #affordable(terms: string[]): string[] {
    if (this.size <= SMALL) return terms
    const sorted = terms.sort((a, b) => this.frequency(a) - this.frequency(b))
    const budget = SMALL + this.size / 20
    let read = 0
    return sorted.filter((term, i) => {
      read += this.frequency(term)
      return i < 2 || read <= budget
    })
  }

  #count(terms: readonly string[], by: 1 | -1): void {
    for (const term of new Set(terms)) {
      const count = (this.#frequency.get(term) ?? 0) + by
      if (count > 0) this.#frequency.set(term, count)
      else this.#frequency.delete(term)
    }
  }

  #learn({ short, long }: Acronym, by: 1 | -1): void {
    const a = termsOf(short).join(" ")
    const b = termsOf(long).join(" ")
    if (!a || !b || a === b) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#acronyms.get(from) ?? new Map<string, number>()
      const count = (known.get(to) ?? 0) + by
      if (count > 0) known.set(to, count)
      else known.delete(to)
      if (known.size > 0) this.#acronyms.set(from, known)
      else this.#acronyms.delete(from)
    }
  }
}

/** Whether two words differ by one letter more, less or other, or by letters that changed places. */
function oneSlip(a: string, b: string): boolean {
  const count = new Map<string, number>()
  for (const letter of a) count.set(letter, (count.get(letter) ?? 0) + 1)
  for (const letter of b) count.set(letter, (count.get(letter) ?? 0) - 1)
  let apart = 0
  for (const times of count.values()) apart += Math.abs(times)
  return apart <= 2
}
