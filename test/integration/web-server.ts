import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A web server on loopback for one test file: each path answers as it is told to. */
export class WebServer {
  readonly #handlers = new Map<string, Handler>()
  readonly requests: IncomingMessage[] = []
  readonly #server: Server

  constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request)
      const handler = this.#handlers.get(request.url ?? "")
      if (handler) handler(request, response)
      else response.writeHead(404).end()
    })
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve))
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port // a TCP server's address is one
  }

  url(path: string, host = "127.0.0.1"): string {
    return `http://${host}:${this.port}${path}`
  }

  on(path: string, handler: Handler): void {
    this.#handlers.set(path, handler)
  }

  give(path: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): void {
    this.on(path, (_request, response) => {
      response.writeHead(status, { "content-type": "text/html", ...headers }).end(body)
    })
  }
}
