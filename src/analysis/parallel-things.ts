import type { Span } from "../ingest/source.ts"
import type { Sentence } from "./claims-sentence.ts"
import type { DisagreementKind } from "./disagreement-kind.ts"
import { isContent } from "./lexicon/concepts.ts"
import { placeSort } from "./lexicon/places.ts"
import { frameOf } from "./parallel-build.ts"
import { type Chunk, isTalk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"
import { wideConcepts } from "./parallel-words.ts"
import { isTimeWord, type Phrase } from "./slots-phrases.ts"
import type { Word } from "./slots-tokens.ts"

/** What happens in one place: the place is a slot. */
const PLACED =
  /^=(arrest|hold|breakout|find|fall|locate|begin|intrude|arrive)$|^\+(arrest|hold|find|ignite|collide|crash|locate|sink|bury|explode|land|die)$/
const PLACE_PREP = /^(in|at|on|off|inside|outside|into|near|under|beneath|behind|aboard|through)$/
const PLACE_NOUN =
  /^(room|kitchen|bedroom|bathroom|cellar|attic|loft|corridor|hallway|stairwell|staircase|lobby|roof|ceiling|floor|drain|sewer|ditch|well|tank|van|truck|lorry|car|bus|train|boat|ship|plane|cabin|cockpit|hold|deck|engine|shed|barn|stable|garden|yard|courtyard|pool|bin|skip|cupboard|locker|safe|drawer|box|bag|suitcase|freezer|desert|jungle|swamp|cave|cliff|canal|stream|pond|reservoir|dam|field|meadow|orchard|vineyard|car_park|park|pavement|tunnel|mineshaft|pit|trench|grave|skylight|window|door|dock|entrance|gate|vault|chapel|tent|camp|hut|cottage|villa|farmhouse|outbuilding|laboratory|canteen|cafeteria|auditorium|stand|pitch|court|track|border|square|market|town|city|village|county|region|province|capital|suburb|forest|quarry|beach)$/
const PARTLY = /\b(also|too|as well|among|another|including|include[sd]?|part of|one of|other places?)\b/i
const NO_PLACE =
  /^(case|end|turn|way|detail|addition|response|return|front|charge|court|trial|accident|incident|fire|crash|attack|raid|meeting|statement|interview|report|attempt|search|connection|order|suspicion|time|moment|age|number|row|group|pair|hour|start|beginning|scene|public|private|effect|place|sight|fact|part|favour|favor|spite|least|once|average|behalf|condition|duty|board|sale|auction|hand|view|line|purpose|all|force|control|error|fault|custody|bail|connection|anger|week|year|work|trial)$/

/** Where it happened. */
export function placeFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked" || chunk.negated || PARTLY.test(chunk.text)) return []
  const { words } = chunk
  return words.flatMap((word, i) => {
    if (!PLACE_PREP.test(word.lower) || !words.slice(0, i).some(({ pos }) => pos === "VERB")) return []
    const run = phraseFrom(words, i + 1)
    const head = run?.head
    if (!run || !head || NO_PLACE.test(head.lemma) || isTimeWord(head)) return []
    if (head.pos !== "PROPN" && !placeSort(head.lemma) && !PLACE_NOUN.test(head.lemma)) return []
    const span = { start: words[i + 1]?.start ?? word.start, end: run.last.end }
    if (sentence.dates.some((date) => date.start < span.end && date.end > span.start)) return []
    if (sentence.figures.some((figure) => figure.start < span.end && figure.end > span.start)) return []
    const frame = frameOf(sentence, chunk, {
      sort: "place",
      kind: "place",
      value: fillerOf(sentence, span, words, "place"),
      span,
      rule: "parallel-place",
    })
    const verbs = frame.terms.filter(({ verb }) => verb).flatMap(({ concepts }) => concepts)
    return verbs.some((concept) => PLACED.test(concept)) ? [frame] : []
  })
}

function phraseFrom(words: readonly Word[], from: number): { readonly head: Word | null; readonly last: Word } | null {
  let head: Word | null = null
  let last: Word | null = null
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (!word) break
    if (/^(NOUN|PROPN)$/.test(word.pos) && !isTimeWord(word)) {
      head ??= null
      head = word
      last = word
    } else if (/^(DET|ADJ|NUM|PRON)$/.test(word.pos) || word.lower === "'s" || (word.pos === "VERB" && !head)) continue
    else if (
      head &&
      /^(of|in|above|off|near|behind|under)$/.test(word.lower) &&
      /^(DET|NOUN|PROPN|ADJ)$/.test(words[i + 1]?.pos ?? "")
    ) {
      const rest = phraseFrom(words, i + 1)
      if (rest?.head && !isTimeWord(rest.head)) return { head, last: rest.last }
      break
    } else break
  }
  return last ? { head, last } : null
}

function fillerOf(sentence: Sentence, span: Span, words: readonly Word[], role: string) {
  const inside = (words.some(({ start }) => start === span.start) ? words : sentence.words).filter(
    (word) => word.start >= span.start && word.end <= span.end,
  )
  const names = sentence.mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end)
  const lemmas = inside.flatMap(({ parts }) => parts).filter((part) => isContent(part))
  return {
    type: "filler" as const,
    head: lemmas.at(-1) ?? "",
    names: names.map(({ name }) => name),
    concepts: lemmas.flatMap((lemma) => wideConcepts(lemma)),
    exclusive: true,
    role,
  }
}

/** What caused it, what it was done with, what alone was taken or left, what is on the list. */
export function itemFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked") return []
  if (
    PARTLY.test(chunk.text) ||
    PARTLY.test(
      sentence.text.slice(
        sentence.text.indexOf(chunk.text) + chunk.text.length,
        sentence.text.indexOf(chunk.text) + chunk.text.length + 12,
      ),
    )
  )
    return []
  const frames: Frame[] = []
  const add = (
    phrase: Span | null | undefined,
    role: string,
    exclusive: boolean,
    rule: string,
    kind: DisagreementKind = "item",
  ) => {
    if (!phrase) return
    const value = fillerOf(sentence, phrase, chunk.words, role)
    if (value.concepts.length === 0) return
    frames.push(
      frameOf(sentence, chunk, {
        sort: `item:${role}`,
        kind,
        value: { ...value, exclusive },
        span: phrase,
        rule,
        negated: false,
      }),
    )
  }
  const only =
    /^["“]?(?:all|the only|everything)\b/i.test(chunk.text) ||
    /\b(?:one thing|only|nothing else|nothing but)\b/i.test(sentence.text)
  for (const clause of chunk.clauses) {
    if (isTalk(clause) || clause.mood !== "fact") continue
    const tail = (phrase: Phrase | null | undefined) =>
      phrase && !phrase.pronoun && phrase.head !== "" ? phrase : null
    const verb = clause.verb
    if (/^(cause|trigger|spark)$/.test(verb) && !chunk.negated)
      add(tail(clause.passive ? clause.agent : clause.subject), "cause", true, "parallel-cause")
    if (/^(hit|strike|beat|attack|stab|kill|shoot|bludgeon|batter)$/.test(verb) && !chunk.negated)
      add(
        tail(
          clause.obliques.find(({ prep, phrase }) => prep === "with" && phrase.start > (chunk.words[0]?.start ?? 0))
            ?.phrase,
        ),
        "with",
        true,
        "parallel-instrument",
      )
    const concepts = wideConcepts(verb).concat(clause.concepts)
    if (concepts.some((concept) => /^=(steal|leavebehind)$/.test(concept))) {
      const end = chunk.clauses.find((other) => other.verb === "be" && other.verbFrom > clause.verbFrom)
      const inAll = /^["“]?(?:all|the only|everything)\b/i.test(chunk.text)
      add(
        tail(inAll ? end?.objects[0] : (clause.objects[0] ?? object(sentence, chunk, clause.verbTo))),
        "taken",
        only,
        "parallel-item",
      )
    }
  }
  const list = listOf(sentence, chunk)
  if (list) add(list, "listed", true, "parallel-list")
  return frames
}

/** The object after a particle (`left behind a crowbar`), or the thing named in the next breath (`one thing, and it was a glove`). */
function object(sentence: Sentence, chunk: Chunk, _from: number): Phrase | null {
  const next = sentence.clauses.find(
    (clause) => clause.verb === "be" && clause.subject?.pronoun === "it" && clause.start > (chunk.words[0]?.start ?? 0),
  )
  return (
    (/\bone thing\b/i.test(chunk.text)
      ? next?.objects[0]
      : chunk.clauses.at(-1)?.obliques.find(({ prep }) => prep === "behind")?.phrase) ?? null
  )
}

/** `two apps were banned: A and B`, `the apps that were banned are A and B` */
function listOf(sentence: Sentence, chunk: Chunk): Span | null {
  const match =
    /(?:\b(?:ban|bann|block|recall|suspend|outlaw|delist|prohibit|close|withdr[ae]w|cancel|select|name|nominat|shortlist)\p{L}*\s*(?::|are|were|is))\s+((?:\p{Lu}[\p{L}\d.&-]*(?:\s+\p{Lu}[\p{L}\d.&-]*)*(?:,\s+|,?\s+and\s+)?){2,})/u.exec(
      sentence.text,
    )
  if (!match?.[1]?.includes(" and ")) return null
  const start = sentence.unit.start + match.index + match[0].length - match[1].length
  const span = { start, end: start + match[1].trimEnd().length }
  const first = chunk.words[0]?.start ?? 0
  const last = chunk.words.at(-1)?.end ?? 0
  return span.start >= first && span.start <= last ? span : null
}
