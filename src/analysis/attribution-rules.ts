import type { Span } from "../ingest/source.ts"
import { isOutletName, type Who, whoIn } from "./attribution-subject.ts"
import { DENY, HEDGE, REPORT, SAY, SHOW, STATE, TELL } from "./speech-words.ts"

/** What one rule found in one sentence; offsets count from the sentence's start. */
export type Found = Span & {
  readonly who: Who | null
  readonly via: readonly string[]
  readonly denied: boolean
  readonly rule: string
}

/** One named rule: where in a sentence something is said by somebody. Quoted words are masked, so they name no speaker. */
export type AttributionRule = {
  readonly name: string
  readonly find: (masked: string, sentence: string) => Found[]
}

const CLAIMISH =
  "that|claims?|allegations?|accusations?|reports?|suggestions?|charges?|accounts?|version|figures?|idea|criticisms?|assertions?|notion|characteri[sz]ations?"
const UNTRUE =
  "(?:is|was|are|were)(?: simply| just| plainly)? (?:untrue|false|wrong|not true|incorrect|a lie|nonsense|baseless|not so)"
const HEARSAY =
  /\b(?:claims?|claimed|rumou?rs?|reports?|reported|figures?|repeat(?:ed|s)?|says?|said|suggest(?:s|ed)?|stor(?:y|ies)|messages|posts?|alleged?|allegations?|believe)\b/i

const verbs = (alternation: string) => new RegExp(`\\b(?:${alternation})\\b`, "g")
const TELLS = verbs(TELL)
const SAYS = verbs(SAY)
const STATES = verbs(`${STATE}|${REPORT}`)
const SHOWS = verbs(SHOW)
const REPORTS = verbs(REPORT)
const DENIALS = verbs(DENY)
const HEDGED = new RegExp(`\\b(?:${HEDGE})\\b`, "i")
const REJECTS = new RegExp(`^(?:It|That|This|They|These|Those) ${UNTRUE}\\b`, "i")
const UNTRUE_CLAUSE = new RegExp(`^(.+?)[;,—:]\\s*(?:and |but )?(?:that|this|it|which) ${UNTRUE}\\b`, "i")
/** A claim, account or figure, as what is rejected. */
const CLAIM = new RegExp(
  `^\\s+(?:(?:the|any|all|those|these|such|as|\\p{L}+['’]s?)\\s+)*(?:\\p{L}+\\s+)?(?:${CLAIMISH})\\b`,
  "iu",
)

/** Tried in order; where two cover the same words, the first keeps them. */
export const RULES: readonly AttributionRule[] = [
  { name: "according-to", find: accordingTo },
  { name: "outlet-reported", find: outletReported },
  { name: "denied", find: denied },
  { name: "that-is-untrue", find: thatIsUntrue },
  { name: "told-hearer", find: (masked) => spoken(masked, TELLS, "told-hearer", tellTakes) },
  { name: "x-said", find: (masked) => spoken(masked, SAYS, "x-said", () => true) },
  { name: "x-stated", find: (masked) => spoken(masked, STATES, "x-stated", stateTakes) },
  {
    name: "document-shows",
    find: (masked) =>
      spoken(masked, SHOWS, "document-shows", () => true).filter((found) => found.who?.basis === "document"),
  },
]

/** Whether a sentence marks hearsay or doubt: `reportedly`, `is said to`. */
export function isHedged(masked: string): boolean {
  return HEDGED.test(masked)
}

/** Whether a sentence rejects what the sentence before it repeats: `It is wrong.` */
export function rejectsPrevious(masked: string, previous: string): boolean {
  return REJECTS.test(masked) && HEARSAY.test(previous)
}

function accordingTo(masked: string): Found[] {
  const found: Found[] = []
  for (const match of masked.matchAll(
    /\b(?:according to|in the words of|(?:as|first) reported by)\s+([^;:.!?\u0001—]+(?:\.\p{L}[^;:.!?\u0001—]*)*)/giu,
  )) {
    const who = whoIn(match[1] ?? "")
    if (!who || who.pronoun) continue
    const outlet = who.outlet || /reported by/.test(match[0])
    found.push(made("according-to", 0, masked.length, { ...who, outlet }))
  }
  return found
}

function outletReported(masked: string): Found[] {
  return spoken(masked, REPORTS, "outlet-reported", (after) => !/^\s+to\s/.test(after)).filter(
    (found) => found.who?.outlet,
  )
}

function denied(masked: string): Found[] {
  const found: Found[] = []
  for (const verb of masked.matchAll(DENIALS)) {
    const after = masked.slice(verb.index + verb[0].length)
    if (/\b(?:was|were|been|be|is|are|being|to|not|never)\s+$/i.test(masked.slice(0, verb.index))) continue
    const strict = /^(?:reject|dismiss|contest)/i.test(verb[0])
    if (strict && !CLAIM.test(after)) continue
    if (/^\s*(?:[,.;]|$|(?:between|over|with|about|in|of|among|at|on)\b)/.test(after)) continue
    const who = subjectBefore(masked, verb.index, 0)
    if (who) found.push({ ...made("denied", verb.index + verb[0].length, masked.length, who), denied: true })
  }
  return found
}

function thatIsUntrue(masked: string): Found[] {
  const match = UNTRUE_CLAUSE.exec(masked)
  if (!match?.[1] || !HEARSAY.test(match[1])) return []
  return [{ ...made("that-is-untrue", 0, match[1].length, null), denied: true }]
}

/** All places where a verb of saying has a speaker: before what is said, after it, or inverted after it. */
function spoken(masked: string, verbs: RegExp, rule: string, takes: (after: string) => boolean): Found[] {
  const found: Found[] = []
  let from = 0
  for (const verb of masked.matchAll(verbs)) {
    const end = verb.index + verb[0].length
    const before = masked.slice(0, verb.index)
    const after = masked.slice(end)
    if (
      /(?:\b(?:to|not|never|would|could|should|may|might|can|cannot|will|did|don|be|been|is|was|are|were|being|if|whether|the|a|an|its|their|his|her|when|before|after)|n['’]t)\s+$/i.test(
        before,
      )
    )
      continue
    const inverted = /[,\u0001]\s*$/.test(before) ? invertedSubject(after) : null
    if (inverted && rule !== "told-hearer") {
      found.push(made(rule, 0, masked.length, inverted))
      from = end
      continue
    }
    const trailing = isTrailing(before, after, rule)
    if (!trailing && !takes(after)) continue
    const who = subjectBefore(masked, verb.index, from)
    if (!who) continue
    const one = made(rule, trailing ? 0 : end + said(after, rule), masked.length, who)
    found.push(rule === "told-hearer" ? { ...one, via: [...one.via, ...hearer(after)] } : one)
    from = end
  }
  return found
}

/** How far behind the verb that which is said begins: behind the hearer, and behind `that`. */
function said(after: string, rule: string): number {
  if (rule === "told-hearer") return /^.{1,140}?\s(?:that|how)\s/.exec(after)?.[0].length ?? 0
  return /^[^"\u0001,;]{0,60}?\bthat\s/.exec(after)?.[0].length ?? 0
}

/** `…, X said.` and `…, X told the Courier on Friday, …`: what was said stands before. */
function isTrailing(before: string, after: string, rule: string): boolean {
  if (!/[,\u0001—]/.test(before) || (rule === "x-stated" && /^\s+to\s/.test(after))) return false
  const rest =
    rule === "told-hearer"
      ? after.replace(/^\s+(?:the\s+)?[\p{L}&'’. -]{2,40}?(?=\s*(?:[,.;]|$|\s(?:on|in|at|last|this|yesterday)\s))/u, "")
      : after
  return /^(?:\s+(?:(?:to|on|in|at|under|during|from|before|after|late|early|last|this|as|by|with)\s[^,;\u0001]{1,60}|yesterday|today|later))?\s*(?:[,.;!?…]|$)/i.test(
    rest,
  )
}

/** `…," said Hedda Crane, the chief executive.` What follows the verb must be a bare noun phrase, not a clause. */
function invertedSubject(after: string): Who | null {
  const phrase = /^\s+([^;:!?\u0001]+?)(?:\.?\s*$|\s+(?:in|on|at|after|when|as|during)\s|[;.!?\u0001])/u.exec(
    after,
  )?.[1]
  if (!phrase || /^(?:that|it|there|this|to|in|on|at|by|for|from|with)\b/i.test(phrase)) return null
  const noun = phrase.replace(/\s(?:who|which|whose)\s.*$/, "")
  if (/\b(?:was|were|is|are|had|has|have|would|will|could|can|did|does|do|that|he|she|they|it|I|we)\b/.test(noun))
    return null
  return whoIn(phrase)
}

/** Who stands before a verb: the clause's own subject, appositions closed by a comma understood. */
function subjectBefore(masked: string, verb: number, from: number): Who | null {
  let clause = masked.slice(from, verb)
  const boundary = [
    ...clause.matchAll(/[;:—\u0001]\s*|,?\s(?:and|but|while|although|though|because|so|that)\s(?=\S+\s)|\s-\s/g),
  ]
    .filter(
      (match) =>
        match[0].trim() !== "and" ||
        !/^\s*\p{Lu}/u.test(clause.slice(match.index + match[0].length)) ||
        match[0].startsWith(","),
    )
    .at(-1)
  if (boundary) clause = clause.slice(boundary.index + boundary[0].length)
  for (let shorter = withoutIntro(clause); shorter !== clause; shorter = withoutIntro(clause)) clause = shorter
  if (/^\s*(?:if|whether|unless|who|whose|which|what|when)\b|\b(?:if|whether|unless)\s[^,]*$/i.test(clause)) return null
  clause = clause
    .replace(
      /(?:\s+(?:has|have|had|also|later|then|now|recently|previously|earlier|repeatedly|again|once|first|still|both|\p{L}+ly))+\s*$/u,
      "",
    )
    .trimEnd()
  const segments = clause.split(/,\s*/)
  if (clause.endsWith(",")) return whoIn(clause.slice(0, -1))
  if (segments.length === 1) return whoIn(clause.trim())
  // `The transport minister, Callum Pridwyn, told` ends in a comma; here the last segment stands by itself.
  return whoIn(segments.at(-1)?.trim() ?? "")
}

function withoutIntro(clause: string): string {
  return clause.replace(
    /^\s*(?:(?:But|And|Yet|So|Still|Also|Then|While|Although|Though|Because|Later|Meanwhile|However|Instead|Separately|Earlier|Similarly|Additionally|Yesterday|Today),?\s+|(?:In|On|At|After|Before|During|Following|By|For|With|From|As|Since|Under|Asked|Speaking|When|While|Despite|To)\s[^,]*,\s*)/,
    "",
  )
}

function tellTakes(after: string): boolean {
  return (
    /^[^.;]{1,140}?\s(?:that|how)\s/.test(after) ||
    /^[^.;]{1,80}?[,:]?\s*\u0001/.test(after) ||
    /^\s+(?:him|her|them|reporters|me|us)\s+(?:he|she|they|it|there)\s/.test(after)
  )
}

function stateTakes(after: string): boolean {
  return (
    /^(?:,\s[^,]{1,80},|\s+(?:on|in|at|to|last|earlier|during|under)\s[^.,;]{1,60})?,?\s+(?:that\b|[,:]?\s*\u0001)|^[,:]\s*\u0001/.test(
      after,
    ) && !/^\s*\u0001/.test(after)
  )
}

/** The newspaper, agency or channel that was told. */
function hearer(after: string): string[] {
  const name = /^\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{N}&.'’-]*\s?)+)/u.exec(after)?.[1]?.trim()
  return name && isOutletName(name) ? [name] : []
}

function made(rule: string, start: number, end: number, who: Who | null): Found {
  const via = who?.outlet && who.speaker ? [who.speaker] : []
  return { start, end, who, via, denied: false, rule }
}
