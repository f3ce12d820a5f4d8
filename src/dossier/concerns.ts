import type { Unit } from "../analysis/model.ts"
import { termsOf } from "../analysis/terms.ts"
import type { Source } from "../ingest/source.ts"
import type { Dossier } from "./dossier.ts"
import { entitiesOf } from "./entities.ts"
import { passagesOf, wordsOf } from "./passages.ts"

/** Whether a source speaks of a topic: all the topic's content words stand in one of its passages, or it names whom the topic names. */
export function concerns(dossier: Dossier, sourceId: string, topic: string): boolean {
  const source = dossier.source(sourceId)
  if (!source) return false
  const resolved = entitiesOf(dossier).resolve(topic)
  if (resolved.kind === "one" && resolved.entity.mentions.has(sourceId)) return true
  return passagesAbout(source, topic).length > 0
}

/** A test for units that are about a topic: in a passage that holds its words, or naming whom it names. Empty is all. */
export function aboutTopic(dossier: Dossier, topic: string): (source: Source, unit: Unit) => boolean {
  if (topic.trim() === "") return () => true
  const resolved = entitiesOf(dossier).resolve(topic)
  const spans = new Map<string, readonly { start: number; end: number }[]>()
  const named = new Map<string, ReadonlySet<number>>()
  return (source, unit) => {
    const passages = spans.get(source.id) ?? passagesAbout(source, topic)
    spans.set(source.id, passages)
    if (passages.some(({ start, end }) => start <= unit.start && unit.end <= end)) return true
    if (resolved.kind !== "one") return false
    const units = named.get(source.id) ?? unitsNaming(dossier, source.id, resolved.entity.mentions.get(source.id) ?? [])
    named.set(source.id, units)
    return units.has(unit.index)
  }
}

function unitsNaming(dossier: Dossier, id: string, mentions: readonly number[]): ReadonlySet<number> {
  const analysis = dossier.analysis(id)
  return new Set(mentions.flatMap((at) => analysis.mentions[at]?.unit ?? []))
}

function passagesAbout(source: Source, topic: string) {
  const wanted = [...new Set(termsOf(topic))]
  if (wanted.length === 0) return []
  return passagesOf(source).filter((passage) => {
    const terms = new Set(termsOf(wordsOf(passage)))
    return wanted.every((term) => terms.has(term))
  })
}
