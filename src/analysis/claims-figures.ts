import type { Span } from "../ingest/source.ts"
import type { Claim, Slot } from "./claims-model.ts"
import {
  clauseAt,
  contentOf,
  covers,
  isRejected,
  periodsOf,
  predOf,
  rolesOf,
  type Sentence,
  slotOf,
  slotsOf,
} from "./claims-sentence.ts"
import type { DisagreementKind } from "./disagreement-kind.ts"
import type { Figure } from "./figures.ts"
import { conceptsOf, isAction, isContent, phraseClasses } from "./lexicon/concepts.ts"
import { DIMENSION_NOUNS } from "./lexicon/measures.ts"
import type { Clause } from "./slots.ts"
import { isTimeWord, type Phrase } from "./slots-phrases.ts"
import type { Word } from "./slots-tokens.ts"

/** Verbs that only carry a noun of happening: `filed 281 complaints` says complain. */
const SUPPORT =
  /^(make|file|lodge|receive|get|have|record|register|log|report|issue|conduct|carry|hold|submit|see|suffer|experience|do|give|take|be|there)$/

export const KIND_OF_FIGURE: Readonly<Record<Figure["type"], DisagreementKind>> = {
  count: "number",
  measure: "number",
  score: "number",
  money: "money",
  percent: "percent",
}

/** What each figure of a sentence counts, prices or measures. */
export function figureClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const figure of sentence.figures) {
    const clause = clauseAt(sentence, figure)
    if (!clause) continue
    const place = rolesOf(clause).find(({ phrase }) => covers(phrase, figure)) ?? null
    const claim = claimOf(sentence, clause, figure, place)
    if (claim) claims.push(claim)
  }
  return claims
}

type Place = { readonly role: string; readonly phrase: Phrase }
type Counted = {
  readonly head: string
  readonly extra: readonly string[]
  readonly rule: string
  readonly pred?: readonly string[]
}

function claimOf(sentence: Sentence, clause: Clause, figure: Figure, place: Place | null): Claim | null {
  const counted = READERS.map((reader) => reader(clause, figure, place)).find((found) => found !== null) ?? null
  const direct = place === null || place.role === "agent" || place.role === "patient" || place.role === "object"
  const post = postmodifier(clause, figure)
  const headLemma = counted?.head ?? ""
  // `took part in the march`, `joined the strike`: the noun says what they did.
  const joined = /^(take|join|attend|participate|share)$/.test(clause.verb)
    ? [...clause.objects, ...clause.obliques.filter(({ prep }) => prep === "in").map(({ phrase }) => phrase)]
        .filter((phrase) => phrase.head && phrase.head !== "part" && isAction(phrase.head) && !covers(phrase, figure))
        .flatMap((phrase) => conceptsOf(phrase.head))
    : []
  const verbal =
    direct || figure.type === "score" || (counted === null && /^(money|measure)$/.test(figure.type))
      ? predOf(clause)
      : []
  const nominal =
    headLemma && isAction(headLemma) && (SUPPORT.test(clause.verb) || clause.verb === "") ? conceptsOf(headLemma) : []
  const complement = clause.verb === "be" && direct ? complementOf(clause, figure) : []
  // `paid $42 million for the dairy`: what was paid for was bought.
  const paidFor =
    clause.verb === "pay" && figure.type === "money"
      ? (clause.obliques.find(({ prep, phrase }) => prep === "for" && phrase.head !== "" && !covers(phrase, figure))
          ?.phrase ?? null)
      : null
  const pred = paidFor
    ? [...new Set([...conceptsOf("pay"), "+acquire"])]
    : (counted?.pred ?? [
        ...new Set([...(post.length > 0 && !direct ? [] : verbal), ...nominal, ...joined, ...post, ...complement]),
      ])
  const own = place?.phrase ?? null
  const slots: Slot[] = slotsOf(clause, own ?? figure)
  if (paidFor) slots.push(slotOf("patient", paidFor))
  if (own) {
    const before = own.names.filter((name) => name.end <= figure.start)
    if (before.length > 0 || /^(its|his|her|their|our)$/.test(own.determiner ?? ""))
      slots.push({
        ...slotOf("possessor", own),
        names: before.map((name) => name.text),
        pronoun: before.length > 0 ? null : own.determiner,
      })
  }
  return {
    source: sentence.source,
    unit: sentence.unit.index,
    start: figure.shown.start,
    end: figure.shown.end,
    kind: KIND_OF_FIGURE[figure.type],
    value: {
      type: "figure",
      figure: clause.negated && figure.bound === "over" ? { ...figure, bound: "under" } : figure,
    },
    pred,
    predLemma: clause.verb,
    governors: clause.governors,
    head: headConcepts(headLemma, figure, counted?.extra ?? []),
    headLemma,
    modifiers: [
      ...(MOVING.test(sentence.text.slice(clause.start - sentence.unit.start, figure.end - sentence.unit.start + 16))
        ? ["moving:"]
        : []),
      ...(counted?.extra ?? []),
      ...changeOf(sentence, figure, clause),
    ],
    slots,
    sentence: sentence.content,
    content: contentOf(clause, figure),
    mood: moodAt(clause, figure, sentence),
    // `never had more than ten` bounds the figure; it denies nothing.
    negated: clause.negated && figure.bound !== "over",
    periods: periodsOf(sentence, clause),
    cell: null,
    per: perOf(clause, figure),
    rejected: isRejected(sentence, figure),
    rule: counted?.rule ?? "bare-figure",
  }
}

/** `by`, `to` or `from` right before the figure of something that rises or falls. */
function changeOf(sentence: Sentence, figure: Figure, clause: Clause): string[] {
  if (!clause.concepts.some((concept) => concept === "+increase" || concept === "+decrease")) return []
  const before = /\b(by|to|from|at)\s*$/i.exec(sentence.text.slice(0, figure.shown.start - sentence.unit.start))
  return [`change:${before?.[1]?.toLowerCase() ?? "none"}`]
}

/** It goes on changing: what holds on one day is out of date on the next. */
const MOVING =
  /\b(?:stands? at|so far|to date|as of|already|at the latest count|(?:has|have|had) (?:now |already )?(?:reached|risen|climbed|grown|passed|topped|raised|collected)|are still|is still|now stands?)\b/i

function headConcepts(lemma: string, figure: Figure, extra: readonly string[]): string[] {
  const head = lemma ? [...conceptsOf(lemma)] : []
  if (figure.type === "measure") head.push(`dimension:${figure.dimension}`)
  if (figure.type === "score") head.push("+vote")
  for (const word of extra) if (DIMENSION_NOUNS[word]) head.push(`dimension:${DIMENSION_NOUNS[word]}`)
  return head
}

/** A figure that is offered, expected or asked for is no outcome, whatever its clause says. */
function moodAt(clause: Clause, figure: Figure, sentence: Sentence): Claim["mood"] {
  const before = sentence.text.slice(
    Math.max(0, figure.start - sentence.unit.start - 30),
    figure.start - sentence.unit.start,
  )
  const after = sentence.text.slice(figure.end - sentence.unit.start, figure.end - sentence.unit.start + 24)
  if (
    /\b(projected|forecast|expected|predicted|budgeted|planned|proposed|target(?:ed)?|anticipated)\s+(?:\w+\s+){0,2}(?:of\s+|at\s+)?$/i.test(
      before,
    )
  )
    return "planned"
  if (/^\s*\((?:projected|forecast|planned|target)/i.test(after)) return "planned"
  return clause.mood
}

const DIMENSION_ADJECTIVES: Readonly<Record<string, string>> = {
  long: "length",
  thick: "thickness",
  tall: "height",
  high: "height",
  wide: "width",
  broad: "width",
  deep: "depth",
  heavy: "weight",
  old: "age",
  away: "distance",
}

type Reader = (clause: Clause, figure: Figure, place: Place | null) => Counted | null

/** In order: the first that tells what the figure is of. */
const READERS: readonly Reader[] = [
  scoreReader,
  changeReader,
  atCostReader,
  insideReader,
  shareReader,
  pricedReader,
  followingReader,
  ofReader,
  putReader,
  copularReader,
  costReader,
]

function scoreReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type !== "score") return null
  const verbs = clause.verb === "be" ? [] : clause.concepts
  return {
    head: "vote",
    extra: [],
    rule: "score",
    pred: [...verbs, ...(clause.subject ? conceptsOf(clause.subject.head) : [])],
  }
}

/** `The valuation dropped from $65B to $55B`, `the toll rose to 14`: the subject is what the figure is of. */
function changeReader(clause: Clause, figure: Figure): Counted | null {
  if (!clause.concepts.some((concept) => concept === "+increase" || concept === "+decrease")) return null
  if (!clause.subject || clause.subject.pronoun || clause.subject.head === "" || covers(clause.subject, figure))
    return null
  const at = clause.words.findIndex((word) => word.start >= figure.shown.start)
  if (!/^(by|to|from|at)$/.test(clause.words[at - 1]?.lower ?? "") && figure.type !== "percent") return null
  return { head: clause.subject.head, extra: [], rule: "subject-changes", pred: clause.concepts }
}

/** `one tap in ten`: the counted noun stands inside the figure. */
function insideReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.rule !== "one-in-so-many") return null
  const inside = wordsIn(clause, figure).filter((word) => word.pos === "NOUN" && !isTimeWord(word))
  const noun = inside.at(-1) ?? nounAfter(clause, figure).at(-1)
  return noun ? { head: noun.parts.at(-1) ?? noun.lemma, extra: [], rule: "one-in-so-many" } : null
}

/** `68% of passengers`: what the share is of. */
function shareReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type !== "percent") return null
  const at = clause.words.findIndex((word) => word.start >= figure.end)
  if (clause.words[at]?.lower !== "of") return null
  const nouns = nounsFrom(clause, at + 1)
  const head = nouns.at(-1)
  return head ? { head: lemma(head), extra: nouns.slice(0, -1).flatMap((word) => word.parts), rule: "share-of" } : null
}

/** `the contract, worth £2m`, `a deal valued at £2m`. */
function pricedReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type !== "money") return null
  const at = clause.words.findIndex((word) => word.start >= figure.shown.start)
  const near = clause.words.slice(Math.max(0, at - 2), at)
  if (!near.some((word) => /^(worth|valued|priced|costing|totalling|totaling|estimated)$/.test(word.lower))) return null
  // `The contract that the council approved, worth $5m,`: the noun before the relative clause is priced.
  const relative = clause.words
    .slice(0, at)
    .findLastIndex(
      (word, i) => /^(that|which|who)$/.test(word.lower) && /^(NOUN|PROPN)$/.test(clause.words[i - 1]?.pos ?? ""),
    )
  const before = relative > 0 ? clause.words[relative - 1] : undefined
  if (before)
    return { head: lemma(before), extra: [], rule: "priced-at", pred: ["+cost", "+price", ...clauseVerbs(clause)] }
  const noun = clause.subject && clause.subject.end <= figure.start ? clause.subject.head : ""
  return noun
    ? {
        head: noun,
        extra: clause.subject?.lemmas ?? [],
        rule: "priced-at",
        pred: ["+cost", "+price", ...clauseVerbs(clause)],
      }
    : null
}

/** `212 people`, `$48.6 million contract`, `four lifeboats`. */
function followingReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type === "measure") {
    // `9.3 millimetres (0.37 inches) thick`
    const close =
      clause.words.find((word) => word.start >= figure.end)?.text === "("
        ? (clause.words.find((word) => word.start >= figure.end && word.text === ")")?.end ?? figure.end)
        : figure.end
    const next = clause.words.find((word) => word.start >= close)
    const dimension = next ? DIMENSION_ADJECTIVES[next.lower] : undefined
    if (dimension) return { head: dimension, extra: [], rule: "measure-adjective" }
    const after = nounAfter(clause, figure, true).at(-1)
    // `a two-hour delay`, `a 40-mile stretch`: the noun is measured.
    return after ? { head: lemma(after), extra: [], rule: "measure-noun" } : null
  }
  const nouns = nounAfter(clause, figure)
  const head = nouns.at(-1)
  return head
    ? { head: lemma(head), extra: nouns.slice(0, -1).flatMap((word) => word.parts), rule: "counted-noun" }
    : null
}

/** `a payment of £1,500`, `a majority of 40`, `a death toll of 14`. */
function ofReader(clause: Clause, figure: Figure): Counted | null {
  const at = clause.words.findIndex((word) => word.start >= figure.shown.start)
  if (clause.words[at - 1]?.lower !== "of") return null
  let i = at - 2
  const nouns: Word[] = []
  while (i >= 0 && /^(NOUN|ADJ|PROPN)$/.test(clause.words[i]?.pos ?? "")) {
    const word = clause.words[i]
    if (word) nouns.unshift(word)
    i--
  }
  const head = nouns.at(-1)
  return head
    ? { head: lemma(head), extra: nouns.slice(0, -1).flatMap((word) => word.parts), rule: "noun-of-figure" }
    : null
}

/** `The payment was twelve hundred pounds`, `turnout stood at 54 per cent`. */
function copularReader(clause: Clause, figure: Figure): Counted | null {
  // `The price was put at £103 million`
  const put =
    clause.passive &&
    /^(put|set|estimate|value|quote|list|reckon|fix|price|place|give|report|calculate|count|measure)$/.test(clause.verb)
  if ((!put && !/^(be|stand|total|reach|hit|amount|number|average|remain|come)$/.test(clause.verb)) || !clause.subject)
    return null
  const verbEnd = clause.words[clause.verbTo - 1]?.end ?? 0
  const between = clause.words.filter((word) => word.start >= verbEnd && word.end <= figure.shown.start).length
  if (figure.start < verbEnd || between > 3) return null
  if (clause.subject.pronoun || clause.subject.head === "" || covers(clause.subject, figure)) return null
  return {
    head: clause.subject.head,
    extra: clause.subject.lemmas.filter((word) => word !== clause.subject?.head),
    rule: "subject-is-figure",
    pred: isAction(clause.subject.head) ? conceptsOf(clause.subject.head) : [],
  }
}

/** `The judge set bail at $80,000`, `put the cost at £3m`. */
function putReader(clause: Clause, figure: Figure): Counted | null {
  const object = clause.objects[0]
  if (
    clause.passive ||
    !object ||
    object.end > figure.start ||
    !/^(put|set|estimate|value|quote|fix|price|place|reckon|keep)$/.test(clause.verb)
  )
    return null
  const at = clause.words.findIndex((word) => word.start >= figure.shown.start)
  if (!/^(at|to)$/.test(clause.words[at - 1]?.lower ?? "") || object.head === "" || object.pronoun) return null
  return {
    head: object.head,
    extra: [],
    rule: "object-put-at",
    pred: isAction(object.head) ? conceptsOf(object.head) : [],
  }
}

/** `was built at a cost of €81 million`: what the clause is of, priced. */
function atCostReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type !== "money" || !clause.subject || clause.subject.pronoun || clause.subject.head === "") return null
  const at = clause.words.findIndex((word) => word.start >= figure.shown.start)
  const before = clause.words
    .slice(Math.max(0, at - 4), at)
    .map((word) => word.lower)
    .join(" ")
  if (!/\b(?:cost|price|sum) of$/.test(before) || !/\b(at|for)\b/.test(before)) return null
  return { head: clause.subject.head, extra: [], rule: "at-a-cost-of", pred: ["+cost", "+price"] }
}

/** The refit cost £2.37 million. */
function costReader(clause: Clause, figure: Figure): Counted | null {
  if (figure.type !== "money" || !clause.concepts.includes("+cost") || !clause.subject || clause.subject.head === "")
    return null
  return {
    head: clause.subject.head,
    extra: clause.subject.lemmas,
    rule: "subject-costs-figure",
    pred: ["+cost", "+price"],
  }
}

function clauseVerbs(clause: Clause): readonly string[] {
  return clause.verb === "be" ? [] : clause.concepts
}

function lemma(word: Word): string {
  return word.parts.at(-1) ?? word.lemma
}

function wordsIn(clause: Clause, span: Span): Word[] {
  return clause.words.filter((word) => word.start >= span.start && word.end <= span.end)
}

/** The run of adjectives and nouns right after a figure; `of`, `more`, `other` and an adjective alone count nothing. */
function nounAfter(clause: Clause, figure: Figure, times = false): Word[] {
  let at = clause.words.findIndex((word) => word.start >= figure.end)
  if (at < 0) return []
  // The figure may end inside a compound: `£2.4m`, `two-year`.
  if (/^(more|other|further|additional|new|extra|of|or|out|separate|different)$/.test(clause.words[at]?.lower ?? "")) {
    if (
      clause.words[at]?.lower === "of" &&
      !/^(the|these|those|its|their|our|his|her)$/.test(clause.words[at + 1]?.lower ?? "")
    )
      return []
    at++
  }
  return nounsFrom(clause, at, times)
}

function nounsFrom(clause: Clause, from: number, times = false): Word[] {
  const run: Word[] = []
  let i = from
  while (/^(the|its|their|all|our|his|her|these|those|a|an)$/.test(clause.words[i]?.lower ?? "")) i++
  for (; i < clause.words.length; i++) {
    const word = clause.words[i]
    if (!word) break
    const inside = /^(NOUN|PROPN|ADJ)$/.test(word.pos) && (times || !isTimeWord(word))
    const gerund =
      word.pos === "VERB" && /(?:ing|ed)$/.test(word.lower) && /^(NOUN|PROPN)$/.test(clause.words[i + 1]?.pos ?? "")
    const possessive = /^['’]s?$/.test(word.lower) && run.length > 0
    if (possessive) {
      run.length = 0
      continue
    }
    if (!inside && !gerund) break
    run.push(word)
  }
  while (run.length > 0 && !/^(NOUN|PROPN)$/.test(run.at(-1)?.pos ?? "")) run.pop()
  return run
}

/** What stands right behind the counted noun: `212 people on board`, `14 workers trapped`, `38 works missing`. */
function postmodifier(clause: Clause, figure: Figure): readonly string[] {
  let i = clause.words.findIndex((word) => word.start >= figure.end)
  if (i < 0) return []
  while (
    /^(NOUN|PROPN|ADJ|NUM)$/.test(clause.words[i]?.pos ?? "") &&
    !/^(aboard|inside|missing|dead|alive|injured|hurt)$/.test(clause.words[i]?.lower ?? "")
  )
    i++
  const first = clause.words[i]
  const second = clause.words[i + 1]
  if (!first) return []
  if (/^(who|which|that)$/.test(first.lower)) {
    const verb = clause.words.slice(i + 1, i + 6).find((word) => word.pos === "VERB")
    return verb ? conceptsOf(verb.lemma) : ["narrowed"]
  }
  const pair = phraseClasses(`${first.lower}_${second?.lower ?? ""}`)
  if (pair.length > 0) return pair
  if (
    /^(aboard|missing|dead|injured|hurt|trapped|killed|wounded|unaccounted|stranded|infected|arrested)$/.test(
      first.lower,
    )
  )
    return conceptsOf(first.lemma)
  return []
}

/** `Its seven crew were unhurt`: the adjective or noun that is said of them. */
function complementOf(clause: Clause, figure: Figure): readonly string[] {
  const others = clause.objects.filter((phrase) => !covers(phrase, figure))
  return others.flatMap((phrase) => (phrase.head && isContent(phrase.head) ? conceptsOf(phrase.head) : []))
}

function perOf(clause: Clause, figure: Figure): string | null {
  for (const { phrase } of rolesOf(clause)) {
    if (covers(phrase, figure)) continue
    if (/^(each|every)$/.test(phrase.determiner ?? "")) return phrase.head || null
  }
  for (const { prep, phrase } of clause.obliques) if (prep === "per" && phrase.head !== "cent") return phrase.head
  const at = clause.words.findIndex((word) => word.start >= figure.end)
  const next = clause.words[at]
  if (next && /^(a|an|per|each)$/.test(next.lower) && clause.words[at + 1]?.pos === "NOUN")
    return clause.words[at + 1]?.lemma ?? null
  if (next && /^(each|apiece)$/.test(next.lower)) return "each"
  return null
}
