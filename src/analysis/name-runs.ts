import { givenName, isNationality } from "./gazetteer.ts"
import { type Evidence, isEnglish, type Segment } from "./name-evidence.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import {
  BUSINESS_NOUNS,
  CAPITALISED_NON_NAMES,
  FOR_HEADS,
  INNER_POSSESSORS,
  LEGAL_SUFFIXES,
  MONTHS,
  NAME_PARTICLES,
  OF_HEADS,
  ORG_HEADS,
  OTHER_HEADS,
  PLACE_HEADS,
  WEEKDAYS,
} from "./name-words.ts"

/** Tokens `from` to `to`, both included, that may be one name. */
export type Run = { readonly from: number; readonly to: number }

type Look = {
  readonly tokens: readonly NameToken[]
  readonly from: number
  readonly at: number
  readonly evidence: Evidence
}
/** Returns the position of the last token of the longer run, or -1. */
type Link = { readonly name: string; readonly link: (look: Look) => number }

const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""
export const isHead = (word: string) =>
  ORG_HEADS.has(word) || PLACE_HEADS.has(word) || OTHER_HEADS.has(word) || BUSINESS_NOUNS.has(word)

/** Whether a token with a capital can't be part of a name: months, weekdays, `I`. */
export function isExcluded(token: NameToken): boolean {
  const word = bare(token)
  if (token.given) return false
  return MONTHS.has(word) || WEEKDAYS.has(word) || (CAPITALISED_NON_NAMES.has(word) && token.shape !== "mixed")
}

/** What holds the words of a name together; tried in this order. */
const LINKS: readonly Link[] = [
  { name: "inner-possessive", link: innerPossessive },
  { name: "next-capital", link: nextCapital },
  { name: "version-number", link: versionNumber },
  { name: "ampersand", link: ampersand },
  { name: "partners", link: partners },
  { name: "legal-suffix", link: legalSuffix },
  { name: "particle", link: particle },
  { name: "of-phrase", link: ofPhrase },
  { name: "and-in-body", link: andInBody },
  { name: "spaced-hyphen", link: spacedHyphen },
]

/** The runs of capitalised words of a segment, with what links them. */
export function runsOf(segment: Segment, evidence: Evidence): Run[] {
  const { tokens } = segment
  const runs: Run[] = []
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (!isCapitalised(token)) continue
    if (isExcluded(token) && !isPaper(tokens, from)) continue
    let at = from
    while (at - from < 12) {
      const look = { tokens, from, at, evidence }
      let next = -1
      for (const { link } of LINKS) {
        next = link(look)
        if (next >= 0) break
      }
      if (next < 0) break
      at = next
    }
    runs.push({ from, to: at })
    from = at
  }
  return runs
}

/** `Sunday Times`, `Daily Mail`: a weekday that belongs to a paper's name. */
function isPaper(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next?.shape === "cap" &&
    WEEKDAYS.has(bare(tokens[at])) &&
    /^(times|telegraph|express|mirror|mail|post|herald|independent|world|people)$/.test(next.lower)
  )
}

function nextCapital({ tokens, at }: Look): number {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || token.possessive || !isCapitalised(next)) return -1
  if (!next.afterSpace) return -1
  if (isExcluded(next))
    return givenName(token.lower) !== null && MONTHS.has(next.lower) && next.text.length > 3 ? at + 1 : -1
  return at + 1
}

function innerPossessive({ tokens, at, evidence }: Look): number {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token?.possessive || !isCapitalised(next) || isExcluded(next)) return -1
  const plural = /s$/.test(token.lower) && isEnglish(token.lower)
  if (!plural && !INNER_POSSESSORS.has(bare(token))) return -1
  if (!isEnglish(next.lower) || evidence.alone(token.lower) > 1) return -1
  let last = at + 1
  while (isCapitalised(tokens[last + 1]) && !tokens[last]?.possessive) last++
  return isHead(bare(tokens[last])) || OF_HEADS.has(bare(tokens[last])) ? at + 1 : -1
}

function versionNumber({ tokens, from, at }: Look): number {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!token || token.possessive || next?.shape !== "number" || !next.afterSpace) return -1
  if (/^(?:1[5-9]|20)\d\d$/.test(next.text) || /^\d{1,3},?\d{3}/.test(next.text)) return -1
  if (token.shape === "number" && !/\p{L}/u.test(next.text)) return -1
  if (after && /^(?:%|percent|per|million|billion|thousand|years?|people|a\.m|p\.m|am|pm|,\d)$/.test(after.lower))
    return -1
  if (/^\p{L}$/u.test(token.text) || /-\p{L}/u.test(next.text)) return -1
  if (/^\d+(?:st|nd|rd|th|s|am|pm|km|kg|m)$/i.test(next.text)) return -1
  // "Apple 500 engineers": a count, not a version.
  if (
    after?.shape === "lower" &&
    /s$/.test(after.text) &&
    !/^(?:is|was|has|as|does|its|this|models|series|versions|users)$/.test(after.text) &&
    at === from &&
    /^\d+$/.test(next.text)
  )
    return -1
  return at + 1
}

function ampersand({ tokens, at }: Look): number {
  return !tokens[at]?.possessive && tokens[at + 1]?.text === "&" && isCapitalised(tokens[at + 2]) ? at + 2 : -1
}

/** `Dacre, Quill & Moss`: a firm called after its partners. */
function partners({ tokens, at }: Look): number {
  const [comma, second, and, third] = tokens.slice(at + 1, at + 5)
  if (comma?.text !== "," || !isCapitalised(second) || and?.text !== "&" || !isCapitalised(third)) return -1
  return tokens[at]?.possessive || second.possessive ? -1 : at + 4
}

function legalSuffix({ tokens, at }: Look): number {
  const after = tokens[at + 2]
  return tokens[at + 1]?.text === "," &&
    isCapitalised(after) &&
    ((LEGAL_SUFFIXES.has(bare(after)) && after.lower !== "co") || /^[js]r$/.test(bare(after)))
    ? at + 2
    : -1
}

function particle({ tokens, at }: Look): number {
  if (tokens[at]?.possessive) return -1
  let i = at + 1
  while (i - at <= 3 && tokens[i]?.shape === "lower" && NAME_PARTICLES.has(tokens[i]?.lower ?? "")) i++
  const next = tokens[i]
  return i > at + 1 && isCapitalised(next) && !isExcluded(next) ? i : -1
}

/** `Bank of England`, `Council of Advisors on Science`; not `Palamir of the Riders' League`. */
function ofPhrase({ tokens, at }: Look): number {
  const [token, link] = [tokens[at], tokens[at + 1]]
  if (!token || token.possessive || !link) return -1
  const head = bare(token)
  const of = link.lower === "of" && (OF_HEADS.has(head) || OF_HEADS.has(head.replace(/s$/, "")))
  const other = /^(?:for|on|against)$/.test(link.lower) && FOR_HEADS.has(head)
  if (!of && !other) return -1
  let i = at + 2
  if (tokens[i]?.lower === "the") i++
  const next = tokens[i]
  if (!isCapitalised(next) || isExcluded(next)) return -1
  return other && (!isEnglish(next.lower) || isNationality(next.lower)) ? -1 : i
}

/** `Food and Drug Administration`, `Department of Health and Human Services`; not `Amazon and Google`. */
function andInBody({ tokens, from, at, evidence }: Look): number {
  const next = tokens[at + 2]
  if (tokens[at]?.possessive || tokens[at + 1]?.lower !== "and" || !isCapitalised(next) || isExcluded(next)) return -1
  const common = (i: number) => {
    const word = bare(tokens[i])
    return isEnglish(word) && evidence.alone(word) === 0 && !isNationality(word)
  }
  if (!common(at) || !common(at + 2)) return -1
  const inOf = tokens.slice(from, at).some((token) => /^(?:of|for|on)$/.test(token.lower))
  if (inOf) return at + 2
  if (isHead(bare(tokens[at]))) return -1
  let last = at + 2
  while (isCapitalised(tokens[last + 1]) && !tokens[last]?.possessive) {
    last++
    if (!isEnglish(bare(tokens[last]))) return -1
  }
  return ORG_HEADS.has(bare(tokens[last])) && last > at + 2 ? at + 2 : -1
}

/** `Wal - Mart`: how some texts space a hyphen inside one name. */
function spacedHyphen({ tokens, from, at, evidence }: Look): number {
  const [token, mark, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (at !== from || !token || token.possessive || mark?.text !== "-" || !mark.afterSpace) return -1
  if (next?.shape !== "cap" || !next.afterSpace || token.shape !== "cap" || isCapitalised(tokens[at + 3])) return -1
  const alone = (word: string) => evidence.alone(word)
  const pairs = tokens.filter((t, i) => t.lower === token.lower && tokens[i + 1]?.text === "-").length
  return token.text.length <= 6 && alone(token.lower) <= pairs && !isEnglish(token.lower) ? at + 2 : -1
}
