import { unitsOf } from "../analysis/units.ts"
import type { Source, Span } from "../ingest/source.ts"

/** What a new version of a source says otherwise. Spans of `added` count in the new text, of `removed` in the old. */
export type Changed = {
  readonly added: readonly Span[]
  readonly removed: readonly Span[]
  /** A sentence of the old text beside the one that stands for it now. */
  readonly reworded: readonly { readonly before: Span; readonly after: Span }[]
}

type Sentence = Span & { readonly key: string; readonly words: ReadonlySet<string> }

/** From this share of words in common, a sentence is the other reworded. */
const ALIKE = 0.5

/** The sentences, headings and table rows in which two versions of a source differ. Moved ones don't count. */
export function changedSentences(before: Source, after: Source): Changed {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const [oldKeys, newKeys] = [countsOf(old), countsOf(now)]
  const gone = leftOver(old, newKeys)
  const come = leftOver(now, oldKeys)
  const reworded: { before: Span; after: Span }[] = []
  const matched = new Set<Sentence>()
  for (const sentence of come) {
    let best: { of: Sentence; share: number } | null = null
    for (const other of gone) {
      if (matched.has(other)) continue
      const share = alike(sentence.words, other.words)
      if (share >= ALIKE && (!best || share > best.share)) best = { of: other, share }
    }
    if (!best) continue
    matched.add(best.of).add(sentence)
    reworded.push({ before: spanOf(best.of), after: spanOf(sentence) })
  }
  return {
    added: come.filter((sentence) => !matched.has(sentence)).map(spanOf),
    removed: gone.filter((sentence) => !matched.has(sentence)).map(spanOf),
    reworded,
  }
}

function sentencesOf(source: Source): Sentence[] {
  return unitsOf(source).map(({ start, end }) => {
    const words =
      source.text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    return { start, end, key: words.join(" "), words: new Set(words) }
  })
}

function countsOf(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of sentences) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The sentences that the other version doesn't have, or has less often. */
function leftOver(sentences: readonly Sentence[], others: Map<string, number>): Sentence[] {
  const left = new Map(others)
  return sentences.filter(({ key }) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return key !== "" && count <= 0
  })
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
