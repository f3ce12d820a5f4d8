import type { EntityKind } from "./model.ts"
import { LIVING_CUES } from "./name-cues-living.ts"
import { THING_CUES } from "./name-cues-things.ts"
import type { Sight } from "./name-sight.ts"

/** All that hold are added up over the occurrences of a name in a source. */
const CUES = [...LIVING_CUES, ...THING_CUES]

export type KindScores = Record<EntityKind, number>
export const noScores = (): KindScores => ({ person: 0, organisation: 0, place: 0, product: 0, other: 0 })

/** Adds to `scores` what one occurrence shows; returns the names of the cues that held. */
export function addCues(sight: Sight, scores: KindScores): string[] {
  const held: string[] = []
  for (const cue of CUES) {
    if (!cue.holds(sight)) continue
    scores[cue.kind] += cue.weight
    held.push(cue.name)
  }
  return held
}

/** The kind that most speaks for; `other` where nothing does. */
export function kindOf(scores: KindScores): EntityKind {
  let best: EntityKind = "other"
  let most = 0.9
  for (const kind of ["person", "organisation", "place", "product", "other"] as const) {
    if (scores[kind] > most) {
      best = kind
      most = scores[kind]
    }
  }
  return best
}
