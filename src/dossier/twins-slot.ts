import type { Claim, ClaimValue } from "../analysis/claims-model.ts"
import type { Sentence } from "../analysis/claims-sentence.ts"
import type { DisagreementKind } from "../analysis/disagreement-kind.ts"
import { type Figure, figuresOf } from "../analysis/figures.ts"
import { conceptsOf, isContent } from "../analysis/lexicon/concepts.ts"
import type { EntityKind } from "../analysis/model.ts"
import type { Span } from "../ingest/source.ts"
import type { Pair } from "./claims-groups.ts"
import { nameTokens, sameName } from "./claims-links.ts"
import { AGAIN } from "./claims-times.ts"
import { compareFigures, compareTimes, type Relation } from "./claims-values.ts"
import type { OneSlot } from "./twins.ts"

type Filled = { readonly span: Span; readonly kind: DisagreementKind; readonly value: ClaimValue }

const NEGATION =
  /^(?:did|does|do|was|were|is|are|has|have|had|will|would|could|can)?\s*(?:not|n['’]t|never)(?:\s+(?:be|been))?$/i
/** The frame comes again with another date or number: quarterly figures, rising tolls. */
const RECURS = /\b(quarter(?:ly)?|annual(?:ly)?|every|each year|weekly|monthly|daily|fiscal|season)\b/i
const MOVES =
  /\b(toll|so far|as of|to date|latest|has risen|had risen|rose to|risen to|climbed to|now stands?|stood at|updated?|confirmed cases|at least)\b/i
const SPEAKS = /^(said|says|told|added|wrote|noted|argued|explained|according)$/

/** The claims on a slot in which twin sentences differ, or null when the difference is none that matters. */
export function slotClaims(
  a: Sentence,
  b: Sentence,
  slot: OneSlot,
  published: (source: string) => string | null,
): Pair | null {
  const left = spanOf(a, slot.a)
  const right = spanOf(b, slot.b)
  const insertion = left === null || right === null
  if (insertion) {
    const added = left ?? right
    const where = left ? a : b
    if (!added || !NEGATION.test(textOf(where, added))) return null
    const anchor = (sentence: Sentence) => sentence.unit
    return pair(
      claimOf(a, { span: left ?? anchor(a), kind: "yes-no", value: { type: "polarity", positive: left === null } }),
      claimOf(b, { span: right ?? anchor(b), kind: "yes-no", value: { type: "polarity", positive: right === null } }),
      "different",
      slot,
      "one-slot-negation",
    )
  }
  const days = [published(a.source), published(b.source)]
  const apart = days[0] !== null && days[1] !== null && days[0] !== days[1]
  const dates = bothDates(a, left, b, right)
  if (dates) {
    const happens = a.clauses.find((clause) => clause.start <= left.start && clause.end >= left.end)
    if (RECURS.test(a.text) || (happens && AGAIN.test(happens.verb) && slot.content < 6)) return null
    return pair(claimOf(a, dates.a), claimOf(b, dates.b), dates.relation.relation, slot, "one-slot-date")
  }
  const figures = bothFigures(a, left, b, right)
  if (figures) {
    if (apart && (MOVES.test(a.text) || MOVES.test(b.text) || RECURS.test(a.text))) return null
    return pair(claimOf(a, figures.a), claimOf(b, figures.b), figures.relation.relation, slot, "one-slot-figure")
  }
  const names = bothNames(a, left, b, right, slot)
  if (names) return pair(claimOf(a, names.a), claimOf(b, names.b), "different", slot, "one-slot-name")
  return null
}

function pair(a: Claim, b: Claim, relation: Relation["relation"], slot: OneSlot, rule: string): Pair {
  return { a, b, kind: a.kind, relation, score: 6 + Math.min(4, slot.content / 3), rules: [rule] }
}

function spanOf(sentence: Sentence, { from, to }: { readonly from: number; readonly to: number }): Span | null {
  const first = sentence.words[from]
  const last = sentence.words[to - 1]
  return first && last && to > from ? { start: first.start, end: last.end } : null
}

function textOf(sentence: Sentence, span: Span): string {
  return sentence.text.slice(span.start - sentence.unit.start, span.end - sentence.unit.start)
}

/** A date whose words the slot lies in or holds, with nothing else of weight in the slot. */
function dateAt(sentence: Sentence, span: Span): Filled | null {
  const date = sentence.dates.find(
    (mention) => mention.range !== null && mention.start < span.end && mention.end > span.start,
  )
  if (date?.range && (date.type === "DATE" || date.type === "TIME"))
    return {
      span: { start: date.start, end: date.end },
      kind: "date",
      value: {
        type: "time",
        ...date.range,
        clock: /T(\d\d:\d\d)/.exec(date.value)?.[1] ?? null,
        relation: date.relation,
      },
    }
  const year = /^(?:1[5-9]|20)\d\d$/.exec(textOf(sentence, span))
  return year
    ? {
        span,
        kind: "date",
        value: { type: "time", start: `${year[0]}-01-01`, end: `${year[0]}-12-31`, clock: null, relation: null },
      }
    : null
}

function bothDates(
  a: Sentence,
  left: Span,
  b: Sentence,
  right: Span,
): { readonly a: Filled; readonly b: Filled; readonly relation: Relation } | null {
  const mine = dateAt(a, left)
  const yours = dateAt(b, right)
  if (mine?.value.type !== "time" || yours?.value.type !== "time") return null
  // A year inside a name (`the 2018 Winter Olympics`) tells two things apart: it is no date of theirs.
  const inName = [dateContext(a, mine.span), dateContext(b, yours.span)].some(Boolean)
  if (inName) return null
  return { a: mine, b: yours, relation: compareTimes(mine.value, yours.value) }
}

function dateContext(sentence: Sentence, span: Span): boolean {
  const before = sentence.text.slice(
    Math.max(0, span.start - sentence.unit.start - 4),
    span.start - sentence.unit.start,
  )
  const after = sentence.text.slice(span.end - sentence.unit.start, span.end - sentence.unit.start + 20)
  return /^\d{4}$/.test(textOf(sentence, span)) && (/^\s+\p{Lu}/u.test(after) || /\b(the)\s$/i.test(before))
}

function bothFigures(
  a: Sentence,
  left: Span,
  b: Sentence,
  right: Span,
): { readonly a: Filled; readonly b: Filled; readonly relation: Relation } | null {
  const at = (sentence: Sentence, span: Span): Figure | null => {
    const inside = sentence.figures.filter((figure) => figure.start < span.end && figure.end > span.start)
    if (inside.length === 1) return inside[0] ?? null
    const own = figuresOf(textOf(sentence, span), span.start)
    return inside.length === 0 && own.length === 1 && /^[\d$£€]/.test(textOf(sentence, span)) ? (own[0] ?? null) : null
  }
  const mine = at(a, left)
  const yours = at(b, right)
  if (!mine || !yours || mine.dimension !== yours.dimension) return null
  const relation = compareFigures(mine, yours)
  const kinds = { count: "number", measure: "number", score: "number", money: "money", percent: "percent" } as const
  return {
    a: { span: mine.shown, kind: kinds[mine.type], value: { type: "figure", figure: mine } },
    b: { span: yours.shown, kind: kinds[yours.type], value: { type: "figure", figure: yours } },
    relation,
  }
}

const ENTITY_KINDS: Readonly<Record<EntityKind, DisagreementKind>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  product: "item",
  other: "item",
}

function bothNames(
  a: Sentence,
  left: Span,
  b: Sentence,
  right: Span,
  slot: OneSlot,
): { readonly a: Filled; readonly b: Filled } | null {
  if (slot.content < 4 || slot.shared < 6) return null
  const mine = nameAt(a, left)
  const yours = nameAt(b, right)
  if (!mine || !yours || sameName(mine.name, yours.name)) return null
  const [mineTokens, yourTokens] = [nameTokens(mine.name), nameTokens(yours.name)]
  // `Strandvik` and `Mr Strandvik`, `the U.S.` and `the United States`.
  if (mineTokens.some((token) => yourTokens.includes(token)) && mineTokens.length !== yourTokens.length) return null
  if (initials(mine.name) === plain(yours.name) || initials(yours.name) === plain(mine.name)) return null
  // Two people may well say the same thing.
  if (SPEAKS.test(a.words[slot.a.to]?.lower ?? "") && slot.content < 8) return null
  const kind = mine.kind ?? yours.kind ?? "item"
  const fill = (name: { readonly name: string; readonly span: Span }): Filled => ({
    span: name.span,
    kind,
    value: {
      type: "filler",
      head: nameTokens(name.name).at(-1) ?? "",
      names: [name.name],
      concepts: [],
      exclusive: true,
    },
  })
  return { a: fill(mine), b: fill(yours) }
}

function nameAt(
  sentence: Sentence,
  span: Span,
): { readonly name: string; readonly span: Span; readonly kind: DisagreementKind | null } | null {
  const text = textOf(sentence, span)
  const words = text.split(/[\s,]+/).filter(Boolean)
  const capital = words.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && isContent(word)).length
  if (capital === 0 || small > 0 || /^\d/.test(text)) return null
  // A capital at the head of the sentence may be a plain word.
  const mention = sentence.mentions.find((other) => other.start < span.end && other.end > span.start)
  if (span.start === sentence.unit.start && !mention && words.length === 1) return null
  if (words.length === 1 && !mention && conceptsOf(text.toLowerCase()).some((concept) => concept.startsWith("+")))
    return null
  const whole = mention ? { start: Math.min(mention.start, span.start), end: Math.max(mention.end, span.end) } : span
  return { name: textOf(sentence, whole), span: whole, kind: mention ? ENTITY_KINDS[mention.kind] : null }
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase()
}

function plain(name: string): string {
  return name.replace(/[^\p{L}]/gu, "").toLowerCase()
}

function claimOf(sentence: Sentence, { span, kind, value }: Filled): Claim {
  const clause =
    sentence.clauses.find((candidate) => candidate.start <= span.start && candidate.end >= span.end) ??
    sentence.clauses[0]
  return {
    source: sentence.source,
    unit: sentence.unit.index,
    start: span.start,
    end: span.end,
    kind,
    value,
    pred: clause?.concepts ?? [],
    predLemma: clause?.verb ?? "",
    governors: [],
    head: [],
    headLemma: "",
    modifiers: [],
    slots:
      clause?.subject && !(clause.subject.start < span.end && clause.subject.end > span.start)
        ? [
            {
              role: "subject",
              head: clause.subject.head,
              concepts: [],
              headConcepts: [],
              names: clause.subject.names.map((name) => name.text),
              pronoun: clause.subject.pronoun,
              determiner: null,
            },
          ]
        : [],
    sentence: sentence.content,
    content: new Set(
      sentence.words
        .flatMap((word) => word.parts)
        .filter(isContent)
        .flatMap((lemma) => conceptsOf(lemma)),
    ),
    mood: "fact",
    negated: false,
    periods: [],
    cell: null,
    per: null,
    rejected: false,
    rule: "one-slot",
  }
}
