import { attributionOf } from "../analysis/attribution.ts"
import type { Attribution } from "../analysis/model.ts"
import type { Span } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"

/** Who is said to say a span of a source, as far as the source tells. */
export function attributionAt(dossier: Dossier, source: string, span: Span): Attribution {
  const analysis = dossier.analysis(source)
  const unit = analysis.units.find((candidate) => candidate.start <= span.start && candidate.end > span.start)
  return attributionOf(analysis.attributions, unit?.index ?? -1, span)
}
