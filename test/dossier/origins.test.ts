import { describe, expect, it } from "vitest"
import { Dossier } from "../../src/dossier/dossier.ts"
import { Origins, originsOf } from "../../src/dossier/origins.ts"
import type { Source } from "../../src/ingest/source.ts"
import { article, padded, REPORT } from "./story.ts"

const whole = REPORT.join("\n\n")
/** A light edit: two sentences dropped, a word changed in each of two others. */
const edited = whole
  .replace(`${REPORT[3]}\n\n`, "")
  .replace(`\n\n${REPORT[6]}`, "")
  .replace("Engineers said that", "Engineers said")
  .replace("Shopkeepers", "Traders")
const origins = (...sources: Source[]) => new Origins(Dossier.of(sources))
const spanOf = (source: Source, words: string) => {
  const start = source.text.indexOf(words)
  return { start, end: start + words.length }
}

describe("near-copies", () => {
  it("goes back to the report that a copy credits", () => {
    const wire = article("wire", "Lathe Wire", "2024-06-07", whole)
    const copies = [
      "Report: Lathe Wire",
      "Lathe Wire contributed to this report.",
      "With reporting from Lathe Wire",
    ].map((line, at) => article(`copy${at}`, `Paper ${at}`, "2024-06-07", `${edited}\n\n${line}`))
    const index = origins(...copies, wire)
    for (const { id } of copies)
      expect(index.originOf(id)).toEqual({ source: "wire", outlet: "Lathe Wire", why: "near-copy" })
    expect(index.originOf("wire")).toBeNull()
    expect(index.independent([...copies, wire].map(({ id }) => ({ source: id })))).toBe(1)
  })
  it("goes back to the earlier one, else to the signed one, else to the longer one", () => {
    const early = article("a-short", "Paper A", "2024-06-06", edited)
    expect(
      origins(
        early,
        article("late", "Paper B", "2024-06-07", whole.replace(REPORT[7], "")),
        article("z", null, null, padded("", 1)),
      ).originOf("late")?.source,
    ).toBe("a-short")
    expect(
      origins(article("signed", "A", null, edited, "Jo Penrose"), article("bare", "B", null, whole)).originOf("bare")
        ?.source,
    ).toBe("signed")
    expect(
      origins(article("short", "A", null, edited), article("long", "B", null, whole)).originOf("short")?.source,
    ).toBe("long")
  })
  it("leads a copy of a copy to the first of them", () => {
    const first = article("first", "A", "2024-06-05", whole)
    const second = article(
      "second",
      "B",
      "2024-06-06",
      whole.replace(REPORT[0], "The bridge is shut, and will be for a good while yet, they say here."),
    )
    const third = article("third", "C", "2024-06-07", edited)
    const index = origins(third, second, first)
    expect(index.originRoot("third")).toBe("first")
    expect(index.originRoot("second")).toBe("first")
  })
  it("counts a sentence that was taken over word for word with the report it stood in", () => {
    const first = article("first", "A", "2024-06-05", whole)
    const later = article(
      "later",
      "B",
      "2024-06-09",
      padded(`${REPORT[2]} That is more than anybody here remembers.`, 0),
    )
    const index = origins(first, later)
    expect(index.originOf("later")).toBeNull()
    expect(index.originOf("later", spanOf(later, REPORT[2]))).toMatchObject({ source: "first", why: "near-copy" })
    expect(index.originOf("later", spanOf(later, "Nobody on the ferry this morning"))).toBeNull()
    expect(index.independent([{ source: "first" }, { source: "later", span: spanOf(later, REPORT[2]) }])).toBe(1)
  })
})

describe("according to another outlet", () => {
  const courier = article(
    "courier",
    "Lathe Courier",
    "2024-06-07",
    padded("The second cable was known to be rusty in May, papers seen by the Courier show.", 1),
  )
  it.each([
    "The second cable was known to be rusty in May, according to the Lathe Courier.",
    "The second cable was known to be rusty in May, the Courier reported on Friday.",
    "The Lathe Courier has reported that the second cable was known to be rusty in May.",
    "As first reported by the Lathe Courier, the second cable was known to be rusty in May.",
    "The second cable was known to be rusty in May, an engineer told the Lathe Courier.",
    "Citing papers, the Courier revealed that the second cable was known to be rusty in May.",
    "The Courier, which has seen the papers, revealed that the second cable was known to be rusty in May.",
    "The second cable was known to be rusty in May, wrote the Courier.",
    "The Courier said on Friday that the second cable was known to be rusty in May.",
    "According to an exclusive report in the Courier, the second cable was known to be rusty in May.",
    "A report in the Lathe Courier says that the cable was rusty; the Courier's report names no one.",
  ])("finds it in: %s", (sentence) => {
    const other = article("other", "Ford Gazette", "2024-06-08", padded(sentence, 0))
    const index = origins(courier, other)
    expect(index.originOf("other")).toEqual({ source: "courier", outlet: "Lathe Courier", why: "according-to" })
    expect(index.originOf("other", spanOf(other, sentence))?.source).toBe("courier")
    expect(index.originOf("other", spanOf(other, "The army's footbridge"))).toBeNull()
    expect(index.independent([{ source: "courier" }, { source: "other", span: spanOf(other, sentence) }])).toBe(1)
    expect(index.independent([{ source: "courier" }, { source: "other" }])).toBe(2)
  })
  it("names an outlet that isn't among the sources, and makes two that name it one", () => {
    const a = article("a", "A", null, padded("The cables were never tested, as first reported by WXQR.", 0))
    const b = article(
      "b",
      "B",
      null,
      padded("The cables were never tested, the WXQR report says. It was first reported by WXQR.", 1),
    )
    const index = origins(a, b)
    expect(index.originOf("a")).toEqual({ source: null, outlet: "WXQR", why: "according-to" })
    expect(index.originRoot("a", spanOf(a, "The cables were never tested"))).toBe("outlet:wxqr")
    expect(
      index.independent(
        [a, b].map((source) => ({ source: source.id, span: spanOf(source, "The cables were never tested") })),
      ),
    ).toBe(1)
  })
  it("picks, of an outlet's sources, the one that says most of it and isn't later", () => {
    const early = article("early", "Lathe Courier", "2024-06-01", padded("The fair opened in the rain.", 2))
    const late = article(
      "late",
      "Lathe Courier",
      "2024-06-20",
      padded("The second cable was known to be rusty in May.", 3),
    )
    const other = article(
      "other",
      "Ford Gazette",
      "2024-06-08",
      padded("The second cable was known to be rusty in May, according to the Lathe Courier.", 0),
    )
    expect(origins(early, late, courier, other).originOf("other")?.source).toBe("courier")
    expect(origins(late, other).originOf("other")).toEqual({
      source: null,
      outlet: "Lathe Courier",
      why: "according-to",
    })
  })
})

describe("as sources come and go", () => {
  it("gives what a fresh index gives", () => {
    const dossier = Dossier.of([article("b", "B", "2024-06-08", edited)])
    const index = originsOf(dossier)
    expect(index.originOf("b")).toBeNull()
    dossier.add(article("a", "A", "2024-06-07", whole))
    expect(index.originOf("b")?.source).toBe("a")
    dossier.remove("a")
    expect(index.originOf("b")).toBeNull()
    expect(originsOf(dossier)).toBe(index)
  })
  it("finds the first of many copies", () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      article(`copy${at}`, `Paper ${at}`, "2024-06-08", edited.replace("4,000", String(4000 + at))),
    )
    const index = origins(...many, article("wire", "Lathe Wire", "2024-06-07", whole))
    expect(index.independent(many.map(({ id }) => ({ source: id })))).toBe(1)
    expect(index.originRoot("copy149")).toBe("wire")
  })
})
