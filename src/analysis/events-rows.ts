import type { Source, Span } from "../ingest/source.ts"
import type { Dated } from "./events-dated.ts"
import type { EventMention, Unit } from "./model.ts"

const HEADS = /^\W*(?:dates?|when|day|year|month|time|period|published|signed|deadline)\b/i

/** A row is an event where its first cell, or one under a column headed as a date, is a date and nothing else. */
export function rowEvents(
  source: Pick<Source, "text" | "published">,
  unit: Unit,
  dated: readonly Dated[],
): EventMention[] {
  const cells = unit.row?.cells ?? []
  const words = (cell: Span) => source.text.slice(cell.start, cell.end)
  if (cells.length < 2) return []
  for (const d of dated) {
    const { range, precision, type } = d.date
    if (!range || !precision || type === "DURATION" || type === "SET") continue
    const column = cells.findIndex((cell) => cell.start <= d.date.start && d.date.end <= cell.end)
    const cell = cells[column]
    if (!cell || words(cell).replace(/[*_`\s]/g, "").length > d.date.text.replace(/\s/g, "").length + 4) continue
    const head = unit.row?.header[column]
    const headed = head !== undefined && HEADS.test(words(head))
    const prose = cells.some((other, i) => i !== column && /\p{L}{3,}/u.test(words(other)))
    if (!(column === 0 || headed) || !prose) continue
    const row = source.text.slice(unit.start, unit.end)
    const ahead = source.published !== null && range.start > source.published.end
    const status = !ahead ? "reported" : /\b(?:forecast|projected|expected|est)\b/i.test(row) ? "predicted" : "planned"
    return [
      {
        unit: unit.index,
        start: unit.start,
        end: unit.end,
        date: d.index,
        range,
        precision,
        order: null,
        status,
        rule: "row",
      },
    ]
  }
  return []
}
