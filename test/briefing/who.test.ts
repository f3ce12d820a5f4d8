import { beforeAll, describe, expect, it } from "vitest"
import who from "../../commands/who.ts"
import { who as profileOf } from "../../src/briefing/who.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder, readSource } from "../../src/ingest/read-folder.ts"

const dossierOf = (files: Readonly<Record<string, string>>) =>
  Dossier.of(Object.entries(files).map(([file, text]) => readSource(file, text)))

describe("/who over the seeds", () => {
  let seeds: Dossier
  beforeAll(async () => {
    seeds = Dossier.of((await readFolder("seeds")).sources)
  })
  it("gives Andy Jassy, CEO of Amazon, from three sources", () => {
    const profile = profileOf(seeds, "jassy")
    expect(profile.entity).toMatchObject({ name: "Andy Jassy", kind: "person" })
    expect(profile.mentions).toHaveLength(3)
    expect(profile.roles[0]?.text).toMatch(/Amazon/)
    expect(profile.roles[0]?.text).toMatch(/CEO/)
    expect(profile.roles[0]?.citations).toHaveLength(3)
  })
  it("asks which Amodei", () => {
    expect(profileOf(seeds, "amodei")).toMatchObject({
      found: false,
      entity: null,
      candidates: ["Dario Amodei", "Daniela Amodei"],
    })
  })
  it("has both roles of Sacks", () => {
    const roles = profileOf(seeds, "sacks")
      .roles.map(({ text }) => text)
      .join("\n")
    expect(roles).toContain("AI czar")
    expect(roles).toContain("co-chairs the President’s Council of Advisors on Science and Technology")
  })
  it("knows no Zuckerberg", () => {
    expect(profileOf(seeds, "zuckerberg")).toMatchObject({ found: false, entity: null, candidates: [] })
  })
  it.each([
    ["the Amazon CEO", "Andy Jassy"],
    ["Jasy", "Andy Jassy"],
    ["treasury secretary", "Scott Bessent"],
    ["the CEO of Anthropic", "Dario Amodei"],
    ["AWS", "Amazon Web Services"],
    ["NSC", "National Security Council"],
    ["claude 3 opus", "Claude 3 Opus"],
  ])("resolves %s to %s", (query, name) => {
    expect(profileOf(seeds, query).entity?.name).toBe(name)
  })
})

describe("a profile", () => {
  const dossier = dossierOf({
    "a.md": `---
outlet: The Gull
author: Mona Palver
published: 2031-05-02
---
Harbour master Mona Palver closed the port on Friday, the council said. It was then that the ferry turned.

"Nobody told me," Palver said.
`,
    "b.md": `---
outlet: The Heron
published: 2031-05-04
---
Harbour master Mona Palver closed the port on Friday, the council says. They heard that Palver, a former pilot, was ill.
`,
    "c.md": "---\nauthor: Mona Palver\n---\nNobody is named on this page, though somebody wrote it for the paper.\n",
  })
  const profile = profileOf(dossier, "palver")
  it("shows each role with its citation, once, and different ones as such", () => {
    expect(profile.roles.map(({ text, citations }) => [text, citations.length])).toEqual([
      ["Harbour master", 2],
      ["former pilot", 1],
    ])
  })
  it("keeps what she says apart from what is said of her", () => {
    expect(profile.says.map(({ quote }) => quote)).toEqual(['"Nobody told me," Palver said.'])
    expect(profile.said_of.map(({ quote }) => quote)).toEqual([
      "Harbour master Mona Palver closed the port on Friday, the council said.",
      "They heard that Palver, a former pilot, was ill.",
    ])
  })
  it("shows near-identical sentences once, with the other source named", () => {
    expect(profile.said_of[0]?.also.map(({ source }) => source)).toEqual(["b"])
  })
  it("lists exactly the sources that name her: a by-line doesn't", () => {
    expect(profile.mentions).toEqual([
      { source: "a", count: 2 },
      { source: "b", count: 2 },
    ])
    expect(profile.seen).toEqual({ first: "2031-05-02", last: "2031-05-04" })
  })
  it("quotes verbatim", () => {
    for (const citation of [
      ...profile.roles.flatMap(({ citations }) => citations),
      ...profile.says,
      ...profile.said_of,
    ])
      expect(dossier.source(citation.source)?.text.slice(citation.start, citation.end)).toBe(citation.quote)
  })
})

describe("/who as a reply", () => {
  const context = (dossier: Dossier) => ({ dossier, now: "2031-06-01", explain: false, commands: [] })
  const dossier = dossierOf({
    "a.md": "They said that Ina Palver and Omar Palver left. It was Hollis Greave who stayed.\n",
  })
  it("offers a button for each person of that name", async () => {
    const { reply } = await who.run({ name: "palver" }, context(dossier))
    expect(reply.parts).toMatchObject([
      { type: "choice", options: [{ label: "Ina Palver", do: { line: "/who Ina Palver" } }, { label: "Omar Palver" }] },
    ])
  })
  it("says that it is not named, and what is near as near", async () => {
    const { reply, json } = await who.run({ name: "Hargreave" }, context(dossier))
    expect(reply.parts.map((part) => (part.type === "text" ? part.text : part.type))).toEqual([
      "None of 1 source names “Hargreave”.",
      "The nearest names, which may be others altogether: Hollis Greave.",
    ])
    expect(json).toMatchObject({ found: false, candidates: [], entity: null })
  })
  it("says when it mended a slip", async () => {
    const { reply } = await who.run({ name: "Greavve" }, context(dossier))
    expect(reply.parts.find((part) => part.type === "text" && part.tone === "warning")).toMatchObject({
      text: "No source names “Greavve”: this is Hollis Greave.",
    })
  })
  it("refuses a name without a letter, and says what to give", async () => {
    await expect(async () => who.run({ name: "?!" }, context(dossier))).rejects.toThrow(/"\?!" holds no name/)
  })
})
