import { frameOf } from "./claims-frames.ts"
import type { Claim } from "./claims-model.ts"
import { clauseAt, contentOf, covers, isRejected, type Sentence } from "./claims-sentence.ts"
import { conceptsOf, isAction } from "./lexicon/concepts.ts"
import type { DateMention } from "./model.ts"
import type { Clause } from "./slots.ts"

/** When each dated happening of a sentence is said to have been. */
export function timeClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const date of sentence.dates) {
    if ((date.type !== "DATE" && date.type !== "TIME") || !date.range) continue
    const clause = clauseAt(sentence, date)
    if (!clause || clause.speech || rivals(sentence, clause, date)) continue
    const frame = nounOf(clause, date) ?? frameOf(clause, date)
    if (frame.pred.length === 0) continue
    const clock = /T(\d\d:\d\d)/.exec(date.value)?.[1] ?? null
    claims.push({
      source: sentence.source,
      unit: sentence.unit.index,
      start: date.start,
      end: date.end,
      kind: "date",
      value: { type: "time", ...date.range, clock, relation: date.relation },
      pred: frame.pred,
      predLemma: frame.lemma,
      governors: frame.aspect ? [frame.aspect] : [],
      head: frame.pred,
      headLemma: frame.lemma,
      modifiers: [],
      slots: frame.slots,
      sentence: sentence.content,
      content: contentOf(clause, date),
      mood: clause.mood,
      negated: clause.negated,
      periods: [],
      cell: null,
      per: null,
      rejected: isRejected(sentence, date),
      rule: frame.nominal ? "dated-noun" : "dated-verb",
    })
  }
  return claims
}

/** Two dates of one sort in one clause (`in 1998 the one, in 2001 the other`): whose is whose can't be told. */
function rivals(sentence: Sentence, clause: Clause, date: DateMention): boolean {
  return sentence.dates.some(
    (other) =>
      other !== date &&
      other.type === date.type &&
      other.range &&
      date.range &&
      covers(clause, other) &&
      other.precision === date.precision &&
      (other.range.start > date.range.end || other.range.end < date.range.start),
  )
}

/** `the council hearing of September 16`, `the signing of the contract on April 2`: the noun before is dated, not the verb. */
function nounOf(clause: Clause, date: DateMention): ReturnType<typeof frameOf> | null {
  const at = clause.words.findIndex((word) => word.start >= date.start)
  const prep = clause.words[at - 1]
  const noun = clause.words[at - 2]
  if (!prep || !noun || prep.pos !== "ADP" || noun.pos !== "NOUN" || prep.lower !== "of" || !isAction(noun.lemma))
    return null
  return { pred: conceptsOf(noun.lemma), lemma: noun.lemma, aspect: null, slots: [], nominal: null }
}
