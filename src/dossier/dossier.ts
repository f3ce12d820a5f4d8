import { analyse } from "../analysis/analyse.ts"
import type { Analysis } from "../analysis/model.ts"
import { UserError } from "../errors.ts"
import type { Source } from "../ingest/source.ts"
import { SearchIndex } from "./search-index.ts"

/** For how long the event loop may be held while many sources come in. */
const SLICE_MS = 10

/**
 * The sources of one story, searchable. The passages are indexed when a source is added; its deep analysis
 * (names, dates, claims) is made when first asked for, and kept by content hash.
 */
export class Dossier {
  readonly #sources = new Map<string, Source>()
  readonly #analyses = new Map<string, Analysis>()
  /** The passages of all sources, for `/ask` and for whoever looks for words. */
  readonly passages = new SearchIndex()
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
    this.#refuseDuplicate(source)
    this.#sources.set(source.id, source)
    this.passages.add(source)
    this.#revision++
  }

  /**
   * Adds many sources without holding the event loop for more than a few milliseconds at a time.
   *
   * @param onProgress told how many of the sources are in, after each
   * @throws UserError `duplicate-source`; an AbortError when the signal aborts (what is in by then stays in)
   */
  async addAll(
    sources: readonly Source[],
    options: { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal } = {},
  ): Promise<void> {
    let since = performance.now()
    for (const [i, source] of sources.entries()) {
      this.#refuseDuplicate(source)
      for (const _step of this.passages.addInSteps(source)) {
        if (performance.now() - since < SLICE_MS) continue
        await new Promise((resolve) => setImmediate(resolve))
        if (options.signal?.aborted) this.passages.remove(source.id)
        options.signal?.throwIfAborted()
        since = performance.now()
      }
      this.#sources.set(source.id, source)
      this.#revision++
      options.onProgress?.(i + 1, sources.length)
    }
  }

  /** @returns whether there was one */
  remove(id: string): boolean {
    const source = this.#sources.get(id)
    if (!source) return false
    this.#sources.delete(id)
    this.#analyses.delete(source.hash)
    this.passages.remove(id)
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

  /** Whether a source's analysis is at hand. */
  isAnalysed(id: string): boolean {
    const source = this.#sources.get(id)
    return source !== undefined && this.#analyses.get(source.hash)?.source === id
  }

  /** Takes an analysis that was made elsewhere (on a worker thread, before a restart). Ignored when the source has gone or changed. */
  takeAnalysis(hash: string, analysis: Analysis): void {
    if (this.#sources.get(analysis.source)?.hash === hash) this.#analyses.set(hash, analysis)
  }

  #refuseDuplicate(source: Source): void {
    if (this.#sources.has(source.id))
      throw new UserError(
        "duplicate-source",
        `There is already a source "${source.id}": remove it first, or give the new one another name.`,
      )
  }
}
