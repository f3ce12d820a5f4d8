import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { type WebSocket, WebSocketServer } from "ws"
import type { Ack, Courier } from "./slack-courier.ts"
import { APP } from "./slack-payloads.ts"
import type { SlackState } from "./slack-state.ts"
import { isRecord, json } from "./slack-web-api.ts"

const MOST = 10

/** The Socket Mode side: tickets, hello, envelopes, and a strict account of what is acknowledged, when and how often. */
export class SlackSockets implements Courier {
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #tickets = new Set<string>()
  readonly #open = new Set<WebSocket>()
  readonly #waiting = new Map<string, { began: number; done: (ack: Ack) => void; kind: string }>()
  readonly #acknowledged = new Set<string>()
  readonly #state: SlackState
  /** Envelopes in the order they were sent. */
  readonly sent: object[] = []

  constructor(state: SlackState) {
    this.#state = state
  }

  get count(): number {
    return this.#open.size
  }

  /** Those that are on their way out included. */
  get total(): number {
    return this.#server.clients.size
  }

  ticket(base: string): { ok: boolean; url?: string; error?: string } {
    if (this.#open.size >= MOST) return { ok: false, error: "too_many_websockets" }
    const ticket = this.#state.next("ticket")
    this.#tickets.add(ticket)
    return { ok: true, url: `${base.replace("http", "ws")}/link/?ticket=${ticket}` }
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "", "http://x").searchParams.get("ticket") ?? ""
    if (!this.#tickets.delete(ticket)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
      return
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#connected(ws))
  }

  #connected(ws: WebSocket): void {
    this.#open.add(ws)
    ws.on("close", () => this.#open.delete(ws))
    ws.on("error", () => {})
    ws.on("message", (data) => this.#acknowledgement(String(data)))
    ws.send(
      JSON.stringify({
        type: "hello",
        num_connections: this.#open.size,
        debug_info: { host: "loopback", approximate_connection_time: 18060 },
        connection_info: { app_id: APP },
      }),
    )
  }

  #acknowledgement(text: string): void {
    const message = json(text)
    const id = isRecord(message) ? String(message["envelope_id"]) : ""
    const waiting = this.#waiting.get(id)
    if (!waiting) {
      this.#state.failures.push(
        this.#acknowledged.has(id) ? `${id}: acknowledged twice` : `no such envelope: ${text.slice(0, 200)}`,
      )
      return
    }
    this.#waiting.delete(id)
    this.#acknowledged.add(id)
    const milliseconds = performance.now() - waiting.began
    if (milliseconds > 3_000)
      this.#state.failures.push(`${waiting.kind}: acknowledged after ${Math.round(milliseconds)} ms`)
    waiting.done({ milliseconds, status: 200, body: isRecord(message) ? message["payload"] : null })
  }

  /** Sends an envelope to one of the open sockets. Rejects when there is none; resolves with the acknowledgement. */
  deliver(kind: string, payload: object, retry?: { readonly number: number; readonly reason: string }): Promise<Ack> {
    return this.send({
      type: kind,
      envelope_id: this.#state.next("envelope"),
      accepts_response_payload: kind !== "events_api",
      payload,
      ...(retry ? { retry_attempt: retry.number, retry_reason: retry.reason } : {}),
    })
  }

  send(envelope: {
    readonly type: string
    readonly envelope_id: string
    readonly [field: string]: unknown
  }): Promise<Ack> {
    const open = [...this.#open]
    const socket = open[this.sent.length % Math.max(1, open.length)]
    if (!socket) return Promise.reject(new Error("no socket is open"))
    this.sent.push(envelope)
    this.#acknowledged.delete(envelope.envelope_id)
    return new Promise((resolve) => {
      this.#waiting.set(envelope.envelope_id, { began: performance.now(), done: resolve, kind: envelope.type })
      socket.send(JSON.stringify(envelope))
    })
  }

  /** Envelopes that nobody acknowledged. */
  get unacknowledged(): number {
    return this.#waiting.size
  }

  /** Asks every socket to go, as Slack does when it moves an app to another host. */
  refresh(reason = "refresh_requested"): void {
    for (const socket of this.#open)
      socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "loopback" } }))
    // Nothing more is sent to a socket that was asked to go.
    this.#open.clear()
  }

  /** Cuts every socket without a word. */
  cut(): void {
    for (const socket of this.#open) socket.terminate()
    this.#open.clear()
  }

  close(): void {
    this.cut()
    this.#server.close()
  }
}
