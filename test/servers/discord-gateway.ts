import type { Server } from "node:http"
import { type WebSocket, WebSocketServer } from "ws"
import { shardOf, snowflake } from "./discord-ids.ts"
import { list, object } from "./discord-validate.ts"

type Json = Readonly<Record<string, unknown>>

/** One gateway session; it outlives its socket so that it can be resumed. */
type Session = {
  readonly id: string
  readonly shard: number
  readonly shards: number
  socket: WebSocket | null
  sequence: number
  readonly sent: { readonly s: number; readonly t: string; readonly d: Json }[]
}

export type GatewaySettings = {
  readonly token: () => string
  readonly url: () => string
  readonly user: Json
  readonly application: string
  readonly guilds: () => readonly Json[]
  /** Intents that the application hasn't been given. */
  readonly disallowedIntents: () => number
  readonly heartbeat: () => number
}

/** The intents whose events are sent at all: an event of another is dropped, as Discord does. */
const INTENT = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 } as const

/** Discord's gateway, version 10, JSON, uncompressed: https://discord.com/developers/docs/events/gateway */
export class Gateway {
  readonly sessions: Session[] = []
  /** What clients did, in order: `identify`, `resume`, `heartbeat`. */
  readonly seen: string[] = []
  intents = 0
  readonly #settings: GatewaySettings
  readonly #server: WebSocketServer

  constructor(http: Server, settings: GatewaySettings) {
    this.#settings = settings
    this.#server = new WebSocketServer({ server: http })
    this.#server.on("connection", (socket) => this.#welcome(socket))
  }

  get connected(): number {
    return this.sessions.filter((session) => session.socket !== null).length
  }

  /** Sends an event to the shard that serves its guild; those without one go to shard 0. */
  dispatch(t: string, d: Json): void {
    for (const session of this.sessions) {
      const guild = t.startsWith("GUILD_") ? d.id : d.guild_id
      const shard = typeof guild === "string" ? shardOf(guild, session.shards) : 0
      if (session.shard === shard && this.#wanted(t, d)) this.#send(session, t, d)
    }
  }

  /** Asks every client to reconnect and resume (op 7). */
  askReconnect(): void {
    for (const { socket } of this.sessions) socket?.send(JSON.stringify({ op: 7, d: null }))
  }

  /** Tells every client that its session is gone (op 9). */
  invalidate(resumable: boolean): void {
    for (const session of this.sessions) {
      session.socket?.send(JSON.stringify({ op: 9, d: resumable }))
      if (!resumable) session.sent.length = 0
    }
    if (!resumable) this.sessions.length = 0
  }

  closeAll(code: number): void {
    for (const session of this.sessions) {
      const { socket } = session
      session.socket = null
      socket?.close(code)
    }
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#server.clients) socket.terminate()
    for (const session of this.sessions) session.socket = null
  }

  stop(): void {
    this.cut()
    this.#server.close()
  }

  #wanted(t: string, d: Json): boolean {
    if (t.startsWith("MESSAGE_"))
      return (this.intents & (d.guild_id === undefined ? INTENT.directMessages : INTENT.guildMessages)) !== 0
    return !t.startsWith("GUILD_") || (this.intents & INTENT.guilds) !== 0
  }

  #send(session: Session, t: string, d: Json): void {
    const s = ++session.sequence
    session.sent.push({ s, t, d })
    session.socket?.send(JSON.stringify({ op: 0, s, t, d }))
  }

  #welcome(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.#settings.heartbeat() } }))
    socket.on("error", () => {})
    socket.on("message", (data) => this.#receive(socket, object(JSON.parse(String(data)))))
    socket.on("close", () => {
      for (const session of this.sessions) if (session.socket === socket) session.socket = null
    })
  }

  #receive(socket: WebSocket, packet: Json): void {
    const d = object(packet.d)
    switch (packet.op) {
      case 1:
        this.seen.push("heartbeat")
        socket.send(JSON.stringify({ op: 11 }))
        break
      case 2:
        this.#identify(socket, d)
        break
      case 6:
        this.#resume(socket, d)
        break
      default:
        if (packet.op !== 3) socket.close(4001)
    }
  }

  #identify(socket: WebSocket, d: Json): void {
    this.seen.push("identify")
    if (d.token !== this.#settings.token()) {
      socket.close(4004, "Authentication failed.")
      return
    }
    if (typeof d.intents !== "number") {
      socket.close(4013)
      return
    }
    if (d.intents & this.#settings.disallowedIntents()) {
      socket.close(4014, "Disallowed intent(s).")
      return
    }
    const [shard = 0, shards = 1] = Array.isArray(d.shard) ? d.shard.map(Number) : []
    if (shard >= shards) {
      socket.close(4010)
      return
    }
    this.intents = d.intents
    const session: Session = { id: `session-${snowflake()}`, shard, shards, socket, sequence: 0, sent: [] }
    this.sessions.push(session)
    const guilds = this.#settings.guilds().filter((guild) => shardOf(String(guild.id), shards) === shard)
    this.#send(session, "READY", {
      v: 10,
      user: this.#settings.user,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#settings.url(),
      shard: [shard, shards],
      application: { id: this.#settings.application, flags: 0 },
    })
    for (const guild of guilds) this.#send(session, "GUILD_CREATE", guild)
  }

  #resume(socket: WebSocket, d: Json): void {
    this.seen.push("resume")
    if (d.token !== this.#settings.token()) {
      socket.close(4004, "Authentication failed.")
      return
    }
    const session = this.sessions.find((one) => one.id === d.session_id)
    if (!session) {
      socket.send(JSON.stringify({ op: 9, d: false }))
      return
    }
    session.socket = socket
    for (const event of list(session.sent))
      if (Number(event.s) > Number(d.seq)) socket.send(JSON.stringify({ op: 0, ...event }))
    this.#send(session, "RESUMED", {})
  }
}
