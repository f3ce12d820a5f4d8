import fc from "fast-check"
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { render, type Screen } from "../../../src/adapters/terminal/render.ts"
import { styleOf } from "../../../src/adapters/terminal/style.ts"
import type { ClaimPart, Reply } from "../../../src/chat/reply.ts"

const screen = (columns: number, numbered = false, colour = false): Screen => ({
  columns,
  width: stringWidth,
  style: styleOf(colour),
  numbered,
})

function claim(quote: string, over: Partial<ClaimPart["citation"]> = {}): ClaimPart {
  const citation = {
    n: 1,
    source: "gull/1",
    file: "gull/1.md",
    title: "Dues rise",
    outlet: "The Gull",
    url: "https://gull.example/dues",
    published: { start: "2031-05-02", end: "2031-05-02" },
    paragraph: 4,
    start: 0,
    end: quote.length,
    quote,
    ...over,
  }
  return {
    citation,
    attribution: { speaker: "Ada Holm", via: [], basis: "on-record", hedged: false, denied: false },
  }
}

const reply: Reply = {
  title: "Who raised the dues?",
  parts: [
    {
      type: "claim",
      claim: { ...claim("She said it rose by a third."), context: claim("Holm spoke on Monday.").citation },
    },
    { type: "text", text: "Nothing else was found.", tone: "quiet" },
    {
      type: "notice",
      title: "Sources disagree: the dues",
      text: "The figures differ.",
      positions: [
        { label: "a third", claims: [claim("The dues rose by a third.")] },
        { label: "a half", claims: [claim("The dues rose by half.", { n: 2, source: "tern/9", title: "Half again" })] },
      ],
      actions: [{ label: "Explain", do: { type: "command", line: "/disagree dues" } }],
    },
  ],
  actions: [
    { label: "Timeline", do: { type: "command", line: "/timeline dues" } },
    { label: "Share", do: { type: "share" } },
    { label: "Helpful", do: { type: "feedback", helpful: true } },
  ],
}

describe("a reply on a terminal", () => {
  it("puts each quote's place under it, and each source once at the foot", () => {
    expect(render(reply, screen(72)).lines.join("\n")).toMatchInlineSnapshot(`
      "Who raised the dues?

        “Holm spoke on Monday.” …
        “She said it rose by a third.”
        [1] The Gull · 2 May 2031 · ¶4 · said by Ada Holm

      Nothing else was found.

      ┃ Sources disagree: the dues
      ┃ The figures differ.
      ┃
      ┃ a third
      ┃   “The dues rose by a third.”
      ┃   [1] The Gull · 2 May 2031 · ¶4 · said by Ada Holm
      ┃
      ┃ a half
      ┃   “The dues rose by half.”
      ┃   [2] The Gull · 2 May 2031 · ¶4 · said by Ada Holm
      ┃
      ┃ → Explain: /disagree dues

      Sources
      [1] Dues rise · gull/1 · https://gull.example/dues
      [2] Half again · tern/9 · https://gull.example/dues

      → Timeline: /timeline dues"
    `)
  })

  it("numbers what may be chosen at the prompt", () => {
    const { lines, actions } = render(reply, screen(72, true))
    expect(lines).toContain("┃ 1  Explain")
    expect(lines.at(-1)).toBe("2  Timeline")
    expect(actions.map((action) => action.label)).toEqual(["Explain", "Timeline"])
  })

  it("leaves a quote on one line where the output is no terminal", () => {
    const long = "word ".repeat(200).trim()
    const { lines } = render(
      { title: "", parts: [{ type: "claim", claim: claim(long) }], actions: [] },
      screen(Number.POSITIVE_INFINITY),
    )
    expect(lines[0]).toBe(`  “${long}”`)
  })

  it("writes a table's rows below each other where the screen is too narrow for columns", () => {
    const table: Reply = {
      title: "",
      parts: [
        { type: "table", header: ["Source", "Outlet", "Title"], rows: [["gull/1", "The Gull", "Dues rise again"]] },
      ],
      actions: [],
    }
    expect(render(table, screen(40)).lines).toEqual(["Source  Outlet    Title", "gull/1  The Gull  Dues rise again"])
    expect(render(table, screen(20)).lines).toEqual(["Source: gull/1", "Outlet: The Gull", "Title: Dues rise", "again"])
  })

  it("uses colour only when told to", () => {
    expect(render(reply, screen(72)).lines.join("")).not.toContain("\u001B")
    expect(render(reply, screen(72, false, true)).lines.join("")).toContain("\u001B[1m")
  })
})

describe("text from a source", () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "\u001B[2J",
          "\u001B]0;title\u0007",
          "\u009B31m",
          "\u202E",
          "\u2066",
          "\r",
          "\u0008",
          "\uD800",
          "漢字",
          "👩‍👩‍👧",
          "\u001B",
          "a",
        ),
      ),
    )
    .map((pieces) => `x${pieces.join("")}`)

  it("can't steer the terminal, whatever it holds", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 120 }), (text, columns) => {
        const everywhere: Reply = {
          title: text,
          parts: [
            {
              type: "claim",
              claim: { ...claim(text, { title: text, outlet: text, source: text, url: text }), lead: text },
            },
            { type: "text", text },
            { type: "list", items: [text] },
            { type: "table", header: [text], rows: [[text, text]] },
            { type: "picture", name: text, alt: text, png: async () => new Uint8Array() },
            { type: "file", name: text, mime: "text/plain", text },
            { type: "choice", prompt: text, options: [{ label: text, do: { type: "command", line: text } }] },
            { type: "notice", title: text, text, positions: [{ label: text, claims: [claim(text)] }], actions: [] },
          ],
          actions: [{ label: text, do: { type: "link", url: text } }],
        }
        const shown = render(everywhere, screen(columns)).lines
        for (const line of shown) {
          expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
          expect(line).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
        }
      }),
    )
  })

  it("keeps every line within the screen", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 120 }), (text, columns) => {
        const long: Reply = {
          title: text,
          parts: [
            { type: "claim", claim: claim(`${text} 漢字漢字漢字漢字漢字漢字`) },
            { type: "list", items: [text] },
          ],
          actions: [],
        }
        for (const line of render(long, screen(columns)).lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
