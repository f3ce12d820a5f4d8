import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pngOf } from "../../src/pictures/png.ts"
import { MOST_LABELS, type PictureEvent, timelineAlt, timelineSvg } from "../../src/pictures/timeline-picture.ts"

const event = (start: string, fields: Partial<PictureEvent> = {}): PictureEvent => ({
  start,
  end: start,
  date: start,
  text: "The footbridge fell during the fair.",
  by: "The Gull",
  status: "reported",
  contested: false,
  told: 1,
  ...fields,
})

describe("timelineSvg", () => {
  it("tells reported, planned, predicted and contested apart by shape and word", () => {
    const picture = {
      title: "Timeline",
      events: [
        event("2031-05-05", { contested: true }),
        event("2031-06-03", { status: "planned" }),
        event("2032-12-31", { status: "predicted" }),
      ],
    }
    const svg = timelineSvg(picture)
    expect(svg.match(/<circle/g)?.length).toBeGreaterThan(0)
    expect(svg).toMatch(/<rect [^>]*fill="#ffffff" stroke=/)
    expect(svg).toMatch(/<path [^>]*stroke-dasharray/)
    for (const words of ["planned", "predicted", "sources differ on the date"]) expect(svg).toContain(words)
  })

  it("keeps one of each status when not all fits, and says how many there are", () => {
    const many = Array.from({ length: 20 }, (_, i) => event(`2031-05-${String(i + 1).padStart(2, "0")}`, { told: 3 }))
    const events = [...many, event("2032-01-01", { status: "predicted" })]
    const svg = timelineSvg({ title: "Timeline", events })
    expect(svg).toContain(`${MOST_LABELS} of 21 events`)
    expect(svg).toContain(">predicted<")
  })

  it("draws text from sources as text", () => {
    const svg = timelineSvg({ title: "<b>&", events: [event("2031-05-05", { text: 'say "<script>" & \u0007' })] })
    expect(svg).not.toContain("<script>")
    expect(svg).toContain("&lt;script&gt;")
    expect(svg).not.toContain("\u0007")
  })

  it("never lets a label run out of the picture", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ maxLength: 300 }), day: fc.integer({ min: 1, max: 28 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (rows) => {
          const events = rows.map(({ text, day }) => event(`2031-05-${String(day).padStart(2, "0")}`, { text }))
          for (const [, x] of timelineSvg({ title: "Timeline", events }).matchAll(/<text x="([\d.-]+)"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0)
            expect(Number(x)).toBeLessThanOrEqual(1200)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it("becomes a PNG in both themes", async () => {
    for (const theme of ["light", "dark"] as const) {
      const png = await pngOf(timelineSvg({ title: "Timeline", events: [event("2031-05-05")] }, theme))
      expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    }
  })
})

describe("timelineAlt", () => {
  it("says what the picture says", () => {
    const alt = timelineAlt({
      title: "Timeline: bridge",
      events: [event("2031-05-05"), event("2031-06-03", { status: "planned", text: "The council votes." })],
    })
    expect(alt).toBe(
      "Timeline: bridge. 2 events. 1. 2031-05-05, reported: The footbridge fell during the fair. 2. 2031-06-03, planned: The council votes.",
    )
  })
})
