import { Dossier } from "../dossier/dossier.ts"
import type { Source } from "../ingest/source.ts"
import type { SourceChange, Store } from "../store/store.ts"

/**
 * The dossiers in memory, kept in step with the store. A dossier is read when it is first asked for; what this process
 * or another replica commits afterwards is taken over as it is announced.
 */
export class Library {
  readonly #store: Store
  readonly #dossiers = new Map<string, Promise<Dossier>>()
  /** One at a time: two announcements of one source must not overtake each other. */
  #turn: Promise<void> = Promise.resolve()
  #stopWatching: () => Promise<void> = async () => {}
  readonly #onProblem: (error: unknown) => void

  constructor(store: Store, onProblem: (error: unknown) => void) {
    this.#store = store
    this.#onProblem = onProblem
  }

  /** Starts to follow the store. `onChange` is told after the dossier in memory has what was committed. */
  async follow(onChange: (change: SourceChange) => void): Promise<void> {
    this.#stopWatching = await this.#store.watch((change) => {
      this.#turn = this.catchUp(change)
        .then(() => onChange(change))
        .catch(this.#onProblem)
    })
  }

  /** Takes over what was committed of a source, in its turn, announced or not yet. */
  catchUp(change: SourceChange): Promise<void> {
    const taken = this.#turn.then(() => this.#take(change))
    // Told of by whoever waits for it.
    this.#turn = taken.catch(() => {})
    return taken
  }

  /** Resolves when the dossier is loaded. An unknown one is empty. */
  dossier(id: string): Promise<Dossier> {
    const known = this.#dossiers.get(id)
    if (known) return known
    const loading = this.#load(id)
    this.#dossiers.set(id, loading)
    loading.catch(() => this.#dossiers.delete(id))
    return loading
  }

  /** Resolves when everything announced so far has been taken over. */
  settled(): Promise<void> {
    return this.#turn
  }

  async close(): Promise<void> {
    await this.#stopWatching()
    await this.#turn
  }

  async #load(id: string): Promise<Dossier> {
    const versions = await this.#store.sources.current(id)
    const dossier = new Dossier()
    await dossier.addAll(versions.map(({ source, retrieved }) => withArrival(source, retrieved)))
    return dossier
  }

  async #take({ dossier: id, source: sourceId }: SourceChange): Promise<void> {
    const loading = this.#dossiers.get(id)
    if (!loading) return
    const dossier = await loading
    // What stands in the store now, not what the announcement said: a later commit may have come between.
    const newest = (await this.#store.sources.versions(id, sourceId)).at(-1)
    const held = dossier.source(sourceId)
    if (held && newest && held.hash === newest.source.hash) return
    if (held) dossier.remove(sourceId)
    if (newest) await dossier.addAll([withArrival(newest.source, newest.retrieved)])
  }
}

function withArrival(source: Source, added: string): Source {
  return { ...source, added }
}
