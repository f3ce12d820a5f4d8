import { attributionOf, attributionsOf } from "../analysis/attribution.ts"
import type { Attribution, Unit } from "../analysis/model.ts"
import { splitSentences } from "../analysis/sentences.ts"
import type { Source, Span } from "../ingest/source.ts"
import type { Passage } from "./passages.ts"

/** How many blocks before the passage are read, for a speaker that a pronoun stands for. */
const BEFORE = 2

/** Who is said to say a part of a passage; read from the passage and the few before it, so that nothing long is analysed. */
export function attributionIn({ source, block }: Passage, span: Span): Attribution {
  const units = unitsAround(source, source.blocks.indexOf(block))
  const unit = units.find((one) => one.start <= span.start && one.end >= span.end)
  return attributionOf(attributionsOf(source, units), unit?.index ?? -1, span)
}

function unitsAround(source: Source, at: number): Unit[] {
  const units: Unit[] = []
  for (let i = Math.max(0, at - BEFORE); i <= at; i++) {
    const block = source.blocks[i]
    if (block?.kind !== "paragraph" && block?.kind !== "list-item") continue
    for (const span of splitSentences(source.text, block))
      units.push({ ...span, index: units.length, kind: "sentence", block: i, paragraph: block.paragraph })
  }
  return units
}
