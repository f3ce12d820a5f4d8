import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { brief } from "../../src/briefing/brief.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"

const { sources } = await readFolder(join(import.meta.dirname, "../../seeds"))
const dossier = Dossier.of(sources)

describe("brief on the seed documents", () => {
  const value = brief(dossier, "")

  it("leads with what most independent origins agree on: the four billion", () => {
    expect(value.points[0]?.origins).toBeGreaterThanOrEqual(3)
    expect(value.points[0]?.citation.quote).toContain("$4 billion")
  })

  it("quotes every point, dispute, date and open question verbatim, one number per source", () => {
    const citations = [
      ...value.points.map(({ citation }) => citation),
      ...value.open,
      ...value.events.flatMap((event) => event.citations),
      ...value.disagreements.flatMap(({ positions }) => positions.flatMap((position) => position.citations)),
    ]
    expect(citations.length).toBeGreaterThan(10)
    const numbers = new Map<string, number>()
    for (const { source, start, end, quote, n } of citations) {
      expect(dossier.source(source)?.text.slice(start, end)).toBe(quote)
      expect(numbers.get(source) ?? n).toBe(n)
      numbers.set(source, n)
    }
    expect(new Set(numbers.values()).size).toBe(numbers.size)
  })

  it("names the people, and says what is open", () => {
    expect(value.people).toContain("Andy Jassy")
    expect(value.open.map(({ quote }) => quote).join()).toContain("declined to share details")
  })

  it("keeps to a topic", () => {
    const sacks = brief(dossier, "David Sacks")
    expect(sacks.points.length).toBeGreaterThan(0)
    for (const { citation } of sacks.points) expect(citation.source).toContain("002_")
  })

  it("says nothing on what no source speaks of", () => {
    expect(brief(dossier, "Zanzibar ferry")).toMatchObject({ points: [], people: [], open: [], disagreements: [] })
  })

  it("is empty over no sources", () => {
    expect(brief(new Dossier(), "")).toEqual({
      query: "",
      points: [],
      events: [],
      people: [],
      disagreements: [],
      open: [],
    })
  })
})
