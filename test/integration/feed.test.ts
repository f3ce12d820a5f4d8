import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { UserError } from "../../src/errors.ts"
import { type FeedMemory, FeedUnavailable, fetchFeed, newItems } from "../../src/ingest/feed.ts"
import { WebServer } from "./web-server.ts"

const NOW = "2026-06-20T09:00:00Z"
const NOTHING: FeedMemory = { etag: null, lastModified: null }
const rss = (items: string, head = "") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Lathe News</title><link>https://lathe.example/</link>${head}${items}</channel></rss>`
const item = (n: number) => `<item><title>Story ${n}</title><link>https://lathe.example/${n}</link></item>`

let server: WebServer
beforeAll(async () => {
  server = await new WebServer().start()
})
afterAll(() => server.stop())

const poll = (path: string, memory = NOTHING) => fetchFeed(server.url(path), memory, NOW, { allowLoopback: true })
const code = (path: string) =>
  poll(path).then(
    ({ kind }) => kind,
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  )

describe("fetching a feed", () => {
  it("asks only for what is new, and takes no for an answer", async () => {
    server.on("/feed", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"' && request.headers["if-modified-since"])
        response.writeHead(304).end()
      else
        response
          .writeHead(200, {
            etag: '"v1"',
            "last-modified": "Sat, 20 Jun 2026 08:00:00 GMT",
            "content-type": "application/rss+xml",
          })
          .end(rss(item(1)))
    })
    const first = await poll("/feed")
    if (first.kind !== "fetched") throw new Error(first.kind)
    expect(first.feed.items.map(({ title }) => title)).toEqual(["Story 1"])
    expect(await poll("/feed", first.memory)).toMatchObject({ kind: "unchanged", memory: first.memory })
  })
  it("learns a new address from a permanent redirect, and not from a passing one", async () => {
    server.give("/new", rss(item(1)), { "content-type": "text/xml" })
    server.on("/old", (_request, response) => void response.writeHead(301, { location: "/new" }).end())
    server.on("/passing", (_request, response) => void response.writeHead(302, { location: "/old" }).end())
    expect(await poll("/old")).toMatchObject({ kind: "fetched", movedTo: server.url("/new") })
    expect(await poll("/passing")).toMatchObject({ kind: "fetched", movedTo: null })
  })
  it("tells an ended feed from one that fails for now", async () => {
    server.give("/ended", "", {}, 410)
    server.give("/down", "", { "retry-after": "120" }, 503)
    server.give("/busy", "", { "retry-after": "Sat, 20 Jun 2026 10:00:00 GMT" }, 429)
    server.give("/page", "<html><body>Not a feed</body></html>")
    expect(await code("/ended")).toBe("gone")
    const failed = await poll("/down").catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(FeedUnavailable)
    expect(failed).toMatchObject({ code: "feed-unavailable", retryAfter: 120 })
    expect(await poll("/busy").catch((error: unknown) => error)).toMatchObject({ retryAfter: 3600 })
    expect(await code("/page")).toBe("not-a-feed")
    expect(await code("/nothing")).toBe("feed-unavailable")
  })
  it("reads windows-1252, by header or by the file's own word, and gzip", async () => {
    const french = rss("<item><title>Le café fermé</title><link>/1</link></item>").replace(
      'version="1.0"?',
      'version="1.0" encoding="windows-1252"?',
    )
    server.give("/declared", Buffer.from(french, "latin1"), { "content-type": "text/xml" })
    server.give("/header", Buffer.from(french, "latin1"), { "content-type": "text/xml; charset=windows-1252" })
    server.give("/packed", gzipSync(rss("<item><title>Le café fermé</title><link>/1</link></item>")), {
      "content-encoding": "gzip",
      "content-type": "text/xml",
    })
    for (const path of ["/declared", "/header", "/packed"]) {
      const answer = await poll(path)
      expect(answer.kind === "fetched" && answer.feed.items[0]?.title).toBe("Le café fermé")
    }
  })
  it("takes the newest of a feed with its whole archive in it", async () => {
    server.give("/archive", rss(Array.from({ length: 5000 }, (_, n) => item(n)).join("")), {
      "content-type": "text/xml",
    })
    const answer = await poll("/archive")
    if (answer.kind !== "fetched") throw new Error(answer.kind)
    expect(answer.feed.items).toHaveLength(5000)
    expect(
      newItems(answer.feed, new Set(["lathe.example/0"]))
        .map(({ title }) => title)
        .slice(-2),
    ).toEqual(["Story 2", "Story 1"])
  })
})
