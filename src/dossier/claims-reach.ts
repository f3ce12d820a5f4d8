import type { Claim } from "../analysis/claims-model.ts"
import { conceptsOf, isKindOf } from "../analysis/lexicon/concepts.ts"
import { fitSlots, type Setting, sharedContent, shares, WEAK } from "./claims-align.ts"
import { type Guard, periodsApart } from "./claims-figures.ts"
import type { Relation } from "./claims-values.ts"

/** How two scopes stand: `only X` against a list with more than X; everywhere against some places. */
export function compareScopes(a: Claim, b: Claim): Relation | null {
  const left = a.value
  const right = b.value
  if (left.type !== "scope" || right.type !== "scope") return null
  if (left.concepts.length === 0 && right.concepts.length === 0)
    return left.scope === right.scope
      ? { relation: "same", rule: "same-reach" }
      : { relation: "different", rule: "everywhere-or-some" }
  if (left.concepts.length === 0 || right.concepts.length === 0) return null
  if (left.scope !== "only" && right.scope !== "only") return null
  const [only, other] = left.scope === "only" ? [left, right] : [right, left]
  const extra = other.concepts.filter((item) => !only.concepts.some((kept) => within(item, kept)))
  const inside = other.concepts.some((item) => only.concepts.some((kept) => within(item, kept)))
  // Another thing altogether (`only by phone`) says nothing of these; the list must hold what `only` names, or all of its sort.
  if (extra.length === 0) return { relation: "same", rule: "same-scope" }
  return inside || other.scope === "all" ? { relation: "different", rule: "more-than-only" } : null
}

function within(item: string, kept: string): boolean {
  const head = (words: string) => words.split(" ").at(-1) ?? ""
  if (shares(conceptsOf(head(item)), conceptsOf(head(kept)))) {
    // `all sailings` is more than `the evening crossing`.
    const narrow = kept.split(" ").slice(0, -1)
    const own = item.split(" ").slice(0, -1)
    return narrow.length === 0 || narrow.some((word) => own.includes(word))
  }
  return isKindOf(head(item), head(kept))
}

export const SCOPE_GUARDS: readonly Guard[] = [
  { rule: "denied-quote", holds: (a, b) => a.rejected || b.rejected },
  { rule: "one-source", holds: (a, b) => a.source === b.source },
  { rule: "forecast", holds: (a, b) => a.mood !== b.mood },
  { rule: "different-predicate", holds: (a, b) => !a.pred.some((pred) => b.pred.includes(pred) && !WEAK.has(pred)) },
  { rule: "different-period", holds: (a, b) => periodsApart(a, b) },
  { rule: "different-subject", holds: (a, b, setting) => !subjectsMeet(a, b, setting) },
]

function subjectsMeet(a: Claim, b: Claim, { links }: Setting): boolean {
  const core = (claim: Claim) => claim.slots.filter((slot) => /^(agent|patient)$/.test(slot.role))
  if (a.value.type === "scope" && b.value.type === "scope") {
    const heads = (items: readonly string[]) =>
      items.map((item) => item.split(" ").at(-1) ?? "").filter((head) => head !== "")
    const [mine, yours] = [heads(a.value.concepts), heads(b.value.concepts)]
    if (
      core(a).length + core(b).length === 0 &&
      mine.some((head) => yours.some((other) => shares(conceptsOf(head), conceptsOf(other))))
    )
      return true
  }
  const fits = core(a).flatMap((left) => core(b).map((right) => fitSlots(left, right, links)))
  return fits.includes("yes") || (fits.length === 0 && sharedContent(a, b) >= 2)
}

/** How two orders stand: the same, or the other way round. */
export function compareOrders(a: Claim, b: Claim): Relation | null {
  if (a.value.type !== "order" || b.value.type !== "order") return null
  const meet = (left: readonly string[], right: readonly string[]) =>
    left.filter((concept) => right.includes(concept) && !WEAK.has(concept) && !LOOSE.has(concept)).length
  const same = Math.min(meet(a.value.first, b.value.first), meet(a.value.second, b.value.second))
  const turned = Math.min(meet(a.value.first, b.value.second), meet(a.value.second, b.value.first))
  if (turned > 0 && turned > same) return { relation: "different", rule: "other-way-round" }
  return same > 0 ? { relation: "same", rule: "same-order" } : null
}

const LOOSE = new Set([
  "+begin",
  "+end",
  "+stop",
  "+move",
  "+travel",
  "+depart",
  "+arrive",
  "+hold",
  "+give",
  "+open",
  "+close",
  "+increase",
  "+decrease",
  "+win",
  "+lose",
  "+play",
  "+carry",
  "+find",
  "+lead",
  "+live",
])

export const ORDER_GUARDS: readonly Guard[] = [
  { rule: "one-source", holds: (a, b) => a.source === b.source },
  { rule: "nothing-shared", holds: (a, b) => sharedContent(a, b) < 2 },
]
