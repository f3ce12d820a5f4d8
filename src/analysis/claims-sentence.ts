import type { Span } from "../ingest/source.ts"
import type { Claim, Slot } from "./claims-model.ts"
import type { Figure } from "./figures.ts"
import { conceptsOf, fixedClasses, isAction, isContent } from "./lexicon/concepts.ts"
import { LIGHT_VERBS } from "./lexicon/function-words.ts"
import type { AttributedSpan, DateMention, Mention, Unit } from "./model.ts"
import { type Clause, isTime } from "./slots.ts"
import type { Phrase } from "./slots-phrases.ts"
import type { Word } from "./slots-tokens.ts"

/** One unit, read: what the makers of claims work from. */
export type Sentence = {
  readonly source: string
  readonly unit: Unit
  readonly text: string
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly attributions: readonly AttributedSpan[]
  readonly mentions: readonly Mention[]
  /** What `it`, `she`, `its` at the start stands for, as far as the sentences before tell. */
  readonly antecedents: readonly string[]
  readonly outlet: string | null
  /** Noun phrases of the sentence before it, for `It was the work of`. */
  readonly things: readonly Phrase[]
  /** Content concepts of the whole sentence. */
  readonly content: ReadonlySet<string>
  /** Content concepts of the sentence before it in its paragraph. */
  readonly before: readonly string[]
}

/** The words of a sentence between two offsets of the source. */
export function sliceOf(sentence: Sentence, span: Span): string {
  return sentence.text.slice(span.start - sentence.unit.start, span.end - sentence.unit.start)
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

/** The smallest clause whose own words hold a span. */
export function clauseAt(sentence: Sentence, span: Span): Clause | null {
  let best: Clause | null = null
  for (const clause of sentence.clauses)
    if (covers(clause, span) && (!best || clause.end - clause.start <= best.end - best.start)) best = clause
  return best
}

/** The phrases of a clause that hold its own words, with their roles. */
export function rolesOf(clause: Clause): readonly { readonly role: string; readonly phrase: Phrase }[] {
  const roles: { role: string; phrase: Phrase }[] = []
  if (clause.subject) roles.push({ role: clause.passive ? "patient" : "agent", phrase: clause.subject })
  clause.objects.forEach((phrase) => {
    roles.push({ role: clause.passive ? "object" : "patient", phrase })
  })
  for (const { prep, phrase } of clause.obliques)
    roles.push({ role: clause.passive && prep === "by" && !isTime(phrase) ? "agent" : prep, phrase })
  return roles
}

/** The names a personal pronoun may stand for: the last one before it that isn't its own clause's subject. */
export function likelyNames(sentence: Sentence, clause: Clause, phrase: Phrase): readonly string[] {
  if (/^(we|us|our)$/.test(phrase.pronoun ?? phrase.determiner ?? "")) return sentence.outlet ? [sentence.outlet] : []
  if (!/^(he|she|him|her|his|they|them|it|its)$/.test(phrase.pronoun ?? phrase.determiner ?? "")) return []
  const object = clause.subject !== phrase
  for (const before of [...sentence.clauses].reverse()) {
    if (before.start >= clause.start || !before.subject || before.subject.pronoun) continue
    if (object && clause.subject && before.subject.start === clause.subject.start) continue
    const name = before.subject.names.at(-1)
    if (name) return [name.text]
  }
  return sentence.antecedents
}

/** Slots as `slotsOf`, with what their pronouns may stand for. */
export function resolvedSlots(sentence: Sentence, clause: Clause, without: Span | null): Slot[] {
  return rolesOf(clause)
    .filter(
      ({ phrase }) =>
        !(without && phrase.start < without.end && phrase.end > without.start) &&
        (!isTime(phrase) || phrase.pronoun !== null),
    )
    .map(({ role, phrase }) => {
      const likely = likelyNames(sentence, clause, phrase)
      const slot = slotOf(role, phrase)
      const beside = apposedNames(clause, phrase)
      const named = slot.names.length === 0 && beside.length > 0 ? { ...slot, names: beside } : slot
      return likely.length > 0 ? { ...named, likely } : named
    })
}

/** `our director, Kwame Anstrell`: the name that stands beside a common noun, after a comma. */
export function apposedNames(clause: Clause, phrase: Phrase): readonly string[] {
  if (clause.words[phrase.to]?.text !== ",") return []
  const beside = [
    ...clause.objects,
    ...clause.obliques.map((oblique) => oblique.phrase),
    ...(clause.subject ? [clause.subject] : []),
  ].find((other) => other.from === phrase.to + 1)
  const region = clause.subjectRegion
  if (!beside && clause.subject === phrase && region)
    return region.names
      .filter(
        (name) =>
          name.start >= (clause.words[phrase.to + 1]?.start ?? Number.POSITIVE_INFINITY) &&
          name.start <= (clause.words[phrase.to + 1]?.start ?? 0) + 12,
      )
      .slice(0, 1)
      .map((name) => name.text)
  const name = beside?.names[0]
  return name && beside && name.start - beside.start <= 12 && name.end === beside.end ? [name.text] : []
}

/** The names that a phrase is called by, and those that only stand in it: `Aaron Tolvane`, and `Quillon` of `Quillon's Aaron Tolvane`. */
export function namesOf(phrase: Phrase): { readonly own: string[]; readonly other: string[] } {
  const own: string[] = []
  const other: string[] = []
  for (const name of phrase.names) {
    const words = name.text.toLowerCase().split(/[\s-]+/)
    const head = words.some(
      (word) =>
        word === phrase.head ||
        word.replace(/s$/, "") === phrase.head ||
        (word.startsWith(phrase.head) && phrase.head.length > 3),
    )
    if (head && !/['’]s?$/.test(name.text)) own.push(name.text)
    else other.push(name.text)
  }
  return { own, other }
}

export function slotOf(role: string, phrase: Phrase): Slot {
  const { own, other } = namesOf(phrase)
  return {
    of: other,
    role,
    head: phrase.head,
    concepts: phrase.lemmas.flatMap((lemma) => conceptsOf(lemma)),
    headConcepts: phrase.head ? conceptsOf(phrase.head) : [],
    names: own,
    pronoun: phrase.pronoun,
    determiner: phrase.determiner,
  }
}

/** Slots of a clause but for the phrase that holds the value. Times are no slots. */
export function slotsOf(clause: Clause, without: Span | null): Slot[] {
  return rolesOf(clause)
    .filter(
      ({ phrase }) =>
        !(without && phrase.start < without.end && phrase.end > without.start) &&
        (!isTime(phrase) || phrase.pronoun !== null),
    )
    .map(({ role, phrase }) => slotOf(role, phrase))
}

/** The content concepts of a clause, one span left out. */
export function contentOf(clause: Clause, without: Span | null): Set<string> {
  const content = new Set<string>()
  const add = (word: Word) => {
    if (without && word.start >= without.start && word.end <= without.end) return
    for (const part of word.parts) if (isContent(part)) for (const concept of conceptsOf(part)) content.add(concept)
  }
  for (let i = clause.from; i < clause.to; i++) {
    const word = clause.words[i]
    const pair = `${word?.lower}_${clause.words[i + 1]?.lower}`
    if (i + 1 < clause.to)
      for (const concept of [...fixedClasses(pair), ...fixedClasses(`${word?.lower}_${clause.words[i + 1]?.lemma}`)])
        content.add(concept)
    if (i + 2 < clause.to)
      for (const concept of fixedClasses(`${pair}_${clause.words[i + 2]?.lower}`)) content.add(concept)
    if (word && !/^(PUNCT|SYM|ADP|CCONJ|AUX|PART)$/.test(word.pos)) add(word)
  }
  if (clause.subject && clause.subject.from < clause.from)
    for (let i = clause.subject.from; i < clause.subject.to; i++) {
      const word = clause.words[i]
      if (word) add(word)
    }
  for (const concept of clause.concepts) content.add(concept)
  return content
}

/** What a clause says happens; empty for a verb that says nothing by itself. */
export function predOf(clause: Clause): readonly string[] {
  if (clause.verb === "") return []
  const plain = conceptsOf(clause.verb)
  const phrasal = clause.concepts.filter((concept) => !plain.includes(concept))
  if (/^(hold|keep|conduct|receive|suffer|perform|place)$/.test(clause.verb)) {
    const object = clause.passive ? clause.patient : clause.objects[0]
    return object?.head && isAction(object.head) ? phrasal : clause.concepts
  }
  if (LIGHT_VERBS.has(clause.verb)) return phrasal
  return clause.concepts
}

/** Day ranges named inside a span, else anywhere in the sentence outside other clauses with dates of their own. */
export function periodsOf(sentence: Sentence, clause: Clause | null): Claim["periods"] {
  const within = sentence.dates.filter((date) => date.range !== null && (clause === null || covers(clause, date)))
  return within.flatMap((date) => (date.range ? [{ ...date.range, relation: date.relation }] : []))
}

const NOT_TRUE = /\b(?:is|was)(?:n['’]t| not) true that\b/i
const FALSE_REPORT =
  /\b(?:reports?|claims?|rumou?rs?|messages?|suggestions?|allegations?|stories|posts?|figures?)\b[^.;]*\b(?:is|are|was|were)\s+(?:simply\s+|completely\s+|entirely\s+|quite\s+)?(?:false|untrue|wrong|nonsense|baseless|incorrect|inaccurate|exaggerated|not true|fabricated|misleading|invented)\b/i

/** Whether what a span says is denied there and then. */
export function isRejected(sentence: Sentence, span: Span): boolean {
  if (FALSE_REPORT.test(sentence.text) || NOT_TRUE.test(sentence.text)) return true
  return sentence.attributions.some(
    (attributed) =>
      attributed.unit === sentence.unit.index &&
      attributed.attribution.denied &&
      attributed.start <= span.start &&
      attributed.end >= span.end,
  )
}
