import type { Question } from "../analysis/question.ts"
import type { Weighed } from "../dossier/weigh.ts"
import type { Scored } from "./ask-score.ts"

export type Decision = { readonly found: boolean; readonly confidence: number; readonly rules: readonly string[] }

/** Whether the best unit answers the question at all. */
export function decide(_question: Question, weighed: readonly Weighed[], ranked: readonly Scored[]): Decision {
  const best = ranked[0]
  if (!best || weighed.length === 0) return { found: false, confidence: 0, rules: ["no-passage"] }
  const confidence = best.evidence.said
  return { found: confidence >= 0.38, confidence, rules: [] }
}
