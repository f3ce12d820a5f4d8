import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { type Loaded, readFolder } from "../../src/ingest/read-folder.ts"

const SEEDS = join(import.meta.dirname, "../../seeds")

describe("the seed documents", () => {
  let loaded: Loaded
  beforeAll(async () => {
    loaded = await readFolder(SEEDS)
  })
  const seed = (start: string) => {
    const source = loaded.sources.find(({ id }) => id.startsWith(start))
    if (!source) throw new Error(`no seed ${start}`)
    const words = (kind: string) =>
      source.blocks.filter((block) => block.kind === kind).map(({ start, end }) => source.text.slice(start, end))
    return { source, words }
  }

  it("load without a problem, with what is known of each and no more", () => {
    expect(loaded.problems).toEqual([])
    expect(
      loaded.sources.map(({ outlet, published, author, url }) => [outlet, published?.start ?? null, author, url]),
    ).toEqual([
      ["AINews", "2026-06-01", null, null],
      ["AINews", null, null, null],
      ["SINGULISM", "2026-06-01", null, null],
      [null, null, null, null],
      [null, "2026-01-01", null, null],
    ])
  })
  it("keep every paragraph of their articles, and nothing round them", () => {
    const first = seed("000").words("boilerplate")
    expect(first).toHaveLength(18)
    expect(first[0]).toBe("Hacker News June 2026")
    expect(first.at(-1)).toMatch(/^后续通常/)
    expect(seed("001").words("boilerplate")).toEqual([])
    expect(seed("002").words("boilerplate")).toContain("Photo by BoliviaInteligente on Unsplash")
    expect(seed("002").words("paragraph")).toContain("Source: TechCrunch AI")
    expect(seed("003").words("boilerplate").at(-1)).toBe("Contact Me Today →")
    expect(seed("004").words("boilerplate")).toEqual([])
  })
  it("have their tables, lists and questions told apart", () => {
    expect(seed("000").source.blocks.filter(({ kind }) => kind === "table")).toHaveLength(3)
    expect(seed("001").source.blocks.filter(({ kind }) => kind === "table")).toHaveLength(3)
    expect(seed("004").words("list-item")).toHaveLength(6)
    expect(seed("003").source.blocks.filter(({ rule }) => rule === "list-question")).toHaveLength(5)
    expect(seed("003").source.blocks.filter(({ rule }) => rule === "list-answer")).toHaveLength(5)
  })
})
