import { expect, it } from "vitest"
import { datesOf } from "../../src/analysis/dates.ts"
import { eventsOf } from "../../src/analysis/events.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { sourceOf } from "./source.ts"

// What has a date or a length of time and is no dated happening.
const NOT_EVENTS = [
  "“Nobody asked,” the clerk said on Saturday.",
  "The minister denied that the plant would close in 2026.",
  "A line that is staffed from 8am to 8pm",
  "Sales were lower than a year earlier.",
  "Tubs returned by May 25: 96,200",
  "The office is open from 8 a.m. to 6 p.m. on weekdays.",
  "The helpline is open from 7am to 10pm every day.",
  "The museum opens from 10am to 6pm, Tuesday to Sunday.",
  "The line is staffed from 8 a.m. to 8 p.m. Monday to Friday.",
  "The price is $4 a pound, up from $3 a year earlier.",
  "Exports fell to 40 tonnes from 60 in May last year.",
  "They waited for 40 minutes.",
  "The 18-year-old driver waited.",
  "She has been ill since 2004.",
  "We owe them a plain account of what we know today.",
  "Ada Lovelace (1815–1852) wrote it.",
  "It has been a habit since the nineteenth century.",
  "The bridge is now closed.",
  "It is an annual fair.",
]

it.each(NOT_EVENTS)("makes no dated event of %j", (text) => {
  const source = sourceOf(text, { published: { start: "2025-06-18", end: "2025-06-18" } })
  const units = unitsOf(source)
  expect(eventsOf(source, units, datesOf(source, units)).map((e) => [e.range, e.rule])).toEqual([])
})

it("resolves nothing relative in a source without a date", () => {
  const source = sourceOf(
    "He told me so last week. It sank on Tuesday. The Mission is collecting until the end of the month.",
  )
  const units = unitsOf(source)
  expect(eventsOf(source, units, datesOf(source, units)).filter((e) => e.range)).toEqual([])
})
