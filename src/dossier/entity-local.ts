import type { Analysis, EntityKind, Mention } from "../analysis/model.ts"
import { nameKey, nameWords } from "./entity-keys.ts"

import { type Group, isPerson, type Room, RULES } from "./entity-local-rules.ts"

/** The mentions of one source that stand for one thing, by what that source alone shows. */
export type LocalEntity = {
  /** Under this key it meets its like from other sources: the key of its fullest form here. */
  readonly key: string
  /** Its fullest form here; an outlet's own name may stand in no sentence. */
  readonly name: string
  /** Forms as written, with how often. */
  readonly forms: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<EntityKind, number>
  /** Titles its mentions have, lower case. */
  readonly titles: ReadonlySet<string>
  /** Positions in `Analysis.mentions`. */
  readonly mentions: readonly number[]
}

/**
 * Groups the mentions of one source. A titled surname that fits two people goes to the one whose title or given name
 * agrees; a bare one that fits two stays by itself.
 *
 * @param outlet the source's own outlet: its last word alone (`the Courier`) stands for it
 * @param apart sets of keys that no rule may join
 */
export function localEntities(
  analysis: Analysis,
  outlet: string | null,
  apart: readonly ReadonlySet<string>[] = [],
): LocalEntity[] {
  const groups = withBareSurnamesDealtOut(groupByKey(analysis.mentions))
  const room: Room = { groups, mentions: analysis.mentions, text: outlet }
  for (const group of groups) {
    if (group.parent) continue
    for (const { parent } of RULES) {
      const found = parent(group, room)
      if (!found || found === group || rootOf(found) === group) continue
      if (apart.some((keys) => keys.has(group.key) && keys.has(found.key))) continue
      group.parent = found
      break
    }
  }
  const members = new Map<Group, Group[]>()
  for (const group of groups) {
    const root = rootOf(group)
    members.set(root, [...(members.get(root) ?? []), group])
  }
  return [...members].map(([root, all]) => entityOf(root, all, analysis.mentions))
}

function rootOf(group: Group): Group {
  let at = group
  for (let i = 0; at.parent && i < 5; i++) at = at.parent
  return at
}

/** Same key, same group; but a surname with titles of two genders makes two groups: `Mr Orrin`, `Ms Orrin`. */
function groupByKey(mentions: readonly Mention[]): Group[] {
  const byKey = new Map<string, Group>()
  mentions.forEach((mention, i) => {
    const words = nameWords(mention.name)
    const key = nameKey(mention.name)
    if (!key) return
    const titled = words.length === 1 && mention.title !== null
    const slot = words.length === 1 && mention.title ? `${key}|${mention.title.toLowerCase()}` : key
    const group = byKey.get(slot)
    if (group) group.mentions.push(i)
    else
      byKey.set(slot, {
        key,
        name: mention.name,
        words,
        mentions: [i],
        kind: mention.kind,
        first: i,
        titled,
        parent: null,
      })
  })
  return [...byKey.values()]
}

/**
 * A bare surname that two people of the source bear is that of the one introduced so far; once both are, it is nobody's.
 */
function withBareSurnamesDealtOut(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) => {
    if (group.words.length !== 1 || group.titled) return [group]
    const fits = groups.filter(
      (other) => other.words.length > 1 && isPerson(other) && other.words.at(-1) === group.words[0],
    )
    if (fits.length < 2) return [group]
    const dealt = new Map<Group | null, number[]>()
    for (const i of group.mentions) {
      const before = fits.filter((other) => other.first < i)
      const to = before.length === 1 ? (before[0] ?? null) : null
      dealt.set(to, [...(dealt.get(to) ?? []), i])
    }
    return [...dealt].map(([parent, mentions]) => ({ ...group, mentions, parent, first: mentions[0] ?? group.first }))
  })
}

function entityOf(root: Group, all: readonly Group[], mentions: readonly Mention[]): LocalEntity {
  const forms = new Map<string, number>()
  const kinds = new Map<EntityKind, number>()
  const titles = new Set<string>()
  const indices: number[] = []
  for (const group of all)
    for (const i of group.mentions) {
      const mention = mentions[i]
      if (!mention) continue
      indices.push(i)
      forms.set(mention.name, (forms.get(mention.name) ?? 0) + 1)
      kinds.set(mention.kind, (kinds.get(mention.kind) ?? 0) + 1)
      if (mention.title) titles.add(mention.title.toLowerCase())
    }
  return { key: root.key, name: root.name, forms, kinds, titles, mentions: indices.sort((a, b) => a - b) }
}
