import { analyse } from "../analysis/analyse.ts"
import type { Analysis } from "../analysis/model.ts"
import { UserError } from "../errors.ts"
import type { Source } from "../ingest/source.ts"

/**
 * The sources of one story, searchable. The passages are indexed when a source is added; its deep analysis
 * (names, dates, claims) is made when first asked for, and kept by content hash.
 */
export class Dossier {
  readonly #sources = new Map<string, Source>()
  readonly #analyses = new Map<string, Analysis>()
  /** Changes whenever a source comes or goes: what is derived from all sources is cached under it. */
  #revision = 0

  static of(sources: Iterable<Source>): Dossier {
    const dossier = new Dossier()
    for (const source of sources) dossier.add(source)
    return dossier
  }

  get revision(): number {
    return this.#revision
  }

  /** In the order they came. */
  get sources(): readonly Source[] {
    return [...this.#sources.values()]
  }

  /** @throws UserError `duplicate-source` when a source of that id is there already. */
  add(source: Source): void {
    if (this.#sources.has(source.id))
      throw new UserError(
        "duplicate-source",
        `There is already a source "${source.id}": remove it first, or give the new one another name.`,
      )
    this.#sources.set(source.id, source)
    this.#revision++
  }

  /** @returns whether there was one */
  remove(id: string): boolean {
    const source = this.#sources.get(id)
    if (!source) return false
    this.#sources.delete(id)
    this.#analyses.delete(source.hash)
    this.#revision++
    return true
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id)
  }

  /** @throws UserError `unknown-source` */
  analysis(id: string): Analysis {
    const source = this.#sources.get(id)
    if (!source) throw new UserError("unknown-source", `There is no source "${id}": /sources lists them.`)
    const cached = this.#analyses.get(source.hash)
    if (cached?.source === id) return cached
    const analysis = analyse(source)
    this.#analyses.set(source.hash, analysis)
    return analysis
  }
}
