import type { Log } from "../../chat/dispatch.ts"
import { Once } from "./once.ts"
import { ChannelQueue } from "./queue.ts"

/** What has been acknowledged and isn't finished: each once, in its channel's order, and nothing of it throws further. */
export class Work {
  readonly #log: Log
  readonly #once = new Once()
  readonly #queue = new ChannelQueue()
  readonly #open = new Set<Promise<unknown>>()

  constructor(log: Log) {
    this.#log = log
  }

  get open(): number {
    return this.#open.size
  }

  /** An acknowledgement that can't be sent (the socket is gone) doesn't keep the answer back. */
  async acknowledge(ack: () => Promise<void>): Promise<void> {
    try {
      await ack()
    } catch (error) {
      this.#log.warn({ platform: "slack", err: error }, "an acknowledgement could not be sent")
    }
  }

  /** Resolves when it is done, failed (logged) or found to be a repeat. */
  async run(keys: readonly string[], channel: string, job: () => Promise<void>): Promise<void> {
    const running = this.#once
      .run(keys, () => this.#queue.run(channel, job))
      .then(
        (ran) => {
          if (!ran) this.#log.info({ platform: "slack", keys }, "a repeat was dropped")
        },
        (error: unknown) =>
          this.#log.error({ platform: "slack", channel, err: error }, "a request could not be finished"),
      )
    this.#open.add(running)
    await running
    this.#open.delete(running)
  }

  /** Resolves when all is finished, or after so many milliseconds; says how much was left. */
  async finish(milliseconds: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    })
    await Promise.race([Promise.allSettled(this.#open), late])
    clearTimeout(timer)
    return this.#open.size
  }
}
