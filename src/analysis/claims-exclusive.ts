import { type Filling, make } from "./claims-fillers.ts"
import type { Claim } from "./claims-model.ts"
import { predOf, resolvedSlots, type Sentence } from "./claims-sentence.ts"
import { conceptsOf, isAction } from "./lexicon/concepts.ts"
import type { Phrase } from "./slots-phrases.ts"

/**
 * What was found, taken, kept, with nothing else beside it: `All that divers brought up was the log`, `the only thing
 * stolen was a clock`. And what was found at all, for these to meet.
 */
export function itemClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  const { clauses, words } = sentence
  clauses.forEach((clause, i) => {
    if (clause.speech || clause.mood !== "fact" || clause.negated) return
    const pred = predOf(clause).filter((concept) =>
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
    const things = clause.passive ? (clause.subject ? [clause.subject] : []) : clause.objects
    const kept = things.filter((phrase) => phrase.head !== "" && !phrase.pronoun && !isAction(phrase.head))
    if (kept.length > 0) claims.push(item(sentence, clause, pred, kept, only(sentence, kept)))
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
    rule: exclusive ? "nothing-else" : "item",
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
