import { describe, expect, it } from "vitest"
import type { Citation } from "../../src/briefing/values.ts"
import { escapeMarkdown, markdownOf } from "../../src/chat/markdown.ts"
import { safeUrl } from "../../src/chat/safe-url.ts"
import { attributionWords, dateWords, quoted } from "../../src/chat/wording.ts"

const citation: Citation = {
  n: 1,
  source: "harbour",
  file: "harbour.md",
  title: "Harbour *closed*",
  outlet: "The Ledger",
  url: "https://ledger.example/a(b)",
  published: { start: "2026-05-03", end: "2026-05-03" },
  paragraph: 4,
  start: 10,
  end: 40,
  quote: "The harbour shut at [noon](https://evil.example).",
}

describe("a reply as a Markdown file", () => {
  it("puts each quote over its citation and lists the sources once", () => {
    const text = markdownOf({
      title: "When did it shut?",
      parts: [
        { type: "claim", claim: { citation, attribution: null, lead: "3 May" } },
        { type: "claim", claim: { citation, attribution: null } },
      ],
      actions: [],
    })
    expect(text).toBe(`# When did it shut?

**3 May**

> The harbour shut at \\[noon\\](https\\://evil.example).

\\[1\\] [Harbour \\*closed\\*](<https://ledger.example/a%28b%29>) · The Ledger · 3 May 2026 · ¶4

> The harbour shut at \\[noon\\](https\\://evil.example).

\\[1\\] [Harbour \\*closed\\*](<https://ledger.example/a%28b%29>) · The Ledger · 3 May 2026 · ¶4

## Sources

- \\[1\\] [Harbour \\*closed\\*](<https://ledger.example/a%28b%29>) (harbour.md)
`)
  })

  it("keeps text from starting a heading, a list, a rule, a fence or code", () => {
    expect(escapeMarkdown("# a\n- b\n1. c\n```d\n    e\n+ f")).toBe("\\# a\n\\- b\n1\\. c\n\\`\\`\\`d\n   e\n\\+ f")
  })

  it("breaks bare addresses, mentions and entities", () => {
    expect(escapeMarkdown("see www.evil.example @everyone &lt;b&gt;")).toBe(
      "see www\\.evil.example \\@everyone \\&lt;b\\&gt;",
    )
  })
})

describe("an address that may be linked", () => {
  it("is http or https, without a user name", () => {
    expect(safeUrl("https://a.example/x")).toBe("https://a.example/x")
    for (const url of ["javascript:alert(1)", "data:text/html,x", "https://a@b.example", "a.example", "", null])
      expect(safeUrl(url)).toBeNull()
  })

  it("has what could break out of a link encoded", () => {
    expect(safeUrl("https://a.example/?q=<!channel>|x)")).toBe("https://a.example/?q=%3C!channel%3E%7Cx%29")
  })
})

describe("the words round a quote", () => {
  it("say a day, a month, a year or a span of days", () => {
    expect(dateWords({ start: "2026-05-03", end: "2026-05-03" })).toBe("3 May 2026")
    expect(dateWords({ start: "2026-02-01", end: "2026-02-28" })).toBe("February 2026")
    expect(dateWords({ start: "2026-01-01", end: "2026-12-31" })).toBe("2026")
    expect(dateWords({ start: "2026-05-03", end: "2026-06-05" })).toBe("3 May – 5 June 2026")
  })

  it("say who says it, through whom and how sure", () => {
    expect(
      attributionWords({ speaker: "Ida Noor", via: ["The Ledger"], basis: "on-record", hedged: true, denied: false }),
    ).toBe("said by Ida Noor, via The Ledger; hedged")
    expect(attributionWords({ speaker: null, via: [], basis: "unattributed", hedged: false, denied: false })).toBe("")
  })

  it("put quotation marks round a quote once", () => {
    expect(quoted("It shut.")).toBe("“It shut.”")
    expect(quoted("“It shut.”")).toBe("“It shut.”")
  })
})
