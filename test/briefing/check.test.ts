import { describe, expect, it } from "vitest"
import { check } from "../../src/briefing/check.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const dossier = Dossier.of([
  readSource(
    "wire.md",
    "---\noutlet: Harbour Wire\npublished: 2026-06-18\n---\nA ferry with 212 people on board sank on Thursday evening off Cape Orr, the coastguard said.\n\nIts captain, Ada Krol, was the last to leave.\n",
  ),
  readSource(
    "note.md",
    "---\noutlet: Orr Gazette\npublished: 2026-06-19\n---\nThe lighthouse at Cape Orr will be lit again on 9 July, Ines Roth said.\n",
  ),
])
const checked = (text: string) =>
  check(dossier, { ...readSource("message.txt", text), published: { start: "2026-06-20", end: "2026-06-20" } })

describe("check", () => {
  it("says of each sentence whether the sources support it, contradict it or are silent, with their quotes", () => {
    const [figure, lighthouse, moon] = checked(
      "A ferry with 187 people on board sank on Thursday evening off Cape Orr. The lighthouse at Cape Orr will be lit again on 9 July. The bakery in Vint sells rye bread.",
    )
    expect(figure).toMatchObject({
      verdict: "contradicted",
      against: [{ kind: "number", citations: [{ source: "wire" }] }],
    })
    expect(lighthouse).toMatchObject({ verdict: "supported", support: [{ source: "note", outlet: "Orr Gazette" }] })
    expect(moon).toMatchObject({ verdict: "not-in-sources", support: [], against: [] })
  })

  it("quotes verbatim, and never quotes the text that was checked", () => {
    for (const { support, against } of checked(
      "A ferry with 187 people on board sank on Thursday evening off Cape Orr.",
    ))
      for (const citation of [...support, ...against.flatMap(({ citations }) => citations)]) {
        expect(citation.source).not.toBe("message")
        expect(dossier.source(citation.source)?.text.slice(citation.start, citation.end)).toBe(citation.quote)
      }
  })

  it("leaves the dossier as it was, and finds nothing in an empty one", () => {
    const before = dossier.revision
    checked("The lighthouse at Cape Orr will be lit again on 9 July.")
    expect(dossier.revision).toBe(before)
    expect(
      check(new Dossier(), readSource("message.txt", "It sank on Monday in the harbour.")).map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(["not-in-sources"])
  })
})
