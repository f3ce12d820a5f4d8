import { join } from "node:path"
import { expect, it } from "vitest"
import { timeline } from "../../src/briefing/timeline.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"

const { sources } = await readFolder(join(import.meta.dirname, "../../seeds"))
const { events, undated } = timeline(Dossier.of(sources))

it("reports what was decided on 12 June 2026", () => {
  const block = events.find(({ start, end }) => start === "2026-06-12" && end === "2026-06-12")
  expect(block?.status).toBe("reported")
  expect(block?.text).toContain("block global access")
})

it("has the end of the CFIUS review in the third quarter of 2026, still to come", () => {
  const review = events.find(({ text }) => text.includes("CFIUS"))
  expect([review?.start, review?.end]).toEqual(["2026-07-01", "2026-09-30"])
  expect(["planned", "predicted"]).toContain(review?.status)
})

it("reports no prediction", () => {
  for (const { text, status } of events) if (/Within \d+ months/.test(text)) expect(status).toBe("predicted")
  for (const { text } of undated) expect(text).not.toMatch(/Within \d+ months/)
})

it("keeps the order of what the sources don't date", () => {
  expect(undated.map(({ order }) => order)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^weeks before the White House/)]),
  )
})
