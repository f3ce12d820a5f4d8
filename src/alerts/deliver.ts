import type { Log } from "../chat/dispatch.ts"
import type { Reply } from "../chat/reply.ts"
import type { Posting, Sender } from "../chat/sender.ts"
import type { Delivery, Outbox } from "../store/store.ts"

export type DelivererDeps = {
  readonly outbox: Outbox
  readonly senders: readonly Sender[]
  /** The reply of a delivery; null when nothing is left to say (its sources were removed). */
  readonly compose: (delivery: Delivery) => Promise<Reply | null>
  readonly log: Log
  /** Unique to this process: who holds a lease. */
  readonly owner: string
  readonly now: () => string
  /** How long a posting may take before another worker may settle it, in milliseconds. */
  readonly lease: number
}

/** After so many tries a delivery is given up, and its problem logged. */
const MOST_ATTEMPTS = 12
/** After a failure of our own: again after so many milliseconds. */
const RECOMPOSE = 30_000

export type Deliverer = {
  /** Sends all that is due now, one channel's deliveries in order. @returns how many were settled */
  run(): Promise<number>
}

/**
 * Takes deliveries from the outbox and posts them. A delivery that a crash left open is settled with the platform
 * first: found → done; absent → posted; unknown → posted again and marked as a possible repeat.
 */
export function createDeliverer({ outbox, senders, compose, log, owner, now, lease }: DelivererDeps): Deliverer {
  const byPlatform = new Map(senders.map((sender) => [sender.platform, sender]))
  const platforms = [...byPlatform.keys()]

  async function settle(delivery: Delivery, sender: Sender): Promise<void> {
    const { key, attempts } = delivery
    const fields = { delivery: key, platform: delivery.platform, channel: delivery.channel, attempts }
    let possibleRepeat = false
    if (delivery.uncertain) {
      const found = await sender.find(delivery, key, delivery.due)
      if (found.state === "posted") {
        await outbox.sent(key, owner, found.message)
        log.info(fields, "an alert of unknown outcome had been posted")
        return
      }
      possibleRepeat = found.state === "unknown"
    }
    let reply: Reply | null
    try {
      reply = await compose(delivery)
    } catch (error) {
      // Nothing has gone out: this is no outcome to be settled with the platform.
      log.error({ ...fields, err: error }, "an alert could not be composed")
      await record({ type: "later", after: RECOMPOSE, problem: "It could not be composed." }, delivery, fields)
      return
    }
    if (!reply) {
      await outbox.failed(key, owner, "Its sources were removed before it was sent.")
      return
    }
    const posting = await sender.post(delivery, reply, key, { possibleRepeat })
    await record(posting, delivery, fields)
  }

  async function record(posting: Posting, { key, attempts }: Delivery, fields: object): Promise<void> {
    switch (posting.type) {
      case "posted":
        await outbox.sent(key, owner, posting.message)
        return
      case "later":
        if (attempts < MOST_ATTEMPTS) {
          await outbox.retry(key, owner, after(now(), posting.after), posting.problem)
          log.warn({ ...fields, problem: posting.problem }, "an alert is tried again later")
        } else {
          await outbox.failed(key, owner, posting.problem)
          log.error({ ...fields, problem: posting.problem }, "an alert was given up")
        }
        return
      case "refused":
        await outbox.failed(key, owner, posting.problem)
        log.error({ ...fields, problem: posting.problem }, "an alert was refused by its channel")
        return
      default:
        posting satisfies never
    }
  }

  return {
    async run() {
      let settled = 0
      for (;;) {
        const at = now()
        const delivery = await outbox.claim({ platforms, owner, now: at, leaseUntil: after(at, lease) })
        const sender = delivery && byPlatform.get(delivery.platform)
        if (!delivery || !sender) return settled
        try {
          await settle(delivery, sender)
          settled++
        } catch (error) {
          // The outcome is unknown: the lease runs out, and whoever takes it next settles it with the platform.
          log.error({ delivery: delivery.key, err: error }, "the outcome of an alert is unknown")
        }
      }
    },
  }
}

function after(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
