import { brotliCompressSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { UserError } from "../../src/errors.ts"
import { fetchLink } from "../../src/ingest/fetch-link.ts"
import type { WebOptions } from "../../src/ingest/web-get.ts"
import { WebServer } from "./web-server.ts"

const NOW = "2026-06-20T09:00:00Z"
const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."
const article = (head = "", more = "") =>
  `<!doctype html><html lang="en"><head><title>The bridge is closed</title>${head}</head><body><article><h1>The bridge is closed</h1>${`<p>${PROSE}</p>`.repeat(6)}${more}</article></body></html>`

let server: WebServer
beforeAll(async () => {
  server = await new WebServer().start()
})
afterAll(() => server.stop())

const open: WebOptions = { allowLoopback: true }
const get = (path: string, options: WebOptions = open) => fetchLink(server.url(path), NOW, options)
/** The code that a link is refused with. */
const refused = (link: string, options: WebOptions = {}) =>
  fetchLink(link, NOW, options).then(
    () => "fetched",
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  )

describe("fetching a link", () => {
  it("reads the article, with what the page says of itself and when it was fetched", async () => {
    server.give("/2024/bridge-closed.html", article('<meta property="og:site_name" content="Lathe News">'))
    const { source, links } = await get("/2024/bridge-closed.html")
    expect(source).toMatchObject({
      title: "The bridge is closed",
      outlet: "Lathe News",
      added: NOW,
      id: `127.0.0.1-${server.port}/2024/bridge-closed`,
    })
    expect(source.text).toContain(PROSE)
    expect(links).toEqual([server.url("/2024/bridge-closed.html")])
  })
  it("follows redirects, and knows the page under all its addresses", async () => {
    server.on("/short", (_request, response) => void response.writeHead(302, { location: "/long?utm_source=x" }).end())
    server.give("/long?utm_source=x", article(`<link rel="canonical" href="${server.url("/long")}">`))
    const { source, links } = await get("/short")
    expect(source.url).toBe(server.url("/long"))
    expect(links).toEqual(["/long", "/long?utm_source=x", "/short"].map((path) => server.url(path)))
  })
  it("doesn't believe a page that says it is another site's", async () => {
    server.give("/posing", article('<link rel="canonical" href="https://famous.example/story">'))
    expect((await get("/posing")).source.url).toBe(server.url("/posing"))
  })
  it("unpacks gzip and brotli, and decodes by the header, the page or the bytes", async () => {
    const accented = article("", "<p>Café owners on the quay are worried about their trade in the coming winter.</p>")
    const latin = Buffer.from(accented, "latin1")
    server.give("/gzip", gzipSync(accented), { "content-encoding": "gzip", "content-type": "text/html; charset=utf-8" })
    server.give("/brotli", brotliCompressSync(accented), { "content-encoding": "br" })
    server.give("/header", latin, { "content-type": "text/html; charset=ISO-8859-1" })
    server.give("/meta", Buffer.from(accented.replace("<head>", '<head><meta charset="windows-1252">'), "latin1"))
    server.give("/bytes", latin)
    for (const path of ["/gzip", "/brotli", "/header", "/meta", "/bytes"])
      expect((await get(path)).source.text).toContain("Café owners")
  })
  it("reads plain text as it is", async () => {
    server.give("/notes.txt", "The bridge is closed.\nIt will open in May.", {
      "content-type": "text/plain; charset=utf-8",
    })
    expect((await get("/notes.txt")).source.text).toBe("The bridge is closed.\nIt will open in May.")
  })
})

describe("links that are refused", () => {
  it.each([
    "ftp://example.org/a",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,hello",
    "not a link",
    "https://user:secret@example.org/",
  ])("%s is no address that is fetched", async (link) => {
    expect(await refused(link)).toBe("bad-link")
  })
  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
  ])("%s is inside a private network", async (link) => {
    expect(await refused(link)).toBe("private-address")
  })
  it("doesn't follow a redirect inside, by address or by name", async () => {
    const resolve = async (host: string) => (host === "inside.test" ? ["10.0.0.7"] : ["127.0.0.1"])
    for (const [path, location] of [
      ["/to-metadata", "http://169.254.169.254/"],
      ["/to-inside", "http://inside.test/"],
      ["/to-file", "file:///etc/passwd"],
    ] as const) {
      server.on(path, (_request, response) => void response.writeHead(302, { location }).end())
      expect(await refused(server.url(path, "outside.test"), { allowLoopback: true, resolve })).toBe(
        path === "/to-file" ? "bad-link" : "private-address",
      )
    }
  })
  it("refuses a name of which any address is private", async () => {
    expect(await refused("http://both.test/", { resolve: async () => ["93.184.215.14", "10.0.0.1"] })).toBe(
      "private-address",
    )
  })
  it("connects to the address that was checked, whatever the name stands for a moment later", async () => {
    server.give("/pinned", article())
    let lookups = 0
    const resolve = async () => (++lookups === 1 ? ["127.0.0.1"] : ["10.0.0.1"])
    const { source } = await fetchLink(server.url("/pinned", "rebinding.test"), NOW, { allowLoopback: true, resolve })
    expect(source.title).toBe("The bridge is closed")
    expect(lookups).toBe(1)
  })
  it("gives up on endless redirects, large pages, packed bombs, slow hosts and hosts that aren't there", async () => {
    server.on("/loop", (_request, response) => void response.writeHead(302, { location: "/loop" }).end())
    expect(await refused(server.url("/loop"), open)).toBe("link-redirects")
    server.give("/large", Buffer.alloc(300_000, "x"))
    expect(await refused(server.url("/large"), { ...open, bytes: 200_000 })).toBe("link-too-large")
    server.give("/bomb", gzipSync(Buffer.alloc(20_000_000)), { "content-encoding": "gzip" })
    expect(await refused(server.url("/bomb"), open)).toBe("link-too-large")
    server.on(
      "/slow",
      (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).write("<p>"),
    )
    expect(await refused(server.url("/slow"), { ...open, milliseconds: 300 })).toBe("link-too-slow")
    const forever = () => new Promise<string[]>(() => {})
    expect(await refused("http://slow-name.test/", { resolve: forever, milliseconds: 100 })).toBe("link-too-slow")
    expect(await refused("http://nowhere.test/", { resolve: async () => [] })).toBe("link-unreachable")
    expect(await refused("http://127.0.0.1:1/", open)).toBe("link-unreachable")
    server.give("/damaged", "not gzip at all", { "content-encoding": "gzip" })
    expect(await refused(server.url("/damaged"), open)).toBe("link-unreachable")
  })
  it("refuses what isn't text, what isn't there, and pages without an article", async () => {
    server.give("/picture", "x", { "content-type": "image/png" })
    expect(await refused(server.url("/picture"), open)).toBe("link-not-text")
    expect(await refused(server.url("/missing"), open)).toBe("link-status")
    server.give("/empty", "<html><body><script>1</script></body></html>")
    expect(await refused(server.url("/empty"), open)).toBe("link-unreadable")
    server.give("/deep", `${"<div>".repeat(5000)}x`)
    expect(await refused(server.url("/deep"), open)).toBe("link-unreadable")
  })
})
