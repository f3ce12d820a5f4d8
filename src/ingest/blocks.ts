import type { Block, Span, TableRow } from "./source.ts"

/** Tells the parts of a text apart: tables, list items, headings, paragraphs. (Boilerplate rules come after.) */
export function blocksOf(text: string, from = 0): Block[] {
  const blocks: Block[] = []
  const blank = /\n[^\S\n]*\n/.test(text.slice(from))
  let paragraph = 0
  let open = false
  let table: { start: number; end: number; rows: TableRow[] } | null = null
  const closeTable = () => {
    if (table) blocks.push({ paragraph, kind: "table", rule: "pipe-table", ...table })
    table = null
  }
  for (const line of linesOf(text, from)) {
    const words = text.slice(line.start, line.end)
    if (!words.trim()) {
      closeTable()
      open = false
      continue
    }
    if (!open || !blank) {
      if (!(table && words.trimStart().startsWith("|"))) paragraph++
      open = true
    }
    const span = trim(text, line)
    if (words.trimStart().startsWith("|")) {
      const cells = cellsOf(text, span)
      if (!table) table = { start: span.start, end: span.end, rows: [] }
      table.end = span.end
      if (/^\|?[\s:|-]+\|?$/.test(words.trim())) {
        const first = table.rows[0]
        if (first && table.rows.length === 1) table.rows[0] = { ...first, header: true }
      } else table.rows.push({ ...span, header: false, cells })
      continue
    }
    closeTable()
    const item = /^(?:[-*•]|\d{1,3}[.)])\s+/.exec(text.slice(span.start, span.end))
    if (item)
      blocks.push({
        paragraph,
        kind: "list-item",
        rule: "list-marker",
        start: span.start + item[0].length,
        end: span.end,
      })
    else if (/^#{1,6}\s/.test(words)) blocks.push({ paragraph, kind: "heading", rule: "markdown-heading", ...span })
    else if (span.end - span.start <= 100 && !/[.!?:;,]["'”’)]?$/.test(text.slice(span.start, span.end)))
      blocks.push({ paragraph, kind: "heading", rule: "short-line", ...span })
    else blocks.push({ paragraph, kind: "paragraph", rule: "prose", ...span })
  }
  closeTable()
  return blocks
}

function* linesOf(text: string, from: number): Generator<Span> {
  let start = from
  while (start < text.length) {
    let end = text.indexOf("\n", start)
    if (end < 0) end = text.length
    yield { start, end }
    start = end + 1
  }
}

function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

function cellsOf(text: string, row: Span): Span[] {
  const cells: Span[] = []
  let start = row.start + 1
  for (let i = start; i <= row.end; i++) {
    if (i === row.end || (text.charAt(i) === "|" && text.charAt(i - 1) !== "\\")) {
      if (i < row.end || start < i) cells.push(trim(text, { start, end: i }))
      start = i + 1
    }
  }
  return cells
}
