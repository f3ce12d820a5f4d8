import type { Source } from "../ingest/source.ts"
import { causeClaims } from "./claims-causes.ts"
import { itemClaims } from "./claims-exclusive.ts"
import { figureClaims } from "./claims-figures.ts"
import { fillerClaims } from "./claims-fillers.ts"
import type { Claim } from "./claims-model.ts"
import { orderClaims } from "./claims-order.ts"
import { placeClaims } from "./claims-places.ts"
import { polarityClaims } from "./claims-polarity.ts"
import { scopeClaims } from "./claims-scope.ts"
import type { Sentence } from "./claims-sentence.ts"
import { rowClaims } from "./claims-tables.ts"
import { timeClaims } from "./claims-times.ts"
import { figuresOf } from "./figures.ts"
import { conceptsOf, isContent } from "./lexicon/concepts.ts"
import type { Analysis } from "./model.ts"
import { clausesOf } from "./slots.ts"
import { tokenize } from "./tokens.ts"

/** In order; each reads the claims of its own sort from a sentence. */
const MAKERS: readonly ((sentence: Sentence) => Claim[])[] = [
  figureClaims,
  timeClaims,
  fillerClaims,
  placeClaims,
  causeClaims,
  itemClaims,
  polarityClaims,
  scopeClaims,
  orderClaims,
]

/** Everything that one source claims. A pure function of the source and its analysis. */
export function claimsOf(
  source: Pick<Source, "id" | "text" | "outlet" | "title">,
  analysis: Pick<Analysis, "units" | "dates" | "attributions" | "mentions">,
): Claim[] {
  return readClaims(source, analysis).claims
}

/** The claims of a source with the sentences they were read from, for what compares sentences whole. */
export function readClaims(
  source: Pick<Source, "id" | "text" | "outlet" | "title">,
  analysis: Pick<Analysis, "units" | "dates" | "attributions" | "mentions">,
): { readonly claims: Claim[]; readonly sentences: Sentence[] } {
  const claims: Claim[] = []
  const sentences: Sentence[] = []
  let antecedents: readonly string[] = []
  let block = -1
  let before: readonly string[] = []
  let things: Sentence["things"] = []
  for (const unit of analysis.units) {
    if (unit.kind === "row") {
      claims.push(...rowClaims(source, unit, analysis.dates))
      continue
    }
    const text = source.text.slice(unit.start, unit.end)
    const { words, clauses } = clausesOf(text, tokenize(text, unit.start))
    if (unit.block > block + 1) things = []
    if (unit.block !== block) before = []
    if (unit.block !== block) antecedents = unit.block === block + 1 ? antecedents : []
    block = unit.block
    const sentence: Sentence = {
      source: source.id,
      unit,
      text,
      words,
      clauses,
      figures: figuresOf(text, unit.start),
      dates: analysis.dates.filter((date) => date.unit === unit.index),
      attributions: analysis.attributions.filter((span) => span.unit === unit.index),
      mentions: analysis.mentions.filter((mention) => mention.unit === unit.index),
      antecedents,
      outlet: source.outlet,
      things,
      before,
      content: new Set(
        words
          .flatMap((word) => word.parts)
          .filter(isContent)
          .flatMap((lemma) => conceptsOf(lemma)),
      ),
    }
    sentences.push(sentence)
    for (const make of MAKERS) claims.push(...make(sentence))
    before = [...sentence.content]
    things = clauses
      .flatMap((clause) => [
        ...(clause.subject ? [clause.subject] : []),
        ...clause.objects,
        ...clause.obliques.map(({ phrase }) => phrase),
      ])
      .filter((phrase) => phrase.head !== "")
    const named = clauses.flatMap((clause) => clause.subject?.names.map((name) => name.text) ?? [])
    if (named.length > 0) antecedents = named.slice(0, 2)
  }
  return { claims, sentences }
}
