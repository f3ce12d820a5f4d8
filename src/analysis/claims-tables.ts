import type { Source, Span } from "../ingest/source.ts"
import { KIND_OF_FIGURE } from "./claims-figures.ts"
import type { Claim, Slot } from "./claims-model.ts"
import { type Figure, figuresOf } from "./figures.ts"
import { conceptsOf, isAction, isContent, phraseClasses } from "./lexicon/concepts.ts"
import { DIMENSION_NOUNS, measureOf } from "./lexicon/measures.ts"
import type { DateMention, Unit } from "./model.ts"
import { isTimeWord } from "./slots-phrases.ts"
import { wordsOf } from "./slots-tokens.ts"
import { tokenize } from "./tokens.ts"

/** Headers that name no attribute: the column beside them holds the labels. */
const GENERIC =
  /^(item|items|measure|metric|indicator|category|figure|figures|attribute|property|detail|details|description|what|question|fact|facts|statistic|key facts|year|period|amount|number|value|total|count|quantity|answer|)$/i

type Label = {
  readonly text: string
  readonly head: string
  readonly lemmas: readonly string[]
  readonly concepts: ReadonlySet<string>
  readonly pred: readonly string[]
  readonly per: string | null
  /** A unit in brackets: `Speed (knots)`. */
  readonly unit: { readonly words: string; readonly dimension: string; readonly size: number } | null
}

/** What the cells of one table row say. Years, amounts and counts; words are the slots' business. */
export function rowClaims(
  source: Pick<Source, "id" | "text" | "outlet" | "title">,
  unit: Unit,
  dates: readonly DateMention[],
): Claim[] {
  const row = unit.row
  if (!row || row.cells.length < 2) return []
  const words = (span: Span | undefined) => (span ? source.text.slice(span.start, span.end).trim() : "")
  const corner = words(row.header[0])
  const first = words(row.cells[0])
  const columns = row.cells.length
  const claims: Claim[] = []
  row.cells.forEach((cell, column) => {
    if (column === 0) return
    const value = words(cell)
    const header = words(row.header[column])
    const entityRows = columns >= 3 && !GENERIC.test(corner)
    const entityColumns = columns >= 3 && !entityRows && isNameLike(header)
    const subject =
      entityRows || (isNameLike(first) && !isNameLike(header) && columns >= 3) ? first : entityColumns ? header : null
    const phase = /\b(pre|before|prior|previous|initial|old|earlier)\b/i.test(header)
      ? "change:from"
      : /\b(post|after|new|final|current|later)\b/i.test(header)
        ? "change:to"
        : null
    const labelText =
      phase !== null
        ? first
        : subject === first && subject !== null
          ? header
          : columns >= 3 && !entityColumns && !GENERIC.test(header)
            ? `${first} ${header}`
            : first
    const label = labelOf(labelText)
    const context = columns === 2 && !GENERIC.test(corner) ? labelOf(corner) : null
    const figure = figureOf(value, cell, label)
    const common = {
      source: source.id,
      unit: unit.index,
      pred: label.pred,
      predLemma: "",
      governors: [],
      headLemma: label.head,
      modifiers: phase ? [...label.lemmas, phase] : label.lemmas,
      slots: [...slotsFor(subject, context), ...(columns === 2 ? topicSlot(source) : [])],
      sentence: label.concepts,
      content: new Set(label.concepts),
      mood: /projected|forecast|planned|target|expected|budget/i.test(`${value} ${labelText}`)
        ? ("planned" as const)
        : ("fact" as const),
      negated: false,
      periods: dates.flatMap((date) =>
        date.range && date.unit === unit.index && date.end <= (row.cells[0]?.end ?? 0)
          ? [{ ...date.range, relation: date.relation }]
          : [],
      ),
      cell: { block: unit.block, row: unit.index, column, subject },
      per: label.per,
      rejected: false,
    }
    const head = [
      ...(label.head ? conceptsOf(label.head) : []),
      ...label.lemmas.flatMap((lemma) => (DIMENSION_NOUNS[lemma] ? [`dimension:${DIMENSION_NOUNS[lemma]}`] : [])),
    ]
    const year = /^(?:c\.?\s*|about )?((?:1[5-9]|20)\d\d)$/.exec(value)?.[1]
    if (year && !/\b(number|count|total|capacity|amount|cost|price)\b/i.test(labelText))
      claims.push({
        ...common,
        head,
        start: cell.start,
        end: cell.end,
        kind: "date",
        value: { type: "time", start: `${year}-01-01`, end: `${year}-12-31`, clock: null, relation: null },
        rule: "table-year",
      })
    else if (figure)
      claims.push({
        ...common,
        head: figure.dimension === "count" ? head : [...head, `dimension:${figure.dimension}`],
        start: cell.start,
        end: cell.end,
        kind: KIND_OF_FIGURE[figure.type],
        value: { type: "figure", figure },
        rule: "table-cell",
      })
    else {
      const date = dates.find(
        (mention) =>
          mention.unit === unit.index && mention.start >= cell.start && mention.end <= cell.end && mention.range,
      )
      if (date?.range)
        claims.push({
          ...common,
          head,
          periods: [],
          start: cell.start,
          end: cell.end,
          kind: "date",
          value: { type: "time", ...date.range, clock: clockOf(date.value), relation: date.relation },
          rule: "table-date",
        })
    }
  })
  return claims
}

export function clockOf(value: string): string | null {
  return /T(\d\d:\d\d)/.exec(value)?.[1] ?? null
}

/** Words that may stand beside a cell's figure; any other makes it a name or a remark. */
const BESIDE =
  /^(est|estimated|projected|approx|about|around|over|under|more|less|than|least|most|nearly|almost|yoy|per|year|years|day|days|month|months|week|hour|annual|annually|each|total|and|from|the|million|billion|thousand|cent|percent|points?|dollars?|pounds?|euros?|people|units?|knots?|miles?|feet|metres?|meters?|tonnes?|tons?|some|roughly|circa|hundred|dozen)$/i

/** The figure of a cell whose words are a figure and little else. */
function figureOf(value: string, cell: Span, label: Label): Figure | null {
  if (!/\d/.test(value) || value.length > 40 || /\d\s*\/\s*\d/.test(value)) return null
  const figures = figuresOf(value, cell.start)
  const figure = figures[0]
  if (!figure || figures.length > 1) return null
  const rest = value
    .replace(value.slice(figure.start - cell.start, figure.end - cell.start), "")
    .replace(/\([^)]*\)/g, "")
  if ((rest.match(/\p{L}{3,}/gu) ?? []).some((word) => !BESIDE.test(word))) return null
  if (figure.type === "count" && label.unit)
    return {
      ...figure,
      type: "measure",
      low: figure.low * label.unit.size,
      high: figure.high * label.unit.size,
      grain: figure.grain * label.unit.size,
      unit: label.unit.words,
      dimension: label.unit.dimension,
    }
  return figure
}

/** A table of labels and values is of what its document is of: the outlet that speaks, the names of the title. */
function topicSlot(source: Pick<Source, "title" | "outlet">): Slot[] {
  const names = [
    source.outlet,
    ...((source.title ?? "").match(/\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+/gu) ?? []),
  ].filter((name): name is string => name !== null && name !== "")
  return names.length > 0
    ? [{ role: "topic", head: "", concepts: [], headConcepts: [], names, pronoun: null, determiner: null }]
    : []
}

function slotsFor(subject: string | null, context: Label | null): Slot[] {
  const slots: Slot[] = []
  if (subject)
    slots.push({
      role: "entity",
      head: subject.toLowerCase().split(" ").at(-1) ?? "",
      concepts: [],
      headConcepts: [],
      names: [subject.replace(/\s*\([^)]*\)/g, "")],
      pronoun: null,
      determiner: null,
    })
  if (context)
    slots.push({
      role: "table",
      head: context.head,
      concepts: [...context.concepts],
      headConcepts: context.head ? conceptsOf(context.head) : [],
      names: [],
      pronoun: null,
      determiner: null,
    })
  return slots
}

/** Reads a label: `Readers installed by August 31`, `Late-delivery penalty, per day`, `Speed at impact (knots)`. */
export function labelOf(text: string): Label {
  const bracket = /\(([^)]*)\)/.exec(text)?.[1] ?? ""
  const measure = measureOf(bracket)
  const plain = text.replace(/\([^)]*\)/g, " ").trim()
  // A capital at the head of a label is no name.
  const lowered = /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
  const words = wordsOf(tokenize(lowered))
  const lemmas: string[] = []
  const pred = new Set<string>()
  let head = ""
  let closed = false
  let per: string | null = null
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (/^(per|each|every)$/.test(word.lower) && next) per ??= next.lemma
    if (next) for (const id of phraseClasses(`${word.lower}_${next.lower}`)) pred.add(id)
    if (/^(ADP|SCONJ|PUNCT|AUX)$/.test(word.pos) || (word.pos === "VERB" && head)) closed = closed || head !== ""
    if (/^(PUNCT|SYM|ADP|DET|CCONJ|AUX|PART|PRON|NUM|SCONJ)$/.test(word.pos) || isTimeWord(word)) return
    for (const part of word.parts) if (isContent(part) || /^(total|number)$/.test(part)) lemmas.push(part)
    if (/^(NOUN|PROPN)$/.test(word.pos) && !closed) head = word.parts.at(-1) ?? word.lemma
    if (word.pos === "VERB" || (isAction(word.lemma) && (closed || word.lemma === head)))
      for (const concept of conceptsOf(word.lemma)) pred.add(concept)
  })
  if (/^(total|number|count|amount|sum)$/.test(lemmas[0] ?? ""))
    head = lemmas.length > 1 && /of/.test(lowered) ? head : "total"
  if (head === "" && lemmas.length > 0) head = lemmas[0] ?? ""
  const concepts = new Set(lemmas.flatMap((lemma) => conceptsOf(lemma)))
  for (const id of pred) concepts.add(id)
  return {
    text: plain,
    head,
    lemmas,
    concepts,
    pred: [...pred],
    per,
    unit: measure ? { words: bracket, ...measure } : null,
  }
}

const NOT_NAME =
  /^(pre|post|before|after|prior|q[1-4]|h[12]|fy|year|month|change|total|average|actual|planned|target|current|previous|old|new|min|max|low|high|first|last|early|late)\b|^\d{4}/i

/** Whether a label is a name rather than a description: `Skerrow Maid`, `GPT-4o`, `Amazon`. */
export function isNameLike(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)/g, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0 || words.length > 6 || NOT_NAME.test(text.trim())) return false
  const capital = words.filter((word) => /^[\p{Lu}\d&]/u.test(word))
  if (capital.length < words.length) return false
  if (words.length === 1)
    return (
      !/^\p{Lu}\p{Ll}+(?:s|ed|ing|tion|ment|th|ight)$/u.test(words[0] ?? "") &&
      conceptsOf((words[0] ?? "").toLowerCase()).length <= 1
    )
  return true
}
