import type { Claim } from "../analysis/claims-model.ts"
import type { Frame } from "../analysis/parallel-model.ts"
import { contrasts, isLight, type Term } from "../analysis/parallel-words.ts"
import type { Setting } from "./claims-align.ts"
import { periodsApart } from "./claims-figures.ts"
import type { Pair } from "./claims-groups.ts"
import { compareFigures, compareTimes, intervalOf, type Relation } from "./claims-values.ts"
import { type Alignment, align, namesClash, subjectsClash, tellingVerbs } from "./parallel-align.ts"
import { compareReach } from "./parallel-reach.ts"
import { compareThings } from "./parallel-things.ts"

type Rule = {
  readonly rule: string
  readonly holds: (a: Frame, b: Frame, both: Alignment, setting: Setting) => boolean
}

const MOVING = /^(?:\+(?:die|injure|infect|arrest|missing|vaccinate|evacuate)|=(?:die|hurt|sick|arrest))$/
const STILL =
  /^(far|still|now|latest|current|currently|yet|remaining|remain|return|returned|risen|reached|toll|confirmed)$/

/** Why two frames are not of one matter. In order; the first that holds is the reason. */
export const VETOES: readonly Rule[] = [
  { rule: "another-mood", holds: (a, b) => a.claim.mood !== b.claim.mood },
  { rule: "denied", holds: (a, b) => a.claim.rejected || b.claim.rejected },
  { rule: "two-rows", holds: (a, b) => a.claim.cell !== null && b.claim.cell !== null },
  { rule: "contrast", holds: (a, b) => contrasts(a.words, b.words) },
  { rule: "another-period", holds: (a, b) => periodsApart(a.claim, b.claim) },
  { rule: "another-figure-beside", holds: (a, b) => a.sort === "time" && figuresApart(a, b) },
  { rule: "another-story", holds: (a, b, both, setting) => !related(a.claim, b.claim, both, setting) },
  { rule: "another-name", holds: (_a, _b, both) => namesClash(both) },
  { rule: "another-subject", holds: (a, b, both) => subjectsClash(a, b, both) },
  { rule: "far-apart", holds: (a, b, _both, setting) => daysApart(a.claim, b.claim, setting) > 100 },
]

const VALUED: readonly Rule[] = [
  { rule: "polarity", holds: (a, b) => a.claim.negated !== b.claim.negated },
  { rule: "another-head", holds: (a, b, both) => headsClash(a, b, both) },
  { rule: "another-predicate", holds: (a, b, both) => predicatesClash(a, b, both) },
  { rule: "label-not-met", holds: (a, b, both) => labelOpen(a, both.left) || labelOpen(b, both.right) },
  {
    rule: "another-column",
    holds: (a, b, both, setting) => columnApart(a, b, both.left, setting) || columnApart(b, a, both.right, setting),
  },
  { rule: "another-magnitude", holds: (a, b) => magnitudesApart(a.claim, b.claim) },
  { rule: "another-rate", holds: (a, b) => (a.claim.per === null) !== (b.claim.per === null) },
  { rule: "by-or-to", holds: (a, b) => changeApart(a, b) },
  { rule: "moving-count", holds: (a, b, _both, setting) => moves(a, b, setting) },
  { rule: "one-event-of-a-total", holds: (a, b) => a.claim.value.type === "figure" && partial(a, b) },
  { rule: "nothing-to-hang-on", holds: (a, b, both) => !both.focus && !isScore(a, b) },
  { rule: "said-again", holds: (a, b, both) => a.sort === "time" && recurs(a, b, both) },
  { rule: "too-little-shared", holds: (a, b, both) => !enough(a, b, both) },
]

/** How two frames stand, or why they are not compared. */
export function compareFrames(a: Frame, b: Frame, setting: Setting): Pair | { readonly guard: string } {
  if (a.sort !== b.sort) return { guard: "another-sort" }
  const both = align(a, b, setting)
  const veto = VETOES.find(
    (rule) => !(a.sort === "scope" && rule.rule === "contrast") && rule.holds(a, b, both, setting),
  )
  if (veto && !(a.sort === "order" && /contrast|subject|name|mood/.test(veto.rule))) return { guard: veto.rule }
  const relation = valued(a, b)
    ? values(a.claim, b.claim)
    : (compareReach(a, b, both) ?? compareThings(a, b, both, setting))
  if (!relation) return { guard: "another-sort" }
  if (valued(a, b)) {
    const open = VALUED.find((rule) => rule.holds(a, b, both, setting))
    if (open) return { guard: open.rule }
  }
  return {
    a: a.claim,
    b: b.claim,
    kind: a.claim.kind,
    relation: relation.relation,
    score: both.shared.length,
    rules: [relation.rule, a.claim.rule, b.claim.rule],
  }
}

/** A fine of millions and a price of hundreds are two things, however alike they are put. */
const MAGNITUDE = 50

function magnitudesApart({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.type !== "figure" || b.type !== "figure") return false
  const [left, right] = [intervalOf(a.figure), intervalOf(b.figure)]
  return left.low > MAGNITUDE * right.high || right.low > MAGNITUDE * left.high
}

/** The dates of two different counts: each counts what it counts. */
function figuresApart(a: Frame, b: Frame): boolean {
  return a.figures.length > 0 && b.figures.length > 0 && !a.figures.some((figure) => b.figures.includes(figure))
}

/** Two sources of one story, or a match that holds by itself. */
function related(a: Claim, b: Claim, { shared }: Alignment, setting: Setting): boolean {
  return setting.related(a.source, b.source) || (shared.length >= 4 && shared.some(([x]) => x.name !== null))
}

function valued(a: Frame, b: Frame): boolean {
  return /^(figure|time)$/.test(a.claim.value.type) && a.claim.value.type === b.claim.value.type
}

function values({ value: a }: Claim, { value: b }: Claim): Relation | null {
  if (a.type === "figure" && b.type === "figure") {
    // Millions against thousands: of two things, most likely, when only words in common tie them.
    const [small, large] = [a.figure.high, b.figure.high].map(Math.abs).sort((x, y) => x - y)
    if (a.figure.type !== "score" && small && large && large / small > 30) return null
    return compareFigures(a.figure, b.figure)
  }
  if (a.type === "time" && b.type === "time") return compareTimes(a, b)
  return null
}

export function daysApart(a: Claim, b: Claim, { published }: Setting): number {
  const [left, right] = [published(a.source), published(b.source)]
  return left && right ? Math.abs(Date.parse(left) - Date.parse(right)) / 86_400_000 : 0
}

const AGAIN =
  /^(?:\+(?:tell|say|meet|visit|see|show|report|call|write|order|attend|play|travel|announce|publish)|=(?:tell|warn|watch|see|order|write))$/

const ALWAYS = /^\+(?:meet|visit|attend|travel|play)$/

/** Telling, meeting and the like come again: two days of them are two occasions, unless all else is the same. */
function recurs(a: Frame, b: Frame, { shared, left, right }: Alignment): boolean {
  const hung = shared.filter(([x, y]) => a.focus.includes(x) && b.focus.includes(y))
  const again = hung.every(([x, y]) =>
    x.concepts.some((concept) => AGAIN.test(concept) && y.concepts.includes(concept)),
  )
  const always = hung.some(([x, y]) =>
    x.concepts.some((concept) => ALWAYS.test(concept) && y.concepts.includes(concept)),
  )
  return (
    (again && left.length > 0 && right.length > 0) ||
    always ||
    [a, b].some(({ words }) => words.has("latest") || words.has("newest"))
  )
}

function headsClash(a: Frame, b: Frame, { shared }: Alignment): boolean {
  if (!a.head || !b.head) return false
  const [mine, yours] = [a.head, b.head]
  if (shared.some(([x, y]) => x.lemma === mine.lemma && y.lemma === yours.lemma)) return false
  return !shared.some(([x]) => x.lemma === mine.lemma) || !shared.some(([, y]) => y.lemma === yours.lemma)
}

function predicatesClash(a: Frame, b: Frame, { left, right }: Alignment): boolean {
  const [mine, yours] = [tellingVerbs(left), tellingVerbs(right)]
  if (isScore(a, b)) return false
  return mine.length > 0 && yours.length > 0
}

function isScore(a: Frame, b: Frame): boolean {
  return a.sort === "score" && b.sort === "score"
}

/** A word of a label that the other side doesn't say makes it another label. */
function labelOpen(frame: Frame, rest: readonly { readonly name: string | null }[]): boolean {
  return frame.label && rest.some(({ name }) => name === null)
}

/** A cell of a named row or column is of that name: the other side must speak of it, or its source of it above all. */
function columnApart(frame: Frame, other: Frame, rest: readonly Term[], setting: Setting): boolean {
  const name = frame.label ? frame.subject?.name : null
  if (!name || !rest.some((term) => term.name === name)) return false
  return !setting.speaksMostOf(other.claim.source, name)
}

function changeApart(a: Frame, b: Frame): boolean {
  const moved = (frame: Frame) =>
    frame.terms.some(({ concepts }) => concepts.some((concept) => /^=(up|down)$/.test(concept)))
  if (!moved(a) || !moved(b) || a.claim.value.type !== "figure") return false
  const by = (frame: Frame) => frame.claim.modifiers.find((word) => word.startsWith("change:")) ?? "change:by"
  return by(a) !== by(b)
}

/** A count that goes on: what a later report says is news, not another version. */
function moves(a: Frame, b: Frame, setting: Setting): boolean {
  if (a.claim.value.type !== "figure") return false
  const [left, right] = [setting.published(a.claim.source), setting.published(b.claim.source)]
  if (left !== null && left === right) return false
  const says = (frame: Frame) => [...frame.words].some((word) => STILL.test(word))
  if (says(a) || says(b)) return true
  if (a.claim.kind !== "number") return false
  const counts = (frame: Frame) => frame.terms.some(({ concepts }) => concepts.some((concept) => MOVING.test(concept)))
  const dated = a.claim.periods.length > 0 && b.claim.periods.length > 0
  return counts(a) && counts(b) && !dated
}

/** `won two on Tuesday`, `has won nine`. */
function partial(a: Frame, b: Frame): boolean {
  const perfect = ({ words }: Frame) => words.has("has") || words.has("have")
  return (
    (a.claim.periods.length > 0 && b.claim.periods.length === 0 && perfect(b)) ||
    (b.claim.periods.length > 0 && a.claim.periods.length === 0 && perfect(a))
  )
}

/** What a side says beyond its subject. */
function bare(frame: Frame, rest: readonly Term[]): Term[] {
  return rest.filter(
    (term) =>
      term.lemma !== frame.subject?.lemma &&
      !(term.verb && isLight(term.lemma)) &&
      !(frame.label && term.name !== null),
  )
}

function enough(a: Frame, b: Frame, { shared, left, right }: Alignment): boolean {
  // That a name is called so ties less than a word in common.
  const count = shared.filter(([x, y]) => (x.name === null) === (y.name === null)).length
  const named = (frame: Frame, rest: readonly Term[]) =>
    rest.filter(({ name }) => !(frame.label && name !== null)).length
  const least = Math.min(named(a, left), named(b, right))
  // One thing alone, and nothing else said of it on one side (`Bail was set at …`), only by or of whom on the other.
  if (count === 1) return least === 0 && [...bare(a, left), ...bare(b, right)].length === 0
  if (a.label || b.label) return tellingVerbs([...left, ...right]).length === 0 || count >= 2
  return count >= 2 && (count > least || count >= 3)
}
