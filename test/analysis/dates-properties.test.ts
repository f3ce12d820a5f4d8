import fc from "fast-check"
import { expect, it } from "vitest"
import { datesOf } from "../../src/analysis/dates.ts"
import { eventsOf } from "../../src/analysis/events.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { sourceOf } from "./source.ts"

const WORDS =
  "the a of on in by to from and until since between last next this that following two 3 12 31 2024 1999 Q3 May June March Friday Tuesday today yesterday week weeks month year years ago later before after morning evening at 6.40pm 19:05 noon half past seven early late end beginning Christmas summer said will opened fell , . ; – ( ) “ ” | '90s 23–16 £5".split(
    " ",
  )

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(" "))
const published = fc.constantFrom(
  null,
  { start: "2025-06-18", end: "2025-06-18" },
  { start: "2024-02-01", end: "2024-02-29" },
)

it("finds dates in order, apart, verbatim and inside the calendar, whatever the words", () => {
  fc.assert(
    fc.property(text, published, (words, day) => {
      const source = sourceOf(`It rained all day.\n\n${words}`, { published: day })
      const units = unitsOf(source)
      const dates = datesOf(source, units)
      dates.forEach((date, i) => {
        expect(source.text.slice(date.start, date.end)).toBe(date.text)
        const before = dates[i - 1]
        if (before) expect(before.end).toBeLessThanOrEqual(date.start)
        if (!date.range) return
        expect(date.range.start <= date.range.end).toBe(true)
        for (const iso of [date.range.start, date.range.end]) expect(new Date(iso).toISOString().slice(0, 10)).toBe(iso)
      })
      for (const event of eventsOf(source, units, dates)) {
        const unit = units[event.unit]
        expect(unit && unit.start <= event.start && event.start < event.end && event.end <= unit.end).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
