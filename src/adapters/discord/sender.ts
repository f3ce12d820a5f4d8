import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import {
  type Client,
  REST,
  type RESTGetAPIChannelMessagesResult,
  type RESTPostAPIChannelMessageResult,
  Routes,
  SnowflakeUtil,
} from "discord.js"
import type { Log } from "../../chat/dispatch.ts"
import type { Reply } from "../../chat/reply.ts"
import type { Posting, Sender, Target } from "../../chat/sender.ts"
import type { ChannelQueue } from "./channel-queue.ts"
import type { LineStore } from "./line-store.ts"
import { obstacleIn, readable } from "./obstacle.ts"
import { faultOf } from "./post-fault.ts"
import { type Page, renderDiscord } from "./render.ts"
import { boundedRequests } from "./requests.ts"
import type { DiscordSettings } from "./settings.ts"

/** How often a post is repeated when its answer was lost: its nonce makes that safe. */
const TRIES = 3
/** Before each repeat, in milliseconds. */
const PAUSE = 500
/** How long what is asked waits for a connection that is being made, in milliseconds. */
const PATIENCE = 3_000
/** Read back at most so many messages of a channel: pages of Discord's largest size. */
const PAGES = 5
const PAGE = 100
/** How far Discord's clock and ours may differ, in milliseconds. */
const SKEW = 120_000

export type DiscordSenderDeps = {
  readonly settings: Pick<DiscordSettings, "token" | "apiUrl">
  /** The client of the moment: what channels there are and what is allowed in them. */
  readonly client: () => Client | null
  readonly queue: ChannelQueue
  readonly lines: LineStore
  readonly log: Log
}

/**
 * Posts alerts in Discord, each in its channel's order.
 *
 * A message carries its delivery's key twice. Its enforced nonce: "it will be checked for uniqueness in the past few
 * minutes. If another message was created by the same author with the same nonce, that message will be returned and no
 * new message will be created" (discord.com/developers/docs/resources/message#create-message), so within those minutes
 * posting again is safe. And, since a message that is read back has lost its nonce, the numeric `id` of its first
 * component, which stays (discord.com/developers/docs/components/reference#anatomy-of-a-component).
 */
export class DiscordSender implements Sender {
  readonly platform = "discord"
  readonly #deps: DiscordSenderDeps
  readonly #rest: REST

  constructor(deps: DiscordSenderDeps) {
    this.#deps = deps
    const { token, apiUrl } = deps.settings
    // Its own: a pause that Discord asks for goes back to the outbox, and isn't sat out with a lease running.
    this.#rest = new REST({
      ...boundedRequests(),
      ...(apiUrl ? { api: apiUrl } : {}),
      timeout: 10_000,
      retries: 0,
      rejectOnRateLimit: () => true,
    }).setToken(token)
  }

  /** Rejects only when it isn't known whether the message was posted. */
  async post(
    { channel }: Target,
    reply: Reply,
    key: string,
    { possibleRepeat }: { readonly possibleRepeat: boolean },
  ): Promise<Posting> {
    const note = { type: "text", tone: "quiet", text: "You may have seen this already: Discord didn’t say." } as const
    const { pages, lines } = renderDiscord(possibleRepeat ? { ...reply, parts: [note, ...reply.parts] } : reply, {
      request: null,
      private: false,
      requestId: nonceOf(key),
      hasSource: true,
    })
    this.#deps.lines.keep(lines)
    const page = pages[0]
    if (!page) throw new RangeError("a rendered reply has at least one page")
    const made = await Promise.all(
      page.files.map(async ({ name, data }) => ({ name, data: Buffer.from(await data()) })),
    )
    const request = { body: bodyOf(page, key), files: made }
    let ending: { posting: Posting } | { error: unknown } | undefined
    await this.#deps.queue.add(channel, async () => {
      try {
        ending = { posting: await this.#posted(channel, request) }
      } catch (error) {
        ending = { error }
      }
    })
    if (ending && "posting" in ending) return ending.posting
    throw ending?.error
  }

  /** `unknown` where the channel's history can't be read, or is longer since then than is read back. */
  async find(
    { channel }: Target,
    key: string,
    since: string,
  ): Promise<{ readonly state: "posted"; readonly message: string } | { readonly state: "absent" | "unknown" }> {
    const client = await this.#ready()
    if (!client || !(await readable(client, channel))) return { state: "unknown" }
    const mark = markOf(key)
    const me = client.user.id
    let after = SnowflakeUtil.generate({ timestamp: Date.parse(since) - SKEW }).toString()
    try {
      for (let page = 0; page < PAGES; page++) {
        // The REST manager types what it brings as unknown: this is what the route gives.
        const messages = (await this.#rest.get(Routes.channelMessages(channel), {
          query: new URLSearchParams({ after, limit: String(PAGE) }),
        })) as RESTGetAPIChannelMessagesResult
        const found = messages.find(({ author, components }) => author.id === me && components?.[0]?.id === mark)
        if (found) return { state: "posted", message: found.id }
        if (messages.length < PAGE) return { state: "absent" }
        after = messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after)
      }
    } catch (err) {
      this.#deps.log.info({ platform: "discord", channel, err }, "a channel could not be read back")
    }
    return { state: "unknown" }
  }

  async obstacle({ channel }: Target): Promise<string | null> {
    const client = await this.#ready()
    return client ? obstacleIn(client, channel) : null
  }

  /** The client once it knows its servers; null when that takes too long. */
  async #ready(): Promise<Client<true> | null> {
    for (let waited = 0; waited < PATIENCE; waited += PAUSE / 5) {
      const client = this.#deps.client()
      if (client?.isReady()) return client
      await sleep(PAUSE / 5)
    }
    return null
  }

  /** Tries again with the same nonce while the answer is lost; a later refusal doesn't settle what went before. */
  async #posted(channel: string, request: { body: object; files: { name: string; data: Buffer }[] }): Promise<Posting> {
    let lost: unknown
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await sleep(PAUSE)
      try {
        const { id } = (await this.#rest.post(
          Routes.channelMessages(channel),
          request,
        )) as RESTPostAPIChannelMessageResult // the route's answer
        return { type: "posted", message: id }
      } catch (error) {
        const fault = faultOf(error)
        if (fault !== null && lost === undefined)
          return fault.type === "refused" ? this.#explained(channel, fault) : fault
        lost ??= error
      }
    }
    throw lost
  }

  /** Names the permission that is missing, where Discord only says that one is. */
  async #explained(channel: string, refused: Posting & { type: "refused" }): Promise<Posting> {
    const problem = await this.obstacle({ team: "", channel })
    return problem === null ? refused : { type: "refused", problem }
  }
}

function bodyOf({ body, files }: Page, key: string): object {
  const [first, ...others] = body.components
  return {
    ...body,
    components: [{ ...first, id: markOf(key) }, ...others],
    attachments: files.map(({ name, alt }, id) => ({
      id,
      filename: name,
      ...(alt === null ? {} : { description: alt }),
    })),
    nonce: nonceOf(key),
    enforce_nonce: true,
  }
}

/** At most 25 characters: a hash of the delivery's key. */
export function nonceOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 25)
}

/** A number of 31 bits above the small ones that Discord gives out itself. */
export function markOf(key: string): number {
  return (createHash("sha256").update(`mark ${key}`).digest().readUInt32BE() & 0x3fffffff) | 0x40000000
}
