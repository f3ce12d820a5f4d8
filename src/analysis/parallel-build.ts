import type { Span } from "../ingest/source.ts"
import type { Claim, ClaimValue } from "./claims-model.ts"
import { isRejected, type Sentence } from "./claims-sentence.ts"
import type { DisagreementKind } from "./disagreement-kind.ts"
import { type Chunk, isTalk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"
import { isLight, type Term, termsOf } from "./parallel-words.ts"

export type Filled = {
  readonly sort: string
  readonly kind: DisagreementKind
  readonly value: ClaimValue
  readonly span: Span
  readonly rule: string
  /** Left out of the terms besides the value itself. */
  readonly skip?: readonly Span[]
  /** Where the counted noun or label stands. */
  readonly head?: Span | null
  /** Only the head is what the value hangs on. */
  readonly headOnly?: boolean
  readonly negated?: boolean
}

/** A frame of a chunk with one slot filled. */
export function frameOf(sentence: Sentence, chunk: Chunk, filled: Filled): Frame {
  const skip = [filled.span, ...(filled.skip ?? [])]
  const terms = termsOf(chunk.words, sentence.mentions, skip)
  const at = (span: Span | null | undefined): Term | null =>
    span ? (terms.find((term) => term.start < span.end && term.end > span.start) ?? null) : null
  const head = at(filled.head)
  const subjectPhrase = chunk.clauses.find(
    (clause) => !isTalk(clause) && clause.subject && !clause.subject.pronoun,
  )?.subject
  const headWord = subjectPhrase
    ? chunk.words.find(
        (word) =>
          word.start >= subjectPhrase.start &&
          word.end <= subjectPhrase.end &&
          word.parts.at(-1) === subjectPhrase.head,
      )
    : null
  const subject = at(headWord)
  const verbs = terms.filter((term) => term.verb)
  const telling = verbs.filter((term) => !isLight(term.lemma))
  const hung = filled.headOnly && head ? [head] : [...(head ? [head] : []), ...(telling.length > 0 ? telling : verbs)]
  const focus = hung.length > 0 ? hung : subject ? [subject] : terms
  const claim: Claim = {
    source: sentence.source,
    unit: sentence.unit.index,
    start: filled.span.start,
    end: filled.span.end,
    kind: filled.kind,
    value: filled.value,
    pred: telling.flatMap((term) => term.concepts),
    predLemma: (telling[0] ?? verbs[0])?.lemma.replaceAll("_", " ") ?? "",
    governors: [],
    head: head ? [...head.concepts] : [],
    headLemma: head?.lemma ?? "",
    modifiers: [],
    slots: subject
      ? [
          {
            role: "subject",
            head: subject.name ? "" : subject.lemma,
            concepts: subject.concepts,
            headConcepts: subject.concepts,
            names: subject.name ? [subject.name] : [],
            pronoun: null,
            determiner: null,
          },
        ]
      : [],
    sentence: sentence.content,
    content: new Set(terms.flatMap((term) => term.concepts)),
    mood: chunk.mood,
    negated: filled.negated ?? chunk.negated,
    periods: periods(sentence, chunk, filled.span),
    cell: null,
    per: null,
    rejected: isRejected(sentence, filled.span),
    rule: filled.rule,
  }
  return {
    claim,
    sort: filled.sort,
    terms,
    focus,
    head,
    subject,
    label: false,
    figures: sentence.figures
      .filter((figure) => figure.start >= (chunk.words[0]?.start ?? 0) && figure.end <= (chunk.words.at(-1)?.end ?? 0))
      .map(({ dimension, low, high }) => `${dimension}:${low}-${high}`),
    words: new Set(
      chunk.words
        .filter((word) => !skip.some((s) => word.start >= s.start && word.end <= s.end))
        .map(({ lower }) => lower),
    ),
  }
}

function periods(sentence: Sentence, chunk: Chunk, slot: Span): Claim["periods"] {
  const first = chunk.words[0]?.start ?? 0
  const last = chunk.words.at(-1)?.end ?? 0
  const apart = (date: Span) => date.end <= slot.start || date.start >= slot.end
  return sentence.dates.flatMap((date) =>
    date.range &&
    (date.type === "DATE" || date.type === "TIME") &&
    date.start >= first &&
    date.end <= last &&
    apart(date)
      ? [{ ...date.range, relation: date.relation }]
      : [],
  )
}
