import type { Arrival } from "../chat/desk.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { UserError } from "../errors.ts"
import type { FeedAnswer } from "../ingest/feed.ts"
import type { FeedItem } from "../ingest/feed-items.ts"
import { nextPoll } from "../ingest/feed-schedule.ts"
import { KnownSources, linkKey } from "../ingest/identity.ts"
import { readSource } from "../ingest/read-folder.ts"
import type { Source } from "../ingest/source.ts"
import type { WebOptions } from "../ingest/web-get.ts"
import type { FeedRow, NewDelivery, Store } from "../store/store.ts"
import { file } from "./arrivals.ts"

export type IncomingDeps = {
  readonly store: Store
  readonly dossier: (id: string) => Promise<Dossier>
  readonly now: () => string
  /** How the web is reached; tests allow loopback. */
  readonly web?: WebOptions
  readonly onProblem: (error: unknown) => void
}

/** Articles that one poll of a feed brings in at most: a new feed may carry its whole archive. */
const MOST_ITEMS = 50
/** A feed that has failed so often is reported in the channels that follow its dossier, once. */
const REPORT_AFTER = 3
/** While a feed is being fetched nobody else takes it up, in milliseconds. */
const FEED_LEASE = 5 * 60_000

// Fetching loads a web client, a feed parser and a DOM: with the first thing that is fetched, not with every start.
const feeds = () => import("../ingest/feed.ts")
const links = () => import("../ingest/fetch-link.ts")

/** What comes in by hand and by itself: links, texts and feeds, each filed as what it is. */
export class Incoming {
  readonly #deps: IncomingDeps
  readonly #known = new WeakMap<Dossier, { revision: number; sources: KnownSources }>()
  /** One arrival of a dossier at a time: two of the same article must not both be new. */
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(deps: IncomingDeps) {
    this.#deps = deps
  }

  /** Fetches a link: an article is filed, a feed is followed from now on. */
  async addLink(dossier: string, url: string): Promise<Arrival> {
    const { now, web } = this.#deps
    try {
      const { fetchLink } = await links()
      const { source, links: known } = await fetchLink(url, now(), web)
      return await this.#file(dossier, source, known)
    } catch (error) {
      if (!(error instanceof UserError) || !["link-not-text", "link-unreadable"].includes(error.code)) throw error
      const { fetchFeed } = await feeds()
      const answer = await fetchFeed(url, { etag: null, lastModified: null }, now(), web).catch(() => null)
      if (answer?.kind !== "fetched") throw error
      return this.#follow(dossier, url, answer)
    }
  }

  /** Files a text that was handed in, under a name. */
  addText(dossier: string, name: string, text: string): Promise<Arrival> {
    const base = name
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
      .trim()
      .slice(0, 80)
    if (!base)
      return Promise.reject(new UserError("bad-option", `“${name}” has no letter or digit to name a source by.`))
    if (!/[\p{L}\p{N}]/u.test(text))
      return Promise.reject(new UserError("empty-source", `“${base}” has no words in it: there is nothing to file.`))
    return this.#file(dossier, readSource(/\.(?:md|txt)$/.test(base) ? base : `${base}.txt`, text), [])
  }

  /** Polls the feeds whose time has come. @returns how many articles came in */
  async pollFeeds(): Promise<number> {
    const { store, now, onProblem } = this.#deps
    const due = await store.feeds.takeDue(now(), new Date(Date.parse(now()) + FEED_LEASE).toISOString())
    let count = 0
    for (const feed of due)
      try {
        count += await this.#poll(feed)
      } catch (error) {
        onProblem(error)
      }
    return count
  }

  async #poll(feed: FeedRow): Promise<number> {
    const { store, now, web } = this.#deps
    const memory = { etag: feed.etag, lastModified: feed.lastModified }
    let answer: FeedAnswer
    try {
      const { fetchFeed } = await feeds()
      answer = await fetchFeed(feed.url, memory, now(), web)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      await this.#failed(feed, error)
      return 0
    }
    if (answer.kind === "gone") {
      await store.feeds.remove(feed.dossier, feed.url)
      await this.#report(feed, `The feed ${feed.url} has ended (410 Gone) and is no longer asked.`)
      return 0
    }
    const count = answer.kind === "fetched" ? await this.#takeItems(feed.dossier, answer) : 0
    const url = answer.movedTo ?? feed.url
    if (url !== feed.url) await store.feeds.remove(feed.dossier, feed.url)
    await store.feeds.put({
      dossier: feed.dossier,
      url,
      ...answer.memory,
      due: nextPoll({ url, failures: 0 }, now()),
      failures: 0,
      problem: null,
      reported: false,
    })
    return count
  }

  async #failed(feed: FeedRow, error: UserError): Promise<void> {
    const { store, now } = this.#deps
    const failures = feed.failures + 1
    const { FeedUnavailable } = await feeds()
    const retryAfter = error instanceof FeedUnavailable ? error.retryAfter : null
    const report = failures >= REPORT_AFTER && !feed.reported
    await store.feeds.put({
      ...feed,
      failures,
      problem: error.message,
      reported: feed.reported || report,
      due: nextPoll({ url: feed.url, failures, retryAfter }, now()),
    })
    if (report) await this.#report(feed, `The feed ${feed.url} has failed ${failures} times: ${error.message}`)
  }

  /** Tells each channel that follows the feed's dossier, once. */
  async #report(feed: FeedRow, notice: string): Promise<void> {
    const { store, now } = this.#deps
    const told = new Map<string, NewDelivery>()
    for (const subscription of await store.subscriptions.list({ dossier: feed.dossier })) {
      if (subscription.paused) continue
      const { platform, team, channel } = subscription
      const key = `${platform}:${channel}/feed/${feed.url}/${now()}`
      if (!told.has(`${platform}:${channel}`))
        told.set(`${platform}:${channel}`, {
          key,
          subscription: subscription.id,
          dossier: feed.dossier,
          platform,
          team,
          channel,
          due: now(),
          source: null,
          notice,
        })
    }
    if (told.size > 0) await store.outbox.add([...told.values()])
  }

  async #follow(dossier: string, url: string, answer: Extract<FeedAnswer, { kind: "fetched" }>): Promise<Arrival> {
    const { store, now } = this.#deps
    const address = answer.movedTo ?? url
    await this.#takeItems(dossier, answer)
    await store.feeds.put({
      dossier,
      url: address,
      ...answer.memory,
      due: nextPoll({ url: address, failures: 0 }, now()),
      failures: 0,
      problem: null,
      reported: false,
    })
    return { outcome: "feed", id: address, title: answer.feed.title }
  }

  async #takeItems(dossier: string, { feed }: Extract<FeedAnswer, { kind: "fetched" }>): Promise<number> {
    const { now, web, onProblem } = this.#deps
    const { newItems, sourceOfItem } = await feeds()
    const seen = await this.#seenLinks(dossier)
    let count = 0
    for (const item of newItems(
      feed,
      new Set(feed.items.filter(({ link }) => link && seen.has(linkKey(link) ?? link)).map(({ key }) => key)),
      MOST_ITEMS,
    )) {
      try {
        const whole = sourceOfItem(item, feed, now())
        const { source, links } = whole ? { source: whole, links: [] } : await this.#page(item, web)
        const { outcome } = await this.#file(dossier, source, [...links, ...(item.link ? [item.link] : [])])
        if (outcome === "new" || outcome === "changed") count++
      } catch (error) {
        // One article that can't be fetched keeps none of the others back; the next poll tries it again.
        onProblem(error)
      }
    }
    return count
  }

  async #page(item: FeedItem, web: WebOptions | undefined) {
    if (!item.link)
      throw new UserError(
        "feed-item-empty",
        `The feed's entry “${item.title ?? item.key}” has neither an article nor a link.`,
      )
    const { fetchLink } = await links()
    const { source, links: known } = await fetchLink(item.link, this.#deps.now(), web)
    return {
      source: { ...source, title: source.title ?? item.title, published: source.published ?? item.published },
      links: known,
    }
  }

  async #seenLinks(dossier: string): Promise<ReadonlySet<string>> {
    const { sources } = await this.#deps.dossier(dossier)
    return new Set(sources.flatMap(({ url }) => (url ? (linkKey(url) ?? []) : [])))
  }

  #file(dossierId: string, source: Source, links: readonly string[]): Promise<Arrival> {
    const before = this.#turns.get(dossierId) ?? Promise.resolve()
    const filing = before.catch(() => {}).then(() => this.#fileNow(dossierId, source, links))
    this.#turns.set(dossierId, filing)
    return filing
  }

  async #fileNow(dossierId: string, source: Source, links: readonly string[]): Promise<Arrival> {
    const { store, now } = this.#deps
    const dossier = await this.#deps.dossier(dossierId)
    const arrival = this.#knownSources(dossier).identify(source, links)
    if (arrival.kind === "same" || arrival.kind === "repost")
      return { outcome: "unchanged", id: arrival.id, title: dossier.source(arrival.id)?.title ?? source.title }
    const [link] = [source.url, ...links].flatMap((one) => (one ? (linkKey(one) ?? []) : []))
    const named = arrival.kind === "changed" ? { ...source, id: arrival.id } : source
    return file(store, dossierId, named, link ?? null, now())
  }

  #knownSources(dossier: Dossier): KnownSources {
    const held = this.#known.get(dossier)
    if (held?.revision === dossier.revision) return held.sources
    const sources = new KnownSources(dossier.sources)
    this.#known.set(dossier, { revision: dossier.revision, sources })
    return sources
  }
}
