import type { Source } from "../ingest/source.ts"
import type { Unit } from "./model.ts"
import { splitSentences } from "./sentences.ts"

/** The quotable units of a source, in order: sentences, headings and table rows of everything but boilerplate. */
export function unitsOf(source: Pick<Source, "text" | "blocks">): Unit[] {
  const units: Unit[] = []
  source.blocks.forEach((block, at) => {
    const common = { block: at, paragraph: block.paragraph }
    switch (block.kind) {
      case "boilerplate":
        return
      case "heading":
        units.push({ ...common, index: units.length, kind: "heading", start: block.start, end: block.end })
        return
      case "table": {
        const rows = block.rows ?? []
        const header = rows.find((row) => row.header)?.cells ?? []
        for (const row of rows) {
          if (row.header) continue
          units.push({
            ...common,
            index: units.length,
            kind: "row",
            start: row.start,
            end: row.end,
            row: { header, cells: row.cells },
          })
        }
        return
      }
      case "paragraph":
      case "list-item":
        for (const span of splitSentences(source.text, block))
          units.push({ ...common, index: units.length, kind: "sentence", ...span })
        return
      default:
        block.kind satisfies never
    }
  })
  return units
}
