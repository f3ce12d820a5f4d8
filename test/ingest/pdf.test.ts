import { describe, expect, it } from "vitest"
import { UnusableFile } from "../../src/ingest/problem.ts"
import { readDocument } from "../../src/ingest/read-document.ts"
import { makePdf } from "./make-pdf.ts"

/** Lines one below the other, from the top; an empty line leaves a gap. */
const column = (lines: readonly string[], top = 700) =>
  lines.flatMap((text, at) => (text ? [{ text, y: top - at * 14 }] : []))

describe("PDF files", () => {
  it("joins wrapped lines to paragraphs and broken words to words, and keeps headings and lists apart", async () => {
    const page = [
      { text: "The bridge at Eastmere", y: 740, size: 20 },
      ...column([
        "The council closed the bridge in March after an in-",
        "spection found rust in the long-",
        "term repairs, and the long-term repairs went on.",
        "",
        "Two ways round are open:",
        "- the ford, below",
        "- the mill road",
      ]),
    ]
    const source = await readDocument("a/bridge.pdf", makePdf([page], { Title: "Bridge report", Author: "Jo Penrose" }))
    expect(source.text).toBe(
      "# The bridge at Eastmere\n\nThe council closed the bridge in March after an inspection found rust in the long-term repairs, and the long-term repairs went on.\n\nTwo ways round are open:\n- the ford, below\n- the mill road",
    )
    expect(source).toMatchObject({ id: "a/bridge", title: "Bridge report", author: "Jo Penrose", published: null })
    expect(source.blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "paragraph",
      "list-item",
      "list-item",
    ])
  })
  it("leaves out the lines that repeat on every page, and page numbers", async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: "Eastmere Council, annual report", y: 770 },
      ...column([`The work of year ${"first second third".split(" ")[number - 1]} went on as it had before.`]),
      { text: `Page ${number} of 3`, y: 40 },
    ])
    const { text } = await readDocument("report.pdf", makePdf(pages))
    expect(text).not.toMatch(/annual report|Page/)
    expect(text.match(/went on as it had before\./g)).toHaveLength(3)
  })
  it("takes its heading for a title when the file's own is what a program left there", async () => {
    const page = [
      { text: "The bridge at Eastmere", y: 740, size: 20 },
      ...column(["It was closed in March, and it will be open in May."]),
    ]
    const source = await readDocument("b.pdf", makePdf([page], { Title: "Microsoft Word - draft3.docx" }))
    expect(source).toMatchObject({ title: "The bridge at Eastmere", inferred: ["title", "language"] })
  })
  it("refuses what is no PDF, and pages without text", async () => {
    const code = (bytes: Uint8Array) =>
      readDocument("x.pdf", bytes).then(
        () => "read",
        (error: unknown) => (error instanceof UnusableFile ? error.problem.code : "thrown"),
      )
    expect(await code(new TextEncoder().encode("%PDF-1.7 and then nothing"))).toBe("broken-document")
    expect(await code(makePdf([[]]))).toBe("no-text")
  })
})
