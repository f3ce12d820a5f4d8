import type { Mention } from "./model.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import {
  HONORIFICS,
  LEADING_ADJECTIVES,
  OPENERS,
  ORG_NOUNS,
  ORG_VERBS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SAY_VERBS,
  VESSEL_NOUNS,
} from "./name-words.ts"
import { wordInfo } from "./tokens.ts"

/** Tokens `from` to `to` of the unit, both included. */
export type Found = { readonly from: number; readonly to: number }
export type Placed = { readonly from: number; readonly to: number; readonly mention: Mention }

/** One mention with the words of its sentence. */
export type RoleSight = Placed & { readonly tokens: readonly NameToken[]; readonly others: readonly Placed[] }

export const bare = (token: NameToken | undefined) => token?.lower.replace(/\.$/, "") ?? ""
export const isPerson = ({ mention }: Placed) => mention.kind === "person"

/** Whether a noun says what this sort of name is. */
export function isRoleNoun(word: string, person: boolean): boolean {
  const single = word.endsWith("s") && !ROLE_NOUNS.has(word) && !ORG_NOUNS.has(word) ? word.slice(0, -1) : word
  if (person) return ROLE_NOUNS.has(single) && !HONORIFICS.has(single)
  return (
    (ORG_NOUNS.has(single) && !/^(?:website|site|court|business)$/.test(single)) ||
    VESSEL_NOUNS.has(single) ||
    /^(?:owner|operator|maker|founder|leader|partner|champion|member|island|town|city|village|model|app|service)$/.test(
      single,
    )
  )
}

/** The noun phrase that ends in a role noun at `end`: back over modifiers and a possessor, without an article. */
export function phraseBack(end: number, { tokens, others }: RoleSight): number {
  let from = end
  while (from > 0) {
    const before = tokens[from - 1]
    if (!before || before.shape === "mark") break
    const word = bare(before)
    const inName = others.some((other) => other.from <= from - 1 && from - 1 <= other.to)
    if (/^(?:his|her|its|our|their|my|your)$/.test(word)) return from - 1
    if (!inName && !isModifier(before, from - 1)) break
    from--
    if (before.possessive) {
      // The possessor's own words: `the city's inspector general`, `the National Guard's commander`.
      while (from > 0 && others.some((other) => other.from <= from - 1 && from <= other.to)) from--
      if (bare(tokens[from - 1]) === "the") from--
      break
    }
    if (end - from >= 7) break
  }
  return from
}

export function isModifier(token: NameToken, at: number): boolean {
  const word = bare(token)
  if (ROLE_MODIFIERS.has(word) || ROLE_NOUNS.has(word) || ORG_NOUNS.has(word)) return true
  if (word !== "the" && word !== "new" && LEADING_ADJECTIVES.has(word)) return true
  if (OPENERS.has(word) || SAY_VERBS.has(word) || ORG_VERBS.has(word)) return false
  if (token.shape === "number") return false
  if (isCapitalised(token) && at > 0) return true
  return /^(?:NOUN|ADJ|PROPN)$/.test(wordInfo(word).pos)
}

/** A noun phrase with a role noun near its start, and what follows it up to a mark, a relative clause or a verb of saying. */
export function phraseAhead(sight: RoleSight, start: number): Found[] {
  const { tokens } = sight
  let from = start
  const opened = /^(?:the|an?)$/.test(bare(tokens[from]))
  if (opened) from++
  let head = -1
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i]
    if (!token || token.shape === "mark") break
    const word = bare(token)
    if (/^(?:of|for|at|in|on|to|from|by|with|who|whose|which|that|and|said|is|was)$/.test(word)) break
    if (SAY_VERBS.has(word) && !ROLE_NOUNS.has(word)) break
    if (
      !token.possessive &&
      isRoleNoun(word, isPerson(sight)) &&
      (token.shape === "lower" || token.shape === "upper" || ROLE_NOUNS.has(word))
    )
      head = i
    else if (!isModifier(token, i) && !token.possessive && !/^(?:now|then|his|her|its|our|their)$/.test(word)) break
  }
  if (head < 0) return []
  if (sight.others.some((other) => other.from <= head && head <= other.to && other.mention.kind === "person")) return []
  // "X, town clerk Ada Poe and …": the role of the next in a list.
  if (sight.others.some((other) => other.mention.kind === "person" && other.from === head + 1)) return []
  // "X, the ministry announced": who says it, not what X is.
  if (SAY_VERBS.has(bare(tokens[head + 1])) && !isPerson(sight)) return []
  let to = head
  for (let i = head + 1; i < tokens.length && i - head < 14; i++) {
    const token = tokens[i]
    if (!token || (token.shape === "mark" && !/^[&'’-]$/.test(token.text))) break
    const word = bare(token)
    if (
      SAY_VERBS.has(word) ||
      /^(?:who|whose|which|that|when|where|while|as|but|after|before|because|amid|following|despite|over|has|had|is|was|were|will|would|could|did|does)$/.test(
        word,
      )
    )
      break
    if (
      i === head + 1 &&
      !/^(?:of|for|at|in|on|to|and|with|from|since|until|under|emeritus|general|designate)$/.test(word)
    )
      break
    to = i
  }
  while (to > head && /^(?:of|for|at|in|on|to|and|with|from|the|a|an)$/.test(bare(tokens[to]))) to--
  return [{ from, to }]
}

export function clauseEnd(tokens: readonly NameToken[], from: number): number {
  let to = from
  for (let i = from + 1; i < tokens.length && i - from < 32; i++) {
    const token = tokens[i]
    if (!token) break
    const comma = token.text === "," && isCapitalised(tokens[i + 1]) && !SAY_VERBS.has(bare(tokens[i + 2]))
    if (token.shape === "mark" && !/^[&'’“”"‘-]$/.test(token.text) && !comma) break
    if (/^(?:but|because|although|when|while|after|before)$/.test(bare(token))) break
    if (SAY_VERBS.has(bare(token)) && !/^(?:report|reports|state|states|claims|note|notes)$/.test(bare(token))) {
      while (to > from && /^(?:and|has|had|also|,)$/.test(bare(tokens[to]))) to--
      break
    }
    to = i
  }
  while (to > from && (tokens[to]?.shape === "mark" || /^(?:and|the|a|of)$/.test(bare(tokens[to])))) to--
  return to
}

/** The end of the object: up to a mark or a word that starts another clause. */
export function objectEnd(tokens: readonly NameToken[], from: number): number {
  let to = from
  for (let i = from + 1; i < tokens.length && i - from < 14; i++) {
    const token = tokens[i]
    if (!token || (token.shape === "mark" && !/^[&'’-]$/.test(token.text))) break
    if (
      /^(?:and|but|when|while|because|after|before|that|which|who|if|so|than)$/.test(bare(token)) &&
      !isCapitalised(tokens[i + 1])
    )
      break
    if (SAY_VERBS.has(bare(token))) break
    to = i
  }
  return to
}
