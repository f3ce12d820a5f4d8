import type { Claim } from "./claims-model.ts"
import type { Sentence } from "./claims-sentence.ts"
import { agentFrames } from "./parallel-agents.ts"
import { type Chunk, chunksOf } from "./parallel-chunks.ts"
import { figureFrames } from "./parallel-figures.ts"
import { labelFrames, rowFrames } from "./parallel-labels.ts"
import type { Frame } from "./parallel-model.ts"
import { orderFrames, polarityFrames, scopeFrames } from "./parallel-reach.ts"
import { itemFrames, placeFrames } from "./parallel-things.ts"
import { timeFrames } from "./parallel-times.ts"

const MAKERS: readonly ((sentence: Sentence, chunk: Chunk) => Frame[])[] = [
  figureFrames,
  timeFrames,
  agentFrames,
  placeFrames,
  itemFrames,
  polarityFrames,
  scopeFrames,
]

/** Quoted to be denied, asked, supposed, or of another time: no frame of the sentence says what is so. */
const NOT_SAID =
  /\b(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t)\s+(?:not\s+)?(?:false|untrue|true|wrong|incorrect|a lie|nonsense)\b|\b(?:claims?|rumou?rs?|allegations?|suggestions?) that\b|\bused to\b|\bformerly\b|\bonce (?:be|was|were|had)\b|\?["”’]?$/i

/** The frames of one source: a pure function of what was read from it. */
export function framesOf(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  labelAt: (unit: number) => string,
): Frame[] {
  const frames = rowFrames(claims, labelAt)
  for (const sentence of sentences) {
    if (sentence.words.length > 70 || sentence.unit.kind === "heading" || NOT_SAID.test(sentence.text)) continue
    const labels = labelFrames(sentence)
    frames.push(...labels)
    if (labels.length > 0) continue
    for (const chunk of chunksOf(sentence)) for (const make of MAKERS) frames.push(...make(sentence, chunk))
    frames.push(...orderFrames(sentence))
  }
  return frames
}
