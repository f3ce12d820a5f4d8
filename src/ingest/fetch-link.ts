import { UserError } from "../errors.ts"
import { decodePage, decodeText } from "./decode.ts"
import { linkKey } from "./identity.ts"
import { mergeMetadata } from "./metadata.ts"
import { UnusableFile } from "./problem.ts"
import { describeSource } from "./read-source.ts"
import type { Source } from "./source.ts"
import { type WebOptions, webGet } from "./web-get.ts"

/** A page that was fetched. `links` are all the addresses it is known under: the one asked for, the last, the canonical one. */
export type Fetched = { readonly source: Source; readonly links: readonly string[] }

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/
const TEXT = /^text\/(?:plain|markdown|x-markdown)$/

/**
 * Fetches a link and reads the article it leads to.
 *
 * @param retrieved when, as an ISO 8601 instant; kept as the source's `added`
 * @throws UserError as `webGet`, and `link-status`, `link-not-text`, `link-unreadable`
 */
export async function fetchLink(link: string, retrieved: string, options: WebOptions = {}): Promise<Fetched> {
  const answer = await webGet(link, {
    headers: { accept: "text/html, application/xhtml+xml, text/plain, text/markdown" },
    ...options,
  })
  const { url, status, headers, bytes } = answer
  if (status < 200 || status > 299)
    throw new UserError(
      "link-status",
      `${url.host} answered ${status}${MEANING[status] ?? ""}: check the link, or try again later.`,
    )
  const [type = "", ...parameters] = (headers["content-type"] ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim())
  if (!PAGE.test(type) && !TEXT.test(type))
    throw new UserError(
      "link-not-text",
      `${url.host} answered with ${type || "a thing of no stated type"}, and only web pages and plain text are read: save it as a file.`,
    )
  const charset = parameters
    .find((part) => part.startsWith("charset="))
    ?.slice(8)
    .replace(/^["']|["']$/g, "")
  try {
    const source = await read(url, type, bytes, charset)
    const named = { ...source, added: retrieved }
    return { source: named, links: [...new Set([named.url ?? url.href, url.href, link.trim()])] }
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    throw new UserError("link-unreadable", error.message, { cause: error })
  }
}

const MEANING: Readonly<Record<number, string>> = {
  401: " (it wants a login)",
  402: " (it wants payment)",
  403: " (it refuses)",
  404: " (there is no such page)",
  410: " (the page is gone)",
  429: " (too many requests)",
}

async function read(url: URL, type: string, bytes: Uint8Array, charset: string | undefined): Promise<Source> {
  const file = fileOf(url, PAGE.test(type) ? ".html" : ".txt")
  if (!PAGE.test(type)) {
    const text =
      charset && !/^utf-?8$/i.test(charset)
        ? await decodePage(url.host, bytes, charset)
        : await decodeText(url.host, bytes)
    return describeSource(file, text.replace(/^\uFEFF/, ""), { url: url.href })
  }
  const { readPage } = await import("./html.ts")
  const { text, metadata } = readPage(url.host, await decodePage(url.host, bytes, charset))
  return describeSource(file, text, mergeMetadata({ url: ownAddress(url, metadata.url ?? null) }, metadata))
}

/** A page may say what its address is, as long as it stays on its own host. */
function ownAddress(url: URL, canonical: string | null): string {
  const host = (link: string) => linkKey(link)?.split(/[/?]/)[0]
  return canonical && host(canonical) === host(url.href) ? canonical : url.href
}

/** A path for a page, made from its address: `lathe.example/2026/bridge-closed.html`. */
export function fileOf(url: URL, extension: string): string {
  const key = linkKey(url.href) ?? url.host
  const parts = key.split(/[/?&=]+/).map((part) =>
    decoded(part)
      .replace(/\.(?:html?|php|aspx?)$/i, "")
      .replace(/[^\p{L}\p{N}._-]+/gu, "-")
      .replace(/^[.-]+|[.-]+$/g, ""),
  )
  return `${parts
    .filter((part) => part)
    .join("/")
    .slice(0, 150)}${extension}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
