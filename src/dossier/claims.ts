import { readClaims } from "../analysis/claims.ts"
import type { Claim } from "../analysis/claims-model.ts"
import type { Sentence } from "../analysis/claims-sentence.ts"
import { framesOf } from "../analysis/parallel.ts"
import { keysOf, probesOf } from "./claims-keys.ts"
import { linksOf, NameLinks } from "./claims-links.ts"
import type { Dossier } from "./dossier.ts"
import { ParallelIndex } from "./parallel-index.ts"
import { TwinIndex } from "./twins.ts"

/** What was read from one source. */
type Read = {
  readonly hash: string
  readonly claims: readonly Claim[]
  readonly sentences: readonly Sentence[]
  readonly keys: ReadonlyMap<Claim, readonly string[]>
}

/**
 * The claims of all sources, found by what they are about: an inverted index from predicate, head and sort of value to
 * claims. Kept up to date source by source, so that one more article costs its own claims and their candidates alone.
 */
export class ClaimIndex {
  readonly #read = new Map<string, Read>()
  readonly #postings = new Map<string, Set<Claim>>()
  readonly #units = new Map<string, Claim[]>()
  readonly links = new NameLinks()
  readonly twins = new TwinIndex()
  readonly parallels = new ParallelIndex()

  /** Takes in what the dossier holds now. @returns the ids of sources that came or changed, and of those that went */
  update(dossier: Dossier): { readonly added: string[]; readonly removed: string[] } {
    const added: string[] = []
    const removed: string[] = []
    for (const [id, read] of this.#read)
      if (dossier.source(id)?.hash !== read.hash) {
        this.#drop(id, read)
        removed.push(id)
      }
    for (const source of dossier.sources) {
      if (this.#read.has(source.id)) continue
      const { claims, sentences } = readClaims(source, dossier.analysis(source.id))
      const keys = new Map(claims.map((claim) => [claim, keysOf(claim)]))
      for (const [claim, list] of keys) {
        for (const key of list) {
          const posting = this.#postings.get(key)
          if (posting) posting.add(claim)
          else this.#postings.set(key, new Set([claim]))
        }
        const unit = `${claim.source}\n${claim.unit}`
        const beside = this.#units.get(unit)
        if (beside) beside.push(claim)
        else this.#units.set(unit, [claim])
      }
      this.#read.set(source.id, { hash: source.hash, claims, sentences, keys })
      this.twins.add(source.id, sentences)
      const { units, mentions } = dossier.analysis(source.id)
      const labelAt = (unit: number) => {
        const cell = units[unit]?.row?.cells[0]
        return cell ? source.text.slice(cell.start, cell.end).trim() : ""
      }
      this.parallels.add(source.id, framesOf(sentences, claims, labelAt), [
        ...mentions.map(({ name }) => name ?? ""),
        source.title ?? "",
        source.outlet ?? "",
      ])
      this.links.add(source.id, linksOf(sentences))
      this.links.addNames(
        source.id,
        dossier.analysis(source.id).mentions.map((mention) => mention.name),
      )
      added.push(source.id)
    }
    return { added, removed }
  }

  claims(source: string): readonly Claim[] {
    return this.#read.get(source)?.claims ?? []
  }

  sentences(source: string): readonly Sentence[] {
    return this.#read.get(source)?.sentences ?? []
  }

  /** Claims of one unit, in order. */
  at(source: string, unit: number): readonly Claim[] {
    return this.#units.get(`${source}\n${unit}`) ?? []
  }

  /** Claims that share a key with this one: those it may agree or disagree with. A key held by too many tells nothing. */
  candidates(claim: Claim): Set<Claim> {
    const found = new Set<Claim>()
    for (const key of probesOf(claim)) {
      const posting = this.#postings.get(key)
      if (!posting || posting.size > TOO_COMMON) continue
      for (const other of posting) if (other !== claim) found.add(other)
    }
    return found
  }

  #drop(id: string, read: Read): void {
    for (const [claim, list] of read.keys) {
      for (const key of list) {
        const posting = this.#postings.get(key)
        posting?.delete(claim)
        if (posting?.size === 0) this.#postings.delete(key)
      }
      this.#units.delete(`${claim.source}\n${claim.unit}`)
    }
    this.twins.remove(id)
    this.parallels.remove(id)
    this.links.remove(id)
    this.#read.delete(id)
  }
}

const TOO_COMMON = 400

const indexes = new WeakMap<Dossier, { revision: number; readonly index: ClaimIndex }>()

/** The dossier's claims, up to date. */
export function claimIndexOf(dossier: Dossier): ClaimIndex {
  let held = indexes.get(dossier)
  if (!held) {
    held = { revision: -1, index: new ClaimIndex() }
    indexes.set(dossier, held)
  }
  if (held.revision !== dossier.revision) {
    held.index.update(dossier)
    held.revision = dossier.revision
  }
  return held.index
}
