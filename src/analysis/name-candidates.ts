import { givenName, isKnownPlace, isNationality } from "./gazetteer.ts"
import { type Evidence, isEnglish, type Segment } from "./name-evidence.ts"
import { isExcluded, isHead, type Run } from "./name-runs.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import {
  BUSINESS_NOUNS,
  COMMON_ACRONYMS,
  HONORIFICS,
  LABELS,
  LEADING_ADJECTIVES,
  OPENERS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SAY_VERBS,
  STRONG_TITLES,
  SURNAME_ROLES,
} from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

/** A run that passed for a name: `title` are the tokens of an honorific or role before it. */
export type Candidate = Run & { readonly title: Run | null; readonly rule: string }

type Room = { readonly tokens: readonly NameToken[]; readonly segment: Segment; readonly evidence: Evidence }

const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""

/** Cuts a run into names, leaving out what has a capital for another reason. */
export function candidatesOf(run: Run, segment: Segment, evidence: Evidence): Candidate[] {
  const room: Room = { tokens: segment.tokens, segment, evidence }
  const trimmed = withoutOpeners(run, room)
  if (!trimmed) return []
  const split = splitAtTitle(trimmed, room)
  return split.filter((candidate) => isName(candidate, room))
}

/** Drops a sentence's opening word, an article, a nationality or an adjective before the name proper. */
function withoutOpeners(run: Run, { tokens, segment, evidence }: Room): Run | null {
  let { from } = run
  const { to } = run
  let moved = false
  for (; from <= to; from++) {
    const token = tokens[from]
    if (!token || !isCapitalised(token)) {
      moved = true
      continue
    }
    const word = bare(token)
    const initial = segment.initial.has(from)
    if (/^(?:the|a|an)$/.test(word) && token.shape === "cap") {
      moved = true
      continue
    }
    if (
      initial &&
      OPENERS.has(word) &&
      token.shape === "cap" &&
      !isGivenName(from, to, { tokens, segment, evidence })
    ) {
      moved = true
      continue
    }
    if (from === to) break
    if (isNationality(word) && !isHead(bare(tokens[to]))) {
      moved = true
      continue
    }
    if (
      LEADING_ADJECTIVES.has(word) &&
      // Inside a sentence "New" and "Old" belong to the name: New York, Old Town.
      (initial
        ? evidence.large(word) === 0 &&
          (evidence.large(bare(tokens[from + 1])) > 0 || givenName(bare(tokens[from + 1])) !== null)
        : /^(?:former|retired|president-elect|ex-president)$/.test(word) && evidence.large(word) <= 1)
    ) {
      moved = true
      continue
    }
    if (initial && token.shape === "cap" && isEnglish(word) && !STRONG_TITLES.has(word) && !HONORIFICS.has(word)) {
      if (opens(from, to, { tokens, segment, evidence })) {
        moved = true
        continue
      }
    }
    break
  }
  if (from > to) return null
  return moved ? { from, to } : run
}

/** `Will Stone said`, but `Will Amazon pay?`: a given name that is an opener as well. */
function isGivenName(at: number, to: number, { tokens }: Room): boolean {
  return givenName(bare(tokens[at])) !== null && at < to && isCapitalised(tokens[at + 1]) && tokens.at(-1)?.text !== "?"
}

/** Whether an English word that starts a sentence stands before a name instead of in it: `Unlike Apple`, `Engineers Ann Lee`. */
function opens(at: number, to: number, { tokens, evidence }: Room): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || token.possessive) return false
  const word = bare(token)
  if (!isCapitalised(next) || givenName(word) !== null) return false
  const info = wordInfo(word)
  if (!/^(?:NOUN|ADJ|PROPN|NUM)$/.test(info.pos)) return true
  if (evidence.large(word) > 0) return false
  if (givenName(bare(next)) !== null && givenName(word) === null && at + 1 < to) return true
  if (evidence.small(word) > 0 && evidence.large(bare(next)) > 0) return true
  return /ly$/.test(word) && info.pos !== "NOUN"
}

/** `Amazon CEO Andy Jassy` is a company, a role and a person; `Treasury Secretary` alone is nobody. */
function splitAtTitle(run: Run, room: Room): Candidate[] {
  const { tokens } = room
  const { from, to } = run
  for (let r = to; r >= from; r--) {
    const word = bare(tokens[r])
    if (!isCapitalised(tokens[r]) || (tokens[r]?.possessive && r < to)) continue
    const honorific = HONORIFICS.has(word)
    const strong = STRONG_TITLES.has(word)
    if (!honorific && !strong && !(r < to && (ROLE_NOUNS.has(word) || isRanked(r, run, room)))) continue
    if (r === to) {
      if (!strong) continue
      const first = bare(tokens[from])
      if (SURNAME_ROLES.has(word) && to > from && (givenName(first) !== null || !isEnglish(first))) continue
      const start = roleStart(r, from, tokens)
      // "Office of the President", "Court of Justice": the role is inside a body's name.
      if (start > from && !isCapitalised(tokens[start - 1])) continue
      return start > from ? [{ from, to: start - 1, title: null, rule: "before-role" }] : []
    }
    const rest: Run = { from: r + 1, to }
    // "Butcher Market": a lesser role makes a title only before what is sure to be a person.
    if (!honorific && !strong && !isSurePerson(rest, tokens)) continue
    if (!isCapitalised(tokens[r + 1]) || !isPersonLike(rest, honorific || (strong && word !== "general"), room))
      continue
    const start = roleStart(r, from, tokens)
    const found: Candidate[] = [{ ...rest, title: { from: start, to: r }, rule: honorific ? "honorific" : "title" }]
    if (start > from && isCapitalised(tokens[start - 1]) && !(start === from + 1 && isPlainWord(start - 1, room)))
      found.unshift({ from, to: start - 1, title: null, rule: "before-role" })
    return found
  }
  return [{ from, to, title: null, rule: "capitals" }]
}

/** `State Hydrographer Ann Poe`: a word that names somebody by what they do, between a rank or a field and a given name. */
function isRanked(r: number, { from }: Run, { tokens, evidence }: Room): boolean {
  const [rank, word] = [bare(tokens[r - 1]), bare(tokens[r])]
  return (
    r > from &&
    ROLE_MODIFIERS.has(rank) &&
    /.{3}(?:er|or|eer|ist|ian|ant|ent|man|woman|person|master)$/.test(word) &&
    wordInfo(word).pos === "NOUN" &&
    isEnglish(word) &&
    givenName(word) === null &&
    evidence.alone(word) === 0 &&
    givenName(bare(tokens[r + 1])) !== null
  )
}

function isSurePerson({ from, to }: Run, tokens: readonly NameToken[]): boolean {
  const words = tokens.slice(from, to + 1).map(bare)
  return givenName(words[0] ?? "") !== null || (words.length > 1 && words.every((word) => !isEnglish(word)))
}

function isPlainWord(at: number, { tokens, evidence }: Room): boolean {
  const word = bare(tokens[at])
  return isEnglish(word) && evidence.alone(word) === 0
}

function roleStart(r: number, from: number, tokens: readonly NameToken[]): number {
  let start = r
  while (start > from) {
    const word = bare(tokens[start - 1])
    const joins = /^(?:and|of|&)$/.test(word) && start - 1 > from && ROLE_NOUNS.has(bare(tokens[start - 2]))
    if (!joins && !ROLE_NOUNS.has(word) && !ROLE_MODIFIERS.has(word) && !HONORIFICS.has(word)) break
    if (tokens[start - 1]?.possessive) break
    if (isFirmsOwn(start - 1, from, bare(tokens[r]), tokens)) break
    start--
  }
  return start
}

const FIRM_ROLES =
  /^(?:ceo|cfo|coo|cto|cio|ciso|cmo|vp|svp|evp|president|chairman|chairwoman|chairperson|chair|founder|co-founder|cofounder|owner|co-owner|spokesman|spokeswoman|spokesperson)$/

/** `Zentrix Energy CEO …`: the word is the end of the firm's name, since such a role has no field of its own. */
function isFirmsOwn(at: number, from: number, role: string, tokens: readonly NameToken[]): boolean {
  if (at <= from || !FIRM_ROLES.test(role) || !BUSINESS_NOUNS.has(bare(tokens[at]))) return false
  const before = bare(tokens[at - 1])
  return isCapitalised(tokens[at - 1]) && !ROLE_MODIFIERS.has(before) && !ROLE_NOUNS.has(before)
}

function isPersonLike(run: Run, titled: boolean, { tokens, evidence }: Room): boolean {
  const words = tokens.slice(run.from, run.to + 1)
  const last = bare(words.at(-1))
  if (words.length > 5 || /^[js]r$/.test(bare(words[0])) || words.some((token) => token.shape === "number"))
    return false
  if (words.some((token) => token.lower === "of")) return false
  if (isHead(last) && words.length > 1) return false
  if (words.some((token) => givenName(bare(token)) !== null)) return true
  if (titled && words.length === 1) return !isHead(last) && !ROLE_NOUNS.has(last)
  return (
    words.every((token) => !isEnglish(bare(token)) || evidence.alone(bare(token)) > 0) ||
    (titled && !words.every((token) => isEnglish(bare(token))))
  )
}

/** The last gate: what has passed for a run and is still no name. */
function isName(candidate: Candidate, room: Room): boolean {
  const { tokens, segment, evidence } = room
  const words = tokens.slice(candidate.from, candidate.to + 1)
  const [first] = words
  if (!first) return false
  if (isShouting(candidate, room)) return false
  if (words.length === 1) return isSingleName(first, candidate, room)
  if (isQuotation(candidate, tokens) && words.every((token) => isEnglish(bare(token)))) return false
  if (words.every(isNoPart)) return false
  if (words.every((token) => isCapitalised(token) && isWrittenSmall(token, evidence)) && !isHead(bare(words.at(-1))))
    return false
  if (!candidate.title && ROLE_NOUNS.has(bare(words.at(-1))) && words.every(isRoleWord)) return false
  if (segment.initial.has(candidate.from) && segment.style === "prose") {
    // A sentence's first word and a number: "Route 9", but "Page 3".
    if (words.slice(1).every((token) => token.shape === "number")) return !evidence.isCommon(bare(first))
  }
  return true
}

/** Words of which no name can be made: nationalities, acronyms of common nouns, marks. */
function isNoPart(token: NameToken): boolean {
  const word = bare(token)
  return (
    !isCapitalised(token) || COMMON_ACRONYMS.has(word) || isExcluded(token) || isNationality(word) || LABELS.has(word)
  )
}

function isWrittenSmall(token: NameToken, evidence: Evidence): boolean {
  const word = bare(token)
  return token.shape === "cap" && (OPENERS.has(word) || evidence.small(word) > evidence.large(word))
}

function isRoleWord(token: NameToken): boolean {
  const word = bare(token)
  return ROLE_NOUNS.has(word) || ROLE_MODIFIERS.has(word) || /^(?:and|of|&)$/.test(word)
}

function isSingleName(token: NameToken, candidate: Candidate, { tokens, segment, evidence }: Room): boolean {
  const word = bare(token)
  if (isExcluded(token) || isNationality(word) || COMMON_ACRONYMS.has(word) || LABELS.has(word)) return false
  if (candidate.title) return !ROLE_NOUNS.has(word) || SURNAME_ROLES.has(word)
  if (/^[\p{L}\p{N}]$/u.test(word) || /^[ivxlc]+$/.test(word)) return false
  if (STRONG_TITLES.has(word) || HONORIFICS.has(word) || ROLE_NOUNS.has(word)) {
    return SURNAME_ROLES.has(word) && !segment.initial.has(candidate.from) && evidence.small(word) === 0
  }
  if (token.shape === "upper")
    return !(isEnglish(word) && word.length > 2 && (evidence.small(word) > 0 || OPENERS.has(word)))
  if (isAdjective(token, tokens[candidate.to + 1])) return false
  if (token.shape === "mixed") return !OPENERS.has(word)
  if (OPENERS.has(word)) return false
  const saying = SAY_VERBS.has(bare(tokens[candidate.from + 1])) || SAY_VERBS.has(bare(tokens[candidate.from - 1]))
  if (evidence.isBorne(word) && (evidence.small(word) === 0 || saying || !segment.initial.has(candidate.from)))
    return true
  const [small, large] = [evidence.small(word), evidence.large(word)]
  if (!segment.initial.has(candidate.from)) {
    if (isQuotation(candidate, tokens) && isEnglish(word)) return false
    return !isEnglish(word) || small === 0 || evidence.large(word) > small
  }
  // "Residents of …" is no name because a Residents' Association is one.
  if (evidence.alone(word) > 0) return large > small
  if (large > 0 && isEnglish(word)) return false
  if (small > 0) return false
  return !isEnglish(word) || isKnownPlace(word)
}

/** `Sicilian nobles`: a people's or place's adjective before its noun. */
function isAdjective(token: NameToken, next: NameToken | undefined): boolean {
  if (!/(?:[a-z]ian|ean|ese|ish|esque)$/.test(token.lower) || token.possessive || givenName(token.lower) !== null)
    return false
  return next?.shape === "lower" && !OPENERS.has(next.lower) && /^(?:NOUN|ADJ)$/.test(wordInfo(next.lower).pos)
}

function isQuotation({ from, to }: Run, tokens: readonly NameToken[]): boolean {
  return /["“‘'«]/.test(tokens[from - 1]?.text ?? "") && /["”’'»,.]/.test(tokens[to + 1]?.text ?? "")
}

/** `PLEASE PRESENT`: English words all in capitals, more than one of them. */
function isShouting({ from, to }: Run, { tokens }: Room): boolean {
  const words = tokens.slice(from, to + 1).filter(isCapitalised)
  return (
    words.length > 1 &&
    words.every((token) => token.shape === "upper" && isEnglish(bare(token)) && !COMMON_ACRONYMS.has(bare(token)))
  )
}
