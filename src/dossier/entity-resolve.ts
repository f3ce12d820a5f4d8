import { distance } from "fastest-levenshtein"
import { givenName } from "../analysis/gazetteer.ts"
import { HONORIFICS, ROLE_NOUNS } from "../analysis/name-words.ts"
import type { Entity, EntityIndex } from "./entity-index.ts"
import { nameKey, nameWords } from "./entity-keys.ts"
import { bearers } from "./entity-links.ts"
import { genderOfTitle, samePerson } from "./entity-local-rules.ts"
import type { NameNode } from "./entity-nodes.ts"
import { isSlip } from "./slips.ts"

/** What a typed name stands for. `how` names the rule that found it. */
export type Resolved =
  | { readonly kind: "one"; readonly entity: Entity; readonly how: string }
  | { readonly kind: "several"; readonly entities: readonly Entity[]; readonly how: string }
  | { readonly kind: "none"; readonly nearest: readonly string[] }

type Step = { readonly name: string; readonly find: (query: Query, index: EntityIndex) => readonly NameNode[] }
type Query = {
  readonly text: string
  readonly key: string
  readonly words: readonly string[]
  readonly title: string | null
}

/** How a query is looked up; the first step that finds anybody decides, one or several. */
const STEPS: readonly Step[] = [
  { name: "configured", find: ({ key }, index) => index.configured(key) },
  { name: "name", find: byName },
  { name: "titled-name", find: byTitledName },
  { name: "form", find: byForm },
  { name: "words", find: byWords },
  { name: "name-form", find: byNameForm },
  { name: "role", find: byRole },
  { name: "acronym", find: ({ key }, { nodes }) => (key.length > 1 && key.length < 7 ? nodes.byAcronym.get(key) : []) },
  { name: "slip", find: bySlip },
]

export function resolveName(text: string, index: EntityIndex): Resolved {
  const query = queryOf(text)
  if (query.key.length === 0) return { kind: "none", nearest: [] }
  for (const { name, find } of STEPS) {
    const entities = new Set<Entity>()
    for (const node of find(query, index)) if (!index.isHidden(node)) entities.add(index.entityOf(node))
    const [first] = entities
    if (!first) continue
    if (entities.size === 1) return { kind: "one", entity: first, how: name }
    const sorted = [...entities].sort((a, b) => b.mentions.size - a.mentions.size || (a.name < b.name ? -1 : 1))
    return { kind: "several", entities: sorted, how: name }
  }
  return { kind: "none", nearest: nearest(query, index) }
}

function queryOf(text: string): Query {
  const trimmed = text
    .trim()
    .replace(/[?!.]+$/, "")
    .replace(/[’']s$/, "")
  const words = nameWords(trimmed)
  const titles = words.findIndex((word) => !HONORIFICS.has(word) && !ROLE_NOUNS.has(word))
  const title = titles > 0 ? words.slice(0, titles).join(" ") : null
  return { text: trimmed, key: nameKey(trimmed), words, title }
}

/** The whole of a full name, or of a name that stands for itself. */
function byName({ key, words }: Query, { nodes }: EntityIndex): readonly NameNode[] {
  const own = nodes.nodes.get(key)
  if (!own) return []
  // A bare surname that sources leave open is not somebody of its own while it has bearers.
  if (words.length === 1 && own.kind !== "place" && own.kind !== "organisation" && own.kind !== "product") {
    const people = bearers(own, nodes)
    if (people.length > 0) return people
  }
  return [own]
}

/** `Captain Mallorick`, `Ms Mallorick`: whoever of that name has the title, or can have it. */
function byTitledName({ words, title }: Query, index: EntityIndex): readonly NameNode[] {
  if (!title) return []
  const rest = words.slice(title.split(" ").length)
  const fits = named(rest, index)
  const same = fits.filter((node) => memberTitles(node).some((own) => own.replace(/\./g, "") === title))
  if (same.length > 0) return same
  const inRole = index.roles.find(`${title} ${rest.join(" ")}`)
  const held = fits.filter((node) => inRole.has(node.key) || index.roles.find(title).has(node.key))
  if (held.length > 0) return held
  const gender = genderOfTitle(title)
  if (!gender) return HONORIFICS.has(title) ? fits : []
  return fits.filter((node) => {
    const titles = memberTitles(node)
      .map(genderOfTitle)
      .filter((own) => own !== null)
    if (titles.length > 0) return titles.includes(gender)
    const given = givenName(node.words[0] ?? "")
    return given === null || given === "either" || given === gender
  })
}

const memberTitles = (node: NameNode) => [...node.titles.keys()]

function named(words: readonly string[], { nodes }: EntityIndex): NameNode[] {
  const end = words.join(" ")
  const bare = nodes.byLast
    .get(words.at(-1) ?? "")
    .filter((node) => node.kind === "person" && node.words.slice(-words.length).join(" ") === end)
  return [...new Set([...bare, ...nodes.byForm.get(words.join(""))])]
}

/** Any form that sources use of it: a surname, an acronym, a short form. */
function byForm({ key, words }: Query, { nodes }: EntityIndex): readonly NameNode[] {
  const forms = nodes.byForm.get(key)
  // A surname is everybody's who bears it, whoever it stands for in one source or another.
  const people =
    words.length === 1 ? nodes.byLast.get(key).filter((node) => node.kind === "person" && node.words.length > 1) : []
  return [...new Set([...forms, ...people])]
}

/** `Bill Tarrant` for a William Tarrant. */
function byNameForm({ words }: Query, { nodes }: EntityIndex): readonly NameNode[] {
  if (words.length < 2) return []
  return nodes.byLast.get(words.at(-1) ?? "").filter((node) => node.kind === "person" && samePerson(node.words, words))
}

/** All words of the query are words of the name: `accident bureau`, `dario`. */
function byWords({ words }: Query, { nodes }: EntityIndex): readonly NameNode[] {
  const lists = words.map((word) => nodes.byWord.get(word))
  const [first, ...others] = lists.sort((a, b) => a.length - b.length)
  const fits = (first ?? []).filter((node) => others.every((list) => list.includes(node)))
  // One short word inside a longer name says too little, unless it is a person's.
  if (words.length > 1) return fits
  const people = fits.filter((node) => node.kind === "person")
  return people.length > 0 ? people : fits.filter((node) => node.words.length <= 3 && node.kind !== "other")
}

function byRole({ text }: Query, { roles, nodes }: EntityIndex): readonly NameNode[] {
  return [...roles.find(text).keys()].flatMap((key) => nodes.nodes.get(key) ?? [])
}

/** One slip of the keyboard in a name; never two names at once. */
function bySlip({ words }: Query, index: EntityIndex): readonly NameNode[] {
  const { nodes } = index
  const slips = words.map((word) =>
    nodes.byWord.get(word).length > 0 ? [word] : [...nodes.byWord.keys()].filter((known) => isSlip(word, known)),
  )
  if (slips.some((options) => options.length !== 1)) return []
  const fixed = queryOf(slips.flat().join(" "))
  for (const find of [byName, byForm, byWords]) {
    const found = find(fixed, index)
    if (found.length > 0) return found
  }
  return []
}

/** Up to three names that look like the query; to be shown as near and no more. */
function nearest({ words, key }: Query, index: EntityIndex): string[] {
  const near = new Map<string, number>()
  for (const node of index.nodes.nodes.values()) {
    if (index.isHidden(node)) continue
    let best = distance(key, node.key) / Math.max(key.length, node.key.length)
    for (const word of words)
      for (const own of node.words)
        if (own.length > 3 && word.length > 3)
          best = Math.min(best, distance(word, own) / Math.max(word.length, own.length))
    if (best > 0.5) continue
    const { name } = index.entityOf(node)
    near.set(name, Math.min(near.get(name) ?? 1, best))
  }
  return [...near]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([name]) => name)
}
