import type { Span } from "../ingest/source.ts"
import { frameOf } from "./claims-frames.ts"
import type { Claim, Slot } from "./claims-model.ts"
import {
  apposedNames,
  contentOf,
  isRejected,
  periodsOf,
  predOf,
  resolvedSlots,
  type Sentence,
  slotOf,
} from "./claims-sentence.ts"
import type { DisagreementKind } from "./disagreement-kind.ts"
import { conceptsOf, isContent, isEvent } from "./lexicon/concepts.ts"
import { ONE_AGENT, RELATION_NOUNS } from "./lexicon/exclusive.ts"
import type { EntityKind } from "./model.ts"
import type { Clause } from "./slots.ts"
import { namesIn, type Phrase } from "./slots-phrases.ts"

export const ENTITY_KINDS: Readonly<Record<EntityKind, DisagreementKind>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  product: "item",
  other: "item",
}

/** Who did what only one can have done, and who stands in a relation that only one can stand in. */
export function fillerClaims(sentence: Sentence): Claim[] {
  return [...agents(sentence), ...byNouns(sentence), ...relations(sentence), ...recipients(sentence)]
}

export type Filling = {
  readonly span: Span
  readonly name: string
  readonly head?: string
  readonly kind: DisagreementKind
}

/** The name that fills a phrase: its last words, or the apposition beside it. */
export function nameOf(sentence: Sentence, clause: Clause, phrase: Phrase): Filling | null {
  const own = phrase.names.at(-1)
  if (own && own.end === phrase.end && !/['’]s?$/.test(own.text)) {
    // `the Russian`, a capital at the head of a sentence: no name of anyone.
    const alone = !/\s/.test(own.text)
    const known = sentence.mentions.some((other) => other.start < own.end && other.end > own.start)
    if (alone && (phrase.determiner === "the" || (!known && own.start === sentence.unit.start))) return null
    return filling(sentence, own)
  }
  // `It was Carla Venn, the duty supervisor, who ordered`: the name before the comma.
  const last = sentence.words[phrase.from - 2]
  if (sentence.words[phrase.from - 1]?.text === "," && last?.pos === "PROPN" && !own) {
    let from = phrase.from - 2
    while (/^(PROPN)$/.test(sentence.words[from - 1]?.pos ?? "")) from--
    const before = sentence.words[from - 1]
    const name = namesIn(sentence.words, from, phrase.from - 1, (start, end) =>
      sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start),
    ).at(-1)
    if (name && before?.pos !== "ADP") return filling(sentence, name)
  }
  const beside = apposedNames(clause, phrase)[0]
  if (!beside) return null
  const at = sentence.text.indexOf(beside, Math.max(0, phrase.end - sentence.unit.start))
  return at < 0
    ? null
    : filling(sentence, {
        start: sentence.unit.start + at,
        end: sentence.unit.start + at + beside.length,
        text: beside,
      })
}

function filling(sentence: Sentence, name: Span & { readonly text: string }): Filling {
  const mention = sentence.mentions.find((other) => other.start < name.end && other.end > name.start)
  return {
    span: { start: name.start, end: name.end },
    name: mention?.name ?? name.text,
    kind: mention ? ENTITY_KINDS[mention.kind] : "item",
  }
}

export function make(
  sentence: Sentence,
  clause: Clause,
  values: {
    readonly filling: Filling
    readonly role: string
    readonly pred: readonly string[]
    readonly lemma: string
    readonly slots: readonly Slot[]
    readonly exclusive?: boolean
    readonly rule: string
  },
): Claim {
  const { filling: filled } = values
  return {
    source: sentence.source,
    unit: sentence.unit.index,
    start: filled.span.start,
    end: filled.span.end,
    kind: filled.kind,
    value: {
      type: "filler",
      head: filled.head ?? filled.name,
      names: filled.name ? [filled.name] : [],
      concepts: [],
      exclusive: values.exclusive ?? false,
      role: values.role,
    },
    pred: values.pred,
    predLemma: values.lemma,
    governors: clause.governors,
    head: [],
    headLemma: "",
    modifiers: [],
    slots: values.slots,
    sentence: sentence.content,
    content: contentOf(clause, filled.span),
    mood: clause.mood,
    negated: clause.negated,
    periods: periodsOf(sentence, clause),
    cell: null,
    per: null,
    rejected: isRejected(sentence, filled.span),
    rule: values.rule,
  }
}

/** `X signed Y`, `Y was signed by X`, `the audit was carried out by X`, `the audit was the work of X`. */
function agents(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    const first = clause.concepts.includes("+reportfirst")
    if ((clause.speech && !first) || clause.mood === "asked" || clause.mood === "possible") continue
    // A bare -ing (`leading to`, `owning`) has no subject of its own to trust.
    if (clause.verbTo - clause.verbFrom === 1 && /ing$/.test(clause.words[clause.verbFrom]?.lower ?? "")) continue
    const found = attributed(sentence, clause) ?? doer(sentence, clause)
    if (!found) continue
    const claim = make(sentence, clause, { ...found, role: "agent" })
    // With nothing done to anything (`was steering when the ships met`), the sentence tells the occasion.
    claims.push(
      claim.slots.some((slot) => slot.role === "patient")
        ? claim
        : { ...claim, content: new Set([...claim.content, ...wholeContent(sentence)]) },
    )
  }
  return claims
}

type Found = {
  readonly filling: Filling
  readonly pred: readonly string[]
  readonly lemma: string
  readonly slots: readonly Slot[]
  readonly rule: string
}

/** Made by: one of these may be meant by `the work of`. */
const WORK = ["+write", "+design", "+audit", "+build", "+inspect", "+manufacture"]

/** `was the work of X`, `was the property of X`, `belongs to X`, `carries the signature of X`. */
function attributed(sentence: Sentence, clause: Clause): Found | null {
  const object = clause.objects[0]
  const subject = clause.subject
  const it = subject?.pronoun && /^(it|this|that)$/.test(subject.pronoun) ? sentence.things : []
  const thing = subject && !subject.pronoun ? subject : (it.at(-1) ?? null)
  if (clause.verb === "be" && object && thing) {
    if (object.head === "work") {
      const worker = nameOf(sentence, clause, object)
      const event = (subject?.pronoun ? it : [thing]).filter((phrase) =>
        conceptsOf(phrase.head).some(
          (concept) => concept === "+audit" || concept === "+report" || WORK.includes(concept),
        ),
      )
      const made = event.at(-1) ?? thing
      return (
        worker && {
          filling: worker,
          pred: [...conceptsOf(made.head), ...WORK],
          lemma: made.head,
          slots: [slotOf("patient", made)],
          rule: "work-of",
        }
      )
    }
    if (object.head === "property" || object.head === "possession") {
      const owner = nameOf(sentence, clause, object)
      return (
        owner && {
          filling: owner,
          pred: ["+own"],
          lemma: "own",
          slots: [slotOf("patient", thing)],
          rule: "property-of",
        }
      )
    }
  }
  if (clause.verb === "belong" && thing) {
    const to = clause.obliques.find(({ prep }) => prep === "to")?.phrase
    const owner = to && partyOf(sentence, clause, to)
    return owner
      ? { filling: owner, pred: ["+own"], lemma: "own", slots: [slotOf("patient", thing)], rule: "belongs-to" }
      : null
  }
  if (
    /^(carry|bear|have)$/.test(clause.verb) &&
    object &&
    thing &&
    sentence.words.slice(object.from, object.to).some((word) => word.lower === "signature")
  ) {
    const signer = nameOf(sentence, clause, object)
    return (
      signer && {
        filling: signer,
        pred: ["+sign"],
        lemma: "sign",
        slots: [slotOf("patient", thing)],
        rule: "signature-of",
      }
    )
  }
  return null
}

function doer(sentence: Sentence, clause: Clause): Found | null {
  const core = clause.passive ? clause.patient : clause.subject
  const event = core?.head && isEvent(core.head) ? conceptsOf(core.head) : []
  const carried =
    clause.passive &&
    /^(carry|do|conduct|perform|undertake|handle|make|run|lead)$/.test(clause.verb) &&
    event.length > 0
  const frame = frameOf(clause, clause.agent)
  const pred = carried
    ? event
    : [...new Set([...frame.pred, ...clause.concepts.filter((concept) => ONE_AGENT.has(concept))])]
  const ordered = orderedEvent(clause)
  if (ordered && clause.agent && !several(clause)) {
    const who = partyOf(sentence, clause, clause.agent)
    return who
      ? {
          filling: who,
          pred: ordered.map((concept) => `order:${concept}`),
          lemma: `order ${clause.objects[0]?.head ?? ""}`.trim(),
          slots: [],
          rule: "ordered",
        }
      : null
  }
  if (!pred.some((concept) => ONE_AGENT.has(concept)) || !clause.agent || several(clause)) return null
  const filled = partyOf(sentence, clause, clause.agent)
  if (!filled) return null
  return {
    filling: filled,
    pred,
    lemma: carried && core ? core.head : clause.verb,
    slots:
      carried && core
        ? [slotOf("patient", core)]
        : resolvedSlots(sentence, clause, clause.agent).filter((slot) => !/sel(f|ves)$/.test(slot.pronoun ?? "")),
    rule: carried ? "carried-out-by" : "agent",
  }
}

/** `ordered the evacuation`, `ordered everyone out`: who gave the order for one happening. */
function orderedEvent(clause: Clause): readonly string[] | null {
  if (!/^(order|authorise|authorize|command|instruct)$/.test(clause.verb)) return null
  const thing = clause.passive ? clause.patient : clause.objects[0]
  if (!thing) return null
  if (isEvent(thing.head)) return conceptsOf(thing.head).filter((concept) => concept.startsWith("+"))
  const out = clause.words.slice(thing.to, thing.to + 2).some((word) => word.lower === "out")
  return out &&
    (thing.pronoun !== null ||
      /^(people|staff|worker|passenger|resident|employee|pupil|guest|crew|family)$/.test(thing.head))
    ? ["+evacuate"]
    : null
}

/** A name, or a definite description of one party: `the borough council`, `a cleaner`. */
function partyOf(sentence: Sentence, clause: Clause, phrase: Phrase): Filling | null {
  const named = nameOf(sentence, clause, phrase)
  if (named) return named
  if (phrase.pronoun || phrase.head === "" || !/^(the|a|an|its|his|her|their|our)$/.test(phrase.determiner ?? ""))
    return null
  const kind = PUBLIC_BODY.test(phrase.head) ? "organisation" : PERSON_NOUN.test(phrase.head) ? "person" : null
  return kind ? { span: { start: phrase.start, end: phrase.end }, name: "", head: phrase.head, kind } : null
}

const PUBLIC_BODY =
  /^(council|government|state|city|county|ministry|department|borough|university|church|trust|charity|police|army|navy|parliament|court|union|diocese|authority|agency|bureau|commission|town|crown|public)$/
const PERSON_NOUN =
  /^(cleaner|guard|driver|pilot|nurse|doctor|teacher|pupil|student|officer|constable|sergeant|captain|mate|deckhand|sailor|engineer|mechanic|electrician|caretaker|porter|receptionist|secretary|clerk|manager|supervisor|director|chairman|chairwoman|chief|boss|foreman|minister|mayor|councillor|councilor|judge|magistrate|lawyer|solicitor|accountant|auditor|neighbour|neighbor|passer-by|visitor|tourist|customer|passenger|resident|farmer|fisherman|diver|worker|employee|volunteer|lodger|tenant|landlord|widow|wife|husband|son|daughter|brother|sister|mother|father|uncle|aunt|cousin|friend|colleague|girl|boy|man|woman|teenager|pensioner|curator|conductor|inspector|deputy|assistant|intern|trainee|contractor|consultant|vet|coach|player|goalkeeper|striker|referee|editor|reporter|journalist|photographer|bishop|priest|vicar)$/

/** `A and B signed`: more than one did it. */
function several(clause: Clause): boolean {
  const region = clause.subjectRegion
  if (!region || clause.passive) return false
  for (let i = region.from; i < region.to; i++)
    if (clause.words[i]?.lower === "and" && /^\p{Lu}/u.test(clause.words[i + 1]?.text ?? "")) return true
  return false
}

function wholeContent(sentence: Sentence): string[] {
  return sentence.words
    .flatMap((word) => word.parts)
    .filter(isContent)
    .flatMap((lemma) => conceptsOf(lemma))
}

/** `the audit, by the firm Brightwell Finch,`: a noun of happening and who did it. */
function byNouns(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  sentence.words.forEach((word, at) => {
    if (word.lower !== "by") return
    const noun = sentence.words[at - 1]?.text === "," ? sentence.words[at - 2] : sentence.words[at - 1]
    if (noun?.pos !== "NOUN") return
    const lemma = noun.parts.at(-1) ?? noun.lemma
    const pred = conceptsOf(lemma)
    if (!pred.some((concept) => ONE_AGENT.has(concept))) return
    const clause =
      sentence.clauses.find((candidate) => candidate.start <= noun.start && candidate.end >= noun.end) ??
      sentence.clauses[0]
    if (!clause) return
    let to = at + 1
    while (to < sentence.words.length && /^(DET|ADJ|NOUN|PROPN|PRON)$|^&$/.test(sentence.words[to]?.pos ?? "")) to++
    while (sentence.words[to]?.text === "&" || sentence.words[to]?.pos === "PROPN") to++
    const name = namesIn(sentence.words, at + 1, to, (start, end) =>
      sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start),
    ).at(-1)
    if (!name) return
    const modifiers: string[] = []
    for (
      let i = at - (sentence.words[at - 1]?.text === "," ? 3 : 2);
      i >= 0 && /^(NOUN|ADJ|PROPN)$/.test(sentence.words[i]?.pos ?? "");
      i--
    )
      modifiers.push(...(sentence.words[i]?.parts ?? []))
    claims.push(
      make(sentence, clause, {
        filling: filling(sentence, name),
        role: "agent",
        pred,
        lemma,
        slots: [
          {
            role: "patient",
            head: lemma,
            concepts: modifiers.filter(isContent).flatMap((part) => conceptsOf(part)),
            headConcepts: pred,
            names: [],
            pronoun: null,
            determiner: null,
          },
        ],
        rule: "noun-by",
      }),
    )
  })
  return claims
}

const NOT_NOW =
  /^(former|ex|previous|then|deputy|vice|assistant|co|joint|acting|past|late|part|potential|prospective|would-be|one|another|new|next|future|old|a|an|some)$/

/** `Pellmar Shipping, the owner of the Lisbet K`, `the ship's owner, Pellmar Shipping`, `X is the owner of Y`. */
function relations(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  const { words } = sentence
  const slice = (start: number, end: number) =>
    sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start)
  words.forEach((word, at) => {
    const lemma = word.parts.at(-1) ?? word.lemma
    if (word.pos !== "NOUN" || !RELATION_NOUNS.test(lemma)) return
    const pred = conceptsOf(lemma)
    if (!pred.some((concept) => ONE_AGENT.has(concept))) return
    let from = at
    while (from > 0 && /^(DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(words[from - 1]?.pos ?? "")) from--
    for (let i = from; i < at; i++) if (NOT_NOW.test(words[i]?.lower ?? "")) return
    let to = at + 1
    let thing: Slot | null = null
    if (words[to]?.lower === "of") {
      let end = to + 1
      while (end < words.length && /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(words[end]?.pos ?? "")) end++
      thing = thingSlot(sentence, to + 1, end)
      to = end
    } else {
      const owner = words.slice(from, at).findLastIndex((candidate) => /^['’]s?$/.test(candidate.lower))
      if (owner > 0) thing = thingSlot(sentence, from, from + owner)
    }
    const clause =
      sentence.clauses.find((candidate) => candidate.from <= at && candidate.to > at) ??
      sentence.clauses.find((candidate) => candidate.start <= word.start && candidate.end >= word.end) ??
      sentence.clauses[0]
    if (!thing || !clause) return
    const beforeComma = words[from - 1]?.text === ","
    const left = beforeComma ? namesIn(words, Math.max(0, from - 7), from - 1, slice).at(-1) : undefined
    const afterComma = words[to]?.text === ","
    const right = namesIn(words, to, Math.min(words.length, to + (afterComma ? 7 : 5)), slice)[0]
    const found =
      left && left.end === words[from - 2]?.end
        ? left
        : right && right.start === words[afterComma ? to + 1 : to]?.start
          ? right
          : copular(sentence, clause, from, to)
    if (!found) return
    claims.push(
      make(sentence, clause, {
        filling: filling(sentence, found),
        role: "agent",
        pred,
        lemma,
        slots: [thing],
        rule: "relation-noun",
      }),
    )
  })
  return claims
}

function thingSlot(sentence: Sentence, from: number, to: number): Slot | null {
  const slice = (start: number, end: number) =>
    sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start)
  const content = sentence.words.slice(from, to)
  const head = content.findLast((word) => /^(NOUN|PROPN)$/.test(word.pos))
  if (!head) return null
  const lemmas = content.flatMap((word) => word.parts).filter(isContent)
  return {
    role: "patient",
    head: head.parts.at(-1) ?? head.lemma,
    concepts: lemmas.flatMap((lemma) => conceptsOf(lemma)),
    headConcepts: conceptsOf(head.parts.at(-1) ?? head.lemma),
    names: namesIn(sentence.words, from, to, slice).map((name) => name.text),
    pronoun: null,
    determiner: content[0]?.lower ?? null,
  }
}

/** `Pellmar is the owner of the ship`, `The owner of the ship is Pellmar`. */
function copular(
  _sentence: Sentence,
  clause: Clause,
  from: number,
  to: number,
): (Span & { readonly text: string }) | null {
  if (clause.verb !== "be" || clause.negated) return null
  const subject = clause.subject
  if (subject && clause.objects[0] && clause.objects[0].from >= from && clause.objects[0].from <= to) {
    const name = subject.names.at(-1)
    return name && name.end === subject.end ? name : null
  }
  const object = clause.objects[0]
  const name = object?.names.at(-1)
  return subject && subject.from >= from && subject.from <= to && object && name && name.end === object.end
    ? name
    : null
}

const ONLY_ONE =
  /\btold only\b|\bonly\s+(?:the|his|her|their|a|one)\b|\b(?:nobody|no[- ]one|none)\s+(?:but|except|other than|apart from|besides|save)\b|\b(?:nobody|no[- ]one|nothing)\s+else\b|\bonly\s+to\b|\balone\b/i

/** What is told when it is handed on. */
const TIDINGS =
  /^(result|finding|warning|concern|evidence|report|letter|news|information|file|document|memo|complaint|suspicion|note|message|email|datum|figure|fear|doubt|tip|test|record|photo|photograph|story)$/

/** Whom somebody told: `warned X`, `reported it to X`, `told nobody but X`. Several may have been told, unless it says not. */
function recipients(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    const passed =
      /^(take|bring|send|hand|give|pass|carry|submit|forward|show|deliver|present)$/.test(clause.verb) &&
      clause.objects.some((object) => TIDINGS.test(object.head))
    if (clause.mood !== "fact" || !(passed || predOf(clause).includes("+tell"))) continue
    const exclusive = ONLY_ONE.test(
      sentence.text.slice(Math.max(0, clause.start - sentence.unit.start), clause.end - sentence.unit.start + 40),
    )
    const places: Phrase[] = [...clause.obliques.filter(({ prep }) => prep === "to").map(({ phrase }) => phrase)]
    if (/^(warn|tell|inform|notify|alert|brief|advise|call|phone|email|text)$/.test(clause.verb))
      places.push(...(clause.passive ? (clause.patient ? [clause.patient] : []) : clause.objects.slice(0, 1)))
    let filled: Filling | null = null
    for (const phrase of places) filled ??= partyOf(sentence, clause, phrase)
    if (exclusive && !filled) {
      const tail = /\b(?:nobody|no[- ]one|none)\s+(?:but|except|other than|apart from|besides|save)\s+/i.exec(
        sentence.text,
      )
      if (tail) {
        const start = sentence.unit.start + tail.index + tail[0].length
        const from = sentence.words.findIndex((word) => word.start >= start)
        const name = namesIn(sentence.words, from, Math.min(sentence.words.length, from + 8), (a, b) =>
          sentence.text.slice(a - sentence.unit.start, b - sentence.unit.start),
        )[0]
        if (name) filled = filling(sentence, name)
      }
    }
    if (!filled) continue
    claims.push(
      make(sentence, clause, {
        filling: filled,
        role: "recipient",
        pred: ["+tell"],
        lemma: clause.verb,
        slots: resolvedSlots(sentence, clause, filled.span),
        exclusive,
        rule: exclusive ? "told-no-one-else" : "told",
      }),
    )
  }
  return claims
}
