import type { Span } from "../ingest/source.ts"
import { HAPPENINGS, REPORTS, SITTINGS } from "./events-words.ts"
import { isPast } from "./tense.ts"

const SAID = new RegExp(`\\b(?:${REPORTS})\\b(?<rest>(?:(?!\\b(?:that|who|which|and)\\b)[^,;:"“”]){0,60})$`, "i")
const SITTING = new RegExp(`\\b(?:${SITTINGS})\\b`, "i")
const FRONTED = /^\W*(?:(?:and|but)\s+)?(?:late\s+|early\s+)?(?:on\s+|in\s+|at\s+)?$/i
const SAID_AFTER = new RegExp(`^,?\\s+(?<who>(?:[^,;:"“”]|,\\s(?=\\p{Lu})){0,60}?)\\b(?:${REPORTS})\\b`, "iu")

/** "Said on Saturday": when something was told, not when it happened. What is told to a hearing is a happening. */
export function isReportTime(sentence: string, clause: Span, date: Span): boolean {
  const before = sentence.slice(clause.start, date.start)
  const said = SAID.exec(before)
  if (said) {
    const rest = said.groups?.rest ?? ""
    // Another verb between the saying and the date takes the date: "said she emailed the results on July 22".
    return !SITTING.test(rest) && !hasVerb(rest)
  }
  if (!FRONTED.test(before)) return false
  const after = SAID_AFTER.exec(sentence.slice(date.end, clause.end))
  return after !== null && !hasVerb(after.groups?.who ?? "")
}

const NOMINAL = new RegExp(
  `\\b(?:after|before|since|following|from|until|at|during|despite|of|over|about|to|in)\\s+(?<np>(?:(?:the|an?|its|their|his|her|this|that|\\p{L}+['’]s)\\s+)?(?:[\\p{L}-]+\\s+){0,3}?(?:${HAPPENINGS})(?:\\s+(?:of|by|with|in|at|between|on)\\s+[^,;:]{1,50}?)?)\\s+(?:of|on|in|late\\s+on)\\s+(?:the\\s+)?$`,
  "iu",
)
const MODIFIES = new RegExp(`^(?:['’]s?)?\\s+(?<np>(?:[\\p{L}-]+\\s+){0,3}?(?:${HAPPENINGS}))\\b`, "iu")

/**
 * The noun phrase that names a happening and takes the date: "after [the hearing of 3 May]", "after [Thursday's ferry
 * sinking]". Null where the date belongs to the clause's verb.
 */
export function happening(sentence: string, date: Span): Span | null {
  const before = sentence.slice(0, date.start)
  const match = NOMINAL.exec(before)
  const phrase = match?.groups?.np ?? ""
  if (match && !hasVerb(phrase)) return { start: match.index + match[0].indexOf(phrase), end: date.end }
  if (
    !/\b(?:after|before|since|following|until|during|despite|of|over|about|from|to|at|by)\s+(?:the\s+|a\s+)?$/i.test(
      before,
    )
  )
    return null
  const after = MODIFIES.exec(sentence.slice(date.end))
  if (!after || hasVerb(after.groups?.np ?? "")) return null
  return { start: date.start, end: date.end + after[0].length }
}

export function hasVerb(text: string): boolean {
  if (
    /\b(?:will|would|is|are|has|have|shall|could|can|might|must|to\s+\p{Ll}+|expects?|plans?\s+to|says?)\b/iu.test(
      text,
    ) ||
    /\bmay\b/.test(text)
  )
    return true
  return [...text.matchAll(/\p{L}+/gu)].some((m) => isPast(m[0].toLowerCase()))
}
