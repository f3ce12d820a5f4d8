import { decide } from "../alerts/decide.ts"
import type { Deliverer } from "../alerts/deliver.ts"
import type { Novelty } from "../alerts/novelty.ts"
import { dayStart } from "../alerts/schedule.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { SourceChange, SourceVersion, Store, Subscription } from "../store/store.ts"

export type RoundDeps = {
  readonly store: Store
  readonly dossier: (id: string) => Promise<Dossier>
  /** Has the dossier in memory hold what the store holds of a source, or no longer holds. */
  readonly catchUp: (change: SourceChange) => Promise<void>
  readonly novelty: (dossier: Dossier, version: SourceVersion) => Promise<Novelty> | Novelty
  readonly deliverer: Deliverer
  /** Posts that a channel gets at most in a day. */
  readonly cap: number
  readonly now: () => string
  readonly onProblem: (error: unknown) => void
}

/**
 * Decides the alerts of what came in and delivers what is due. A round is asked for whenever a source was committed,
 * and by a clock for digests and retries; rounds don't overlap, and what is asked for meanwhile makes one more.
 */
export class Rounds {
  readonly #deps: RoundDeps
  #running: Promise<void> | null = null
  #again = false
  #timer: NodeJS.Timeout | undefined

  constructor(deps: RoundDeps) {
    this.#deps = deps
  }

  /** @param every milliseconds between the clock's rounds */
  start(every: number): void {
    this.#timer = setInterval(() => void this.ask(), every)
    this.#timer.unref()
    void this.ask()
  }

  /** Resolves when a round that began after the call is done. */
  ask(): Promise<void> {
    if (this.#running) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#loop().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#again = false
    await this.#running
  }

  async #loop(): Promise<void> {
    do {
      this.#again = false
      try {
        await this.#decideAll()
        await this.#deps.deliverer.run()
      } catch (error) {
        this.#deps.onProblem(error)
      }
    } while (this.#again)
  }

  async #decideAll(): Promise<void> {
    const { store } = this.#deps
    for (const { id } of await store.dossiers.list()) {
      const versions = await store.sources.undecided(id)
      if (versions.length === 0) continue
      const subscriptions = await store.subscriptions.list({ dossier: id })
      for (const version of versions) await this.#decideOne(version, subscriptions)
    }
  }

  async #decideOne(version: SourceVersion, subscriptions: readonly Subscription[]): Promise<void> {
    const { store, now, cap } = this.#deps
    const concerned = subscriptions.filter(({ created }) => created <= version.retrieved)
    if (concerned.length === 0) {
      await store.outbox.plan({ dossier: version.dossier, source: version.source.id, version: version.version }, [], [])
      return
    }
    const dossier = await this.#deps.dossier(version.dossier)
    const { id, hash } = version.source
    // Of many that are committed at once, memory may not have this one yet: that isn't the same as superseded.
    if (dossier.source(id)?.hash !== hash)
      await this.#deps.catchUp({ dossier: version.dossier, source: id, version: version.version })
    // A newer version has come meanwhile, or the source was removed: that one is decided on, this one isn't news.
    const novelty = dossier.source(id)?.hash === hash ? await this.#deps.novelty(dossier, version) : null
    const posted = new Map<string, number>()
    for (const { platform, channel, timeZone } of concerned)
      posted.set(`${platform}:${channel}`, await store.outbox.countSince(platform, channel, dayStart(timeZone, now())))
    const plan = novelty
      ? decide({ version, dossier, novelty, subscriptions: concerned, now: now(), posted, cap })
      : { decisions: [], deliveries: [] }
    await store.outbox.plan(
      { dossier: version.dossier, source: version.source.id, version: version.version },
      plan.decisions,
      plan.deliveries,
    )
  }
}
