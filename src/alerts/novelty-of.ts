import { disagreementsTouching } from "../briefing/disagree.ts"
import { confirmationsOf, type Place } from "../dossier/agreements.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"
import { newFiguresOf } from "../dossier/new-figures.ts"
import { originsOf } from "../dossier/origins.ts"
import type { Source, Span } from "../ingest/source.ts"
import type { Novelty, QuoteRef } from "./novelty.ts"

/** What a source of the dossier adds to the others, contradicts and confirms. */
export function noveltyOf(dossier: Dossier, sourceId: string): Novelty | null {
  const source = dossier.source(sourceId)
  if (!source) return null
  const origins = originsOf(dossier)
  const origin = origins.originOf(sourceId)
  const nothing = { source: sourceId, origin, figures: [], names: [], dates: [], contradicts: [], confirms: [] }
  if (origin?.why === "near-copy") return nothing
  const quote = (span: Span, from: Source = source): QuoteRef => ({
    source: from.id,
    start: span.start,
    end: span.end,
    quote: from.text.slice(span.start, span.end),
  })
  const placed = ({ source: from, unit }: Place) => quote(unit, from)
  return {
    ...nothing,
    figures: newFiguresOf(dossier, source).map((span) => quote(span)),
    names: entitiesOf(dossier)
      .all.filter((entity) => entity.kind === "person" || entity.kind === "organisation")
      .filter((entity) => entity.mentions.size === 1 && entity.mentions.has(sourceId))
      .map((entity) => entity.name),
    contradicts: disagreementsTouching(dossier, [{ source: sourceId, start: 0, end: source.text.length }])
      .filter(
        ({ positions }) => new Set(positions.flatMap(({ citations }) => citations.map((one) => one.source))).size > 1,
      )
      .map(({ id }) => id),
    confirms: confirmationsOf(dossier, sourceId)
      .filter(
        ({ here, there }) =>
          origins.independent([
            { source: here.source.id, span: here.unit },
            { source: there.source.id, span: there.unit },
          ]) > 1,
      )
      .map(({ here, there }) => ({ here: placed(here), there: placed(there) })),
  }
}
