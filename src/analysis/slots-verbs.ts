import type { Word } from "./slots-tokens.ts"

/** A run of auxiliaries and verbs that says one thing: `had been pulled`, `did not leave`, `plans to reopen`. */
export type VerbGroup = {
  readonly from: number
  readonly to: number
  readonly lemma: string
  readonly governors: readonly string[]
  readonly negated: boolean
  readonly passive: boolean
  readonly modal: string | null
  /** A participle behind its noun: `operated by`, `called`. */
  readonly participle: boolean
}

const MODAL = /^(will|would|shall|should|may|might|can|could|must|'ll|’ll|wo|ca)$/
const NEGATION = /^(not|n't|n’t|never|no|hardly|scarcely|barely|nor)$/
/** Adjectives between `be` and an infinitive. */
const BRIDGES =
  /^(able|due|set|likely|supposed|expected|ready|about|unable|meant|bound|scheduled|free|prepared|willing|reluctant|forced|allowed|unlikely)$/

/** The verb groups of a sentence, in order. */
export function verbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  let i = 0
  while (i < words.length) {
    const word = words[i]
    if (!word) break
    if (isVerbal(word) || (word.lower === "to" && word.pos === "PART" && isVerbal(words[i + 1]))) {
      const group = readGroup(words, i)
      groups.push(group)
      i = group.to
    } else i++
  }
  return groups
}

function isVerbal(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === "VERB" || word.pos === "AUX")
}

function readGroup(words: readonly Word[], start: number): VerbGroup {
  let i = start
  const lemmas: string[] = []
  let negated = false
  let modal: string | null = null
  let be = false
  let aux = false
  let lastVerb: Word | undefined
  let end = start
  let main = false
  while (i < words.length) {
    const word = words[i]
    if (!word) break
    if (word.pos === "AUX") {
      if (main) break
      aux = true
      if (MODAL.test(word.lower))
        modal = word.lower
          .replace("wo", "will")
          .replace("ca", "can")
          .replace(/['’]ll/, "will")
      else if (word.lemma === "be") be = true
      if (/n['’]t$/.test(word.lower)) negated = true
      lastVerb = word
      i++
      end = i
    } else if (word.pos === "VERB") {
      if (main && !chains(words, i, lastVerb)) break
      if (main && !/^(to)$/.test(words[i - 1]?.lower ?? "") && /(?:ed|en)$/.test(word.lower) && !be) break
      lemmas.push(word.lemma)
      lastVerb = word
      main = true
      i++
      end = i
    } else if (word.lower === "to" && isVerbal(words[i + 1])) {
      if (!main && !aux && i !== start) break
      i++
      end = Math.max(end, start)
    } else if (NEGATION.test(word.lower) && word.pos !== "DET") {
      negated ||= !main || isVerbal(words[i + 1])
      i++
    } else if (word.pos === "ADV" || (word.pos === "PRON" && /sel(f|ves)$/.test(word.lower)) || word.pos === "PART") {
      i++
    } else if (be && !main && BRIDGES.test(word.lower) && words[i + 1]?.lower === "to" && isVerbal(words[i + 2])) {
      lemmas.push(word.lower === "unable" ? "fail" : word.lower)
      main = true
      lastVerb = word
      i++
    } else break
  }
  const lemma = lemmas.at(-1) ?? lastVerb?.lemma ?? ""
  const governors = lemmas.slice(0, -1)
  const last = lastVerb
  const ing = last?.lower.endsWith("ing") ?? false
  const passive =
    be &&
    lemmas.length > 0 &&
    !ing &&
    last?.pos === "VERB" &&
    words[end - 1] === last &&
    (last.lower !== last.lemma ||
      /^(put|set|cut|hit|shut|hurt|let|read|split|spread|cast|run|burst|rid|shed|thrust|upset|reset|overrun)$/.test(
        last.lower,
      ))
  // The negative word before the first verb: `never sounded`.
  const before = words[start - 1]
  if (before && /^(never|hardly|scarcely|barely)$/.test(before.lower)) negated = true
  const participle =
    !aux && lemmas.length === 1 && last !== undefined && last.lower !== last.lemma && isReduced(words, start, end, last)
  if (governors.some((governor) => /^(fail|refuse|decline|forget|neglect)$/.test(governor))) negated = !negated
  return {
    from: start,
    to: Math.max(end, start + 1),
    lemma,
    governors,
    negated,
    passive: passive || (participle && !ing),
    modal,
    participle,
  }
}

const ING_CHAIN =
  /^(stop|start|begin|keep|continue|finish|resume|cease|avoid|halt|commence|restart|quit|go|be|suspend|pause|end|complete|risk|consider|try|deny|admit)$/

/** `stopped installing`, `keeps sticking`: two verbs side by side make one group. */
function chains(words: readonly Word[], at: number, last: Word | undefined): boolean {
  const before = words[at - 1]
  if (
    before?.lower === "to" &&
    (words[at - 2] === last || words[at - 2]?.pos === "ADV" || words[at - 2]?.pos === "ADJ")
  )
    return true
  return before === last && (words[at]?.lower.endsWith("ing") ?? false) && ING_CHAIN.test(last?.lemma ?? "")
}

/** A participle that belongs to the noun before it: `owned by Dornwell`, `a letter signed by`, `sent to insurers on Friday`. */
function isReduced(words: readonly Word[], start: number, end: number, verb: Word): boolean {
  // `, first reported by`, `, jointly owned by`
  const adverb =
    /^(first|originally|recently|newly|jointly|previously|formerly|now|then|also|partly|wholly|since)$/.test(
      words[start - 1]?.lower ?? "",
    )
      ? 1
      : 0
  const before = words[start - 1 - adverb]
  if (!before) return false
  const afterNoun = /^(NOUN|PROPN)$/.test(before.pos) || before.text === "," || before.text === "("
  if (!afterNoun) return false
  const next = words[end]
  if (verb.lower.endsWith("ing")) return false
  if (!/(?:ed|en|wn|ne|ilt|ent|old|ought|un|ung|aid|ade|eld|ut)$/.test(verb.lower)) return false
  if (next?.lower === "by" && words[end + 1]?.pos !== "NUM") return true
  // `sent to`, `seen by`, `based in` between commas or before another finite verb.
  return before.text === "," && next?.pos === "ADP" && words.slice(end).some((word) => word.text === ",")
}
