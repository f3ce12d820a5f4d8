import { isKnownPlace } from "../analysis/gazetteer.ts"
import type { Frame } from "../analysis/parallel-model.ts"
import { nameTokens } from "./claims-links.ts"

/** A key that more frames hold than this tells nothing. */
const TOO_COMMON = 300

/**
 * The frames of all sources, found by slot and concept: an inverted index, so that one more source costs its own frames
 * and those that share a telling concept with them.
 */
export class ParallelIndex {
  readonly #sources = new Map<string, readonly Frame[]>()
  readonly #postings = new Map<string, Set<Frame>>()
  readonly #names = new Map<string, ReadonlyMap<string, number>>()

  add(source: string, frames: readonly Frame[], names: readonly string[]): void {
    this.#names.set(source, namesOf(names))
    this.#sources.set(source, frames)
    for (const frame of frames)
      for (const key of keysOf(frame)) {
        const posting = this.#postings.get(key)
        if (posting) posting.add(frame)
        else this.#postings.set(key, new Set([frame]))
      }
  }

  remove(source: string): void {
    for (const frame of this.#sources.get(source) ?? [])
      for (const key of keysOf(frame)) {
        const posting = this.#postings.get(key)
        posting?.delete(frame)
        if (posting?.size === 0) this.#postings.delete(key)
      }
    this.#sources.delete(source)
    this.#names.delete(source)
  }

  frames(source: string): readonly Frame[] {
    return this.#sources.get(source) ?? []
  }

  /** Whether the names of two sources overlap as those of one story do. A source of few names fits any. */
  related(a: string, b: string): boolean {
    const [left, right] = [this.#names.get(a), this.#names.get(b)]
    if (!left || !right) return true
    const [few, many] = left.size <= right.size ? [left, right] : [right, left]
    if (few.size < FEW_NAMES) return true
    let shared = 0
    for (const name of few.keys()) if (many.has(name)) shared++
    return shared >= 2 && shared >= few.size * SAME_STORY
  }

  /** Whether no other name of its kind (but people and known places) is named more in the source. */
  speaksMostOf(source: string, name: string): boolean {
    const names = this.#names.get(source)
    const weight = (tokens: readonly string[]) => Math.max(0, ...tokens.map((token) => names?.get(token) ?? 0))
    const own = weight(nameTokens(name))
    return own > 0 && [...(names ?? [])].every(([, count]) => count <= own)
  }

  /** Frames of other sources with a slot of the same sort and a concept of what it hangs on in common. */
  candidates(frame: Frame): Set<Frame> {
    const found = new Set<Frame>()
    for (const key of keysOf(frame)) {
      const posting = this.#postings.get(key)
      if (!posting || posting.size > TOO_COMMON) continue
      // A table against the prose beside it may tell of one source at odds with itself.
      for (const other of posting)
        if (
          other.claim.source !== frame.claim.source ||
          (other.claim.cell !== null && frame.claim.cell === null && !frame.label)
        )
          found.add(other)
    }
    return found
  }
}

const FEW_NAMES = 6
const SAME_STORY = 0.2

/** Words of names with how often they stand; countries and cities that everybody names are left out. */
function namesOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) {
    if (isKnownPlace(name.toLowerCase())) continue
    for (const token of nameTokens(name)) if (token.length > 2) counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  return counts
}

function keysOf({ sort, focus, terms }: Frame): Set<string> {
  // Opposites share what they are said of, not what is said.
  const hung = /^(polarity|scope|order|score)$/.test(sort) ? terms : focus
  return new Set(hung.flatMap((term) => term.concepts.map((concept) => `${sort}|${concept}`)))
}
