import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { figuresOf } from "../../src/analysis/figures.ts"

const read = (text: string) =>
  figuresOf(text).map((figure) => [figure.dimension, figure.low, figure.high, figure.bound])

describe("figuresOf", () => {
  it.each([
    ["Two hundred and sixty pumps failed.", [["count", 260, 260, "exact"]]],
    ["They paid twelve hundred pounds.", [["money:GBP", 1200, 1200, "exact"]]],
    ["It cost £2.4m to mend.", [["money:GBP", 2.4e6, 2.4e6, "exact"]]],
    ["The deal is worth $40-50B.", [["money:USD", 40e9, 50e9, "range"]]],
    ["More than two dozen boats came.", [["count", 24, 24, "over"]]],
    ["Nearly 54 per cent stayed at home.", [["percent", 54, 54, "nearly"]]],
    ["One rider in ten complained.", [["percent", 10, 10, "exact"]]],
    ["Three quarters of members agreed.", [["percent", 75, 75, "exact"]]],
    ["It lies three nautical miles out.", [["length", 5556, 5556, "exact"]]],
    ["The work took a year and a half.", [["time", 47336400, 47336400, "exact"]]],
    ["The council approved it by 7 votes to 4.", [["score", 7, 4, "exact"]]],
    ["The motion passed six to five.", [["score", 6, 5, "exact"]]],
    ["They waited between 30 and 45 minutes.", [["time", 1800, 2700, "range"]]],
    ["Two and a half thousand fans marched.", [["count", 2500, 2500, "exact"]]],
  ])("reads “%s”", (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it.each([
    "It happened on 6 November 2025.",
    "It struck at 6.40pm, or five past seven in the evening.",
    "Change Order 3 covers Route 9 and the GPT-4 office.",
    "Marsh, 44, left two years ago.",
    "No one saw it, and one of the guards slept.",
  ])("finds no figure in “%s”", (text) => {
    expect(read(text)).toEqual([])
  })

  it("keeps its spans verbatim, in order and apart, whatever the text", () => {
    const words = fc.constantFrom(
      "12",
      "£3.4m",
      "per cent",
      "two",
      "dozen",
      "and",
      "a half",
      "boats",
      "7-4",
      "vote",
      "between",
      "of",
      ",",
      ".",
      "more than",
      "May",
      "2019",
      "km",
      "#",
      "€",
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const text = parts.join(" ")
        let last = 0
        for (const figure of figuresOf(text, 7)) {
          expect(figure.start - 7).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(text.slice(figure.start - 7, figure.end - 7).trim()).not.toBe("")
          last = figure.end - 7
        }
      }),
    )
  })
})
