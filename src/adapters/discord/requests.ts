import { DefaultRestOptions, type RESTOptions } from "discord.js"
import { Agent } from "undici"

/**
 * Sockets to Discord's API at most. Without a bound, five hundred commands at once open five hundred, and the handshakes
 * take longer than Discord waits for an acknowledgement.
 */
const CONNECTIONS = 64

type Init = Parameters<RESTOptions["makeRequest"]>[1]

/** The part of discord.js' REST options that says how requests are made: over a bounded number of sockets. */
export function boundedRequests(): Pick<RESTOptions, "agent" | "makeRequest"> {
  return {
    // discord.js brings an older undici with types of its own; what a dispatcher does is the same in both.
    agent: new Agent({ connections: CONNECTIONS }) as unknown as NonNullable<RESTOptions["agent"]>,
    makeRequest: async (url, init) => DefaultRestOptions.makeRequest(url, await plainBody(init)),
  }
}

/** A form is written out here: an undici reads the forms of its own version only. */
async function plainBody(init: Init): Promise<Init> {
  if (!(init.body instanceof FormData)) return init
  const written = new Response(init.body)
  const type = { "content-type": written.headers.get("content-type") ?? "" }
  const headers = Object.fromEntries(new Headers(init.headers as ConstructorParameters<typeof Headers>[0])) // always a plain object here
  return { ...init, headers: { ...headers, ...type }, body: new Uint8Array(await written.arrayBuffer()) }
}
