import { withoutQuotes } from "../analysis/reported-by.ts"
import { sampleOf, sharedRuns, shinglesOf } from "../analysis/shingles.ts"
import type { Source } from "../ingest/source.ts"

/** Two texts share something when so many sampled runs meet: about a long sentence. */
const LEAST_SAMPLED = 2
/** A run that this many texts have already finds no more of them: one of them is found, and leads to the rest. */
const MOST_SOURCES = 64

/** How much a source shares with another: the runs of five words in both, and the part of its own that is. */
export type Overlap = {
  readonly other: string
  readonly shared: number
  readonly share: number
  readonly otherShare: number
}

/**
 * Finds texts that share whole sentences. Adding one costs its own length and the few texts it meets, however many
 * there are.
 */
export class CopyIndex {
  readonly #shingles = new Map<string, Uint32Array>()
  readonly #sources = new Map<number, string[]>()
  readonly #overlaps = new Map<string, Map<string, Overlap>>()

  add(source: Source): void {
    const shingles = shinglesOf(contentOf(source))
    const meets = new Map<string, number>()
    for (const run of sampleOf(shingles)) {
      const sources = this.#sources.get(run)
      if (!sources) this.#sources.set(run, [source.id])
      else {
        for (const other of sources) meets.set(other, (meets.get(other) ?? 0) + 1)
        if (sources.length < MOST_SOURCES) sources.push(source.id)
      }
    }
    this.#shingles.set(source.id, shingles)
    const own = new Map<string, Overlap>()
    this.#overlaps.set(source.id, own)
    for (const [other, count] of meets) {
      const theirs = this.#shingles.get(other)
      if (count < LEAST_SAMPLED || !theirs) continue
      const shared = sharedRuns(shingles, theirs)
      const [share, otherShare] = [shared / shingles.length, shared / theirs.length]
      own.set(other, { other, shared, share, otherShare })
      this.#overlaps.get(other)?.set(source.id, { other: source.id, shared, share: otherShare, otherShare: share })
    }
  }

  remove(id: string): void {
    const shingles = this.#shingles.get(id)
    if (!shingles) return
    for (const run of sampleOf(shingles)) {
      const sources = this.#sources.get(run)?.filter((source) => source !== id) ?? []
      if (sources.length) this.#sources.set(run, sources)
      else this.#sources.delete(run)
    }
    for (const other of this.#overlaps.get(id)?.keys() ?? []) this.#overlaps.get(other)?.delete(id)
    this.#overlaps.delete(id)
    this.#shingles.delete(id)
  }

  /** The sources that a source shares sentences with. */
  overlaps(id: string): Iterable<Overlap> {
    return this.#overlaps.get(id)?.values() ?? []
  }

  /** The part of a stretch of words that stands in another source too, from 0 to 1; 0 for less than a run. */
  shareOf(words: string, id: string): number {
    const [own, theirs] = [shinglesOf(words), this.#shingles.get(id)]
    return theirs && own.length ? sharedRuns(own, theirs) / own.length : 0
  }
}

/** A source's own words: without boilerplate and credit lines, and without quotations, which many have from one speech. */
function contentOf({ text, blocks }: Source): string {
  return blocks
    .filter(({ kind, rule }) => kind !== "boilerplate" && rule !== "credit-line")
    .map(({ start, end }) => withoutQuotes(text.slice(start, end)))
    .join("\n")
}
