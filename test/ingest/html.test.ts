import { describe, expect, it } from "vitest"
import { withinTime } from "../../src/ingest/html-limits.ts"
import { UnusableFile } from "../../src/ingest/problem.ts"
import { readDocument } from "../../src/ingest/read-document.ts"

const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${PROSE.replace("three", String(at + 2))}</p>`).join("\n")
const bytes = (text: string) => new TextEncoder().encode(text)
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>The bridge is closed | Lathe News</title>${head}</head><body>
   <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>The bridge is closed</h1>${body}</article></main>
   <footer>© 2024 Lathe News</footer></body></html>`

describe("HTML files", () => {
  it("keeps the article's paragraphs, headings, lists and tables as text", async () => {
    const source = await readDocument(
      "page.html",
      bytes(
        page(
          "",
          `${paragraphs(3)}<h2>In  figures</h2><ul><li>one <b>bridge</b><ul><li>two spans</li></ul></li><li>four roads</li></ul>
           <ol><li>first</li><li>second</li></ol>
           <table><tr><th>Year</th><th>Boats</th></tr><tr><td>1950</td><td>12 | 13</td></tr></table>
           <p>Line one<br>line two<sup>[3]</sup></p><script>alert("no")</script>${paragraphs(2)}`,
        ),
      ),
    )
    expect(source.text).toContain("## In figures\n\n- one bridge\n  - two spans\n- four roads\n\n1. first\n2. second")
    expect(source.text).toContain("| Year | Boats |\n|---|---|\n| 1950 | 12 \\| 13 |")
    expect(source.text).toContain("Line one\nline two")
    expect(source.text).not.toMatch(/alert|Sport|\[3\]|©/)
    expect(source.blocks.find(({ kind }) => kind === "table")?.rows?.map(({ header }) => header)).toEqual([true, false])
    expect(source.blocks.filter(({ kind }) => kind === "list-item")).toHaveLength(5)
  })
  it("takes what the page says of itself", async () => {
    const head = `<meta property="og:site_name" content="Lathe News"><meta name="author" content="By Jo Penrose">
      <meta property="article:published_time" content="2024-06-07T08:00:00+01:00"><link rel="canonical" href="https://lathe.example/bridge">`
    expect(await readDocument("page.html", bytes(page(head, paragraphs(4))))).toMatchObject({
      title: "The bridge is closed",
      outlet: "Lathe News",
      author: "Jo Penrose",
      published: { start: "2024-06-07", end: "2024-06-07" },
      url: "https://lathe.example/bridge",
      language: "en-GB",
      inferred: [],
    })
  })
  it("decodes by what the page declares, and by its bytes when it declares nothing", async () => {
    const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
    const body = paragraphs(4).replaceAll("council", "caf\u00e9 council")
    for (const head of [
      '<meta charset="iso-8859-1">',
      '<meta http-equiv="content-type" content="text/html; charset=windows-1252">',
      "",
    ])
      expect((await readDocument("page.htm", latin(page(head, body)))).text).toContain("café council")
    expect((await readDocument("page.htm", bytes(page("", body)))).text).toContain("café council")
  })
  it("reads a fragment without a head, and a page too short for an article", async () => {
    expect((await readDocument("page.html", bytes("<p>The bridge is closed.</p>"))).text).toBe("The bridge is closed.")
  })
})

describe("pages made to exhaust a reader", () => {
  const code = (html: string) =>
    readDocument("page.html", bytes(html)).then(
      () => "read",
      (error: unknown) => (error instanceof UnusableFile ? error.problem.code : "thrown"),
    )
  it("refuses deep nesting, too many elements and no text, each by name", async () => {
    expect(await code(`${"<div>".repeat(200_000)}deep`)).toBe("too-complex")
    expect(await code("<p>a</p>".repeat(200_000))).toBe("too-complex")
    expect(await code(`<html><body><!-- ${"x".repeat(11_000_000)} --></body></html>`)).toBe("too-large")
    expect(await code("<html><body><script>1</script></body></html>")).toBe("no-text")
  })
  it("doesn't expand entities that a page declares", async () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>The bridge is closed &b; today.</p>`
    const source = await readDocument("page.html", bytes(bomb))
    expect(source.text.length).toBeLessThan(300)
  })
  it("reads items whose end tags are left out, and gives up by name on what nests through them", async () => {
    expect(await code(`<ul>${"<li>one two three".repeat(2000)}</ul>`)).toBe("read")
    expect(await code(`<ul>${"<li>one<p>two".repeat(20_000)}</ul>`)).toBe("too-complex")
  })
})

describe("withinTime", () => {
  it("stops a step that doesn't end, and says so by name", () => {
    const forever = () => {
      for (;;);
    }
    expect(() => withinTime("page.html", forever, 50)).toThrow(UnusableFile)
  })
})
