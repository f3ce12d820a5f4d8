import type { Claim, Slot } from "../analysis/claims-model.ts"
import { conceptsOf, isKindOf, sameConcept, siblings } from "../analysis/lexicon/concepts.ts"
import { type NameLinks, nameTokens, sameName } from "./claims-links.ts"

/** What comparing needs to know of the dossier. */
export type Setting = {
  readonly links: NameLinks
  /** Day of publication, or null. */
  readonly published: (source: string) => string | null
  /** Whether two sources are of one story, as far as the names in them tell. */
  readonly related: (a: string, b: string) => boolean
  /** Whether a source names this more than anything else of its sort. */
  readonly speaksMostOf: (source: string, name: string) => boolean
}

export type Fit = "yes" | "no" | "unknown"

/** Words that tell two things of one sort apart. */
const CONTRASTS: readonly (readonly string[])[] = [
  ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"],
  ["first", "second", "third", "fourth", "fifth", "sixth", "final", "last", "previou", "next"],
  ["upper", "lower", "middl", "top", "bottom"],
  ["left", "right"],
  ["front", "rear", "back"],
  ["old", "new", "former", "current"],
  ["men", "women", "boy", "girl", "man", "woman", "ladi", "gentlemen", "male", "femal", "junior", "senior", "youth"],
  ["home", "awai"],
  ["morn", "afternoon", "even", "night", "daytim"],
  ["summer", "winter", "spring", "autumn"],
  ["local", "nation", "region", "feder", "state", "municip", "counti"],
  ["public", "privat"],
  ["domest", "foreign", "intern"],
  ["inner", "outer"],
  ["red", "blue", "green", "white", "black", "yellow"],
  ["larg", "small", "big", "main", "minor"],
]

export function contrasts(a: readonly string[], b: readonly string[]): boolean {
  return CONTRASTS.some((set) => {
    const mine = set.filter((word) => a.includes(word))
    const yours = set.filter((word) => b.includes(word))
    return mine.length > 0 && yours.length > 0 && !mine.some((word) => yours.includes(word))
  })
}

const GENERIC =
  /^(system|device|unit|equipment|machine|plant|group|team|area|room|site|building|service|network|programme|program|scheme|project|work|process|operation|gear|set)$/

/** A table's column of the story's own subject, against `the warehouse` or `it`: the one thing that all speak of. */
export function fitCentral(row: Slot, other: Slot, links: NameLinks): boolean {
  if (!row.names.some((name) => links.central(name))) return false
  if (other.names.length > 0 || (other.of?.length ?? 0) > 0) return false
  if (/^(it|its|she|her)$/.test(other.pronoun ?? "")) return true
  return (
    other.determiner === "the" &&
    other.head !== "" &&
    row.names.every((name) => links.calls(name, other.head) !== false)
  )
}

/** As `fitSlots`, for those who do something: rescuers and fire crews may be the same people, a council and its committee not. */
export function fitAgents(a: Slot, b: Slot, links: NameLinks): Fit {
  const fit = fitSlots(a, b, links)
  if (fit !== "no" || a.names.length > 0 || b.names.length > 0 || contrasts(a.concepts, b.concepts)) return fit
  // `Mr Trebarrow's own boat` is one among the rescuers.
  if ((a.of?.length ?? 0) > 0 || (b.of?.length ?? 0) > 0) return "no"
  return siblings(a.head, b.head) ? "no" : "unknown"
}

/** Whether two slots can stand for one thing. */
export function fitSlots(a: Slot, b: Slot, links: NameLinks): Fit {
  if (a.pronoun !== null || b.pronoun !== null) {
    const left = a.pronoun === null ? a.names : (a.likely ?? [])
    const right = b.pronoun === null ? b.names : (b.likely ?? [])
    return left.some((one) => right.some((other) => sameName(one, other))) ? "yes" : "unknown"
  }
  if (a.names.length > 0 && b.names.length > 0) {
    if (a.names.some((left) => b.names.some((right) => sameName(left, right) && !links.ambiguous(left, right))))
      return "yes"
    if (a.names.some((left) => b.names.some((right) => sameName(left, right)))) return "unknown"
    // `Quillon's Aaron Tolvane` and `the vice president` may still be tied by their nouns.
    return a.names.some((left) => b.names.some((right) => tied(left, right, links))) ? "unknown" : "no"
  }
  const [named, plain] = a.names.length > 0 ? [a, b] : [b, a]
  if (named.names.length > 0) {
    // `the Mac OS X operating system` is not Mac OS X Lion.
    const whose = plain.of ?? []
    if (
      whose.length > 0 &&
      whose.some((one) =>
        named.names.some((name) => nameTokens(one).some((token) => nameTokens(name).includes(token))),
      ) &&
      !whose.some((one) => named.names.some((name) => sameName(one, name) && !links.ambiguous(one, name)))
    )
      return "no"
    if (plain.head === "") return "unknown"
    // `the Quarry Lane ground` is Quarry Lane, when that is a ground.
    if (whose.some((one) => named.names.some((name) => sameName(one, name) && links.calls(name, plain.head) === true)))
      return "yes"
    const calls = named.names.map((name) => links.calls(name, plain.head))
    if (calls.includes(true)) return "yes"
    if (named.headConcepts.some((concept) => plain.headConcepts.includes(concept))) return "yes"
    return calls.every((call) => call === false) ? "no" : "unknown"
  }
  if (a.head === "" || b.head === "") return "unknown"
  const [mine, yours] = [a.of ?? [], b.of ?? []]
  if (mine.length > 0 && yours.length > 0 && !mine.some((left) => yours.some((right) => sameName(left, right))))
    return "no"
  if (contrasts(a.concepts, b.concepts)) return "no"
  if (sameConcept(a.head, b.head) || isKindOf(a.head, b.head) || isKindOf(b.head, a.head)) return "yes"
  // `the sprinklers`, `the sprinkler system`
  if (
    (GENERIC.test(a.head) && shares(b.headConcepts, a.concepts)) ||
    (GENERIC.test(b.head) && shares(a.headConcepts, b.concepts))
  )
    return "yes"
  return "no"
}

function tied(a: string, b: string, links: NameLinks): boolean {
  return (
    nameTokens(a).some((token) => links.calls(b, token) === true) ||
    nameTokens(b).some((token) => links.calls(a, token) === true)
  )
}

export function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((concept) => b.includes(concept))
}

/** Concepts that tell little: they never alone tie two claims. */
export const WEAK: ReadonlySet<string> = new Set([
  "+say",
  "+tell",
  "+show",
  "+report",
  "+plan",
  "+people",
  "+company",
  "+happen",
  "+hold",
  "+begin",
  "+know",
  "+find",
  "+first",
  "+last",
  "+each",
  "+day",
  "+government",
  "+government",
  "year",
  "time",
  "new",
])

/** How many content words two claims share beyond head and predicate. */
export function sharedContent(a: Claim, b: Claim): number {
  const own = new Set([...a.head, ...a.pred, ...b.head, ...b.pred])
  const words = new Set<string>()
  for (const concept of a.content)
    if (b.content.has(concept) && !own.has(concept) && !WEAK.has(concept)) words.add(concept)
  // A word and its class count once.
  const plain = [...words].filter((word) => !word.startsWith("+")).length
  const classes = [...words].filter((word) => word.startsWith("+")).length
  return Math.max(plain, Math.min(classes, plain + 1))
}

/** Content of a claim beyond its head and predicate. */
export function residual(claim: Claim): number {
  let count = 0
  for (const concept of claim.content)
    if (!concept.startsWith("+") && !claim.head.includes(concept) && !claim.pred.includes(concept)) count++
  return count
}

/** Whether every telling word of a row's label stands in the other claim. */
export function labelCovered(row: Claim, other: Claim): boolean {
  const label = row.modifiers.filter((lemma) => !lemma.includes(":"))
  const met = label.filter((lemma) => {
    if (/^(total|number|overall|amount|figure|count|sum|value|size)$/.test(lemma)) return true
    const concepts = conceptsOf(lemma)
    return (
      concepts.some(
        (concept) =>
          other.content.has(concept) ||
          other.sentence.has(concept) ||
          other.head.includes(concept) ||
          other.pred.includes(concept),
      ) ||
      (/^(cost|price|value|worth)$/.test(lemma) && other.kind === "money")
    )
  })
  // The same rate (`per day`) is worth a word.
  return met.length === label.length || (row.per !== null && other.per !== null && met.length >= (2 * label.length) / 3)
}
