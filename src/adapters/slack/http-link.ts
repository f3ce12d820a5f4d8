import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { HTTPReceiver, type Logger } from "@slack/bolt"
import type { Log } from "../../chat/dispatch.ts"
import { UserError } from "../../errors.ts"
import type { Link, LinkState } from "./link.ts"

export type HttpOptions = {
  readonly signingSecret: string
  readonly port: number
  readonly host: string
  readonly log: Log
  readonly logger: Logger
}

/** Slack's requests are small; a message with its blocks is well below. */
const BODY = 1_000_000
/** A signature is good for five minutes, so that long it is remembered; one dated further ahead is refused. */
const WINDOW = 5 * 60_000

/** HTTP mode: Bolt checks the signatures, this what it leaves: requests dated in the future, and replays. */
export class HttpLink implements Link {
  readonly receiver: HTTPReceiver
  readonly #options: HttpOptions
  readonly #seen = new Map<string, number>()
  #server: Server | undefined
  #state: LinkState = "connecting"

  constructor(options: HttpOptions) {
    this.#options = options
    this.receiver = new HTTPReceiver({
      signingSecret: options.signingSecret,
      bodyLimit: BODY,
      logger: options.logger,
      // Whatever comes that isn't Slack's gets a plain 404, and no line in the log each time.
      dispatchErrorHandler: async ({ response }) => {
        response.writeHead(404).end()
      },
    })
    const bolt = this.receiver.requestListener
    this.receiver.requestListener = (request: IncomingMessage, response: ServerResponse) => {
      if (request.method === "POST" && this.#isReplay(request)) {
        this.#options.log.warn({ platform: "slack" }, "a request with a used or future signature was refused")
        response.writeHead(401).end()
        return
      }
      // One that came to nothing (a crash, a body cut short) may come again as it was.
      const signature = String(request.headers["x-slack-signature"])
      response.on("close", () => {
        if (response.statusCode !== 200 || !response.writableFinished) this.#seen.delete(signature)
      })
      bolt(request, response)
    }
  }

  readonly state = () => this.#state

  async start(): Promise<void> {
    const { port, host } = this.#options
    try {
      this.#server = (await this.receiver.start({ port, host })) as Server
    } catch (error) {
      throw new UserError(
        "slack-port",
        `Port ${port} on ${host} can’t be listened on (${(error as Error).message}): set another slack.port in config/concordance.yaml.`,
        { cause: error },
      )
    }
    this.#state = "ready"
  }

  /** The port it listens on: another than the setting's where that is 0. */
  get port(): number | null {
    const address = this.#server?.address()
    return typeof address === "object" && address ? address.port : null
  }

  async stop(): Promise<void> {
    this.#state = "stopped"
    const server = this.#server
    if (!server) return
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 2_000).unref()
    })
  }

  #isReplay(request: IncomingMessage): boolean {
    const now = Date.now()
    for (const [signature, until] of this.#seen) {
      if (until > now) break
      this.#seen.delete(signature)
    }
    const timestamp = Number(request.headers["x-slack-request-timestamp"]) * 1_000
    const signature = request.headers["x-slack-signature"]
    if (typeof signature !== "string" || !Number.isFinite(timestamp)) return false
    if (timestamp > now + WINDOW || this.#seen.has(signature)) return true
    this.#seen.set(signature, now + 2 * WINDOW)
    return false
  }
}
