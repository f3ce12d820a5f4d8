import { describe, expect, it } from "vitest"
import { datesOf } from "../../src/analysis/dates.ts"
import { eventsOf } from "../../src/analysis/events.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { sourceOf } from "./source.ts"

const PUBLISHED = { start: "2025-06-18", end: "2025-06-18" } // a Wednesday

function read(text: string, published: typeof PUBLISHED | null = PUBLISHED) {
  const source = sourceOf(text, { published })
  const units = unitsOf(source)
  return eventsOf(source, units, datesOf(source, units)).map((e) => ({
    ...e,
    words: text.slice(e.start, e.end),
    days: e.range ? (e.range.start === e.range.end ? e.range.start : `${e.range.start}..${e.range.end}`) : null,
  }))
}
const told = (text: string) => read(text).map((e) => `${e.days} ${e.status}`)

const STATUS: readonly (readonly [string, readonly string[]])[] = [
  ["The bridge opened on 3 May.", ["2025-05-03 reported"]],
  ["The bridge had been closed by Friday.", ["2025-06-13 reported"]],
  ["Her last inspection was on 3 May.", ["2025-05-03 reported"]],
  ["The ministry announced on Monday that a judge will chair it.", ["2025-06-16 reported"]],
  ["The clerk told the inquiry on Monday that the bolts were loose.", ["2025-06-16 reported"]],
  ["The bridge will reopen on 3 July.", ["2025-07-03 planned"]],
  ["The bridge is due to reopen by the end of July.", ["2025-07-31 planned"]],
  ["The trust plans to reopen the bridge by Friday.", ["2025-06-20 planned"]],
  ["The choir holds its annual concert on July 21.", ["2025-07-21 planned"]],
  ["The clerk said that she would name a date by 3 July.", ["2025-07-03 planned"]],
  ["The bridge was supposed to open on 1 May.", ["2025-05-01 planned"]],
  ["The bridge was originally planned to open in March.", ["2025-03-01..2025-03-31 planned"]],
  ["Some 31 people were in care as of Monday.", ["2025-06-16 reported"]],
  ["The dairy recalled its milk on 3 May, two days after the visit.", ["2025-05-03 reported"]],
  ["They marched against the bill on 3 May.", ["2025-05-03 reported"]],
  ["Brokers expect claims to exceed $30 million by the end of 2027.", ["2027-12-31 predicted"]],
  ["Analysts expect the cost to pass $60 million by the end of 2028.", ["2028-12-31 predicted"]],
  ["The review is expected to conclude in Q3 2025.", ["2025-07-01..2025-09-30 predicted"]],
  ["The bridge could reopen in July.", ["2025-07-01..2025-07-31 predicted"]],
  ["If the bolts fail, the bridge will close in July.", ["2025-07-01..2025-07-31 predicted"]],
  ["Within 12 months, the state will see a new toll.", ["2025-06-18..2026-06-18 predicted"]],
  ["The ferries ran on 7 and 8 June.", ["2025-06-07..2025-06-08 reported"]],
  ["The ferries ran from 3 May to 9 June.", ["2025-05-03..2025-06-09 reported"]],
  ["By 2030, a third of homes will be at risk, the study says.", ["2030-12-31 predicted"]],
  ["The minister may resign next week.", ["2025-06-23..2025-06-29 predicted"]],
  ["The governor must sign the bill by Friday.", ["2025-06-20 planned"]],
  ["The figures for May were released on Monday.", ["2025-06-16 reported"]],
  ["The company said it expects to open two plants in 2026.", ["2026-01-01..2026-12-31 predicted"]],
  ["Economists had expected growth of 2% in 2024.", ["2024-01-01..2024-12-31 predicted"]],
  [
    "It had predicted in 2022 that rates would fall by 2024.",
    ["2022-01-01..2022-12-31 reported", "2024-12-31 predicted"],
  ],
  ["A spokesman said the launch was on track for September.", ["2025-09-01..2025-09-30 planned"]],
  ["The mayor has until 30 June to respond.", ["2025-06-30 planned"]],
  ["The vote, originally set for Tuesday, has been moved to 24 June.", ["2025-06-17 planned", "2025-06-24 planned"]],
  ["Three weeks later, on 7 May, the board met again.", ["2025-05-07 reported"]],
  ["The airline cancelled 40 flights over the weekend.", ["2025-06-14..2025-06-15 reported"]],
  ["“We will file the papers next week,” she told the Herald on Monday.", ["2025-06-23..2025-06-29 planned"]],
  ["The deal, first reported in April, closed on Tuesday.", ["2025-06-17 reported"]],
  ["The mast fell two years ago.", ["2023-01-01..2023-12-31 reported"]],
]

describe("eventsOf", () => {
  it.each(STATUS)("tells %j", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it("parts a sentence with two dates into its clauses", () => {
    const text = "She sent the plans on June 3 to the surveyor, Ann Lowe, and that the firm fired her in April."
    expect(read(text).map((e) => [e.words, e.days])).toEqual([
      ["She sent the plans on June 3 to the surveyor, Ann Lowe", "2025-06-03"],
      ["the firm fired her in April.", "2025-04-01..2025-04-30"],
    ])
  })

  it("keeps the time of a report apart: it dates what was said only where nothing else does", () => {
    expect(read("The clerk said on Saturday that the wall fell on 3 June.").map((e) => e.days)).toEqual(["2025-06-03"])
    expect(read("Five people have died, the clinic said on Monday.").map((e) => [e.days, e.rule])).toEqual([
      ["2025-06-16", "statement/told"],
    ])
  })

  it("keeps a date that only describes a thing out where its clause has a finer one", () => {
    expect(read("Yesterday, at this year's fair, a crane fell.").map((e) => [e.words, e.days])).toEqual([
      ["Yesterday, at this year's fair, a crane fell.", "2025-06-17"],
    ])
  })

  it("dates what a happening is counted from", () => {
    const text = "The council approved it on June 11 by 7 votes to 4, a week after its committee had backed it."
    expect(read(text).map((e) => [e.words, e.days])).toEqual([
      ["The council approved it on June 11 by 7 votes to 4", "2025-06-11"],
      ["a week after its committee had backed it", "2025-06-04"],
    ])
  })

  it("keeps the order of what it can't date", () => {
    expect(read("Weeks before the vote, he warned the clerk.").map((e) => [e.days, e.order])).toEqual([
      [null, "Weeks before the vote"],
    ])
    expect(read("Within weeks, the council opened a review.")[0]?.order).toBe("Within weeks")
  })

  it("takes a happening's date from its noun where the sentence is about something else", () => {
    const [event] = read("Repairs were planned to take a year from the signing of the contract on April 2, 2025.")
    expect([event?.days, event?.status]).toEqual(["2025-04-02", "reported"])
    expect(told("After the hearing of June 16, the firm is publishing its papers.")).toEqual(["2025-06-16 reported"])
  })

  it("never reports what stands in a list of predictions", () => {
    const text =
      "It is a turning point for ferries.\n\nOur predictions:\n\n- In 2026 the state will own the line.\n- The fleet shrinks in 2027.\n"
    expect(read(text).map((e) => e.status)).toEqual(["predicted", "predicted"])
  })

  it("reads a row whose cell is its date", () => {
    const text =
      "| Date | What |\n|---|---|\n| 12 May 2025 | The order was issued |\n| 1 July 2025 | The order ends |\n"
    expect(read(text).map((e) => `${e.days} ${e.status}`)).toEqual(["2025-05-12 reported", "2025-07-01 planned"])
  })
})
