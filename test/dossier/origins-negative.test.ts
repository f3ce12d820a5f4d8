import { describe, expect, it } from "vitest"
import { Dossier } from "../../src/dossier/dossier.ts"
import { Origins } from "../../src/dossier/origins.ts"
import type { Source } from "../../src/ingest/source.ts"
import { article, padded, REPORT } from "./story.ts"

const origins = (...sources: Source[]) => new Origins(Dossier.of(sources))
describe("what is no origin", () => {
  it("two reports of the same event in their own words", () => {
    const a = article("a", "A", "2024-06-07", REPORT.join(" "))
    const b = article(
      "b",
      "B",
      "2024-06-08",
      "Eastmere's old bridge has been shut since Monday, when rust turned up in two cables. Some 4,000 cars a day must use the ford, perhaps for a year, and shops on Quay Street fear for a third of their trade.",
    )
    expect(origins(a, b).originOf("b")).toBeNull()
  })
  it("the same quotation in two reports", () => {
    const quote =
      '"We asked for a survey in each of the last three budgets, and each time we were told that the bridge would outlive us all," Ada Penrose said.'
    const a = article("a", "A", "2024-06-07", padded(quote, 0))
    const b = article(
      "b",
      "B",
      "2024-06-08",
      `Traders on Quay Street met the mayor on Friday.\n\n${quote}\n\nThe corn hall was full, and people stood on the stairs to hear what came next.`,
    )
    const start = b.text.indexOf(quote)
    const index = origins(a, b)
    expect(index.originOf("b")).toBeNull()
    expect(index.originOf("b", { start, end: start + quote.length })).toBeNull()
  })
  it("a source's own name", () => {
    const sentences = [
      "Two engineers told the Courier that the cable was rusty.",
      "Papers seen by the Lathe Courier show it.",
      "EASTMERE (Lathe Courier) - The bridge is closed.",
    ]
    for (const sentence of sentences) {
      const index = origins(
        article("own", "Lathe Courier", null, padded(sentence, 1)),
        article("other", "Ford Gazette", null, padded("Rain fell.", 1)),
      )
      expect(index.originOf("own")).toBeNull()
    }
  })
  it("people, bodies and places that speak", () => {
    for (const sentence of [
      "The cable was rusty, according to Ada Penrose.",
      "Penrose told the council that the cable was rusty.",
      "The army reported that the ford was open.",
      "According to the county, the ferry will be free.",
      "The Times Square cinema reported a leak to the council.",
      "Engineers spoke to residents, and the Chamber of Commerce published a plan.",
      "The engineer's report names no one.",
      "Royal Mail said that letters would be late.",
    ])
      expect(origins(article("x", "Lathe Courier", null, padded(sentence, 0))).originOf("x")).toBeNull()
  })
  it("a party that publishes its own statement", () => {
    const statement = article(
      "statement",
      "Eastmere Bridges",
      "2024-06-07",
      "We closed the bridge on Monday. Our engineers found rust in two cables, and we are sorry for the trouble it makes for everybody in the town.",
    )
    const report = article(
      "report",
      "Lathe Courier",
      "2024-06-08",
      padded("Two cables were rusty, according to Eastmere Bridges. Eastmere Bridges reported no injuries.", 0),
    )
    expect(origins(statement, report).originOf("report")).toBeNull()
  })
  it("a party that tells of itself by its name", () => {
    const text =
      "Eastmere Bridges closed the bridge on Monday. On Tuesday Eastmere Bridges asked the county for a ferry."
    const statement = article("statement", "Eastmere Bridges", "2024-06-07", text)
    const report = article(
      "report",
      "Lathe Courier",
      "2024-06-08",
      padded("Eastmere Bridges said that two cables were rusty.", 0),
    )
    expect(origins(statement, report).originOf("report")).toBeNull()
  })
  it("a report that others are said to have carried too", () => {
    const text = padded("Reuters and the Ford Gazette have also reported similar accounts.", 0)
    expect(origins(article("x", "Lathe Courier", null, text)).originOf("x")).toBeNull()
  })
  it("an outlet named inside a quotation", () => {
    const text = padded('"According to the Ford Gazette I am a fool," Penrose said.', 0)
    expect(origins(article("x", "Lathe Courier", null, text)).originOf("x")).toBeNull()
  })
  it("a name that several outlets are called by", () => {
    const a = article("a", "Lathe Courier", "2024-06-01", padded("Rain fell.", 1))
    const b = article("b", "Ford Courier", "2024-06-01", padded("Hail fell.", 2))
    const c = article("c", "Hill Gazette", "2024-06-08", padded("Rain fell, the Courier reported.", 0))
    expect(origins(a, b, c).originOf("c")?.source ?? null).toBeNull()
  })
})
