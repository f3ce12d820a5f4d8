import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { evaluate } from "../eval/disagree.eval.ts"

describe("the invented stories of other domains", () => {
  it("are read with no wrong notice and no trap fired", async () => {
    const report = await evaluate({ data: join(import.meta.dirname, "../fixtures"), seeds: "" })
    const score = (metric: string) => Number(report.scores.find((one) => one.metric === metric)?.value)
    expect(report.misses?.filter((miss) => / wrong: | trap /.test(miss))).toEqual([])
    expect(score("recall, tier 1")).toBeGreaterThanOrEqual(0.9)
    expect(score("recall, tier 2")).toBeGreaterThanOrEqual(0.6)
  }, 60_000)
})
