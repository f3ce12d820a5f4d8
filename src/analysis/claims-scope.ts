import { type Filling, make } from "./claims-fillers.ts"
import type { Claim } from "./claims-model.ts"
import { isRejected, predOf, resolvedSlots, type Sentence } from "./claims-sentence.ts"
import { conceptsOf } from "./lexicon/concepts.ts"
import type { Clause } from "./slots.ts"
import type { Phrase } from "./slots-phrases.ts"

const WIDE =
  /\b(worldwide|world-wide|globally|global|nationwide|nationally|everywhere|countrywide|internationally|across the (?:world|globe|country|nation)|around the world|in (?:all|every) (?:regions?|countr(?:y|ies)|states?|markets?|areas?))\b/i
const NARROW =
  /\b(?:in|for|across|to|within)\s+(?:\w+\s+){0,2}?(?:certain|some|several|selected|select|specific|a few|a handful of|limited|particular|parts of)\s+(?:\w+\s+)?(regions?|countr(?:y|ies)|states?|markets?|areas?|places|cities|districts|provinces|jurisdictions|users|customers)\b/i

/** How far something reaches: `only X`, `X only`, lists of what is covered, worldwide against certain regions. */
export function scopeClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  for (const clause of sentence.clauses) {
    if (clause.speech || clause.negated || clause.mood === "asked" || clause.mood === "possible") continue
    const pred = predOf(clause)
    if (pred.length === 0) continue
    claims.push(...reach(sentence, clause, pred), ...members(sentence, clause, pred))
  }
  return claims
}

function reach(sentence: Sentence, clause: Clause, pred: readonly string[]): Claim[] {
  const text = sentence.text.slice(clause.start - sentence.unit.start, clause.end - sentence.unit.start)
  const wide = WIDE.exec(text)
  const narrow = NARROW.exec(text)
  const found = wide ?? narrow
  if (!found || (wide && narrow)) return []
  const start = clause.start + found.index
  return [
    claim(
      sentence,
      clause,
      pred,
      { start, end: start + found[0].length },
      wide ? "all" : "some",
      [],
      wide ? "reaches-everywhere" : "reaches-some",
    ),
  ]
}

/** What the happening takes in: its objects, or its subject when it has none; with `only` when nothing else. */
function members(sentence: Sentence, clause: Clause, pred: readonly string[]): Claim[] {
  const reaches = pred.some((concept) =>
    /^\+(cover|restrict|permit|ban|close|cancel|withdraw|stop|suspend|open|recall)$/.test(concept),
  )
  if (!reaches && !told(sentence, clause)) return []
  const direct = clause.passive ? (clause.subject ? [clause.subject] : []) : clause.objects
  const to = clause.obliques
    .filter(({ prep, phrase }) => prep === "to" && phrase.from >= clause.verbTo && pred.includes("+cover"))
    .map(({ phrase }) => phrase)
  const things = [...direct, ...to].filter((phrase) => phrase.head !== "" && !phrase.pronoun)
  const first = things[0]
  const last = things.at(-1)
  if (!first || !last) return []
  const only = onlyOf(sentence, first, last, clause)
  const every = things.every((phrase) => /^(all|every|both|each|any)$/.test(phrase.determiner ?? "")) || only
  const concepts = things.map((phrase) => phrase.lemmas.join(" "))
  return [
    claim(
      sentence,
      clause,
      pred,
      { start: first.start, end: last.end },
      only ? "only" : every ? "all" : "some",
      concepts,
      only ? "only" : "takes-in",
    ),
  ]
}

/** `only` or `all` stands on what it happens to: its reach is what is said. */
function told(sentence: Sentence, clause: Clause): boolean {
  const theme = clause.passive ? clause.subject : clause.objects[0]
  if (!theme || theme.head === "" || theme.pronoun || theme.names.length > 0) return false
  return (
    /^(all|every|only)$/.test(theme.determiner ?? "") ||
    /^(only|all)$/.test(sentence.words[theme.from - 1]?.lower ?? "")
  )
}

function onlyOf(sentence: Sentence, first: Phrase, last: Phrase, clause: Clause): boolean {
  const at = (i: number) => sentence.words[i]?.lower ?? ""
  const verb = sentence.words.slice(Math.max(0, clause.verbFrom - 1), clause.verbTo + 2).map((word) => word.lower)
  return (
    [at(first.from - 1), at(first.from), at(last.to), at(last.to - 1)].some((word) =>
      /^(only|alone|solely|just|exclusively)$/.test(word),
    ) ||
    verb.some((word) => /^(only|solely|exclusively)$/.test(word)) ||
    (/^(limit|confine|restrict)$/.test(clause.verb) && clause.passive)
  )
}

function claim(
  sentence: Sentence,
  clause: Clause,
  pred: readonly string[],
  span: { start: number; end: number },
  scope: "all" | "only" | "some",
  items: readonly string[],
  rule: string,
): Claim {
  const filled: Filling = { span, name: "", kind: "scope" }
  const base = make(sentence, clause, {
    filling: filled,
    role: "scope",
    pred,
    lemma: clause.verb,
    slots: resolvedSlots(sentence, clause, span),
    rule,
  })
  return {
    ...base,
    kind: "scope",
    value: { type: "scope", scope, concepts: items },
    rejected: isRejected(sentence, span),
    // What it is about: the clause's subject or object, whichever isn't counted.
    content: new Set([
      ...base.content,
      ...items.flatMap((item) => item.split(" ").flatMap((lemma) => conceptsOf(lemma))),
    ]),
  }
}
