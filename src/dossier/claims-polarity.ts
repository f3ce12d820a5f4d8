import type { Claim } from "../analysis/claims-model.ts"
import { conceptsOf } from "../analysis/lexicon/concepts.ts"
import { OPPOSITES } from "../analysis/lexicon/exclusive.ts"
import { fitSlots, type Setting, WEAK } from "./claims-align.ts"
import { type Guard, periodsApart } from "./claims-figures.ts"
import { themesOf } from "./claims-times.ts"
import type { Relation } from "./claims-values.ts"

const CORE = /^(agent|patient|object|subject)$/

const positive = (claim: Claim) => claim.value.type === "polarity" && claim.value.positive

export function comparePolarity(a: Claim, b: Claim): Relation | null {
  if (a.value.type !== "polarity" || b.value.type !== "polarity") return null
  if (positive(a) !== positive(b)) return { relation: "different", rule: "said-and-denied" }
  if (positive(a) && opposed(a, b)) return { relation: "different", rule: "opposite" }
  return { relation: "same", rule: "same-polarity" }
}

function opposed(a: Claim, b: Claim): boolean {
  const only = (claim: Claim, one: string, other: string) => claim.pred.includes(one) && !claim.pred.includes(other)
  return OPPOSITES.some(
    ([one, other]) => (only(a, one, other) && only(b, other, one)) || (only(a, other, one) && only(b, one, other)),
  )
}

/** What is too common to be denied of one thing alone: a yes here and a no there are of two things. */
const LOOSE = new Set([
  "+say",
  "+know",
  "+see",
  "+show",
  "+use",
  "+live",
  "+play",
  "+live",
  "+begin",
  "+happen",
  "+carry",
  "+hold",
  "+increase",
  "+decrease",
  "+win",
  "+lose",
  "+last",
  "+locate",
  "+make",
])

export const POLARITY_GUARDS: readonly Guard[] = [
  { rule: "one-source", holds: (a, b) => a.source === b.source },
  { rule: "different-mood", holds: (a, b) => a.mood !== "fact" || b.mood !== "fact" },
  { rule: "governor", holds: (a, b) => governed(a) || governed(b) },
  { rule: "different-predicate", holds: (a, b) => !meets(a, b) },
  { rule: "different-period", holds: (a, b) => periodsApart(a, b) },
  { rule: "different-subject", holds: (a, b, setting) => apart(a, b, setting) },
  { rule: "narrower", holds: (a, b) => !covered(a, b) },
  { rule: "nothing-shared", holds: (a, b, setting) => !tied(a, b, setting) },
]

function governed(claim: Claim): boolean {
  return claim.governors.some((governor) => !/^(begin|start|continue|keep|manage|happen|help|come|go)$/.test(governor))
}

function meets(a: Claim, b: Claim): boolean {
  const common = a.pred.filter((pred) => b.pred.includes(pred))
  if (common.some((pred) => !LOOSE.has(pred) && !WEAK.has(pred))) return true
  if (common.includes("+meet")) return true
  // Telling is of many sorts; only warning and informing deny each other.
  if (
    common.includes("+tell") &&
    [a, b].every((claim) =>
      /^(warn|warning|tell|inform|notify|notice|alert|report|email|brief|write|contact|advise|letter|message)$/.test(
        claim.predLemma,
      ),
    )
  )
    return true
  return positive(a) && positive(b) && opposed(a, b)
}

function apart(a: Claim, b: Claim, { links }: Setting): boolean {
  for (const role of ["agent", "patient"]) {
    const mine = a.slots.filter((slot) => slot.role === role)
    const yours = b.slots.filter((slot) => slot.role === role)
    if (mine.length === 0 || yours.length === 0) continue
    const fits = mine.flatMap((left) => yours.map((right) => fitSlots(left, right, links)))
    if (!fits.includes("yes") && fits.includes("no") && !anyone(mine) && !anyone(yours)) return true
  }
  return false
}

function anyone(slots: readonly Claim["slots"][number][]): boolean {
  return slots.some(
    (slot) => slot.determiner === "any" || /^(anyone|anybody|anything|nobody|nothing|none)$/.test(slot.pronoun ?? ""),
  )
}

/** What narrows the denial must stand in the assertion too: not leaving *with a faulty pump* is not not leaving. */
function covered(a: Claim, b: Claim): boolean {
  const [denied, said] = positive(a) ? [b, a] : [a, b]
  if (positive(denied)) return true
  const telling = denied.modifiers.filter(
    (lemma) => !conceptsOf(lemma).some((concept) => concept === "+say" || concept === "+happen"),
  )
  const met = telling.filter((lemma) => {
    const concepts = conceptsOf(lemma)
    return (
      concepts.some((concept) => said.content.has(concept)) ||
      said.slots.some((slot) =>
        [...slot.names, ...(slot.of ?? []), ...(slot.likely ?? [])].some((name) => name.toLowerCase().includes(lemma)),
      )
    )
  })
  return telling.length === 0 || met.length / telling.length >= 0.75
}

function tied(a: Claim, b: Claim, { links }: Setting): boolean {
  const fits = a.slots.flatMap((left) =>
    b.slots.map((right) => (CORE.test(left.role) && CORE.test(right.role) ? fitSlots(left, right, links) : "unknown")),
  )
  const [denied, said] = positive(a) ? [b, a] : [a, b]
  const met = denied.modifiers.filter((lemma) =>
    conceptsOf(lemma).some((concept) => said.content.has(concept) && !WEAK.has(concept)),
  )
  const yes = fits.includes("yes")
  if (positive(a) && positive(b)) {
    // Opposites need the very thing: who was dismissed is who resigned.
    return themesOf(a).some((left) =>
      themesOf(b).some(
        (right) =>
          fitSlots(left, right, links) === "yes" &&
          (left.names.length + right.names.length + (left.likely?.length ?? 0) + (right.likely?.length ?? 0) > 0 ||
            (left.determiner === "the" && right.determiner === "the")),
      ),
    )
  }
  // A bare denial (`was not dismissed`) needs its participant; one with words of its own needs two of them.
  return met.length >= 2 || (yes && (met.length >= 1 || named(a, b, links)))
}

const VAGUE =
  /^(company|government|people|man|woman|group|state|country|city|war|king|church|team|game|party|world|army|power|law|court|member|person|child|player|official|club|firm|union|party|system|group|one|other|thing|number|part|area|work|case|time|year)$/

/** The same participant, by name, or by a definite noun that is not everybody's. */
function named(a: Claim, b: Claim, links: Setting["links"]): boolean {
  const called = (slot: Claim["slots"][number]) => slot.names.length + (slot.likely?.length ?? 0) > 0
  return a.slots.some((left) =>
    b.slots.some((right) => {
      if (!CORE.test(left.role) || !CORE.test(right.role) || fitSlots(left, right, links) !== "yes") return false
      if (called(left) && called(right)) return true
      if (called(left) || called(right)) return !VAGUE.test(left.head) && !VAGUE.test(right.head)
      const definite = (slot: typeof left) => /^(the|its|his|her|their|our)$/.test(slot.determiner ?? "")
      return definite(left) && definite(right) && !VAGUE.test(left.head)
    }),
  )
}
