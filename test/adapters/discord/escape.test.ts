import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  cutRaw,
  cutToEscaped,
  escapeText,
  fitted,
  label,
  link,
  linkable,
} from "../../../src/adapters/discord/escape.ts"

describe("escaping for Discord", () => {
  it.each([
    ["a mention", "<@123> @everyone", "\\<@\u200B123\\> @\u200Beveryone"],
    ["a timestamp", "<t:1:R>", "\\<t\\:1\\:R\\>"],
    ["a masked link", "[x](https://evil.example)", "\\[x\\]\\(https\\://evil.example\\)"],
    ["emphasis and code", "*a* _b_ ~~c~~ ||d|| `e`", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`"],
    ["headings and small print", "# a\n-# b", "\\# a\n\\-\\# b"],
    ["lists", "- a\n1. b\n+ c", "\\- a\n1\\. b\n\\+ c"],
    ["an escape", "\\*", "\\\\\\*"],
    ["direction marks", "a\u202Eb\u2066c", "abc"],
    ["half a surrogate pair", "a\uD800b", "a\uFFFDb"],
  ])("shows %s as it was written", (_, given, expected) => {
    expect(escapeText(given)).toBe(expected)
  })

  it("leaves numbers, quotation marks and other scripts alone", () => {
    const text = "“In 1.5 hours,” she’d said, 東京 — 12% & more"
    expect(escapeText(text)).toBe(text)
  })

  it("cuts only between characters, and never within an escape", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(60), (text, max) => {
        const cut = cutToEscaped(text, max)
        expect(text.startsWith(cut)).toBe(true)
        expect(escapeText(cut).length).toBeLessThanOrEqual(max)
        expect(cutRaw(text, max)).not.toMatch(/[\uD800-\uDBFF]$/)
        if (max > 0) expect(fitted(text, max).length).toBeLessThanOrEqual(max)
      }),
    )
  })
})

describe("a label", () => {
  it("is never empty, however invisible what it was made of", () => {
    expect(label("\u200B\u2060 ", 80)).toBe("…")
  })

  it("is cut between characters", () => {
    expect(label("😀😀😀", 4)).toBe("😀…")
  })
})

describe("a link", () => {
  it("can't be ended by its label or its address", () => {
    expect(link("a](<https://evil.example>)", "https://news.example/a)b>c")).toBe(
      "[a\\)\\(\\<https\\://evil.example\\>\\)](<https://news.example/a%29b%3Ec>)",
    )
  })

  it.each([
    "javascript:alert(1)",
    "https://user:pass@evil.example/",
    "no address",
    `https://a.example/${"a".repeat(600)}`,
  ])("is left out for %s", (url) => {
    expect(linkable(url)).toBeNull()
    expect(link("Title", url)).toBe("Title")
  })
})
