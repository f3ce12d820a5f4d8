import { setImmediate } from "node:timers/promises"
import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"

const warm = new WeakSet<Dossier>()

/** Whether what is derived from all sources is at hand, so that a suggestion takes no time. */
export function isWarm(dossier: Dossier): boolean {
  return warm.has(dossier)
}

/** Analyses the sources ahead of the first question that needs it, one at a time: other work gets its turn between. */
export async function warmUp(dossier: Dossier): Promise<void> {
  for (const { id } of dossier.sources) {
    await setImmediate()
    // It may have been removed meanwhile.
    if (dossier.source(id)) dossier.analysis(id)
  }
  await setImmediate()
  entitiesOf(dossier)
  warm.add(dossier)
}
