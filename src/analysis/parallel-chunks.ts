import type { Sentence } from "./claims-sentence.ts"
import type { Clause } from "./slots.ts"
import type { Word } from "./slots-tokens.ts"

/** A stretch of a sentence that says one thing: a main verb with all that stands round it, whatever the order. */
export type Chunk = {
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly mood: Clause["mood"]
  readonly negated: boolean
  readonly text: string
}

const SUBORDINATE = /^(when|while|whilst|after|before|because|although|though|unless|whereas|as|once)$/
const SPEECH =
  /^(say|add|claim|show|indicate|believe|announce|insist|argue|report|reveal|maintain|write|note|confirm|suggest|state)$/
const TALK =
  /^(say|add|claim|state|note|explain|argue|insist|maintain|believe|think|suggest|indicate|announce|estimate|reckon|expect|hope|feel|mean|recall|assert|declare|allege|predict|forecast|conclude|acknowledge|admit)$/
/** Whether a clause says who says it, rather than what happened. */
export function isTalk({ verb }: Clause): boolean {
  return TALK.test(verb)
}
const isVerb = (word: Word | undefined) => word !== undefined && (word.pos === "VERB" || word.pos === "AUX")

/** The chunks of a sentence; who says it, and what is asked, supposed or denied as a whole, is left out. */
export function chunksOf(sentence: Sentence): Chunk[] {
  const { words } = sentence
  const cuts = new Set<number>([0, words.length])
  words.forEach((word, i) => {
    if (/^[;:,—–()]$|^--$/.test(word.text)) cuts.add(i)
    else if (SUBORDINATE.test(word.lower) && i > 0 && hasVerb(words, i + 1) && hasVerb(words, 0, i)) cuts.add(i)
    else if (/^(and|but)$/.test(word.lower) && hasVerb(words, 0, i) && ownClause(words, i + 1)) cuts.add(i)
    else if (
      SPEECH.test(word.lemma) &&
      isVerb(word) &&
      /^(that|DET|NOUN|PROPN|PRON|NUM)$/.test(next(words, i)) &&
      hasVerb(words, i + 1)
    )
      if (
        !/^(report|write|show|reveal|confirm|note|claim|maintain|suggest|state|announce)$/.test(word.lemma) ||
        words[i + 1]?.lower === "that"
      )
        cuts.add(i + 1)
  })
  const edges = [...cuts].sort((a, b) => a - b)
  const ranges: { from: number; to: number }[] = []
  let pending: number | null = null
  edges.slice(0, -1).forEach((from, k) => {
    const to = edges[k + 1] ?? words.length
    const spoken = /^according$/.test(words[from]?.lower ?? "") || /^according$/.test(words[from + 1]?.lower ?? "")
    if (spoken && !hasVerb(words, from, to)) return
    const last = ranges.at(-1)
    if (!hasVerb(words, from, to)) {
      // An apposition goes with what it stands by; an opening phrase with what follows.
      if (last && pending === null && last.to === from) last.to = to
      else pending ??= from
      return
    }
    if (last && last.to === from && /^,$/.test(words[from]?.text ?? "") && !hasSubjectVerb(words, last.from, last.to))
      last.to = to
    else ranges.push({ from: pending ?? from, to })
    pending = null
  })
  if (ranges.length === 0) ranges.push({ from: 0, to: words.length })
  return ranges.flatMap(({ from, to }) => chunk(sentence, from, to) ?? [])
}

function next(words: readonly Word[], at: number): string {
  const word = words[at + 1]
  return word?.lower === "that" ? "that" : (word?.pos ?? "")
}

function hasVerb(words: readonly Word[], from: number, to = words.length): boolean {
  for (let i = from; i < to; i++) if (isVerb(words[i])) return true
  return false
}

function hasSubjectVerb(words: readonly Word[], from: number, to: number): boolean {
  return hasVerb(words, from, to)
}

/** Whether a noun and then a verb follow before the next mark: a clause of its own, no list of things. */
function ownClause(words: readonly Word[], from: number): boolean {
  let noun = false
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (!word || /^[;:,]$/.test(word.text)) return false
    if (isVerb(word)) return noun || i <= from + 2
    if (/^(NOUN|PROPN|PRON)$/.test(word.pos)) noun = true
  }
  return false
}

function chunk(sentence: Sentence, from: number, to: number): Chunk | null {
  const { words } = sentence
  let start = from
  while (start < to && /^[;:,—–()]$|^--$|^(and|but|that)$/i.test(words[start]?.text ?? "")) start++
  // `, who was born in 1961`: what it hangs on comes along.
  const relative = /^(who|which|whose|where)$/.test(words[start]?.lower ?? "")
  // `X, the firm that maintains it`
  const apposed =
    words[from]?.text === "," &&
    words[start]?.pos === "DET" &&
    words.slice(start, start + 5).some(({ lower }) => /^(that|which|who)$/.test(lower))
  const antecedent = relative
    ? nounBefore(words, from)
    : apposed
      ? [...nounBefore(words, from), ...words.slice(from, start)]
      : []
  const own = [...antecedent, ...words.slice(start, to)]
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return null
  const clauses = sentence.clauses.filter(({ verbFrom }) => verbFrom >= start && verbFrom < to)
  const said = clauses.filter((clause) => !isTalk(clause))
  const heart = said[0] ?? clauses[0]
  if (heart && isTalk(heart) && said.length === 0 && own.length <= 8 && sentence.clauses.length > 1) return null
  const conditional = /^(if|whether|unless)$/.test(words[start]?.lower ?? "")
  return {
    words: own,
    clauses,
    mood: conditional
      ? "possible"
      : heart?.mood === "fact" &&
          own.some(
            ({ lower }, i) =>
              lower === "to" && /^(is|are)$/.test(own[i - 1]?.lower ?? "") && own[i + 1]?.pos === "VERB",
          )
        ? "planned"
        : (heart?.mood ?? "fact"),
    negated:
      said.some(({ negated }) => negated) ||
      own.some(
        ({ lower }, i) =>
          /^(not|n't|n’t|never|nobody|none|neither|nothing|no)$/.test(lower) &&
          !/^(and|,|but)$/.test(own[i - 1]?.lower ?? ""),
      ),
    text: sentence.text.slice(first.start - sentence.unit.start, last.end - sentence.unit.start),
  }
}

function nounBefore(words: readonly Word[], at: number): Word[] {
  let from = at
  while (from > 0 && /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(words[from - 1]?.pos ?? "") && at - from < 6) from--
  return words.slice(from, at)
}
