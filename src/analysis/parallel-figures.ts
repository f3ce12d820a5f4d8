import type { Span } from "../ingest/source.ts"
import { KIND_OF_FIGURE } from "./claims-figures.ts"
import type { Sentence } from "./claims-sentence.ts"
import type { Figure } from "./figures.ts"
import { type Filled, frameOf } from "./parallel-build.ts"
import { type Chunk, isTalk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"
import type { Word } from "./slots-tokens.ts"

const PART = /\b(?:of (?:the|these|those|its|their|our|his|her|which|whom|them)|out of)\s*$/i
const ORDINAL_OF = /^(\d+)(?:st|nd|rd|th)$/

/** The figures of a chunk, each with what it counts. */
export function figureFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked") return []
  const first = chunk.words[0]?.start ?? 0
  const last = chunk.words.at(-1)?.end ?? 0
  const figures = sentence.figures.filter((figure) => figure.start >= first && figure.end <= last)
  const frames = figures.flatMap((figure) => {
    const before = sentence.text.slice(0, figure.shown.start - sentence.unit.start)
    const after = sentence.text.slice(figure.end - sentence.unit.start)
    // `of the 340 homes`, `90 of them`: a part of something else.
    if (
      PART.test(before) ||
      /^\s+of (?:them|whom|which|those|its|their|our)\b/i.test(after) ||
      /^Of\b/.test(sentence.text)
    )
      return []
    if (/\b(?:each|every|per|the other|another|a further|the remaining|an extra|first|last)\s+$/i.test(before))
      return []
    if (/\p{L}['’]s own\b/u.test(chunk.text)) return []
    const rivals = figures.filter((other) => other.dimension === figure.dimension).length > 1
    const priced = pricedNoun(chunk.words, figure)
    const head = priced ?? headOf(chunk, figure)
    if (rivals && !head && figure.type !== "score") return []
    const filled: Filled = {
      sort: figure.dimension,
      kind: KIND_OF_FIGURE[figure.type],
      value: { type: "figure", figure },
      span: figure.shown,
      skip: [figure],
      head,
      headOnly: rivals || priced !== null,
      rule: "parallel-figure",
    }
    const frame = frameOf(sentence, chunk, filled)
    return [{ ...frame, claim: { ...frame.claim, per: perOf(after), modifiers: change(before) } }]
  })
  return [...frames, ...ordinals(sentence, chunk)]
}

function change(before: string): string[] {
  const word = /\b(by|to|from|at)\s+(?:\w+\s+)?$/i.exec(before)?.[1]?.toLowerCase()
  return [`change:${word === "to" || word === "from" || word === "at" ? word : "by"}`]
}

function perOf(after: string): string | null {
  return (
    /^[\s\w]{0,12}?\b(?:per|each|an?) (day|hour|week|month|year|head|person|passenger|tonne|barrel|share)\b/i.exec(
      after,
    )?.[1] ?? null
  )
}

/** `in the 89th minute`, `on lap 12`: a place in a row, as a figure of that row. */
function ordinals(sentence: Sentence, chunk: Chunk): Frame[] {
  return chunk.words.flatMap((word, i) => {
    const noun = chunk.words[i + 1]
    const value = Number(ORDINAL_OF.exec(word.lower)?.[1])
    if (!noun || !Number.isFinite(value) || !/^(minute|lap|round|over|floor|attempt|ballot|week)s?$/.test(noun.lower))
      return []
    const span = { start: word.start, end: noun.end }
    const figure: Figure = {
      ...span,
      type: "count",
      low: value,
      high: value,
      grain: 1,
      bound: "exact",
      estimate: false,
      unit: null,
      dimension: `ordinal:${noun.lemma}`,
      shown: span,
      rule: "ordinal",
    }
    return [
      frameOf(sentence, chunk, {
        sort: figure.dimension,
        kind: "number",
        value: { type: "figure", figure },
        span,
        rule: "parallel-ordinal",
      }),
    ]
  })
}

/** What a figure counts: the noun after it, after `of`, before `of`, or the subject of its `was`. */
function headOf(chunk: Chunk, figure: Figure): Span | null {
  const { words } = chunk
  const from = words.findIndex((word) => word.start >= figure.end)
  if (from >= 0 && figure.type !== "money" && figure.type !== "measure") {
    const start = words[from]?.lower === "of" ? from + 1 : from
    const noun = nounRun(words, start)
    if (noun) return noun
    const adjective = words[from]
    if (figure.type === "percent" && adjective?.pos === "ADJ") return adjective
  }
  const at = words.findIndex((word) => word.end > figure.shown.start)
  if (at < 0) return null
  // `put its fine over the leak at $310,000`
  const put = chunk.clauses.find(({ verb, passive }) => /^(put|set|estimate|value|place|fix)$/.test(verb) && !passive)
  if (put?.objects[0]?.head && words[at - 1]?.lower === "at") return subjectHead(words, put.objects[0])
  // `a workforce of 950`, `its fine over the leak at $310,000`
  if (/^(of|at)$/.test(words[at - 1]?.lower ?? "") && /^(NOUN|ADJ)$/.test(words[at - 2]?.pos ?? ""))
    return words[at - 2] ?? null
  const clause = [...chunk.clauses]
    .reverse()
    .find((clause) => !isTalk(clause) && clause.start <= figure.start && clause.end >= figure.end)
  const subject = clause?.subject
  if (!clause || !subject || subject.pronoun || clause.passive)
    return clause?.passive && subject && !subject.pronoun && /^(set|put|fix|place|cap|pay|fine)$/.test(clause.verb)
      ? subjectHead(words, subject)
      : null
  return /^(be|stand|total|reach|rise|fall|drop|climb|decline|grow|increase|decrease|go|come|run|number|exceed|jump|slip|sink|hit|remain|put|set|amount|cost|say)$/.test(
    clause.verb,
  )
    ? subjectHead(words, subject)
    : null
}

/** `a $48 million contract`: the price of that alone. */
function pricedNoun(words: readonly Word[], figure: Figure): Word | null {
  if (figure.type !== "money" && figure.type !== "measure") return null
  const next = words.findIndex((word) => word.start >= figure.end)
  return next >= 0 &&
    /^(NOUN|ADJ)$/.test(words[next]?.pos ?? "") &&
    !/^(long|wide|high|deep|tall|old|away|ago|later|earlier|thick)$/.test(words[next]?.lower ?? "")
    ? nounRun(words, next)
    : null
}

function subjectHead(
  words: readonly Word[],
  subject: { readonly start: number; readonly end: number; readonly head: string },
): Span | null {
  return (
    words.find(
      (word) => word.start >= subject.start && word.end <= subject.end && word.parts.at(-1) === subject.head,
    ) ?? null
  )
}

function nounRun(words: readonly Word[], from: number): Word | null {
  let head: Word | null = null
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (!word) break
    if (/^(NOUN|PROPN)$/.test(word.pos)) head = word
    else if (head || !/^(ADJ|DET|PRON)$/.test(word.pos)) break
  }
  return head
}
