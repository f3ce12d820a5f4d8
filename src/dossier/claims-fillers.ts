import type { Claim } from "../analysis/claims-model.ts"
import { isKindOf, sameConcept } from "../analysis/lexicon/concepts.ts"
import { ONE_AGENT } from "../analysis/lexicon/exclusive.ts"
import { fitSlots, type Setting, sharedContent, shares, WEAK } from "./claims-align.ts"
import { type Guard, periodsApart } from "./claims-figures.ts"
import { nameTokens, sameName } from "./claims-links.ts"
import { ONCE } from "./claims-times.ts"
import type { Relation } from "./claims-values.ts"

const COMPANY =
  /\b(holdings?|capital|group|ltd|limited|inc|corp|llc|plc|systems|estates|partners|industries|logistics|shipping|aggregates|ventures|investments?|properties|bank|insurance|airlines?|energy|technologies|labs?|works|& co)\b/i
/** What firms do that are named like people: `prepared by Fenwick Lorrimer`. */
const FIRMS: ReadonlySet<string> = new Set([
  "+audit",
  "+write",
  "+design",
  "+build",
  "+manufacture",
  "+install",
  "+supply",
  "+insure",
  "+repair",
  "+refit",
])

const CORE = /^(agent|patient|of|entity|object|possessor|subject)$/

/** How two fillers of one slot stand: the same name or thing, or another. */
export function compareFillers(a: Claim, b: Claim): Relation | null {
  const left = a.value
  const right = b.value
  if (left.type !== "filler" || right.type !== "filler" || left.role !== right.role) return null
  if (left.names.length > 0 && right.names.length > 0) {
    const same = left.names.some((one) => right.names.some((other) => sameName(one, other)))
    return same
      ? { relation: "same", rule: "same-name" }
      : { relation: "different", rule: `another-${left.role ?? "agent"}` }
  }
  if (left.role === "agent" || left.role === "recipient")
    return left.head === right.head && left.names.length + right.names.length === 0
      ? { relation: "same", rule: "same-party" }
      : { relation: "different", rule: `another-${left.role}` }
  if (left.head === right.head || shares(left.concepts, right.concepts)) return { relation: "same", rule: "same-thing" }
  return { relation: "different", rule: `another-${left.role}` }
}

const role = (claim: Claim) => (claim.value.type === "filler" ? (claim.value.role ?? "agent") : "")
const exclusive = (claim: Claim) => claim.value.type === "filler" && claim.value.exclusive

/** A list given as the whole of it: two models, A and B. */
const closed = (claim: Claim) =>
  claim.rule === "listed" && claim.value.type === "filler" && claim.value.names.length > 0

export const FILLER_GUARDS: readonly Guard[] = [
  { rule: "denied-quote", holds: (a, b) => a.rejected || b.rejected },
  { rule: "one-source", holds: (a, b) => a.source === b.source },
  { rule: "polarity", holds: (a, b) => role(a) !== "recipient" && (a.negated || b.negated) },
  { rule: "forecast", holds: (a, b) => a.mood !== b.mood || a.mood === "possible" || a.mood === "asked" },
  {
    rule: "different-predicate",
    holds: (a, b) =>
      !shares(a.pred, b.pred) ||
      (role(a) === "agent" &&
        !shares(
          a.pred.filter((pred) => ONE_AGENT.has(pred) || pred.startsWith("order:")),
          b.pred,
        )),
  },
  {
    rule: "different-sort",
    holds: (a, b) =>
      role(a) === "agent" &&
      !a.pred.some((pred) => FIRMS.has(pred) && b.pred.includes(pred)) &&
      a.kind !== b.kind &&
      [a.kind, b.kind].includes("person") &&
      !["item"].some((kind) => kind === a.kind || kind === b.kind),
  },
  {
    rule: "no-party",
    holds: (a, b) =>
      role(a) === "agent" && ![a.kind, b.kind].some((kind) => kind === "person" || kind === "organisation"),
  },
  {
    rule: "several-may",
    holds: (a, b) =>
      /^(recipient|patient)$/.test(role(a)) && !exclusive(a) && !exclusive(b) && !(closed(a) && closed(b)),
  },
  { rule: "different-period", holds: (a, b) => periodsApart(a, b) },
  { rule: "different-subject", holds: (a, b, setting) => slotsApart(a, b, setting) },
  { rule: "known-by-both", holds: (a, b, setting) => tiedNames(a, b, setting) },
  { rule: "different-sort-of-place", holds: (a, b) => role(a) === "place" && !placesClash(a, b) },
  { rule: "comes-again", holds: (a, b) => role(a) === "place" && !comesOnce(a, b) },
  { rule: "nothing-shared", holds: (a, b, setting) => !tied(a, b, setting) },
]

function slotsApart(a: Claim, b: Claim, { links }: Setting): boolean {
  const own = role(a)
  if (own === "cause" || (a.pred.includes("+reportfirst") && b.pred.includes("+reportfirst"))) return false
  if (own === "place") {
    const named = (claim: Claim) => claim.slots.filter((slot) => CORE.test(slot.role) && slot.names.length > 0)
    const fits = named(a).flatMap((left) => named(b).map((right) => fitSlots(left, right, links)))
    return fits.length > 0 && !fits.includes("yes")
  }
  for (const name of own === "agent" ? ["patient", "object"] : ["agent", "patient"]) {
    if (own === "recipient" && name === "patient") continue

    const mine = a.slots.filter((slot) => slot.role === name)
    const yours = b.slots.filter((slot) => slot.role === name)
    if (mine.length === 0 || yours.length === 0) continue
    const fits = mine.flatMap((left) => yours.map((right) => fitSlots(left, right, links)))
    if (!fits.includes("yes") && fits.includes("no")) return true
  }
  return false
}

/** `Quillon` and `the contractor Quillon Systems`; a firm and the man who runs it may both be said to have built it. */
function tiedNames(a: Claim, b: Claim, { links }: Setting): boolean {
  if (a.value.type !== "filler" || b.value.type !== "filler" || !/^(agent|recipient)$/.test(role(a))) return false
  const [left, right] = [a.value.names, b.value.names]
  if (left.length === 0 || right.length === 0) {
    if (left.length + right.length === 0)
      return (
        sameConcept(a.value.head, b.value.head) ||
        isKindOf(a.value.head, b.value.head) ||
        isKindOf(b.value.head, a.value.head) ||
        true
      )
    const [name, noun, kind] =
      left.length > 0 ? [left[0] ?? "", b.value.head, a.kind] : [right[0] ?? "", a.value.head, b.kind]
    const calls = links.calls(name, noun)
    // A council is no `Holdings`; a cleaner is no one known as something else.
    return !(calls === false && kind === "person") && !(calls !== true && kind === "organisation" && COMPANY.test(name))
  }
  return left.some((one) =>
    right.some(
      (other) =>
        nameTokens(one).some((token) => links.linked(other, token)) ||
        nameTokens(other).some((token) => links.linked(one, token)),
    ),
  )
}

function sortAndSide(claim: Claim): { readonly sort: string; readonly side: string } {
  const find = (prefix: string) => claim.head.find((head) => head.startsWith(prefix))?.slice(prefix.length) ?? ""
  return { sort: find("sort:"), side: find("side:") }
}

/** Two sites, two streets; or inside one thing against outside of another. */
function placesClash(a: Claim, b: Claim): boolean {
  const [left, right] = [sortAndSide(a), sortAndSide(b)]
  if (left.sort !== right.sort) return false
  if (a.value.type !== "filler" || b.value.type !== "filler") return false
  const named = a.value.names.length > 0 && b.value.names.length > 0
  const sides = (left.side === "in" && right.side === "out") || (left.side === "out" && right.side === "in")
  // Two unnamed sites of another sort: a hotel, a library.
  const definite = left.sort === "site" && !sameConcept(a.value.head, b.value.head)
  return named || sides || definite
}

function comesOnce(a: Claim, b: Claim): boolean {
  if (a.pred.some((pred) => b.pred.includes(pred) && ONCE.has(pred))) return true
  // `the June pilot`: a definite noun with a word of its own.
  return a.rule === "event-noun-place" && b.rule === "event-noun-place"
}

/** One effect: it is named by both, or each speaks of what the other blames. */
function causesMeet(a: Claim, b: Claim, links: Setting["links"]): boolean {
  if (a.value.type !== "filler" || b.value.type !== "filler") return false
  const mentions = (claim: Claim, concepts: readonly string[]) =>
    concepts.some((concept) => !WEAK.has(concept) && claim.sentence.has(concept))
  if ((mentions(a, b.value.concepts) || mentions(b, a.value.concepts)) && sharedContent(a, b) >= 2) return true
  const effects = (claim: Claim) =>
    claim.slots.filter(
      (slot) =>
        !/^(cause|fault|blame|source|origin|root|reason|problem|investigator|engineer|police|inspector)$/.test(
          slot.head,
        ),
    )
  const same = effects(a).some((left) =>
    effects(b).some(
      (right) => left.pronoun === null && right.pronoun === null && fitSlots(left, right, links) === "yes",
    ),
  )
  return same && sharedContent(a, b) >= 2
}

const STORY =
  /^(matter|news|story|revelation|information|detail|account|allegation|affair|case|report|development|plan|deal|talk|finding)$/

const MANY: ReadonlySet<string> = new Set([
  "+win",
  "+order",
  "+award",
  "+write",
  "+direct",
  "+lead",
  "+build",
  "+manufacture",
  "+sign",
  "+acquire",
  "+publish",
  "+supply",
  "+design",
  "+found",
  "+invent",
  "+discover",
  "+fund",
])

function tied(a: Claim, b: Claim, { links }: Setting): boolean {
  const fits = a.slots.flatMap((left) =>
    b.slots.map((right) => (CORE.test(left.role) && CORE.test(right.role) ? fitSlots(left, right, links) : "unknown")),
  )
  const core = fits.includes("yes")
  switch (role(a)) {
    case "agent": {
      if (a.pred.some((pred) => pred.startsWith("order:") && b.pred.includes(pred))) return true
      if (a.pred.includes("+reportfirst") && b.pred.includes("+reportfirst"))
        return (
          [...a.slots, ...b.slots]
            .filter((slot) => slot.role === "patient")
            .every((slot) => slot.pronoun !== null || STORY.test(slot.head)) || core
        )
      const things = a.slots.filter((slot) => slot.role === "patient")
      const others = b.slots.filter((slot) => slot.role === "patient")
      if (things.length > 0 && others.length > 0) {
        // One title, one order, one award has many of its kind: the thing must be named, or told by a word of its own.
        const own = (slot: Claim["slots"][number]) =>
          slot.concepts.filter((concept) => !slot.headConcepts.includes(concept) && !WEAK.has(concept))
        const many = a.pred.some((pred) => MANY.has(pred) && b.pred.includes(pred))
        return things.some((left) =>
          others.some((right) => {
            if (fitSlots(left, right, links) !== "yes") return false
            if (left.names.length > 0 && right.names.length > 0) return true
            const [mine, yours] = [own(left), own(right)]
            if (mine.length > 0 && yours.length > 0) return shares(mine, yours)
            return (
              !many ||
              (left.determiner === "the" && right.determiner === "the" && mine.length === 0 && yours.length === 0)
            )
          }),
        )
      }
      return (
        things.length === 0 &&
        others.length === 0 &&
        sharedContent(a, b) >= 1 &&
        !a.pred.some((pred) => /^\+(win|lead|order|award|write|direct)$/.test(pred) && b.pred.includes(pred))
      )
    }
    case "recipient":
      return (
        sharedContent(a, b) >= 1 &&
        (core ||
          sharedContent(a, b) >= 2 ||
          a.slots.some((slot) => slot.pronoun) ||
          b.slots.some((slot) => slot.pronoun))
      )
    case "patient":
      return (
        core ||
        ((exclusive(a) || exclusive(b)) && [a, b].some((claim) => !claim.slots.some((slot) => slot.role === "agent")))
      )
    case "cause":
      return causesMeet(a, b, links)
    case "place":
      return (
        core ||
        a.slots.length === 0 ||
        b.slots.length === 0 ||
        sharedContent(a, b) >= 1 ||
        a.slots.some((left) => b.slots.some((right) => fitSlots(left, right, links) === "yes"))
      )
    default:
      return false
  }
}
