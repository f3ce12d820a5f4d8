import { splitSentences } from "../../src/analysis/sentences.ts"
import type { Dossier } from "../../src/dossier/dossier.ts"

const cache = new WeakMap<Dossier, { quotes: { quote: string; words: Set<string> }[]; idf: Map<string, number> }>()

/** What `ask` has to beat: all sentences by the summed inverse document frequency of the words shared with the question. */
export function baselineRank(dossier: Dossier, question: string): string[] {
  const { quotes, idf } = cache.get(dossier) ?? prepare(dossier)
  const asked = wordsOf(question)
  return quotes
    .map(({ quote, words }) => {
      let score = 0
      for (const word of asked) if (words.has(word)) score += idf.get(word) ?? 0
      return { quote, score }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ quote }) => quote)
}

function prepare(dossier: Dossier) {
  const quotes = dossier.sources.flatMap((source) =>
    source.blocks.flatMap((block) =>
      splitSentences(source.text, block).map((span) => {
        const quote = source.text.slice(span.start, span.end)
        return { quote, words: wordsOf(quote) }
      }),
    ),
  )
  const idf = new Map<string, number>()
  for (const { words } of quotes) for (const word of words) idf.set(word, (idf.get(word) ?? 0) + 1)
  for (const [word, count] of idf) idf.set(word, Math.log(quotes.length / count))
  const made = { quotes, idf }
  cache.set(dossier, made)
  return made
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
