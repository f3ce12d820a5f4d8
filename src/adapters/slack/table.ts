import type { KnownBlock } from "@slack/types"
import type { Part } from "../../chat/reply.ts"
import { line, literal } from "./escape.ts"
import { LIMITS } from "./limits.ts"
import type { Piece } from "./piece.ts"
import { rich } from "./rich-text.ts"

/** A cell is cut at this, and a row shares this among its cells; the file holds them whole. */
const CELL = 400
const ROW = 2_400
/** Text of one table, header included: a page has room for words round it. */
const TABLE = 5_000
/** A table of few columns that is narrower than this in fixed pitch needs no table block. */
const NARROW = 60

/**
 * A table as a table block, the header row repeated where its rows go over several pages; Slack takes one such block a
 * message. A small one is set in fixed pitch, of which a message may hold any number.
 */
export function tablePieces(part: Extract<Part, { type: "table" }>, plain = false): Piece[] {
  const width = Math.min(LIMITS.table.columns, Math.max(1, part.header.length, ...part.rows.map((row) => row.length)))
  const longest = Math.min(CELL, Math.floor(ROW / width))
  const squared = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => line(cells[column] ?? "", longest))
  const header = squared(part.header)
  const rows = part.rows.map((row, index) => ({ cells: squared(row), index }))
  const columns = header.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row.cells[column] ?? "").length)),
  )
  const narrow = columns.reduce((sum, each) => sum + each + 2, 0) <= NARROW && rows.length <= 30
  if (narrow) return [fixedPitch(part, [header, ...rows.map((row) => row.cells)], columns)]
  const groups: (typeof rows)[] = []
  let length = 0
  for (const row of rows) {
    const size = sum(row.cells)
    const group = groups.at(-1)
    if (group && length + size <= TABLE && group.length < LIMITS.table.rows - 1) group.push(row)
    else {
      groups.push([row])
      length = sum(header)
    }
    length += size
  }
  if (groups.length === 0) groups.push([])
  return groups.map((group) => {
    const cells = [header, ...group.map((row) => row.cells)]
    const said = cells.map((row) => row.join(" | ")).join("\n")
    return {
      blocks: [plain ? preformatted(said) : tableBlock(cells)],
      fallback: said,
      part: { type: "table", header: part.header, rows: group.map((row) => part.rows[row.index] ?? []) },
    }
  })
}

function tableBlock(rows: readonly string[][]): KnownBlock {
  return {
    type: "table",
    rows: rows.map((cells) => cells.map((cell) => ({ type: "raw_text", text: cell }))),
    column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })),
  }
}

function fixedPitch(part: Part, rows: readonly string[][], columns: readonly number[]): Piece {
  const lines = rows.map((cells) =>
    cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(columns[column] ?? 0))).join("  "),
  )
  const said = lines.join("\n")
  return { blocks: [preformatted(said)], fallback: said, part }
}

function preformatted(said: string): KnownBlock {
  return rich({ type: "rich_text_preformatted", elements: [{ type: "text", text: literal(said) }] })
}

function sum(cells: readonly string[]): number {
  return cells.reduce((total, cell) => total + cell.length, 0)
}
