import type { Question } from "../analysis/question.ts"
import { attributionIn } from "../dossier/attribute.ts"
import { groupsReady } from "../dossier/claims-compare.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { readPassage } from "../dossier/read-passage.ts"
import { type Weighed, weigh } from "../dossier/weigh.ts"
import { readQuestion } from "../dossier/words.ts"
import { choose } from "./ask-choose.ts"
import { contextOf, leadOf } from "./ask-context.ts"
import { decide } from "./ask-found.ts"
import { type Lookup, lookupOf } from "./ask-matches.ts"
import { rulesOf, type Scored, scoreUnits, withAnswers } from "./ask-score.ts"
import { CitationBook } from "./citations.ts"
import { disagreementsTouching } from "./disagree.ts"
import type { Answer, Citation, Finding } from "./values.ts"

/** How many passages are read closely. */
const READ = 32
/** In how many of their sentences the answer is looked for. */
const ANSWERS = 32

/** An answer with, for each quote, the sentence that it stands on, and the row and columns that it is of. */
export type AskAnswer = Answer & {
  readonly contexts: readonly (Citation | null)[]
  readonly leads: readonly (string | null)[]
}

/** The one to five quotes of a dossier that answer a question, best first; or that there are none, and what came near. */
export function ask(dossier: Dossier, query: string): AskAnswer {
  const { question, weighed, lookup, ranked } = rank(dossier, query)
  const decision = decide(question, weighed, ranked)
  const book = new CitationBook()
  const unseen = weighed.filter((one) => one.unseen).map(({ word }) => word)
  const chosen = choose(ranked, decision.found ? 5 : 2)
  // A quote and what it stands on are cited together, so that the markers count up as they are read.
  const cited = chosen.map(({ unit }) => {
    const context = contextOf(unit)
    return {
      context: context ? book.cite(unit.passage.source, context) : null,
      citation: book.cite(unit.passage.source, unit),
    }
  })
  const contexts = cited.map(({ context }) => context)
  const leads = chosen.map(({ unit }) => leadOf(unit, lookup))
  const common = { query, contexts, leads, unseen, disagreements: [] }
  if (!decision.found) return { ...common, found: false, findings: [], nearest: cited.map(({ citation }) => citation) }
  const findings: Finding[] = chosen.flatMap((scored, i) => {
    const citation = cited[i]?.citation
    if (!citation) return []
    const attribution = attributionIn(scored.unit.passage, scored.unit)
    const rules = [...rulesOf(question, scored), ...decision.rules]
    return [{ score: Number(scored.score.toFixed(3)), citation, attribution, rules }]
  })
  // Working them out reads every source closely: an answer shows them where that has been done, and waits for nothing.
  const disagreements = groupsReady(dossier)
    ? disagreementsTouching(
        dossier,
        findings.map(({ citation }) => citation),
        book,
      )
    : []
  return { ...common, found: true, findings, nearest: [], disagreements }
}

/** All units that hold any of the question's words, best first. */
export function rank(
  dossier: Dossier,
  query: string,
): {
  question: Question
  weighed: Weighed[]
  lookup: Lookup
  ranked: Scored[]
} {
  const question = readQuestion(query)
  const weighed = weigh(question, dossier.passages)
  const lookup = lookupOf(weighed)
  const hits = dossier.passages.search(
    weighed.map(({ term, stands }) => ({ term, alternatives: stands })),
    READ,
  )
  const top = hits[0]?.score ?? 1
  const ranked = hits
    .flatMap(({ passage, score }) => scoreUnits(weighed, lookup, readPassage(passage), score / top))
    .sort((a, b) => b.score - a.score)
    .slice(0, ANSWERS)
    .map((scored) => withAnswers(question, weighed, scored))
    .sort((a, b) => b.score - a.score)
  return { question, weighed, lookup, ranked }
}
