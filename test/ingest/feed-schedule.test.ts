import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { FEED_PACE, nextPoll } from "../../src/ingest/feed-schedule.ts"

const NOW = "2026-06-20T09:00:00.000Z"
const pause = (polled: Parameters<typeof nextPoll>[0]) => (Date.parse(nextPoll(polled, NOW)) - Date.parse(NOW)) / 1000

describe("nextPoll", () => {
  it("waits the usual pause, up to a tenth off, and not the same for all feeds", () => {
    const pauses = Array.from({ length: 50 }, (_, at) => pause({ url: `https://lathe.example/${at}`, failures: 0 }))
    for (const seconds of pauses)
      expect(Math.abs(seconds - FEED_PACE.usual)).toBeLessThanOrEqual(FEED_PACE.usual / 10 + 1)
    expect(new Set(pauses).size).toBeGreaterThan(40)
  })
  it("doubles with each failure, up to a day", () => {
    const of = (failures: number) => pause({ url: "https://lathe.example/", failures })
    expect(of(1)).toBeGreaterThan(of(0) * 1.5)
    expect(of(3)).toBeGreaterThan(of(2) * 1.5)
    fc.assert(fc.property(fc.nat(10_000), (failures) => of(failures) <= FEED_PACE.slowest * 1.1 + 1))
  })
  it("keeps to a server's wish for a longer pause, up to a week", () => {
    const url = "https://lathe.example/"
    expect(pause({ url, failures: 0, retryAfter: 7200 })).toBe(7200)
    expect(pause({ url, failures: 0, retryAfter: 5 })).toBeGreaterThan(800)
    expect(pause({ url, failures: 0, retryAfter: 1e9 })).toBe(FEED_PACE.longestPause)
  })
  it("gives the same answer to the same question", () => {
    expect(nextPoll({ url: "x", failures: 2 }, NOW)).toBe(nextPoll({ url: "x", failures: 2 }, NOW))
  })
})
