import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { validateCommands } from "./discord-command-validate.ts"
import { Gateway } from "./discord-gateway.ts"
import { APPLICATION, BOT, madeAt, snowflake, TOKEN } from "./discord-ids.ts"
import { type Doing, type Interaction, interactionPayload, newInteraction, type Place } from "./discord-interaction.ts"
import {
  adminRole,
  channelPayload,
  guildPayload,
  memberPayload,
  messagePayload,
  userPayload,
} from "./discord-payloads.ts"
import { answer } from "./discord-rest-interactions.ts"
import { list, object, refusalBody, validateMessage } from "./discord-validate.ts"

type Json = Readonly<Record<string, unknown>>

/** A request as the server read it: JSON, or the `payload_json` of a form with its files. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Json
  readonly raw: unknown
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly authorization: string | null
  readonly at: number
}

export type Response = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }

/** A trouble to meet: the next `times` calls that match are answered with it. */
export type Trouble = {
  readonly method?: string
  readonly path: RegExp
  readonly response: Response
  /** The call is carried out, and only its answer is lost. */
  readonly afterwards?: boolean
  times: number
}

const VIEW = 1n << 10n
const SEND = 1n << 11n
const HISTORY = 1n << 16n
const MISSING_ACCESS: Response = { status: 403, body: { message: "Missing Access", code: 50001 } }

/** Discord on loopback: REST and gateway, version 10. It refuses what Discord refuses. */
export class DiscordServer {
  token = TOKEN
  /** What GET /gateway/bot recommends. */
  shards = 1
  disallowedIntents = 0
  heartbeat = 41_250
  /** Milliseconds within which an interaction must be answered. */
  firstReply = 3000
  /** Channels in which the bot may not write. */
  readonly denied = new Set<string>()
  /** Single permissions that the bot lacks in a channel, as bits; told to it with the guild. */
  readonly lacking = new Map<string, bigint>()
  /** Users who administer every guild. */
  readonly admins = new Set<string>()
  /** How long a nonce is remembered, in milliseconds: "the past few minutes". */
  nonceWindow = 5 * 60_000
  /** Called with each message of the bot's, once before and once after it is there. */
  onPost: (channel: string, stage: "before" | "after") => void = () => {}
  readonly troubles: Trouble[] = []
  readonly calls: Call[] = []
  /** Every refusal of a form, which a correct adapter never meets. */
  readonly refusals: unknown[] = []
  readonly interactions = new Map<string, Interaction>()
  /** The interactions whose answer can be seen, in the order that it came. */
  readonly shown: Interaction[] = []
  readonly messages: { channel: string; message: Json }[] = []
  readonly guilds: { readonly id: string; readonly channels: readonly string[] }[] = []
  readonly commands = new Map<string, Json[]>()
  readonly bot = userPayload(BOT, "concordance", true)
  #http: Server = createServer()
  #gateway: Gateway | null = null
  #port = 0
  readonly #nonces = new Map<string, Json>()
  readonly #watchers = new Set<() => void>()

  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`
  }

  get gateway(): Gateway {
    if (!this.#gateway) throw new Error("the server is not started")
    return this.#gateway
  }

  /** Starts, on the port of the last time if there was one. */
  async start(): Promise<this> {
    this.#http = createServer((request, response) => void this.#serve(request, response))
    this.#gateway = new Gateway(this.#http, {
      token: () => this.token,
      url: () => `ws://127.0.0.1:${this.#port}`,
      user: this.bot,
      application: APPLICATION,
      guilds: () =>
        this.guilds.map(({ id, channels }) =>
          guildPayload(id, channels, this.bot, (channel) => this.lacking.get(channel) ?? 0n),
        ),
      disallowedIntents: () => this.disallowedIntents,
      heartbeat: () => this.heartbeat,
    })
    await new Promise<void>((resolve) => this.#http.listen(this.#port, "127.0.0.1", resolve))
    this.#port = (this.#http.address() as AddressInfo).port // a TCP server's address
    return this
  }

  async stop(): Promise<void> {
    this.#gateway?.stop()
    this.#http.closeAllConnections()
    await new Promise<void>((resolve) => this.#http.close(() => resolve()))
  }

  addGuild(channels = 1, id = snowflake()): { readonly id: string; readonly channels: readonly string[] } {
    const guild = { id, channels: Array.from({ length: channels }, snowflake) }
    this.guilds.push(guild)
    return guild
  }

  /** Has a user do something; the interaction goes out over the gateway. */
  act(place: Place, doing: Doing): Interaction {
    const interaction = newInteraction(place, doing)
    this.interactions.set(interaction.token, interaction)
    this.gateway.dispatch(
      "INTERACTION_CREATE",
      interactionPayload(interaction, APPLICATION, this.lacking.get(place.channel)),
    )
    return interaction
  }

  /** Has a user write a message. */
  write(place: Place, content: string, more: { mentions?: readonly Json[]; author?: Json } = {}): Json {
    const author = more.author ?? userPayload(place.user ?? "900000000000000001", "reader")
    const { guild, channel } = place
    const body = { content, mentions: more.mentions ?? [] }
    const message = messagePayload({ channel, guild, author, body })
    if (guild === null) this.gateway.dispatch("CHANNEL_CREATE", channelPayload(channel, null))
    this.gateway.dispatch("MESSAGE_CREATE", message)
    return message
  }

  /** Resolves when a condition on what the server has seen holds. */
  async until<T>(condition: () => T | null | undefined | false, what: string, timeout = 10_000): Promise<T> {
    const found = condition()
    if (found) return found
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        clearInterval(poll)
        this.#watchers.delete(look)
      }
      const look = () => {
        const now = condition()
        if (!now) return
        done()
        resolve(now)
      }
      const timer = setTimeout(() => {
        done()
        reject(new Error(`never happened: ${what}; refusals: ${JSON.stringify(this.refusals)}`))
      }, timeout)
      const poll = setInterval(look, 20)
      this.#watchers.add(look)
    })
  }

  refuse(refusals: Parameters<typeof refusalBody>[0]): Response {
    this.refusals.push(...refusals)
    return { status: 400, body: refusalBody(refusals) }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request)
    this.calls.push(call)
    const { status, body, headers } = this.#answer(call)
    // discord.js waits for an empty body's end only when no type is promised.
    response.writeHead(status, { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers })
    response.end(body === undefined ? undefined : JSON.stringify(body))
    for (const watch of [...this.#watchers]) watch()
  }

  #answer(call: Call): Response {
    const trouble = this.#troubleFor(call)
    if (trouble?.afterwards) this.#route(call)
    return trouble?.response ?? this.#route(call)
  }

  #troubleFor(call: Call): Trouble | null {
    const trouble = this.troubles.find(
      ({ method, path, times }) => times > 0 && (method ?? call.method) === call.method && path.test(call.path),
    )
    if (!trouble) return null
    trouble.times--
    return trouble
  }

  #route(call: Call): Response {
    const { method, path } = call
    const open = answer(this, call)
    if (open) return open
    if (call.authorization !== `Bot ${this.token}`)
      return { status: 401, body: { message: "401: Unauthorized", code: 0 } }
    if (path === "/gateway/bot") return { status: 200, body: this.#gatewayBot() }
    if (path === "/users/@me") return { status: 200, body: this.bot }
    if (path === "/applications/@me" || path === "/oauth2/applications/@me")
      return { status: 200, body: { id: APPLICATION, name: "Concordance", flags: 0, bot: this.bot } }
    if (path === "/users/@me/channels") return { status: 200, body: channelPayload(snowflake(), null) }
    const scope = /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/.exec(path)
    if (scope) return this.#commands(call, scope[2] ?? "global")
    const member = /^\/guilds\/(\d+)\/members\/(\d+)$/.exec(path)
    if (member?.[1] && member[2]) return { status: 200, body: this.#member(member[1], member[2]) }
    const channel = /^\/channels\/(\d+)(\/messages)?$/.exec(path)
    if (channel?.[1]) {
      if (method !== "GET") return this.#post(call, channel[1])
      return channel[2] ? this.#history(call, channel[1]) : this.#channel(channel[1])
    }
    return { status: 404, body: { message: "404: Not Found", code: 0 } }
  }

  #gatewayBot(): Json {
    return {
      url: `ws://127.0.0.1:${this.#port}`,
      shards: this.shards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: this.shards },
    }
  }

  #commands(call: Call, scope: string): Response {
    if (call.method === "GET") return { status: 200, body: this.commands.get(scope) ?? [] }
    if (call.method !== "PUT") return { status: 405, body: { message: "405: Method Not Allowed", code: 0 } }
    const commands = list(call.raw)
    const refusals = validateCommands(commands)
    if (refusals.length > 0) return this.refuse(refusals)
    // Discord adds ids and drops what is false or empty.
    const kept = commands.map((command) => sparse({ ...command, id: snowflake(), version: "1" }))
    this.commands.set(scope, kept)
    return { status: 200, body: kept }
  }

  #channel(id: string): Response {
    const guild = this.guilds.find(({ channels }) => channels.includes(id))
    if (this.denied.has(id)) return { status: 403, body: { message: "Missing Access", code: 50001 } }
    return { status: 200, body: channelPayload(id, guild?.id ?? null, this.lacking.get(id)) }
  }

  #member(guild: string, user: string): Json {
    const roles = this.admins.has(user) ? [adminRole(guild)] : []
    return memberPayload(userPayload(user, "reader"), 0n, roles)
  }

  #lacks(channel: string, bit: bigint): boolean {
    return ((this.lacking.get(channel) ?? 0n) & bit) !== 0n
  }

  /** https://discord.com/developers/docs/resources/message#get-channel-messages, `after` and `limit` alone. */
  #history({ query }: Call, channel: string): Response {
    if (this.denied.has(channel) || this.#lacks(channel, VIEW)) return MISSING_ACCESS
    // Without the permission there is no refusal, and nothing to see.
    if (this.#lacks(channel, HISTORY)) return { status: 200, body: [] }
    const after = BigInt(query.get("after") ?? "0")
    const all = this.messages.filter((one) => one.channel === channel && BigInt(String(one.message.id)) > after)
    const limit = Math.min(100, Number(query.get("limit") ?? "50"))
    return {
      status: 200,
      body: all
        .slice(0, limit)
        .map(({ message }) => message)
        .reverse(),
    }
  }

  #post(call: Call, channel: string): Response {
    if (this.#lacks(channel, VIEW)) return MISSING_ACCESS
    if (this.denied.has(channel) || this.#lacks(channel, SEND))
      return { status: 403, body: { message: "Missing Permissions", code: 50013 } }
    const refusals = validateMessage(call.body, { files: call.files.map(({ name }) => name), edit: false, plain: true })
    if (refusals.length > 0) return this.refuse(refusals)
    const { nonce } = call.body
    const key = call.body.enforce_nonce === true ? `${channel} ${nonce}` : null
    const known = key === null ? undefined : this.#nonces.get(key)
    if (known && Date.now() - madeAt(String(known.id)) < this.nonceWindow) return { status: 200, body: known }
    this.onPost(channel, "before")
    const guild = this.guilds.find(({ channels }) => channels.includes(channel))?.id ?? null
    const message = messagePayload({ channel, guild, author: this.bot, body: call.body })
    if (key !== null) this.#nonces.set(key, message)
    this.messages.push({ channel, message })
    this.onPost(channel, "after")
    return { status: 200, body: message }
  }
}

function sparse(given: Json): Json {
  const fields = Object.entries(given).filter(([, value]) => value !== false && value !== "" && value !== null)
  return Object.fromEntries(fields.map(([key, value]) => [key, key === "options" ? list(value).map(sparse) : value]))
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const at = performance.now()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // a request without an encoding gives Buffers
  const url = new URL(request.url ?? "/", "http://loopback")
  const bytes = Buffer.concat(chunks)
  const type = request.headers["content-type"] ?? ""
  const files: { name: string; bytes: Uint8Array }[] = []
  let raw: unknown = null
  if (type.startsWith("multipart/form-data")) {
    const form = await new globalThis.Response(bytes, { headers: { "content-type": type } }).formData()
    for (const [key, value] of form.entries()) {
      if (key === "payload_json") raw = JSON.parse(String(value))
      else if (typeof value !== "string")
        files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  } else if (bytes.length > 0) raw = JSON.parse(bytes.toString("utf8"))
  return {
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ""),
    query: url.searchParams,
    body: object(raw),
    raw,
    files,
    authorization: request.headers.authorization ?? null,
    at,
  }
}
