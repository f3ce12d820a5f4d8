/** Runs what belongs to one channel in order, one after the other; channels don't wait for each other. */
export class ChannelQueue {
  readonly #tails = new Map<string, Promise<void>>()

  /** How many channels have work under way. */
  get busy(): number {
    return this.#tails.size
  }

  /** `work` must not reject. */
  add(channel: string, work: () => Promise<void>): Promise<void> {
    const tail = (this.#tails.get(channel) ?? Promise.resolve()).then(work).finally(() => {
      if (this.#tails.get(channel) === tail) this.#tails.delete(channel)
    })
    this.#tails.set(channel, tail)
    return tail
  }

  /** Resolves when all is done, or after `milliseconds`; says which. */
  async idle(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds)
    })
    const done = (async () => {
      while (this.#tails.size > 0) await Promise.all(this.#tails.values())
      return true
    })()
    const finished = await Promise.race([done, late])
    clearTimeout(timer)
    return finished
  }
}
