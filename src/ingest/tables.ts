import type { Line } from "./lines.ts"
import { trimSpan } from "./lines.ts"
import type { Span, TableRow } from "./source.ts"

/** What a table rule found: how many lines it takes, its rows, and the rule's name. */
export type FoundTable = { readonly lines: number; readonly rows: readonly TableRow[]; readonly rule: string }

const SEPARATOR = /^[|+]?(?=.*-)[\s:|+=-]+$/

type TableRule = (text: string, lines: readonly Line[], at: number) => FoundTable | null

const RULES: readonly TableRule[] = [pipeTable, openPipeTable, tabTable]

/** The table that starts at a line, if one does. */
export function tableAt(text: string, lines: readonly Line[], at: number): FoundTable | null {
  for (const rule of RULES) {
    const found = rule(text, lines, at)
    if (found) return found
  }
  return null
}

/** `| a | b |`: every row starts with a bar. */
function pipeTable(text: string, lines: readonly Line[], at: number): FoundTable | null {
  const run = runFrom(lines, at, (line) => /^\|.*\|/.test(line.text))
  return run.length ? { lines: run.length, rows: rowsOf(text, run, "|"), rule: "pipe-table" } : null
}

/** `a | b` with a separator row `---|---` under its first row. */
function openPipeTable(text: string, lines: readonly Line[], at: number): FoundTable | null {
  const run = runFrom(lines, at, (line) => line.text.includes("|"))
  const second = run[1]
  if (!second || !SEPARATOR.test(second.text)) return null
  return { lines: run.length, rows: rowsOf(text, run, "|"), rule: "open-pipe-table" }
}

/** Two or more lines with the same number of tabs between words. */
function tabTable(text: string, lines: readonly Line[], at: number): FoundTable | null {
  const tabs = lines[at]?.text.split("\t").length ?? 1
  if (tabs < 2) return null
  const run = runFrom(lines, at, (line) => line.text.split("\t").length === tabs)
  return run.length > 1 ? { lines: run.length, rows: rowsOf(text, run, "\t"), rule: "tab-table" } : null
}

function runFrom(lines: readonly Line[], at: number, fits: (line: Line) => boolean): Line[] {
  const run: Line[] = []
  const group = lines[at]?.group
  for (let i = at; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.group !== group || !fits(line)) break
    run.push(line)
  }
  return run
}

function rowsOf(text: string, run: readonly Line[], mark: "|" | "\t"): TableRow[] {
  const rows: TableRow[] = []
  let separated = false
  for (const line of run) {
    if (mark === "|" && SEPARATOR.test(line.text)) {
      if (rows.length === 1) separated = true
      continue
    }
    rows.push({ start: line.start, end: line.end, header: false, cells: cellsOf(text, line, mark) })
  }
  const [first, ...rest] = rows
  if (first && rest.length && (separated || looksLikeHeader(text, first, rest))) rows[0] = { ...first, header: true }
  return rows
}

/** Without a separator row, a first row of words above rows with figures names the columns. */
function looksLikeHeader(text: string, first: TableRow, rest: readonly TableRow[]): boolean {
  const hasDigit = (cell: Span) => /\d/.test(text.slice(cell.start, cell.end))
  return first.cells.length > 1 && !first.cells.some(hasDigit) && rest.every((row) => row.cells.some(hasDigit))
}

function cellsOf(text: string, row: Span, mark: "|" | "\t"): Span[] {
  const cells: Span[] = []
  let start = text.charAt(row.start) === "|" && mark === "|" ? row.start + 1 : row.start
  for (let i = start; i < row.end; i++) {
    if (text.charAt(i) !== mark || (mark === "|" && text.charAt(i - 1) === "\\")) continue
    cells.push(trimSpan(text, start, i))
    start = i + 1
  }
  if (text.slice(start, row.end).trim()) cells.push(trimSpan(text, start, row.end))
  return cells
}
