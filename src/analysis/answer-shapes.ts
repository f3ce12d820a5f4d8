import type { Span } from "../ingest/source.ts"
import type { Expected } from "./question.ts"
import { NUMBER_WORDS } from "./word-lists.ts"

/** A stretch that may be the answer; `sure` is 1 where its shape leaves no doubt of its kind, less where it may be another's. */
export type Candidate = Span & { readonly sure: number }

type Shape = { readonly pattern: RegExp; readonly sure: number }

const NUMBER = `(?:\\d[\\d,.]*\\d|\\d|\\b(?:${[...NUMBER_WORDS.keys()].join("|")}|one|hundred|thousand|million|billion|half|dozens?|several)\\b)(?:[-\\s](?:hundred|thousand|million|billion|trillion))?`
const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
const DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
const CAP = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&-]*"
/** A capitalised word that is no month or day. */
const PLACE = `(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)\\p{Lu}[\\p{L}\\p{M}'’-]+`
const LINK = "(?:(?:of|of the|and|for|de|la|le|von|van|der|al|bin|the|&)\\s)?"
const LENGTH =
  "(?:m|km|cm|mm|ft|in|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|nautical|light[- ]years?|centimet(?:re|er)s?)"
const TIME = "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))"

const any = (source: string, sure = 1, flags = "giu"): Shape => ({ pattern: new RegExp(source, flags), sure })

const NUMBERS = [any(`${NUMBER}|\\b(?:third|quarter|once|twice|thrice|double|triple|none|no one|nobody)\\b`)]
const MEASURES = `${NUMBER}(?:[-\\s]|\\b)`
const NAMES = [any(`${CAP}(?:\\s${LINK}${CAP})*`, 1, "gu")]

/** What may answer, by kind of answer: shapes of written English, in the order of their sureness. */
const SHAPES: Readonly<Record<Exclude<Expected, "any">, readonly Shape[]>> = {
  number: NUMBERS,
  money: [
    any(
      `[$£€¥]\\s?\\d[\\d,.]*|\\b\\d[\\d,.]*(?:\\s(?:million|billion|thousand|hundred))*\\s?(?:dollars?|pounds?|euros?|yen|cents?|pence|francs?|marks)\\b|\\b(?:${[...NUMBER_WORDS.keys()].join("|")}|one|hundred|thousand|million|billion)\\s(?:\\p{L}+\\s)?(?:dollars?|pounds?|euros?|cents?|francs?)\\b`,
    ),
  ],
  date: [
    any(
      `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b(?:${MONTHS})\\b(?:\\s\\d{1,2})?|\\b(?:${DAYS})\\b|\\b(?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}+(?:th|first|second|third))(?:\\s|-)centur(?:y|ies)\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}\\s?[ap]\\.?m\\b|\\b(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)|spring|summer|autumn|winter|midnight|noon|\\d+ (?:BC|AD|CE|BCE))\\b|\\b${NUMBER} (?:to|past) ${NUMBER}\\b`,
    ),
    any(
      `\\b(?:${NUMBER}|a|an) ${TIME} (?:ago|later|earlier|before|after)\\b|\\b(?:before|after|during|when|while|until|since)\\b`,
      0.5,
    ),
  ],
  age: [
    any(
      `${NUMBER}[-\\s]years?[-\\s]old|\\b(?:aged|age|at the age of)\\s${NUMBER}|\\b(?:built|born|founded|established|created|opened|launched|dat(?:es|ing|ed)) (?:in|on|from|back to)?\\b[^.;]{0,30}?\\d{4}|\\b(?:built|born|founded|established)\\b|,\\s\\d{1,3}(?=,)`,
    ),
    any(`${MEASURES}(?:years?|months?|decades?|centuries)`, 0.5),
  ],
  speed: [
    any(
      `${MEASURES}(?:knots?|mph|km/h|kph|kmh|m/s|miles (?:per|an) hour|kilomet(?:re|er)s (?:per|an) hour|rpm|mach|speed|revolutions)|\\b(?:speeds?|knots|mph|km/h)\\b`,
    ),
  ],
  duration: [
    any(`${MEASURES}${TIME}\\b|\\b(?:for|until|from|between|since)\\s(?:${NUMBER}|\\d{4}|(?:${MONTHS}|${DAYS}))`),
    any(`${MEASURES}${LENGTH}\\b`, 0.9),
    any(`\\b${TIME}\\b`, 0.4),
  ],
  length: [any(`${MEASURES}${LENGTH}\\b|\\((?:m|km|ft|cm|mm|in|metres|meters|miles|feet)\\)`)],
  often: [
    any(
      `\\b(?:once|twice|thrice|every|each|daily|weekly|monthly|yearly|annually|nightly|always|rarely|often|frequently|${NUMBER} times|per (?:day|week|month|year)|a (?:day|week|month|year))\\b|${NUMBER}\\s?(?:%|per ?cent)|\\b${NUMBER}\\b[^.;]{0,20}\\b(?:in|out of)\\s${NUMBER}`,
    ),
  ],
  reason: [
    any(
      "\\b(?:because|due to|owing to|so that|in order to|as a result|thanks to|on account of|caus(?:e|ed|es|ing)|led to|leads to|leading to|reasons?|result(?:ed|s|ing)? (?:in|from|of)|fault|blam\\p{L}+|trac(?:ed|es|ing)\\b|attribut\\p{L}+|stem\\p{L}* from|prompt\\p{L}*|trigger\\p{L}*)",
    ),
    any("\\b(?:since|therefore|to (?=\\p{Ll})|for (?=\\p{Ll})|fear\\p{L}*|as)\\b", 0.6),
  ],
  person: [
    any(`\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s${LINK}\\p{Lu}[\\p{L}\\p{M}'’.-]*)*`, 1, "gu"),
    any(
      "\\b(?:people|men|women|students|workers|members|researchers|scientists|officials|players|citizens|nobles|settlers|farmers|nobody|no one|everyone)\\b",
      0.5,
    ),
  ],
  organisation: NAMES,
  place: [
    any(
      `(?<=\\b(?:in|at|near|off|inside|outside|around|across|on|beside|under|over|within|behind|beneath|between|along|through|throughout)\\s(?:the\\s)?(?:\\p{Ll}+\\s){0,2})${PLACE}(?:\\s${LINK}\\p{Lu}[\\p{L}\\p{M}'’-]*)*|\\b(?:inside|outside|across|behind|beneath|under|near|at|off|aboard)\\s(?:the|a|an|its|their|his|her)\\s\\p{Ll}+|\\b(?:north|south|east|west)(?:ern)?\\b`,
      1,
      "gu",
    ),
    any(
      "\\b(?:in|on|at|near|around|across|along)\\s(?:\\p{Ll}+\\s){0,3}(?:areas?|regions?|countries|country|cit(?:y|ies)|towns?|villages?|mountains?|valleys?|coasts?|islands?|hotels?|houses?|buildings?|schools?|streets?|rivers?|lakes?|seas?|oceans?|fields?|parks?|zones?|districts?|suburbs?|provinces?|states?|halls?|rooms?|churches|hospitals?|harbou?rs?|ports?|stations?|depots?|garages?)\\b",
      1,
      "gu",
    ),
    any(
      `(?<=\\b(?:from|(?<!according )to|of|into|onto|and|by|via|toward|towards)\\s(?:the\\s)?(?:\\p{Ll}+\\s)?)${PLACE}(?:\\s${LINK}\\p{Lu}[\\p{L}\\p{M}'’-]*)*|\\b(?:in|on|to|from|out of)\\s(?:the|a|an|its|their|his|her)\\s\\p{Ll}+`,
      0.6,
      "gu",
    ),
  ],
  name: [...NAMES, any('[“"‘][^“”"‘’]{2,60}[”"’]', 1, "gu")],
}

/** The stretches of a sentence that may be the answer. Words of the question itself are for the caller to leave out. */
export function answersIn(expected: Expected, sentence: string): Candidate[] {
  if (expected === "any") return []
  const candidates: Candidate[] = []
  for (const { pattern, sure } of SHAPES[expected])
    for (const match of sentence.matchAll(pattern))
      candidates.push({ start: match.index, end: match.index + match[0].length, sure })
  return candidates
}

const CLAUSE =
  /[;:—]\s|,\s(?:and|but|while|whereas|which|who|whose|although|though|because|so|when|where|with)\s|\s(?:and|but)\s(?=(?:he|she|it|they|was|were|is|are|has|had|have|would|will|came|went|took|made|gave|said|did|could|then|later|reached|became|included)\b)/g

/** Where one clause of a sentence ends and the next begins, roughly. */
export function clauseBreaks(sentence: string): number[] {
  return [...sentence.matchAll(CLAUSE)].map(({ index }) => index)
}
