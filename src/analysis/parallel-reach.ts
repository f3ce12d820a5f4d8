import type { Sentence } from "./claims-sentence.ts"
import { frameOf } from "./parallel-build.ts"
import { type Chunk, isTalk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"
import { termsOf } from "./parallel-words.ts"
import type { Word } from "./slots-tokens.ts"

const OPINION =
  /\b(good|bad|right|wrong|fair|unfair|great|poor|important|necessary|sure|happy|certain|worth|enough|best|worst|better|worse|clear|likely|possible|easy|hard|safe|ready|proud|sorry|surprised|concerned|worried|aware|think|believe|want|like|trust|hope|feel|expect|care|matter|mean)\b/i

/** That it is so, or that it isn't: what happens, said or denied. */
export function polarityFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood !== "fact" || OPINION.test(chunk.text)) return []
  if (
    /\buntil\b|\bnot only\b|\bno longer\b|\bno (?:more|less|fewer)\b|\bused to\b|\bnot (?:all|every|yet|just|immediately)\b|\byet\b/i.test(
      chunk.text,
    )
  )
    return []
  const heart = chunk.clauses.find((clause) => !isTalk(clause) && clause.verb !== "" && clause.verb !== "be")
  const complement = chunk.clauses.find(({ verb }) => verb === "be")
  const clause = heart ?? complement
  if (!clause || clause.governors.length > 0 || clause.verb === "") return []
  if (clause.verb === "be" && !chunk.words.some((word) => /ed$/.test(word.lower) && /^(ADJ|VERB)$/.test(word.pos)))
    return []
  const verb = chunk.words.find((word) => word === clause.words[clause.verbTo - 1]) ?? chunk.words[0]
  if (!verb) return []
  const span = { start: verb.start, end: verb.end }
  const frame = frameOf(sentence, chunk, {
    sort: "polarity",
    kind: "yes-no",
    value: { type: "polarity", positive: !chunk.negated },
    span: { start: -1, end: -1 },
    rule: chunk.negated ? "parallel-denied" : "parallel-said",
  })
  return [{ ...frame, claim: { ...frame.claim, ...span } }]
}

const ALL = /^(all|every|whole|entire|both|everyone|everybody|everything)$/
const ONLY = /^(only|solely|just|merely|alone)$/

/** All of it, or a part only. */
export function scopeFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked" || chunk.negated) return []
  const word =
    chunk.words.find(({ lower }) => ONLY.test(lower)) ??
    chunk.words.find(
      ({ lower }, i) =>
        ALL.test(lower) &&
        !/^(at|after|in|of|above)$/.test(chunk.words[i - 1]?.lower ?? "") &&
        chunk.words[i + 1]?.lower !== "that",
    )
  if (
    !word ||
    /\bthe only\b|\bonly (?:after|afterwards|when|then|later|recently|now|days|hours|weeks)\b|\bjust (?:after|before|over|under|as|now)\b/i.test(
      chunk.text,
    )
  )
    return []
  const only = ONLY.test(word.lower)
  return [
    frameOf(sentence, chunk, {
      sort: "scope",
      kind: "scope",
      value: { type: "scope", scope: only ? "only" : "all", concepts: [] },
      span: word,
      rule: only ? "parallel-only" : "parallel-all",
    }),
  ]
}

/** What came first: `X before Y`, `X after Y`, `X first … Y later`. Read from the whole sentence. */
export function orderFrames(sentence: Sentence): Frame[] {
  const { words } = sentence
  if (sentence.clauses.some(({ mood, speech }) => !speech && mood === "asked")) return []
  const split = splitOf(words)
  if (!split) return []
  const side = (part: readonly Word[]) => termsOf(part, sentence.mentions, []).flatMap(({ concepts }) => concepts)
  const [first, second] = [side(split.first), side(split.second)]
  const own = (mine: string[], theirs: string[]) => mine.filter((concept) => !theirs.includes(concept))
  const whole: Chunk = { words, clauses: sentence.clauses, mood: "fact", negated: false, text: sentence.text }
  const [mine, yours] = [own(first, second), own(second, first)]
  if (mine.length === 0 || yours.length === 0) return []
  return [
    frameOf(sentence, whole, {
      sort: "order",
      kind: "order",
      value: { type: "order", first: mine, second: yours },
      span: split.mark,
      rule: "parallel-order",
      negated: false,
    }),
  ]
}

function splitOf(
  words: readonly Word[],
): { readonly first: Word[]; readonly second: Word[]; readonly mark: Word } | null {
  const verbBehind = (from: number, to = words.length) => words.slice(from, to).some(({ pos }) => pos === "VERB")
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i]
    if (!word || !/^(before|after)$/.test(word.lower) || !verbBehind(i + 1) || !verbBehind(0, i)) continue
    const stop = words.findIndex((other, k) => k > i && other.text === ",")
    const [left, right] = [words.slice(0, i), words.slice(i + 1, stop < 0 ? undefined : stop)]
    return word.lower === "before"
      ? { first: left, second: right, mark: word }
      : { first: right, second: left, mark: word }
  }
  const joint = words.findIndex(({ lower }, i) => /^(and|;|then)$/.test(lower) && verbBehind(0, i) && verbBehind(i + 1))
  if (joint < 0) return null
  const [left, right] = [words.slice(0, joint), words.slice(joint + 1)]
  const says = (part: readonly Word[], pattern: RegExp) => part.find(({ lower }) => pattern.test(lower))
  const mark =
    says(left, /^first$/) &&
    (says(right, /^(then|later|afterwards|afterward|only)$/) || words[joint + 1]?.lower === "then" || true)
      ? says(left, /^first$/)
      : says(right, /^(later|afterwards|afterward|then)$/)
  if (!mark || /^(the|a|its|his|her)$/.test(words[words.indexOf(mark) - 1]?.lower ?? "")) return null
  return { first: left, second: right, mark }
}
