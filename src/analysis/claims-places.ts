import { make } from "./claims-fillers.ts"
import { frameOf } from "./claims-frames.ts"
import type { Claim, Slot } from "./claims-model.ts"
import { resolvedSlots, type Sentence, slotOf } from "./claims-sentence.ts"
import { conceptsOf, isAction, isContent } from "./lexicon/concepts.ts"
import { PLACE_SIDES, placeSort } from "./lexicon/places.ts"
import type { Clause } from "./slots.ts"
import type { Phrase } from "./slots-phrases.ts"

/** Where something is said to have happened: `collided off Gannet Point`, `the pilot at the Northgate depot`. */
export function placeClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    if (clause.speech || clause.negated || clause.mood === "asked" || clause.mood === "possible") continue
    for (const { prep, phrase } of clause.obliques) {
      const side = PLACE_SIDES[prep]
      const sort = placeSort(phrase.head)
      if (!side || !sort || phrase.pronoun) continue
      if (/^(from|out_of|by)$/.test(prep) && !(clause.passive || /^(run|operate|launch|start)$/.test(clause.verb)))
        continue
      const event = eventBefore(sentence, clause, phrase)
      const frame = event ? null : frameOf(clause, phrase)
      const nominal =
        frame?.pred.length === 0 || /^(run|hold|be|take|stage|conduct|operate|carry|base|locate)$/.test(clause.verb)
          ? nounEvent(clause)
          : null
      const pred = event?.pred ?? nominal?.pred ?? frame?.pred ?? []
      if (pred.length === 0) continue
      const base = make(sentence, clause, {
        filling: { span: { start: phrase.start, end: phrase.end }, name: "", kind: "place" },
        role: "place",
        pred,
        lemma: event?.lemma ?? nominal?.lemma ?? clause.verb,
        slots: event?.slots ?? nominal?.slots ?? resolvedSlots(sentence, clause, phrase),
        rule: event || nominal ? "event-noun-place" : "verb-place",
      })
      claims.push({
        ...base,
        kind: "place",
        head: [`side:${side}`, `sort:${sort}`],
        value: {
          type: "filler",
          head: phrase.head,
          names: phrase.names.map((name) => name.text),
          concepts: phrase.lemmas.flatMap((lemma) => conceptsOf(lemma)),
          exclusive: false,
          role: "place",
        },
      })
    }
  }
  return claims
}

type Event = { readonly pred: readonly string[]; readonly lemma: string; readonly slots: readonly Slot[] }

/** `during the June pilot at the Northgate depot`: the noun of happening right before the preposition. */
function eventBefore(sentence: Sentence, clause: Clause, place: Phrase): Event | null {
  const phrase =
    clause.obliques.find((oblique) => oblique.phrase.to === place.from - 1)?.phrase ??
    clause.objects.find((object) => object.to === place.from - 1)
  const noun = sentence.words[place.from - 2]
  if (!phrase || !noun || noun.pos !== "NOUN" || !isAction(noun.parts.at(-1) ?? noun.lemma)) return null
  return nounOf(phrase)
}

function nounEvent(clause: Clause): Event | null {
  const subject = clause.subject
  return subject?.head && isAction(subject.head) ? nounOf(subject) : null
}

function nounOf(phrase: Phrase): Event {
  const rest = phrase.lemmas.filter((lemma) => lemma !== phrase.head && isContent(lemma))
  return {
    pred: conceptsOf(phrase.head),
    lemma: phrase.head,
    slots: [{ ...slotOf("patient", phrase), concepts: rest.flatMap((lemma) => conceptsOf(lemma)) }],
  }
}
