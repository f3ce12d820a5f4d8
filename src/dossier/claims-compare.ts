import type { Claim } from "../analysis/claims-model.ts"
import { type ClaimIndex, claimIndexOf } from "./claims.ts"
import type { Setting } from "./claims-align.ts"
import { FIGURE_GUARDS, type Guard, strength } from "./claims-figures.ts"
import { compareFillers, FILLER_GUARDS } from "./claims-fillers.ts"
import { type Group, groupPairs, type Pair } from "./claims-groups.ts"
import { comparePolarity, POLARITY_GUARDS } from "./claims-polarity.ts"
import { compareOrders, compareScopes, ORDER_GUARDS, SCOPE_GUARDS } from "./claims-reach.ts"
import { TIME_GUARDS } from "./claims-times.ts"
import { compareFigures, compareTimes, type Relation } from "./claims-values.ts"
import type { Dossier } from "./dossier.ts"
import { toldApart } from "./parallel-apart.ts"
import { parallelGroups } from "./parallel-groups.ts"

export function settingOf(dossier: Dossier, index: ClaimIndex): Setting {
  return {
    links: index.links,
    published: (source) => dossier.source(source)?.published?.end ?? null,
    sameOrigin: () => false,
    related: (a, b) => index.parallels.related(a, b),
    speaksMostOf: (source, name) => index.parallels.speaksMostOf(source, name),
  }
}

const GUARDS: Readonly<Record<Claim["value"]["type"], readonly Guard[]>> = {
  figure: FIGURE_GUARDS,
  time: TIME_GUARDS,
  filler: FILLER_GUARDS,
  polarity: POLARITY_GUARDS,
  scope: SCOPE_GUARDS,
  order: ORDER_GUARDS,
}

/** How the values of two claims of one sort stand to each other; null when they are not of one sort. */
function compareValues(a: Claim, b: Claim): Relation | null {
  const left = a.value
  const right = b.value
  if (left.type === "figure" && right.type === "figure") return compareFigures(left.figure, right.figure)
  if (left.type === "time" && right.type === "time") return compareTimes(left, right)
  return compareFillers(a, b) ?? comparePolarity(a, b) ?? compareScopes(a, b) ?? compareOrders(a, b)
}

/** Why two claims are not compared, or how they stand. */
export function compareClaims(a: Claim, b: Claim, setting: Setting): Pair | { readonly guard: string } {
  if (a.value.type !== b.value.type) return { guard: "another-sort" }
  const relation = compareValues(a, b)
  if (!relation) return { guard: "another-sort" }
  for (const guard of GUARDS[a.value.type]) if (guard.holds(a, b, setting)) return { guard: guard.rule }
  return {
    a,
    b,
    // Where one side is known for a person or a body, so is the other.
    kind: a.kind === "item" ? b.kind : a.kind,
    relation: relation.relation,
    score: strength(a, b, setting),
    rules: [relation.rule, a.rule, b.rule],
  }
}

type State = { readonly revision: number; readonly groups: readonly Group[] }
const states = new WeakMap<Dossier, State>()

/** The groups of claims that can't all hold, strongest first; kept for as long as the dossier doesn't change. */
export function groupsOf(dossier: Dossier): readonly Group[] {
  const held = states.get(dossier)
  if (held?.revision === dossier.revision) return held.groups
  const index = claimIndexOf(dossier)
  const groups = groupPairs(
    pairsOf(dossier, index),
    (a, b) => a.value.type === b.value.type && compareValues(a, b)?.relation === "same",
  ).sort((x, y) => y.score - x.score || y.positions.flat().length - x.positions.flat().length)
  const more = parallelGroups(dossier, index.parallels, settingOf(dossier, index), groups)
  const all = [...groups, ...more]
  states.set(dossier, { revision: dossier.revision, groups: all })
  return all
}

/** Whether the disagreements have been worked out for what the dossier holds now, so that asking for them costs nothing. */
export function groupsReady(dossier: Dossier): boolean {
  return states.get(dossier)?.revision === dossier.revision
}

/** All compared pairs of a dossier. */
export function pairsOf(dossier: Dossier, index: ClaimIndex): Pair[] {
  const setting = settingOf(dossier, index)
  const pairs: Pair[] = []
  const ids = new Map<Claim, number>()
  for (const source of dossier.sources) for (const claim of index.claims(source.id)) ids.set(claim, ids.size)
  for (const [a, own] of ids)
    for (const b of index.candidates(a)) {
      // Each pair once; keys are probed both ways, so either side finds the other.
      if ((ids.get(b) ?? -1) <= own) continue
      const pair = compareClaims(a, b, setting)
      if ("a" in pair && (pair.relation !== "different" || !toldApart(a, b, index))) pairs.push(pair)
    }
  for (const source of dossier.sources)
    for (const pair of index.twins.pairs(source.id, setting.published))
      if (pair.a.source < pair.b.source) pairs.push(pair)
  return pairs
}
