import type { Source } from "../ingest/source.ts"
import type { Unit } from "./model.ts"
import { isCapitalised, isForeign, type NameToken, nameTokens, unitTokens } from "./name-tokens.ts"
import { OPENERS } from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

/** A run of words in which names may stand: a sentence, a heading, or one cell of a table. */
export type Segment = {
  readonly unit: number
  readonly tokens: readonly NameToken[]
  /** `title`: capitals tell nothing, since every word has one. `cell`: short, and starts with a capital whatever it is. */
  readonly style: "prose" | "title" | "cell"
  /** Tokens whose capital may come from their place alone: the first of a sentence, after a colon or opening quote. */
  readonly initial: ReadonlySet<number>
}

/** The segments of a source. The header cells of a table count as its first row's. */
export function segmentsOf(source: Pick<Source, "text">, units: readonly Unit[]): Segment[] {
  const segments: Segment[] = []
  let headed = -1
  for (const unit of units) {
    if (isForeign(source.text.slice(unit.start, unit.end))) continue
    if (unit.row) {
      const header = unit.block === headed ? [] : unit.row.header
      headed = unit.block
      for (const cell of [...header, ...unit.row.cells]) {
        const tokens = nameTokens(source.text, cell)
        if (tokens.length > 0)
          segments.push({
            unit: unit.index,
            tokens,
            style: tokens.length > 9 ? "prose" : "cell",
            initial: initials(tokens),
          })
      }
      continue
    }
    const tokens = unitTokens(source.text, unit)
    segments.push({
      unit: unit.index,
      tokens,
      style: isTitleCase(tokens, unit.kind === "heading") ? "title" : "prose",
      initial: initials(tokens),
    })
  }
  return segments
}

function initials(tokens: readonly NameToken[]): Set<number> {
  const found = new Set<number>()
  let fresh = true
  tokens.forEach((token, i) => {
    if (token.shape === "mark") {
      if (/["“«:.!?…•]/.test(token.text) || (/['‘]/.test(token.text) && tokens[i + 1]?.afterSpace === false))
        fresh = true
      // A dateline's dash, or one that sets the sentence off from a label.
      else if (/[–—-]/.test(token.text) && i < 8 && tokens.slice(0, i).every((t) => t.shape !== "lower")) fresh = true
      return
    }
    if (fresh) found.add(i)
    fresh = false
  })
  return found
}

/** Every word that could have been written small has a capital; a heading may have a few that haven't. */
function isTitleCase(tokens: readonly NameToken[], heading: boolean): boolean {
  let small = 0
  let large = 0
  let common = 0
  for (const token of tokens) {
    if (token.shape === "lower" && !OPENERS.has(token.lower)) small++
    if (token.shape === "cap") {
      large++
      if (wordInfo(token.lower).known) common++
    }
  }
  const ended = /^[.!?…]$/.test(tokens.at(-1)?.text ?? "")
  if (heading && small === 0 && common >= 1 && tokens.length > 1) return true
  return large >= 3 && common >= 2 && (small === 0 || (!ended && large >= small * 4))
}

/** Whether another capital stands beside a word, or one word further with `of`, `and` or the like between. */
function hasCompany(tokens: readonly NameToken[], at: number, initial: ReadonlySet<number>): boolean {
  if (isCapitalised(tokens[at - 1]) && !initial.has(at - 1)) return true
  const links = (word: string | undefined) => /^(?:of|and|&|for|on)$/.test(word ?? "")
  if (links(tokens[at - 1]?.lower) && isCapitalised(tokens[at - 2])) return true
  if (tokens[at]?.possessive) return false
  return isCapitalised(tokens[at + 1]) || (links(tokens[at + 1]?.lower) && isCapitalised(tokens[at + 2]))
}

/** What a whole source shows of how its words are written. */
export class Evidence {
  readonly #small = new Map<string, number>()
  readonly #large = new Map<string, number>()
  readonly #alone = new Map<string, number>()
  readonly #borne = new Set<string>()

  constructor(segments: readonly Segment[]) {
    for (const { tokens, style, initial } of segments) {
      tokens.forEach((token, i) => {
        if (token.shape === "lower") count(this.#small, token.lower)
        else if (style === "prose" && isCapitalised(token) && !initial.has(i)) {
          count(this.#large, token.lower)
          const alone = !hasCompany(tokens, i, initial)
          if (alone) count(this.#alone, token.lower)
        }
      })
    }
  }

  /** How often a word is written small. */
  small(lower: string): number {
    return this.#small.get(lower) ?? 0
  }

  /** How often a word is written with a capital where only a name is. */
  large(lower: string): number {
    return this.#large.get(lower) ?? 0
  }

  /** As `large`, with no other capital beside it. */
  alone(lower: string): number {
    return this.#alone.get(lower) ?? 0
  }

  /** Notes a word as the last of a longer name: it may stand for that name alone. */
  bear(lower: string): void {
    this.#borne.add(lower)
  }

  /** Whether some longer name ends in the word. */
  isBorne(lower: string): boolean {
    return this.#borne.has(lower)
  }

  /** Whether a word with a capital is, for all that is known, a common word. */
  isCommon(lower: string): boolean {
    const [small, large] = [this.small(lower), this.large(lower)]
    if (small > 0 && small >= large) return true
    return large === 0 && isEnglish(lower)
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Whether English has the word as a common one, whole, inflected, hyphenated, or as a compound's plural. */
export function isEnglish(lower: string): boolean {
  const word = lower.replace(/\.$/, "")
  if (/[-‐‑]/.test(word)) return word.split(/[-‐‑]/).every((part) => part.length > 0 && isEnglish(part))
  if (/^[\p{N}.]+$/u.test(word)) return true
  if (wordInfo(word).known) return true
  return word.length >= 8 && word.endsWith("s") && isCompound(word.slice(0, -1))
}

function isCompound(word: string): boolean {
  for (let cut = 3; cut <= word.length - 3; cut++)
    if (wordInfo(word.slice(0, cut)).known && wordInfo(word.slice(cut)).known) return true
  return false
}

/** `Amazon-Anthropic` becomes two names with a mark between them, where the source has each of them for itself. */
export function withJoinedNamesApart(segment: Segment, evidence: Evidence): Segment {
  const joined = segment.tokens.some((token) => isJoined(token, evidence))
  if (!joined) return segment
  const tokens: NameToken[] = []
  const initial = new Set<number>()
  segment.tokens.forEach((token, i) => {
    if (segment.initial.has(i)) initial.add(tokens.length)
    if (!isJoined(token, evidence)) {
      tokens.push(token)
      return
    }
    const at = token.text.search(HYPHEN)
    const cut = (from: number, to: number, shape: NameToken["shape"]): NameToken => ({
      text: token.text.slice(from, to),
      lower: token.lower.slice(from, to),
      start: token.start + from,
      end: token.start + to,
      shape,
      possessive: false,
      afterSpace: from === 0 && token.afterSpace,
    })
    tokens.push(cut(0, at, "cap"), cut(at, at + 1, "mark"))
    tokens.push({ ...cut(at + 1, token.text.length, "cap"), possessive: token.possessive })
  })
  return { ...segment, tokens, initial }
}

const HYPHEN = /[-‐‑]/

function isJoined(token: NameToken, evidence: Evidence): boolean {
  if (token.shape === "mark" || !HYPHEN.test(token.text) || !isCapitalised(token)) return false
  const parts = token.lower.split(HYPHEN)
  return parts.length === 2 && parts.every((part) => part.length > 2 && evidence.large(part) > 0)
}
