import type { Claim } from "../analysis/claims-model.ts"
import type { Setting } from "./claims-align.ts"
import { type Group, groupPairs, type Pair } from "./claims-groups.ts"
import type { Dossier } from "./dossier.ts"
import { compareFrames } from "./parallel-compare.ts"
import type { ParallelIndex } from "./parallel-index.ts"

/** Disagreements that the frames find beyond those already found. */
export function parallelGroups(
  dossier: Dossier,
  index: ParallelIndex,
  setting: Setting,
  found: readonly Group[],
): Group[] {
  const pairs: Pair[] = []
  for (const source of dossier.sources)
    for (const frame of index.frames(source.id))
      for (const other of index.candidates(frame)) {
        if (other.claim.source < source.id) continue
        const pair = compareFrames(frame, other, setting)
        if ("a" in pair) pairs.push(pair)
      }
  return groupPairs(pairs, () => false)
    .filter((group) => !found.some((other) => other.kind === group.kind && sameMatter(group, other)))
    .sort((x, y) => y.score - x.score)
}

/** Whether two sides of one stand on two sides of the other, in the same sentences. */
function sameMatter(group: Group, other: Group): boolean {
  const at = (position: readonly Claim[]) => new Set(position.map(({ source, unit }) => `${source}\n${unit}`))
  const there = other.positions.map(at)
  const sides = group.positions.map((position) => {
    const here = at(position)
    return new Set(there.flatMap((units, i) => ([...here].some((unit) => units.has(unit)) ? [i] : [])))
  })
  return sides.some((one, i) => sides.some((two, k) => k > i && [...one].some((x) => [...two].some((y) => x !== y))))
}
