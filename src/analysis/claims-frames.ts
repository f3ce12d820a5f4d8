import type { Span } from "../ingest/source.ts"
import type { Slot } from "./claims-model.ts"
import { predOf, slotsOf } from "./claims-sentence.ts"
import { conceptsOf, isEvent, phraseClasses } from "./lexicon/concepts.ts"
import { LIGHT_VERBS } from "./lexicon/function-words.ts"
import type { Clause } from "./slots.ts"
import type { Phrase } from "./slots-phrases.ts"

/** Classes of verbs that say how a happening runs rather than what happens. */
const ASPECTS = ["+stop", "+begin", "+resume", "+delay"] as const
const SUPPORT =
  /^(pass|undergo|fail|have|carry|conduct|hold|complete|make|give|face|survive|clear|receive|get|take|suffer|perform|stage)$/
const TEST = /^(inspection|test|audit|check|exam|examination|review|trial|survey|checkup|scan|vetting|assessment)$/
const PLACING = /^(put|place|date|time|set|fix)$/

/** What happens in a clause, whichever word says it: `stopped installing`, `installation was halted`, `the collision occurred`. */
export type Frame = {
  readonly pred: readonly string[]
  readonly lemma: string
  readonly aspect: string | null
  readonly slots: readonly Slot[]
  /** The event is a noun: `the collision`, and this is its phrase. */
  readonly nominal: Phrase | null
}

export function frameOf(clause: Clause, without: Span | null): Frame {
  // `enter service`: the object is part of the verb.
  const fused = clause.objects.filter(
    (object) => object.head !== "" && phraseClasses(`${clause.verb}_${object.head}`).length > 0,
  )
  const slots = slotsOf(clause, without).filter(
    (slot) => !(slot.role === "patient" && fused.some((object) => object.head === slot.head)),
  )
  const governed = clause.governors.map((governor) => aspectOf(governor)).find((aspect) => aspect !== null) ?? null
  const own = aspectOf(clause.verb)
  const core = clause.passive || clause.objects.length === 0 ? clause.subject : (clause.objects[0] ?? null)
  const event = eventNoun(core)
  if (own && event && core)
    return { pred: conceptsOf(event), lemma: event, aspect: own, slots: withoutPhrase(slots, core), nominal: core }
  if (
    ((LIGHT_VERBS.has(clause.verb) || PLACING.test(clause.verb)) &&
      predOf(clause).filter((concept) => concept.startsWith("+")).length === 0) ||
    PLACING.test(clause.verb)
  ) {
    const noun = PLACING.test(clause.verb) ? (clause.objects[0] ?? null) : clause.subject
    const named = eventNoun(noun)
    if (named && noun)
      return { pred: conceptsOf(named), lemma: named, aspect: null, slots: withoutPhrase(slots, noun), nominal: noun }
  }
  const object = clause.objects[0]
  const done = eventNoun(object ?? null)
  const tested = !/^(pass|fail|clear|survive|face)$/.test(clause.verb) || TEST.test(done ?? "")
  if (done && object && !clause.passive && tested && SUPPORT.test(clause.verb))
    return {
      pred: conceptsOf(done),
      lemma: done,
      aspect: governed,
      slots: withoutPhrase(slots, object).filter((slot) => slot.head !== done),
      nominal: null,
    }
  return { pred: predOf(clause), lemma: clause.verb, aspect: governed, slots, nominal: null }
}

function eventNoun(phrase: Phrase | null): string | null {
  return phrase?.head &&
    isEvent(phrase.head) &&
    phrase.names.every((name) => name.end < phrase.end || phrase.names.length === 0)
    ? phrase.head
    : null
}

function withoutPhrase(slots: readonly Slot[], phrase: Phrase): Slot[] {
  const owner: Slot[] =
    phrase.names.length > 0 || phrase.lemmas.length > 1
      ? [
          {
            role: "of",
            head: phrase.lemmas.filter((lemma) => lemma !== phrase.head).at(-1) ?? "",
            concepts: phrase.lemmas.filter((lemma) => lemma !== phrase.head).flatMap((lemma) => conceptsOf(lemma)),
            headConcepts: phrase.lemmas.filter((lemma) => lemma !== phrase.head).flatMap((lemma) => conceptsOf(lemma)),
            names: phrase.names.map((name) => name.text),
            pronoun: null,
            determiner: phrase.determiner,
          },
        ]
      : []
  return [
    ...slots.filter((slot) => !(slot.head === phrase.head && slot.names.length === phrase.names.length)),
    ...owner,
  ]
}

function aspectOf(lemma: string): string | null {
  if (/^(open|launch|introduce|inaugurate|end|finish|set|restart|reopen|drop|abandon)$/.test(lemma)) return null
  const concepts = conceptsOf(lemma)
  return ASPECTS.find((aspect) => concepts.includes(aspect)) ?? null
}
