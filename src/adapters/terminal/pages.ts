import type { Style } from "./style.ts"

/** How many screens are shown at once: people scroll up two, not twenty. */
const SCREENS = 2

/** The part of an answer to show now, and the rest, parted at an empty line so that no quote is cut from its citation. */
export function paged(
  lines: readonly string[],
  rows: number,
  style: Style,
): { lines: readonly string[]; rest: readonly string[] } {
  const room = Math.max(20, rows * SCREENS - 4)
  if (lines.length <= room + 8) return { lines, rest: [] }
  let cut = room
  while (cut < lines.length && !blank(lines[cut])) cut++
  const rest = lines.slice(cut + 1)
  if (rest.length <= 4) return { lines, rest: [] }
  return { lines: [...lines.slice(0, cut), "", style.dim(`… ${rest.length} more lines: type m to see more.`)], rest }
}

function blank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ""
}
