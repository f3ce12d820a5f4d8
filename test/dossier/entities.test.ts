import { describe, expect, it } from "vitest"
import { Dossier } from "../../src/dossier/dossier.ts"
import { applyEntityConfig, entitiesOf } from "../../src/dossier/entities.ts"
import { parseEntityConfig } from "../../src/dossier/entity-config-check.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const dossierOf = (...texts: string[]) => Dossier.of(texts.map((text, i) => readSource(`s${i}.txt`, text)))
const resolve = (dossier: Dossier, query: string) => {
  const found = entitiesOf(dossier).resolve(query)
  if (found.kind === "one") return `${found.entity.name}: ${[...found.entity.mentions.keys()].sort().join(" ")}`
  return found.kind === "several" ? found.entities.map(({ name }) => name).sort() : null
}

describe("entities across sources", () => {
  it("lets a full name introduce its surname, there and in a source that has the surname alone", () => {
    const dossier = dossierOf(
      "It was said that Mona Palver resigned. On Monday Palver would not say why.",
      "Everybody knew that Ms Palver had gone.",
    )
    expect(resolve(dossier, "palver")).toBe("Mona Palver: s0 s1")
  })
  it("keeps two people of one surname apart, and gives a bare surname to the one its source introduced", () => {
    const dossier = dossierOf(
      "The island's councillor, Priya Sandell, spoke. Then Sandell left, they said.",
      "The ship was led by Captain Ruan Sandell, and Captain Sandell was the last one off.",
    )
    expect(resolve(dossier, "Sandell")).toEqual(["Priya Sandell", "Ruan Sandell"])
    expect(resolve(dossier, "Captain Sandell")).toBe("Ruan Sandell: s1")
    expect(resolve(dossier, "Priya Sandell")).toBe("Priya Sandell: s0")
  })
  it("gives a bare surname to the bearer met so far, and to nobody once there are two", () => {
    const dossier = dossierOf(
      "It was Will Sandell who knew. Then Sandell told his sister, Priya Sandell, of it. On Friday Sandell wept.",
    )
    const { all } = entitiesOf(dossier)
    const count = (name: string) => all.find((entity) => entity.name === name)?.mentions.get("s0")?.length
    expect([count("Will Sandell"), count("Priya Sandell"), count("Sandell")]).toEqual([2, 1, 1])
  })
  it("offers both where one of two is called after a month", () => {
    const dossier = dossierOf("They met Walt Sandell there. June Sandell, who keeps bees, is no relation.")
    expect(resolve(dossier, "Sandell")).toEqual(["June Sandell", "Walt Sandell"])
  })
  it("gives a source's bare surname to the one whom others call so, where the other bearer is seldom named", () => {
    const known = ["It was Walt Sandell who knew. On Friday Sandell wept.", "They met Walt Sandell there."]
    const bare = "On Monday Sandell said nothing."
    const other = "It was June Sandell, who keeps bees."
    expect(resolve(dossierOf(...known, bare, other), "Walt Sandell")).toBe("Walt Sandell: s0 s1 s2")
    expect(resolve(dossierOf(...known, bare, other, other), "Walt Sandell")).toBe("Walt Sandell: s0 s1")
  })
  it("tells two of one surname apart by Ms and Mr", () => {
    const dossier = dossierOf(
      "We met Priya Sandell and her uncle, George Sandell, there. It was Ms Sandell who spoke, and Mr Sandell who wept, while Ms Sandell went on.",
    )
    const { all } = entitiesOf(dossier)
    expect(all.map(({ name, mentions }) => [name, mentions.get("s0")?.length])).toEqual([
      ["Priya Sandell", 3],
      ["George Sandell", 2],
    ])
  })
  it("takes an acronym for its expansion, also in a source that has it alone", () => {
    const dossier = dossierOf(
      "It went to the National Harbour Council (NHC) for advice.",
      "They heard that the NHC knew of it.",
    )
    expect(resolve(dossier, "nhc")).toBe("National Harbour Council: s0 s1")
  })
  it("takes a business by the first part of its name, and not a town", () => {
    const dossier = dossierOf(
      "The contractor, Zentrix Systems, was late, and Zentrix knew. They said that Morwenna Transit ran the trams in Morwenna.",
      "It was Zentrix that paid. She lives in Morwenna.",
    )
    expect(resolve(dossier, "zentrix")).toBe("Zentrix Systems: s0 s1")
    expect(resolve(dossier, "Morwenna")).toBe("Morwenna: s0 s1")
  })
  it("joins what differs by a hyphen, a space or a legal suffix", () => {
    const dossier = dossierOf("They said that Bel-Mart Inc. sued.", "They said that Bel Mart lost.")
    expect(resolve(dossier, "belmart")).toMatch(/: s0 s1$/)
  })
  it("does not take one product's version for another, nor a company for its product", () => {
    const dossier = dossierOf("We used Vordel 3 Opus, Vordel 3.5 Sonnet, and Zentrix Vordel at the office of Zentrix.")
    expect(
      entitiesOf(dossier)
        .all.map(({ name }) => name)
        .sort(),
    ).toEqual(["Vordel 3 Opus", "Vordel 3.5 Sonnet", "Zentrix", "Zentrix Vordel"])
  })
  it("forgets a source that is removed, and takes in one that is added", () => {
    const dossier = dossierOf("They said that Mona Palver left.", "They said that Omar Quandt left.")
    expect(resolve(dossier, "quandt")).toBe("Omar Quandt: s1")
    dossier.remove("s1")
    expect(resolve(dossier, "quandt")).toBeNull()
    dossier.add(readSource("s2.txt", "It was then that Palver came back, says Ina Palver."))
    expect(resolve(dossier, "palver")).toEqual(["Ina Palver", "Mona Palver"])
  })
})

describe("resolving a typed name", () => {
  const dossier = dossierOf(
    "They said that Andrea Jassik, Hollis Greave and Bettina Crake met in Morwenna. The trade was done by Zentrix CEO Mona Palver and the harbour master, Tam Achter.",
  )
  it("mends one slip", () => {
    expect(resolve(dossier, "jasik")).toBe("Andrea Jassik: s0")
    expect(resolve(dossier, "Jasssik")).toBe("Andrea Jassik: s0")
    expect(resolve(dossier, "Mona Plaver")).toBe("Mona Palver: s0")
  })
  it.each(["Hargreave", "Crane", "Fennimore", "Trelawney", "", "?!", "the"])("offers nobody for %j", (query) => {
    expect(resolve(dossier, query)).toBeNull()
  })
  it("names what is near, for the asker to see", () => {
    expect(entitiesOf(dossier).resolve("Hargreave")).toMatchObject({ kind: "none", nearest: ["Hollis Greave"] })
  })
})

describe("a team's own word on names", () => {
  const text =
    "They said that Zentrix and Oblivar merged. It was Mona Palver who ran Zentrix Systems. The Tribune asked."
  it("adds aliases, merges, splits and hides", () => {
    const dossier = dossierOf(text)
    applyEntityConfig(
      dossier,
      parseEntityConfig({
        aliases: { "Mona Palver": ["The Boss"] },
        merge: [["Zentrix", "Oblivar"]],
        split: [["Zentrix", "Zentrix Systems"]],
        hide: ["Tribune"],
      }),
    )
    expect(resolve(dossier, "the boss")).toBe("Mona Palver: s0")
    expect(resolve(dossier, "Oblivar")).toBe("Zentrix: s0")
    expect(resolve(dossier, "Zentrix Systems")).toBe("Zentrix Systems: s0")
    expect(resolve(dossier, "Tribune")).toBeNull()
  })
  it("goes by a new configuration at once", () => {
    const dossier = dossierOf(text)
    expect(resolve(dossier, "Oblivar")).toBe("Oblivar: s0")
    applyEntityConfig(dossier, parseEntityConfig({ hide: ["Oblivar"] }))
    expect(resolve(dossier, "Oblivar")).toBeNull()
    applyEntityConfig(dossier, parseEntityConfig(null))
    expect(resolve(dossier, "Oblivar")).toBe("Oblivar: s0")
  })
  it("says where the file is wrong", () => {
    expect(() => parseEntityConfig({ merge: [["one"]] })).toThrow(/config\/entities\.yaml: at merge\.0/)
    expect(() => parseEntityConfig({ aliases: { A: ["C"], B: ["C"] } })).toThrow(/"C" is an alias of both "A" and "B"/)
    expect(() => parseEntityConfig({ nicknames: [] })).toThrow(/nicknames/)
  })
})
