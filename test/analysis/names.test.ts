import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analysis/analyse.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const names = (text: string) => analyse(readSource("a.txt", text)).mentions.map((mention) => mention.name)
const kinds = (text: string) =>
  Object.fromEntries(analyse(readSource("a.txt", text)).mentions.map((mention) => [mention.name, mention.kind]))

describe("names in prose", () => {
  it("takes a title off a name and keeps it", () => {
    const [mention] = analyse(readSource("a.txt", "On Monday Captain Ida Quarrel sailed, they said.")).mentions
    expect(mention).toMatchObject({ name: "Ida Quarrel", title: "Captain", kind: "person" })
  })
  it("keeps a company, a role and a person apart", () => {
    expect(names("It was said that Zentrix CEO Mona Palver had left the company.")).toEqual(["Zentrix", "Mona Palver"])
  })
  it("keeps the possessor and the possessed apart", () => {
    expect(names("We saw that Zentrix's Vordel models were faster than most others.")).toEqual(["Zentrix", "Vordel"])
  })
  it("splits a coordination into its names", () => {
    expect(names("They compared offers from Zentrix, Oblivar, and Quandel before they chose one.")).toEqual([
      "Zentrix",
      "Oblivar",
      "Quandel",
    ])
  })
  it("holds a body's name together across of, on, for, and, and an inner possessive", () => {
    expect(
      names(
        "She wrote to the Ministry of Health and Social Care, to the President's Council of Advisors on Science and Technology, to the Farmers' Union, to the Food and Water Authority and to Gannet & Hale.",
      ),
    ).toEqual([
      "Ministry of Health and Social Care",
      "President's Council of Advisors on Science and Technology",
      "Farmers' Union",
      "Food and Water Authority",
      "Gannet & Hale",
    ])
  })
  it("keeps initials, particles, hyphens and version numbers in a name", () => {
    expect(
      names(
        "I met R. H. Vossel, Ada van der Meulen, Omar al-Tawil and Ines Marsh-Levin with a Claude 3 Opus and a Llama 3 70B.",
      ),
    ).toEqual([
      "R. H. Vossel",
      "Ada van der Meulen",
      "Omar al-Tawil",
      "Ines Marsh-Levin",
      "Claude 3 Opus",
      "Llama 3 70B",
    ])
  })
  it("does not reach past a body's member into the body", () => {
    expect(names("The talk was given by Nico Palfreyman of the Riders' League, who left early.")).toEqual([
      "Nico Palfreyman",
      "Riders' League",
    ])
  })
  it("finds the name in a compound with a name in it", () => {
    expect(
      names(
        "A Trumble-era rule and a pro-Zentrix group were named in the Zentrix-Oblivar affair; Zentrix saw Oblivar win, as Oblivar and Zentrix knew.",
      ),
    ).toEqual(["Trumble", "Zentrix", "Zentrix", "Oblivar", "Zentrix", "Oblivar", "Oblivar", "Zentrix"])
  })
  it("knows a surname that is a common word from the full name, wherever that stands", () => {
    expect(names("Will Stone, the engineer, was there. Stone said nothing more.")).toEqual(["Will Stone", "Stone"])
    expect(names("Mark Rowe lost his house. Rowe said so.")).toEqual(["Mark Rowe", "Rowe"])
  })
  it("keeps a firm called after its partners whole", () => {
    expect(names("They hired the law firm Dacre, Quill & Moss for it.")).toEqual(["Dacre, Quill & Moss"])
  })
  it("keeps the first word of a place", () => {
    expect(names("They moved from New York to Old Town and San Tovo.")).toEqual(["New York", "Old Town", "San Tovo"])
  })
  it("reads a dateline as a place", () => {
    expect(
      analyse(readSource("a.txt", "MORWENNA (Coastwire) - A ship sank on Thursday, it was said.")).mentions[0],
    ).toMatchObject({
      name: "Morwenna",
      kind: "place",
      text: "MORWENNA",
    })
  })
})

describe("names where every word has a capital", () => {
  it("finds in a heading what the prose knows", () => {
    expect(
      names(
        "# Palver Quits As Chief Of Zentrix\n\nIt was Mona Palver who ran the firm Zentrix for years, they said.",
      )[0],
    ).toBe("Palver")
  })
  it("finds names in the cells and header cells of a table", () => {
    const text =
      "| | Skerra Maid | Number |\n|---|---|---|\n| Zentrix | 4 | 5 |\n\nWe know the ferry Skerra Maid and her owner Zentrix well enough."
    expect(names(text)).toEqual(["Skerra Maid", "Zentrix", "Skerra Maid", "Zentrix"])
  })
})

describe("the kind of a name", () => {
  it("goes by titles, heads, suffixes, verbs and places", () => {
    expect(
      kinds(
        "Mayor Felix Orrin met Zentrix Systems in Brussels. It was at the harbour of Morwenna that Pellam Shipping, the owner, showed the iPad 2 to the accounting firm Bright Finch, and Mr Orrin laughed.",
      ),
    ).toMatchObject({
      "Felix Orrin": "person",
      "Zentrix Systems": "organisation",
      Brussels: "place",
      "Pellam Shipping": "organisation",
      "iPad 2": "product",
      "Bright Finch": "organisation",
      Orrin: "person",
    })
  })
})
