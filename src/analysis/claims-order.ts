import type { Claim } from "./claims-model.ts"
import { contentOf, type Sentence } from "./claims-sentence.ts"
import type { Clause } from "./slots.ts"

/** Which of two happenings of one sentence is said to have come first. */
export function orderClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = []
  const { clauses: all, words } = sentence
  // `the report, prepared by X, had been sent`: what only describes is no step.
  const clauses = all.filter((clause) => !(clause.passive && clause.verbTo - clause.verbFrom === 1))
  for (let i = 0; i + 1 < clauses.length; i++) {
    const a = clauses[i]
    const b = clauses[i + 1]
    if (!a || !b || a.negated || b.negated || silent(a) || silent(b) || !likely(a) || !likely(b)) continue
    const between = words.slice(a.verbTo, b.verbFrom)
    const text = between.map((word) => word.lower).join(" ")
    const whole = sentence.text
    const before = /\bbefore\b/.test(text)
    let first: Clause | null = null
    if (before) first = a
    else if (/\bafter\b/.test(text) && !/\b(soon|shortly|day|week|year|hour)s? after\b/.test(text)) first = b
    else if (/\b(?:only|and) then\b|\bthen\b/.test(text)) first = a
    else if (/\bfollow(?:ed)?\b/.test(`${b.verb}`) && /\blater|afterwards\b/i.test(whole)) first = a
    else if (
      /\bfirst\b/.test(
        words
          .slice(a.verbFrom, b.verbFrom)
          .map((word) => word.lower)
          .join(" "),
      ) &&
      /\b(later|afterwards|followed|then|second)\b/i.test(whole)
    )
      first = a
    if (!first) continue
    const second = first === a ? b : a
    claims.push({
      source: sentence.source,
      unit: sentence.unit.index,
      start: a.start,
      end: b.end,
      kind: "order",
      value: { type: "order", first: strong(first, second), second: strong(second, first) },
      pred: [],
      predLemma: first.verb,
      governors: [],
      head: [],
      headLemma: "",
      modifiers: [],
      slots: [],
      sentence: sentence.content,
      content: new Set([...contentOf(a, null), ...contentOf(b, null)]),
      mood: "fact",
      negated: false,
      periods: [],
      cell: null,
      per: null,
      rejected: false,
      rule: first === a ? "before" : "after",
    })
  }
  return claims
}

/** What is only said is no step; telling somebody is. */
function silent(clause: Clause): boolean {
  return clause.speech && !/^(tell|warn|inform|notify|alert|announce|report|admit|confirm)$/.test(clause.verb)
}

function likely(clause: Clause): boolean {
  return clause.mood === "fact" || clause.mood === "possible"
}

/** The concepts of one happening that the other hasn't. */
function strong(clause: Clause, other: Clause): string[] {
  const theirs = contentOf(other, null)
  return [...contentOf(clause, null)].filter((concept) => !theirs.has(concept))
}
