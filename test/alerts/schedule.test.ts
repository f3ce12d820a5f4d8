import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayStart, isTimeZone, slotFor } from "../../src/alerts/schedule.ts"

const berlin = { timeZone: "Europe/Berlin", quiet: null } as const
const night = { from: 22, to: 7 }

describe("slotFor", () => {
  it("posts an instant alert now, alone", () => {
    expect(slotFor({ ...berlin, pace: "instant" }, "2026-06-20T10:17:00.000Z", 0, 20)).toEqual({
      due: "2026-06-20T10:17:00.000Z",
      digest: false,
      rule: "instant",
    })
  })
  it("holds what comes in the quiet hours for one digest at their end, on the channel's clock", () => {
    const quiet = { ...berlin, quiet: night, pace: "instant" } as const
    expect(slotFor(quiet, "2026-06-20T21:30:00.000Z", 0, 20)).toEqual({
      due: "2026-06-21T05:00:00.000Z",
      digest: true,
      rule: "quiet-hours",
    })
    expect(slotFor(quiet, "2026-06-21T03:00:00.000Z", 0, 20).due).toBe("2026-06-21T05:00:00.000Z")
    expect(slotFor(quiet, "2026-06-21T05:00:00.000Z", 0, 20)).toMatchObject({
      due: "2026-06-21T05:00:00.000Z",
      digest: false,
    })
  })
  it("knows quiet hours that lie within one day", () => {
    const lunch = { ...berlin, quiet: { from: 12, to: 14 }, pace: "instant" } as const
    expect(slotFor(lunch, "2026-06-20T10:30:00.000Z", 0, 20).due).toBe("2026-06-20T12:00:00.000Z")
  })
  it("gathers an hour, and a day, into one digest", () => {
    expect(slotFor({ ...berlin, pace: "hourly" }, "2026-06-20T10:17:00.000Z", 0, 20)).toEqual({
      due: "2026-06-20T11:00:00.000Z",
      digest: true,
      rule: "hourly",
    })
    expect(slotFor({ ...berlin, pace: "daily" }, "2026-06-20T10:17:00.000Z", 0, 20)).toEqual({
      due: "2026-06-21T06:00:00.000Z",
      digest: true,
      rule: "daily",
    })
    expect(slotFor({ ...berlin, pace: "daily" }, "2026-06-20T02:00:00.000Z", 0, 20).due).toBe(
      "2026-06-20T06:00:00.000Z",
    )
  })
  it("keeps eight o'clock at eight o'clock when the clocks change", () => {
    expect(slotFor({ ...berlin, pace: "daily" }, "2026-03-28T12:00:00.000Z", 0, 20).due).toBe(
      "2026-03-29T06:00:00.000Z",
    )
    expect(slotFor({ ...berlin, pace: "daily" }, "2026-10-24T12:00:00.000Z", 0, 20).due).toBe(
      "2026-10-25T07:00:00.000Z",
    )
  })
  it("puts what is over the day's cap into the next day's digest", () => {
    expect(slotFor({ ...berlin, pace: "instant" }, "2026-06-20T10:17:00.000Z", 20, 20)).toEqual({
      due: "2026-06-21T06:00:00.000Z",
      digest: true,
      rule: "daily-cap",
    })
  })
  it("never falls into quiet hours, nor before now, nor more than two and a half days on", () => {
    const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland"]
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2025-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.constantFrom("instant" as const, "hourly" as const, "daily" as const),
        fc.option(fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) })),
        fc.integer({ min: 0, max: 30 }),
        (date, timeZone, pace, quiet, posted) => {
          const { due } = slotFor({ timeZone, pace, quiet }, date.toISOString(), posted, 20)
          expect(Date.parse(due)).toBeGreaterThanOrEqual(date.getTime())
          expect(Date.parse(due) - date.getTime()).toBeLessThanOrEqual(2.5 * 86_400_000)
          if (!quiet || quiet.from === quiet.to) return
          const hour = Number(
            new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date(due)),
          )
          const inside =
            quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to
          // Where the clocks skip the hour at which the quiet ends, the first hour after it is taken.
          expect(inside).toBe(false)
        },
      ),
    )
  })
})

describe("a channel's day", () => {
  it("begins at its own midnight", () => {
    expect(dayStart("Europe/Berlin", "2026-06-20T10:00:00.000Z")).toBe("2026-06-19T22:00:00.000Z")
    expect(dayStart("America/New_York", "2026-06-20T02:00:00.000Z")).toBe("2026-06-19T04:00:00.000Z")
  })
  it("has a time zone that is known, or none", () => {
    expect(isTimeZone("Europe/Berlin")).toBe(true)
    expect(isTimeZone("Europe/Berlinn")).toBe(false)
  })
})
