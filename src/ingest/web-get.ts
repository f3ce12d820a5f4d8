import type { LookupFunction } from "node:net"
import { isIP } from "node:net"
import { pipeline } from "node:stream/promises"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { Agent, request } from "undici"
import { UserError } from "../errors.ts"
import { parseLink, publicAddresses, type Reach } from "./web-address.ts"

/** What one fetch may cost, redirects and all. */
export const WEB_LIMITS = { bytes: 10 * 1024 * 1024, milliseconds: 10_000, redirects: 5 } as const

const USER_AGENT = "Concordance/1 (+reads pages and feeds its users ask for)"

/** What came back. Header names are lower case; `bytes` are decoded, however they travelled. */
export type WebAnswer = {
  /** Where it came from in the end. */
  readonly url: URL
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  /** Where a permanent redirect says that it lives now, when every step there was permanent. */
  readonly movedTo: URL | null
}

export type WebOptions = Reach & {
  readonly headers?: Readonly<Record<string, string>>
  readonly bytes?: number
  readonly milliseconds?: number
}

/**
 * Fetches a link of the public web. Each host on the way is looked up once, all its addresses are checked, and the
 * connection goes to one of those, so that neither a redirect nor a name that changes its address leads inside.
 *
 * @throws UserError `bad-link`, `private-address`, `link-unreachable`, `link-redirects`, `link-too-large`, `link-too-slow`
 */
export async function webGet(link: string, options: WebOptions = {}): Promise<WebAnswer> {
  const milliseconds = options.milliseconds ?? WEB_LIMITS.milliseconds
  const signal = AbortSignal.timeout(milliseconds)
  let url = parseLink(link)
  let permanent = true
  let movedTo: URL | null = null
  try {
    for (let redirects = 0; redirects <= WEB_LIMITS.redirects; redirects++) {
      const answer = await getOnce(url, options, signal)
      const location = answer.headers.location
      if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return { ...answer, movedTo }
      permanent &&= answer.status === 301 || answer.status === 308
      url = parseLink(resolved(location, url))
      movedTo = permanent ? url : null
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    if (signal.aborted)
      throw new UserError(
        "link-too-slow",
        `${parseLink(link).host} didn't answer within ${milliseconds / 1000} s: try again later, or save the page as a file.`,
      )
    throw new UserError(
      "link-unreachable",
      `${url.host} can't be reached (${reason(error)}): check the link, or try again later.`,
      { cause: error },
    )
  }
  throw new UserError(
    "link-redirects",
    `${link} leads on more than ${WEB_LIMITS.redirects} times: give the last address.`,
  )
}

async function getOnce(url: URL, options: WebOptions, signal: AbortSignal): Promise<Omit<WebAnswer, "movedTo">> {
  const addresses = await until(signal, publicAddresses(url.hostname, options))
  const agent = new Agent({ connect: { lookup: pinnedTo(addresses) }, pipelining: 0 })
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { "user-agent": USER_AGENT, "accept-encoding": "gzip, deflate, br", ...options.headers },
    })
    const plain = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    )
    const limit = options.bytes ?? WEB_LIMITS.bytes
    const bytes = await decoded(body, plain["content-encoding"], limit, url)
    return { url, status: statusCode, headers: plain, bytes }
  } finally {
    await agent.destroy()
  }
}

/** A lookup of a name can't be called off; it is no longer waited for. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

/** A lookup that knows only the addresses that were checked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const fitting = options.family ? known.filter(({ family }) => family === Number(options.family)) : known
    const [first] = fitting
    if (!first) callback(new Error("no address of that family"), "", 0)
    else if (options.all) callback(null, fitting)
    else callback(null, first.address, first.family)
  }
}

/** Reads a body to its end, unpacked, and stops as soon as it has more than it may, packed or not. */
async function decoded(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  limit: number,
  url: URL,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const tooLarge = () =>
    new UserError(
      "link-too-large",
      `The page at ${url.host} is larger than ${Math.round(limit / 1024 / 1024)} MB: save what matters of it as a file.`,
    )
  async function* counted(source: AsyncIterable<Uint8Array>) {
    let packed = 0
    for await (const chunk of source) {
      packed += chunk.length
      if (packed > limit) throw tooLarge()
      yield chunk
    }
  }
  const keep = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      length += chunk.length
      if (length > limit) throw tooLarge()
      chunks.push(chunk)
    }
  }
  const unpack = unpackerFor(encoding)
  if (unpack) await pipeline(counted(body), unpack, keep)
  else await keep(counted(body))
  return Buffer.concat(chunks)
}

function unpackerFor(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip()
    case "deflate":
      return createInflate()
    case "br":
      return createBrotliDecompress()
    default:
      return null
  }
}

function resolved(location: string, base: URL): string {
  try {
    return new URL(location, base).href
  } catch {
    return location
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: "nothing answers there",
    ECONNRESET: "it hung up",
    UND_ERR_SOCKET: "it hung up",
    EHOSTUNREACH: "no way leads there",
    ENETUNREACH: "no way leads there",
    CERT_HAS_EXPIRED: "its certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is another host's",
    Z_DATA_ERROR: "its answer is damaged",
  }
  return words[code] ?? (code || "the connection failed")
}
