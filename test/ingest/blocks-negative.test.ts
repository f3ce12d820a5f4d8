import { describe, expect, it } from "vitest"
import { blocksOf } from "../../src/ingest/blocks.ts"

const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."

/** The kind of a line with prose above and below it, and at the end of a text. */
const kinds = (line: string) => [
  blocksOf(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]?.kind,
  blocksOf(`${PROSE}\n\n${line}`)[1]?.kind,
]

describe("content that looks like boilerplate", () => {
  it.each([
    "Riders who were charged twice can call our customer office, which is open from 8 a.m. to 6 p.m.",
    "The company is collecting blankets until the end of the month.",
    '"Share this with everyone you know," she said.',
    "Subscribers paid £4 a month in 2019, and £9 a month now.",
    "Related companies were told of the recall in May.",
    "Read more than one of the reports, and the dates don't agree.",
    "Comments from the minister drew laughter in the hall.",
    "Home sales fell by 4 per cent in June.",
    "Contact with the vessel was lost at 19:05.",
    "Follow the money, the auditor told the committee.",
    "Help arrived within the hour.",
    "Report: Northshore Agency",
    "Eastern Wire contributed this report.",
    "Reporting by Al Dewey; editing by Jo Penrose",
    "This article was first published by the Lathe Courier.",
    "Support for local newsrooms fell in the last budget, the union said.",
    "The newsletter was sent to 4,000 members on 3 May.",
    "By Friday night nobody had answered.",
    "Most read the letter as a threat.",
    "Photo evidence showed the hatch open.",
    "Tags were found on 14 of the birds.",
    "Advertisers left the paper within a week.",
    "Our story begins in 1911.",
    "Get the app, residents were told.",
    "Tickets went on sale in March and sold out in a day.",
    "Published accounts show a loss of £4m.",
    "Copyright in the film passed to his widow.",
    "More in hope than belief, they searched on.",
    "Report: readers post fewer comments",
    "Sign up for the scheme closed on Monday, with 212 people on the list.",
  ])("keeps %s", (line) => {
    for (const kind of kinds(line)) expect(kind).not.toBe("boilerplate")
  })
  it("keeps a quotation in another script within the article, and both halves of a bilingual text", () => {
    const inside = `${PROSE}\n\n${PROSE}\n\n${PROSE}\n\nОн сказал: «Мы не получили никакого ответа от совета».\n\n${PROSE}`
    expect(blocksOf(inside).every(({ kind }) => kind === "paragraph")).toBe(true)
    const halves = `${PROSE}\n\n理事会周二晚上开会,经过三个小时的争论,决定把这件事推迟到春天,届时将公布新的桥梁调查报告。县里的工程师说,桥的第一跨已于三月关闭,卡车一直从浅滩绕行。`
    expect(blocksOf(halves).some(({ kind }) => kind === "boilerplate")).toBe(false)
  })
})

describe("lines that look like headings", () => {
  it("doesn't take the lines of an address or a verse for headings", () => {
    const text = `${PROSE}\n\nThe Old Mill\nQuay Street\nEastmere\n\n${PROSE}`
    expect(blocksOf(text).filter(({ kind }) => kind === "heading")).toHaveLength(0)
  })
  it("doesn't take a lead-in, a quotation or a last line for a heading", () => {
    for (const line of ["What happens next:", '"We bought a promise"'])
      expect(blocksOf(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]?.kind).toBe("paragraph")
    expect(blocksOf(`${PROSE}\n\nReport: Northshore`)[1]?.kind).toBe("paragraph")
  })
  it("doesn't take a numbered item for a heading, nor a year for an item", () => {
    expect(blocksOf(`Steps:\n\n1. Find the key\n2. Open the gate\n\n${PROSE}`)[1]?.kind).toBe("list-item")
    expect(blocksOf("2025. That was the year in which the bridge was closed to all lorries.")[0]?.kind).toBe(
      "paragraph",
    )
  })
})
