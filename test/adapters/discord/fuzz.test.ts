import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { linkable, oneLine } from "../../../src/adapters/discord/escape.ts"
import { type Page, renderDiscord } from "../../../src/adapters/discord/render.ts"
import { type ClaimPart, citationsOf, type Reply } from "../../../src/chat/reply.ts"
import { list, object, validateMessage } from "../../servers/discord-validate.ts"
import { longReply, reply, request } from "./arbitrary.ts"
import { readMarkdown } from "./markdown.ts"

const RUNS = Number(process.env.FUZZ_RUNS ?? 800)

function render(answer: Reply, again: string | null, hidden: boolean): readonly Page[] {
  return renderDiscord(answer, { request: again, private: hidden, requestId: "0a1b2c3d", hasSource: true }).pages
}

/** The contents of all text displays of a page, nested ones included. */
function textsOf(page: Page): string[] {
  const texts: string[] = []
  const visit = (component: Readonly<Record<string, unknown>>) => {
    if (typeof component.content === "string") texts.push(component.content)
    list(component.components).forEach(visit)
  }
  list(page.body.components).forEach(visit)
  return texts
}

function linkButtonsOf(page: Page): string[] {
  const urls: string[] = []
  const visit = (component: Readonly<Record<string, unknown>>) => {
    if (typeof component.url === "string") urls.push(component.url)
    list(component.components).forEach(visit)
  }
  list(page.body.components).forEach(visit)
  return urls
}

function claimsOf(answer: Reply): ClaimPart[] {
  return answer.parts.flatMap((part) => {
    if (part.type === "claim") return [part.claim]
    return part.type === "notice" ? part.positions.flatMap((position) => position.claims) : []
  })
}

function check(answer: Reply, again: string | null, hidden: boolean): void {
  const pages = render(answer, again, hidden)
  const may = new Set(citationsOf(answer).map(({ url }) => (url === null ? null : linkable(url))))
  const texts: { shown: string; marks: string }[] = []
  for (const page of pages) {
    const files = page.files.map((file) => file.name)
    const body = { ...object(page.body), attachments: page.files.map(({ alt }, id) => ({ id, description: alt })) }
    expect(validateMessage(body, { files, edit: false, plain: false })).toEqual([])
    expect(page.body.allowed_mentions).toEqual({ parse: [] })
    for (const content of textsOf(page)) {
      const read = readMarkdown(content)
      expect(read.dangers, content).toEqual([])
      for (const url of read.links) expect(may).toContain(url)
      texts.push(read)
    }
    const own = answer.parts.flatMap((part) =>
      "actions" in part ? part.actions : part.type === "choice" ? part.options : [],
    )
    const buttons = [...answer.actions, ...own].map((action) =>
      action.do.type === "link" ? linkable(action.do.url) : null,
    )
    for (const url of linkButtonsOf(page)) if (!url.startsWith("attachment:")) expect(buttons).toContain(url)
  }
  for (const { citation } of claimsOf(answer)) {
    const quote = squeezed(citation.quote)
    const home = texts.find(
      ({ shown, marks }) =>
        marks.includes(`**\uE000${citation.n}\uE000**`) && holds(squeezed(shown), quote) && shown.includes(`¶`),
    )
    expect(home, `quote ${citation.n} stands with its citation`).toBeDefined()
  }
}

function squeezed(text: string): string {
  return oneLine(text).replace(/[\s\u200B]+/g, "")
}

/** Whether a text has a quote whole, or its beginning with a note that says so. */
function holds(shown: string, quote: string): boolean {
  return shown.includes(quote) || (shown.includes("holdsthewholequote") && shown.includes(quote.slice(0, 40)))
}

describe("any reply as Discord messages", () => {
  it("keeps every limit, pings nobody, links nowhere but to citations, and keeps quotes with them", () => {
    fc.assert(
      fc.property(reply, request, fc.boolean(), (answer, again, hidden) => check(answer, again, hidden)),
      { numRuns: RUNS },
    )
  })

  it("does so for two hundred citations", () => {
    fc.assert(
      fc.property(longReply, request, fc.boolean(), (answer, again, hidden) => check(answer, again, hidden)),
      { numRuns: Math.max(5, RUNS / 100), endOnFailure: true },
    )
  })
})
