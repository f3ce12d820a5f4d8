import type { Block, Source, Span, TableRow } from "../ingest/source.ts"

/** What is indexed: a paragraph, a list item or a table row, with the words it stands under. */
export type Passage = Span & {
  readonly source: Source
  readonly block: Block
  /** Table rows only: the row, and the cells that name its columns. */
  readonly row?: { readonly cells: readonly Span[]; readonly header: readonly Span[] }
  /** The heading, list question or lead-in line that it stands under. */
  readonly under: Span | null
}

/** The passages of a source in order; boilerplate has none, and a heading stands in those that it heads. */
export function passagesOf(source: Source): Passage[] {
  const passages: Passage[] = []
  let heading: Span | null = null
  let question: Span | null = null
  let leadIn: Span | null = null
  for (const block of source.blocks) {
    switch (block.kind) {
      case "boilerplate":
        break
      case "heading":
        heading = { start: block.start, end: block.end }
        question = leadIn = null
        break
      case "table":
        passages.push(...rowsOf(source, block, leadIn ?? heading))
        break
      case "list-item":
        // The question of a list of frequent questions heads its answer.
        question = /\?["”’)]*$/.test(source.text.slice(block.start, block.end)) ? block : null
        passages.push({ source, block, start: block.start, end: block.end, under: leadIn ?? heading })
        break
      case "paragraph":
        passages.push({ source, block, start: block.start, end: block.end, under: question ?? heading })
        leadIn = /:["”’)]*$/.test(source.text.slice(block.start, block.end)) ? lastSentence(source.text, block) : null
        break
      default:
        block.kind satisfies never
    }
  }
  return passages
}

/** The words of a passage as they are indexed: a row reads as its cells, each with the name of its column. */
export function wordsOf(passage: Passage): string {
  const { text } = passage.source
  if (!passage.row) return text.slice(passage.start, passage.end)
  const { cells, header } = passage.row
  return cells
    .map((cell, i) => {
      const column = header[i]
      return `${column ? text.slice(column.start, column.end) : ""} ${text.slice(cell.start, cell.end)}`
    })
    .join(" , ")
}

function rowsOf(source: Source, block: Block, under: Span | null): Passage[] {
  const rows: readonly TableRow[] = block.rows ?? []
  const header = rows.find((row) => row.header)?.cells ?? []
  return rows
    .filter((row) => !row.header)
    .map((row) => ({ source, block, row: { cells: row.cells, header }, start: row.start, end: row.end, under }))
}

/** The last line or sentence of a paragraph that ends in a colon. */
function lastSentence(text: string, block: Block): Span {
  const words = text.slice(block.start, block.end)
  const cut = Math.max(words.lastIndexOf(". "), words.lastIndexOf("\n"))
  return { start: block.start + (cut < 0 ? 0 : cut + 1), end: block.end }
}
