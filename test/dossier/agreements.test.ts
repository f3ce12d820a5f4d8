import { describe, expect, it } from "vitest"
import { agreementsOf, confirmationsOf } from "../../src/dossier/agreements.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const dossierOf = (texts: Record<string, string>) =>
  Dossier.of(Object.entries(texts).map(([id, text]) => readSource(`${id}.md`, text)))
const said = (texts: Record<string, string>) =>
  agreementsOf(dossierOf(texts)).map(({ places, rules }) => ({
    sources: places.map(({ source }) => source.id).sort(),
    rules,
  }))

describe("agreementsOf", () => {
  it("finds two sentences that say the same in nearly the same words", () => {
    expect(
      said({
        a: "The bakery on Mill Street will close its doors on 3 May, its owner Ada Krol said.",
        b: "Owner Ada Krol said that the bakery on Mill Street would close on 3 May.",
        c: "It rained all week in the valley and the river rose above its banks.",
      }),
    ).toEqual([{ sources: ["a", "b"], rules: ["same-words"] }])
  })

  it("finds one specific figure with words round it in common, in sentences that are otherwise unlike", () => {
    expect(
      said({
        a: "Orla Foods, which was founded by two brothers in a shed, has invested $40 million in the cannery since the spring, and says that more will follow.",
        b: "Few expected the cannery to survive until Orla Foods invested $40 million in it.",
      }),
    ).toEqual([{ sources: ["a", "b"], rules: ["same-figure"] }])
  })

  it("puts first the sentence that has most in common with the others", () => {
    const [agreement] = agreementsOf(
      dossierOf({
        a: "In a long and winding speech about harbours, ferries and weather, Ines Roth said that the lighthouse at Cape Orr would be lit again on 9 June.",
        b: "The lighthouse at Cape Orr will be lit again on 9 June, Ines Roth said.",
        c: "Ines Roth: the lighthouse at Cape Orr will be lit again on 9 June.",
      }),
    )
    expect(["b", "c"]).toContain(agreement?.places[0]?.source.id)
  })
})

describe("what is no agreement", () => {
  it("is a sentence and its denial", () => {
    expect(
      said({
        a: "The bridge at Tolm was closed to lorries on Monday evening.",
        b: "The bridge at Tolm was not closed to lorries on Monday evening.",
      }),
    ).toEqual([])
  })
  it("is the same sentence with another figure", () => {
    expect(
      said({
        a: "The bridge at Tolm carried 4,100 lorries on Monday evening.",
        b: "The bridge at Tolm carried 5,300 lorries on Monday evening.",
      }),
    ).toEqual([])
  })
  it("is a figure in a table's row, with words of its other columns in common", () => {
    expect(
      said({
        a: "Last year 45% of the Tolm cannery's herring went to Orla Foods, the biggest buyer on the coast.",
        b: "| Port | Share | Buyer |\n|---|---|---|\n| Vint cannery, herring, dried | 45% | Orla Foods, Krol Brothers |",
      }),
    ).toEqual([])
  })
  it("is a figure alone and the end of a range", () => {
    expect(
      said({
        a: "Few on the coast had expected that the cannery of Tolm would take roughly 30-40% of the herring.",
        b: "A harbour bulletin says the cannery of Tolm lost 30% of the herring in a fire, and that it will rebuild.",
      }),
    ).toEqual([])
  })
  it("is a year or a small count in common", () => {
    expect(
      said({
        a: "In 2024 the choir of Tolm, which has three basses, sang in the old brewery by the canal.",
        b: "The choir of Vint sang three songs at a wedding in 2024, and the bride wept.",
      }),
    ).toEqual([])
  })
  it("is what one source says twice", () => {
    expect(
      said({
        a: "The bridge at Tolm was closed to lorries on Monday.\n\nThe bridge at Tolm was closed to lorries on Monday.",
      }),
    ).toEqual([])
  })
})

describe("confirmationsOf", () => {
  it("finds for each sentence of a new source the one elsewhere that says the same", () => {
    const dossier = dossierOf({
      a: "The bakery on Mill Street will close its doors on 3 May, its owner Ada Krol said. The mill next door burned down in the winter of that year.",
      b: "Owner Ada Krol said that the bakery on Mill Street would close on 3 May. She has bought a horse.",
    })
    expect(
      confirmationsOf(dossier, "b").map(({ here, there }) => [here.unit.index, there.source.id, there.unit.index]),
    ).toEqual([[0, "a", 0]])
    expect(confirmationsOf(dossier, "nobody")).toEqual([])
  })
})
