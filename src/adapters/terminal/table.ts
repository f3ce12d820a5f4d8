import { plainLine } from "./plain.ts"
import type { Style } from "./style.ts"
import type { Width } from "./width.ts"
import { wrap } from "./wrap.ts"

/** Narrower than this a column of words can't be read, and the rows are written below each other. */
const NARROWEST = 8

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
  const widths = fitted(natural, columns - 2 * (count - 1))
  if (!widths) return records(all, columns, width, style)
  return all.flatMap((row, index) => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i] ?? 1, width))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    const lines = Array.from({ length: height }, (_, y) =>
      wrapped
        .map((cell, i) => (cell[y] ?? "") + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(cell[y] ?? ""))))
        .join("  ")
        .trimEnd(),
    )
    return index === 0 ? lines.map((line) => style.dim(line)) : lines
  })
}

/** Takes columns from the widest until all fit; null where that would leave one too narrow. */
function fitted(natural: readonly number[], columns: number): number[] | null {
  const sum = natural.reduce((total, wide) => total + wide, 0)
  if (sum <= columns) return [...natural]
  let [low, high] = [1, Math.max(...natural)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (natural.reduce((total, wide) => total + Math.min(wide, middle), 0) <= columns) low = middle
    else high = middle - 1
  }
  const widths = natural.map((wide) => Math.min(wide, low))
  return low < NARROWEST || widths.reduce((total, wide) => total + wide, 0) > columns ? null : widths
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
