import { setImmediate } from "node:timers/promises"
import type { Analysis } from "../analysis/model.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"
import type { Source } from "../ingest/source.ts"

const warm = new WeakSet<Dossier>()

/** Whether what is derived from all sources is at hand, so that a suggestion takes no time. */
export function isWarm(dossier: Dossier): boolean {
  return warm.has(dossier)
}

/** Where analyses are kept over restarts. */
export type Kept = {
  readonly get: (source: Source) => Promise<Analysis | null>
  readonly put: (source: Source, analysis: Analysis) => Promise<void>
}

/** With fewer sources to analyse, threads would take longer to start than the work takes. */
const WORTH_THREADS = 24

/**
 * Analyses the sources ahead of the first question that needs it: what was kept is taken as it is, a few are analysed
 * here one at a time with other work between, many on worker threads.
 */
export async function warmUp(dossier: Dossier, kept?: Kept, signal?: AbortSignal): Promise<void> {
  const missing: Source[] = []
  for (const source of dossier.sources) {
    if (dossier.isAnalysed(source.id)) continue
    const known = kept ? await kept.get(source) : null
    if (known) dossier.takeAnalysis(source.hash, known)
    else missing.push(source)
  }
  const take = async (source: Source, analysis: Analysis) => {
    dossier.takeAnalysis(source.hash, analysis)
    await kept?.put(source, analysis)
  }
  if (missing.length >= WORTH_THREADS) {
    const { Analyst } = await import("../dossier/analyst.ts")
    const analyst = new Analyst()
    try {
      await analyst.analyseAll(missing, take, signal)
    } finally {
      await analyst.close()
    }
  } else
    for (const source of missing) {
      await setImmediate()
      if (signal?.aborted) return
      // It may have been removed meanwhile.
      if (dossier.source(source.id)) await take(source, dossier.analysis(source.id))
    }
  await setImmediate()
  if (signal?.aborted) return
  entitiesOf(dossier)
  warm.add(dossier)
}
