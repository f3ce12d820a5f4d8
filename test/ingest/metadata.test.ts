import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { takeFrontMatter } from "../../src/ingest/front-matter.ts"
import { dateIn, parsePublished } from "../../src/ingest/published.ts"
import { readSource } from "../../src/ingest/read-source.ts"

const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."
const day = (iso: string) => ({ start: iso, end: iso })

describe("when something was published", () => {
  it.each([
    ["2026-06-12", day("2026-06-12")],
    ["2026-06-12T23:30:00-08:00", day("2026-06-12")],
    ["2026/06/12", day("2026-06-12")],
    ["2024-02", { start: "2024-02-01", end: "2024-02-29" }],
    ["2026", { start: "2026-01-01", end: "2026-12-31" }],
    ["2026-06-10/2026-06-12", { start: "2026-06-10", end: "2026-06-12" }],
    ["June 12, 2026", day("2026-06-12")],
    ["12th June 2026", day("2026-06-12")],
    ["Fri, 12 Jun 2026 10:00:00 GMT", day("2026-06-12")],
    ["Sept. 2025", { start: "2025-09-01", end: "2025-09-30" }],
    ["13/06/2026", day("2026-06-13")],
  ])("reads %s", (text, range) => {
    expect(parsePublished(text)).toEqual(range)
  })
  it.each(["yesterday", "30 February 2026", "2026-13", "06/07/2026", "", "12 June", "2026-06-12/2026-06-10"])(
    "makes nothing of %s",
    (text) => {
      expect(parsePublished(text)).toBeNull()
    },
  )
  it("finds a date among words, but no bare year", () => {
    expect(dateIn("Lathe News June 2026")).toEqual({ start: "2026-06-01", end: "2026-06-30" })
    expect(dateIn("The 2026 plan")).toBeNull()
  })
})

describe("front matter", () => {
  it("reads YAML, and lines where it isn't YAML", () => {
    expect(takeFrontMatter("---\ntitle: 'A: b'\ndate: 2024-06-07\n---\nText").metadata).toEqual({
      title: "A: b",
      published: day("2024-06-07"),
    })
    expect(takeFrontMatter('---\ntitle: Bridge: closed\noutlet: "Lathe"\n---\nText').metadata).toEqual({
      title: "Bridge: closed",
      outlet: "Lathe",
    })
  })
  it("leaves a text alone that starts with a rule or never closes it", () => {
    for (const text of ["---\nA line of prose here.\n---\nMore.", "---\ntitle: never closed\n\nText"])
      expect(takeFrontMatter(text).text).toBe(text)
  })
  it("takes exactly the front matter off, whatever follows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readSource("a.md", `---\ntitle: T\n---\n${text}`).text).toBe(text)
      }),
    )
  })
})

describe("what the text shows", () => {
  it("takes the first heading, the byline and the date above the text, and marks them", () => {
    const source = readSource(
      "a.txt",
      `The bridge is closed\n\nBy Jo Penrose, transport correspondent\n\n7 June 2024\n\n${PROSE}`,
    )
    expect(source).toMatchObject({
      title: "The bridge is closed",
      author: "Jo Penrose",
      published: day("2024-06-07"),
      language: "en",
    })
    expect(source.inferred).toEqual(["title", "author", "published", "language"])
  })
  it.each([
    ["Lathe Wire", `EASTMERE (Lathe Wire) - ${PROSE}`],
    ["Lathe Valley Press", `${PROSE}\n\n© 2024 Lathe Valley Press. All rights reserved.`],
    ["LATHEISM", `Edited by the LATHEISM Editorial Team\n\n${PROSE}`],
    ["Lathe News", `Lathe News has learned that the bridge is closed. ${PROSE}`],
  ])("takes %s for the outlet where the text signs itself so", (outlet, text) => {
    expect(readSource("a.txt", text)).toMatchObject({ outlet, inferred: ["outlet", "language"] })
  })
  it("invents nothing", () => {
    const source = readSource("a.txt", `${PROSE} The Courier was told of it on 3 May 2024.`)
    expect(source).toMatchObject({ title: null, outlet: null, author: null, published: null, url: null })
    expect(readSource("b.txt", `EASTMERE (near the old bridge) - ${PROSE}`).outlet).toBeNull()
  })
  it.each([
    ["en", PROSE],
    [
      "fr",
      "Le conseil municipal s'est réuni mardi soir et, après trois heures de débat, il a reporté la question au printemps.",
    ],
    ["de", "Der Rat trat am Dienstagabend zusammen und verschob die Sache nach drei Stunden auf das Frühjahr."],
    [
      "es",
      "El consejo se reunió el martes por la noche y, después de tres horas, aplazó el asunto hasta la primavera.",
    ],
    ["ru", "Совет собрался во вторник вечером и после трёх часов споров отложил вопрос до весны."],
    ["ja", "評議会は火曜日の夜に開かれ、三時間の議論のあと、この件を春まで延期した。"],
    ["zh", "理事会周二晚上开会,经过三个小时的争论,决定把这件事推迟到春天。"],
    [null, "1, 2, 3 — 4"],
  ])("tells %s", (language, text) => {
    expect(readSource("a.txt", text).language).toBe(language)
  })
})
