import type { Scored } from "./ask-score.ts"

/** A finding's score falls by this share for each one of its source that stands before it. */
const REPEAT = 0.05
/** Findings far below the best are left out. */
const FLOOR = 0.35

/** The best units, other sources before repeats of one, and of near-identical sentences only the first. */
export function choose(ranked: readonly Scored[], limit: number): Scored[] {
  const pool = ranked.slice(0, 60)
  const chosen: Scored[] = []
  const top = pool[0]?.score ?? 0
  const uses = new Map<string, number>()
  while (chosen.length < limit && pool.length > 0) {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    pool.forEach((one, i) => {
      const score = one.score - Math.abs(top) * REPEAT * (uses.get(one.unit.passage.source.id) ?? 0)
      if (score > most) {
        most = score
        best = i
      }
    })
    const [one] = pool.splice(best, 1)
    if (!one || one.score < top * FLOOR) break
    if (chosen.some((other) => alike(one, other))) continue
    chosen.push(one)
    uses.set(one.unit.passage.source.id, (uses.get(one.unit.passage.source.id) ?? 0) + 1)
  }
  return chosen
}

/** Whether two units say the same in nearly the same words (Jaccard similarity of their terms). */
function alike(a: Scored, b: Scored): boolean {
  const of = new Set(a.unit.terms.map(({ term }) => term))
  const other = new Set(b.unit.terms.map(({ term }) => term))
  let shared = 0
  for (const term of of) if (other.has(term)) shared++
  return shared / Math.max(1, of.size + other.size - shared) >= 0.8
}
