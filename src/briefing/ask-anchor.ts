import type { Question } from "../analysis/question.ts"
import type { ReadUnit } from "../dossier/read-passage.ts"
import type { Weighed } from "../dossier/weigh.ts"
import { answersIn, clauseBreaks } from "../dossier/words.ts"
import type { Match } from "./ask-matches.ts"

/** How far apart, in characters, two words still belong together; each clause between them counts as this much more. */
const REACH = 60
const CLAUSE_APART = 60

/** How sure a candidate for the answer is there that the question doesn't hold itself, and how near the question's words stand to it. */
export function anchor(
  question: Question,
  weighed: readonly Weighed[],
  unit: ReadUnit,
  matches: readonly Match[],
  total: number,
): { there: number; near: number } {
  if (question.expected === "any") return { there: 0.5, near: 0 }
  const { text } = unit.passage.source
  const sentence = text.slice(unit.start, unit.end)
  const starts = new Set(matches.filter(({ weight }) => weight > 0.5).map(({ start }) => start))
  const breaks = clauseBreaks(sentence)
  let near = 0
  let there = 0
  for (const span of answersIn(question.expected, sentence)) {
    const words = unit.terms.filter(({ start }) => start >= unit.start + span.start && start < unit.start + span.end)
    if (words.length > 0 && words.every(({ start }) => starts.has(start))) continue
    if (span.start === 0 && words.length === 0) continue
    // `Name, 44,`: an age in commas is that of the name before it.
    const bound = question.expected === "age" && sentence.charAt(span.start) === ","
    if (bound && !matches.some(({ start }) => start < unit.start + span.start && unit.start + span.start - start < 40))
      continue
    there = Math.max(there, span.sure)
    let sum = 0
    weighed.forEach(({ weight }, i) => {
      let closest = 0
      for (const match of matches) {
        if (match.question !== i) continue
        const at = match.start - unit.start
        const [from, to] = at < span.start ? [at, span.start] : [span.end, at]
        const apart =
          Math.max(0, to - from) + CLAUSE_APART * breaks.filter((place) => place >= from && place < to).length
        closest = Math.max(closest, match.weight * Math.exp(-apart / REACH))
      }
      sum += weight * closest
    })
    near = Math.max(near, (span.sure * sum) / total)
  }
  return { there, near }
}
