import type { Source, Span } from "../ingest/source.ts"
import { type Found, isHedged, RULES, rejectsPrevious } from "./attribution-rules.ts"
import type { Who } from "./attribution-subject.ts"
import type { AttributedSpan, Attribution, Unit } from "./model.ts"
import { TITLES } from "./speech-words.ts"

/** Nobody is named as saying it: the source says it itself. */
export const UNATTRIBUTED: Attribution = { speaker: null, via: [], basis: "unattributed", hedged: false, denied: false }

/** Capitalised words that stand before a surname and are no given name. */
const NOT_A_GIVEN_NAME = new RegExp(
  `^(?:${TITLES}|the|an?|and|but|or|nor|so|yet|if|as|when|while|where|why|how|what|who|which|that|this|these|those|its|their|his|her|our|your|my|` +
    "in|on|at|to|of|by|for|from|with|without|after|before|behind|about|under|over|between|against|among|during|since|until|despite|unlike|like|" +
    "although|though|because|however|meanwhile|later|then|also|still|according|asked|today|yesterday|tomorrow|not|no|yes|" +
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$",
  "i",
)

/** How many units a pronoun may look back for the last speaker. */
const MEMORY = 4

/**
 * Who is said to say each unit, or part of one. Units that nobody is said to say have no span.
 *
 * @param units sentences of the source in order, whole paragraphs at least (a quotation runs over several sentences)
 */
export function attributionsOf(source: Pick<Source, "text" | "outlet">, units: readonly Unit[]): AttributedSpan[] {
  const spans: AttributedSpan[] = []
  const chain = new Chain(source)
  for (const unit of units) if (unit.kind === "sentence") spans.push(...chain.read(unit, spans))
  return spans
}

/** The attribution of a span: that of the smallest attributed part that covers it, else of the part it holds most of. */
export function attributionOf(spans: readonly AttributedSpan[], unit: number, span: Span): Attribution {
  let best: AttributedSpan | undefined
  let most = 0
  for (const candidate of spans) {
    if (candidate.unit !== unit) continue
    const shared = Math.min(candidate.end, span.end) - Math.max(candidate.start, span.start)
    if (shared <= 0) continue
    const covers = candidate.start <= span.start && candidate.end >= span.end
    const score = covers ? 1e6 - (candidate.end - candidate.start) : shared
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best?.attribution ?? UNATTRIBUTED
}

/** Reads the units of one source in order, remembering who spoke last and whether a quotation is open. */
class Chain {
  readonly #text: string
  readonly #outlet: string | null
  #block = -1
  #open = false
  #last: { who: Who; at: number } | null = null
  #quoted: Attribution | null = null
  #waiting: Unit[] = []
  #previous: Unit | null = null
  readonly #full = new Map<string, string>()

  constructor(source: Pick<Source, "text" | "outlet">) {
    this.#text = source.text
    this.#outlet = source.outlet
  }

  read(unit: Unit, before: readonly AttributedSpan[]): AttributedSpan[] {
    if (unit.block !== this.#block) {
      this.#block = unit.block
      this.#open = false
      this.#quoted = null
      this.#waiting = []
      this.#previous = null
    }
    const sentence = this.#text.slice(unit.start, unit.end)
    const began = this.#open || /^[“"]/.test(sentence)
    const { masked, open } = maskQuotations(sentence, this.#open)
    this.#open = open
    const hedged = isHedged(masked)
    const result: AttributedSpan[] = []
    if (this.#previous && rejectsPrevious(masked, this.#slice(this.#previous)))
      result.push(this.#span(this.#previous, this.#previous, { ...UNATTRIBUTED, denied: true }, "that-is-untrue"))
    this.#previous = unit
    const own = settle(RULES.flatMap((rule) => rule.find(masked, sentence)))
    for (const found of own) {
      const attribution = this.#attribute(found, unit, hedged)
      if (!attribution) continue
      const span = { start: unit.start + found.start, end: unit.start + found.end }
      result.push(this.#span(unit, trimmed(this.#text, span), attribution, found.rule))
      if (began || sentence.includes("“") || sentence.includes('"')) this.#quoted = attribution
    }
    if (result.some((span) => span.unit === unit.index)) {
      for (const earlier of this.#waiting)
        if (this.#quoted && began) result.push(this.#span(earlier, earlier, this.#quoted, "quote-leading"))
      this.#waiting = []
    } else if (began && this.#quoted) result.push(this.#span(unit, unit, this.#quoted, "quote-continued"))
    else if (began && open) this.#waiting.push(unit)
    else if (hedged) result.push(this.#span(unit, unit, { ...UNATTRIBUTED, hedged: true }, "hedged"))
    if (!began && own.length === 0) this.#quoted = null
    return result.filter(
      (span) =>
        !before.some((other) => other.unit === span.unit && other.start === span.start && other.rule === span.rule),
    )
  }

  #attribute(found: Found, unit: Unit, hedged: boolean): Attribution | null {
    if (!found.who) return { ...UNATTRIBUTED, hedged, denied: found.denied }
    let { who } = found
    if (who.pronoun) {
      const safe = this.#last && unit.index - this.#last.at <= MEMORY ? this.#last : null
      if (!safe || (who.pronoun === "it") === isPersonal(safe.who))
        return { ...UNATTRIBUTED, basis: "on-record", hedged, denied: found.denied }
      this.#last = { who: safe.who, at: unit.index }
      who = safe.who
    } else if (who.basis === "on-record" && who.speaker) this.#last = { who, at: unit.index }
    const via = found.via.filter((name) => !this.#isOwn(name))
    if (who.outlet)
      return via.length > 0 ? { speaker: null, via, basis: "unattributed", hedged, denied: found.denied } : null
    if (who.speaker && who.basis !== "unnamed" && this.#isOwn(who.speaker)) return null
    const speaker = who.speaker && who.basis === "on-record" ? this.#fullName(who.speaker, unit.end) : who.speaker
    return { speaker, via, basis: who.basis, hedged, denied: found.denied }
  }

  /** The story's own outlet is no speaker: `AINews has learned`, `told the Courier`. */
  #isOwn(name: string): boolean {
    if (!this.#outlet) return false
    const own = this.#outlet.toLowerCase()
    const other = name.toLowerCase().replace(/^the\s+/, "")
    return own === other || own === `the ${other}` || own.endsWith(` ${other}`) || other.startsWith(`${own} `)
  }

  /** A surname alone stands for the one full name that the text has given before. */
  #fullName(name: string, before: number): string {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(name)) return name
    const known = this.#full.get(name)
    if (known) return known
    const names = new Set<string>()
    const window = this.#text.slice(Math.max(0, before - 20_000), before)
    // A word that also stands in lower case is no surname.
    if (new RegExp(`\\s${name.toLowerCase()}\\b`, "u").test(window)) return name
    for (let at = window.indexOf(` ${name}`); at >= 0; at = window.indexOf(` ${name}`, at + 1)) {
      if (/^[\p{L}-]/u.test(window.slice(at + 1 + name.length))) continue
      const given = /(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.)?)$/u.exec(window.slice(Math.max(0, at - 30), at))?.[1]
      if (given && !NOT_A_GIVEN_NAME.test(given) && !given.endsWith(".") && !/['’]s?$/.test(given))
        names.add(`${given} ${name}`)
    }
    const full = names.size === 1 ? ([...names][0] ?? name) : name
    this.#full.set(name, full)
    return full
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end)
  }

  #span(unit: Unit, span: Span, attribution: Attribution, rule: string): AttributedSpan {
    return { unit: unit.index, start: span.start, end: span.end, attribution, rule }
  }
}

/** Keeps, of rules that found the same stretch, the first; a document named inside a person's words stays the person's. */
function settle(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found) {
    const same = kept.some((other) => other.start === one.start && other.end === one.end)
    const nested =
      one.rule === "document-shows" && kept.some((other) => other.start <= one.start && other.end >= one.end)
    if (!same && !nested) kept.push(one)
  }
  return kept
}

/** Replaces what stands between double quotation marks by \u0001, length kept; tells whether one stays open at the end. */
function maskQuotations(sentence: string, open: boolean): { masked: string; open: boolean } {
  let masked = ""
  let inside = open
  for (const char of sentence) {
    if (char === "“") inside = true
    const mark = char === '"' || char === "“" || char === "”"
    masked += inside || mark ? "\u0001".repeat(char.length) : char
    if (char === "”") inside = false
    else if (char === '"') inside = !inside
  }
  return { masked, open: inside }
}

function isPersonal(who: Who): boolean {
  return who.speaker !== null && !/^(?:the|an?)\s/i.test(who.speaker) && /^\p{Lu}\S+(?:\s\p{Lu}\S+)?/u.test(who.speaker)
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s,;:]/.test(text.charAt(start))) start++
  while (end > start && /[\s,;]/.test(text.charAt(end - 1))) end--
  return { start, end }
}
