import type { Sentence } from "./claims-sentence.ts"
import { frameOf } from "./parallel-build.ts"
import type { Chunk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"

/** When something happened: a date or clock that hangs on the verb of its chunk, the only one of its sort there. */
export function timeFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked") return []
  const first = chunk.words[0]?.start ?? 0
  const last = chunk.words.at(-1)?.end ?? 0
  const dates = sentence.dates.filter(
    (date) => date.range && (date.type === "DATE" || date.type === "TIME") && date.start >= first && date.end <= last,
  )
  return dates.flatMap((date) => {
    const clock = /T(\d\d:\d\d)/.exec(date.value)?.[1] ?? null
    if (!date.range || dates.some((other) => other !== date && /T\d/.test(other.value) === (clock !== null))) return []
    if (/^T(MO|AF|EV|NI)$/.test(date.value.slice(10))) return []
    const before = sentence.text.slice(0, date.start - sentence.unit.start)
    const after = sentence.text.slice(date.end - sentence.unit.start)
    // `the 2019 leak`, `the burglary of 1 March`: tells which one, not when.
    if (/\b(?:of|the|a|an|this|last|previous|'s|’s)\s+$/i.test(before) && !/\buntil\s+the\s+$/i.test(before)) return []
    if (
      /^\s+\p{Ll}+s?\b/u.test(after) &&
      /\d$/.test(date.text) &&
      /\b(?:in|the|its|a)\s+$/.test(before) &&
      !/^\s+(?:in|at|by|to|on|and|when|after|before|for|with|from|but|as|the|a|over|despite)\b/.test(after)
    )
      return []
    if (/\b(?:since|from|between|as of|during)\s+$/i.test(before) || /^(since|from)$/.test(date.relation ?? ""))
      return []
    const until = /\b(?:until|till)\s+$/i.test(before) || date.relation === "until"
    const frame = frameOf(sentence, chunk, {
      sort: "time",
      kind: "date",
      value: { type: "time", ...date.range, clock, relation: until && chunk.negated ? null : date.relation },
      span: date,
      // `did not learn of it until April 30`: on that day it did.
      negated: until && chunk.negated ? false : chunk.negated,
      rule: "parallel-time",
    })
    return frame.claim.negated ? [] : [frame]
  })
}
