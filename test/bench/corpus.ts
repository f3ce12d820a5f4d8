import { createHash } from "node:crypto"
import type { Block, Source } from "../../src/ingest/source.ts"

/** A generator of numbers between 0 and 1, the same each time for one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  "ba be bi bo ca ce co da de di do fa fe ga go ka ke la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se so ta te ti to va ve vo".split(
    " ",
  )
export const FUNCTION_WORDS = "the of and to in a is was that for on as with by at from it had".split(" ")
const VOCABULARY = 30_000
const NAMES = 2_000

/** Words by rank: made up, frequency falling as 1/rank (Zipf's law), every third a function word as in English. */
class Language {
  readonly #random: () => number
  readonly #words: string[] = []
  readonly #names: string[] = []
  readonly #sums: number[] = []

  constructor(seed: number) {
    this.#random = randomFrom(seed)
    const seen = new Set<string>()
    while (this.#words.length < VOCABULARY) {
      const word = Array.from({ length: 2 + Math.floor(this.#random() * 3) }, () => this.#pick(SYLLABLES)).join("")
      if (!seen.has(word)) this.#words.push(word)
      seen.add(word)
    }
    for (let i = 0; i < NAMES; i++) {
      const word = this.#words[Math.floor(this.#random() * VOCABULARY)] ?? "nadi"
      this.#names.push(`${word.charAt(0).toUpperCase()}${word.slice(1)}er`)
    }
    let sum = 0
    for (let rank = 1; rank <= VOCABULARY; rank++) {
      sum += 1 / rank
      this.#sums.push(sum)
    }
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? ""
  }

  word(): string {
    const at = this.#random() * (this.#sums.at(-1) ?? 1)
    let low = 0
    let high = VOCABULARY - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return this.#words[low] ?? ""
  }

  sentence(): string {
    const words: string[] = []
    const length = 8 + Math.floor(this.#random() * 18)
    while (words.length < length) {
      const dice = this.#random()
      if (dice < 0.35) words.push(this.#pick(FUNCTION_WORDS))
      else if (dice < 0.42) words.push(this.#pick(this.#names))
      else if (dice < 0.46) words.push(String(1 + Math.floor(this.#random() * 9000)))
      else words.push(this.word())
    }
    const text = words.join(" ")
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }

  passage(): string {
    return Array.from({ length: 2 + Math.floor(this.#random() * 3) }, () => this.sentence()).join(" ")
  }

  /** A question in words of a passage: as people ask, mostly of what is there. */
  question(passage: string): string {
    const words = passage.replace(/\./g, "").split(" ")
    const from = Math.floor(this.#random() * Math.max(1, words.length - 7))
    const opening = this.#pick(["What did", "Who", "When was", "How many", "Where is the", "Which"])
    return `${opening} ${words.slice(from, from + 6).join(" ")}?`
  }
}

export type Corpus = {
  readonly sources: readonly Source[]
  readonly passages: readonly string[]
  readonly questions: readonly string[]
}

/** Generated sources of 50 passages each, and questions about them. */
export function corpusOf(size: number, questions: number): Corpus {
  const language = new Language(size)
  const passages = Array.from({ length: size }, () => language.passage())
  const sources: Source[] = []
  for (let i = 0; i < size; i += 50) sources.push(sourceOf(`source-${i / 50}`, passages.slice(i, i + 50)))
  const step = Math.max(1, Math.floor(size / questions))
  return {
    sources,
    passages,
    questions: Array.from({ length: questions }, (_, i) => language.question(passages[i * step] ?? "")),
  }
}

function sourceOf(id: string, passages: readonly string[]): Source {
  const blocks: Block[] = []
  let text = ""
  for (const passage of passages) {
    blocks.push({
      start: text.length,
      end: text.length + passage.length,
      paragraph: blocks.length + 1,
      kind: "paragraph",
      rule: "generated",
    })
    text += `${passage}\n\n`
  }
  return {
    id,
    file: `${id}.txt`,
    title: `Report ${id}`,
    outlet: null,
    author: null,
    url: null,
    published: null,
    language: "en",
    inferred: [],
    text,
    blocks,
    hash: createHash("sha256").update(text).digest("hex"),
    added: null,
  }
}
