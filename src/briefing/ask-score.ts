import type { Question } from "../analysis/question.ts"
import type { Term } from "../analysis/terms.ts"
import type { ReadPassage, ReadUnit } from "../dossier/read-passage.ts"
import type { Weighed } from "../dossier/weigh.ts"
import { answersIn, clauseBreaks } from "../dossier/words.ts"

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
}

export type Scored = {
  readonly unit: ReadUnit
  readonly read: ReadPassage
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
    let plain = 0
    let about = 0
    let uncounted = 0
    weighed.forEach(({ weight, name, role }, at) => {
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
    const answer = anchor(question, weighed, unit, matches, total)
    const evidence: Evidence = {
      said: said / total,
      beside: beside / total,
      around: around / total,
      above: over / total,
      paired: paired(weighed, matches),
      typed: question.expected === "any" ? 0.5 : answer.there,
      anchored: answer.near,
      nameless: names > 0 ? nameless / names : 0,
      missing: missing / total,
      passage: strength,
      focused: focused(unit, matches),
      about: plain > 0 ? about / plain : 1,
      uncounted,
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

/** How much of the unit is about the question: of a row its label, of a sentence all of it. */
function focused({ passage, terms }: ReadUnit, matches: readonly Match[]): number {
  const label = passage.row?.cells[0]
  const places = new Set(matches.filter(({ start }) => !label || start < label.end).map(({ place }) => place)).size
  const of = label ? Math.max(2, terms.filter(({ start }) => start < label.end).length) : Math.max(6, terms.length)
  return Math.min(1, places / of)
}

/** How far apart, in characters, two words still belong together; each clause between them counts as this much more. */
const REACH = 60
const CLAUSE_APART = 60

/** How sure a candidate for the answer is there that the question doesn't hold itself, and how near the question's words stand to it. */
function anchor(
  question: Question,
  weighed: readonly Weighed[],
  unit: ReadUnit,
  matches: readonly Match[],
  total: number,
): { there: number; near: number } {
  if (question.expected === "any") return { there: 0.5, near: 0 }
  const { text } = unit.passage.source
  const sentence = text.slice(unit.start, unit.end)
  const starts = new Set(matches.filter(({ weight }) => weight > 0.5).map(({ start }) => start))
  const breaks = clauseBreaks(sentence)
  let near = 0
  let there = 0
  for (const span of answersIn(question.expected, sentence)) {
    const words = unit.terms.filter(({ start }) => start >= unit.start + span.start && start < unit.start + span.end)
    if (words.length > 0 && words.every(({ start }) => starts.has(start))) continue
    if (span.start === 0 && words.length === 0) continue
    // `Name, 44,`: an age in commas is that of the name before it.
    const bound = question.expected === "age" && sentence.charAt(span.start) === ","
    if (bound && !matches.some(({ start }) => start < unit.start + span.start && unit.start + span.start - start < 40))
      continue
    there = Math.max(there, span.sure)
    let sum = 0
    weighed.forEach(({ weight }, i) => {
      let closest = 0
      for (const match of matches) {
        if (match.question !== i) continue
        const at = match.start - unit.start
        const [from, to] = at < span.start ? [at, span.start] : [span.end, at]
        const apart =
          Math.max(0, to - from) + CLAUSE_APART * breaks.filter((place) => place >= from && place < to).length
        closest = Math.max(closest, match.weight * Math.exp(-apart / REACH))
      }
      sum += weight * closest
    })
    near = Math.max(near, (span.sure * sum) / total)
  }
  return { there, near }
}
