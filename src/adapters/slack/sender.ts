import type { webApi } from "@slack/bolt"
import type { Log } from "../../chat/dispatch.ts"
import type { Reply } from "../../chat/reply.ts"
import type { Posting, Sender, Target } from "../../chat/sender.ts"
import { adviceFor, faultOf, isFatal } from "./faults.ts"
import { ChannelQueue } from "./queue.ts"
import { renderSlack } from "./render.ts"
import type { Uploads } from "./upload.ts"

/** Message metadata's name for our deliveries. */
const EVENT = "concordance_alert"
/** Slack is down, or the token has to be mended: again after so many milliseconds. */
const DOWN = 30_000
const MENDED = 600_000
/** How far ahead the probe is scheduled, in seconds: it is deleted at once. */
const DAY = 24 * 60 * 60

/** Posts alerts in Slack, each in its channel's order. Tries nothing twice: the outbox it is called from does that. */
export class SlackSender implements Sender {
  readonly platform = "slack"
  readonly #client: webApi.WebClient
  readonly #uploads: Uploads
  readonly #log: Log
  readonly #queue = new ChannelQueue()

  constructor(client: webApi.WebClient, uploads: Uploads, log: Log) {
    this.#client = client
    this.#uploads = uploads
    this.#log = log
  }

  /** Rejects only when it isn't known whether the message was posted. */
  post(
    { channel }: Target,
    reply: Reply,
    key: string,
    { possibleRepeat }: { readonly possibleRepeat: boolean },
  ): Promise<Posting> {
    const note = { type: "text", tone: "quiet", text: "You may have seen this already: Slack didn’t say." } as const
    const { pages, whole } = renderSlack(possibleRepeat ? { ...reply, parts: [note, ...reply.parts] } : reply, {
      line: null,
      private: false,
      answerId: key,
      hasSource: true,
    })
    const page = pages[0]
    return this.#queue.run(channel, async (): Promise<Posting> => {
      try {
        const { ts } = await this.#client.chat.postMessage({
          channel,
          text: page?.text ?? reply.title,
          ...(page ? { blocks: [...page.blocks] } : {}),
          unfurl_links: false,
          unfurl_media: false,
          link_names: false,
          metadata: { event_type: EVENT, event_payload: { key } },
        })
        if (whole && ts) await this.#attach(whole, channel, ts)
        return { type: "posted", message: ts ?? null }
      } catch (error) {
        return this.#ended(error)
      }
    })
  }

  /** Channels can't be read back without a scope for their whole history, which we don't ask for: `unknown` there. */
  async find(
    { channel }: Target,
    key: string,
    since: string,
  ): Promise<{ readonly state: "posted"; readonly message: string } | { readonly state: "absent" | "unknown" }> {
    try {
      const { messages } = await this.#client.conversations.history({
        channel,
        oldest: String(Math.floor(Date.parse(since) / 1_000)),
        include_all_metadata: true,
        limit: 200,
      })
      const found = messages?.find(({ metadata }) => {
        // The library types the payload as an object without saying what is in it.
        const payload = metadata?.event_payload as { key?: unknown } | undefined
        return metadata?.event_type === EVENT && payload?.key === key
      })
      return found?.ts ? { state: "posted", message: found.ts } : { state: "absent" }
    } catch (error) {
      this.#log.info({ platform: "slack", channel, fault: faultOf(error) }, "a channel could not be read back")
      return { state: "unknown" }
    }
  }

  /**
   * What keeps us from posting in a channel. Asked without a scope to look at channels and without showing anything: a
   * message is scheduled a day ahead, which Slack refuses as it would refuse the message, and deleted at once.
   */
  async obstacle({ channel }: Target): Promise<string | null> {
    try {
      const { scheduled_message_id: id } = await this.#client.chat.scheduleMessage({
        channel,
        post_at: Math.floor(Date.now() / 1_000) + DAY,
        text: "Concordance can post here.",
      })
      if (id) await this.#client.chat.deleteScheduledMessage({ channel, scheduled_message_id: id })
      return null
    } catch (error) {
      const fault = faultOf(error)
      // Not to be reached for the moment is no reason to refuse a subscription.
      return fault.type === "refused" ? adviceFor(fault.code, fault.needed) : null
    }
  }

  /** All of a long alert, in the thread of its first page. The alert stands without it. */
  async #attach({ name, text }: { name: string; text: string }, channel: string, thread: string): Promise<void> {
    try {
      await this.#uploads.share(name, new TextEncoder().encode(text), { channel, thread })
    } catch (error) {
      this.#log.warn({ platform: "slack", channel, err: error }, "the file of an alert could not be attached")
    }
  }

  #ended(error: unknown): Posting {
    const fault = faultOf(error)
    switch (fault.type) {
      case "wait":
        return { type: "later", after: fault.milliseconds, problem: "Slack asks for a pause." }
      case "unreached":
        return { type: "later", after: DOWN, problem: "Slack can’t be reached." }
      case "refused": {
        const problem = adviceFor(fault.code, fault.needed)
        const mendable = isFatal(fault.code) || fault.code === "missing_scope"
        return mendable ? { type: "later", after: MENDED, problem } : { type: "refused", problem }
      }
      case "unknown":
        throw error
    }
  }
}
