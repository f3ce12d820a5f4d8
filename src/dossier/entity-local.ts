import { givenName, isKnownPlace } from "../analysis/gazetteer.ts"
import type { Analysis, EntityKind, Mention } from "../analysis/model.ts"
import { BUSINESS_NOUNS, FEMALE_HONORIFICS, MALE_HONORIFICS, ORG_HEADS } from "../analysis/name-words.ts"
import { acronymOf, isAcronym, nameKey, nameWords } from "./entity-keys.ts"

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

type Group = {
  readonly key: string
  readonly name: string
  readonly words: readonly string[]
  readonly mentions: number[]
  readonly kind: EntityKind
  readonly first: number
  /** A single word with a title: `Ms Orrin`. */
  readonly titled: boolean
  parent: Group | null
}

/** Finds the fuller form that a shorter one stands for, or null. Tried in this order; the first that finds one wins. */
type Rule = { readonly name: string; readonly parent: (group: Group, room: Room) => Group | null }
type Room = { readonly groups: readonly Group[]; readonly mentions: readonly Mention[]; readonly text: string | null }

const RULES: readonly Rule[] = [
  { name: "surname", parent: surname },
  { name: "given-name", parent: givenNameAlone },
  { name: "nickname-or-initial", parent: variantName },
  { name: "acronym", parent: acronym },
  { name: "short-business", parent: shortBusiness },
  { name: "head-word", parent: headWord },
  { name: "plural", parent: plural },
]

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

const isPerson = (group: Group) => group.kind === "person"
const titleOf = (group: Group, mentions: readonly Mention[]) =>
  group.mentions.map((i) => mentions[i]?.title?.toLowerCase()).find((title) => title != null) ?? null

/** `Jassy` after `Andy Jassy`; `Ms Mallorick` where a Priya and a captain share the name. */
function surname(group: Group, { groups, mentions }: Room): Group | null {
  if (group.words.length > 2 || group.kind === "place") return null
  if (!group.titled && isKnownPlace(group.words.join(" "))) return null
  const fits = groups.filter(
    (other) =>
      other.words.length > group.words.length &&
      isPerson(other) &&
      other.words.slice(-group.words.length).join(" ") === group.words.join(" "),
  )
  if (group.words.length === 2 && !fits.every((other) => other.words.length > 2)) return null
  if (fits.length <= 1) {
    const [only] = fits
    const title = titleOf(group, mentions)
    return only && title && !agrees(title, only, mentions) ? null : (only ?? null)
  }
  const title = titleOf(group, mentions)
  if (!title) return null
  const agreeing = fits.filter((other) => titleOf(other, mentions) === title)
  if (agreeing.length === 1) return agreeing[0] ?? null
  const gender = genderOfTitle(title)
  const sure = fits.filter((other) => gender !== null && givenName(other.words[0] ?? "") === gender)
  if (sure.length === 1) return sure[0] ?? null
  const possible = fits.filter((other) => agrees(title, other, mentions))
  return possible.length === 1 ? (possible[0] ?? null) : null
}

/** Whether an honorific can be that person's: the gender of the given name and of the person's own honorific allow it. */
function agrees(title: string, person: Group, mentions: readonly Mention[]): boolean {
  const gender = genderOfTitle(title)
  if (!gender) return true
  const own = genderOfTitle(titleOf(person, mentions) ?? "")
  if (own) return own === gender
  const given = givenName(person.words[0] ?? "")
  return given === null || given === "either" || given === gender
}

export function genderOfTitle(title: string): "female" | "male" | null {
  const words = title.toLowerCase().replace(/\./g, "").split(/\s+/)
  if (words.some((word) => FEMALE_HONORIFICS.has(word) || /(?:woman|ess)$/.test(word))) return "female"
  if (words.some((word) => MALE_HONORIFICS.has(word) || /[a-z]{4}man$/.test(word))) return "male"
  return null
}

/** `Dario` after `Dario Amodei`, where no other Dario is. */
function givenNameAlone(group: Group, { groups }: Room): Group | null {
  if (group.words.length !== 1 || group.kind === "place" || group.kind === "organisation") return null
  const fits = groups.filter((other) => other.words.length > 1 && isPerson(other) && other.words[0] === group.words[0])
  return fits.length === 1 && givenName(group.words[0] ?? "") !== null ? (fits[0] ?? null) : null
}

/** `Timothy D. Cook` and `Tim Cook`; `R. Vossel` and `Ruth Vossel`. The form met first is the fuller one's parent. */
function variantName(group: Group, { groups }: Room): Group | null {
  if (group.words.length < 2 || !isPerson(group)) return null
  const fits = groups.filter(
    (other) => other !== group && other.first < group.first && isPerson(other) && samePerson(other.words, group.words),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

const NICKNAMES: Readonly<Record<string, string>> = {
  bill: "william",
  will: "william",
  bob: "robert",
  rob: "robert",
  mike: "michael",
  dick: "richard",
  rick: "richard",
  jim: "james",
  jimmy: "james",
  tony: "anthony",
  andy: "andrew",
  ed: "edward",
  ted: "edward",
  kate: "katherine",
  liz: "elizabeth",
  beth: "elizabeth",
  peggy: "margaret",
  maggie: "margaret",
  jack: "john",
  johnny: "john",
  hank: "henry",
  harry: "henry",
  larry: "lawrence",
  steve: "stephen",
  chuck: "charles",
  charlie: "charles",
  bernie: "bernard",
  sandy: "alexander",
  sasha: "alexander",
  peter: "peter",
  betty: "elizabeth",
  tom: "thomas",
  nick: "nicholas",
  mick: "michael",
  jeff: "jeffrey",
}

/** Same surname, and given names that are one name's forms. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false
  const [x, y] = [a[0] ?? "", b[0] ?? ""]
  if (x === y) return a.length !== b.length && (a.length === 2 || b.length === 2)
  const full = (name: string) => NICKNAMES[name] ?? name
  if (full(x) === full(y)) return true
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length === 1
    ? long.startsWith(short)
    : short.length >= 3 && long.startsWith(short) && long.length - short.length >= 2
}

/** `NSC` where the source has the National Security Council. */
function acronym(group: Group, { groups }: Room): Group | null {
  if (!isAcronym(group.name)) return null
  const letters = group.key.replace(/&/g, "")
  const fits = groups.filter((other) => other.words.length > 1 && acronymOf(other.name) === letters)
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** `Brannoch` for `Brannoch Ferries`: the name of a business without the noun for its trade. */
function shortBusiness(group: Group, { groups }: Room): Group | null {
  // Only where the source itself shows a business: a town's name starts many.
  const named = group.words.length > 1 && group.kind === "place" && !isKnownPlace(group.words.join(" "))
  if (group.kind !== "organisation" && !named) return null
  const longer = groups.filter(
    (other) => extendsBusiness(other.words, group.words) && other.kind !== "person" && other.kind !== "product",
  )
  const sure = longer.filter(
    (other) => BUSINESS_NOUNS.has(other.words.at(-1) ?? "") && (!named || other.first < group.first),
  )
  if (sure.length === 1) return sure[0] ?? null
  if (sure.length > 1) return null
  const introduced = longer.filter((other) => other.first < group.first && ORG_HEADS.has(other.words.at(-1) ?? ""))
  return introduced.length === 1 && group.kind === "organisation" && group.mentions.length < 20
    ? (introduced[0] ?? null)
    : null
}

/** Whether a longer name is the shorter one and one noun more. */
export function extendsBusiness(longer: readonly string[], shorter: readonly string[]): boolean {
  return longer.length === shorter.length + 1 && shorter.every((word, i) => longer[i] === word)
}

/** `the Commission` for the European Commission, `the Courier` for the Aldermouth Courier. */
function headWord(group: Group, { groups, text: outlet }: Room): Group | null {
  const word = group.words.at(-1)
  if (!word || !ORG_HEADS.has(word)) return null
  const tail = nameWords(outlet ?? "").slice(-group.words.length)
  if (group.words.length > 1)
    return outlet !== null && tail.join(" ") === group.words.join(" ") ? outletGroup(group, outlet) : null
  const fits = groups.filter(
    (other) => other.words.length > 1 && other.words.at(-1) === word && other.kind === "organisation",
  )
  if (fits.length === 1) return fits[0] ?? null
  const own = fits.length === 0 && outlet !== null ? nameWords(outlet) : []
  if (own.length < 2 || own.at(-1) !== word) return null
  return outlet === null ? null : outletGroup(group, outlet)
}

/** The source's own outlet, which its text may call by a part of its name. */
function outletGroup(group: Group, outlet: string): Group {
  return { ...group, key: nameKey(outlet), name: outlet, words: nameWords(outlet), mentions: [], parent: null }
}

/** `iPhones` where the source has the iPhone. */
function plural(group: Group, { groups }: Room): Group | null {
  if (group.kind === "person" || group.kind === "place" || !group.key.endsWith("s")) return null
  const singular = group.key.slice(0, -1)
  return groups.find((other) => other.key === singular && other.kind !== "person" && other.kind !== "place") ?? null
}
