import type { Question } from "../analysis/question.ts"
import type { Term } from "../analysis/terms.ts"
import type { ReadPassage, ReadUnit } from "../dossier/read-passage.ts"
import type { Weighed } from "../dossier/weigh.ts"
import { answersIn } from "../dossier/words.ts"

/** What speaks for a unit as the answer, each between 0 and about 1. */
export type Evidence = {
  /** Share of the question's weight that stands in the unit itself. */
  readonly said: number
  /** … that stands only in the sentences next to it, */
  readonly beside: number
  /** … elsewhere in its passage, */
  readonly around: number
  /** … only in the heading, title or column names above it. */
  readonly above: number
  /** Share of the question's neighbouring word pairs that stand near one another here. */
  readonly paired: number
  /** A candidate of the expected kind is there. */
  readonly typed: number
  /** How close the question's words stand to the best candidate. */
  readonly anchored: number
  /** Weight of the question's names that stand neither in the passage nor above it. */
  readonly nameless: number
  /** Weight of the heaviest of the question's words that is missing altogether. */
  readonly missing: number
  /** How good the passage is among those found. */
  readonly passage: number
  /** How much of the unit is about the question. */
  readonly focused: number
}

export type Scored = {
  readonly unit: ReadUnit
  readonly read: ReadPassage
  readonly evidence: Evidence
  readonly score: number
}

/** How much each kind of evidence counts; fitted by logistic regression on encyclopaedic questions, then rounded. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  said: 6,
  beside: 1.5,
  around: 1.5,
  above: 1.5,
  paired: 1,
  typed: 0.7,
  anchored: 1.5,
  nameless: -1,
  missing: 0,
  passage: 0.7,
  focused: 0.5,
}

const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[] // the keys of WEIGHTS

/** For each term of the texts, which of the question's terms it stands for, and how well. */
export type Lookup = ReadonlyMap<string, readonly (readonly [number, number])[]>

type Match = { readonly question: number; readonly weight: number; readonly place: number; readonly start: number }

/** Where the question's terms stand in a unit. */
function matchesIn(terms: readonly Term[], lookup: Lookup): Match[] {
  const matches: Match[] = []
  terms.forEach(({ term, start }, place) => {
    for (const [question, weight] of lookup.get(term) ?? []) matches.push({ question, weight, place, start })
  })
  return matches
}

/** For each term of the texts, which of the question's terms it stands for, and how well. */
export function lookupOf(weighed: readonly Weighed[]): Lookup {
  const lookup = new Map<string, [number, number][]>()
  weighed.forEach(({ stands }, i) => {
    for (const [term, weight] of stands) {
      const known = lookup.get(term)
      if (known) known.push([i, weight])
      else lookup.set(term, [[i, weight]])
    }
  })
  return lookup
}

/** Scores all units of a passage. `strength` is the passage's search score, 1 for the best. */
export function scoreUnits(
  question: Question,
  weighed: readonly Weighed[],
  lookup: Lookup,
  read: ReadPassage,
  strength: number,
): Scored[] {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1
  const found = read.units.map((unit) => matchesIn(unit.terms, lookup))
  const best = found.map((matches) => {
    const of = new Array<number>(weighed.length).fill(0)
    for (const { question: at, weight } of matches) of[at] = Math.max(of[at] ?? 0, weight)
    return of
  })
  const above = weighed.map(({ stands }) => {
    let most = 0
    for (const [term, weight] of stands) if (weight > most && read.under.has(term)) most = weight
    return most
  })
  return read.units.map((unit, i) => {
    const here = best[i] ?? []
    let said = 0
    let beside = 0
    let around = 0
    let over = 0
    let nameless = 0
    let names = 0
    let missing = 0
    weighed.forEach(({ weight, name }, at) => {
      const mine = here[at] ?? 0
      const next = Math.max(best[i - 1]?.[at] ?? 0, best[i + 1]?.[at] ?? 0)
      const any = Math.max(...best.map((of) => of[at] ?? 0))
      said += weight * mine
      let covered = mine
      beside += weight * Math.max(0, next - covered)
      covered = Math.max(covered, next)
      around += weight * Math.max(0, any - covered)
      covered = Math.max(covered, any)
      over += weight * Math.max(0, (above[at] ?? 0) - covered)
      covered = Math.max(covered, above[at] ?? 0)
      if (name) {
        names += weight
        nameless += weight * (1 - covered)
      }
      if (covered === 0) missing = Math.max(missing, weight)
    })
    const matches = found[i] ?? []
    const answer = anchor(question, weighed, unit, matches, total)
    const evidence: Evidence = {
      said: said / total,
      beside: beside / total,
      around: around / total,
      above: over / total,
      paired: paired(weighed, matches),
      typed: question.expected === "any" ? 0.5 : answer.there ? 1 : 0,
      anchored: answer.near,
      nameless: names > 0 ? nameless / names : 0,
      missing: missing / total,
      passage: strength,
      focused:
        unit.terms.length > 0 ? new Set(matches.map(({ place }) => place)).size / Math.max(6, unit.terms.length) : 0,
    }
    return { unit, read, evidence, score: scoreOf(evidence) }
  })
}

function scoreOf(evidence: Evidence): number {
  let score = 0
  for (const kind of KINDS) score += WEIGHTS[kind] * evidence[kind]
  return score
}

/** The names of what spoke for a unit, for `--explain`. */
export function rulesOf(question: Question, { evidence }: Scored): string[] {
  return [`asks-${question.rule}`, ...KINDS.filter((kind) => WEIGHTS[kind] * evidence[kind] >= 0.5)]
}

/** Share of the question's neighbouring pairs of terms that stand within three words of one another, weighed. */
function paired(weighed: readonly Weighed[], matches: readonly Match[]): number {
  let have = 0
  let all = 0
  for (let i = 0; i + 1 < weighed.length; i++) {
    const weight = (weighed[i]?.weight ?? 0) + (weighed[i + 1]?.weight ?? 0)
    all += weight
    const first = matches.filter(({ question }) => question === i)
    const second = matches.filter(({ question }) => question === i + 1)
    if (first.some((a) => second.some((b) => a.place !== b.place && Math.abs(a.place - b.place) <= 3))) have += weight
  }
  return all > 0 ? have / all : 0
}

/** Whether a candidate for the answer is there that the question doesn't hold itself, and how near its words stand. */
function anchor(
  question: Question,
  weighed: readonly Weighed[],
  unit: ReadUnit,
  matches: readonly Match[],
  total: number,
): { there: boolean; near: number } {
  const { text } = unit.passage.source
  const sentence = text.slice(unit.start, unit.end)
  const starts = new Set(matches.filter(({ weight }) => weight > 0.5).map(({ start }) => start))
  let near = 0
  let there = false
  for (const span of answersIn(question.expected, sentence)) {
    const words = unit.terms.filter(({ start }) => start >= unit.start + span.start && start < unit.start + span.end)
    if (words.length > 0 && words.every(({ start }) => starts.has(start))) continue
    if (span.start === 0 && words.length === 0) continue
    there = true
    const at = unit.start + (span.start + span.end) / 2
    let sum = 0
    weighed.forEach(({ weight }, i) => {
      let closest = 0
      for (const match of matches)
        if (match.question === i) closest = Math.max(closest, match.weight * Math.exp(-Math.abs(match.start - at) / 60))
      sum += weight * closest
    })
    near = Math.max(near, sum / total)
  }
  return { there, near }
}
