import { describe, expect, it } from "vitest"
import { Dossier } from "../../src/dossier/dossier.ts"
import { passagesOf, wordsOf } from "../../src/dossier/passages.ts"
import { UserError } from "../../src/errors.ts"
import { sourceOf } from "../analysis/source.ts"

const table = `Prices

The council set these rates:

| Item | Price | Since |
|---|---|---|
| Day ticket | £4 | 2019 |
| Week ticket | £18 | 2020 |

- Why did the price rise?

It rose because fuel did, the council's transport office said on Monday.
`

const found = (dossier: Dossier, ...terms: string[]) =>
  dossier.passages
    .search(
      terms.map((term) => ({ term })),
      10,
    )
    .map(({ passage }) => wordsOf(passage))

describe("passages", () => {
  it("read a table row as cells with their columns, under what stands above", () => {
    const [, first] = passagesOf(sourceOf(table))
    expect(first && wordsOf(first)).toBe("Item Day ticket , Price £4 , Since 2019")
    expect(first?.under && table.slice(first.under.start, first.under.end)).toContain("The council set these rates:")
  })
  it("give the answer of a question list its question", () => {
    const last = passagesOf(sourceOf(table)).at(-1)
    expect(last?.under && table.slice(last.under.start, last.under.end)).toBe("Why did the price rise?")
  })
})

describe("the dossier's search", () => {
  it("finds passages by stemmed terms, and forgets removed sources", () => {
    const dossier = Dossier.of([
      sourceOf(
        "The inspectors inspected the crane in May, after it had failed.\n\nNothing else happened that week in the town.",
      ),
    ])
    expect(found(dossier, "inspect")).toHaveLength(1)
    expect(dossier.passages.frequency("crane")).toBe(1)
    dossier.remove("article")
    expect(found(dossier, "inspect")).toEqual([])
    expect(dossier.passages.frequency("crane")).toBe(0)
    expect(dossier.passages.size).toBe(0)
  })
  it("offers spellings near a term that occurs nowhere", () => {
    const dossier = Dossier.of([sourceOf("The interpretability of the model was tested by a laboratory in the city.")])
    expect(dossier.passages.nearTerms("laboratori".replace("ori", "roi"))).toContain("laboratori")
  })
  it("learns acronyms from what it reads", () => {
    const dossier = Dossier.of([sourceOf("It told the National Security Council (NSC) of the fault, weeks before.")])
    expect(dossier.passages.expansions("nsc")).toEqual(["nation secur council"])
  })
  it("adds many sources in steps, telling how far it is", async () => {
    const dossier = new Dossier()
    const seen: number[] = []
    await dossier.addAll(
      ["a", "b", "c"].map((id) =>
        sourceOf(`Source ${id} tells of a crane that fell on Monday in the harbour.`, { id }),
      ),
      { onProgress: (done) => seen.push(done) },
    )
    expect(seen).toEqual([1, 2, 3])
    expect(dossier.passages.size).toBe(3)
    await expect(dossier.addAll([sourceOf("x", { id: "a" })])).rejects.toThrow(UserError)
  })
})
