import type { Source, Span } from "../ingest/source.ts"
import { isOutletName } from "./attribution-subject.ts"
import type { Unit } from "./model.ts"

/**
 * A place where a text names an outlet as where it has something from. The span is the whole unit. `certain` when the
 * words alone make the name an outlet's (`first reported by`); else it must be known to be one.
 */
export type ReportedBy = Span & {
  readonly outlet: string
  readonly certain: boolean
  /** The whole report is from there, by a credit line or a dateline; else only the statement is. */
  readonly whole: boolean
  readonly rule: string
}

const CAP = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*"
/** A name, with the article before it: `the Wall Street Journal`, `WHTC`, `TechCrunch`. */
const NAME = `(?:[Tt]he\\s+)?(${CAP}(?:\\s+(?:of\\s+(?:the\\s+)?|and\\s+|&\\s+)?${CAP}){0,4})`

/** `hint` is a cheap test that a sentence must pass before the pattern is tried. */
type Rule = { readonly name: string; readonly hint: RegExp; readonly pattern: RegExp; readonly certain: boolean }

const EARLIER = "(?:has|had|have|also|first|earlier|previously|later|since|now|exclusively)\\s+"
const PIECE = "report|reporting|article|story|investigation|account|scoop|coverage|piece|exclusive|dispatch|interview"

/** In order; each sentence may name several. */
const RULES: readonly Rule[] = [
  {
    name: "first-reported-by",
    hint: /\b(?:by|in)\b/,
    certain: true,
    pattern: new RegExp(
      `\\b(?:first|originally|initially|exclusively|previously|earlier)\\s+(?:reported|revealed|published|disclosed|broken|uncovered)\\s+(?:on \\w+ |last \\w+ |this \\w+ )?(?:by|in)\\s+${NAME}`,
      "gu",
    ),
  },
  {
    name: "first-reported-it",
    hint: /\bfirst\b/,
    certain: true,
    pattern: new RegExp(
      `(?:^|[,;(]\\s*|\\b(?:that|as|and)\\s+)${NAME}\\s+(?:first|was (?:the )?first to)\\s+(?:reported|report|revealed|reveal|disclosed|published|publish|broke)\\b`,
      "gu",
    ),
  },
  {
    name: "according-to",
    hint: /ccording to|iting|uoting|\b[Pp]er\b|told to|\b(?:by|in)\b/,
    certain: false,
    pattern: new RegExp(
      `\\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Pp]er|as told to|(?:reported|published|revealed|seen|obtained|reviewed|cited|quoted|viewed) (?:on \\w+ )?(?:by|in))\\s+(?:(?:an?|its|their)\\s+(?:\\p{L}+\\s+)?(?:${PIECE})\\s+(?:in|by|from|on)\\s+)?${NAME}`,
      "gu",
    ),
  },
  {
    name: "told-outlet",
    hint: /\b(?:told|tells|informed|to|with)\b/,
    certain: false,
    pattern: new RegExp(
      `\\b(?:told|tells|informed|(?:spoke|speaking|talking|spoken|talked|confirmed|said) to|(?:interview|conversation) with|(?:statement|comments?|remarks|e-?mail|message|letter) to)\\s+${NAME}`,
      "gu",
    ),
  },
  {
    name: "outlet-reported",
    hint: /\b(?:report|reveal|disclos|wr[oi]te|broke|publish|quoted|cited)/,
    certain: false,
    pattern: new RegExp(
      `(?:^|[,;:(]\\s*["”']?|\\b(?:that|as|while|but|and)\\s+)${NAME}\\s+(?:${EARLIER})*(?:reported|reports|report|revealed|reveals|disclosed|wrote|writes|broke the (?:story|news)|published|quoted|cited)\\b(?!\\s+to\\b)`,
      "gu",
    ),
  },
  {
    name: "outlet-in-apposition-reported",
    hint: /,.*\b(?:report|reveal|disclos|wrote|broke|publish)/,
    certain: false,
    pattern: new RegExp(
      `(?:^|[,;:(]\\s*["”']?|\\b(?:that|as|while|but|and)\\s+)${NAME}, [^,.;]{3,60}, (?:${EARLIER})*(?:reported|reports|revealed|reveals|disclosed|wrote|broke the (?:story|news))\\b`,
      "gu",
    ),
  },
  {
    name: "reported-the-outlet",
    hint: /\b(?:reported|reports|wrote|writes|revealed)\b/,
    certain: false,
    pattern: new RegExp(`[,”"]\\s*(?:reported|reports|wrote|writes|revealed)\\s+${NAME}(?=[\\s.,;]|$)`, "gu"),
  },
  {
    name: "outlet-said",
    hint: /\b(?:said|says)\b/,
    certain: false,
    pattern: new RegExp(`(?:^|[,;]\\s*|\\b(?:that|as|while|but|and)\\s+)${NAME}\\s+(?:said|says)\\b`, "gu"),
  },
  {
    name: "outlets-piece",
    hint: new RegExp(`\\b(?:${PIECE}|source)s?\\b`),
    certain: false,
    pattern: new RegExp(`${NAME}(?:['’]s?)?\\s+(?:own\\s+|new\\s+|recent\\s+)?(?:${PIECE}|source)s?\\b`, "gu"),
  },
]

/** Other reports named beside one's own are no origin of it. */
const BESIDE =
  /\balso\s+(?:reported|published|carried)\s+(?:on\s+)?(?:similar|the same|this|it|about it)\b|\bsimilar (?:accounts?|reports?|stories)\b/i

/** Whole lines that say where a report is from. */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `^[([—–-]*\\s*(?:[Rr]eport(?:ing|ed)?|[Ss]tor(?:y|ies)|[Ss]ources?|[Vv]ia|[Tt]ext|[Ww]ords|[Cc]opy|[Ww]ire|[Aa]gency|[Ff]rom)(?:\\s+(?:by|from))?\\s*[:：—–]\\s*${NAME}`,
    "u",
  ),
  new RegExp(
    `^[([]?(?:[Oo]riginally|[Ff]irst)\\s+(?:published|appeared|posted|reported)\\s+(?:by|in|on|at)\\s+${NAME}`,
    "u",
  ),
  new RegExp(
    `^[([]?[Tt]his (?:article|story|report|post|piece) (?:was |is |has been )?(?:(?:originally|first) )?(?:published|appeared|produced|provided|written|comes|courtesy|adapted|republished|reprinted|syndicated)\\s*(?:by|in|on|from|for|of)\\s+${NAME}`,
    "u",
  ),
  new RegExp(`^[([—–-]*\\s*${NAME}\\s+contributed\\s+(?:to\\s+)?(?:this|the)\\s+(?:report|story|article)`, "u"),
  new RegExp(
    `^[([—–-]*\\s*(?:[Ww]ith|[Aa]dditional|[Ww]ith additional)\\s+(?:reporting|files|material|information)\\s+(?:by|from)\\s+${NAME}`,
    "u",
  ),
]

/** `LARKMOOR (Tristate Wire) - `. */
const DATELINE = /^(?:\p{Lu}[\p{L}.'’-]*[ ,/]*){1,5}\(([^)]{2,40})\)\s*[-–—]{1,2}\s/u

/** All places where a source names an outlet as where it has something from, in order. Quoted words don't count. */
export function reportedBy(source: Pick<Source, "text" | "blocks">, units: readonly Unit[]): ReportedBy[] {
  const found: ReportedBy[] = []
  let opening = true
  for (const unit of units) {
    if (unit.kind !== "sentence") continue
    const { start, end } = unit
    const sentence = source.text.slice(start, end)
    const add = (name: string | undefined, rule: string, certain: boolean, whole: boolean) => {
      const outlet = cleanOutlet(name ?? "")
      if (outlet && !found.some((other) => other.start === start && other.outlet === outlet))
        found.push({ start, end, outlet, certain, whole, rule })
    }
    if (opening) add(DATELINE.exec(sentence)?.[1], "dateline", false, true)
    opening = false
    for (const credit of CREDITS) add(credit.exec(sentence)?.[1], "credit-line", true, true)
    const words = withoutQuotes(sentence)
    if (BESIDE.test(words)) continue
    for (const { name, hint, pattern, certain } of RULES)
      if (hint.test(words))
        for (const match of words.matchAll(pattern))
          for (const one of namesIn(match[1] ?? "")) add(one, name, certain, false)
  }
  return found
}

/** `The Information and Reuters` are two; `Wall Street Journal` is one. */
function namesIn(names: string): string[] {
  const parts = names.split(/\s+and\s+/)
  return parts.length > 1 && parts.every((part) => isOutletName(part)) ? parts : [names]
}

/** A name without article, possessive and what belongs to the sentence; empty when nothing is left. */
function cleanOutlet(name: string): string {
  return name
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s?$/, "")
    .replace(/\.(?:com|org|net|co\.uk)$/i, "")
    .replace(/[.,;:]+$/, "")
    .trim()
}

/** Double-quoted words blanked out, length kept: what somebody says inside a quotation isn't where the text has it from. */
export function withoutQuotes(sentence: string): string {
  return sentence.replace(/“[^”]*”?|"[^"]*"?/g, (quoted) => " ".repeat(quoted.length))
}
