import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Adapter } from "../chat/adapter.ts"

export type Health = {
  /** Where it listens, with the port that was chosen for 0. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * `GET /healthz`: 200 where the sources are loaded and every started adapter is ready, 503 otherwise, with each one's
 * state. For load balancers and supervisors; it tells nothing of what is asked or answered.
 */
export async function serveHealth(
  { port, host }: { readonly port: number; readonly host: string },
  adapters: readonly Adapter[],
  loaded: () => boolean,
): Promise<Health> {
  const server = createServer((request, response) => {
    if (request.url !== "/healthz") return void response.writeHead(404).end()
    const states = Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter.state()]))
    const ready = loaded() && Object.values(states).every((state) => state === "ready")
    response.writeHead(ready ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" })
    response.end(`${JSON.stringify({ ready, sources: loaded() ? "loaded" : "loading", ...states })}\n`)
  })
  await listening(server, port, host)
  const { address, family, port: chosen } = server.address() as AddressInfo
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${chosen}/healthz`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve()
    })
  })
}
