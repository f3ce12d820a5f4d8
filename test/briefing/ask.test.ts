import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ask } from "../../src/briefing/ask.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { sourceOf } from "../analysis/source.ts"

const over = (...texts: string[]) =>
  Dossier.of(texts.map((text, i) => sourceOf(text, { id: `s${i}`, file: `s${i}.md`, outlet: `Outlet ${i}` })))
const quotes = (dossier: Dossier, question: string) =>
  ask(dossier, question).findings.map(({ citation }) => citation.quote)

const QUARRY =
  "The quarry at Ulsted was bought by Hedgeway Stone for £3 million in May 2019, the county council said.\n\nIt employs 140 people. The road to it floods each winter, and the bus no longer goes there."

describe("ask", () => {
  it("answers with the sentence that holds the answer", () => {
    expect(quotes(over(QUARRY), "Who bought the quarry?")[0]).toContain("Hedgeway Stone")
    expect(quotes(over(QUARRY), "How much was paid for the quarry?")[0]).toContain("£3 million")
    expect(quotes(over(QUARRY), "How many people does the quarry employ?")[0]).toBe("It employs 140 people.")
  })
  it("says what stands before a sentence that begins with a pronoun", () => {
    const { contexts, findings } = ask(
      over("The mill closed in 1998 after a fire. It reopened as a museum in 2004, run by volunteers."),
      "When did the mill reopen as a museum?",
    )
    expect(findings[0]?.citation.quote).toContain("2004")
    expect(contexts[0]?.quote).toBe("The mill closed in 1998 after a fire.")
  })
  it("shows what each source says, near-identical sentences once", () => {
    const shown = quotes(
      over(
        "The ferry sank with 212 people aboard, the coastguard said on Friday.",
        "The ferry sank with 212 people aboard, the coastguard said on Friday!",
        "There were 207 people on board when the ferry went down, said its owner.",
      ),
      "How many people were aboard the ferry?",
    )
    expect(shown).toHaveLength(2)
    expect(shown.join(" ")).toMatch(/212.*207|207.*212/)
  })
  it("names who said it", () => {
    expect(ask(over(QUARRY), "Who bought the quarry?").findings[0]?.attribution).toMatchObject({
      speaker: "the county council",
      basis: "on-record",
    })
  })
  it("forgives a slip in a word that no source uses", () => {
    expect(quotes(over(QUARRY), "Who bought the quary?")[0]).toContain("Hedgeway Stone")
  })
  it("answers from a table row", () => {
    const dossier = over("| Boat | Length | Crew |\n|---|---|---|\n| Anna | 64 | 18 |\n| Berta | 71 | 7 |\n")
    expect(quotes(dossier, "crew of Anna")[0]).toBe("| Anna | 64 | 18 |")
  })
  it("quotes what stands at the offsets it gives, whatever the documents and the question", () => {
    const word = fc.constantFrom(
      "ferry",
      "Sank",
      "in",
      "1998.",
      "“No,”",
      "she",
      "said.",
      "U.S.",
      "$4",
      "billion",
      "the",
      "人工智能",
      "naïve",
      "-",
      "|",
      "e.g.",
      "\n\n",
      "- ",
      "A\t",
      "?",
      "😀",
      ";",
    )
    const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(" "))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (texts, question) => {
        const dossier = over(...texts)
        const { findings, nearest, contexts, found } = ask(dossier, question)
        expect(findings.length).toBeLessThanOrEqual(5)
        if (!found) expect(findings).toEqual([])
        for (const citation of [...findings.map((finding) => finding.citation), ...nearest, ...contexts]) {
          if (!citation) continue
          expect(dossier.source(citation.source)?.text.slice(citation.start, citation.end)).toBe(citation.quote)
          expect(citation.quote.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  })
})
