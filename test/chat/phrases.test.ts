import { describe, expect, it } from "vitest"
import { attributionText, dateText, sourceText } from "../../src/chat/phrases.ts"

describe("dates in words", () => {
  it.each([
    ["2026-06-12", "2026-06-12", "12 June 2026"],
    ["2026-06-03", "2026-06-09", "3–9 June 2026"],
    ["2026-06-28", "2026-07-04", "28 June – 4 July 2026"],
    ["2025-12-28", "2026-01-04", "28 December 2025 – 4 January 2026"],
    ["2026-06-01", "2026-06-30", "June 2026"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2026-07-01", "2026-09-30", "July–September 2026"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2023-01-01", "2024-12-31", "2023–2024"],
  ])("%s to %s is %s", (start, end, words) => {
    expect(dateText({ start, end })).toBe(words)
  })

  it("says so where no date is known", () => {
    expect(dateText(null)).toBe("undated")
  })
})

describe("a source in words", () => {
  it("falls back to its id where neither outlet nor title is known", () => {
    expect(sourceText({ source: "notes/7", outlet: null, title: null, published: null })).toBe("notes/7, undated")
    expect(
      sourceText({
        source: "a",
        outlet: "The Gull",
        title: "Dues rise",
        published: { start: "2031-05-01", end: "2031-05-31" },
      }),
    ).toBe("The Gull, “Dues rise”, May 2031")
  })
})

describe("an attribution in words", () => {
  const plain = { speaker: null, via: [], basis: "unattributed", hedged: false, denied: false } as const

  it("is nothing where the source speaks for itself", () => {
    expect(attributionText(plain)).toBeNull()
    expect(attributionText(null)).toBeNull()
  })

  it("names the speaker, the way it came and its marks", () => {
    expect(
      attributionText({ ...plain, speaker: "Ada Holm", basis: "on-record", via: ["The Gull"], denied: true }),
    ).toBe("Ada Holm, via The Gull; denied")
    expect(attributionText({ ...plain, basis: "unnamed", hedged: true })).toBe("unnamed sources; hedged")
  })
})
