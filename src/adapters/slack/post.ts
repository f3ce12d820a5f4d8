import type { webApi } from "@slack/bolt"
import type { KnownBlock } from "@slack/types"
import { CallFailed, type Calls } from "./calls.ts"
import { type Audience, isDirect, type Place } from "./place.ts"
import { respond } from "./response-url.ts"
import { quiet } from "./rich-text.ts"

export type Message = { readonly blocks: readonly KnownBlock[]; readonly text: string }

/** Where a message has come to stand; `channel` is null where Slack doesn't say (a response_url). */
export type PostedAt = { readonly channel: string | null; readonly ts: string | null }

/** What every message carries: nothing unfurls, nothing becomes a mention. */
const STILL = { unfurl_links: false, unfurl_media: false, link_names: false } as const

/** Puts messages where they belong: by response_url while it serves, else by the Web API, else to the asker directly. */
export class Poster {
  readonly #client: webApi.WebClient
  readonly #calls: Calls

  constructor(client: webApi.WebClient, calls: Calls) {
    this.#client = client
    this.#calls = calls
  }

  /** @throws CallFailed when it could not be posted anywhere */
  async post(place: Place, audience: Audience, message: Message): Promise<PostedAt> {
    if (place.responseUrl !== null) {
      try {
        return await this.#respond(place.responseUrl, place, audience, message)
      } catch (error) {
        // Used up, expired or broken: the Web API may still do.
        if (!(error instanceof CallFailed && error.fault.type === "refused" && urlIsSpent(error.fault.code)))
          throw error
      }
    }
    try {
      return await this.#send(place, audience, message)
    } catch (error) {
      if (!isNotThere(error) || isDirect(place)) throw error
      return this.#send({ ...place, channel: place.user, thread: null }, "channel", {
        ...message,
        blocks: [
          quiet(
            "I can’t post in that channel, so the answer comes here. Type /invite @Concordance there to change that.",
          ),
          ...message.blocks.slice(0, 49),
        ],
      })
    }
  }

  async #respond(url: string, place: Place, audience: Audience, message: Message): Promise<PostedAt> {
    const payload = {
      response_type: audience === "channel" ? ("in_channel" as const) : ("ephemeral" as const),
      replace_original: false,
      ...this.#body(message),
      ...(place.thread ? { thread_ts: place.thread } : {}),
    }
    await this.#calls.make("response_url", () => respond(url, payload), audience === "asker")
    return { channel: null, ts: null }
  }

  async #send(place: Place, audience: Audience, message: Message): Promise<PostedAt> {
    const body = { ...this.#body(message), ...(place.thread ? { thread_ts: place.thread } : {}) }
    if (audience === "asker" && !isDirect({ ...place, responseUrl: null })) {
      const call = () => this.#client.chat.postEphemeral({ channel: place.channel, user: place.user, ...body })
      const { message_ts } = await this.#calls.make("chat.postEphemeral", call, true)
      return { channel: place.channel, ts: message_ts ?? null }
    }
    const call = () => this.#client.chat.postMessage({ channel: place.channel, ...body })
    const { channel, ts } = await this.#calls.make("chat.postMessage", call)
    return { channel: channel ?? place.channel, ts: ts ?? null }
  }

  #body({ blocks, text }: Message) {
    return { text, ...(blocks.length > 0 ? { blocks: [...blocks] } : {}), ...STILL }
  }
}

function urlIsSpent(code: string): boolean {
  return ["used_url", "expired_url", "response_url_failed", "invalid_payload", "no_service"].includes(code)
}

function isNotThere(error: unknown): boolean {
  const codes = ["not_in_channel", "channel_not_found", "is_archived", "user_not_in_channel", "restricted_action"]
  return error instanceof CallFailed && error.fault.type === "refused" && codes.includes(error.fault.code)
}
