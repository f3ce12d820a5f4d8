import { clean, fitted, oneLine, ZERO_WIDTH } from "./escape.ts"

/** The widest table, in characters, that a telephone shows without wrapping its rows. */
const WIDEST = 52
const MOST_ROWS = 20
const MOST_TEXT = 1500
const LONGEST_CELL = 300

/**
 * Discord has no tables. A narrow one becomes aligned columns in a code block; a wide one a line a row, its first cell
 * in bold. Cut into chunks of whole rows, each with the header.
 */
export function tableTexts(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [header, ...rows].map((row) => row.map((cell) => oneLine(cell)))
  const widths = header.map((_, i) => Math.max(...cells.map((row) => [...(row[i] ?? "")].length)))
  const width = widths.reduce((sum, one) => sum + one + 2, 0)
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return width <= WIDEST && columns <= header.length ? narrow(cells, widths) : wide(header, rows)
}

function narrow(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const lines = cells.map((row) =>
    widths
      .map((width, i) => (row[i] ?? "") + " ".repeat(width - [...(row[i] ?? "")].length))
      .join("  ")
      .trimEnd(),
  )
  const [head = "", ...body] = lines.map(insideCode)
  return chunked(body, head.length + 10).map((some) => `\`\`\`\n${[head, ...some].join("\n")}\n\`\`\``)
}

function wide(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const small = header
    .slice(0, 20)
    .map((cell) => fitted(cell, 60))
    .filter((cell) => cell !== "")
  const head = small.length ? `-# ${small.join(" · ")}` : ""
  const lines = rows.map(([first = "", ...rest]) => {
    let line = `**${fitted(first, LONGEST_CELL) || "–"}**`
    for (const cell of rest.map((text) => fitted(text, LONGEST_CELL))) {
      if (line.length + cell.length > MOST_TEXT) return `${line} · …`
      if (cell !== "") line += ` · ${cell}`
    }
    return line
  })
  return chunked(lines, head.length + 1, 2400).map((some) => [head, ...some].filter((line) => line !== "").join("\n"))
}

/** Nothing is read as Markdown in a code block but its end. */
function insideCode(line: string): string {
  return clean(line).replaceAll("`", `\`${ZERO_WIDTH}`).replaceAll("@", `@${ZERO_WIDTH}`)
}

/** Groups lines so that each group, with its header, stays short enough to be moved to another page whole. */
export function chunked(lines: readonly string[], spent: number, most = MOST_TEXT): string[][] {
  const groups: string[][] = []
  let length = 0
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && last.length < MOST_ROWS && length + line.length + 1 <= most) {
      last.push(line)
      length += line.length + 1
    } else {
      groups.push([line])
      length = spent + line.length + 1
    }
  }
  return groups.length ? groups : [[]]
}
