import { UserError } from "../errors.ts"
import { decodePage } from "./decode.ts"
import { type Feed, type FeedItem, readFeed } from "./feed-items.ts"
import { fileOf } from "./fetch-link.ts"
import { readPage } from "./html.ts"
import { mergeMetadata } from "./metadata.ts"
import { describeSource } from "./read-source.ts"
import type { Source } from "./source.ts"
import { type WebOptions, webGet } from "./web-get.ts"

/** What is remembered of a feed between two fetches: what its server said of the last answer. */
export type FeedMemory = { readonly etag: string | null; readonly lastModified: string | null }

/** What a fetch of a feed came to. */
export type FeedAnswer =
  /** `movedTo`: the address to use from now on, when the server says so for good. */
  | { readonly kind: "fetched"; readonly feed: Feed; readonly memory: FeedMemory; readonly movedTo: string | null }
  | { readonly kind: "unchanged"; readonly memory: FeedMemory; readonly movedTo: string | null }
  /** 410: the feed has ended, and shouldn't be asked for again. */
  | { readonly kind: "gone" }

/** A fetch that failed for now; `retryAfter` in seconds when the server asked for a pause. */
export class FeedUnavailable extends UserError {
  readonly retryAfter: number | null

  constructor(message: string, retryAfter: number | null) {
    super("feed-unavailable", message)
    this.retryAfter = retryAfter
  }
}

/**
 * Asks for a feed, and only for what is new in it when the server can tell (RFC 9110, section 13).
 *
 * @param now an ISO 8601 instant, to read a Retry-After that is a date
 * @throws UserError as `webGet`, `not-a-feed`, and FeedUnavailable for any other status
 */
export async function fetchFeed(
  address: string,
  memory: FeedMemory,
  now: string,
  options: WebOptions = {},
): Promise<FeedAnswer> {
  const { url, status, headers, bytes, movedTo } = await webGet(address, {
    ...options,
    headers: {
      accept:
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5",
      ...(memory.etag ? { "if-none-match": memory.etag } : {}),
      ...(memory.lastModified ? { "if-modified-since": memory.lastModified } : {}),
      ...options.headers,
    },
  })
  const moved = movedTo?.href ?? null
  if (status === 304) return { kind: "unchanged", memory, movedTo: moved }
  if (status === 410) return { kind: "gone" }
  if (status < 200 || status > 299)
    throw new FeedUnavailable(
      `The feed at ${url.host} answered ${status}: it is tried again later; if that goes on, check its address.`,
      retryAfter(headers["retry-after"], now),
    )
  const charset = /charset=["']?([\w.:-]+)/i.exec(headers["content-type"] ?? "")?.[1]
  const feed = readFeed(await decodePage(url.host, bytes, charset), url)
  return {
    kind: "fetched",
    feed,
    memory: { etag: headers.etag || null, lastModified: headers["last-modified"] || null },
    movedTo: moved,
  }
}

function retryAfter(value: string | undefined, now: string): number | null {
  if (!value) return null
  if (/^\d{1,7}$/.test(value.trim())) return Number(value)
  const seconds = Math.ceil((Date.parse(value) - Date.parse(now)) / 1000)
  return seconds > 0 ? seconds : null
}

/** The entries that weren't there before, oldest first, at most so many: a feed may carry its whole archive. */
export function newItems(feed: Feed, seen: ReadonlySet<string>, most = 100): FeedItem[] {
  const fresh = feed.items.filter(({ key }) => !seen.has(key))
  const dated = fresh.map((item, at) => ({ item, at, day: item.published?.end ?? "" }))
  // Undated feeds list the newest first, by custom.
  const newest = dated.sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? 1 : -1)).slice(0, most)
  return newest.reverse().map(({ item }) => item)
}

/** Words below which a feed's entry is a teaser, and its page has to be fetched. */
const WHOLE_ARTICLE = 150

/**
 * A source from an entry that carries its whole article; null when it is only a teaser.
 *
 * @param retrieved an ISO 8601 instant
 */
export function sourceOfItem(item: FeedItem, feed: Feed, retrieved: string): Source | null {
  if (!item.html || !item.link) return null
  const { text, metadata } = readPage(item.link, `<article>${item.html}</article>`)
  if ((text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < WHOLE_ARTICLE) return null
  const { title, author, published, link } = item
  const given = mergeMetadata(
    {
      title,
      url: link,
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
      ...(feed.title ? { outlet: feed.title } : {}),
    },
    metadata,
  )
  return { ...describeSource(fileOf(new URL(link), ".html"), text, given), added: retrieved }
}
