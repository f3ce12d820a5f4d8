import type { Mention, Role, Unit } from "./model.ts"
import { isEnglish } from "./name-evidence.ts"
import { ROLE_NOUNS } from "./name-words.ts"

const ROLE_COLUMN = /^(?:role|title|position|post|job|office|function|rank|occupation)s?$/i

/** Roles in tables: a cell under "Role" beside a person, or a label such as "Chief executive" before one. */
export function roleCells(text: string, unit: Unit, own: readonly number[], mentions: readonly Mention[]): Role[] {
  const cells = unit.row?.cells ?? []
  const header = unit.row?.header ?? []
  const roles: Role[] = []
  for (const i of own) {
    const mention = mentions[i]
    if (mention?.kind !== "person") continue
    const at = cells.findIndex((cell) => mention.start >= cell.start && mention.end <= cell.end)
    cells.forEach((cell, column) => {
      if (column === at || at < 0 || cell.start === cell.end) return
      const words = text.slice(cell.start, cell.end)
      const head = header[column]
      const named = head !== undefined && ROLE_COLUMN.test(text.slice(head.start, head.end).trim())
      const label = column === at - 1 && column === 0 && isRoleLabel(words)
      if (named || label)
        roles.push({
          unit: unit.index,
          start: cell.start,
          end: cell.end,
          mention: i,
          rule: named ? "role-column" : "role-label",
        })
    })
  }
  return roles
}

function isRoleLabel(cell: string): boolean {
  const words = cell.toLowerCase().split(/\s+/)
  return (
    words.length <= 4 &&
    words.some((word) => ROLE_NOUNS.has(word)) &&
    words.every((word) => isEnglish(word) || ROLE_NOUNS.has(word))
  )
}
