import { givenName, isKnownOrganisation, isKnownPlace, isNationality } from "./gazetteer.ts"
import {
  BUSINESS_NOUNS,
  HONORIFICS,
  LEGAL_SUFFIXES,
  MONTHS,
  ORG_HEADS,
  OTHER_HEADS,
  ROLE_NOUNS,
  SAY_VERBS,
  SURNAME_ROLES,
  WEEKDAYS,
} from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

/** Months that people are called after, or whose abbreviation is a name. */
const GIVEN = /^(?:April|May|June|July|August|January|Jan)$/

/** A surname after the given name, with a middle initial or a particle before it, and what follows the whole. */
const SURNAME =
  /^ (?:\p{Lu}\.? )?(?<particle>(?:van|von|der|den|de|del|della|di|da|dos|bin|bint|ibn|el|al|la) )*(?<surname>\p{Lu}['’]?\p{L}*\p{Ll}(?:-\p{Lu}\p{L}+)*)(?<rest>.*)$/su

/** What makes the month a time wherever it stands: `in May`, `last June`, `the April`, `12 May`, `the end of June`. */
const TIME =
  /(?:\b(?:in|during|since|until|till|through|throughout|around|last|next|this|the|a|an|each|every|early|late|mid|past|previous|following|coming|its|their|our|as of|end of|start of|beginning of|middle of|rest of|whole of|half of|month of|week of|days? of|weeks of|(?:st|nd|rd|th) of)[\s-]+|\d[\s-]*|\d(?:st|nd|rd|th)\s+(?:of\s+)?)$/i

/** Prepositions that open a clause with a time, whose subject follows: `By June Zentrix had …`, but `a report by June Oakhurst`. */
const FRONTED =
  /(?:^|[,;:.!?—–-]|\b(?:and|but|that|which|who|while|because|so|or)|["“'‘(])\s*(?:by|from|after|before|between|for|to|on|of|about)\s+$/i

/** Who it is, said right after the name. */
const PERSON_AFTER = new RegExp(
  `^(?:,? who\\b|,? whose\\b|, [1-9]\\d?,|, (?:a|an|the|his|her|their|its|our|my) |,? (?:and|or) (?:her|his) |(?:['’]s? (?:husband|wife|father|mother|son|daughter|brother|sister|family|lawyer|attorney|house|home|death)\\b)|,? (?:(?:has|had|also|later|then|told) )?(?:${[...SAY_VERBS].join("|")}|runs|owns|ran|died|resigned|retired|lives|lived|left|works|worked|was (?:born|arrested|elected|appointed|named|hurt|killed|fired|hired|dismissed|charged)|blamed|testified|joined|married|agreed|refused|thinks|spoke|came)\\b)`,
  "i",
)

/** What is counted or held by the month, though its name has a capital: `June Zentrix sales`. */
const THING_AFTER =
  /^ (?:sales|figures|data|numbers?|reports?|results|earnings|deliver(?:y|ies)|deals?|contracts?|meetings?|events?|conferences?|shares|stock|releases?|updates?|inflation|output|exports|imports|prices|hearings?|trials?|elections?|strikes?|attacks?|recall|outage|launch)\b/i

/** `May Allah bless her`, `May Zentrix prosper?`: the verb. */
const WISH = /^ (?:bless|have|be|grant|rest|forgive|live|help|protect|keep|reign|give|prosper|not)\b/

/**
 * Whether a month's name is somebody's given name here: `June Oakhurst, who runs a dairy`. Names and dates both ask,
 * so that the same word is never read as both. A word that English doesn't know is a surname where no time is meant;
 * one that it knows (`May Cook`) only where the words around it tell of a person.
 *
 * @param before the words of the sentence before the month, and `after` those behind it
 */
export function isGivenMonth(before: string, month: string, after: string): boolean {
  if (!GIVEN.test(month)) return false
  const match = SURNAME.exec(after)
  const surname = match?.groups?.surname ?? ""
  const rest = match?.groups?.rest ?? ""
  const lower = surname.toLowerCase()
  if (!match || MONTHS.has(lower) || WEEKDAYS.has(lower) || isHeadOfThing(lower)) return false
  const next = /^ (\p{Lu}[\p{L}.]*)/u.exec(rest)?.[1]?.toLowerCase().replace(/\.$/, "")
  if (next && isHeadOfThing(next)) return false
  const told = PERSON_AFTER.test(rest)
  if (isTitled(before)) return true
  if (TIME.test(before)) return false
  if (/^(?:,? who\b|, [1-9]\d?,)/.test(rest)) return true
  if (isKnownOrganisation(lower) || isKnownPlace(lower) || THING_AFTER.test(rest)) return false
  if (isNationality(lower)) return told
  if (before.trim() === "" && month === "May" && (WISH.test(rest) || /\?\s*$/.test(rest))) return false
  if (match.groups?.particle) return !FRONTED.test(before)
  if (FRONTED.test(before)) return told && /^,/.test(rest)
  return told || !wordInfo(lower).known
}

/** `Ms.`, `Mayor`, `the engineer`: what stands before people only. */
function isTitled(before: string): boolean {
  const word = /(\p{L}+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? ""
  return HONORIFICS.has(word) || (ROLE_NOUNS.has(word) && !/^(?:may|march)$/.test(word))
}

/** Whether a word with a capital ends the name of a thing or body, or is none's surname: `Day`, `Summit`, `Budget`. */
function isHeadOfThing(word: string): boolean {
  if (givenName(word) !== null) return false
  if (SURNAME_ROLES.has(word)) return false
  return (
    ORG_HEADS.has(word) ||
    OTHER_HEADS.has(word) ||
    BUSINESS_NOUNS.has(word) ||
    LEGAL_SUFFIXES.has(word) ||
    /^(?:i|fools?|fool's|showers|day|fair|ball|bank|budget|flowers|recess|holiday|derby|solstice|quarter|edition|issue|deadline)$/.test(
      word,
    )
  )
}
