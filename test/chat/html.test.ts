import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Citation } from "../../src/briefing/values.ts"
import { htmlOf } from "../../src/chat/html.ts"
import type { Reply } from "../../src/chat/reply.ts"

const citation = (quote: string, over: Partial<Citation> = {}): Citation => ({
  n: 1,
  source: "a",
  file: "a.md",
  title: "A title",
  outlet: "The Outlet",
  url: "https://example.org/a",
  published: { start: "2026-06-12", end: "2026-06-12" },
  paragraph: 3,
  start: 0,
  end: quote.length,
  quote,
  ...over,
})

const reply = (quote: string, over: Partial<Citation> = {}): Reply => ({
  title: "Briefing",
  parts: [
    { type: "heading", text: "Agreed" },
    { type: "claim", claim: { citation: citation(quote, over), attribution: null, lead: "2 origins" } },
  ],
  actions: [],
})

describe("htmlOf", () => {
  it("shows a quote with its citation, and lists the source with its link", () => {
    const html = htmlOf(reply("It sank."))
    expect(html).toContain("“It sank.”")
    expect(html).toContain("[1] The Outlet · 12 June 2026 · ¶3")
    expect(html).toContain('<a href="https://example.org/a"')
  })

  it("lets no text of a source become markup, and links nowhere but to citations with a web address", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("javascript:alert(1)", "data:text/html,x", 'https://example.org/"><script>', null),
        (text, url) => {
          const html = htmlOf(reply(`<script>${text}</script><img src=x onerror=y>`, { url, title: `<b>${text}` }))
          const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]))
          for (const tag of ["script", "img", "b", "iframe"]) expect(tags.has(tag)).toBe(false)
          expect(html).not.toMatch(/href="(?!https?:)/)
        },
      ),
    )
  })
})
