import { describe, expect, it } from "vitest"
import type { Disagreement, Position } from "../../src/briefing/values.ts"
import { isChartable, positionsAlt, positionsSvg } from "../../src/pictures/positions-chart.ts"

const position = (
  value: string,
  normalized: number | string,
  outlet: string,
  unit: string | null = null,
): Position => ({
  value,
  normalized,
  unit,
  citations: [
    {
      n: 1,
      source: "a",
      file: "a.md",
      title: null,
      outlet,
      url: null,
      published: null,
      paragraph: 1,
      start: 0,
      end: 1,
      quote: "x",
    },
  ],
})
const disagreement = (positions: Position[], kind: Disagreement["kind"] = "number"): Disagreement => ({
  id: "1",
  kind,
  topic: "bridge",
  subject: "bridge",
  attribute: "length",
  positions,
  within: false,
})

describe("positionsSvg", () => {
  it("puts every value on one axis, lowest first, with who says it", () => {
    const svg = positionsSvg(disagreement([position("forty", 40, "The Gull"), position("31", 31, "The Heron")]))
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg.indexOf("The Heron")).toBeLessThan(svg.indexOf("The Gull"))
  })

  it("draws a range as a bar", () => {
    const svg = positionsSvg(disagreement([position("30 to 45", "30–45", "The Gull"), position("50", 50, "The Heron")]))
    expect(svg.match(/<circle/g)).toHaveLength(1)
  })

  it("writes amounts of money with their currency", () => {
    const chart = disagreement(
      [position("£1,500", 1500, "The Gull", "GBP"), position("£1,200", 1200, "The Heron", "GBP")],
      "money",
    )
    expect(positionsSvg(chart)).toContain("£1,300")
    expect(positionsAlt(chart)).toBe(
      "bridge: length — 2 positions. On one axis: £1,200 (The Heron); £1,500 (The Gull).",
    )
  })

  it("is only for numbers of one unit", () => {
    expect(isChartable(disagreement([position("a", "a", "x"), position("b", "b", "y")], "person"))).toBe(false)
    expect(isChartable(disagreement([position("1", 1, "x", "m"), position("2", 2, "y", "kg")]))).toBe(false)
    expect(isChartable(disagreement([position("1", 1, "x"), position("2", 2, "y")]))).toBe(true)
  })
})
