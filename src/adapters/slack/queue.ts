import { setImmediate } from "node:timers/promises"

/** One line of jobs for each channel: in a channel they run in the order they came, between channels at once. */
export class ChannelQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Jobs that are waiting or running. */
  #open = 0

  get open(): number {
    return this.#open
  }

  run<T>(channel: string, job: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(channel) ?? Promise.resolve()
    this.#open++
    // A turn of the event loop before each job: what has come in meanwhile is acknowledged first.
    const mine = before.then(() => setImmediate()).then(job)
    const tail: Promise<void> = mine.then(
      () => this.#left(channel, tail),
      () => this.#left(channel, tail),
    )
    this.#tails.set(channel, tail)
    return mine
  }

  #left(channel: string, tail: Promise<unknown>): void {
    this.#open--
    if (this.#tails.get(channel) === tail) this.#tails.delete(channel)
  }
}
