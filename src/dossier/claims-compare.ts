import type { Claim } from "../analysis/claims-model.ts"
import { type ClaimIndex, claimIndexOf } from "./claims.ts"
import type { Setting } from "./claims-align.ts"
import { FIGURE_GUARDS, type Guard, strength } from "./claims-figures.ts"
import { compareFillers, FILLER_GUARDS } from "./claims-fillers.ts"
import { componentsOf, type Group, groupPairs, type Pair } from "./claims-groups.ts"
import { comparePolarity, POLARITY_GUARDS } from "./claims-polarity.ts"
import { compareOrders, compareScopes, ORDER_GUARDS, SCOPE_GUARDS } from "./claims-reach.ts"
import { TIME_GUARDS } from "./claims-times.ts"
import { compareFigures, compareTimes, type Relation } from "./claims-values.ts"
import type { Dossier } from "./dossier.ts"
import { toldApart } from "./parallel-apart.ts"
import { parallelGroups, parallelPairs } from "./parallel-groups.ts"

export function settingOf(dossier: Dossier, index: ClaimIndex): Setting {
  return {
    links: index.links,
    published: (source) => dossier.source(source)?.published?.end ?? null,
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

type State = {
  revision: number
  /** Source → content hash of those whose pairs are held. */
  readonly known: Map<string, string>
  pairs: Pair[]
  parallels: Pair[]
  /** By the first pair of each; pairs keep their order, so a component that only grew has another size. */
  components: Map<Pair, Component>
  groups: readonly Group[]
}

type Component = { readonly size: number; readonly groups: readonly Group[] }

const states = new WeakMap<Dossier, State>()

/**
 * The groups of claims that can't all hold, strongest first. A source that comes is compared with its candidates alone,
 * one that goes takes its pairs with it; the rest stays.
 */
export function groupsOf(dossier: Dossier): readonly Group[] {
  const held: State = states.get(dossier) ?? {
    revision: -1,
    known: new Map(),
    pairs: [],
    parallels: [],
    components: new Map(),
    groups: [],
  }
  if (held.revision === dossier.revision) return held.groups
  states.set(dossier, held)
  const index = claimIndexOf(dossier)
  const gone = new Set([...held.known].filter(([id, hash]) => dossier.source(id)?.hash !== hash).map(([id]) => id))
  for (const id of gone) held.known.delete(id)
  const fresh = dossier.sources.filter((source) => !held.known.has(source.id)).map((source) => source.id)
  held.pairs = held.pairs.filter((pair) => !gone.has(pair.a.source) && !gone.has(pair.b.source))
  held.pairs.push(...pairsOf(dossier, index, fresh))
  for (const id of fresh) held.known.set(id, dossier.source(id)?.hash ?? "")
  const same = (a: Claim, b: Claim) => a.value.type === b.value.type && compareValues(a, b)?.relation === "same"
  // A component that nothing joined or left keeps its groups.
  const kept = new Map<Pair, Component>()
  for (const component of componentsOf(held.pairs)) {
    const first = component[0]
    if (!first) continue
    const old = held.components.get(first)
    kept.set(
      first,
      old?.size === component.length ? old : { size: component.length, groups: groupPairs(component, same) },
    )
  }
  held.components = kept
  held.groups = [...kept.values()]
    .flatMap((component) => component.groups)
    .map((group) => ({ group, size: group.positions.flat().length, key: keyOf(group) }))
    .sort((x, y) => y.group.score - x.group.score || y.size - x.size || (x.key < y.key ? -1 : 1))
    .map(({ group }) => group)
  // What the frames find beyond these, compared as sparingly.
  const beyond = parallelPairs(
    index.parallels,
    settingOf(dossier, index),
    dossier.sources.map((source) => source.id),
    fresh,
  )
  held.parallels = [...held.parallels.filter((pair) => !gone.has(pair.a.source) && !gone.has(pair.b.source)), ...beyond]
  held.groups = [...held.groups, ...parallelGroups(held.parallels, held.groups)]
  held.revision = dossier.revision
  return held.groups
}

/** Whether the disagreements have been worked out for what the dossier holds now, so that asking for them costs nothing. */
export function groupsReady(dossier: Dossier): boolean {
  return states.get(dossier)?.revision === dossier.revision
}

function keyOf(group: Group): string {
  return group.positions
    .flat()
    .map((claim) => `${claim.source}:${claim.start}`)
    .sort()
    .join()
}

/** The compared pairs that have a side in one of these sources, each once. */
export function pairsOf(
  dossier: Dossier,
  index: ClaimIndex,
  sources: readonly string[] = dossier.sources.map((source) => source.id),
): Pair[] {
  const setting = settingOf(dossier, index)
  const pairs: Pair[] = []
  const order = new Map(sources.map((id, i) => [id, i]))
  // Of two sources that are both new, the earlier in line looks for the later; keys are probed both ways.
  const first = (a: Claim, b: Claim) => {
    const [mine, yours] = [order.get(a.source) ?? -1, order.get(b.source)]
    if (yours === undefined) return true
    return mine < yours || (mine === yours && (a.start < b.start || (a.start === b.start && a.rule <= b.rule)))
  }
  for (const id of sources) {
    for (const a of index.claims(id))
      for (const b of index.candidates(a)) {
        if (!first(a, b)) continue
        const pair = compareClaims(a, b, setting)
        if ("a" in pair && (pair.relation !== "different" || !toldApart(a, b, index))) pairs.push(pair)
      }
    for (const pair of index.twins.pairs(id, setting.published)) if (first(pair.a, pair.b)) pairs.push(pair)
  }
  return pairs
}
