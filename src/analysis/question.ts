import { ASKING_WORDS, FOCUS_KINDS } from "./question-words.ts"
import { placedTerms } from "./terms.ts"

/** What sort of thing an answer must hold. */
export type Expected = "person" | "organisation" | "place" | "date" | "number" | "money" | "reason" | "name" | "any"

/** One content word of the question. */
export type QuestionTerm = {
  readonly term: string
  readonly word: string
  /** Written like a name: its absence weighs more. */
  readonly name: boolean
  /** The noun that the question asks for (`which COMPANY`, `how many PASSENGERS`): its place is taken by the answer. */
  readonly focus: boolean
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

/** Tried in order; the first whose pattern fits tells what an answer must hold. */
const KINDS: readonly KindRule[] = [
  {
    name: "how-many",
    pattern:
      /\bhow many\b|\b(?:what|which) (?:is |was |were |are )?(?:the )?(?:total |approximate |estimated )?(?:number|count|population|percentage|percent|proportion|share|rate|score|ratio|tally|toll)\b/i,
    expected: "number",
  },
  {
    name: "how-much-money",
    pattern:
      /\bhow much\b.*\b(?:cost|costs|worth|pay|paid|money|price|spend|spent|owe|owes|earn|earned|raise|raised|invest|invested|fee|fine|debt|dollars?|pounds?|euros?|received?|funding|loan)\b|\b(?:what|which) (?:is|was|were|are) the (?:\p{L}+ ){0,2}(?:cost|price|fine|fee|penalty|salary|budget|revenue|valuation|bounty|worth)\b/iu,
    expected: "money",
  },
  {
    name: "how-measured",
    pattern:
      /\bhow (?:much|long|old|fast|far|tall|high|deep|wide|large|big|often|heavy|hot|cold|few|frequently|common)\b/i,
    expected: "number",
  },
  {
    name: "when",
    pattern:
      /\bwhen\b|\b(?:what|which|on what|in what) (?:specific |exact )?(?:year|date|day|month|time|century|decade|era|period|season|years|dates)\b|\bhow (?:soon|late|early)\b/i,
    expected: "date",
  },
  { name: "who", pattern: /\bwho(?:m|se)?\b/i, expected: "person" },
  { name: "where", pattern: /\bwhere\b|\bwhich way\b/i, expected: "place" },
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
  const rule = KINDS.find(({ pattern }) => pattern.test(text))
  const match = rule?.pattern.exec(text)
  const expected = typeof rule?.expected === "function" ? rule.expected(match?.[1] ?? "") : (rule?.expected ?? "any")
  const focus = focusOf(text)
  const terms: QuestionTerm[] = []
  let first = true
  for (const { term, start, end } of placedTerms(text, 0, text.length)) {
    const word = text.slice(start, end)
    const atStart = first && start === text.search(/\p{L}/u)
    first = false
    if (terms.some((known) => known.term === term)) continue
    if (ASKING_WORDS.has(word.toLowerCase())) continue
    terms.push({ term, word, name: /^\p{Lu}|^\d/u.test(word) && !atStart, focus: focus.has(word.toLowerCase()) })
  }
  return { text, expected, rule: rule?.name ?? "lookup", terms }
}

/** The words of the noun phrase right behind `which`, `what`, `how many`: the answer may stand for them. */
function focusOf(text: string): Set<string> {
  const match =
    /\b(?:which|what|how many|how much|whose)\s+((?:[\p{L}\p{N}’'-]+\s+){0,3}?)(?=(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|of|in|on|at|to|for|from|by|with)\b|[\p{L}]+(?:ed|s)\b)/iu.exec(
      text,
    )
  return new Set((match?.[1] ?? "").toLowerCase().split(/\s+/).filter(Boolean))
}

function kindOfNoun(noun: string): Expected {
  for (const word of noun.toLowerCase().split(/\s+/)) {
    const kind = FOCUS_KINDS.get(word) ?? FOCUS_KINDS.get(word.replace(/s$/, ""))
    if (kind) return kind
    if (/^(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should)$/.test(word)) return "any"
  }
  return "any"
}
