import type { Claim } from "../analysis/claims-model.ts"
import { type ClaimIndex, claimIndexOf } from "../dossier/claims.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { Setting } from "./disagree-align.ts"
import { FIGURE_GUARDS, type Guard, strength } from "./disagree-figures.ts"
import { compareValues } from "./disagree-values.ts"

/** Two claims of one attribute, and how their values stand. */
export type Pair = {
  readonly a: Claim
  readonly b: Claim
  readonly relation: "same" | "compatible" | "different"
  readonly score: number
  readonly rules: readonly string[]
}

export function settingOf(dossier: Dossier, index: ClaimIndex): Setting {
  return {
    links: index.links,
    published: (source) => dossier.source(source)?.published?.end ?? null,
    sameOrigin: () => false,
  }
}

/** Why two claims are not compared, or how they stand. */
export function compareClaims(a: Claim, b: Claim, setting: Setting): Pair | { readonly guard: string } {
  const guards: readonly Guard[] = FIGURE_GUARDS
  const relation = compareValues(a, b)
  if (!relation) return { guard: "another-sort" }
  for (const guard of guards) if (guard.holds(a, b, setting)) return { guard: guard.rule }
  return { a, b, relation: relation.relation, score: strength(a, b, setting), rules: [relation.rule, a.rule, b.rule] }
}

/** All compared pairs of a dossier. */
export function pairsOf(dossier: Dossier): Pair[] {
  const index = claimIndexOf(dossier)
  const setting = settingOf(dossier, index)
  const pairs: Pair[] = []
  const seen = new Set<string>()
  const ids = new Map<Claim, number>()
  const idOf = (claim: Claim) => {
    const id = ids.get(claim) ?? ids.size
    ids.set(claim, id)
    return id
  }
  for (const source of dossier.sources)
    for (const a of index.claims(source.id))
      for (const b of index.candidates(a)) {
        const [x, y] = [idOf(a), idOf(b)]
        const key = x < y ? `${x},${y}` : `${y},${x}`
        if (seen.has(key)) continue
        seen.add(key)
        const pair = compareClaims(a, b, setting)
        if ("a" in pair) pairs.push(pair)
      }
  return pairs
}
