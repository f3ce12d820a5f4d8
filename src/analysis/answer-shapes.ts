import type { Span } from "../ingest/source.ts"
import type { Expected } from "./question.ts"
import { NUMBER_WORDS } from "./word-lists.ts"

const NUMBERS = [...NUMBER_WORDS.keys()].join("|")
const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
const DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"

/** What may answer, by kind of answer. Each match is a candidate; general shapes of written English. */
const SHAPES: Readonly<Record<Exclude<Expected, "any">, RegExp>> = {
  number: new RegExp(
    `\\d[\\d,.]*\\d|\\d|\\b(?:${NUMBERS}|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|once|twice|none|no one|nobody|double|triple|one)\\b`,
    "giu",
  ),
  money: new RegExp(
    `[$£€¥]\\s?\\d[\\d,.]*|\\b\\d[\\d,.]*\\s?(?:dollars?|pounds?|euros?|yen|cents?|pence|francs?|marks)\\b|\\b(?:${NUMBERS}|hundred|thousand|million|billion)\\s(?:\\p{L}+\\s)?(?:dollars?|pounds?|euros?|cents?|francs?)\\b`,
    "giu",
  ),
  date: new RegExp(
    `\\b(?:1\\d{3}|20\\d{2})(?:s)?\\b|\\b(?:${MONTHS})\\b(?:\\s\\d{1,2})?|\\b(?:${DAYS})\\b|\\b\\d{1,2}(?:st|nd|rd|th)(?:\\s|-)centur(?:y|ies)\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}\\s?[ap]\\.?m\\b|\\b(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)|spring|summer|autumn|winter|midnight|noon|centur(?:y|ies)|decades?|years? (?:ago|later|earlier)|\\d+ (?:BC|AD|CE|BCE))\\b|\\b(?:${NUMBERS}|\\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) (?:ago|later|earlier|before|after)\\b|\\bpast (?:${NUMBERS})\\b`,
    "giu",
  ),
  reason:
    /\b(?:because|due to|owing to|since|so that|in order to|as a result|caused?|causes|causing|led to|leads to|reasons?|result(?:ed|s|ing)? (?:in|from|of)|to (?=\p{Ll})|thanks to|therefore|fault|blam\p{L}+|trac\p{L}+|attribut\p{L}+|fear\p{L}*|for\b)/giu,
  person:
    /\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:(?:of|de|la|le|von|van|der|al|bin|the)\s)?\p{Lu}[\p{L}\p{M}'’.-]*)*|\b(?:people|men|women|students|workers|members|researchers|scientists|officials|players|citizens|nobles|settlers|farmers)\b/gu,
  organisation:
    /\p{Lu}[\p{L}\p{M}\p{N}'’&-]*(?:\s(?:(?:of|of the|and|for|de|la|&)\s)?\p{Lu}[\p{L}\p{M}\p{N}'’&.-]*)*/gu,
  place:
    /(?<=\b(?:in|at|near|from|to|of|off|into|inside|outside|around|across|through|on|between|and|by|the|along|beside|under|over|within|behind)\s(?:the\s)?(?:\p{Ll}+\s)?)\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:(?:of|of the|and|de|la)\s)?\p{Lu}[\p{L}\p{M}'’-]*)*|\b(?:in|at|near|off|inside|outside|across|behind|beneath|between|under)\s(?:the|a|an|its|their|his|her)\s\p{Ll}+/gu,
  name: /\p{Lu}[\p{L}\p{M}\p{N}'’-]+(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’-]*)*|[“"‘'][^“”"‘’']{2,60}[”"’']/gu,
}

/** The stretches of a sentence that may be the answer. Words of the question itself are for the caller to leave out. */
export function answersIn(expected: Expected, sentence: string): Span[] {
  if (expected === "any") return []
  const spans: Span[] = []
  for (const match of sentence.matchAll(SHAPES[expected]))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}
