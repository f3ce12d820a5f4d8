import { describe, expect, it } from "vitest"
import { AGREEING } from "./disagreeing-pairs.ts"
import { between } from "./two-sources.ts"

describe("what is no disagreement", () => {
  it.each(AGREEING)("%s: “%s” and “%s”", (_why, a, b) => {
    expect(between(a, b)).toEqual([])
  })

  it("moving-figure: a sum that stands at more on a later day", () => {
    expect(
      between("The relief fund had reached £180,000 by 12 March 2026.", "The relief fund stands at £250,000.", [
        "2026-03-17",
        "2026-03-15",
      ]),
    ).toEqual([])
  })

  it("growing-toll: a later report that counts more dead", () => {
    expect(between("The quake killed 41 people.", "The quake killed 58 people.", ["2026-07-01", "2026-07-03"])).toEqual(
      [],
    )
  })

  it("table-rows: two rows of one table", () => {
    expect(between("| Item | Number |\n|---|---|\n| Nurses | 310 |\n| Doctors | 12 |", "It rained.")).toEqual([])
  })

  it("same-name: one man by his full name and by his surname", () => {
    expect(between("The goal was scored by Iva Solano.", "Solano scored the goal.")).toEqual([])
  })

  it("clock-words: a time of day is no vote", () => {
    expect(between("The council met at ten to five.", "The council met at 16:50.")).toEqual([])
  })

  it("score: the sets of a match are no rival results", () => {
    expect(
      between("Marsh won the final 6-3, 6-7, 6-2.", "Marsh won the final 6-3, 6-7, 6-2 after three hours."),
    ).toEqual([])
  })

  it("newest: each launch is another one", () => {
    expect(between("Orvo launched its latest phone on 3 May.", "Orvo launched its newest phone on 9 June.")).toEqual([])
  })
})
