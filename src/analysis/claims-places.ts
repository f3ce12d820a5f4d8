import { make } from "./claims-fillers.ts"
import { frameOf } from "./claims-frames.ts"
import type { Claim, Slot } from "./claims-model.ts"
import { resolvedSlots, type Sentence, slotOf } from "./claims-sentence.ts"
import { conceptsOf, isContent, isEvent } from "./lexicon/concepts.ts"
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
      const denied = sentence.words
        .slice(Math.max(0, phrase.from - 3), phrase.from)
        .some((word) => /^(not|never|no)$/.test(word.lower))
      if (!side || !sort || phrase.pronoun || denied || /^(some|any|no|another)$/.test(phrase.determiner ?? ""))
        continue
      if (/^(from|out_of|by)$/.test(prep) && !(clause.passive || /^(run|operate|launch|start)$/.test(clause.verb)))
        continue
      const event = eventBefore(sentence, clause, phrase)
      const frame = event ? null : frameOf(clause, phrase)
      const nominal =
        frame?.pred.length === 0 || /^(run|hold|be|take|stage|conduct|operate|carry|base|locate)$/.test(clause.verb)
          ? nounEvent(sentence, clause)
          : null
      const pred = event?.pred ?? nominal?.pred ?? frame?.pred ?? []
      if (
        pred.length === 0 ||
        (!event &&
          !nominal &&
          /^(hold|stage|host|take|occur|happen|run|be|carry|base|locate|operate|conduct)$/.test(clause.verb))
      )
        continue
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
  if (!phrase || !noun || noun.pos !== "NOUN" || !isEvent(noun.parts.at(-1) ?? noun.lemma)) return null
  return nounOf(phrase)
}

function nounEvent(sentence: Sentence, clause: Clause): Event | null {
  const it = /^(it|this|that)$/.test(clause.subject?.pronoun ?? "")
  const subject = it ? sentence.things.findLast((phrase) => isEvent(phrase.head)) : clause.subject
  return subject?.head && isEvent(subject.head) ? nounOf(subject) : null
}

function nounOf(phrase: Phrase): Event {
  const rest = phrase.lemmas.filter((lemma) => lemma !== phrase.head && isContent(lemma))
  return {
    pred: conceptsOf(phrase.head),
    lemma: phrase.head,
    slots: [{ ...slotOf("patient", phrase), concepts: rest.flatMap((lemma) => conceptsOf(lemma)) }],
  }
}
