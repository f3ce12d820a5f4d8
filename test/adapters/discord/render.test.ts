import { ComponentType } from "discord-api-types/v10"
import { describe, expect, it } from "vitest"
import { renderDiscord } from "../../../src/adapters/discord/render.ts"
import type { ClaimPart, Part, Reply } from "../../../src/chat/reply.ts"
import { list } from "../../servers/discord-validate.ts"

function claim(quote: string, more: Partial<ClaimPart["citation"]> = {}): ClaimPart {
  const citation = {
    n: 1,
    source: "harbour",
    file: "harbour.md",
    title: "Night on the quay",
    outlet: "The Ledger",
    url: "https://ledger.example/quay",
    published: { start: "2026-05-03", end: "2026-05-03" },
    paragraph: 4,
    start: 0,
    end: quote.length,
    quote,
    ...more,
  }
  return { citation, attribution: null }
}

function reply(...parts: Part[]): Reply {
  return { title: "Who saw it?", parts, actions: [] }
}

const quote = (text: string): Part => ({ type: "claim", claim: claim(text) })

function render(given: Reply, options: { private?: boolean; request?: string | null } = {}) {
  const { private: hidden = false, request = "/ask x" } = options
  return renderDiscord(given, { request, private: hidden, requestId: "0a1b2c3d", hasSource: false })
}

function texts(given: Reply, page = 0): string[] {
  return list(render(given).pages[page]?.body.components).flatMap((component) =>
    typeof component.content === "string"
      ? [component.content]
      : list(component.components).map((one) => String(one.content)),
  )
}

describe("a claim in Discord", () => {
  it("is a block quote with its citation in small print on the next line, the title linked", () => {
    expect(texts(reply(quote("Two people saw it.")))).toContain(
      "> Two people saw it.\n-# **\\[1\\]** [Night on the quay](<https://ledger.example/quay>) · The Ledger · 3 May 2026 · ¶4",
    )
  })

  it("joins lines that only the source's page width broke, and keeps paragraphs", () => {
    expect(texts(reply(quote("Two people\nsaw it.\n\nOne ran."))).join()).toContain(
      "> Two people saw it.\n> \n> One ran.",
    )
  })

  it("shows markup of the source's as it was written", () => {
    expect(texts(reply(quote("# *Loud* <@1> https://x.example"))).join()).toContain(
      "> \\# \\*Loud\\* \\<@\u200B1\\> https\\://x.example",
    )
  })

  it("puts the sentence that it stands on before it, in italics", () => {
    const context = claim("The bridge was shut.", { paragraph: 4 }).citation
    const part: Part = { type: "claim", claim: { ...claim("That took an hour."), context } }
    expect(texts(reply(part)).join()).toContain("> *The bridge was shut.*\n> That took an hour.\n-# ")
  })

  it("that is longer than a message is shortened with a word to say so, and the file holds it whole", async () => {
    const long = `${"It went on and on. ".repeat(400)}Then it ended.`
    const { pages } = render(reply(quote(long)))
    const content = texts(reply(quote(long))).join()
    expect(content).toMatch(/The first \d+ of 7614 characters; the file below holds the whole quote/)
    const file = pages[0]?.files[0]
    expect(file?.name).toBe("who-saw-it.md")
    expect(new TextDecoder().decode(await file?.data())).toContain("Then it ended.")
  })
})

describe("a notice in Discord", () => {
  const notice: Part = {
    type: "notice",
    title: "How many saw it",
    text: "The sources differ.",
    positions: [
      { label: "two", claims: [claim("Two people saw it.")] },
      { label: "three", claims: [claim("Three people saw it.", { n: 2 })] },
    ],
    actions: [{ label: "Not a disagreement", do: { type: "command", line: "/dismiss a" } }],
  }

  it("is a card of its own with the positions in their order, each with its quote", () => {
    const card = render(reply(notice)).pages[0]?.body.components.find(({ type }) => type === ComponentType.Container)
    const inside = list(card && "components" in card ? card.components : [])
    expect(inside.map(({ type }) => type)).toEqual([10, 14, 10, 14, 10, 1])
    expect(inside[2]?.content).toMatch(/^\*\*two\*\*\n> Two people/)
    expect(inside[4]?.content).toMatch(/^\*\*three\*\*\n> Three people/)
  })

  it("too long for one card goes on in another that says so", () => {
    const claims = Array.from({ length: 30 }, (_, i) => claim(`Witness ${i} saw it. ${"And more. ".repeat(20)}`))
    const long: Part = { ...notice, positions: [{ label: "two", claims }] }
    const { pages } = render(reply(long))
    expect(pages.length).toBeGreaterThan(1)
    expect(JSON.stringify(pages[1]?.body)).toContain("How many saw it (continued)")
  })
})

describe("a reply in Discord", () => {
  it("puts what doesn't fit behind More, with the count said", () => {
    const many = reply(...Array.from({ length: 16 }, (_, i) => quote(`Number ${i}. ${"And more. ".repeat(30)}`)))
    const { pages } = render(many)
    expect(pages).toHaveLength(2)
    expect(texts(many).join()).toMatch(/Page 1 of 2; \d quotes to come\./)
    expect(JSON.stringify(pages[0]?.body)).toMatch(/"m\w+:1:=\/ask x"/)
    expect(JSON.stringify(pages[1]?.body)).not.toContain('"More"')
  })

  it("over three pages brings the whole answer along as a file", () => {
    const many = reply(...Array.from({ length: 60 }, (_, i) => quote(`Number ${i}. ${"And more. ".repeat(30)}`)))
    const { pages } = render(many)
    expect(pages[0]?.files.map(({ name }) => name)).toEqual(["who-saw-it.md"])
    expect(pages[1]?.files).toEqual([])
    expect(texts(many).join()).toContain("The whole answer is in the file who\\-saw\\-it.md.")
  })

  it("keeps a heading with what it heads", () => {
    const filler = Array.from({ length: 7 }, (_, i) => quote(`Number ${i}. ${"And more. ".repeat(30)}`))
    for (let extra = 0; extra < 5; extra++) {
      const some = Array.from({ length: extra }, () => quote("A short one."))
      const { pages } = render(reply(...filler, ...some, { type: "heading", text: "Later" }, ...filler))
      for (const { body } of pages) {
        const shown = body.components.filter(({ type }) => type === ComponentType.TextDisplay)
        expect(JSON.stringify(shown.at(-2))).not.toContain("### Later")
      }
    }
  })

  it("offers to share only what the asker alone sees", () => {
    expect(JSON.stringify(render(reply(quote("a")), { private: true }).pages)).toContain("Share to channel")
    expect(JSON.stringify(render(reply(quote("a"))).pages)).not.toContain("Share to channel")
  })

  it("offers nothing that would need the request where there is none", () => {
    expect(JSON.stringify(render(reply(quote("a")), { private: true, request: null }).pages)).not.toContain("custom_id")
  })

  it("sets a narrow table in columns, and a wide one a row a line", () => {
    const narrow: Part = { type: "table", header: ["Day", "Dead"], rows: [["3 May", "2"], ["4 May", "3"]] } // biome-ignore format: a table
    expect(texts(reply(narrow))).toContain("```\nDay    Dead\n3 May  2\n4 May  3\n```")
    const wide: Part = {
      type: "table",
      header: ["Title", "Outlet"],
      rows: [["Night on the quay ".repeat(4), "Ledger"]],
    }
    expect(texts(reply(wide)).join()).toMatch(/-# Title · Outlet\n\*\*Night on the quay .+\*\* · Ledger/)
  })

  it("says an empty answer by its title alone", () => {
    expect(texts({ title: "", parts: [], actions: [] })).toEqual(["## Concordance"])
  })
})
