import type { Question, QuestionTerm, TermRole } from "../analysis/question.ts"
import { synonymsOf } from "../analysis/synonyms.ts"
import type { SearchIndex } from "./search-index.ts"

/** A question's term with how telling it is and what may stand for it. */
export type Weighed = QuestionTerm & {
  /** Inverse document frequency over the passages, of the term or of what stands for it by spelling. */
  readonly weight: number
  /** The term itself at 1, and what may stand for it at less. */
  readonly stands: ReadonlyMap<string, number>
  /** Neither it nor a spelling of it nor a synonym occurs anywhere. */
  readonly unseen: boolean
  /** It occurs only as another spelling. */
  readonly guessed: boolean
}

const ACRONYM = 0.9
const SPELLING = 0.75
/** Share of the passages from which on a name is common to them. */
const COMMON = 0.18
const COMMON_LEAST = 5
/** How much of its rarity a word keeps, by what it does in the question. */
const ROLE: Readonly<Record<TermRole, number>> = { plain: 1, counted: 1, focus: 0.5, measure: 0.3, light: 0.4 }

/** Weighs the question's terms against a dossier: exact terms first; completions and slips only for what matches nothing. */
export function weigh(question: Question, index: SearchIndex): Weighed[] {
  const joined = question.terms.map(({ term }) => term)
  const total = Math.max(1, index.size)
  return question.terms.map((one, at) => {
    const stands = new Map<string, number>([[one.term, 1]])
    for (const long of index.expansions(one.term)) for (const part of long.split(" ")) stands.set(part, ACRONYM)
    for (const [short, length] of shortened(joined, at, index)) stands.set(short, length > 0 ? ACRONYM : 0)
    const seen = index.frequency(one.term)
    const synonyms = [...synonymsOf(one.term)].filter(([other]) => index.frequency(other) > 0)
    for (const [other, weight] of synonyms) if (!stands.has(other)) stands.set(other, weight)
    let guessed = false
    if (seen === 0 && ![...stands.keys()].some((term) => index.frequency(term) > 0)) {
      for (const near of index.nearTerms(one.term)) {
        stands.set(near, SPELLING)
        guessed = true
      }
    }
    const frequency =
      seen || Math.max(0, ...[...stands].filter(([term]) => term !== one.term).map(([term]) => index.frequency(term)))
    const rarity = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
    const weight = rarity * ROLE[one.role] * one.share
    // A name that a good part of the passages hold is what the sources are about: it goes without saying.
    const name = one.name && frequency < Math.max(COMMON_LEAST, total * COMMON)
    return { ...one, name, weight, stands, unseen: frequency === 0, guessed }
  })
}

/** Acronyms of runs of the question's terms that hold the term at a place. */
function shortened(terms: readonly string[], at: number, index: SearchIndex): [string, number][] {
  const found: [string, number][] = []
  for (let from = Math.max(0, at - 4); from <= at; from++)
    for (let to = Math.max(at, from + 1); to < Math.min(terms.length, from + 6); to++)
      for (const short of index.expansions(terms.slice(from, to + 1).join(" "))) found.push([short, to - from])
  return found
}
