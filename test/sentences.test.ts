import { describe, expect, it } from "vitest"
import { splitSentences } from "../src/analysis/sentences.ts"

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))

describe("splitSentences", () => {
  it("ends a sentence at a full stop before a capital", () => {
    expect(split("It sank. One passenger died.")).toEqual(["It sank.", "One passenger died."])
  })
  it("keeps abbreviations, initials, acronyms and decimals whole", () => {
    expect(split("Mr. R. H. Vossberg paid the U.S. government $4.6 million.")).toHaveLength(1)
    expect(split("It collided at 6.40pm with St. Mary.")).toHaveLength(1)
  })
  it("keeps a closing quotation mark with its sentence", () => {
    expect(split('"Not a peep," she said. "I saw it." Then it was gone.')).toEqual([
      '"Not a peep," she said.',
      '"I saw it."',
      "Then it was gone.",
    ])
  })
})
