import { givenName, isKnownPlace } from "./gazetteer.ts"
import type { EntityKind } from "./model.ts"
import type { Candidate } from "./name-candidates.ts"
import { type Evidence, isEnglish } from "./name-evidence.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import {
  BUSINESS_NOUNS,
  HONORIFICS,
  LEGAL_SUFFIXES,
  OPENERS,
  ORG_HEADS,
  ORG_NOUNS,
  OTHER_HEADS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  ROLE_NOUNS,
  SAY_VERBS,
  SURNAME_PLACES,
} from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

/** One occurrence of a name, seen with the words around it. */
export type Sight = {
  readonly candidate: Candidate
  readonly tokens: readonly NameToken[]
  readonly evidence: Evidence
  /** The words of the name, lower case, without stops. */
  readonly words: readonly string[]
}

export const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""
export const last = (sight: Sight) => sight.words.at(-1) ?? ""
export const before = ({ candidate, tokens }: Sight, n = 1) => bare(tokens[(candidate.title ?? candidate).from - n])
export const after = ({ candidate, tokens }: Sight, n = 1) => bare(tokens[candidate.to + n])
export const isPossessive = ({ candidate, tokens }: Sight) => tokens[candidate.to]?.possessive === true
export const isOf = ({ words }: Sight) => words.some((word) => /^(?:of|for|on)$/.test(word))
export const head = (sight: Sight) => {
  const of = sight.words.findIndex((word) => /^(?:of|for|on)$/.test(word))
  return of > 0 ? (sight.words[of - 1] ?? "") : last(sight)
}
/** The noun that the phrase before the name ends in: `the accounting firm X`, `the contractor, X`. */
export const nounBefore = (sight: Sight) => {
  let n = before(sight) === "the" && before(sight, 2) === "," ? 2 : 1
  if (before(sight, n) === ",") n++
  return before(sight, n)
}
/** The first words of a phrase set off after the name: `X, an AI company founded by …`. */
export const apposition = ({ candidate, tokens }: Sight): string[] => {
  if (!/^[,(—–]$/.test(tokens[candidate.to + 1]?.text ?? "")) return []
  const words: string[] = []
  for (const token of tokens.slice(candidate.to + 2, candidate.to + 9)) {
    if (token.shape === "mark" || /^(?:of|for|at|in|that|which|who|founded|and)$/.test(token.lower)) break
    words.push(token.lower)
  }
  return /^(?:a|an|the|its|his|her|their|our|one)$/.test(words[0] ?? "") ? words : []
}

/** Roles that only people have: an owner or a contractor may be a firm. */
export function isPersonNoun(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) &&
    !ORG_NOUNS.has(word) &&
    !/^(?:owner|co-owner|successor|predecessor|champion|member|founder|model|pilot|star|leader|safety|partner|host)$/.test(
      word,
    )
  )
}

/** The word before the number. */
export function baseOf({ words }: Sight): string {
  return words[words.findIndex((word) => /^\d/.test(word)) - 1] ?? ""
}

export function isNumbered({ words, candidate, tokens }: Sight): boolean {
  return (
    words.length > 1 && tokens.slice(candidate.from + 1, candidate.to + 1).some((token) => token.shape === "number")
  )
}

/** Whether the name stands before a common noun: in `the Google deal` the article belongs to the deal. */
export function isModifier({ candidate, tokens }: Sight): boolean {
  const next = tokens[candidate.to + 1]
  return next?.shape === "lower" && !OPENERS.has(next.lower) && wordInfo(next.lower).pos === "NOUN"
}

export function isPeople(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) ||
    (word.endsWith("s") && ROLE_NOUNS.has(word.slice(0, -1))) ||
    /^(?:staff|executives|workers|officials|employees)$/.test(word)
  )
}

export function isHeadWord(sight: Sight): boolean {
  return (
    sight.words.length > 1 &&
    (ORG_HEADS.has(head(sight)) || PLACE_HEADS.has(head(sight)) || BUSINESS_NOUNS.has(head(sight)))
  )
}

export function isGivenNameFirst({ words, candidate, tokens }: Sight): boolean {
  if (words.length < 2 || words.length > 4 || givenName(words[0] ?? "") === null) return false
  const end = words.at(-1) ?? ""
  if (
    ORG_HEADS.has(end) ||
    (PLACE_HEADS.has(end) && !SURNAME_PLACES.has(end)) ||
    BUSINESS_NOUNS.has(end) ||
    LEGAL_SUFFIXES.has(end) ||
    OTHER_HEADS.has(end)
  )
    return false
  return (
    tokens.slice(candidate.from, candidate.to + 1).every((token) => token.shape !== "number") &&
    !isKnownPlace(words.join(" "))
  )
}

export function isUpper({ candidate, tokens, words }: Sight): boolean {
  return words.length === 1 && tokens[candidate.from]?.shape === "upper" && /^[\p{L}.&]+$/u.test(words[0] ?? "")
}

/** `Peyton Manning`, where the source goes on with "Manning". */
export function isCalledByItsLast(sight: Sight): boolean {
  const { words, evidence, candidate, tokens } = sight
  if (
    words.length < 2 ||
    words.length > 3 ||
    isHeadWord(sight) ||
    isKnownPlace(words.join(" ")) ||
    OTHER_HEADS.has(last(sight))
  )
    return false
  const span = tokens.slice(candidate.from, candidate.to + 1)
  return (
    span.every((token) => token.shape === "cap") &&
    !isEnglish(words[0] ?? "") &&
    !isKnownPlace(last(sight)) &&
    evidence.alone(last(sight)) > 0 &&
    evidence.alone(words[0] ?? "") === 0
  )
}

/** Two or three words that English doesn't know, of no other sort: mostly a person. */
export function isUnknownPair({ words, candidate, tokens }: Sight): boolean {
  const span = tokens.slice(candidate.from, candidate.to + 1)
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    span.every((token) => token.shape === "cap") &&
    !isEnglish(words.at(-1) ?? "") &&
    !isKnownPlace(words.join(" "))
  )
}

/** `X, general secretary of …`: a role with no article. */
export function isFollowedByRole({ candidate, tokens }: Sight): boolean {
  if (tokens[candidate.to + 1]?.text !== ",") return false
  for (const token of tokens.slice(candidate.to + 2, candidate.to + 7)) {
    if (token.shape === "mark" || SAY_VERBS.has(token.lower)) return false
    if (token.shape === "lower" && isPersonNoun(token.lower)) return true
  }
  return false
}

/** `X's chief executive`, `X CEO Y`, `an X spokesman`, `X shares`. */
export function hasPeople(sight: Sight): boolean {
  const { candidate, tokens } = sight
  for (let i = candidate.to + 1; i <= candidate.to + 3; i++) {
    const token = tokens[i]
    if (!token || token.shape === "mark") return false
    const word = bare(token)
    if (
      /^(?:ceo|cfo|cto|coo|chief|chairman|chairwoman|spokesman|spokeswoman|spokesperson|executive|executives|employees|staff|counsel|president|director|manager|treasurer|superintendent|boss|insurers?|fleet|factory|plant|crews?|workforce|auditors|creditors|lenders|shares|shareholders|stock|customers|subsidiary|founder|co-founder|headquarters|board|lawyers|researchers|engineers|engineer|officials|officer|investors|revenue|profits|sales|vp)$/.test(
        word,
      )
    )
      return !HONORIFICS.has(word)
    if (isCapitalised(token)) return false
  }
  return false
}

export function isPlaceAt(sight: Sight): boolean {
  if (sight.candidate.title) return false
  const word = before(sight)
  if (PLACE_PREPOSITIONS.has(word) && !/^(?:to|from|at|between|into|via|around|across)$/.test(word)) return true
  return word === "the" && /^(?:in|near|outside|inside|at|off)$/.test(before(sight, 2)) && PLACE_HEADS.has(head(sight))
}

/** `Lisbet K`: a name and a lone letter. */
export function isLettered({ words, candidate, tokens }: Sight): boolean {
  return words.length > 1 && /^\p{Lu}$/u.test(tokens[candidate.to]?.text ?? "")
}

/** `BBC Radio Marlow`: an acronym among the words of a longer name. */
export function hasAcronym({ words, candidate, tokens }: Sight): boolean {
  return (
    words.length > 1 &&
    tokens
      .slice(candidate.from, candidate.to + 1)
      .some(
        (token) =>
          token.shape === "upper" &&
          !/^\p{Lu}\.?$/u.test(token.text) &&
          !/^[IVX]+$/.test(token.text) &&
          !/^(?:\p{Lu}\.)+$/u.test(token.text),
      )
  )
}

/** `Reilly's agent, O'Dowd`: the noun before the comma has an owner or an article. */
export function isOwned({ candidate, tokens }: Sight): boolean {
  const at = (candidate.title ?? candidate).from - 2
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => token.possessive || /^(?:the|his|her|its|their|our|my)$/.test(token.lower))
}

/** One thing that speaks for a kind, and how loudly; what speaks against has a negative weight. */
export type Cue = {
  readonly name: string
  readonly kind: EntityKind
  readonly weight: number
  readonly holds: (sight: Sight) => boolean
}
