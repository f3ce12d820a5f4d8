import { describe, expect, it } from "vitest"
import { attributionsOf } from "../../src/analysis/attribution.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { sourceOf } from "./source.ts"

const speakers = (text: string, outlet: string | null = null) => {
  const source = sourceOf(text, { outlet })
  return attributionsOf(source, unitsOf(source)).map(({ attribution }) => attribution.speaker)
}

describe("attribution leaves alone", () => {
  it.each([
    "The mill burned down in May.",
    "The minister did not say who had paid.",
    "Nobody at the mill would say where the money went.",
    "It remains to be said that the mill was old.",
    "She was told to wait outside.",
    "The council rejected a request for more time.",
    "The engineer was dismissed in August.",
    "Kwan Adler, the transit director, reports to the council next week, and riders wait.",
    "The long dispute between the two firms ended.",
    "Brazil grows more beans than any country after the United States.",
    "He wondered whether Mr Pell said so.",
    "A sign said nothing.",
    "The firm states its prices in euros.",
    "She told him the way to the station.",
    "A barge sank on Thursday off Cape Orr, the harbour master, Ines Roth, said.",
    "The mill burned down near Port Vint, a fire chief, Olaf Brandt, said.",
  ])("%s", (text) => {
    expect(speakers(text).filter((speaker) => speaker !== null)).toEqual([])
  })
  it("the story's own outlet", () => {
    expect(speakers("The roof fell in, Ada Brack told the Courier.", "Hill Courier")).toEqual(["Ada Brack"])
    expect(speakers("Hill Courier has learned that the roof fell in.", "Hill Courier")).toEqual([])
  })
  it("names that speak inside somebody else's quotation", () => {
    expect(speakers('"Mr Pell said no," Ada Brack said.')).toEqual(["Ada Brack"])
  })
  it("a pronoun with no speaker before it", () => {
    expect(speakers("Nine wells ran dry. They said it was the heat.")).toEqual([null])
  })
})
