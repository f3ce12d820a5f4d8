import { createHash } from "node:crypto"
import { parseFeed } from "feedsmith"
import { UserError } from "../errors.ts"
import { linkKey } from "./identity.ts"
import { parsePublished } from "./published.ts"
import type { DayRange } from "./source.ts"

/** One entry of a feed, whatever its kind. Texts are plain; `html` is the article where the feed carries it. */
export type FeedItem = {
  /** Stays the same when a feed gives its entry a new id each time: its link, else its title and words. */
  readonly key: string
  readonly link: string | null
  readonly title: string | null
  readonly author: string | null
  readonly published: DayRange | null
  readonly html: string | null
}

/** A feed as it is just now. */
export type Feed = { readonly title: string | null; readonly items: readonly FeedItem[] }

// The part of feedsmith's results that is read here, all kinds in one: each field is absent where a kind has none.
type Text = string | { readonly value?: string } | undefined
type Entry = {
  readonly id?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly title?: Text
  readonly link?: string
  readonly url?: string
  readonly external_url?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[]
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly date_modified?: string
  readonly description?: string
  readonly summary?: Text
  readonly content?: Text | { readonly encoded?: string }
  readonly content_html?: string
  readonly content_text?: string
  readonly authors?: readonly (string | { readonly name?: string })[]
  readonly dc?: {
    readonly creator?: string
    readonly creators?: readonly string[]
    readonly date?: string
    readonly dates?: readonly string[]
  }
  readonly xml?: { readonly base?: string }
}
type Parsed = {
  readonly title?: Text
  readonly link?: string
  readonly home_page_url?: string
  readonly items?: readonly Entry[]
  readonly entries?: readonly Entry[]
  readonly xml?: { readonly base?: string }
}

/**
 * Reads an RSS, Atom, RDF or JSON feed.
 *
 * @param address where it was fetched: relative links count from the feed's own base, else from here
 * @throws UserError `not-a-feed`
 */
export function readFeed(text: string, address: URL): Feed {
  let feed: Parsed
  try {
    feed = parseFeed(text.trimStart()).feed as Parsed // a union of four kinds; `Parsed` has the fields of all
  } catch (error) {
    throw new UserError(
      "not-a-feed",
      `${address.host} answered with something that is no RSS, Atom or JSON feed: look for the feed's own address on the site.`,
      { cause: error },
    )
  }
  const base = absolute(feed.xml?.base, address) ?? absolute(feed.link ?? feed.home_page_url, address) ?? address
  const items = new Map<string, FeedItem>()
  for (const entry of feed.items ?? feed.entries ?? []) {
    const item = itemOf(entry, absolute(entry.xml?.base, base) ?? base)
    if (!items.has(item.key)) items.set(item.key, item)
  }
  return { title: plain(textOf(feed.title)), items: [...items.values()] }
}

function itemOf(entry: Entry, base: URL): FeedItem {
  const link = linkOf(entry, base)?.href ?? null
  const title = plain(textOf(entry.title))
  const html =
    textOf(encodedOf(entry.content)) ??
    entry.content_html ??
    paragraphs(entry.content_text) ??
    entry.description ??
    textOf(entry.summary) ??
    null
  const author = entry.authors
    ?.map((author) => (typeof author === "string" ? author : (author.name ?? "")))
    .filter(Boolean)
    .join(", ")
  const date =
    entry.pubDate ??
    entry.published ??
    entry.date_published ??
    entry.dc?.date ??
    entry.dc?.dates?.[0] ??
    entry.updated ??
    entry.date_modified
  return {
    key: (link && linkKey(link)) || `text:${hashOf(`${title ?? ""}\n${plain(html) ?? ""}`)}`,
    link,
    title,
    author: plain(author || entry.dc?.creator || entry.dc?.creators?.join(", ") || null),
    published: date ? parsePublished(date) : null,
    html,
  }
}

function linkOf(entry: Entry, base: URL): URL | null {
  const alternate = entry.links?.find(
    ({ rel, type }) => (rel ?? "alternate") === "alternate" && (!type || /html/.test(type)),
  )
  const guid =
    entry.guid?.isPermaLink !== false && /^https?:/i.test(entry.guid?.value ?? "") ? entry.guid?.value : undefined
  return absolute(entry.link ?? entry.url ?? alternate?.href ?? entry.external_url ?? guid, base)
}

function absolute(link: string | undefined, base: URL): URL | null {
  if (!link?.trim()) return null
  try {
    const url = new URL(link.trim(), base)
    return url.protocol === "http:" || url.protocol === "https:" ? url : null
  } catch {
    return null
  }
}

function encodedOf(content: Entry["content"]): Text {
  return typeof content === "object" && "encoded" in content ? content.encoded : (content as Text) // the other member
}

function textOf(text: Text): string | null {
  const value = typeof text === "object" ? text.value : text
  return value?.trim() || null
}

function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.split(/\n{2,}/)
    .map((part) => `<p>${part.replace(/[&<]/g, (mark) => (mark === "&" ? "&amp;" : "&lt;"))}</p>`)
    .join("")
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
}

/** A title's words: feeds put HTML and doubly escaped entities into them. */
function plain(text: string | null): string | null {
  return (
    text
      ?.replace(/<\/?[a-z][^>]*>/gi, " ")
      .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
        if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
        return ENTITIES[String(name).toLowerCase()] ?? whole
      })
      .replace(/\s+/g, " ")
      .replace(/ (?=[,.;:!?])/g, "")
      .trim() || null
  )
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32)
}
