import type { Unit } from "../analysis/model.ts"
import { openRule } from "../analysis/open-questions.ts"
import type { Source } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"

export type OpenQuestion = { readonly source: Source; readonly unit: Unit; readonly rule: string }

/** The sentences in which the sources leave something open, in the order of the sources. */
export function openQuestionsOf(dossier: Dossier): OpenQuestion[] {
  return dossier.sources.flatMap((source) =>
    dossier.analysis(source.id).units.flatMap((unit) => {
      if (unit.kind !== "sentence") return []
      const rule = openRule(source.text.slice(unit.start, unit.end))
      return rule ? [{ source, unit, rule }] : []
    }),
  )
}
