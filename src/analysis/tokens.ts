import { createRequire } from "node:module"
import type { ItemToken, ItsFunction, WinkMethods } from "wink-nlp"
import type { PartOfSpeech, Token } from "./model.ts"

type Wink = {
  readonly nlp: WinkMethods
  readonly its: WinkMethods["its"]
  readonly lemma: ItsFunction<string>
  readonly unseen: number
}

let loaded: Wink | undefined

/** wink and its model take half a second to load, so they are loaded with the first text that is read. */
function wink(): Wink {
  if (loaded) return loaded
  // Both packages are CommonJS, so they can be loaded at once where they are needed.
  const require = createRequire(import.meta.url)
  const winkNLP = require("wink-nlp") as typeof import("wink-nlp").default
  const nlp = winkNLP(require("wink-eng-lite-web-model"), ["pos"])
  const { its } = nlp
  loaded = {
    nlp,
    its,
    // wink-nlp declares its own `lemma` with a wider signature than `out` accepts; at run time they fit.
    lemma: its.lemma as unknown as ItsFunction<string>,
    // wink numbers the words of its lexicon first, so whatever it has not seen yet gets a number from here on.
    unseen: Number(nlp.readDoc("qzxqzx").tokens().itemAt(0).out(its.uniqueId)),
  }
  return loaded
}

const words = new Map<string, WordInfo>()

export type WordInfo = { readonly known: boolean; readonly pos: PartOfSpeech; readonly lemma: string }

/** What wink's lexicon (some 87,000 English words, hardly a proper name among them) knows of one lower-case word. */
export function wordInfo(lower: string): WordInfo {
  const cached = words.get(lower)
  if (cached) return cached
  const { nlp, its, lemma, unseen } = wink()
  const item = nlp.readDoc(lower).tokens().itemAt(0)
  const stem = item.out(lemma).toLowerCase()
  const info = {
    known: Number(item.out(its.uniqueId)) < unseen || (stem !== lower && wordInfo(stem).known),
    pos: item.out(its.pos) as unknown as PartOfSpeech, // wink types every `out` as string
    lemma: stem,
  }
  if (words.size > 100_000) words.clear()
  words.set(lower, info)
  return info
}

/**
 * Words and marks of a text with part of speech and lemma, by wink-nlp, aligned to verbatim offsets.
 *
 * @param text a sentence or a cell (longer texts work, and cost linear time)
 * @param offset added to every offset, so that tokens of a sentence can count in the source's text
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  let at = 0
  const { nlp, its, lemma } = wink()
  nlp
    .readDoc(text)
    .tokens()
    .each((item: ItemToken) => {
      const pos = item.out(its.pos) as unknown as PartOfSpeech // wink types every `out` as string
      if (pos === "SPACE") return
      const value = item.out(its.value) as string
      let start = text.indexOf(value, at)
      let length = value.length
      // wink rewrites a few marks (`--` becomes `–`): take the next run that isn't white space instead.
      if (start < 0 || /\S/.test(text.slice(at, start))) {
        start = at
        while (start < text.length && /\s/.test(text.charAt(start))) start++
        if (start >= text.length) return
        length = Math.max(1, Math.min(value.length, text.length - start))
      }
      at = start + length
      const verbatim = text.slice(start, at)
      tokens.push({
        start: offset + start,
        end: offset + at,
        text: verbatim,
        lower: verbatim.toLowerCase(),
        lemma: item.out(lemma).toLowerCase(),
        pos,
      })
    })
  return tokens
}
