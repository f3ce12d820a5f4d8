import { givenName, isKnownPlace } from "../analysis/gazetteer.ts"
import type { EntityKind, Mention } from "../analysis/model.ts"
import { BUSINESS_NOUNS, FEMALE_HONORIFICS, MALE_HONORIFICS, ORG_HEADS } from "../analysis/name-words.ts"
import { acronymOf, isAcronym, nameKey, nameWords } from "./entity-keys.ts"

/** The mentions of a source that share a key. */
export type Group = {
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
export type Room = {
  readonly groups: readonly Group[]
  readonly mentions: readonly Mention[]
  readonly text: string | null
}

export const RULES: readonly Rule[] = [
  { name: "surname", parent: surname },
  { name: "given-name", parent: givenNameAlone },
  { name: "nickname-or-initial", parent: variantName },
  { name: "acronym", parent: acronym },
  { name: "short-business", parent: shortBusiness },
  { name: "head-word", parent: headWord },
  { name: "plural", parent: plural },
]

export const isPerson = (group: Group) => group.kind === "person"
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
