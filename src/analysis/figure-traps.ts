import type { Span } from "../ingest/source.ts"

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
const SMALL = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})"
const SPELT =
  "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|thirty|\\d+|several|some|few)"

/** Numbers that measure nothing: each rule masks what it matches (its first group, where it has one). */
const RULES: readonly (readonly [string, RegExp])[] = [
  [
    "month-day",
    new RegExp(
      `\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|–|and|to)\\s*\\d{1,2})?(?:,?\\s+\\d{4})?\\b`,
      "gi",
    ),
  ],
  [
    "day-month",
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|–|and|to|or)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+\\d{4})?`,
      "gi",
    ),
  ],
  ["month-year", new RegExp(`\\b${MONTH},?\\s+\\d{4}\\b`, "gi")],
  ["iso-date", /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g],
  [
    "clock",
    /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)|\b\d{1,2}\s*(?:[ap]\.?m\b\.?)|\b(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?\b|\b\d{1,2}\s*(?:o['’]clock)\b/gi,
  ],
  [
    "clock-words",
    new RegExp(
      `\\b(?:five|ten|half|(?:a )?quarter|twenty(?:-five)?|\\d{1,2} minutes)(?: minutes)? (?:past|to) ${SMALL}\\b(?=\\s+(?:in the|at night|that|on|this|o'clock|am|pm)|[.,;])|\\bhalf past ${SMALL}\\b|\\b${SMALL}\\s+o['’]clock\\b`,
      "gi",
    ),
  ],
  [
    "year",
    /(?<![\d,.$£€])\b(?:1[5-9]\d\d|20\d\d)(?:s\b|\b)(?!\s*(?:%|per ?cent|people|men|women|jobs|workers|staff|homes|euros?|dollars?|pounds?|km|kg|tonnes?|tons?|feet|metres|meters|miles)|,\d|\.\d)/g,
  ],
  ["year-span", /\b(?:19|20)\d\d\s*[-–/]\s*\d{2,4}\b/g],
  ["fiscal", /\b[QH][1-4]\b|\bFY\s?\d{2,4}\b/g],
  [
    "ago",
    new RegExp(
      `\\b${SPELT}(?:\\s+and a half)?\\s+(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?\\s+(?:ago|earlier|later|before|after|ahead|hence|previously|prior|since|on)\\b`,
      "gi",
    ),
  ],
  [
    "age",
    /\b(?:aged?|age of)\s+(\d{1,3})\b|(?<!\d),\s+(\d{1,3})(?=,)|\((\d{1,2})\)|\b\d{1,3}[- ](?:year|month|week|day)s?[- ]olds?\b|\b\p{L}+-year-olds?\b|\b(?:who|he|she)\s+(?:was|is)\s+(?:only\s+)?(\d{1,3})(?=[,.])/giu,
  ],
  [
    "label",
    /(?<!^)(?<![.!?:"“] )(?<![\p{L}\d])\p{Ll}?\p{Lu}[\p{L}&'’-]*\s+(\d+(?:\.\d+)?[a-zA-Z]{0,2})(?![\d,]*\s*(?:%|per ?cent|million|billion|bn\b|m\b|people|votes|points))\b/gu,
  ],
  [
    "label-noun",
    /\b(?:no|nos|number|route|line|order|section|article|chapter|phase|stage|level|version|model|flight|highway|road|figure|table|page|paragraph|clause|room|gate|platform|unit|block|channel|round|week|day|game|lot|item|case|type|grade|step|tier|zone|area|district|ward|bus|train|tram|pier|berth|dock|runway|reactor|shaft|well|pump|valve|tank|boiler|turbine|hangar|terminal|building|floor)\.?\s+#?(\d+[a-z]?)\b(?!\s*(?:%|per ?cent|,\d))/gi,
  ],
  ["code", /\b\p{L}+-\d+[\p{L}\d.-]*\b|\b\d+[\p{L}]{4,}\b|#\d+/gu],
  ["link", /https?:\/\/\S+|\bwww\.\S+|\S+@\S+/g],
  ["ratio", /\b\d+\s*\/\s*\d+\b/g],
  ["round-the-clock", /\b24\s*[/-]\s*(?:7|hours?)\b/gi],
]

/** The spans of a sentence in which digits or number words are no figure. */
export function notFigures(text: string): Span[] {
  const spans: Span[] = []
  for (const [, pattern] of RULES)
    for (const match of text.matchAll(pattern)) {
      const group = match.slice(1).find((part) => part !== undefined)
      const start = group === undefined ? match.index : match.index + match[0].lastIndexOf(group)
      spans.push({ start, end: start + (group ?? match[0]).length })
    }
  return spans
}
