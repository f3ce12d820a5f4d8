import type { Sentence } from "../analysis/claims-sentence.ts"
import type { Word } from "../analysis/slots-tokens.ts"
import type { Pair } from "./claims-groups.ts"
import { slotClaims } from "./twins-slot.ts"

/** A sentence of more words than this is a list or a broken text: not aligned. */
const LONGEST = 90
/** A shingle that stands in more sentences than this tells nothing. */
const COMMON = 40
/** Shingles that two sentences share before they are aligned. */
const SHARED = 2

/**
 * Near-identical sentences of two sources, found by shared runs of three words: where they differ in one slot alone,
 * that slot is what the sources disagree on. The surest evidence there is, and the only one for what no pattern reads.
 */
export class TwinIndex {
  readonly #shingles = new Map<string, Sentence[]>()
  readonly #sources = new Map<string, readonly Sentence[]>()

  add(source: string, sentences: readonly Sentence[]): void {
    const kept = sentences.filter((sentence) => sentence.words.length >= 7 && sentence.words.length <= LONGEST)
    this.#sources.set(source, kept)
    for (const sentence of kept)
      for (const shingle of shinglesOf(sentence)) {
        const list = this.#shingles.get(shingle)
        if (list) list.push(sentence)
        else this.#shingles.set(shingle, [sentence])
      }
  }

  remove(source: string): void {
    for (const sentence of this.#sources.get(source) ?? [])
      for (const shingle of shinglesOf(sentence)) {
        const list = this.#shingles.get(shingle)?.filter((other) => other !== sentence) ?? []
        if (list.length > 0) this.#shingles.set(shingle, list)
        else this.#shingles.delete(shingle)
      }
    this.#sources.delete(source)
  }

  /** Pairs of claims on the slot in which a sentence of this source differs from its twin elsewhere. */
  pairs(source: string, published: (source: string) => string | null): Pair[] {
    return (this.#sources.get(source) ?? []).flatMap((sentence) => this.against(sentence, published))
  }

  /** The pairs of one sentence, of a source held here or not. */
  against(sentence: Sentence, published: (source: string) => string | null): Pair[] {
    return this.#near(sentence).flatMap((other) => {
      const slot = oneSlot(sentence.words, other.words)
      const pair = slot && slotClaims(sentence, other, slot, published)
      return pair ? [pair] : []
    })
  }

  #near(sentence: Sentence): Sentence[] {
    const counts = new Map<Sentence, number>()
    for (const shingle of shinglesOf(sentence)) {
      const list = this.#shingles.get(shingle) ?? []
      if (list.length > COMMON) continue
      for (const other of list) if (other.source !== sentence.source) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
    return [...counts].filter(([, count]) => count >= SHARED).map(([other]) => other)
  }
}

/** A stretch of each sentence that stands where the other has something else. `shared` words are the same. */
export type OneSlot = {
  readonly a: { readonly from: number; readonly to: number }
  readonly b: { readonly from: number; readonly to: number }
  readonly shared: number
  readonly content: number
}

function comparable(words: readonly Word[]): { readonly word: Word; readonly at: number; readonly key: string }[] {
  return words.flatMap((word, at) =>
    /[\p{L}\p{N}]/u.test(word.text) ? [{ word, at, key: word.lower.replace(/['’]s$/, "") }] : [],
  )
}

function shinglesOf(sentence: Sentence): Set<string> {
  const keys = comparable(sentence.words).map(({ key }) => key)
  const shingles = new Set<string>()
  for (let i = 0; i + 2 < keys.length; i++) shingles.add(`${keys[i]} ${keys[i + 1]} ${keys[i + 2]}`)
  return shingles
}

/** The one substitution that turns one sentence into the other, made once or several times alike; null where there is more. */
export function oneSlot(a: readonly Word[], b: readonly Word[]): OneSlot | null {
  const left = comparable(a)
  const right = comparable(b)
  const steps = diff(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  )
  if (!steps || steps.blocks.length === 0) return null
  const words = (list: typeof left, from: number, to: number) =>
    list
      .slice(from, to)
      .map(({ key }) => key)
      .join(" ")
  const [first, ...others] = steps.blocks
  if (!first) return null
  const sameChange = others.every(
    (block) =>
      within(words(left, block.aFrom, block.aTo), words(left, first.aFrom, first.aTo)) &&
      within(words(right, block.bFrom, block.bTo), words(right, first.bFrom, first.bTo)),
  )
  if (!sameChange) return null
  const changedA = first.aTo - first.aFrom
  const changedB = first.bTo - first.bFrom
  if (changedA > 8 || changedB > 8) return null
  const longest = Math.max(left.length, right.length)
  if (steps.shared < 5 || steps.shared / (longest - Math.max(changedA, changedB) || 1) < 0.8) return null
  const content = steps.common.filter((at) => /^(NOUN|PROPN|VERB|NUM|ADJ)$/.test(left[at]?.word.pos ?? "")).length
  return {
    a: { from: left[first.aFrom]?.at ?? 0, to: (left[first.aTo - 1]?.at ?? (left[first.aFrom]?.at ?? 0) - 1) + 1 },
    b: { from: right[first.bFrom]?.at ?? 0, to: (right[first.bTo - 1]?.at ?? (right[first.bFrom]?.at ?? 0) - 1) + 1 },
    shared: steps.shared,
    content,
  }
}

/** A later change repeats the first, in whole or in part: `Simona Halep … Halep`. */
function within(part: string, whole: string): boolean {
  return part === whole || (part !== "" && (` ${whole} `.includes(` ${part} `) || ` ${part} `.includes(` ${whole} `)))
}

type Block = { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number }

/** Longest common subsequence of two short word lists, as changed blocks in order. */
function diff(
  a: readonly string[],
  b: readonly string[],
): { readonly blocks: Block[]; readonly shared: number; readonly common: number[] } | null {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const blocks: Block[] = []
  const common: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      common.push(i)
      i++
      j++
      continue
    }
    const aFrom = i
    const bFrom = j
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)))
        i++
      else j++
    }
    blocks.push({ aFrom, aTo: i, bFrom, bTo: j })
    if (blocks.length > 4) return null
  }
  return { blocks, shared: common.length, common }
}
