import { stemmer } from "stemmer"
import { conceptsOf, isContent, isKindOf } from "./lexicon/concepts.ts"
import { LIGHT_VERBS } from "./lexicon/function-words.ts"
import { PARALLEL_CLASSES } from "./lexicon/parallel-classes.ts"
import type { EntityKind, Mention } from "./model.ts"
import { isTimeWord } from "./slots-phrases.ts"
import type { Word } from "./slots-tokens.ts"

const CLASSES = new Map<string, string[]>()
for (const line of PARALLEL_CLASSES.trim().split("\n")) {
  const [id = "", words = ""] = line.split(": ")
  for (const word of words.split(" "))
    for (const key of new Set([word, word.includes("_") ? word : `~${stemmer(word)}`]))
      CLASSES.set(key, [...(CLASSES.get(key) ?? []), `=${id}`])
}

/** Everything that a lemma may stand for: the narrow classes and the wide ones. */
export function wideConcepts(lemma: string): readonly string[] {
  return [...conceptsOf(lemma), ...(CLASSES.get(lemma) ?? CLASSES.get(`~${stemmer(lemma)}`) ?? [])]
}

/** The concepts of a word by its lemma and, where the lemma is a slip, by its form: `fined`. */
function both(lemma: string, lower: string): readonly string[] {
  const concepts = wideConcepts(lemma)
  return stemmer(lemma) === stemmer(lower) ? concepts : [...concepts, ...wideConcepts(stemmer(lower))]
}

/** One content word, set phrase or name of a frame. */
export type Term = {
  readonly lemma: string
  readonly concepts: readonly string[]
  readonly verb: boolean
  /** The name as written, for a name. */
  readonly name: string | null
  readonly kind: EntityKind | null
  readonly start: number
  readonly end: number
}

const LIGHT =
  /^(be|have|do|make|take|get|go|come|put|set|give|leave|stand|hold|reach|total|number|include|say|see|become|remain|keep|show|report|record|register|amount|there|suffer|receive|total|run|cut|carry|bring|agree|start|begin|stay|let|need|use|turn|lie|serve|place|add|continue|end|finish|bear|count|fetch|pay|draw|contain|consist)$/

/** A verb that says little by itself: what its nouns say decides. */
export function isLight(lemma: string): boolean {
  return LIGHT.test(lemma) || LIGHT_VERBS.has(lemma)
}

const EMPTY =
  /^(people|person|man|woman|mr|mrs|ms|time|total|number|figure|rate|level|amount|average|percent|cent|per|or|one|own|day|night|any|single|way|place|bit|thing|matter|fact|side|part|end|first|last|also|just|only|still|already|later|earlier|early|late|then|so|far|now|alone|whole|entire|every|all|both|each|former|least|most|more|less|some|about|around|nearly|almost|over|under|exactly|report|official|spokesman|spokeswoman|source|statement|accord)$/

/** Words that carry no matter in a frame: they neither tie two frames nor tell them apart. */
export function isEmpty(lemma: string): boolean {
  return EMPTY.test(lemma) || !isContent(lemma)
}

/** The content of a stretch of words: names whole, set phrases as one, plain words; what `skip` covers left out. */
export function termsOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  skip: readonly { readonly start: number; readonly end: number }[],
): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || skip.some((span) => word.start >= span.start && word.end <= span.end)) continue
    const mention = mentions.find(
      ({ start, end, name }) => word.start >= start && word.end <= end && !isTimeWord({ lower: name, lemma: name }),
    )
    if (mention && /\p{Lu}/u.test(mention.text)) {
      if (terms.at(-1)?.start === mention.start) continue
      terms.push({
        lemma: mention.name.toLowerCase().replace(/\s+\d+$/, ""),
        concepts: mention.name
          .split(/\s+/)
          .flatMap((part) => wideConcepts(part.toLowerCase()))
          .filter((concept) => !/^(of|the|and)$/.test(concept)),
        verb: false,
        name: mention.name,
        kind: mention.kind,
        start: mention.start,
        end: mention.end,
      })
      continue
    }
    const phrase = phraseAt(words, i)
    if (phrase) {
      const last = words[phrase.to - 1] ?? word
      const own = isLight(word.lemma) ? [] : wideConcepts(word.lemma)
      terms.push({
        lemma: phrase.key,
        concepts: [...phrase.concepts, ...own],
        verb: word.pos === "VERB" || word.pos === "AUX",
        name: null,
        kind: null,
        start: word.start,
        end: last.end,
      })
      i = phrase.to - 1
      continue
    }
    if (/^(PUNCT|SYM|ADP|CCONJ|AUX|PART|DET|PRON|NUM|SCONJ)$/.test(word.pos) && !/^(up|down)$/.test(word.lower))
      continue
    if (isTimeWord(word) && word.pos !== "VERB") continue
    const compound = word.parts.length > 1 ? CLASSES.get(word.parts.join("_")) : undefined
    if (compound) {
      terms.push({
        lemma: word.parts.join("_"),
        concepts: compound,
        verb: false,
        name: null,
        kind: null,
        start: word.start,
        end: word.end,
      })
      continue
    }
    const parts = word.parts.filter(
      (part) => isContent(part) || (word.pos === "VERB" && /^(tell|own|take)$/.test(part)),
    )
    for (const part of parts)
      if (!isEmpty(part) || (word.pos === "VERB" && /^(tell|own|take)$/.test(part)))
        terms.push({
          lemma: part,
          concepts: word.parts.length === 1 ? both(part, word.lower) : wideConcepts(part),
          verb: word.pos === "VERB",
          name: null,
          kind: null,
          start: word.start,
          end: word.end,
        })
  }
  return terms
}

function phraseAt(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly key: string; readonly concepts: readonly string[] } | null {
  const first = words[at]
  if (!first) return null
  for (let length = 4; length >= 2; length--) {
    const tail = words.slice(at + 1, at + length)
    if (tail.length < length - 1) continue
    for (const head of new Set([first.lemma, first.lower])) {
      const key = [head, ...tail.map((word) => word.lower)].join("_")
      const concepts = CLASSES.get(key)
      if (concepts) return { to: at + length, key, concepts }
    }
  }
  return null
}

/** Whether two terms can stand for one thing. */
export function termsMeet(a: Term, b: Term): boolean {
  if (a.name && b.name) {
    const [left, right] = [a.name.toLowerCase().split(/\s+/), b.name.toLowerCase().split(/\s+/)]
    const [short, long] = left.length <= right.length ? [left, right] : [right, left]
    return short.every((part) => long.includes(part))
  }
  if (a.name || b.name) {
    const [named, plain] = a.name ? [a, b] : [b, a]
    // `Orrin House` and `the house`
    return named.lemma.split(/\s+/).some((part) => part === plain.lemma)
  }
  return (
    a.concepts.some((concept) => b.concepts.includes(concept)) ||
    isKindOf(a.lemma, b.lemma) ||
    isKindOf(b.lemma, a.lemma)
  )
}

const CONTRASTS: readonly (readonly string[])[] = [
  "north south east west northern southern eastern western north-east north-west south-east south-west".split(" "),
  "first second third fourth fifth sixth last final".split(" "),
  "old new".split(" "),
  "upper lower".split(" "),
  "left right".split(" "),
  "men women man woman male female boys girls".split(" "),
  "domestic international".split(" "),
  "gross net".split(" "),
  "inner outer inside outside".split(" "),
  "adult child adults children".split(" "),
  "primary secondary".split(" "),
  "previous current former present next".split(" "),
  "maximum minimum average mean median".split(" "),
  "morning afternoon evening night".split(" "),
  "january february march april may june july august september october november december".split(" "),
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
  "spring summer autumn winter".split(" "),
  "daily weekly monthly yearly annual hourly".split(" "),
  "red blue green yellow black white".split(" "),
  "limit speed".split(" "),
]

/** Whether two texts each hold another word of one contrasting set: `north` here, `south` there. */
export function contrasts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return CONTRASTS.some((set) => {
    const left = set.filter((word) => a.has(word))
    const right = set.filter((word) => b.has(word))
    return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word))
  })
}
