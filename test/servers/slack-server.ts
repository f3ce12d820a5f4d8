import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Ack, Courier } from "./slack-courier.ts"
import {
  actionPayload,
  BOT_USER,
  eventPayload,
  homeActionPayload,
  shortcutPayload,
  slashPayload,
} from "./slack-payloads.ts"
import { SlackSockets } from "./slack-sockets.ts"
import { type Fault, type Posted, SlackState } from "./slack-state.ts"
import { type Answer, isRecord, json, METHODS, messageProblem, post } from "./slack-web-api.ts"

export type Where = { readonly channel?: string; readonly user?: string; readonly thread?: string }

const HOOK = { uses: 5, milliseconds: 30 * 60_000 }

/**
 * A Slack on loopback: its Web API, Socket Mode and response_urls, and what users do. It refuses what Slack refuses, and
 * keeps an account of what an app does wrong (`state.failures`). It knows nothing of the adapter.
 */
export class SlackServer {
  readonly state = new SlackState()
  readonly sockets = new SlackSockets(this.state)
  /** How what users do reaches the app; the sockets unless a test sets another. */
  courier: Courier = this.sockets
  /** Called as a message is to be posted, and again when it is there and the answer is still to go out. */
  onPost: (stage: "before" | "after") => void = () => {}
  readonly #server: Server
  /** While true every connection is cut: the platform is down. */
  down = false

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        this.state.failures.push(`the server failed: ${String(error)}`)
        response.destroy()
      })
    })
    this.#server.on("upgrade", (request, socket, head) => {
      if (this.down) socket.destroy()
      else this.sockets.upgrade(request, socket, head)
    })
    this.state.channels.set("C1", { private: false, member: true })
    this.state.channels.set("C2", { private: false, member: true })
    this.state.channels.set("CPUBLIC", { private: false, member: false })
    this.state.channels.set("CPRIVATE", { private: true, member: false })
  }

  static async start(): Promise<SlackServer> {
    const server = new SlackServer()
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve))
    return server
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get apiUrl(): string {
    return `${this.base}/api/`
  }

  async stop(): Promise<void> {
    this.sockets.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  fault(fault: Omit<Fault, "times"> & { times?: number }): void {
    this.state.faults.push({ times: 1, ...fault })
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes: Buffer[] = []
    for await (const chunk of request) bytes.push(chunk as Buffer)
    const body = Buffer.concat(bytes)
    if (this.down) return void request.socket.destroy()
    const url = new URL(request.url ?? "", this.base)
    const send = (status: number, answer: object | string, headers: Record<string, string> = {}) => {
      response.writeHead(status, {
        "content-type": typeof answer === "string" ? "text/plain" : "application/json",
        ...headers,
      })
      response.end(typeof answer === "string" ? answer : JSON.stringify(answer))
    }
    const method = url.pathname.startsWith("/api/")
      ? url.pathname.slice(5)
      : url.pathname.startsWith("/hooks/")
        ? "response_url"
        : "upload"
    const posting = method === "chat.postMessage"
    if (posting) this.onPost("before")
    const fault = this.state.faultFor(method)
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    if (fault?.afterwards) this.#answer(method, url, request, body)
    if (fault && (fault.status || fault.error)) {
      this.state.calls.push({ method, body: {}, answer: String(fault.status ?? fault.error), at: Date.now() })
      return fault.status
        ? send(fault.status, "no", fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) })
        : send(200, { ok: false, error: fault.error })
    }
    const { status, answer } = this.#answer(method, url, request, body)
    if (posting) this.onPost("after")
    send(status, answer, { "x-oauth-scopes": [...this.state.scopes].join(",") })
  }

  #answer(
    method: string,
    url: URL,
    request: IncomingMessage,
    body: Buffer,
  ): { status: number; answer: object | string } {
    if (method === "upload") return this.#upload(url, request, body)
    if (method === "response_url") return this.#hook(url, body)
    const fields = Object.fromEntries(new URLSearchParams(body.toString()))
    const answer = this.#call(method, fields, request.headers.authorization ?? "")
    this.state.calls.push({ method, body: fields, answer: answer.ok ? "ok" : String(answer["error"]), at: Date.now() })
    return { status: 200, answer }
  }

  #call(method: string, fields: Record<string, string>, authorization: string): Answer {
    const { state } = this
    const token = authorization.replace(/^Bearer /, "")
    if (!token) return { ok: false, error: "not_authed" }
    const right = method === "apps.connections.open" ? state.appToken : state.botToken
    if (state.revoked && token === right) return { ok: false, error: "token_revoked" }
    if (token !== right)
      return { ok: false, error: token.slice(0, 4) === right.slice(0, 4) ? "invalid_auth" : "not_allowed_token_type" }
    if (method === "apps.connections.open")
      return state.scopes.has("connections:write") ? this.sockets.ticket(this.base) : this.#missing("connections:write")
    const known = METHODS[method]
    if (!known) {
      state.failures.push(`unknown_method: ${method}`)
      return { ok: false, error: "unknown_method" }
    }
    if (known.scope && !state.scopes.has(known.scope)) return this.#missing(known.scope)
    return known.run(fields, state, this.base)
  }

  #missing(needed: string): Answer {
    return { ok: false, error: "missing_scope", needed, provided: [...this.state.scopes].join(",") }
  }

  #upload(url: URL, request: IncomingMessage, body: Buffer): { status: number; answer: string } {
    const file = this.state.files.get(url.pathname.split("/").at(-1) ?? "")
    if (!file) return { status: 404, answer: "no" }
    const boundary = /boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1]
    const start = boundary ? body.indexOf("\r\n\r\n") + 4 : 0
    const end = boundary ? body.lastIndexOf(`\r\n--${boundary}`) : body.length
    file.bytes = body.subarray(start, end)
    if (file.bytes.length !== file.length)
      this.state.failures.push(`${file.name}: ${file.bytes.length} bytes came, ${file.length} were announced`)
    return { status: 200, answer: `OK - ${file.length}` }
  }

  #hook(url: URL, body: Buffer): { status: number; answer: object | string } {
    const { state } = this
    const hook = state.hooks.get(url.pathname.split("/").at(-1) ?? "")
    const message = json(body.toString())
    const refuse = (error: string) => {
      state.calls.push({ method: "response_url", body: {}, answer: error, at: Date.now() })
      return { status: error === "used_url" || error === "expired_url" ? 404 : 400, answer: { ok: false, error } }
    }
    if (!hook || !isRecord(message)) return refuse("invalid_payload")
    if (state.now() > hook.expires) return refuse("expired_url")
    if (hook.uses >= HOOK.uses) return refuse("used_url")
    const known = [
      "text",
      "blocks",
      "response_type",
      "replace_original",
      "delete_original",
      "thread_ts",
      "unfurl_links",
      "unfurl_media",
      "link_names",
      "metadata",
      "mrkdwn",
      "parse",
    ]
    const unknown = Object.keys(message).find((key) => !known.includes(key))
    if (unknown) state.failures.push(`response_url: unknown field ${unknown}`)
    const wrong = messageProblem(message, state)
    if (wrong) return refuse(String(wrong["error"]))
    hook.uses++
    const to = message["response_type"] === "in_channel" ? "channel" : hook.user
    post(hook.thread && message["thread_ts"] === undefined ? { ...message } : message, state, {
      via: "response_url",
      channel: hook.channel,
      to,
    })
    state.calls.push({ method: "response_url", body: {}, answer: "ok", at: Date.now() })
    return { status: 200, answer: "ok" }
  }

  /** A new response_url: five uses within half an hour. */
  hook(channel: string, user: string, thread: string | null = null): string {
    const id = this.state.next("hook")
    this.state.hooks.set(id, { channel, user, thread, uses: 0, expires: this.state.now() + HOOK.milliseconds })
    return `${this.base}/hooks/${id}`
  }

  /** A user types `/name text`. */
  slash(line: string, { channel = "C1", user = "UASKER" }: Where = {}): Promise<Ack> {
    const [command = "", ...words] = line.split(" ")
    return this.courier.deliver(
      "slash_commands",
      slashPayload(command, words.join(" "), { channel, user }, this.hook(channel, user), this.state.next("trigger")),
    )
  }

  event(
    event: Readonly<Record<string, unknown>>,
    id = this.state.next("Ev"),
    retry?: { number: number; reason: string },
  ): Promise<Ack> {
    return this.courier.deliver("events_api", eventPayload(event, id), retry)
  }

  /** A user writes `@concordance …`. */
  mention(text: string, { channel = "C1", user = "UASKER", thread }: Where = {}, id?: string): Promise<Ack> {
    const ts = this.state.ts()
    return this.event(
      {
        type: "app_mention",
        user,
        text: `<@${BOT_USER}> ${text}`,
        ts,
        channel,
        event_ts: ts,
        team: "T0TEAM001",
        ...(thread ? { thread_ts: thread } : {}),
      },
      id,
    )
  }

  /** A user writes in the direct messages with the app. */
  directMessage(text: string, { user = "UASKER", thread }: Where = {}, more: object = {}): Promise<Ack> {
    const ts = this.state.ts()
    return this.event({
      type: "message",
      channel_type: "im",
      channel: `D${user.slice(1)}`,
      user,
      text,
      ts,
      event_ts: ts,
      ...(thread ? { thread_ts: thread } : {}),
      ...more,
    })
  }

  openHome(user = "UASKER", tab = "home"): Promise<Ack> {
    return this.event({ type: "app_home_opened", user, channel: `D${user.slice(1)}`, tab, event_ts: this.state.ts() })
  }

  shortcut(callback: string, text: string, { channel = "C1", user = "UASKER" }: Where = {}): Promise<Ack> {
    return this.courier.deliver(
      "interactive",
      shortcutPayload(callback, text, { channel, user }, this.hook(channel, user), this.state.next("trigger")),
    )
  }

  /** A user presses the button of that label, or picks that option, in a posted message. */
  press(message: Posted, label: string | RegExp, user = "UASKER"): Promise<Ack> {
    const action = actionIn(message.blocks, label)
    if (!action) return Promise.reject(new Error(`no button ${String(label)} in ${JSON.stringify(message.blocks)}`))
    return this.act(action, message, user)
  }

  act(action: Readonly<Record<string, unknown>>, message: Posted, user = "UASKER"): Promise<Ack> {
    return this.courier.deliver(
      "interactive",
      actionPayload(
        action,
        message,
        user,
        this.hook(message.channel, user, message.thread),
        this.state.next("trigger"),
      ),
    )
  }

  pressHome(label: string | RegExp, user = "UASKER"): Promise<Ack> {
    const action = actionIn(this.state.homes.get(user) ?? [], label)
    if (!action) return Promise.reject(new Error(`no button ${String(label)} on the home tab`))
    return this.courier.deliver("interactive", homeActionPayload(action, user, this.state.next("trigger")))
  }
}

/** The action that a press of a button, or a choice in a select, sends. */
function actionIn(blocks: readonly unknown[], label: string | RegExp): Record<string, unknown> | null {
  const fits = (text: unknown) =>
    isRecord(text) &&
    typeof text["text"] === "string" &&
    (typeof label === "string" ? text["text"] === label : label.test(text["text"]))
  for (const block of blocks) {
    if (!isRecord(block) || !Array.isArray(block["elements"])) continue
    for (const element of block["elements"] as unknown[]) {
      if (!isRecord(element)) continue
      if (element["type"] === "button" && fits(element["text"]))
        return { type: "button", action_id: element["action_id"], text: element["text"], value: element["value"] }
      const options = Array.isArray(element["options"]) ? (element["options"] as unknown[]) : []
      const option = options.find((each) => isRecord(each) && fits(each["text"]))
      if (option) return { type: "static_select", action_id: element["action_id"], selected_option: option }
    }
  }
  return null
}
