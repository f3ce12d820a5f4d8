import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { unitsOf } from "../../src/analysis/units.ts"
import { blocksOf } from "../../src/ingest/blocks.ts"

const words = fc.constantFrom(
  ..."The ferry sank. | - * 1. 2) # ## ``` > --- === Share this: Related … ... café naïve «oui» 12% £4 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 中文版 🚢 👩‍👧 \ud83d \udc00 \u200f a.m. U.S. ? ! : ; \t \u00a0 \u3000 | | By June 2024".split(
    " ",
  ),
)
const gap = fc.constantFrom(
  " ",
  " ",
  " ",
  "\n",
  "\r\n",
  "\n\n",
  "\r\n\r\n",
  "\r",
  "\t",
  "\n \n",
  "  \n",
  "\f",
  "\u2028",
  "",
)
const document = fc
  .array(
    fc.tuple(fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), gap),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.flat().join(""))

/** Marks of lists, headings and quotations may stand before a block; nothing else is left out. */
const MARKS = /^(?:\s|[#*_>•‣▪◦●○·+–-]|\[[ x]\]|\(?\d{1,3}[.)]|\(?[a-z]\))*$/

function check(text: string): void {
  let end = 0
  let paragraph = 1
  const blocks = blocksOf(text)
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(block.end).toBeGreaterThan(block.start)
    expect(block.paragraph).toBeGreaterThanOrEqual(paragraph)
    expect(text.slice(end, block.start)).toMatch(MARKS)
    const slice = text.slice(block.start, block.end)
    expect(slice).toBe(slice.trim())
    for (const row of block.rows ?? []) {
      expect(row.start).toBeGreaterThanOrEqual(block.start)
      expect(row.end).toBeLessThanOrEqual(block.end)
      for (const cell of row.cells)
        expect(cell.start >= row.start && cell.end <= row.end && cell.start <= cell.end).toBe(true)
    }
    end = block.end
    paragraph = block.paragraph
  }
  expect(end <= text.length).toBe(true)
  expect(text.slice(end)).toMatch(MARKS)
  for (const unit of unitsOf({ text, blocks })) {
    const block = blocks[unit.block]
    expect(block && unit.start >= block.start && unit.end <= block.end && unit.start < unit.end).toBe(true)
    expect(block?.kind).not.toBe("boilerplate")
  }
}

describe("blocksOf", () => {
  it("gives blocks in order, apart, trimmed, and with all the words, for any text", () => {
    fc.assert(fc.property(document, check), { numRuns: 300 })
  })
  it("gives the same for every seed document", () => {
    const seeds = join(import.meta.dirname, "../../seeds")
    for (const file of readdirSync(seeds).filter((name) => name.endsWith(".txt")))
      check(readFileSync(join(seeds, file), "utf8"))
  })
  it("gives nothing for a text of white space", () => {
    expect(blocksOf(" \n\t\r\n ")).toEqual([])
  })
})
