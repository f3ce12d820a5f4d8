import { ASKING_WORDS, FOCUS_KINDS, LIGHT_WORDS, MEASURE_WORDS, SET_PHRASES } from "./question-words.ts"
import { placedTerms } from "./terms.ts"
import { IRREGULAR } from "./word-lists.ts"

/** What sort of thing an answer must hold. */
export type Expected =
  | "person"
  | "organisation"
  | "place"
  | "date"
  | "number"
  | "money"
  | "age"
  | "speed"
  | "duration"
  | "length"
  | "often"
  | "reason"
  | "name"
  | "any"

/**
 * What a word does in the question. `focus`: the noun that is asked for (`which COMPANY`), whose place the answer takes;
 * `counted`: what `how many` counts; `measure`: the adjective of `how old`, which the kind of answer stands for already;
 * `light`: a word that says little of what is asked (`happen`, `use`).
 */
export type TermRole = "plain" | "focus" | "counted" | "measure" | "light"

/** One content word of the question. */
export type QuestionTerm = {
  readonly term: string
  readonly word: string
  /** Written like a name: its absence weighs more. */
  readonly name: boolean
  readonly role: TermRole
  /** Its part of a written word that gives several terms (`whistle-blower`), else 1. */
  readonly share: number
}

export type Question = {
  readonly text: string
  readonly expected: Expected
  /** Which rule told the kind. */
  readonly rule: string
  readonly terms: readonly QuestionTerm[]
}

type KindRule = {
  readonly name: string
  readonly pattern: RegExp
  readonly expected: Expected | ((noun: string) => Expected)
}

const NOUN = "((?:[\\p{L}\\p{N}’'-]+\\s+){0,3}?[\\p{L}’'-]+)"

const MEASURE_NOUNS = "number|count|population|percentage|percent|proportion|share|rate|score|ratio|tally|toll"

/** Tried in order; the first whose pattern fits tells what an answer must hold. */
const KINDS: readonly KindRule[] = [
  {
    name: "how-many",
    pattern: new RegExp(
      `\\bhow many\\b|\\b(?:what|which) (?:is |was |were |are )?(?:the )?(?:total |approximate |estimated )?(?:${MEASURE_NOUNS})\\b`,
      "i",
    ),
    expected: "number",
  },
  {
    name: "how-much-money",
    pattern:
      /\bhow much\b.*\b(?:costs?|worth|pay|paid|money|price|spend|spent|owes?|earn|earned|raised?|invest|invested|fee|fined?|debt|dollars?|pounds?|euros?|received?|funding|loan|charged?|donated?)\b|\b(?:what|which) (?:is|was|were|are) the (?:\p{L}+ ){0,2}(?:cost|price|fine|fee|penalty|salary|budget|revenue|valuation|bounty|worth)\b/iu,
    expected: "money",
  },
  { name: "how-old", pattern: /\bhow old\b|\bwhat age\b/i, expected: "age" },
  { name: "how-fast", pattern: /\bhow (?:fast|quickly)\b|\bwhat speed\b/i, expected: "speed" },
  { name: "how-long", pattern: /\bhow long\b/i, expected: "duration" },
  { name: "how-far", pattern: /\bhow (?:far|tall|high|deep|wide)\b/i, expected: "length" },
  { name: "how-often", pattern: /\bhow (?:often|frequently|regularly)\b/i, expected: "often" },
  { name: "how-much", pattern: /\bhow (?:much|large|big|heavy|hot|cold|few|common|small)\b/i, expected: "number" },
  {
    name: "when",
    pattern:
      /\bwhen\b|\b(?:what|which|on what|in what) (?:specific |exact )?(?:years?|dates?|day|month|time|century|decade|era|period|season)\b|\bhow (?:soon|late|early)\b/i,
    expected: "date",
  },
  {
    name: "name-of",
    pattern:
      /\bwhat(?: is|'s|’s| was| were| are) (?:\p{L}+ ){0,3}names?\b|\bwhat\b.*\b(?:called|named|nicknamed|known as)\b/iu,
    expected: "name",
  },
  { name: "who", pattern: /\bwho(?:m|se)?\b/i, expected: "person" },
  { name: "where", pattern: /\bwhere\b/i, expected: "place" },
  {
    name: "why",
    pattern:
      /\bwhy\b|\b(?:what|which) (?:was |were |is |are )?(?:the )?(?:cause|caused|causes|reason|reasons|motive|purpose|led to)\b|\bfor what reason\b/i,
    expected: "reason",
  },
  { name: "which-noun", pattern: new RegExp(`\\b(?:which|what)\\s+${NOUN}`, "iu"), expected: kindOfNoun },
  { name: "how", pattern: /\bhow\b/i, expected: "any" },
  {
    name: "is-it",
    pattern: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/i,
    expected: "any",
  },
  { name: "lookup", pattern: /./, expected: "any" },
]

/** Reads a question: what its answer must hold, and its content words. */
export function readQuestion(text: string): Question {
  const rule = kindOf(text)
  const match = rule?.pattern.exec(text)
  const expected = typeof rule?.expected === "function" ? rule.expected(match?.[1] ?? "") : (rule?.expected ?? "any")
  const focus = focusOf(text)
  const terms: QuestionTerm[] = []
  let first = true
  // Set phrases say nothing of what is asked: blanked out, so that offsets stay.
  const plain = text.replace(SET_PHRASES, (phrase) => " ".repeat(phrase.length))
  const placed = placedTerms(plain, 0, plain.length)
  for (const { term, start, end } of placed) {
    const word = text.slice(start, end)
    const atStart = first && start === text.search(/\p{L}/u)
    first = false
    if (terms.some((known) => known.term === term)) continue
    if (ASKING_WORDS.has(word.toLowerCase())) continue
    const lower = word.toLowerCase()
    const role: TermRole =
      MEASURE_WORDS.has(lower) && /^how-/.test(rule?.name ?? "")
        ? "measure"
        : focus.has(lower)
          ? rule?.name === "how-many"
            ? "counted"
            : "focus"
          : LIGHT_WORDS.has(term)
            ? "light"
            : "plain"
    terms.push({
      term,
      word,
      name: /^\p{Lu}/u.test(word) && !atStart,
      role,
      share: 1 / placed.filter((other) => other.start === start).length,
    })
  }
  return { text, expected, rule: rule?.name ?? "lookup", terms }
}

/** The rule whose question word comes first: `Who led when …` asks who. Of those at one place, the first in order. */
function kindOf(text: string): KindRule | undefined {
  let best: KindRule | undefined
  let first = Number.POSITIVE_INFINITY
  for (const rule of KINDS) {
    const at = rule.name === "lookup" ? text.length : text.search(rule.pattern)
    if (at >= 0 && at < first) {
      best = rule
      first = at
    }
  }
  return best
}

/** The words of the noun phrase right behind `which`, `what`, `how many`: the answer may stand for them. */
function focusOf(text: string): Set<string> {
  const words =
    /\b(?:which|what|how many|how much|whose)\s+((?:[\p{L}\p{N}’'-]+\s*){1,4})/iu
      .exec(text)?.[1]
      ?.trim()
      .split(/\s+/) ?? []
  const focus = new Set<string>()
  for (const [i, word] of words.slice(0, 3).entries()) {
    const lower = word.toLowerCase()
    const verb =
      i > 0 && (IRREGULAR.has(lower) || /ed$/.test(lower) || (/[^s]s$/.test(lower) && STOPS.test(words[i + 1] ?? "")))
    if (STOPS.test(lower) || verb) break
    focus.add(lower)
    // `how many riders use`: nothing tells where the noun ends, so its first word.
    if (/\bhow many\b/i.test(text) && /s$/.test(lower)) break
  }
  return focus
}

const STOPS =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|of|in|on|at|to|for|from|by|with|the|an?|his|her|its|their|who|that|and|or|not|if)$/i

function kindOfNoun(noun: string): Expected {
  for (const word of noun.toLowerCase().split(/\s+/)) {
    const kind = FOCUS_KINDS.get(word) ?? FOCUS_KINDS.get(word.replace(/s$/, ""))
    if (kind) return kind
    if (/^(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should)$/.test(word)) return "any"
  }
  return "any"
}
