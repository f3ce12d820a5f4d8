import { type Filling, make } from "./claims-fillers.ts"
import type { Claim } from "./claims-model.ts"
import { resolvedSlots, type Sentence } from "./claims-sentence.ts"
import { conceptsOf, isContent } from "./lexicon/concepts.ts"
import { type Clause, isNegative } from "./slots.ts"
import { isTimeWord, type Phrase } from "./slots-phrases.ts"

const CAUSE_NOUN = /^(cause|fault|blame|source|origin|root|culprit|reason|problem|responsibility|trigger)$/

/** What is said to be at fault: `the fault lay in X`, `traced the failures to X`, `caused by X`, `blamed X`. */
export function causeClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    if (clause.mood !== "fact" || clause.negated) continue
    const phrase = causeOf(clause)
    if (
      !phrase ||
      phrase.pronoun ||
      /\d/.test(phrase.head) ||
      CAUSE_NOUN.test(phrase.head) ||
      (phrase.head === clause.subject?.head && clause.verb === "") ||
      isNegative(phrase) ||
      phrase.head === "" ||
      isTimeWord({ lower: phrase.head, lemma: phrase.head })
    )
      continue
    const own = ownPart(sentence, phrase)
    const filled: Filling = { span: own.span, name: own.text, kind: "item" }
    const claim = make(sentence, clause, {
      filling: filled,
      role: "cause",
      pred: ["+causeof"],
      lemma: "cause",
      slots: resolvedSlots(sentence, clause, phrase),
      rule: "cause",
    })
    claims.push({
      ...claim,
      value: {
        type: "filler",
        head: phrase.head,
        names: phrase.names.map((name) => name.text),
        concepts: own.lemmas.flatMap((lemma) => conceptsOf(lemma)),
        exclusive: true,
        role: "cause",
      },
      // What else the sentence speaks of ties it to the other side: the effect, or what was cleared.
      content: new Set([
        ...sentence.words
          .flatMap((word) => word.parts)
          .filter(isContent)
          .flatMap((lemma) => conceptsOf(lemma)),
        ...sentence.before,
      ]),
    })
  }
  return claims
}

function causeOf(clause: Clause): Phrase | null {
  const oblique = (...preps: string[]) =>
    clause.obliques.find(({ prep, phrase }) => preps.includes(prep) && phrase.from >= clause.verbTo)?.phrase ?? null
  const subject = clause.subject
  if (subject && CAUSE_NOUN.test(subject.head)) {
    if (/^(lie|rest|be)$/.test(clause.verb))
      return oblique("in", "with", "on", "within") ?? (clause.verb === "be" ? (clause.objects[0] ?? null) : null)
  }
  if (/^(trace|attribute|ascribe|link|put)$/.test(clause.verb)) return oblique("to", "down_to", "back_to")
  if (/^(blame|pin)$/.test(clause.verb))
    return clause.passive
      ? oblique("on")
      : (oblique("on") ?? (clause.obliques.some(({ prep }) => prep === "for") ? (clause.objects[0] ?? null) : null))
  if (/^(cause|trigger|spark)$/.test(clause.verb)) {
    if (clause.passive) return oblique("by")
    // `which caused`: what it hangs on is too often mistaken.
    return subject && subject.from >= clause.from && (subject.names.length > 0 || subject.determiner === "the")
      ? subject
      : null
  }
  if (/^(result|stem|arise|come)$/.test(clause.verb) && clause.verb !== "come") return oblique("from")
  if (
    /^(start|begin|originate)$/.test(clause.verb) &&
    /^(fire|blaze|outbreak|leak|blast|explosion|flood|problem|infection|crash|failure|outage|spill)$/.test(
      subject?.head ?? "",
    )
  )
    return oblique("in", "with", "from", "at")

  return null
}

/** The thing itself, without what it belongs to: `the antennas of the card readers` is antennas. */
function ownPart(
  sentence: Sentence,
  phrase: Phrase,
): { readonly span: { start: number; end: number }; readonly text: string; readonly lemmas: string[] } {
  let to = phrase.to
  for (let i = phrase.from; i < phrase.to; i++) if (sentence.words[i]?.lower === "of") to = Math.min(to, i)
  const words = sentence.words.slice(phrase.from, to)
  const start = words[0]?.start ?? phrase.start
  const end = words.at(-1)?.end ?? phrase.end
  return {
    span: { start, end },
    text: sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start),
    lemmas: words.flatMap((word) => word.parts).filter(isContent),
  }
}
