import { givenName } from "../analysis/gazetteer.ts"
import { BUSINESS_NOUNS } from "../analysis/name-words.ts"
import { extendsBusiness, genderOfTitle, samePerson } from "./entity-local-rules.ts"
import type { NameNode, NameNodes } from "./entity-nodes.ts"

/** Joins a node to the fuller one that it stands for in all sources, or null. In order; the first that finds one wins. */
type Link = { readonly name: string; readonly find: (node: NameNode, nodes: NameNodes) => NameNode | null }

/** Rules for names whose own source never gives the full form. */
export const LINKS: readonly Link[] = [
  { name: "surname", find: surname },
  { name: "given-name-form", find: variant },
  { name: "acronym", find: acronym },
  { name: "short-business", find: shortBusiness },
  { name: "plural", find: plural },
]

/** The people that a bare surname may be. */
export function bearers(node: NameNode, nodes: NameNodes): NameNode[] {
  return nodes.byLast
    .get(node.key)
    .filter((other) => other !== node && other.kind === "person" && other.words.length > 1)
}

function surname(node: NameNode, nodes: NameNodes): NameNode | null {
  if (node.words.length !== 1 || node.kind === "place" || node.kind === "product") return null
  const fits = distinct(bearers(node, nodes))
  const [only] = fits
  if (!only) return null
  const genders = new Set([...node.titles.keys()].map(genderOfTitle).filter((gender) => gender !== null))
  const agreeing = fits.filter((other) => {
    const given = givenName(other.words[0] ?? "")
    return [...genders].every((gender) => given === null || given === "either" || given === gender)
  })
  if (fits.length === 1)
    return agreeing.length === 1 && (node.kind === "person" || node.titles.size > 0 || node.kind === "other")
      ? only
      : null
  const titled = fits.filter((other) => [...node.titles.keys()].some((title) => other.titles.has(title)))
  if (titled.length === 1) return titled[0] ?? null
  if (genders.size > 0 && agreeing.length === 1) return agreeing[0] ?? null
  return node.kind === "person" || node.kind === "other" ? calledSo(node, fits, agreeing) : null
}

/** The one whom sources do call by the bare surname, where they name any other bearer in full and half as often at most. */
function calledSo(node: NameNode, fits: readonly NameNode[], agreeing: readonly NameNode[]): NameNode | null {
  const [called, ...more] = fits.filter((other) => hasForm(other.forms, node))
  if (!called || more.length > 0 || !agreeing.includes(called)) return null
  return fits.every((other) => other === called || other.sources.size * 2 <= called.sources.size) ? called : null
}

/** One per person: `Tim Cook` and `Timothy D. Cook` are not two bearers. */
function distinct(nodes: readonly NameNode[]): NameNode[] {
  return nodes.filter((node, i) => !nodes.slice(0, i).some((other) => samePerson(other.words, node.words)))
}

function variant(node: NameNode, nodes: NameNodes): NameNode | null {
  if (node.words.length < 2 || node.kind !== "person") return null
  const fits = nodes.byLast
    .get(node.words.at(-1) ?? "")
    .filter((other) => other !== node && other.kind === "person" && samePerson(other.words, node.words))
  if (fits.length !== 1) return null
  const [other] = fits
  // The form that more sources use keeps the name; the other joins it.
  return other && weight(other) > weight(node) ? other : null
}

/** More sources, more mentions, then the alphabet: a total order, so that two forms never join each other. */
function weight(node: NameNode): string {
  const mentions = [...node.forms.values()].reduce((sum, count) => sum + count, 0)
  return `${String(node.sources.size).padStart(6, "0")}${String(mentions).padStart(8, "0")}${node.key}`
}

function acronym(node: NameNode, nodes: NameNodes): NameNode | null {
  if (!node.isAcronym) return null
  const fits = nodes.byAcronym
    .get(node.key.replace(/&/g, ""))
    .filter((other) => other !== node && other.kind !== "person")
  // Where a source itself puts the acronym beside its expansion, that settles it.
  const shown = fits.filter((other) =>
    [...other.forms.keys()].some((form) => form.toLowerCase().replace(/[.&]/g, "") === node.key),
  )
  if (shown.length > 0) return shown.length === 1 ? (shown[0] ?? null) : null
  return fits.length === 1 && node.kind !== "place" ? (fits[0] ?? null) : null
}

/** `Brannoch` in a source that never says Ferries. A place's name is left alone: much is called after a place. */
function shortBusiness(node: NameNode, nodes: NameNodes): NameNode | null {
  const place = node.kind === "place"
  // A surname's kind is a guess where nothing but "says" speaks for it; a business of that name is better evidence.
  if (node.kind === "person" && node.titles.size > 0) return null
  const fits = nodes.byFirst
    .get(node.words[0] ?? "")
    .filter((other) => other.kind !== "person" && other.kind !== "product" && extendsBusiness(other.words, node.words))
  const shown = fits.filter((other) =>
    place ? hasForm(other.forms, node) : sharing(other, node) > 0 && isShort(other, node),
  )
  if (shown.length === 1) return shown[0] ?? null
  if (shown.length > 1) {
    const ranked = shown.map((other) => ({ other, shared: sharing(other, node) })).sort((a, b) => b.shared - a.shared)
    return (ranked[0]?.shared ?? 0) > 2 * (ranked[1]?.shared ?? 0) ? (ranked[0]?.other ?? null) : null
  }
  if (place) return null
  const sure = fits.filter((other) => BUSINESS_NOUNS.has(other.words.at(-1) ?? ""))
  return sure.length === 1 && fits.length === 1 ? (sure[0] ?? null) : null
}

/** In how many sources both names stand, or the fuller is called by the shorter. */
function sharing(longer: NameNode, shorter: NameNode): number {
  let sources = 0
  for (const [source, locals] of longer.sources)
    if (shorter.sources.has(source) || locals.some((local) => hasForm(local.forms, shorter))) sources++
  return sources
}

/** A business noun, or a name that sources do shorten so. */
function isShort(longer: NameNode, shorter: NameNode): boolean {
  return BUSINESS_NOUNS.has(longer.words.at(-1) ?? "") || hasForm(longer.forms, shorter)
}

function hasForm(forms: ReadonlyMap<string, number>, node: NameNode): boolean {
  const form = node.words.join(" ")
  return [...forms.keys()].some((own) => own.toLowerCase() === form)
}

function plural(node: NameNode, nodes: NameNodes): NameNode | null {
  if (node.kind === "person" || node.kind === "place" || !node.key.endsWith("s")) return null
  const singular = nodes.nodes.get(node.key.slice(0, -1))
  return singular && singular.kind !== "person" && singular.kind !== "place" ? singular : null
}
