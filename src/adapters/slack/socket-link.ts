import { setTimeout as sleep } from "node:timers/promises"
import { type App, type Logger, SocketModeReceiver } from "@slack/bolt"
import type { Log } from "../../chat/dispatch.ts"
import { UserError } from "../../errors.ts"
import { adviceFor, faultOf, isFatal } from "./faults.ts"
import type { Link, LinkState } from "./link.ts"

export type SocketOptions = {
  readonly appToken: string
  readonly apiUrl: string | undefined
  readonly log: Log
  readonly logger: Logger
  /** The connection is lost for good, and why. */
  readonly onFatal: (advice: string) => void
}

const HELLO = 15_000
const CLOSE = 2_500
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 30_000

/**
 * Socket Mode, kept connected by us: the library's own reconnecting waits five seconds with no socket open, and ends the
 * process with an unhandled rejection when the token has been revoked meanwhile. When Slack asks a socket to go, its
 * successor is opened at once, beside it.
 */
export class SocketLink implements Link {
  readonly #options: SocketOptions
  #app: App | undefined
  #current: SocketModeReceiver | undefined
  #connecting: Promise<void> | undefined
  #state: LinkState = "connecting"
  readonly #stopping = new AbortController()

  /** The receiver the App is made with; it is the first that is connected. */
  readonly first: SocketModeReceiver

  constructor(options: SocketOptions) {
    this.#options = options
    this.first = this.#receiver()
  }

  readonly state = () => this.#state

  attach(app: App): void {
    this.#app = app
  }

  async start(): Promise<void> {
    await this.#connect(this.first)
    if (this.#state === "stopped") throw new UserError("slack-token", "Slack was stopped before it was connected.")
  }

  async stop(): Promise<void> {
    this.#state = "stopped"
    this.#stopping.abort()
    await this.#close(this.#current)
  }

  #receiver(): SocketModeReceiver {
    const { appToken, apiUrl, logger } = this.#options
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientPingTimeout: 5_000,
      // A fresh object each time: the client writes into it.
      installerOptions: {
        clientOptions: { timeout: 10_000, retryConfig: { retries: 0 }, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) },
      },
      customPropertiesExtractor: ({ envelope_id }) => ({ envelopeId: envelope_id }),
    })
    // Slack says "disconnect" some seconds before it closes; the library closes at once, so the next is opened at once.
    receiver.client.on("ws_message", (data: unknown) => {
      if (/^\s*\{[^{]*"type"\s*:\s*"disconnect"/.test(String(data))) this.#lost(receiver, String(data))
    })
    receiver.client.on("disconnected", () => this.#lost(receiver, "closed"))
    return receiver
  }

  #lost(receiver: SocketModeReceiver, why: string): void {
    if (receiver !== this.#current || this.#state === "stopped") return
    this.#current = undefined
    this.#state = "connecting"
    this.#options.log.info({ platform: "slack", why: why.slice(0, 200) }, "the Slack socket goes; opening another")
    if (why.includes("link_disabled")) {
      this.#options.onFatal(adviceFor("link_disabled"))
      return
    }
    // The failure that can't be mended has been told through onFatal.
    this.#connect(this.#receiver()).catch(() => {})
  }

  /** Tries until there is a socket. Rejects with the advice when Slack refuses the token. */
  #connect(receiver: SocketModeReceiver): Promise<void> {
    this.#connecting ??= this.#tryToConnect(receiver).finally(() => {
      this.#connecting = undefined
    })
    return this.#connecting
  }

  async #tryToConnect(first: SocketModeReceiver): Promise<void> {
    const { log } = this.#options
    let receiver = first
    for (
      let pause = FIRST_PAUSE, tries = 0;
      this.#state !== "stopped";
      pause = Math.min(pause * 2, LONGEST_PAUSE), tries++
    ) {
      try {
        if (this.#app) receiver.init(this.#app)
        await hello(receiver)
        this.#current = receiver
        if (this.#isStopped()) return await this.#close(receiver)
        this.#state = "ready"
        if (tries > 0) log.info({ platform: "slack" }, "Slack is connected again")
        return
      } catch (error) {
        // Whatever became of that one: it must not speak up later.
        void this.#close(receiver)
        const fault = faultOf(error)
        if (
          fault.type === "refused" &&
          (isFatal(fault.code) || ["missing_scope", "link_disabled"].includes(fault.code))
        ) {
          const advice = adviceFor(fault.code, fault.needed ?? "connections:write")
          this.#state = "stopped"
          this.#options.onFatal(advice)
          throw new UserError("slack-token", advice, { cause: error })
        }
        if (tries === 0 || pause === LONGEST_PAUSE)
          log.warn(
            { platform: "slack", err: error, again: `${pause} ms` },
            "Slack can’t be reached; trying again until it can",
          )
        const wait = fault.type === "wait" ? fault.milliseconds : pause
        await sleep(wait, undefined, { signal: this.#stopping.signal }).catch(() => {})
        receiver = this.#receiver()
      }
    }
  }

  /** Asked again after an await: meanwhile it may have been stopped. */
  #isStopped(): boolean {
    return this.#state === "stopped"
  }

  async #close(receiver: SocketModeReceiver | undefined): Promise<void> {
    if (!receiver) return
    const closed = receiver.client.disconnect().catch(() => {})
    await Promise.race([closed, sleep(CLOSE, undefined, { ref: false })])
  }
}

/** The library waits for Slack's hello without end. */
async function hello(receiver: SocketModeReceiver): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Slack sent no hello")), HELLO)
  })
  try {
    await Promise.race([
      receiver.start().then((result) => {
        if (result === undefined) throw new Error("the socket closed before it was ready")
      }),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
}
