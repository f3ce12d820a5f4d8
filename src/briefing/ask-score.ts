import type { Question } from "../analysis/question.ts"
import type { ReadPassage, ReadUnit } from "../dossier/read-passage.ts"
import type { Weighed } from "../dossier/weigh.ts"
import { termsOf } from "../dossier/words.ts"
import { anchor } from "./ask-anchor.ts"
import { type Lookup, type Match, matchesIn } from "./ask-matches.ts"

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
  /** Share of the weight of the question's words that are no names and stand here. */
  readonly about: number
  /** 1 where what `how many` counts is missing. */
  readonly uncounted: number
  /** Share of the question that stands in the question which this passage answers, in a list of frequent questions. */
  readonly asked: number
  /** 1 for what is a question itself, and answers none. */
  readonly asking: number
  /** 1 for a table row whose label and one of whose columns the question names. */
  readonly cell: number
}

export type Scored = {
  readonly unit: ReadUnit
  readonly read: ReadPassage
  readonly matches: readonly Match[]
  readonly evidence: Evidence
  readonly score: number
}

/** How much each kind of evidence counts; fitted by logistic regression on encyclopaedic questions, then rounded. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  said: 4.3,
  beside: 1,
  around: 0,
  above: 0.8,
  paired: 0.8,
  typed: 1.7,
  anchored: 1.6,
  nameless: -3,
  missing: -1.3,
  passage: 2.9,
  focused: 1.3,
  about: 2.3,
  uncounted: -0.5,
  asked: 4,
  asking: -3,
  cell: 2,
}

const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[] // the keys of WEIGHTS

/** Scores all units of a passage by its words alone; what may be the answer is looked for in the best (`withAnswers`). `strength` is the passage's search score, 1 for the best. */
export function scoreUnits(weighed: readonly Weighed[], lookup: Lookup, read: ReadPassage, strength: number): Scored[] {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1
  const found = read.units.map((unit) => matchesIn(unit.terms, lookup))
  const best = found.map((matches) => {
    const of = new Array<number>(weighed.length).fill(0)
    for (const { question: at, weight } of matches) of[at] = Math.max(of[at] ?? 0, weight)
    return of
  })
  const anywhere = weighed.map((_, at) => Math.max(...best.map((of) => of[at] ?? 0)))
  const above = weighed.map(({ stands }) => {
    let most = 0
    for (const [term, weight] of stands) if (weight > most && read.under.has(term)) most = weight
    return most
  })
  const asked = isQuestion(read)
    ? above.reduce((sum, share, at) => sum + share * (weighed[at]?.weight ?? 0), 0) / total
    : 0
  return read.units.map((unit, i) => {
    const here = best[i] ?? []
    let said = 0
    let beside = 0
    let around = 0
    let over = 0
    let nameless = 0
    let names = 0
    let missing = 0
    let plain = 0
    let about = 0
    let uncounted = 0
    weighed.forEach(({ weight, name, role }, at) => {
      const mine = here[at] ?? 0
      const next = Math.max(best[i - 1]?.[at] ?? 0, best[i + 1]?.[at] ?? 0)
      const any = anywhere[at] ?? 0
      said += weight * mine
      let covered = mine
      beside += weight * Math.max(0, next - covered)
      covered = Math.max(covered, next)
      around += weight * Math.max(0, any - covered)
      covered = Math.max(covered, any)
      over += weight * Math.max(0, (above[at] ?? 0) - covered)
      covered = Math.max(covered, above[at] ?? 0)
      if (role === "counted" && covered === 0) uncounted = 1
      if (!name) {
        plain += weight
        about += weight * Math.max(mine, next * 0.5)
      }
      if (name) {
        names += weight
        nameless += weight * (1 - covered)
      }
      if (covered === 0) missing = Math.max(missing, weight)
    })
    const matches = found[i] ?? []
    const evidence: Evidence = {
      said: said / total,
      beside: beside / total,
      around: around / total,
      above: over / total,
      paired: paired(weighed, matches),
      typed: 0.5,
      anchored: 0,
      nameless: names > 0 ? nameless / names : 0,
      missing: missing / total,
      passage: strength,
      focused: focused(unit, matches),
      about: plain > 0 ? about / plain : 1,
      uncounted,
      asked: i < 2 ? asked : 0,
      asking: /\?["”’)]*$/.test(textOf(unit)) ? 1 : 0,
      cell: isCell(unit, lookup) ? 1 : 0,
    }
    return { unit, read, matches, evidence, score: scoreOf(evidence) }
  })
}

function textOf({ passage, start, end }: ReadUnit): string {
  return passage.source.text.slice(start, end)
}

/** Whether a passage stands under a question. */
function isQuestion({ units }: ReadPassage): boolean {
  const { under, source } = units[0]?.passage ?? {}
  return !!under && !!source && source.text.charAt(under.end - 1) === "?"
}

function isCell({ passage: { row, source } }: ReadUnit, lookup: Lookup): boolean {
  if (!row) return false
  const named = (cell: { start: number; end: number } | undefined) =>
    cell !== undefined && termsOf(source.text.slice(cell.start, cell.end)).some((term) => lookup.has(term))
  return named(row.cells[0]) && row.header.slice(1).some(named)
}

/** Adds what the candidates for an answer say, to units scored by their words. */
export function withAnswers(question: Question, weighed: readonly Weighed[], scored: Scored): Scored {
  if (question.expected === "any") return scored
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1
  const { there, near } = anchor(question, weighed, scored.unit, scored.matches, total)
  const evidence = { ...scored.evidence, typed: there, anchored: near }
  return { ...scored, evidence, score: scoreOf(evidence) }
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

/** How much of the unit is about the question: of a row its label, of a sentence all of it. */
function focused({ passage, terms }: ReadUnit, matches: readonly Match[]): number {
  const label = passage.row?.cells[0]
  const places = new Set(matches.filter(({ start }) => !label || start < label.end).map(({ place }) => place)).size
  const of = label ? Math.max(2, terms.filter(({ start }) => start < label.end).length) : Math.max(6, terms.length)
  return Math.min(1, places / of)
}
