import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CitationBook } from "../../src/briefing/citations.ts"
import { disagreementsAbout, disagreementsOf, disagreementsTouching } from "../../src/briefing/disagree.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"
import { DISAGREEING } from "./disagreeing-pairs.ts"
import { between } from "./two-sources.ts"

describe("two sources that can't both be right", () => {
  it.each(DISAGREEING)("are set side by side: %s, “%s” and “%s”", (kind, a, b) => {
    const found = between(a, b)
    expect(found.map((one) => one.kind)).toContain(kind)
  })

  it("quotes whole sentences, verbatim, with each side in a position of its own", () => {
    const [a, b] = ["The bridge cost €64 million to build.", "The bridge cost €81 million to build."]
    const [one] = between(`${a} It opened on a Sunday.`, `It rained. ${b}`)
    expect(one?.positions.map((position) => position.citations.map((citation) => citation.quote))).toEqual([[a], [b]])
    expect(one?.positions.map((position) => position.normalized)).toEqual([64e6, 81e6])
    expect(one?.positions.map((position) => position.unit)).toEqual(["EUR", "EUR"])
  })

  it("sets a table's cell against prose", () => {
    const [one] = between(
      "| Item | Number |\n|---|---|\n| Homes destroyed | 310 |\n| Schools closed | 12 |",
      "The wildfire destroyed 230 homes.",
    )
    expect(one?.positions.flatMap((position) => position.citations.map((citation) => citation.quote))).toContain(
      "| Homes destroyed | 310 |",
    )
  })

  it("sees a source that contradicts itself", () => {
    const found = between(
      "The wildfire destroyed 230 homes.\n\n| Item | Number |\n|---|---|\n| Homes destroyed | 310 |",
      "Rain is due on Sunday.",
    )
    expect(found.map((one) => one.within)).toEqual([true])
  })

  it("takes a word changed in an otherwise equal sentence as the surest sign", () => {
    const a = "The prize for the best first novel of the year went to Corin Hale at a dinner in the city."
    const [one] = between(a, a.replace("Corin Hale", "Ada Linfield"))
    expect(one?.positions.map((position) => position.value)).toEqual(["Corin Hale", "Ada Linfield"])
  })
})

describe("the disagreements of a dossier", () => {
  const texts = [
    "The mine was closed in 2003. The ore weighed 40 tonnes.",
    "The mine shut in 2006.",
    "Police arrested Pavel Dorn on 9 May.",
    "Pavel Dorn was arrested on 3 May.",
  ]
  const sources = texts.map((text, i) =>
    readSource(`s${i}.md`, `---\noutlet: o${i}\npublished: 2026-07-01\n---\n${text}\n`),
  )
  const values = (dossier: Dossier) =>
    disagreementsOf(dossier)
      .map((one) => one.positions.map((position) => position.value).sort())
      .sort()

  it("are the same in whatever order the sources came", () => {
    const wanted = values(Dossier.of(sources))
    expect(wanted).toHaveLength(2)
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        expect(values(Dossier.of(shuffled))).toEqual(wanted)
      }),
      { numRuns: 12 },
    )
  })

  it("go when one side is removed, and come back with it under the same id", () => {
    const dossier = Dossier.of(sources)
    const before = disagreementsOf(dossier)
      .map((one) => one.id)
      .sort()
    dossier.remove("s1")
    expect(disagreementsOf(dossier)).toHaveLength(1)
    const back = sources[1]
    if (back) dossier.add(back)
    expect(
      disagreementsOf(dossier)
        .map((one) => one.id)
        .sort(),
    ).toEqual(before)
  })

  it("can be asked for by topic, by kind and by the spans that they quote", () => {
    const dossier = Dossier.of(sources)
    const one = (topic: string) => disagreementsAbout(dossier, { topic, kind: null }, new CitationBook())
    expect(one("Dorn").map((found) => found.kind)).toEqual(["date"])
    expect(one("submarine")).toEqual([])
    expect(disagreementsAbout(dossier, { topic: "", kind: "money" }, new CitationBook())).toEqual([])
    expect(disagreementsTouching(dossier, [{ source: "s1", start: 0, end: 4 }])).toHaveLength(1)
    expect(disagreementsTouching(dossier, [{ source: "s0", start: 30, end: 40 }])).toHaveLength(0)
  })
})
