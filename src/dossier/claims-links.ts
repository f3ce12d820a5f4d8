import type { Sentence } from "../analysis/claims-sentence.ts"
import { apposedNames, rolesOf } from "../analysis/claims-sentence.ts"
import { isContent, isKindOf, sameConcept } from "../analysis/lexicon/concepts.ts"
import { placeSort } from "../analysis/lexicon/places.ts"

/** A name and a common noun that a text ties together: `the ferry Skerrow Maid`, `Quillon Systems, the contractor`. */
export type NameLink = { readonly name: string; readonly noun: string }

const PARTICLES =
  /^(the|a|an|mr|mrs|ms|dr|sir|of|and|de|van|von|&|inc|ltd|llc|plc|corp|co|captain|mayor|president)\.?$/i

/** The telling words of a name, lower case. */
export function nameTokens(name: string): string[] {
  return name
    .replace(/['’]s\b/g, "")
    .toLowerCase()
    .split(/[\s/]+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((token) => token.length > 0 && !PARTICLES.test(token))
}

/** Whether two names can be one: the shorter one's words stand in the longer, and no number tells them apart. */
export function sameName(a: string, b: string): boolean {
  const left = nameTokens(a)
  const right = nameTokens(b)
  if (left.length === 0 || right.length === 0) return false
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (!short.every((token) => long.includes(token))) return false
  return !long.some((token) => /\d/.test(token) && !short.includes(token))
}

/** Reads the ties from the sentences of one source. */
export function linksOf(sentences: readonly Sentence[]): NameLink[] {
  const links: NameLink[] = []
  for (const sentence of sentences)
    for (const clause of sentence.clauses) {
      const roles = rolesOf(clause)
      for (const { phrase } of roles) {
        for (const name of phrase.names) {
          // Common nouns of the same phrase before the name: `the ferry Skerrow Maid`, `harbour master Tam Achterlund`.
          for (let i = phrase.from; i < phrase.to; i++) {
            const word = clause.words[i]
            if (
              word &&
              word.end <= name.start &&
              /^(NOUN|PROPN)$/.test(word.pos) &&
              !/^\p{Lu}/u.test(word.text) &&
              clause.words[i + 1]?.lower !== "'s" &&
              clause.words[i + 1]?.lower !== "of"
            )
              links.push({ name: name.text, noun: word.parts.at(-1) ?? word.lemma })
          }
        }
        if (phrase.names.length === 0 && phrase.head)
          for (const name of apposedNames(clause, phrase)) links.push({ name, noun: phrase.head })
        // `the depot at Harrowgate Cross`
        const at = clause.words[phrase.to]
        const place =
          at && /^(at|in)$/.test(at.lower) && placeSort(phrase.head)
            ? roles.find(({ phrase: other }) => other.from === phrase.to + 1 && other.names.length === 1)?.phrase
                .names[0]
            : undefined
        if (place) links.push({ name: place.text, noun: phrase.head })
        // Apposition: a name, a comma, and what it is; or the other way round.
        const next = clause.words[phrase.to]
        if (next?.text !== ",") continue
        const beside =
          roles.find(({ phrase: other }) => other.from === phrase.to + 1)?.phrase ??
          appositionAfter(clause.words, phrase.to + 1)
        if (!beside) continue
        const own = phrase.names.length === 1 ? phrase.names[0]?.text : undefined
        const theirs = "names" in beside && beside.names.length === 1 ? beside.names[0]?.text : undefined
        if (own && beside.head && !theirs && isContent(beside.head)) links.push({ name: own, noun: beside.head })
        if (theirs && phrase.head && !own && isContent(phrase.head)) links.push({ name: theirs, noun: phrase.head })
      }
      // `Brannoch is the operator`
      const complement = clause.objects[0]
      const subject = clause.subject?.names[0]?.text
      if (
        clause.verb === "be" &&
        !clause.negated &&
        subject &&
        complement &&
        complement.names.length === 0 &&
        complement.head
      )
        links.push({ name: subject, noun: complement.head })
    }
  return links
}

type Words = Sentence["words"]

function appositionAfter(
  words: Words,
  from: number,
): { readonly head: string; readonly names: readonly { readonly text: string }[] } | null {
  let head = ""
  for (let i = from; i < Math.min(words.length, from + 8); i++) {
    const word = words[i]
    if (!word || /^(ADP|PUNCT|VERB|AUX|CCONJ)$/.test(word.pos)) break
    if (word.pos === "NOUN") head = word.parts.at(-1) ?? word.lemma
    if (word.pos === "PROPN" && head === "") return null
  }
  return head ? { head, names: [] } : null
}

/** What each name is called in the dossier, counted by source so that a source can go. */
export class NameLinks {
  readonly #full = new Map<string, Map<string, number>>()
  readonly #spread = new Map<string, ReadonlySet<string>>()
  readonly #given = new Map<string, readonly string[]>()

  /** Notes the full names of a source, so that a short one that fits several of them is known to. */
  addNames(source: string, names: readonly string[]): void {
    const full = [...new Set(names)].filter((name) => nameTokens(name).length > 1)
    this.#spread.set(source, new Set(names.flatMap((name) => nameTokens(name))))
    this.#given.set(source, full)
    for (const name of full) this.#countName(name, 1)
  }

  /** Whether a name stands in half of the sources and more: what the story is of. */
  central(name: string): boolean {
    const tokens = nameTokens(name)
    const all = this.#spread.size
    return (
      tokens.length > 0 &&
      all > 1 &&
      tokens.every(
        (token) => [...this.#spread.values()].filter((words) => words.has(token)).length >= Math.max(2, all / 2),
      )
    )
  }

  /** Whether the shorter of two names fits two longer ones that are not one: `Mallorick`, where there are two. */
  ambiguous(a: string, b: string): boolean {
    const [left, right] = [nameTokens(a), nameTokens(b)]
    if (left.length === right.length) return false
    const short = left.length < right.length ? left : right
    const fitting = [...(this.#full.get(short[0] ?? "")?.keys() ?? [])].filter((name) =>
      short.every((token) => nameTokens(name).includes(token)),
    )
    return fitting.some((one) => fitting.some((other) => !sameName(one, other)))
  }

  #countName(name: string, by: number): void {
    for (const token of nameTokens(name)) {
      const names = this.#full.get(token) ?? new Map<string, number>()
      const count = (names.get(name) ?? 0) + by
      if (count > 0) names.set(name, count)
      else names.delete(name)
      this.#full.set(token, names)
    }
  }

  readonly #sources = new Map<string, readonly NameLink[]>()
  readonly #nouns = new Map<string, Map<string, number>>()

  add(source: string, links: readonly NameLink[]): void {
    this.#sources.set(source, links)
    for (const link of links) this.#count(link, 1)
  }

  remove(source: string): void {
    for (const link of this.#sources.get(source) ?? []) this.#count(link, -1)
    this.#sources.delete(source)
    for (const name of this.#given.get(source) ?? []) this.#countName(name, -1)
    this.#given.delete(source)
    this.#spread.delete(source)
  }

  /** Whether a text ties a name to a word: `the firm Dornwell`, not the likeness of words. */
  linked(name: string, noun: string): boolean {
    return nameTokens(name).some((token) => this.#nouns.get(token)?.has(noun))
  }

  /** Whether a name is called that noun: true, false when it is called other things only, null when nothing is known. */
  calls(name: string, noun: string): boolean | null {
    const known: string[] = []
    for (const token of nameTokens(name)) for (const [called] of this.#nouns.get(token) ?? []) known.push(called)
    if (nameTokens(name).some((token) => sameConcept(token, noun))) return true
    if (
      known.some(
        (called) => called === noun || sameConcept(called, noun) || isKindOf(noun, called) || isKindOf(called, noun),
      )
    )
      return true
    return known.length > 0 ? false : null
  }

  #count({ name, noun }: NameLink, by: number): void {
    for (const token of nameTokens(name)) {
      const nouns = this.#nouns.get(token) ?? new Map<string, number>()
      const count = (nouns.get(noun) ?? 0) + by
      if (count > 0) nouns.set(noun, count)
      else nouns.delete(noun)
      this.#nouns.set(token, nouns)
    }
  }
}
