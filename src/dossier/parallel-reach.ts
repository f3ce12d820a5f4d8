import type { Frame } from "../analysis/parallel-model.ts"
import { isLight, termsMeet } from "../analysis/parallel-words.ts"
import type { Relation } from "./claims-values.ts"
import type { Alignment } from "./parallel-align.ts"

/** Happenings of which one thing has one at most. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["=approve", "=reject"],
  ["=lock", "=unlock"],
  ["=switchoff", "=switchon"],
  ["+convict", "+acquit"],
]

/** A side that says more than so many things which the other doesn't speaks of another matter. */
const MOST_BESIDE = 3

/** Said and denied, all and a part, one order and the other; null for other sorts, or when they don't stand against each other. */
export function compareReach(a: Frame, b: Frame, both: Alignment): Relation | null {
  if (a.sort === "polarity") return polarity(a, b, both)
  if (a.sort === "scope") return scope(a, b, both)
  if (a.sort === "order") return order(a, b)
  return null
}

function polarity(a: Frame, b: Frame, both: Alignment): Relation | null {
  if (a.claim.value.type !== "polarity" || b.claim.value.type !== "polarity") return null
  const focus = a.focus.some((x) => b.focus.some((y) => termsMeet(x, y)))
  if (a.claim.value.positive === b.claim.value.positive) {
    if (!a.claim.value.positive) return null
    const opposite = OPPOSITES.some(
      ([one, other]) => (says(a, one) && says(b, other)) || (says(b, one) && says(a, other)),
    )
    if (!opposite || !both.shared.some(([x, y]) => !x.verb && !y.verb)) return null
    const rest = [both.left, both.right].map((side) => side.filter((term) => !term.verb).length)
    return Math.min(...rest) === 0 && Math.max(...rest) <= MOST_BESIDE
      ? { relation: "different", rule: "opposites" }
      : null
  }
  if (!focus || both.shared.length < 2 || !both.shared.some(([x]) => !x.verb)) return null
  // What the denial says beyond the other side may be all that it denies.
  const [frame, rest] = a.claim.value.positive ? [b, both.right] : [a, both.left]
  const denied = rest.filter((term) => term.lemma !== frame.subject?.lemma)
  // What it was denied of and what it is said of may be two things, where the other side says more.
  const [other, more] = a.claim.value.positive ? [a, both.left] : [b, both.right]
  const said = more.filter((term) => term.lemma !== other.subject?.lemma && term.name === null)
  return denied.length === 0 && said.length <= 1 ? { relation: "different", rule: "said-and-denied" } : null
}

function says(frame: Frame, concept: string): boolean {
  return frame.focus.some((term) => term.concepts.includes(concept))
}

/** What is wanted of a thing tells nothing of how far it reaches. */
const WISHES = /^(require|need|want|ask|demand|call|make|let)$/

function scope(a: Frame, b: Frame, both: Alignment): Relation | null {
  const [left, right] = [a.claim.value, b.claim.value]
  if (left.type !== "scope" || right.type !== "scope" || left.scope === right.scope) return null
  const verbs = both.shared.filter(([x, y]) => (x.verb || y.verb) && !isLight(x.lemma) && !WISHES.test(x.lemma))
  const things = both.shared.filter(([x, y]) => !x.verb && !y.verb)
  const beside = [both.left, both.right].map((side) => side.filter((term) => !isLight(term.lemma)).length)
  // One thing in common besides the verb may be chance, where both sides say more.
  const rest = Math.min(...[both.left, both.right].map((side) => side.filter((term) => !term.verb).length))
  const tied = things.length > 1 || (things.length > 0 && rest <= 1)
  return verbs.length > 0 && tied && Math.max(...beside) <= MOST_BESIDE
    ? { relation: "different", rule: "all-or-part" }
    : null
}

function order(a: Frame, b: Frame): Relation | null {
  const [left, right] = [a.claim.value, b.claim.value]
  if (left.type !== "order" || right.type !== "order") return null
  const meets = (x: readonly string[], y: readonly string[]) =>
    x.some((concept) => !concept.startsWith("+") && y.includes(concept))
  const same = meets(left.first, right.first) && meets(left.second, right.second)
  const crossed = meets(left.first, right.second) && meets(left.second, right.first)
  if (same === crossed) return null
  return same ? { relation: "same", rule: "same-order" } : { relation: "different", rule: "other-order" }
}
