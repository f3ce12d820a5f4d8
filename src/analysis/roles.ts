import type { Source } from "../ingest/source.ts"
import type { Mention, Role, Unit } from "./model.ts"
import { unitTokens } from "./name-tokens.ts"
import type { Found, RoleSight } from "./role-phrases.ts"
import { ROLE_RULES } from "./role-rules.ts"
import { roleCells } from "./role-table.ts"

/**
 * The roles that a source gives to its names, in its own words: `harbour master`, `who served as …`, `owned by …`.
 * A name has a role at most once by the same words; where two spans overlap, the longer one stays.
 */
export function rolesOf(source: Pick<Source, "text">, units: readonly Unit[], mentions: readonly Mention[]): Role[] {
  const byUnit = new Map<number, number[]>()
  mentions.forEach((mention, i) => {
    const list = byUnit.get(mention.unit)
    if (list) list.push(i)
    else byUnit.set(mention.unit, [i])
  })
  const roles: Role[] = []
  for (const unit of units) {
    const own = byUnit.get(unit.index)
    if (!own) continue
    if (unit.row) {
      roles.push(...roleCells(source.text, unit, own, mentions))
      continue
    }
    if (unit.kind === "heading") continue
    const tokens = unitTokens(source.text, unit)
    const spans = own.flatMap((i) => {
      const mention = mentions[i]
      const from = tokens.findIndex((token) => token.start === mention?.start)
      const to = tokens.findIndex((token) => token.end === mention?.end)
      return mention && from >= 0 && to >= from ? [{ i, from, to, mention }] : []
    })
    for (const { i, from, to, mention } of spans) {
      const sight: RoleSight = { tokens, from, to, mention, others: spans.filter((other) => other.i !== i) }
      const found: (Found & { rule: string })[] = []
      for (const { name, find } of ROLE_RULES) for (const span of find(sight)) found.push({ ...span, rule: name })
      for (const span of longest(found)) {
        const [first, last] = [tokens[span.from], tokens[span.to]]
        if (!first || !last) continue
        roles.push({ unit: unit.index, start: first.start, end: last.end, mention: i, rule: span.rule })
      }
    }
  }
  return roles
}

/** Of spans that overlap, the longest. */
function longest<T extends Found>(spans: readonly T[]): T[] {
  const kept: T[] = []
  for (const span of [...spans].sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (kept.every((other) => span.from > other.to || span.to < other.from)) kept.push(span)
  return kept.sort((a, b) => a.from - b.from)
}
