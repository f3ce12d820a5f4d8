import type { Expected, Question } from "../analysis/question.ts"
import type { Weighed } from "../dossier/weigh.ts"
import type { Evidence, Scored } from "./ask-score.ts"

export type Decision = { readonly found: boolean; readonly confidence: number; readonly rules: readonly string[] }

/** Kinds of answer that can't be missed where they are: without one of that shape there is no answer. */
const SHAPED: ReadonlySet<Expected> = new Set([
  "number",
  "money",
  "date",
  "age",
  "speed",
  "duration",
  "length",
  "often",
])

type Veto = {
  readonly name: string
  readonly applies: (evidence: Evidence, question: Question, weighed: readonly Weighed[]) => boolean
}

/** Any one of these means that the best unit is no answer, however many of the question's words it holds. */
const VETOES: readonly Veto[] = [
  {
    name: "no-figure-or-date",
    applies: (evidence, { expected, rule }) =>
      (SHAPED.has(expected) || rule === "where") && rule !== "how-much" && evidence.typed === 0,
  },
  { name: "another-name", applies: ({ nameless }) => nameless > 0.95 },
]

/** Evidence for the best unit → log-odds that it answers; logistic regression on encyclopaedic questions, with and without their paragraph. */
const FOUND: Readonly<Partial<Record<keyof Evidence, number>>> = {
  said: 5.2,
  beside: 1.6,
  around: 1.6,
  paired: 1.55,
  anchored: 0.95,
  nameless: -2.4,
  missing: -0.95,
  focused: 3.2,
  about: 1.65,
  asked: 4,
  asking: -3,
  cell: 1,
}
/** What is against it: what `how many` counts isn't there; nothing but names of the question is. */
const AGAINST = 1.2
const FOUND_TERMS = 1.3
const FOUND_BASE = -5.3
/** Lower finds more of what is there and says more that isn't; set so that about 19 in 20 answers are found. */
const THRESHOLD = -1.35

/** Whether the best unit answers the question at all. */
export function decide(question: Question, weighed: readonly Weighed[], ranked: readonly Scored[]): Decision {
  const best = ranked[0]
  if (!best) return { found: false, confidence: Number.NEGATIVE_INFINITY, rules: ["no-passage"] }
  const vetoes = VETOES.filter(({ applies }) => applies(best.evidence, question, weighed)).map(({ name }) => name)
  const confidence = confidenceOf(best.evidence, weighed.length)
  if (vetoes.length > 0) return { found: false, confidence, rules: vetoes }
  const found = confidence >= THRESHOLD
  return { found, confidence, rules: [found ? "covered" : "too-little-said"] }
}

function confidenceOf(evidence: Evidence, terms: number): number {
  let sum = FOUND_BASE + (FOUND_TERMS * Math.min(terms, 8)) / 8
  for (const [kind, weight] of Object.entries(FOUND) as [keyof Evidence, number][]) sum += weight * evidence[kind] // the keys of FOUND
  if (evidence.uncounted > 0) sum -= 3 * AGAINST
  if (evidence.typed === 0) sum -= AGAINST
  if (evidence.about === 0) sum -= AGAINST
  return sum
}
