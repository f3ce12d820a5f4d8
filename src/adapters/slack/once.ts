/** Enough for hours of retries: Slack gives up on an event within one. */
const KEPT = 5_000

/**
 * Runs what has one of these keys once. A repeat of something in progress waits for it; a repeat of something done is
 * dropped; a repeat of something that failed runs, so that a retry can mend what the first try could not.
 */
export class Once {
  readonly #done = new Set<string>()
  readonly #running = new Map<string, Promise<boolean>>()

  /** @returns whether it ran, and rejects as the job does */
  async run(keys: readonly string[], job: () => Promise<void>): Promise<boolean> {
    for (;;) {
      if (keys.some((key) => this.#done.has(key))) return false
      const running = keys.map((key) => this.#running.get(key)).find((each) => each !== undefined)
      if (!running) break
      if (await running) return false
    }
    const run = job()
    const settled = run.then(
      () => true,
      () => false,
    )
    for (const key of keys) this.#running.set(key, settled)
    try {
      await run
      for (const key of keys) this.#keep(key)
      return true
    } finally {
      for (const key of keys) this.#running.delete(key)
    }
  }

  #keep(key: string): void {
    this.#done.add(key)
    if (this.#done.size <= KEPT) return
    const oldest = this.#done.values().next()
    if (!oldest.done) this.#done.delete(oldest.value)
  }
}
