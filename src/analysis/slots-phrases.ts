import type { Span } from "../ingest/source.ts"
import { conceptsOf, isContent } from "./lexicon/concepts.ts"
import type { Word } from "./slots-tokens.ts"

export type Name = Span & { readonly text: string }

/** A noun phrase with what hangs on it. `from`, `to` are positions among the words of its unit. */
export type Phrase = Span & {
  readonly from: number
  readonly to: number
  /** Lemma of the head noun; empty when a bare number or pronoun stands for it. */
  readonly head: string
  /** Content lemmas, head and modifiers, names' words too. */
  readonly lemmas: readonly string[]
  readonly names: readonly Name[]
  /** `she`, `it`, when the phrase is a pronoun. */
  readonly pronoun: string | null
  /** `no`, `all`, `only`, `each`, `the`, `a`, `its` … as written, lower case. */
  readonly determiner: string | null
}

export type Oblique = { readonly prep: string; readonly phrase: Phrase }

const TIME_WORD =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|noon|midnight|midday|a\.m\.|p\.m\.|am|pm|day|week|weekend|month|year|hour|minute|second|decade|date|time|moment|summer|winter|spring|autumn|fall|ago|earlier|later|\d{1,2}(?:[ap]m|(?::|\.)\d\d(?:[ap]m)?)|\d{4})$/i

/** Whether a word belongs to a date or time of day. */
export function isTimeWord(word: Pick<Word, "lower" | "lemma">): boolean {
  return TIME_WORD.test(word.lower) || TIME_WORD.test(word.lemma)
}

const DETERMINERS =
  /^(the|a|an|this|that|these|those|no|all|both|each|every|any|some|many|most|few|several|its|his|her|their|our|my|your|another|only|neither|either|such|what|which)$/
const PRONOUNS =
  /^(he|she|it|they|we|you|i|him|her|them|us|me|himself|herself|itself|themselves|who|whom|which|that|someone|somebody|anyone|anybody|everyone|everybody|nobody|nothing|something|anything|everything|none|one|some|others|many|most|all|both|this|these|those|mine|theirs|ours)$/

/** Whether a word can stand inside a noun phrase. */
export function inPhrase(word: Word): boolean {
  return (
    /^(NOUN|PROPN|NUM|ADJ|DET|SYM)$/.test(word.pos) ||
    (word.pos === "PRON" && !/^(who|which|whom|there)$/.test(word.lower)) ||
    /^['’]s?$/.test(word.lower) ||
    word.lower === "&" ||
    (word.pos === "ADV" && /^(only|nearly|almost|about|around|roughly|approximately|just)$/.test(word.lower))
  )
}

/**
 * Builds the phrase of the words `from` up to `to` (exclusive): one noun phrase, with what hangs on it by `of`.
 */
export function phraseOf(
  words: readonly Word[],
  from: number,
  to: number,
  text: (start: number, end: number) => string,
): Phrase | null {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from) return null
  const headAt = headOf(words, from, to)
  const head = words[headAt]
  const lemmas: string[] = []
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word || /^(PUNCT|SYM|PART|ADP|CCONJ|AUX)$/.test(word.pos) || isTimeWord(word)) continue
    for (const part of word.parts) if (isContent(part)) lemmas.push(part)
  }
  const single = to - from === 1 && PRONOUNS.test(first.lower)
  const named = namesIn(words, from, to, text)
  return {
    start: first.start,
    end: last.end,
    from,
    to,
    head: head && /^(NOUN|PROPN|ADJ|VERB)$/.test(head.pos) ? (head.parts.at(-1) ?? head.lemma) : "",
    lemmas,
    names: named,
    pronoun: single ? first.lower : null,
    determiner: DETERMINERS.test(first.lower) ? first.lower : null,
  }
}

/** The last noun before a preposition or a comma: `hearing` of `the council hearing of September 16`. */
function headOf(words: readonly Word[], from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word) continue
    if (head >= 0 && (word.pos === "ADP" || word.lower === "," || word.pos === "CCONJ" || word.lower === "(")) break
    if (/^(NOUN|PROPN)$/.test(word.pos) && !isTimeWord(word)) head = i
    else if (head < 0 && word.pos === "NOUN") head = i
    else if (head < 0 && word.pos === "ADJ" && i === to - 1) head = i
  }
  return head
}

/** Runs of capitalised words; `the` and titles stay outside, `of` and `&` inside. */
export function namesIn(
  words: readonly Word[],
  from: number,
  to: number,
  text: (start: number, end: number) => string,
): Name[] {
  const names: Name[] = []
  let open = -1
  const close = (end: number) => {
    if (open < 0) return
    const first = words[open]
    const last = words[end - 1]
    if (first && last) {
      const name = text(first.start, last.end)
      const alone = end - open === 1
      const sentenceStart = open === 0 || /^["“”'‘(:]$/.test(words[open - 1]?.text ?? "")
      const plain = alone && sentenceStart && (/(?:s|ing|ed|ion)$/.test(name) || first.pos !== "PROPN")
      if (!plain && !isTimeWord(first)) names.push({ start: first.start, end: last.end, text: name })
    }
    open = -1
  }
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word) continue
    const capital = /^\p{Ll}?\p{Lu}/u.test(word.text) && /^(PROPN|NOUN|ADJ|VERB|X)$/.test(word.pos)
    const joins =
      open >= 0 &&
      (/^(&|of|and|de|van|von|der|la|le|di|du)$/.test(word.lower)
        ? /^\p{Lu}/u.test(words[i + 1]?.text ?? "") && word.lower !== "and"
        : word.pos === "NUM" && /^\d/.test(word.text))
    if (capital && !isTimeWord(word)) {
      if (open < 0) open = i
    } else if (!joins) close(i)
  }
  close(to)
  return names
}

/** The concepts of a phrase's words, head included. */
export function phraseConcepts(phrase: Phrase): Set<string> {
  return new Set(phrase.lemmas.flatMap((lemma) => conceptsOf(lemma)))
}
