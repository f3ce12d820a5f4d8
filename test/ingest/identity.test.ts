import { describe, expect, it } from "vitest"
import { fileOf } from "../../src/ingest/fetch-link.ts"
import { KnownSources, linkKey } from "../../src/ingest/identity.ts"
import { readSource } from "../../src/ingest/read-source.ts"

const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."
const source = (id: string, url: string | null, day: string, text: string) =>
  readSource(`${id}.txt`, text, {
    url,
    published: { start: day, end: day },
    title: null,
    outlet: null,
    author: null,
    language: "en",
  })

describe("linkKey", () => {
  it.each([
    "https://lathe.example/bridge",
    "http://www.lathe.example/bridge/",
    "https://m.lathe.example/bridge?utm_source=x&fbclid=1#top",
    "https://lathe.example:443/bridge/amp/",
    "https://LATHE.example//bridge/index.html",
    "https://amp.lathe.example/bridge?amp=1",
  ])("is one for %s", (link) => {
    expect(linkKey(link)).toBe("lathe.example/bridge")
  })
  it("keeps what tells pages apart", () => {
    const keys = [
      "https://a.example/",
      "https://a.example/?id=1",
      "https://a.example/?id=2",
      "https://a.example/Bridge",
      "https://b.a.example/",
      "https://a.example:8080/",
    ].map(linkKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(linkKey("https://a.example/?b=2&a=1")).toBe(linkKey("https://a.example/?a=1&b=2"))
    expect(linkKey("https://m.example/")).toBe("m.example")
    expect(linkKey("mailto:a@b.example")).toBeNull()
  })
  it("gives a page a path of its own", () => {
    expect(fileOf(new URL("https://www.lathe.example/2024/06/The%20bridge.html?id=7"), ".html")).toBe(
      "lathe.example/2024/06/The-bridge/id/7.html",
    )
    expect(fileOf(new URL("https://lathe.example/../../etc/passwd%2F..%2F"), ".txt")).not.toContain("..")
  })
})

describe("an arriving source", () => {
  const old = source("old", "https://lathe.example/bridge", "2024-06-07", `The bridge is closed\n\n${PROSE}`)
  const known = new KnownSources([old])
  it("is the same under the same link with the same words", () => {
    expect(known.identify(old)).toEqual({ kind: "same", id: "old" })
    expect(
      known.identify(source("new", "http://www.lathe.example/bridge/?utm_source=x", "2024-06-07", old.text)),
    ).toEqual({ kind: "same", id: "old" })
    expect(known.identify(source("file", null, "2024-06-07", old.text))).toEqual({ kind: "same", id: "old" })
  })
  it("is a repost under another link, with another date, layout or furniture", () => {
    expect(known.identify(source("new", "https://other.example/b", "2024-06-07", old.text))).toEqual({
      kind: "repost",
      id: "old",
    })
    expect(
      known.identify(
        source(
          "new",
          "https://lathe.example/bridge",
          "2024-07-01",
          `The Bridge is closed\r\n\r\n1 July 2024\r\n\r\n${PROSE}\r\n\r\nShare this article`,
        ),
      ),
    ).toEqual({ kind: "repost", id: "old" })
  })
  it("is a new version under a link that is known, even by an address it was redirected from", () => {
    const changed = source("new", "https://lathe.example/bridge-2", "2024-06-07", `${PROSE} It will be open in May.`)
    expect(known.identify(changed, ["https://lathe.example/bridge#x"])).toEqual({ kind: "changed", id: "old" })
    expect(known.identify(changed)).toEqual({ kind: "new" })
  })
  it("is new again when the one before has gone", () => {
    const few = new KnownSources([old])
    few.remove("old")
    expect(few.identify(old)).toEqual({ kind: "new" })
  })
})
