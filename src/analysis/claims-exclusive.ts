import { type Filling, make } from "./claims-fillers.ts"
import type { Claim } from "./claims-model.ts"
import { resolvedSlots, type Sentence } from "./claims-sentence.ts"
import { conceptsOf, isAction } from "./lexicon/concepts.ts"
import { namesIn, type Phrase } from "./slots-phrases.ts"

/**
 * What was found, taken, kept, with nothing else beside it: `All that divers brought up was the log`, `the only thing
 * stolen was a clock`. And what was found at all, for these to meet.
 */
export function itemClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  const { clauses, words } = sentence
  clauses.forEach((clause, i) => {
    if (clause.speech || clause.mood !== "fact" || clause.negated) return
    const pred = clause.concepts.filter((concept) =>
      /^\+(find|seize|steal|extract|remove|damage|destroy|delete|restrict|leakinfo|recall|use|carry|ban)$/.test(
        concept,
      ),
    )
    if (pred.length === 0) return
    const next = clauses[i + 1]
    const opening = words
      .slice(0, clause.verbFrom)
      .map((word) => word.lower)
      .join(" ")
    const all =
      /^(?:["“])?(?:all|the only (?:thing|things|item|items|object|part|parts)|everything|the only \w+)\b/.test(opening)
    if (all && next && next.verb === "be" && next.objects[0]) {
      claims.push(item(sentence, clause, pred, [next.objects[0]], true))
      return
    }
    const direct = clause.passive ? (clause.subject ? [clause.subject] : []) : clause.objects
    // `restricted access to A and B`
    const access = direct.some((phrase) => phrase.head === "access")
      ? clause.obliques
          .filter(({ prep, phrase }) => prep === "to" && phrase.from >= clause.verbTo)
          .map(({ phrase }) => phrase)
      : []
    const things = access.length > 0 ? access : direct
    const kept = things.filter(
      (phrase) =>
        phrase.head !== "" && !phrase.pronoun && (/^(a|an)$/.test(phrase.determiner ?? "") || !isAction(phrase.head)),
    )
    if (kept.length > 0) claims.push(item(sentence, clause, pred, kept, only(sentence, kept)))
  })
  claims.push(...listed(sentence))
  return claims
}

/** `the ban on two models, A and B`, `its blockade of access to A and B`: a noun of barring with all that it bars. */
function listed(sentence: Sentence): Claim[] {
  const slice = (start: number, end: number) =>
    sentence.text.slice(start - sentence.unit.start, end - sentence.unit.start)
  const claims: Claim[] = []
  sentence.words.forEach((word, at) => {
    if (word.pos !== "NOUN" || !/^(ban|block|blockade|restriction|recall|suspension|prohibition)$/.test(word.lemma))
      return
    const tail = sentence.words.slice(at + 1, at + 4).map((next) => next.lower)
    if (!/^(of|on|to)$/.test(tail[0] ?? "")) return
    const names = namesIn(sentence.words, at + 1, Math.min(sentence.words.length, at + 14), slice)
    const clause = sentence.clauses.find((candidate) => candidate.start <= word.start && candidate.end >= word.end)
    const first = names[0]
    const last = names.at(-1)
    if (names.length < 2 || !clause || !first || !last) return
    const owner = namesIn(sentence.words, Math.max(0, at - 4), at, slice).at(-1)
    const base = make(sentence, clause, {
      filling: { span: { start: first.start, end: last.end }, name: "", kind: "item" },
      role: "patient",
      pred: conceptsOf(word.lemma).filter((concept) => /^\+(restrict|ban|recall)$/.test(concept)),
      lemma: word.lemma,
      slots: owner
        ? [
            {
              role: "agent",
              head: "",
              concepts: [],
              headConcepts: [],
              names: [owner.text.replace(/['’]s$/, "")],
              pronoun: null,
              determiner: null,
            },
          ]
        : [],
      rule: "listed",
    })
    claims.push({
      ...base,
      mood: "fact",
      kind: "item",
      value: {
        type: "filler",
        head: "",
        names: names.map((name) => name.text),
        concepts: [],
        exclusive: false,
        role: "patient",
      },
    })
  })
  return claims
}

function only(sentence: Sentence, things: readonly Phrase[]): boolean {
  const first = things[0]
  return (
    first !== undefined && [sentence.words[first.from - 1]?.lower, sentence.words[first.from]?.lower].includes("only")
  )
}

function item(
  sentence: Sentence,
  clause: Sentence["clauses"][number],
  pred: readonly string[],
  things: readonly Phrase[],
  exclusive: boolean,
): Claim {
  const first = things[0]
  const last = things.at(-1)
  const filled: Filling = {
    span: { start: first?.start ?? clause.start, end: last?.end ?? clause.end },
    name: "",
    kind: "item",
  }
  const base = make(sentence, clause, {
    filling: filled,
    role: "patient",
    pred,
    lemma: clause.verb,
    slots: resolvedSlots(sentence, clause, filled.span),
    rule: exclusive
      ? "nothing-else"
      : things.length > 1 && pred.some((concept) => /^\+(restrict|ban|recall)$/.test(concept))
        ? "listed"
        : "item",
  })
  return {
    ...base,
    kind: "item",
    modifiers: things.map((phrase) => phrase.head),
    value: {
      type: "filler",
      head: first?.head ?? "",
      names: things.flatMap((phrase) => phrase.names.map((name) => name.text)),
      concepts: things.flatMap((phrase) => phrase.lemmas.flatMap((lemma) => conceptsOf(lemma))),
      exclusive,
      role: "patient",
    },
  }
}
