import type { Claim } from "../analysis/claims-model.ts"
import type { Setting } from "./claims-align.ts"
import { type Group, groupPairs, type Pair } from "./claims-groups.ts"
import { compareFrames } from "./parallel-compare.ts"
import type { ParallelIndex } from "./parallel-index.ts"

/** The compared pairs of frames that have a side in one of the fresh sources, each once. */
export function parallelPairs(
  index: ParallelIndex,
  setting: Setting,
  sources: readonly string[],
  fresh: readonly string[],
): Pair[] {
  const pairs: Pair[] = []
  const isNew = new Set(fresh)
  for (const id of sources) {
    if (!isNew.has(id)) continue
    for (const frame of index.frames(id))
      for (const other of index.candidates(frame)) {
        // Of two that are both new, the one whose source comes first by name looks for the other.
        const there = other.claim.source
        if (isNew.has(there) && there < id) continue
        const pair = there < id ? compareFrames(other, frame, setting) : compareFrames(frame, other, setting)
        if ("a" in pair) pairs.push(pair)
      }
  }
  return pairs
}

/** Disagreements that the frames find beyond those already found. */
export function parallelGroups(pairs: readonly Pair[], found: readonly Group[]): Group[] {
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
