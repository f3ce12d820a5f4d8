import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { literal } from "../../src/adapters/slack/escape.ts"
import { PAGE } from "../../src/adapters/slack/limits.ts"
import { type Page, renderSlack } from "../../src/adapters/slack/render.ts"
import type { Citation } from "../../src/briefing/values.ts"
import { type ClaimPart, citationsOf, type Part, type Reply } from "../../src/chat/reply.ts"
import { safeUrl } from "../../src/chat/safe-url.ts"
import { CUMULATIVE_TEXT, cumulativeText, linksOf, pings, problemsOfBlocks } from "../servers/slack-blocks-validator.ts"
import { hostileText, reply } from "./replies.ts"

const options = { line: "/ask x", private: true, answerId: "a1b2", hasSource: true }
const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 500), endOnFailure: true }

describe("whatever a reply holds, its Slack messages", () => {
  it("are within every limit, ping nobody and link only to citations and asked-for addresses", () => {
    fc.assert(
      fc.property(reply, fc.option(hostileText, { nil: null }), fc.boolean(), (given, line, hidden) => {
        const { pages } = renderSlack(given, { ...options, line, private: hidden })
        expect(pages.length).toBeGreaterThan(0)
        const allowed = new Set(addressesOf(given))
        for (const page of pages) {
          expect(problemsOfBlocks(page.blocks)).toEqual([])
          expect(cumulativeText(page.blocks)).toBeLessThanOrEqual(CUMULATIVE_TEXT)
          expect(page.text.length).toBeLessThanOrEqual(4_000)
          expect(pings(page)).toEqual([])
          expect(linksOf(page).filter((url) => !allowed.has(url))).toEqual([])
        }
      }),
      runs,
    )
  })

  it("never part a quote from its citation, and lose none without a file that holds it", () => {
    fc.assert(
      fc.property(reply, (given) => {
        const { reply: marked, citations } = withMarkedQuotes(given)
        const { pages, whole } = renderSlack(marked, options)
        const texts = pages.map(elementsOf)
        for (const [mark, citation] of citations) {
          const page = texts.find((text) => text.some((element) => element.includes(mark)))
          if (!page) {
            expect(whole?.text).toContain(mark)
            continue
          }
          // Beside another position the citation follows in the same field, elsewhere in the next element.
          const at = page.findIndex((element) => element.includes(mark))
          const after = page[at]?.slice(page[at]?.indexOf(mark)) ?? ""
          expect([after.includes(` [${citation.n}] `), page[at + 1] === `[${citation.n}] `]).toContain(true)
          if (citation.quote.length > PAGE.quote) expect(whole).not.toBeNull()
          else expect(page[at]).toContain(literal(citation.quote))
        }
      }),
      runs,
    )
  })

  it("come out the same each time", () => {
    fc.assert(
      fc.property(reply, (given) => {
        expect(JSON.stringify(renderSlack(given, options))).toBe(JSON.stringify(renderSlack(given, options)))
      }),
      { numRuns: 30 },
    )
  })
})

describe("literal text", () => {
  it("is never blank, holds no half character and no mark that reorders what follows", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = literal(text)
        expect(clean.trim()).not.toBe("")
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000]/)
        expect(encodeURIComponent(clean)).toBeTruthy()
      }),
    )
  })
})

function addressesOf(given: Reply): string[] {
  const actions = given.parts
    .flatMap((part) => (part.type === "choice" ? part.options : part.type === "notice" ? part.actions : []))
    .concat(given.actions)
    .flatMap((action) => (action.do.type === "link" ? [action.do.url] : []))
  return [...citationsOf(given).map((citation) => citation.url), ...actions]
    .map((url) => safeUrl(url))
    .filter((url) => url !== null)
}

/** The text elements of a page's rich text, in reading order. */
function elementsOf(page: Page): string[] {
  const found: string[] = []
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === "object" && value !== null) {
      if ("text" in value && typeof value.text === "string") found.push(value.text)
      for (const inner of Object.values(value)) walk(inner)
    }
  }
  walk(page.blocks)
  return found
}

/** Every quote begun with a mark of its own, so that it is found where it stands and nowhere else. */
function withMarkedQuotes(given: Reply): { reply: Reply; citations: Map<string, Citation> } {
  const citations = new Map<string, Citation>()
  const marked = (claim: ClaimPart): ClaimPart => {
    const mark = `Q${citations.size}Q`
    const citation = { ...claim.citation, quote: `${mark} ${claim.citation.quote}` }
    citations.set(mark, citation)
    return { ...claim, citation }
  }
  const parts = given.parts.map((part): Part => {
    if (part.type === "claim") return { ...part, claim: marked(part.claim) }
    if (part.type !== "notice") return part
    const positions = part.positions.map((position) => ({ ...position, claims: position.claims.map(marked) }))
    return { ...part, positions }
  })
  return { reply: { ...given, parts }, citations }
}
