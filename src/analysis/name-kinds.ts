import { givenName, isKnownOrganisation, isKnownPlace } from "./gazetteer.ts"
import type { EntityKind } from "./model.ts"
import type { Candidate } from "./name-candidates.ts"
import { type Evidence, isEnglish } from "./name-evidence.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import {
  BUSINESS_NOUNS,
  HONORIFICS,
  LEGAL_SUFFIXES,
  NUMBERED_NOUNS,
  OF_HEADS,
  OPENERS,
  ORG_HEADS,
  ORG_NOUNS,
  ORG_VERBS,
  OTHER_HEADS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  PRODUCT_NOUNS,
  ROLE_NOUNS,
  SAY_VERBS,
  VESSEL_NOUNS,
} from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

export type KindScores = Record<EntityKind, number>
export const noScores = (): KindScores => ({ person: 0, organisation: 0, place: 0, product: 0, other: 0 })

/** One occurrence of a name, seen with the words around it. */
export type Sight = {
  readonly candidate: Candidate
  readonly tokens: readonly NameToken[]
  readonly evidence: Evidence
  /** The words of the name, lower case, without stops. */
  readonly words: readonly string[]
}

type Cue = {
  readonly name: string
  readonly kind: EntityKind
  readonly weight: number
  readonly holds: (sight: Sight) => boolean
}

const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""
const last = (sight: Sight) => sight.words.at(-1) ?? ""
const before = ({ candidate, tokens }: Sight, n = 1) => bare(tokens[(candidate.title ?? candidate).from - n])
const after = ({ candidate, tokens }: Sight, n = 1) => bare(tokens[candidate.to + n])
const isPossessive = ({ candidate, tokens }: Sight) => tokens[candidate.to]?.possessive === true
const isOf = ({ words }: Sight) => words.some((word) => /^(?:of|for|on)$/.test(word))
const head = (sight: Sight) => {
  const of = sight.words.findIndex((word) => /^(?:of|for|on)$/.test(word))
  return of > 0 ? (sight.words[of - 1] ?? "") : last(sight)
}
/** The noun that the phrase before the name ends in: `the accounting firm X`, `the contractor, X`. */
const nounBefore = (sight: Sight) => {
  let n = before(sight) === "the" && before(sight, 2) === "," ? 2 : 1
  if (before(sight, n) === ",") n++
  return before(sight, n)
}
/** The first words of a phrase set off after the name: `X, an AI company founded by …`. */
const apposition = ({ candidate, tokens }: Sight): string[] => {
  if (!/^[,(—–]$/.test(tokens[candidate.to + 1]?.text ?? "")) return []
  const words: string[] = []
  for (const token of tokens.slice(candidate.to + 2, candidate.to + 9)) {
    if (token.shape === "mark" || /^(?:of|for|at|in|that|which|who|founded|and)$/.test(token.lower)) break
    words.push(token.lower)
  }
  return /^(?:a|an|the|its|his|her|their|our|one)$/.test(words[0] ?? "") ? words : []
}

/** What speaks for a kind, and how loudly. All that hold are added up over the occurrences of a name in a source. */
const CUES: readonly Cue[] = [
  { name: "title", kind: "person", weight: 6, holds: ({ candidate }) => candidate.title !== null },
  { name: "given-name", kind: "person", weight: 4, holds: isGivenNameFirst },
  {
    name: "initials",
    kind: "person",
    weight: 5,
    holds: ({ words, candidate, tokens }) => words.length > 1 && /^\p{Lu}\.$/u.test(tokens[candidate.from]?.text ?? ""),
  },
  {
    name: "role-before",
    kind: "person",
    weight: 4,
    holds: (s) => isPersonNoun(nounBefore(s)) && (before(s) !== "," || s.words.length > 1),
  },
  {
    name: "who-after",
    kind: "person",
    weight: 4,
    holds: (s) => after(s) === "who" || (after(s) === "," && /^(?:who|whose)$/.test(after(s, 2))),
  },
  {
    name: "age-after",
    kind: "person",
    weight: 4,
    holds: (s) => after(s) === "," && /^[1-9]\d$/.test(after(s, 2)) && /^[,.]$/.test(after(s, 3)),
  },
  {
    name: "role-after",
    kind: "person",
    weight: 4,
    holds: (s) => apposition(s).some(isPersonNoun) && !apposition(s).some((w) => ORG_NOUNS.has(w)) && !isHeadWord(s),
  },
  { name: "bare-role-after", kind: "person", weight: 3, holds: (s) => isFollowedByRole(s) && !isHeadWord(s) },
  { name: "unknown-pair", kind: "person", weight: 2.5, holds: isUnknownPair },
  {
    name: "administration",
    kind: "person",
    weight: 3,
    holds: (s) => s.words.length === 1 && (after(s) === "administration" || after(s) === "era"),
  },
  {
    name: "article-before-person",
    kind: "person",
    weight: -4,
    holds: (s) => before(s) === "the" && s.words.length > 1 && s.candidate.title === null,
  },
  {
    name: "says",
    kind: "person",
    weight: 1,
    holds: (s) => SAY_VERBS.has(after(s)) || (SAY_VERBS.has(before(s)) && /^[.,"”]?$/.test(after(s))),
  },
  {
    name: "legal-suffix",
    kind: "organisation",
    weight: 8,
    holds: (s) => s.words.length > 1 && LEGAL_SUFFIXES.has(last(s)),
  },
  {
    name: "org-head",
    kind: "organisation",
    weight: 6,
    holds: (s) => s.words.length > 1 && (ORG_HEADS.has(head(s)) || BUSINESS_NOUNS.has(head(s))) && !isPlaceAt(s),
  },
  {
    name: "of-head",
    kind: "organisation",
    weight: 2,
    holds: (s) => isOf(s) && OF_HEADS.has(head(s)) && !PLACE_HEADS.has(head(s)),
  },
  {
    name: "org-noun-before",
    kind: "organisation",
    weight: 5,
    holds: (s) => ORG_NOUNS.has(nounBefore(s)) && !(before(s) === "," && isGivenNameFirst(s)),
  },
  {
    name: "org-noun-after",
    kind: "organisation",
    weight: 4,
    holds: (s) => apposition(s).some((word) => ORG_NOUNS.has(word)),
  },
  { name: "its-people", kind: "organisation", weight: 3, holds: hasPeople },
  {
    name: "does-business",
    kind: "organisation",
    weight: 1.5,
    holds: (s) => ORG_VERBS.has(after(s)) || (/^(?:has|had|have)$/.test(after(s)) && ORG_VERBS.has(after(s, 2))),
  },
  { name: "ampersand", kind: "organisation", weight: 3, holds: ({ words }) => words.includes("&") },
  {
    name: "known-organisation",
    kind: "organisation",
    weight: 3,
    holds: ({ words }) => isKnownOrganisation(words.join(" ")),
  },
  {
    name: "acronym",
    kind: "organisation",
    weight: 1.5,
    holds: ({ candidate, tokens, words }) =>
      words.length === 1 && tokens[candidate.from]?.shape === "upper" && /^[\p{L}.&]+$/u.test(words[0] ?? ""),
  },
  {
    name: "the-head",
    kind: "organisation",
    weight: 2.5,
    holds: (s) => s.words.length === 1 && before(s) === "the" && ORG_HEADS.has(last(s)),
  },
  {
    name: "people-at",
    kind: "organisation",
    weight: 3,
    holds: (s) => /^(?:at|with|for)$/.test(before(s)) && isPeople(before(s, 2)),
  },
  {
    name: "which-after",
    kind: "organisation",
    weight: 2,
    holds: (s) =>
      after(s) === "," &&
      after(s, 2) === "which" &&
      (ORG_VERBS.has(after(s, 3)) || /^(?:runs?|had|has|makes?|made)$/.test(after(s, 3))),
  },
  { name: "says-body", kind: "organisation", weight: 0.8, holds: (s) => SAY_VERBS.has(after(s)) },
  { name: "media", kind: "organisation", weight: 3, holds: (s) => before(s) === "to" && before(s, 2) === "according" },
  { name: "known-place", kind: "place", weight: 6, holds: ({ words }) => isKnownPlace(words.join(" ")) },
  {
    name: "place-head",
    kind: "place",
    weight: 5,
    holds: (s) => s.words.length > 1 && PLACE_HEADS.has(head(s)) && !(ORG_HEADS.has(head(s)) && !isPlaceAt(s)),
  },
  { name: "place-preposition", kind: "place", weight: 1.5, holds: isPlaceAt },
  {
    name: "place-noun-after",
    kind: "place",
    weight: 3,
    holds: (s) =>
      !isPossessive(s) &&
      /^(?:depot|garage|harbour|harbor|island|islands|area|airport|river|valley|coast|peninsula|district|neighbourhood|neighborhood|suburb|station|region|province|county|city|border|campus)$/.test(
        after(s),
      ),
  },
  {
    name: "place-noun-before",
    kind: "place",
    weight: 5,
    holds: (s) =>
      before(s) === "of" &&
      /^(?:island|city|town|village|county|state|province|port|region|district|coast|shores|people|residents|mayor|capital|outskirts|north|south|east|west)$/.test(
        before(s, 2),
      ),
  },
  { name: "dateline", kind: "place", weight: 8, holds: ({ candidate }) => candidate.rule === "dateline" },
  { name: "version", kind: "product", weight: 6, holds: (s) => isNumbered(s) && !NUMBERED_NOUNS.has(baseOf(s)) },
  {
    name: "numbered",
    kind: "other",
    weight: 4,
    holds: (s) => isNumbered(s) && NUMBERED_NOUNS.has(baseOf(s)),
  },
  {
    name: "digits-inside",
    kind: "product",
    weight: 3,
    holds: ({ words }) => words.length === 1 && /\p{L}.*\d/u.test(words[0] ?? ""),
  },
  {
    name: "small-first",
    kind: "product",
    weight: 4,
    holds: ({ candidate, tokens }) => /^\p{Ll}\p{Lu}/u.test(tokens[candidate.from]?.text ?? ""),
  },
  {
    name: "product-noun-after",
    kind: "product",
    weight: 2,
    holds: (s) => !isPossessive(s) && PRODUCT_NOUNS.has(after(s)),
  },
  {
    name: "article-before",
    kind: "product",
    weight: 1,
    holds: (s) => /^(?:the|an?|its|their|new|latest|upcoming|own)$/.test(before(s)) && !isHeadWord(s) && !isModifier(s),
  },
  {
    name: "possessed",
    kind: "product",
    weight: 2,
    holds: (s) => s.tokens[s.candidate.from - 1]?.possessive === true && !isHeadWord(s),
  },
  {
    name: "made",
    kind: "product",
    weight: 2,
    holds: (s) =>
      /^(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|releas(?:ed|es|ing|e)|introduc(?:ed|es|ing|e)|using|us(?:ed|es|e)|called|named|dubbed|bought|buy)$/.test(
        before(s),
      ),
  },
  {
    name: "vessel",
    kind: "other",
    weight: 5,
    holds: (s) => VESSEL_NOUNS.has(before(s)) || apposition(s).some((word) => VESSEL_NOUNS.has(word)),
  },
  { name: "with-her-number", kind: "other", weight: 2, holds: isLettered },
  {
    name: "other-head",
    kind: "other",
    weight: 4,
    holds: (s) => s.words.length > 1 && OTHER_HEADS.has(head(s)) && !ORG_HEADS.has(head(s)),
  },
]

/** Roles that only people have: an owner or a contractor may be a firm. */
function isPersonNoun(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) &&
    !ORG_NOUNS.has(word) &&
    !/^(?:owner|co-owner|successor|predecessor|champion|member|founder|model|pilot|star|leader|safety|partner|host)$/.test(
      word,
    )
  )
}

/** The word before the number. */
function baseOf({ words }: Sight): string {
  return words[words.findIndex((word) => /^\d/.test(word)) - 1] ?? ""
}

function isNumbered({ words, candidate, tokens }: Sight): boolean {
  return (
    words.length > 1 && tokens.slice(candidate.from + 1, candidate.to + 1).some((token) => token.shape === "number")
  )
}

/** Whether the name stands before a common noun: in `the Google deal` the article belongs to the deal. */
function isModifier({ candidate, tokens }: Sight): boolean {
  const next = tokens[candidate.to + 1]
  return next?.shape === "lower" && !OPENERS.has(next.lower) && wordInfo(next.lower).pos === "NOUN"
}

function isPeople(word: string): boolean {
  return (
    ROLE_NOUNS.has(word) ||
    (word.endsWith("s") && ROLE_NOUNS.has(word.slice(0, -1))) ||
    /^(?:staff|executives|workers|officials|employees)$/.test(word)
  )
}

function isHeadWord(sight: Sight): boolean {
  return (
    sight.words.length > 1 &&
    (ORG_HEADS.has(head(sight)) || PLACE_HEADS.has(head(sight)) || BUSINESS_NOUNS.has(head(sight)))
  )
}

function isGivenNameFirst({ words, candidate, tokens }: Sight): boolean {
  if (words.length < 2 || words.length > 4 || givenName(words[0] ?? "") === null) return false
  const end = words.at(-1) ?? ""
  if (
    ORG_HEADS.has(end) ||
    PLACE_HEADS.has(end) ||
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

/** Two or three words that English doesn't know, of no other sort: mostly a person. */
function isUnknownPair({ words, candidate, tokens }: Sight): boolean {
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
function isFollowedByRole({ candidate, tokens }: Sight): boolean {
  if (tokens[candidate.to + 1]?.text !== ",") return false
  for (const token of tokens.slice(candidate.to + 2, candidate.to + 7)) {
    if (token.shape === "mark" || SAY_VERBS.has(token.lower)) return false
    if (token.shape === "lower" && isPersonNoun(token.lower)) return true
  }
  return false
}

/** `X's chief executive`, `X CEO Y`, `an X spokesman`, `X shares`. */
function hasPeople(sight: Sight): boolean {
  const { candidate, tokens } = sight
  for (let i = candidate.to + 1; i <= candidate.to + 3; i++) {
    const token = tokens[i]
    if (!token || token.shape === "mark") return false
    const word = bare(token)
    if (
      /^(?:ceo|cfo|cto|coo|chief|chairman|chairwoman|spokesman|spokeswoman|spokesperson|executive|executives|employees|staff|shares|shareholders|stock|customers|subsidiary|founder|co-founder|headquarters|board|lawyers|researchers|engineers|engineer|officials|officer|investors|revenue|profits|sales|vp)$/.test(
        word,
      )
    )
      return !HONORIFICS.has(word)
    if (isCapitalised(token)) return false
  }
  return false
}

function isPlaceAt(sight: Sight): boolean {
  if (sight.candidate.title) return false
  const word = before(sight)
  if (PLACE_PREPOSITIONS.has(word) && !/^(?:to|from|at|between|into|via|around|across)$/.test(word)) return true
  return word === "the" && /^(?:in|near|outside|inside|at|off)$/.test(before(sight, 2)) && PLACE_HEADS.has(head(sight))
}

/** `Lisbet K`: a name and a lone letter. */
function isLettered({ words, candidate, tokens }: Sight): boolean {
  return words.length > 1 && /^\p{Lu}$/u.test(tokens[candidate.to]?.text ?? "")
}

/** Adds to `scores` what one occurrence shows; returns the names of the cues that held. */
export function addCues(sight: Sight, scores: KindScores): string[] {
  const held: string[] = []
  for (const cue of CUES) {
    if (!cue.holds(sight)) continue
    scores[cue.kind] += cue.weight
    held.push(cue.name)
  }
  return held
}

/** The kind that most speaks for; `other` where nothing does. */
export function kindOf(scores: KindScores): EntityKind {
  let best: EntityKind = "other"
  let most = 0.9
  for (const kind of ["person", "organisation", "place", "product", "other"] as const) {
    if (scores[kind] > most) {
      best = kind
      most = scores[kind]
    }
  }
  return best
}
