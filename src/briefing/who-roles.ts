import type { Dossier } from "../dossier/dossier.ts"
import type { Entity } from "../dossier/entities.ts"
import { roleWords } from "../dossier/role-words.ts"
import type { Span } from "../ingest/source.ts"
import type { CitationBook } from "./citations.ts"
import type { Profile } from "./values.ts"

type Said = Span & { readonly source: string; readonly text: string; readonly words: readonly string[] }

/** Words that change what a role is: a vice president is no fuller form of a president. */
const CHANGING = new Set(
  "vice deputy former assistant acting ex interim retired then associate sub under non shadow co".split(" "),
)

/**
 * The roles that sources give to an entity, in their words: those that most sources give first. One role in several
 * sources' words (`CEO`, `Amazon's chief executive`) is one, under its fullest wording; different ones stay apart.
 */
export function rolesFor(
  dossier: Dossier,
  entity: Entity,
  sources: readonly string[],
  book: CitationBook,
): Profile["roles"] {
  const found: Said[] = []
  for (const id of sources) {
    const source = dossier.source(id)
    const mentions = new Set(entity.mentions.get(id))
    if (!source) continue
    const analysis = dossier.analysis(id)
    for (const role of analysis.roles) {
      const mention = analysis.mentions[role.mention]
      if (!mentions.has(role.mention) || !mention) continue
      const text = source.text.slice(role.start, role.end)
      // The quote holds the name beside its role.
      const start = Math.min(role.start, mention.start)
      const end = Math.max(role.end, mention.end)
      found.push({ source: id, start, end, text, words: roleWords(text) })
    }
  }
  const groups: Said[][] = []
  for (const role of [...found].sort((a, b) => b.words.length - a.words.length)) {
    const group = groups.find(([fullest]) => fullest && sameRole(role.words, fullest.words))
    if (group) group.push(role)
    else groups.push([role])
  }
  return groups
    .map((group) => ({ group, outlets: new Set(group.map(({ source }) => source)).size }))
    .sort((a, b) => b.outlets - a.outlets)
    .map(({ group }) => ({
      text: group[0]?.text ?? "",
      citations: onePerSource(group).map((role) => book.cite(sourceOf(dossier, role.source), role)),
    }))
}

/** Whether the shorter is the fuller role with words left out that don't change it. */
function sameRole(shorter: readonly string[], fuller: readonly string[]): boolean {
  const missing = fuller.filter((word) => !shorter.includes(word))
  return (
    shorter.every((word) => fuller.includes(word)) &&
    missing.every((word) => !CHANGING.has(word)) &&
    (missing.length === 0 || missing.length <= 3)
  )
}

function onePerSource(roles: readonly Said[]): Said[] {
  return roles.filter((role, i) => roles.findIndex(({ source }) => source === role.source) === i)
}

function sourceOf(dossier: Dossier, id: string) {
  const source = dossier.source(id)
  if (!source) throw new RangeError(`no source ${id}`)
  return source
}
