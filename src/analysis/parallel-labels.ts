import { KIND_OF_FIGURE } from "./claims-figures.ts"
import type { Claim } from "./claims-model.ts"
import type { Sentence } from "./claims-sentence.ts"
import { labelOf } from "./claims-tables.ts"
import type { Frame } from "./parallel-model.ts"
import { isEmpty, type Term, termsOf, wideConcepts } from "./parallel-words.ts"
import { wordsOf } from "./slots-tokens.ts"
import { tokenize } from "./tokens.ts"

const term = (lemma: string, name: string | null = null): Term => ({
  lemma,
  concepts: lemma.split(/\s+/).flatMap((part) => wideConcepts(part)),
  verb: false,
  name,
  kind: null,
  start: -1,
  end: -1,
})

const GENERIC = /^(total|number|share|percentage|proportion|rate|amount|figure|count|overall|average)$/

/** The telling words of a label; `share`, `number`, `total` are left out where others stand beside them. */
function labelTerms(text: string): Term[] {
  const terms = termsOf(
    wordsOf(tokenize(/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text, 0)),
    [],
    [],
  )
  const telling = terms.filter(({ lemma }) => !GENERIC.test(lemma))
  return (telling.length > 0 ? telling : terms).map((one) => ({ ...one, verb: false, start: -1, end: -1 }))
}

/** The cells of a row that hold a value: the label is what they say, the row's or column's name whom they say it of. */
export function rowFrames(claims: readonly Claim[], labelAt: (unit: number) => string): Frame[] {
  return claims.flatMap((claim) => {
    if (!claim.cell || (claim.value.type !== "figure" && claim.value.type !== "time")) return []
    const named = claim.slots.find(({ role }) => role === "entity")?.names[0] ?? null
    const lemmas = claim.modifiers.filter((lemma) => !lemma.startsWith("change:"))
    const column = lemmas.filter((lemma) => !isEmpty(lemma)).map((lemma) => term(lemma))
    const own = labelTerms(labelAt(claim.unit))
    const terms = own.length > 0 && column.every((x) => own.some((y) => y.lemma === x.lemma)) ? own : column
    if (terms.length === 0) return []
    return [
      {
        claim: {
          ...claim,
          modifiers: claim.modifiers.filter((lemma) => lemma.startsWith("change:")),
          rule: "parallel-row",
        },
        sort: claim.value.type === "time" ? "time" : claim.value.figure.dimension,
        terms: named ? [...terms, term(named.toLowerCase(), named)] : terms,
        focus: terms,
        head: null,
        subject: named ? term(named.toLowerCase(), named) : null,
        label: true,
        figures: [],
        words: new Set(lemmas),
      },
    ]
  })
}

/** A list item or line `Label: value`, read as a row of two cells. */
export function labelFrames(sentence: Sentence): Frame[] {
  const match = /^(?:[-*•]\s+)?([\p{L}][\p{L}\p{N} ,'’()-]{2,60}):\s+/u.exec(sentence.text)
  if (!match?.[1]) return []
  const value = sentence.text.slice(match[0].length)
  const figure = sentence.figures.filter(({ start }) => start >= sentence.unit.start + match[0].length)
  const only = figure[0]
  if (!only || figure.length > 1 || value.length > only.shown.end - only.shown.start + 14) return []
  if (wordsOf(tokenize(match[1], 0)).some(({ pos, lower }) => pos === "AUX" || /^(say|said|says)$/.test(lower)))
    return []
  const label = labelOf(match[1])
  const terms = labelTerms(match[1])
  if (terms.length === 0) return []
  const claim: Claim = {
    source: sentence.source,
    unit: sentence.unit.index,
    start: only.shown.start,
    end: only.shown.end,
    kind: KIND_OF_FIGURE[only.type],
    value: { type: "figure", figure: only },
    pred: label.pred,
    predLemma: "",
    governors: [],
    head: [],
    headLemma: label.head,
    modifiers: [],
    slots: [],
    sentence: label.concepts,
    content: new Set(terms.flatMap(({ concepts }) => concepts)),
    mood: "fact",
    negated: false,
    periods: sentence.dates.flatMap((date) => (date.range ? [{ ...date.range, relation: date.relation }] : [])),
    cell: null,
    per: label.per,
    rejected: false,
    rule: "parallel-label",
  }
  return [
    {
      claim,
      sort: only.dimension,
      terms,
      focus: terms,
      head: null,
      subject: null,
      label: true,
      figures: [],
      words: new Set(label.lemmas),
    },
  ]
}
