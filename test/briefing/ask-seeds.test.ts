import { resolve } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { ask } from "../../src/briefing/ask.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"

const dossier = new Dossier()
beforeAll(async () => {
  for (const source of (await readFolder(resolve(import.meta.dirname, "../../seeds"))).sources) dossier.add(source)
})

describe("ask, over the seed documents", () => {
  it("finds which official was spoken to", () => {
    const [first] = ask(dossier, "Which Treasury official did Jassy speak to?").findings
    expect(first?.citation.quote).toContain("Treasury Secretary Scott Bessent")
  })
  it("gives each source's figure for a cell of a table", () => {
    const { findings } = ask(dossier, "MMLU of Claude 3.5 Sonnet")
    const rows = findings
      .map(({ citation }) => citation.quote)
      .filter((quote) => quote.startsWith("| Claude 3.5 Sonnet"))
    expect(rows.some((row) => row.includes("88.3"))).toBe(true)
    expect(rows.some((row) => row.includes("88.7"))).toBe(true)
  })
  it.each(["What did Tim Cook say about the ban?", "How many people work at Anthropic?"])(
    "says that it is not in the sources: %s",
    (question) => {
      expect(ask(dossier, question)).toMatchObject({ found: false, findings: [] })
    },
  )
  it("quotes what stands at the offsets it gives", () => {
    for (const question of [
      "Who invested in Anthropic?",
      "MMLU of GPT-4o",
      "Why was access blocked?",
      "Was there a lawsuit?",
    ]) {
      const { findings, nearest } = ask(dossier, question)
      for (const { source, start, end, quote } of [...findings.map(({ citation }) => citation), ...nearest])
        expect(dossier.source(source)?.text.slice(start, end)).toBe(quote)
    }
  })
})
