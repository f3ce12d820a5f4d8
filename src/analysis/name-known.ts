import { givenName, isKnownPlace, isNationality } from "./gazetteer.ts"
import type { Candidate } from "./name-candidates.ts"
import { type Evidence, isEnglish, type Segment } from "./name-evidence.ts"
import { isExcluded, isHead } from "./name-runs.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import { COMMON_ACRONYMS, HONORIFICS, LABELS, OPENERS, ROLE_NOUNS } from "./name-words.ts"

const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""

/** The names that a source's prose has, to find them where every word has a capital: in headings and cells. */
export class KnownNames {
  readonly #phrases = new Set<string>()
  readonly #starts = new Set<string>()
  #longest = 1

  add(tokens: readonly NameToken[]): void {
    const words = tokens.map(bare)
    this.#phrases.add(words.join(" "))
    this.#starts.add(words[0] ?? "")
    this.#longest = Math.max(this.#longest, words.length)
    // A person's or firm's last and first word may stand for it in a heading.
    for (const end of [words.at(-1), words[0]])
      if (end && words.length > 1 && !isEnglish(end)) {
        this.#phrases.add(end)
        this.#starts.add(end)
      }
  }

  /** The longest known names of a segment, and unknown words that no English word can be. */
  find({ tokens, style }: Segment, evidence: Evidence): Candidate[] {
    const found: Candidate[] = []
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from]
      if (!isCapitalised(token)) continue
      const to = this.#longestAt(tokens, from)
      if (to >= 0) {
        const end = extended(tokens, to)
        found.push({ from, to: end, title: null, rule: "known-name" })
        from = end
        continue
      }
      const end = style === "cell" ? wholeCell(tokens, from, evidence) : unknownRun(tokens, from, evidence)
      if (end < 0) continue
      found.push({ from, to: end, title: null, rule: style === "cell" ? "cell" : "unknown-word" })
      from = end
    }
    return found
  }

  #longestAt(tokens: readonly NameToken[], from: number): number {
    if (!this.#starts.has(bare(tokens[from]))) return -1
    for (let to = Math.min(tokens.length, from + this.#longest) - 1; to >= from; to--)
      if (
        this.#phrases.has(
          tokens
            .slice(from, to + 1)
            .map(bare)
            .join(" "),
        )
      )
        return to
    return -1
  }
}

/** A version number after a known name belongs to it. */
function extended(tokens: readonly NameToken[], to: number): number {
  const next = tokens[to + 1]
  return next?.shape === "number" &&
    next.afterSpace &&
    /^\d{1,2}(?:\.\d+)*\p{L}*$/u.test(next.text) &&
    !tokens[to]?.possessive
    ? to + 1
    : to
}

const isPlain = (token: NameToken, evidence: Evidence) => {
  const word = bare(token)
  return (
    isEnglish(word) ||
    OPENERS.has(word) ||
    COMMON_ACRONYMS.has(word) ||
    HONORIFICS.has(word) ||
    ROLE_NOUNS.has(word) ||
    isNationality(word) ||
    LABELS.has(word) ||
    word.length < 2 ||
    isExcluded(token) ||
    evidence.small(word) > 0
  )
}

/** Words with capitals that English doesn't know, side by side. */
function unknownRun(tokens: readonly NameToken[], from: number, evidence: Evidence): number {
  const first = tokens[from]
  if (!first || isPlain(first, evidence)) {
    const word = bare(first)
    const next = tokens[from + 1]
    const named = givenName(word) !== null && isCapitalised(next) && !isPlain(next, evidence)
    if (!named && !(isKnownPlace(word) && first?.shape === "cap" && evidence.small(word) === 0)) return -1
  }
  let to = from
  while (isCapitalised(tokens[to + 1]) && !tokens[to]?.possessive && tokens[to + 1]?.afterSpace) {
    const next = tokens[to + 1]
    if (!next || (isPlain(next, evidence) && !isHead(bare(next)))) break
    to++
  }
  return extended(tokens, to)
}

/** A cell, or one part of a list in a cell, that is a name from end to end. */
function wholeCell(tokens: readonly NameToken[], from: number, evidence: Evidence): number {
  if (from > 0 && !/^[,;/(&+]$/.test(tokens[from - 1]?.text ?? "")) return unknownRun(tokens, from, evidence)
  let to = from
  while (
    to + 1 < tokens.length &&
    (isCapitalised(tokens[to + 1]) || tokens[to + 1]?.shape === "number") &&
    !tokens[to]?.possessive
  )
    to++
  const words = tokens.slice(from, to + 1)
  const closed = to + 1 >= tokens.length || /^[,;/)(+]$/.test(tokens[to + 1]?.text ?? "")
  if (!closed) return unknownRun(tokens, from, evidence)
  const last = bare(words.at(-1))
  const strange = words.some((token) => isCapitalised(token) && !isPlain(token, evidence))
  if (words.length === 1) return strange || (isKnownPlace(last) && evidence.small(last) === 0) ? to : -1
  return strange ||
    (isHead(last) && words.every(isCapitalised) && words.every((token) => evidence.small(bare(token)) === 0))
    ? to
    : -1
}
