import type { Claim } from "../analysis/claims-model.ts"
import { contrasts } from "../analysis/parallel-words.ts"
import type { ClaimIndex } from "./claims.ts"
import { fitSlots } from "./claims-align.ts"
import { sameName } from "./claims-links.ts"

/**
 * What tells two claims apart whichever way they were found: a contrasting word (`north` here, `south` there), two other
 * places, other figures beside two dates, a total against one occasion.
 */
export function toldApart(a: Claim, b: Claim, index: ClaimIndex): boolean {
  const [left, right] = [wordsOf(a, index), wordsOf(b, index)]
  if (!left || !right) return false
  if (/^(figure|polarity|filler)$/.test(a.value.type) && contrasts(left.words, right.words)) return true
  if (a.value.type === "filler" && left.short && right.short && (partly(left.words) || partly(right.words))) return true
  if (a.kind === "percent" && left.short && right.short && doersApart(a, b, index)) return true
  if (a.value.type === "figure" && placesApart(a, b)) return true
  if (a.value.type === "figure" && (total(a, b, right.words) || total(b, a, left.words))) return true
  return (
    a.value.type === "time" &&
    left.counts.length > 0 &&
    right.counts.length > 0 &&
    left.short &&
    right.short &&
    !left.counts.some((count) => right.counts.includes(count))
  )
}

function wordsOf(
  claim: Claim,
  index: ClaimIndex,
): { words: ReadonlySet<string>; counts: string[]; short: boolean } | null {
  const sentence = index.sentences(claim.source).find(({ unit }) => unit.index === claim.unit)
  if (!sentence) return null
  const clause = sentence.clauses.find(({ start, end }) => start <= claim.start && end >= claim.end)
  const words = (
    clause && sentence.words.length > 20 ? sentence.words.slice(clause.from, clause.to) : sentence.words
  ).filter(({ start, end }) => end <= claim.start || start >= claim.end)
  return {
    words: new Set(words.map(({ lower }) => lower)),
    counts: sentence.figures.map(({ dimension, low }) => `${dimension}:${low}`),
    short: sentence.words.length <= 20,
  }
}

/** One of several, by its own words: nobody else is ruled out. */
function partly(words: ReadonlySet<string>): boolean {
  return (
    words.has("also") ||
    words.has("too") ||
    words.has("partly") ||
    words.has("jointly") ||
    (words.has("in") && words.has("part"))
  )
}

/** The shares of two who are not one: a mayor's and her rival's. */
function doersApart(a: Claim, b: Claim, index: ClaimIndex): boolean {
  const doers = (claim: Claim) =>
    claim.slots.filter(({ role, pronoun }) => /^(agent|subject)$/.test(role) && pronoun === null)
  const [left, right] = [doers(a), doers(b)]
  return (
    left.length > 0 &&
    right.length > 0 &&
    left.every((one) => right.every((other) => fitSlots(one, other, index.links) === "no"))
  )
}

/** Both say where, and they are named places that are not one. */
function placesApart(a: Claim, b: Claim): boolean {
  const where = (claim: Claim) =>
    claim.slots
      .filter(({ role, names }) => /^(in|at|near|off|outside)$/.test(role) && names.length > 0)
      .flatMap(({ names }) => names)
  const [left, right] = [where(a), where(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => sameName(one, other)))
}

/** `won two on Tuesday`, `has won nine`. */
function total(dated: Claim, other: Claim, words: ReadonlySet<string>): boolean {
  return dated.periods.length > 0 && other.periods.length === 0 && (words.has("has") || words.has("have"))
}
