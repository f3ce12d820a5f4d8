import { plainLine } from "./plain.ts"
import type { Style } from "./style.ts"
import type { Width } from "./width.ts"
import { wrap } from "./wrap.ts"

/** Narrower than this a column can't be read, and the rows are written below each other. */
const NARROWEST = 8

/** Words up to this long, such as the ids of sources, are not broken to fit a column. */
const WORD = 24

/** A table with its columns aligned, cells wrapped to fit; where even that is too narrow, a record a row. */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
  width: Width,
  style: Style,
): string[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length))
  const cells = (row: readonly string[]) => Array.from({ length: count }, (_, i) => plainLine(row[i] ?? ""))
  const all = [cells(header), ...rows.map(cells)]
  const natural = Array.from({ length: count }, (_, i) => Math.max(1, ...all.map((row) => width(row[i] ?? ""))))
  const least = natural.map((wide, i) => {
    const words = all.flatMap((row) => (row[i] ?? "").split(" ")).map((word) => Math.min(WORD, width(word)))
    return Math.min(wide, Math.max(NARROWEST, ...words))
  })
  const widths = fitted(natural, least, columns - 2 * (count - 1))
  if (!widths) return records(all, columns, width, style)
  const tall = natural.some((wide, i) => wide > (widths[i] ?? wide))
  return all.flatMap((row, index) => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i] ?? 1, width))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    const lines = Array.from({ length: height }, (_, y) =>
      wrapped
        .map((cell, i) => (cell[y] ?? "") + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(cell[y] ?? ""))))
        .join("  ")
        .trimEnd(),
    )
    if (index === 0) return lines.map((line) => style.dim(line))
    // Rows of several lines each are told apart by the space between them.
    return tall ? ["", ...lines] : lines
  })
}

/** Takes columns from the widest until all fit, but no column below its least; null where they don't fit even so. */
function fitted(natural: readonly number[], least: readonly number[], columns: number): number[] | null {
  const at = (most: number) => natural.map((wide, i) => Math.max(least[i] ?? 1, Math.min(wide, most)))
  const sum = (widths: readonly number[]) => widths.reduce((total, wide) => total + wide, 0)
  if (sum(natural) <= columns) return [...natural]
  if (sum(least) > columns) return null
  let [low, high] = [1, Math.max(...natural)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sum(at(middle)) <= columns) low = middle
    else high = middle - 1
  }
  return at(low)
}

function records(all: readonly (readonly string[])[], columns: number, width: Width, style: Style): string[] {
  const [header = [], ...rows] = all
  return rows.flatMap((row, index) => [
    ...(index ? [""] : []),
    ...row.flatMap((cell, i) => {
      if (!cell) return []
      const name = header[i] ? `${header[i]}: ` : ""
      const [first = "", ...others] = wrap(name + cell, columns, width)
      return [style.dim(first.slice(0, name.length)) + first.slice(name.length), ...others]
    }),
  ])
}
