import { createHash } from "node:crypto"
import type { Source } from "./source.ts"

/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|_ga|_gl|_hs\w+|ref|ref_src|referrer|source|src|cmp|cmpid|smid|sref|partner|share|at_\w+|ito|ns_\w+|xtor|spm|trk\w*|s_kwcid|ocid|cid)$/i

/**
 * A link as it is compared: two links with one key lead to one page. Scheme, `www.`, `m.` and `amp.` hosts, the default
 * port, the fragment, tracking parameters, their order, `/amp`, `index.html` and a closing slash don't count.
 *
 * @returns null for what is no web address
 */
export function linkKey(link: string): string | null {
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return null
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null
  const host = url.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, "").replace(/\.$/, "")
  const port = url.port ? `:${url.port}` : ""
  const path = url.pathname
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index\.(?:html?|php)|amp)\/?$/i, "/")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/\/$/, "")
  const kept = [...url.searchParams].filter(
    ([name, value]) => !TRACKING.test(name) && !(name === "amp" && /^(?:1|true)?$/.test(value)),
  )
  const query = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&")
  return `${host}${port}${path}${query ? `?${query}` : ""}`
}

/**
 * What a source says, as a key: a repost under another link, date or layout has the same. Boilerplate, case,
 * punctuation and white space don't count, nor does a dated line by itself.
 */
export function contentKey(source: Pick<Source, "text" | "blocks">): string {
  const hash = createHash("sha256")
  for (const { kind, start, end } of source.blocks) {
    if (kind === "boilerplate") continue
    const words =
      source.text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    if (kind === "heading" && words.length <= 4 && words.some((word) => /^(?:19|20)\d\d$/.test(word))) continue
    hash.update(`${words.join(" ")} `)
  }
  return hash.digest("hex")
}

/** What an arriving source is to those that are there. `id` is the source that it is, or a version of. */
export type Arrival =
  | { readonly kind: "new" }
  /** The same words under the same link, or under none. */
  | { readonly kind: "same"; readonly id: string }
  /** The same words under another link or with another date: no news. */
  | { readonly kind: "repost"; readonly id: string }
  /** The same link with other words: a new version. */
  | { readonly kind: "changed"; readonly id: string }

/** The sources that are there, by link and by words. */
export class KnownSources {
  readonly #byLink = new Map<string, string>()
  readonly #byContent = new Map<string, string>()
  readonly #sources = new Map<string, Source>()

  constructor(sources: Iterable<Source> = []) {
    for (const source of sources) this.add(source)
  }

  /** Adds a source, or its new version in place of the one before. */
  add(source: Source): void {
    this.remove(source.id)
    this.#sources.set(source.id, source)
    const link = source.url && linkKey(source.url)
    if (link && !this.#byLink.has(link)) this.#byLink.set(link, source.id)
    const content = contentKey(source)
    if (!this.#byContent.has(content)) this.#byContent.set(content, source.id)
  }

  remove(id: string): void {
    const source = this.#sources.get(id)
    if (!source) return
    this.#sources.delete(id)
    const link = source.url && linkKey(source.url)
    if (link && this.#byLink.get(link) === id) this.#byLink.delete(link)
    const content = contentKey(source)
    if (this.#byContent.get(content) === id) this.#byContent.delete(content)
  }

  /** @param links other links that the source came under, such as the one a redirect started from */
  identify(source: Source, links: readonly string[] = []): Arrival {
    const keys = [source.url, ...links].flatMap((link) => (link ? (linkKey(link) ?? []) : []))
    const linked = keys.map((key) => this.#byLink.get(key)).find((id) => id !== undefined)
    const alike = this.#byContent.get(contentKey(source))
    if (alike !== undefined) {
      const known = this.#sources.get(alike)
      const own = known?.url ? linkKey(known.url) : null
      const sameLink = keys.length === 0 || own === null || keys.includes(own)
      const sameDate = known?.published?.start === source.published?.start
      return { kind: sameLink && sameDate ? "same" : "repost", id: alike }
    }
    return linked === undefined ? { kind: "new" } : { kind: "changed", id: linked }
  }
}
