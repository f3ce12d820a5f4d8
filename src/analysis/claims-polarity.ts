import type { Claim } from "./claims-model.ts"
import { contentOf, isRejected, periodsOf, predOf, resolvedSlots, type Sentence } from "./claims-sentence.ts"
import { conceptsOf, isAction, isContent } from "./lexicon/concepts.ts"
import { LIGHT_VERBS } from "./lexicon/function-words.ts"
import type { Clause } from "./slots.ts"
import { isTimeWord } from "./slots-phrases.ts"

/** That something happened, or that it did not: one claim a clause. Only a denied one and an asserted one can meet. */
export function polarityClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    if (clause.speech || clause.mood !== "fact" || clause.verb === "") continue
    const plain = predOf(clause)
    const object = clause.objects[0]
    const light = LIGHT_VERBS.has(clause.verb)
    const event = light && object?.head && isAction(object.head) ? conceptsOf(object.head) : []
    const pred = [...new Set([...plain, ...event])]
    if (pred.length === 0 || (clause.verb === "be" && plain.length === 0)) continue
    const denied =
      !/\b(how|why|whether)\b/i.test(sentence.text) &&
      isRejected(sentence, {
        start: clause.words[clause.verbFrom]?.start ?? clause.start,
        end: clause.words[clause.verbTo - 1]?.end ?? clause.end,
      })
    const verb = {
      start: clause.words[clause.verbFrom]?.start ?? clause.start,
      end: clause.words[clause.verbTo - 1]?.end ?? clause.end,
    }
    claims.push({
      source: sentence.source,
      unit: sentence.unit.index,
      ...verb,
      kind: "yes-no",
      value: { type: "polarity", positive: !clause.negated && !denied },
      pred,
      predLemma: light && event.length > 0 ? (object?.head ?? clause.verb) : clause.verb,
      governors: clause.governors,
      head: [],
      headLemma: "",
      modifiers: restOf(clause, pred),
      // `sounded five blasts`, `received a warning`: the object says again what the verb says.
      slots: resolvedSlots(sentence, clause, null).filter(
        (slot) =>
          slot.role === "agent" ||
          !slot.headConcepts.some((concept) => concept.startsWith("+") && pred.includes(concept)),
      ),
      sentence: sentence.content,
      content: contentOf(clause, null),
      mood: clause.mood,
      negated: clause.negated,
      periods: periodsOf(sentence, clause),
      cell: null,
      per: null,
      rejected: false,
      rule: clause.negated ? "negated" : denied ? "denied" : "asserted",
    })
  }
  return claims
}

/** The content words of a clause beyond its verb and subject: what the happening is narrowed by. */
function restOf(clause: Clause, pred: readonly string[]): string[] {
  const lemmas: string[] = []
  const skip = clause.obliques
    .filter(({ prep }) => /^(before|after|since|until|during|by|according_to|till)$/.test(prep))
    .map(({ phrase }) => phrase)
  for (let i = clause.verbTo; i < clause.to; i++) {
    const word = clause.words[i]
    if (!word || /^(PUNCT|SYM|ADP|CCONJ|AUX|PART|DET|PRON|NUM)$/.test(word.pos) || isTimeWord(word)) continue
    if (skip.some((phrase) => i >= phrase.from && i < phrase.to)) continue
    for (const part of word.parts)
      if (isContent(part) && !conceptsOf(part).some((concept) => pred.includes(concept))) lemmas.push(part)
  }
  // Where the subject is denied (`Nobody at Brannoch`), what narrows it narrows the happening.
  for (const { prep, phrase } of clause.obliques)
    if (phrase.from < clause.verbFrom && /^(at|in|from|of)$/.test(prep)) lemmas.push(...phrase.lemmas)
  return [...new Set(lemmas)]
}
