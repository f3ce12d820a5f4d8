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

/** Pairs that share claims, directly or through others: no group reaches beyond one of these. */
export function componentsOf(pairs: readonly Pair[]): Pair[][] {
  const parent = new Map<Claim, Claim>()
  const root = (claim: Claim): Claim => {
    let at = claim
    for (let up = parent.get(at); up && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { a, b } of pairs) {
    if (!parent.has(a)) parent.set(a, a)
    if (!parent.has(b)) parent.set(b, b)
    parent.set(root(a), root(b))
  }
  const components = new Map<Claim, Pair[]>()
  for (const pair of pairs) {
    const at = root(pair.a)
    const list = components.get(at)
    if (list) list.push(pair)
    else components.set(at, [pair])
  }
  return [...components.values()]
}

/**
 * Gathers the compared pairs of one component into disagreements: the strongest differing pair opens one, claims that agree
 * with a side join it, claims that differ open another position. A claim is in one disagreement alone.
 */
export function groupPairs(pairs: readonly Pair[], same: (a: Claim, b: Claim) => boolean): Group[] {
  const near = new Map<Claim, Map<Claim, Pair>>()
  const link = (from: Claim, to: Claim, pair: Pair) => {
    const links = near.get(from)
    if (!links) near.set(from, new Map([[to, pair]]))
    else if (!links.has(to)) links.set(to, pair)
  }
  for (const pair of pairs) {
    link(pair.a, pair.b, pair)
    link(pair.b, pair.a, pair)
  }
  const taken = new Set<Claim>()
  const groups: Group[] = []
  const differing = pairs
    .filter((pair) => pair.relation === "different")
    .sort((x, y) => y.score - x.score || placeOf(x).localeCompare(placeOf(y)))
  for (const seed of differing) {
    if (taken.has(seed.a) || taken.has(seed.b)) continue
    const positions: Claim[][] = [[seed.a], [seed.b]]
    const members = new Set<Claim>([seed.a, seed.b])
    const queue = [seed.a, seed.b]
    const rules = new Set(seed.rules)
    let score = seed.score
    for (let claim = queue.shift(); claim; claim = queue.shift()) {
      for (const [other, pair] of near.get(claim) ?? []) {
        if (members.has(other) || taken.has(other)) continue
        const links = near.get(other)
        const how = (member: Claim) => links?.get(member)?.relation ?? null
        const home =
          positions.find((position) => position.some((member) => how(member) === "same" || same(member, other))) ??
          positions.find(
            (position) =>
              position.some((member) => how(member) === "compatible") &&
              !position.some((member) => how(member) === "different"),
          )
        if (home) home.push(other)
        else if (positions.some((position) => position.some((member) => how(member) === "different")))
          positions.push([other])
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

function placeOf({ a, b }: Pair): string {
  return [`${a.source}:${a.start}`, `${b.source}:${b.start}`].sort().join()
}
