import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analysis/analyse.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const roles = (text: string) => {
  const { mentions, roles } = analyse(readSource("a.txt", text))
  return roles.map((role) => `${mentions[role.mention]?.name}: ${text.slice(role.start, role.end)}`)
}

describe("roles as the source puts them", () => {
  it.each([
    ["They met harbour master Tam Achter in town.", ["Tam Achter: harbour master"]],
    ["It was said that Zentrix CEO Mona Palver left.", ["Mona Palver: Zentrix CEO"]],
    ["State Veterinarian Lucy Palver spoke.", ["Lucy Palver: State Veterinarian"]],
    [
      "They met Deputy Fire Chief Ann Poe and Police Commissioner Raj Mehta.",
      ["Ann Poe: Deputy Fire Chief", "Raj Mehta: Police Commissioner"],
    ],
    ["County Medical Examiner Mark Lunde left.", ["Mark Lunde: County Medical Examiner"]],
    ["They met Velo Technology CEO Raj Mehta.", ["Raj Mehta: Velo Technology CEO"]],
    [
      "City Manager Ned Frink, Town Clerk Ada Prowse and others met.",
      ["Ned Frink: City Manager", "Ada Prowse: Town Clerk"],
    ],
    ["The transport minister, Callum Pridd, said no.", ["Callum Pridd: transport minister"]],
    [
      "They asked the city's inspector general, Ruth Kessing, about it.",
      ["Ruth Kessing: the city's inspector general"],
    ],
    [
      "They met Ruth Kessing, 44, general secretary of the Farmers' Union, in town.",
      ["Ruth Kessing: general secretary of the Farmers' Union"],
    ],
    ["They heard Mona Palver (former Zentrix VP) speak.", ["Mona Palver: former Zentrix VP"]],
    [
      "On Friday David Sorrel, who served as the water czar and now co-chairs the Harbour Council, spoke.",
      ["David Sorrel: who served as the water czar and now co-chairs the Harbour Council"],
    ],
    ["They say that Rosa Ekwell will chair the public inquiry.", ["Rosa Ekwell: will chair the public inquiry"]],
    ["We heard of the contractor, Zentrix Systems, again.", ["Zentrix Systems: contractor"]],
    ["They met Nico Palfrey of the Riders' League there.", ["Nico Palfrey: Nico Palfrey of the Riders' League"]],
    [
      "On Monday Derek Ashford resigned as chairman of Marlow Systems after the vote.",
      ["Derek Ashford: chairman of Marlow Systems"],
    ],
    [
      "They asked the regulator's head of enforcement, Priti Valen, again.",
      ["Priti Valen: the regulator's head of enforcement"],
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })
  it("gives the owner and the owned their parts of one phrase", () => {
    expect(roles("The Lisbet Q, owned by Dornwell Aggregates, sank off the coast.")).toEqual([
      "Lisbet Q: owned by Dornwell Aggregates",
      "Dornwell Aggregates: The Lisbet Q, owned by Dornwell Aggregates",
    ])
  })
  it("reads a table's role column", () => {
    expect(
      roles("| Name | Role |\n|---|---|\n| Mona Palver | Deputy harbour master |\n\nWe know Mona Palver well."),
    ).toEqual(["Mona Palver: Deputy harbour master"])
  })
})

describe("what is no role", () => {
  it.each([
    "It cost Mona Palver dear, the ministry said.",
    "They said that the ferry Skerra Maid sank, the transport ministry announced on Monday.".replace("the ferry ", ""),
    "Mona Palver, on Friday, went home.",
    "They saw Mona Palver and the minister of a church leave.",
    "It is said that Mona Palver was not the mayor.",
  ])("%s", (text) => {
    expect(roles(text)).toEqual([])
  })
})
