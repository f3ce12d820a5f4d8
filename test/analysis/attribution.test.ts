import { describe, expect, it } from "vitest"
import { attributionOf, attributionsOf } from "../../src/analysis/attribution.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { sourceOf } from "./source.ts"

/** Each attributed part as `rule: speaker [basis] < via: words`. */
function read(text: string, outlet: string | null = null): string[] {
  const source = sourceOf(text, { outlet })
  return attributionsOf(source, unitsOf(source)).map(({ rule, attribution, start, end }) => {
    const marks = `${attribution.hedged ? " hedged" : ""}${attribution.denied ? " denied" : ""}`
    const via = attribution.via.length > 0 ? ` via ${attribution.via.join(", ")}` : ""
    return `${rule}: ${attribution.speaker} [${attribution.basis}${marks}]${via} < ${text.slice(start, end)}`
  })
}

describe("attribution", () => {
  it("names who said it before what is said", () => {
    expect(read("Union leader Ada Brack, 44, said the crane had been inspected in May.")).toEqual([
      "x-said: Ada Brack [on-record] < the crane had been inspected in May.",
    ])
    expect(read("The energy minister, Tomas Velk, told reporters that there would be no new levy.")).toEqual([
      "told-hearer: Tomas Velk [on-record] < there would be no new levy.",
    ])
  })
  it("names who said it after what is said", () => {
    expect(read("The bridge will stay shut until spring, harbour engineer Ilse Mott said on Monday.")).toEqual([
      "x-said: Ilse Mott [on-record] < The bridge will stay shut until spring, harbour engineer Ilse Mott said on Monday.",
    ])
    expect(read("“We lost the keys,” said Rolf Anders, the foundry's owner.")[0]).toMatch(
      /^x-said: Rolf Anders \[on-record\]/,
    )
  })
  it("reads according to, with persons, bodies and documents", () => {
    expect(read("Nine wells ran dry, according to the water board.")[0]).toMatch(
      /^according-to: the water board \[on-record\]/,
    )
    expect(read("Nine wells ran dry, according to a memo sent to suppliers.")[0]).toMatch(
      /^according-to: memo sent to suppliers \[document\]/,
    )
    expect(read("Nine wells ran dry, according to the Hillside Gazette.")[0]).toBe(
      "according-to: null [unattributed] via Hillside Gazette < Nine wells ran dry, according to the Hillside Gazette.",
    )
  })
  it("tells unnamed sources", () => {
    expect(read("Sources reveal that the vault was empty.")[0]).toMatch(/^x-stated: sources \[unnamed\]/i)
    expect(read("People familiar with the matter said the deal was dead.")[0]).toMatch(
      /\[unnamed\] < the deal was dead\.$/,
    )
    expect(read("The pump had failed twice, said a person who has seen the log.")[0]).toMatch(/\[unnamed\]/)
  })
  it("reads documents that show something", () => {
    expect(read("The records also show that Mayor Ana Pell met the firm twice.")[0]).toBe(
      "document-shows: the records [document] < Mayor Ana Pell met the firm twice.",
    )
    expect(read("Two doors were locked, the note says.")[0]).toMatch(/^x-said: the note \[document\]/)
  })
  it("marks hedges", () => {
    expect(read("The firm is reportedly preparing a sale.")).toEqual([
      "hedged: null [unattributed hedged] < The firm is reportedly preparing a sale.",
    ])
    expect(read("Her chief, Jon Marl, reportedly told officials that the locks were weak.")[0]).toMatch(
      /^told-hearer: Jon Marl \[on-record hedged\]/,
    )
  })
  it("marks denials", () => {
    expect(read("Ms Crane denied that she had met the mayor.")[0]).toBe(
      "denied: Crane [on-record denied] < that she had met the mayor.",
    )
    expect(read("Posts online claim that 90 people were hurt; that is untrue.")[0]).toMatch(
      /^that-is-untrue: .*denied\] < Posts online claim that 90 people were hurt$/,
    )
    expect(read("A figure of 80 has been repeated everywhere. It is wrong.")[0]).toMatch(/denied\] < A figure of 80/)
  })
  it("carries a quotation on over its sentences, forwards and back", () => {
    expect(read('"It rained," Ada Brack said. "Then the roof went."').map((line) => line.split(" [")[0])).toEqual([
      "x-said: Ada Brack",
      "quote-continued: Ada Brack",
    ])
    expect(
      read('"That is not luck. That is a habit," Ada Brack said.')
        .map((line) => line.split(" [")[0])
        .sort(),
    ).toEqual(["quote-leading: Ada Brack", "x-said: Ada Brack"])
  })
  it("gives a pronoun to the last speaker, and a surname its full name", () => {
    const text =
      'Wren Talby, a teacher who was outside, said the bell never rang.\n\n"Not once," she said.\n\n"I would know," Talby added.'
    expect(read(text).map((line) => line.split(" [")[0]?.split(": ")[1])).toEqual([
      "Wren Talby",
      "Wren Talby",
      "Wren Talby",
    ])
  })
  it("takes the smallest attributed part that covers a span", () => {
    const text = "Ada Brack said the crane had been inspected."
    const source = sourceOf(text)
    const spans = attributionsOf(source, unitsOf(source))
    expect(attributionOf(spans, 0, { start: 15, end: 25 }).speaker).toBe("Ada Brack")
    expect(attributionOf(spans, 1, { start: 15, end: 25 }).basis).toBe("unattributed")
  })
})
