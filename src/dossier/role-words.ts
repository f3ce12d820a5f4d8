import type { Analysis } from "../analysis/model.ts"
import { nameWords } from "./entity-keys.ts"
import type { LocalEntity } from "./entity-local.ts"

/** A role as one source puts it, with whose it is: what "the Amazon CEO" is looked up in. */
export type RolePhrase = { readonly node: string; readonly words: ReadonlySet<string> }

const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bchief executive(?: officer)?\b/g, "ceo"],
  [/\bchief financial officer\b/g, "cfo"],
  [/\bchief operating officer\b/g, "coo"],
  [/\bchief technology officer\b/g, "cto"],
  [/\bvp\b/g, "vice president"],
  [/\bharbor\b/g, "harbour"],
  [/\bdefense\b/g, "defence"],
  [/\blabor\b/g, "labour"],
  [/\bcouncilor\b/g, "councillor"],
  [/\bchair(?:man|woman|person)\b/g, "chair"],
  [/\bspokes(?:man|woman|person)\b/g, "spokesperson"],
  [/\bco-(?=[a-z])/g, "co"],
]
const SMALL = new Set("the a an of for to in on at and or who is was s's who's whose by with from as".split(" "))

/** The words of a role for comparison: `Amazon's chief executive` → amazon, ceo. */
export function roleWords(text: string): string[] {
  let small = text.toLowerCase().replace(/[’']s\b/g, "")
  for (const [pattern, word] of SAME) small = small.replace(pattern, word)
  return nameWords(small).filter((word) => !SMALL.has(word))
}

/** The roles of a source, each with the key of the local entity that has it. */
export function rolePhrases(text: string, analysis: Analysis, locals: readonly LocalEntity[]): RolePhrase[] {
  if (analysis.roles.length === 0) return []
  const owner = new Map<number, string>()
  for (const local of locals) for (const mention of local.mentions) owner.set(mention, local.key)
  const phrases: RolePhrase[] = []
  for (const role of analysis.roles) {
    const node = owner.get(role.mention)
    const words = roleWords(text.slice(role.start, role.end))
    if (node !== undefined && words.length > 0) phrases.push({ node, words: new Set(words) })
  }
  return phrases
}

/** Roles by their words; a source comes and goes at its own cost. */
export class RoleWords {
  readonly #bySource = new Map<string, readonly RolePhrase[]>()
  readonly #byWord = new Map<string, Set<RolePhrase>>()

  add(source: string, phrases: readonly RolePhrase[]): void {
    this.#bySource.set(source, phrases)
    for (const phrase of phrases)
      for (const word of phrase.words) {
        const found = this.#byWord.get(word)
        if (found) found.add(phrase)
        else this.#byWord.set(word, new Set([phrase]))
      }
  }

  remove(source: string): void {
    for (const phrase of this.#bySource.get(source) ?? [])
      for (const word of phrase.words) {
        const found = this.#byWord.get(word)
        found?.delete(phrase)
        if (found?.size === 0) this.#byWord.delete(word)
      }
    this.#bySource.delete(source)
  }

  /** The keys of those whose role, in one source's words, has every word of the query; with how many sources' roles do. */
  find(query: string): Map<string, number> {
    const words = roleWords(query)
    const found = new Map<string, number>()
    const postings = words.map((word) => this.#byWord.get(word))
    const [rarest] = postings.filter((set) => set !== undefined).sort((a, b) => a.size - b.size)
    if (!rarest || postings.some((set) => set === undefined)) return found
    for (const phrase of rarest)
      if (words.every((word) => phrase.words.has(word))) found.set(phrase.node, (found.get(phrase.node) ?? 0) + 1)
    return found
  }
}
