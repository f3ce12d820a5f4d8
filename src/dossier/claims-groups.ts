import type { Claim } from "../analysis/claims-model.ts"
import type { DisagreementKind } from "../analysis/disagreement-kind.ts"

/** Two claims of one attribute, and how their values stand. */
export type Pair = {
  readonly a: Claim
  readonly b: Claim
  readonly kind: DisagreementKind
  readonly relation: "same" | "compatible" | "different"
  readonly score: number
  readonly rules: readonly string[]
}

/** Claims of one attribute, sorted into positions: within one they agree, between two some can't both hold. */
export type Group = {
  readonly kind: DisagreementKind
  readonly positions: readonly (readonly Claim[])[]
  readonly score: number
  readonly rules: readonly string[]
}

/**
 * Gathers compared pairs into disagreements: the strongest differing pair opens one, claims that agree with a side join it,
 * claims that differ from all sides open another position. A claim is in one disagreement alone.
 */
export function groupPairs(pairs: readonly Pair[], same: (a: Claim, b: Claim) => boolean): Group[] {
  const near = new Map<Claim, Pair[]>()
  for (const pair of pairs)
    for (const claim of [pair.a, pair.b]) {
      const list = near.get(claim)
      if (list) list.push(pair)
      else near.set(claim, [pair])
    }
  const taken = new Set<Claim>()
  const groups: Group[] = []
  const differing = pairs
    .filter((pair) => pair.relation === "different")
    .sort((x, y) => y.score - x.score || order(x) - order(y))
  for (const seed of differing) {
    if (taken.has(seed.a) || taken.has(seed.b)) continue
    const positions: Claim[][] = [[seed.a], [seed.b]]
    const members = new Set<Claim>([seed.a, seed.b])
    const queue = [seed.a, seed.b]
    const rules = new Set(seed.rules)
    let score = seed.score
    for (let claim = queue.shift(); claim; claim = queue.shift()) {
      for (const pair of near.get(claim) ?? []) {
        const other = pair.a === claim ? pair.b : pair.a
        if (members.has(other) || taken.has(other)) continue
        const home =
          positions.find((position) =>
            position.some((member) => relationOf(near, member, other) === "same" || same(member, other)),
          ) ??
          positions.find(
            (position) =>
              position.some((member) => relationOf(near, member, other) === "compatible") &&
              !position.some((member) => relationOf(near, member, other) === "different"),
          )
        const against = positions.filter((position) =>
          position.some((member) => relationOf(near, member, other) === "different"),
        )
        if (home) home.push(other)
        else if (against.length > 0) positions.push([other])
        else continue
        members.add(other)
        queue.push(other)
        score = Math.max(score, pair.score)
        for (const rule of pair.rules) rules.add(rule)
      }
    }
    for (const member of members) taken.add(member)
    groups.push({ kind: seed.kind, positions, score, rules: [...rules] })
  }
  return groups
}

function order(pair: Pair): number {
  return Math.min(pair.a.start, pair.b.start)
}

function relationOf(near: ReadonlyMap<Claim, readonly Pair[]>, a: Claim, b: Claim): Pair["relation"] | null {
  const pair = near.get(a)?.find((candidate) => candidate.a === b || candidate.b === b)
  return pair?.relation ?? null
}
