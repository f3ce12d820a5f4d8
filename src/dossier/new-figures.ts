import type { Unit } from "../analysis/model.ts"
import { termsOf } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"
import { passagesOf, wordsOf } from "./passages.ts"

/** The sentences and rows of a source with a figure that stands in no other source; years and small counts aside. */
export function newFiguresOf(dossier: Dossier, source: Source): Unit[] {
  const here = new Map<string, number>()
  for (const passage of passagesOf(source))
    for (const term of new Set(termsOf(wordsOf(passage))))
      if (isTelling(term)) here.set(term, (here.get(term) ?? 0) + 1)
  const fresh = new Set(
    [...here].filter(([term, count]) => dossier.passages.frequency(term) <= count).map(([term]) => term),
  )
  if (fresh.size === 0) return []
  return dossier
    .analysis(source.id)
    .units.filter((unit) => unit.kind !== "heading")
    .filter((unit) => termsOf(source.text.slice(unit.start, unit.end)).some((term) => fresh.has(term)))
}

function isTelling(term: string): boolean {
  if (!term.startsWith("#")) return false
  const value = Number(term.slice(1).replace("%", ""))
  return term.endsWith("%") || !Number.isInteger(value) || (value > 12 && !(value >= 1900 && value <= 2100))
}
