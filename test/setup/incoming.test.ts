import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Asker } from "../../src/chat/dispatch.ts"
import type { Reply } from "../../src/chat/reply.ts"
import type { Sender } from "../../src/chat/sender.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { openService, type Service } from "../../src/setup/service.ts"

const root = mkdtempSync(join(tmpdir(), "concordance-incoming-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const admin: Asker = { platform: "slack", place: "T1", channel: "C1", user: "U1", role: "admin" }
const article = (words: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry sinks off Cape Orr</title></head><body><article><h1>Ferry sinks off Cape Orr</h1>${`<p>${words} The harbour master, Ines Roth, spoke to reporters at the quay in the evening and thanked the crews of the boats.</p>`.repeat(1)}<p>The ferry was built in 1987 and carried the mail to the island of Skell for thirty years, and its crew of nine was saved.</p><p>An inquiry will be led by a judge, and its hearings will open in the autumn of this year in the old town hall.</p></article></body></html>`

let server: Server
let base = ""
let answer: (request: IncomingMessage, response: ServerResponse) => void
let service: Service
let posted: Reply[] = []
let clock = Date.parse("2026-06-20T10:00:00.000Z")
let count = 0
let folder = ""
const problems: string[] = []

const sender: Sender = {
  platform: "slack",
  post: async (_target, reply) => {
    posted.push(reply)
    return { type: "posted", message: "1" }
  },
  find: async () => ({ state: "unknown" }),
  obstacle: async () => null,
}

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
  folder = join(root, String(++count))
  mkdirSync(folder)
  writeFileSync(
    join(folder, "wire.md"),
    "A ferry with 212 people on board sank on Thursday evening off Cape Orr, the coastguard said.\n",
  )
  posted = []
  problems.length = 0
  service = await openService({
    databaseUrl: null,
    data: join(root, `data-${count}`),
    folder,
    sources: readFolder(folder).then(({ sources }) => sources),
    log: { info: () => {}, warn: () => {}, error: (_fields, message) => void problems.push(message) },
    timeZone: "Europe/Berlin",
    now: () => new Date(clock).toISOString(),
    web: { allowLoopback: true },
  })
  service.connect(sender)
  await service.ready
})
afterEach(async () => {
  await service.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const page = (words: string) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(article(words))
}

describe("a link", () => {
  it("is filed as an article that can be asked about, once under all its addresses", async () => {
    answer = page("A ferry with 187 people on board sank on Thursday evening off Cape Orr.")
    const { desk } = await service.place(admin)
    const first = await desk.addLink(`${base}/story?utm_source=x`)
    expect(first).toMatchObject({ outcome: "new", title: "Ferry sinks off Cape Orr" })
    expect(await desk.addLink(`${base}/story`)).toMatchObject({ outcome: "unchanged", id: first.id })
    await service.settled()
    const { dossier } = await service.place(admin)
    expect(dossier.source(first.id)?.text).toContain("187 people on board")
  })

  it("is a new version when its article has changed", async () => {
    answer = page("A ferry with 187 people on board sank on Thursday evening off Cape Orr.")
    const { desk } = await service.place(admin)
    const { id } = await desk.addLink(`${base}/story`)
    await service.settled()
    answer = page("A ferry with 190 people on board sank on Thursday evening off Cape Orr.")
    expect(await desk.addLink(`${base}/story`)).toMatchObject({ outcome: "changed", id })
    await service.settled()
    expect((await service.place(admin)).dossier.source(id)?.text).toContain("190 people on board")
  })

  it("is refused with the reason when it can't be read", async () => {
    const { desk } = await service.place(admin)
    await expect(desk.addLink("ftp://example.org/x")).rejects.toThrow(/http/)
    answer = (_request, response) => void response.writeHead(404).end()
    await expect(desk.addLink(`${base}/gone`)).rejects.toMatchObject({ code: "link-status" })
    await expect(desk.addText("notes", " \n ")).rejects.toMatchObject({ code: "empty-source" })
  })
})

describe("a feed", () => {
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Orr News</title><link>${base}</link><description>d</description>${items}</channel></rss>`
  const item = (path: string, title: string) =>
    `<item><title>${title}</title><link>${base}${path}</link><guid>${path}</guid><pubDate>Fri, 19 Jun 2026 10:00:00 GMT</pubDate></item>`

  it("is followed from its link, and brings in what is new at each poll", async () => {
    let items = item("/a", "Ferry sinks")
    answer = (request, response) => {
      if (request.url === "/feed") response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss(items))
      else
        page(`A ferry with ${request.url === "/a" ? 187 : 203} people on board sank on Thursday evening off Cape Orr.`)(
          request,
          response,
        )
    }
    const { desk } = await service.place(admin)
    expect(await desk.addLink(`${base}/feed`)).toMatchObject({ outcome: "feed", title: "Orr News" })
    await service.settled()
    expect((await service.place(admin)).dossier.sources).toHaveLength(2)
    expect(await service.pollFeeds()).toBe(0)
    items = item("/a", "Ferry sinks") + item("/b", "Ferry sank")
    clock += 3_600_000
    expect(await service.pollFeeds()).toBe(1)
    await service.settled()
    expect((await service.place(admin)).dossier.sources).toHaveLength(3)
    expect(problems).toEqual([])
  })

  it("that goes on failing is reported once in the channels that follow the story, and one that has ended too", async () => {
    answer = (_request, response) =>
      void response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss(""))
    const { desk } = await service.place(admin)
    await desk.addLink(`${base}/feed`)
    await desk.subscribe({ topic: "", only: "any", pace: "instant", quiet: null, timeZone: "" })
    answer = (_request, response) => void response.writeHead(500).end()
    for (let i = 0; i < 5; i++) {
      clock += 3 * 86_400_000
      await service.pollFeeds()
      await service.settled()
    }
    expect(posted.map(({ title }) => title)).toEqual([expect.stringMatching(/has failed 3 times/)])
    answer = (_request, response) => void response.writeHead(410).end()
    clock += 3 * 86_400_000
    await service.pollFeeds()
    await service.settled()
    expect(posted.at(-1)?.title).toContain("410 Gone")
  })
})

describe("the watched folder", () => {
  it("files a file that is dropped in, and forgets one that is taken away", async () => {
    service.start()
    const until = async (met: () => Promise<boolean>) => {
      for (let i = 0; i < 200 && !(await met()); i++) await new Promise((resolve) => setTimeout(resolve, 25))
      expect(await met()).toBe(true)
    }
    // The watcher needs a moment before it sees what comes.
    await new Promise((resolve) => setTimeout(resolve, 500))
    writeFileSync(
      join(folder, "gazette.md"),
      "A ferry with 187 people on board sank on Thursday evening off Cape Orr.\n",
    )
    await until(async () => (await service.place(admin)).dossier.source("gazette") !== undefined)
    rmSync(join(folder, "gazette.md"))
    await until(async () => (await service.place(admin)).dossier.source("gazette") === undefined)
  })
})
