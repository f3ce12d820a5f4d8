import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analysis/analyse.ts"
import { Analyst } from "../../src/dossier/analyst.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"
import { warmUp } from "../../src/setup/warm.ts"

const texts = Array.from({ length: 30 }, (_, i) =>
  readSource(`s${i}.md`, `Ada Krol closed mill ${i} on 3 May 2026. It had ${i + 20} looms.`),
)

describe("analysing on worker threads", () => {
  it("gives the same analysis as analysing here", async () => {
    const analyst = new Analyst(2)
    const made = new Map<string, unknown>()
    await analyst.analyseAll(texts.slice(0, 6), (source, analysis) => void made.set(source.id, analysis))
    await analyst.close()
    expect([...made.keys()].sort()).toEqual(texts.slice(0, 6).map(({ id }) => id))
    for (const source of texts.slice(0, 6)) expect(made.get(source.id)).toEqual(analyse(source))
  })

  it("makes nothing again that was kept", async () => {
    const kept = new Map<string, unknown>()
    const store = {
      get: async ({ hash }: { hash: string }) => (kept.get(hash) as ReturnType<typeof analyse>) ?? null,
      put: async ({ hash }: { hash: string }, analysis: unknown) => void kept.set(hash, analysis),
    }
    await warmUp(Dossier.of(texts), store)
    expect(kept.size).toBe(texts.length)
    const again = Dossier.of(texts)
    let puts = 0
    await warmUp(again, { ...store, put: async () => void puts++ })
    expect(puts).toBe(0)
    expect(again.isAnalysed("s3")).toBe(true)
    expect(again.analysis("s3")).toEqual(analyse(texts[3] ?? expect.fail()))
  })

  it("doesn't take an analysis of another text", () => {
    const dossier = Dossier.of(texts.slice(0, 1))
    dossier.takeAnalysis("another hash", { ...analyse(texts[0] ?? expect.fail()), units: [] })
    expect(dossier.isAnalysed("s0")).toBe(false)
  })
})
