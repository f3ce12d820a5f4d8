import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { disagreementsOf } from "../../src/briefing/disagree.ts"
import type { Disagreement } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"

describe("the seed documents", () => {
  let found: readonly Disagreement[] = []
  beforeAll(async () => {
    found = disagreementsOf(Dossier.of((await readFolder(join(import.meta.dirname, "../../seeds"))).sources))
  }, 60_000)

  const sides = (...values: readonly RegExp[]) =>
    found.some((one) => values.every((value) => one.positions.some((position) => value.test(position.value))))

  it.each([
    ["Claude 3.5 Sonnet's MMLU", /88\.3/, /88\.7/],
    ["its parameter estimate", /175B/, /200B/],
    ["Titan's MMLU", /72\.1/, /75\.4/],
    ["Anthropic's valuation before", /18\.2B/, /65B/],
    ["Anthropic's valuation after", /15\.5B/, /55B/],
    ["which models were disabled", /Fable 5/, /Opus/],
    ["everywhere or in some regions", /global/i, /certain regions/],
    ["who first reported it", /Wall Street Journal/, /WHTC/],
  ])("disagree on %s", (_, a, b) => {
    expect(sides(a, b)).toBe(true)
  })

  it.each([
    ["a share inside the other's range", /32%/, /30-40%/],
    ["a rounded valuation", /\$18 billion/, /18\.2B/],
    ["two models' scores", /88\.3/, /82\.0/],
    ["officials who may both have been told", /Bessent/, /Security Council/],
    ["a forecast and a figure", /40-50B/, /55B/],
  ])("don't disagree on %s", (_, a, b) => {
    expect(sides(a, b)).toBe(false)
  })

  it("quote nothing but what stands there", () => {
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) {
      expect(one.positions.length).toBeGreaterThan(1)
      for (const position of one.positions)
        for (const citation of position.citations) expect(citation.quote).not.toBe("")
    }
  })
})
