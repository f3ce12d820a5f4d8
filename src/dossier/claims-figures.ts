import type { Claim } from "../analysis/claims-model.ts"
import { conceptsOf, isKindOf } from "../analysis/lexicon/concepts.ts"
import {
  fitAgents,
  fitCentral,
  fitSlots,
  labelCovered,
  residual,
  type Setting,
  sharedContent,
  shares,
} from "./claims-align.ts"

/** Why two figures are not of one attribute, or null when nothing speaks against it. Ordered; the first that holds names the reason. */
export type Guard = { readonly rule: string; readonly holds: (a: Claim, b: Claim, setting: Setting) => boolean }

export const FIGURE_GUARDS: readonly Guard[] = [
  { rule: "denied-quote", holds: (a, b) => a.rejected || b.rejected },
  { rule: "forecast", holds: (a, b) => a.mood !== b.mood || a.mood === "possible" || a.mood === "asked" },
  { rule: "polarity", holds: (a, b) => a.negated !== b.negated },
  { rule: "table-rows", holds: (a, b) => a.cell !== null && b.cell !== null && a.source === b.source },
  {
    rule: "adjacent-numbers",
    holds: (a, b) => a.source === b.source && (a.unit === b.unit || a.cell === null) === (b.cell === null),
  },
  { rule: "governor", holds: (a, b) => !sameGovernors(a, b) },
  { rule: "different-head", holds: (a, b) => !sameHead(a, b) },
  { rule: "different-predicate", holds: (a, b) => !isScore(a) && !samePred(a, b) },
  { rule: "different-period", holds: (a, b) => periodsApart(a, b) },
  { rule: "moving-figure", holds: (a, b, setting) => moved(a, b, setting) },
  { rule: "growing-toll", holds: (a, b, setting) => grows(a, b, setting) },
  {
    rule: "different-rate",
    holds: (a, b) =>
      (a.per === null) !== (b.per === null) ||
      (a.per !== null &&
        b.per !== null &&
        a.per !== "each" &&
        b.per !== "each" &&
        !shares(conceptsOf(a.per), conceptsOf(b.per))),
  },
  {
    rule: "table-label",
    holds: (a, b) => (a.cell !== null && !labelFits(a, b)) || (b.cell !== null && !labelFits(b, a)),
  },
  { rule: "part-whole", holds: (a, b) => restricted(a, b) },
  { rule: "different-subject", holds: (a, b, setting) => subjectsApart(a, b, setting) },
  { rule: "elsewhere", holds: (a, b, setting) => obliquesApart(a, b, setting) },
  { rule: "change-by-or-to", holds: (a, b) => changeOf(a) !== changeOf(b) },
  { rule: "generic-amount", holds: (a, b, setting) => genericAmount(a, b, setting) },
  { rule: "bare-measure", holds: (a, b, setting) => bareMeasure(a, b, setting) },
  { rule: "nothing-shared", holds: (a, b, setting) => strength(a, b, setting) < (isScore(a) ? 2 : 3) },
]

const NEUTRAL =
  /^(agree|decide|vote|choose|opt|succeed|move|begin|start|continue|keep|seem|appear|stop|finish|come|go|get|help|manage)$/

function sameGovernors(a: Claim, b: Claim): boolean {
  const left = a.governors.filter((governor) => !NEUTRAL.test(governor))
  const right = b.governors.filter((governor) => !NEUTRAL.test(governor))
  if (left.length === 0 && right.length === 0) return true
  if (a.mood === "planned" && b.mood === "planned") return true
  return left.some((governor) =>
    shares(
      conceptsOf(governor),
      right.flatMap((other) => conceptsOf(other)),
    ),
  )
}

const GENERIC_HEAD = /^(capacity|attendance|total|number|people|figure|amount|sum)$/
const GENERIC_PRICE = /^(price|cost|value|sum|fee|bill|amount|figure|worth)$/
const PEOPLE = /^(people|person|passenger|individual|human|soul|man|woman)$/

function sameHead(a: Claim, b: Claim): boolean {
  if (a.headLemma === "" || b.headLemma === "") {
    if (a.kind === "number" && a.head.length === 0 && b.head.length === 0) return false
    const [, other] = a.headLemma === "" ? [a, b] : [b, a]
    // A bare amount is of what is done: `owes $12,000 a day` against `penalty per day`.
    const bare = a.headLemma === "" ? a : b
    if (bare.head.length > 0 && other.headLemma === "") return shares(bare.head, other.head)
    if (bare.kind === "money")
      return shares(bare.pred, [
        ...other.head,
        ...other.pred,
        ...(GENERIC_PRICE.test(other.headLemma) ? other.content : []),
      ])
    return shares(bare.head, other.head)
  }
  if (shares(a.head, b.head)) return true
  // `86 employees`, `81 people`: one done to both.
  if (
    !a.cell &&
    !b.cell &&
    shares(a.pred, b.pred) &&
    (isKindOf(a.headLemma, b.headLemma) || isKindOf(b.headLemma, a.headLemma)) &&
    (PEOPLE.test(a.headLemma) || PEOPLE.test(b.headLemma))
  )
    return !/^passenger$/.test(a.headLemma) || !/^crew$/.test(b.headLemma)
  if (a.cell || b.cell) {
    const [row, prose] = a.cell ? [a, b] : [b, a]
    if (GENERIC_HEAD.test(row.headLemma) && (PEOPLE.test(prose.headLemma) || shares(row.pred, prose.pred)))
      return row.headLemma === "capacity"
        ? isKindOf(prose.headLemma, "people") || PEOPLE.test(prose.headLemma)
        : PEOPLE.test(prose.headLemma) && !/passenger/.test(prose.headLemma)
  }
  return false
}

function samePred(a: Claim, b: Claim): boolean {
  if (a.pred.length === 0 && b.pred.length === 0) return true
  if (a.pred.length === 0 || b.pred.length === 0) {
    const [bare, full] = a.pred.length === 0 ? [a, b] : [b, a]
    // What is priced needs no verb: `a $48.6 million contract`, `the contract, worth $53.9 million`.
    if (a.kind === "money" && b.kind === "money")
      return full.pred.includes("+cost") || full.cell !== null || bare.cell !== null
    if (bare.cell) return false
    return full.cell !== null
  }
  if (shares(a.pred, b.pred)) return true
  if (a.kind === "money" && (a.pred.includes("+cost") || b.pred.includes("+cost")))
    return a.cell !== null || b.cell !== null
  return (
    a.head.some((head) => head.startsWith("dimension:") && b.head.includes(head)) &&
    (a.cell !== null || b.cell !== null)
  )
}

/** The row's label must be said by the prose, and the prose's predicate by the row. */
function labelFits(row: Claim, other: Claim): boolean {
  if (other.cell) return sameWords(row.modifiers, other.modifiers)
  if (
    !labelCovered(row, other) &&
    !row.head.some(
      (head) => head.startsWith("dimension:") && !head.startsWith("dimension:money") && other.head.includes(head),
    )
  )
    return false
  if (other.pred.length === 0 || (changeOf(row) !== "" && changeOf(row) === changeOf(other))) return true
  const table = row.slots.filter((slot) => slot.role === "table").flatMap((slot) => slot.concepts)
  if (other.pred.includes("+cost") || /^(be|do|have|stand|total|reach|say)$/.test(other.predLemma)) return true
  return other.pred.some((concept) => row.content.has(concept) || row.head.includes(concept) || table.includes(concept))
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const covers = (left: readonly string[], right: readonly string[]) =>
    left.every((word) => right.some((other) => shares(conceptsOf(word), conceptsOf(other))))
  return covers(a, b) && covers(b, a)
}

/** Both named a period or moment, and these don't meet: another period, or an update of a moving figure. */
export function periodsApart(a: Claim, b: Claim): boolean {
  if (a.periods.length === 0 || b.periods.length === 0) return false
  return !a.periods.some((left) => b.periods.some((right) => left.start <= right.end && right.start <= left.end))
}

/** One of them is said of a moment (`stands at`, `so far`), and the moments differ. */
function moved(a: Claim, b: Claim, { published }: Setting): boolean {
  if (!a.modifiers.includes("moving:") && !b.modifiers.includes("moving:")) return false
  const moment = (claim: Claim) => claim.periods[0]?.end ?? published(claim.source)
  const [left, right] = [moment(a), moment(b)]
  return left !== null && right !== null && left !== right
}

const TOLLS = ["+die", "+injure", "+infect", "+arrest"]

/** A toll that a later report gives higher has grown: an update, no contradiction. */
function grows(a: Claim, b: Claim, { published }: Setting): boolean {
  if (a.value.type !== "figure" || b.value.type !== "figure" || a.kind !== "number") return false
  if (!TOLLS.some((toll) => [...a.pred, ...a.head].includes(toll) && [...b.pred, ...b.head].includes(toll)))
    return false
  const [left, right] = [published(a.source), published(b.source)]
  if (!left || !right || left === right) return false
  return left < right === a.value.figure.low < b.value.figure.low
}

/** One counts a part: `own boat`, `of which`; or the two are told apart by other words of the same noun. */
function restricted(a: Claim, b: Claim): boolean {
  if (a.cell || b.cell) return false
  const left = a.modifiers.filter((word) => !word.includes(":"))
  const right = b.modifiers.filter((word) => !word.includes(":"))
  if (left.length > 0 && right.length > 0 && a.kind !== "money")
    return (
      !left.some((word) => right.some((other) => shares(conceptsOf(word), conceptsOf(other)))) &&
      !left.every((word) => conceptsOf(word).some((concept) => b.content.has(concept)))
    )
  return false
}

function isScore(claim: Claim): boolean {
  return claim.value.type === "figure" && claim.value.figure.type === "score"
}

const BODIES = [
  "+council",
  "+committee",
  "+board",
  "+government",
  "board",
  "committe",
  "council",
  "court",
  "senat",
  "hous",
  "parliament",
  "assembl",
  "congress",
  "juri",
  "panel",
  "cabinet",
  "commiss",
  "union",
  "member",
  "sharehold",
  "+stake",
  "deleg",
  "lawmak",
  "senat",
  "judg",
  "+strike",
]

/** Two bodies voted, or two games were played. */
function bodiesApart(a: Claim, b: Claim, { links }: Setting): boolean {
  const bodies = (claim: Claim) => BODIES.filter((body) => claim.content.has(body))
  const [mine, yours] = [bodies(a), bodies(b)]
  if (mine.length > 0 && yours.length > 0)
    return !shares(mine, yours) || mine.includes("+committee") !== yours.includes("+committee")
  const small = [...mine, ...yours].some((body) => /committe|panel|juri/.test(body))
  // `The vote was 58 to 25`: nothing said of who voted.
  if (!small && ((a.slots.length <= 1 && residual(a) <= 2) || (b.slots.length <= 1 && residual(b) <= 2))) return false
  const named = (claim: Claim) =>
    claim.slots.filter((slot) => /^(agent|patient)$/.test(slot.role) && slot.names.length > 0)
  return !named(a).some((left) => named(b).some((right) => fitSlots(left, right, links) === "yes"))
}

/** Agents or owners are other things. */
function subjectsApart(a: Claim, b: Claim, setting: Setting): boolean {
  const { links } = setting
  if (a.value.type === "figure" && a.value.figure.type === "score") return bodiesApart(a, b, setting)
  if (a.kind !== "number" || a.cell || b.cell) {
    const mine = a.slots.filter((slot) => /^(entity|possessor|agent|patient)$/.test(slot.role) && slot.names.length > 0)
    const yours = b.slots.filter(
      (slot) => /^(entity|possessor|agent|patient)$/.test(slot.role) && slot.names.length > 0,
    )
    const entity = [...mine, ...yours].some((slot) => slot.role === "entity")
    if (entity) {
      const all = a.slots.filter((slot) => slot.role !== "table")
      const others = b.slots.filter((slot) => slot.role !== "table")
      // A table's subject must be met by something that the other says.
      const subjects = a.slots.some((slot) => slot.role === "entity") ? others : all
      const row = a.slots.find((slot) => slot.role === "entity") ?? b.slots.find((slot) => slot.role === "entity")
      if (!row) return false
      return !subjects.some(
        (slot) =>
          slot !== row &&
          (fitSlots(row, slot, links) === "yes" ||
            (/^(agent|patient|possessor)$/.test(slot.role) && fitCentral(row, slot, links))),
      )
    }
  }
  for (const role of ["agent", "patient", "possessor"]) {
    const mine = a.slots.filter((slot) => slot.role === role)
    const yours = b.slots.filter((slot) => slot.role === role)
    if (mine.length === 0 || yours.length === 0) continue
    // What is measured or costs is its subject: a bridge is no tunnel, though rescuers may be fire crews.
    const being =
      a.predLemma === "be" ||
      b.predLemma === "be" ||
      a.kind === "money" ||
      (a.value.type === "figure" && a.value.figure.type === "measure")
    const matches = role === "agent" && !being ? fitAgents : fitSlots
    const fits = mine.flatMap((left) => yours.map((right) => matches(left, right, links)))
    if (fits.every((fit) => fit === "no")) return true
  }
  return false
}

/** `rose by 40` is not `rose to 40`. */
function changeOf(claim: Claim): string {
  return claim.modifiers.find((word) => word.startsWith("change:")) ?? ""
}

/** A price, a cost, a total: of what must be the same. */
function genericAmount(a: Claim, b: Claim, { links }: Setting): boolean {
  if (
    !/^(price|cost|value|worth|amount|sum|figure|total|fee|rate|share|average|number|level|size|capacity|range|maximum|minimum)$/.test(
      a.headLemma,
    )
  )
    return false
  if (a.cell || b.cell) return false
  return (
    !a.slots.some((left) =>
      b.slots.some(
        (right) =>
          fitSlots(left, right, links) === "yes" ||
          (left.of ?? []).some((name) => [...right.names, ...(right.of ?? [])].includes(name)),
      ),
    ) && sharedContent(a, b) < 2
  )
}

/** A length or a time with no noun of its own says what only with the same verb and the same things. */
function bareMeasure(a: Claim, b: Claim, { links }: Setting): boolean {
  const measured = (claim: Claim) =>
    claim.value.type === "figure" && claim.value.figure.type === "measure" && claim.headLemma === "" && !claim.cell
  if (!measured(a) && !measured(b)) return false
  if (a.cell || b.cell) return false
  const tied = a.slots.some((left) => b.slots.some((right) => fitSlots(left, right, links) === "yes"))
  return !tied || a.predLemma === "be" || b.predLemma === "be" || !shares(a.pred, b.pred) || sharedContent(a, b) < 1
}

/** `to hospital` against `from the water`: the same role, another place. */
function obliquesApart(a: Claim, b: Claim, { links }: Setting): boolean {
  if (a.cell || b.cell) return false
  const roles = (claim: Claim) =>
    claim.slots.filter(
      (slot) => !/^(agent|patient|possessor|entity|table|object|according_to|by|in|on|at|as)$/.test(slot.role),
    )
  for (const left of roles(a))
    for (const right of roles(b)) {
      if (group(left.role) !== group(right.role)) continue
      if (fitSlots(left, right, links) === "no") return true
    }
  return false
}

const GROUPS: readonly (readonly string[])[] = [
  ["from", "out_of", "off", "off_of"],
  ["to", "into", "onto", "in_to"],
  ["about", "on", "over", "regarding", "concerning"],
  ["with"],
  ["for"],
  ["during", "in"],
]

function group(role: string): string {
  return GROUPS.find((roles) => roles.includes(role))?.[0] ?? role
}

/** How surely the two say the same of the same: head, predicate, slots and other words in common. */
export function strength(a: Claim, b: Claim, { links }: Setting): number {
  let score = 0
  if (shares(a.head, b.head) || isKindOf(a.headLemma, b.headLemma) || isKindOf(b.headLemma, a.headLemma)) score += 1
  if (shares(a.pred, b.pred)) score += 1
  if (a.cell || b.cell) score += 1
  for (const left of a.slots)
    for (const right of b.slots)
      if (left.role !== "table" && right.role !== "table" && fitSlots(left, right, links) === "yes") score += 1
  score += Math.min(3, sharedContent(a, b))
  if (residual(a) <= 1 || residual(b) <= 1) score += 1
  if (a.per && b.per) score += 1
  return score
}
