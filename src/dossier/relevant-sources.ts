import { termsOf } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"

/** Passages that each look-up brings. */
const LOOKED_UP = 40

/** The sources that speak most of what a text speaks of, best first; all of them when there are few. */
export function relevantSources(dossier: Dossier, text: Pick<Source, "text">, most: number): Source[] {
  if (dossier.sources.length <= most) return [...dossier.sources]
  const scores = new Map<Source, number>()
  const terms = [...new Set(termsOf(text.text))].map((term) => ({ term }))
  for (const { passage, score } of dossier.passages.search(terms, LOOKED_UP * most))
    scores.set(passage.source, Math.max(score, scores.get(passage.source) ?? 0))
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([source]) => source)
}
