import { createHash } from "node:crypto"
import type { Claim } from "../analysis/claims-model.ts"
import type { Group } from "../dossier/claims-groups.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { Span } from "../ingest/source.ts"

/** The value in the source's own words. */
export function shownValue(dossier: Dossier, claim: Claim): string {
  const text = dossier.source(claim.source)?.text.slice(claim.start, claim.end) ?? ""
  return text.replace(/\s+/g, " ").trim()
}

/** The value made comparable: a number in its base unit, an ISO date or time of day, a name. */
export function normalizedOf({ value }: Claim): string | number | null {
  switch (value.type) {
    case "figure":
      return value.figure.type === "score"
        ? `${value.figure.low}-${value.figure.high}`
        : value.figure.low === value.figure.high
          ? round(value.figure.low)
          : `${round(value.figure.low)}–${round(value.figure.high)}`
    case "time":
      return value.clock ?? (value.start === value.end ? value.start : `${value.start}/${value.end}`)
    case "filler":
      return value.names[0] ?? value.head
    case "polarity":
      return value.positive ? "yes" : "no"
    case "scope":
      return value.scope
    case "order":
      return value.first.find((concept) => concept.startsWith("+"))?.slice(1) ?? value.first[0] ?? null
    default:
      return value satisfies never
  }
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}

const BASE: Readonly<Record<string, string>> = {
  length: "m",
  mass: "kg",
  speed: "m/s",
  time: "s",
  area: "m²",
  volume: "l",
  percent: "%",
}

export function unitOf({ value }: Claim): string | null {
  if (value.type !== "figure") return null
  return value.figure.type === "money" ? value.figure.unit : (BASE[value.figure.dimension] ?? value.figure.unit)
}

/** A short name that stays while the quotes stand. */
export function hashOf(parts: readonly string[]): string {
  return createHash("sha256")
    .update([...parts].sort().join("\n"))
    .digest("hex")
    .slice(0, 12)
}

export function subjectOf(dossier: Dossier, claims: readonly Claim[]): string {
  const counts = new Map<string, number>()
  for (const claim of claims)
    for (const slot of claim.slots) {
      if (!/^(agent|patient|entity|possessor|of|subject)$/.test(slot.role)) continue
      const name = slot.names[0] ?? (slot.pronoun ? null : slot.head)
      if (name) counts.set(name, (counts.get(name) ?? 0) + (slot.names.length > 0 ? 2 : 1))
    }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best ?? claims[0]?.headLemma ?? topicOf(dossier, claims)
}

/** What the sides differ on, for people: a table's own label where there is one, else `when: open`, `number of readers`. */
export function attributeOf(dossier: Dossier, group: Group, subject = ""): string {
  const claims = group.positions.flat()
  for (const claim of claims) {
    const label = labelOf(dossier, claim)
    if (label) return label
  }
  const claim = claims[0]
  if (!claim) return ""
  const words = [claim.predLemma, claim.headLemma].filter(
    (word, i, all) =>
      word !== "" &&
      !/^(be|do|have|say|tell|take|make|get|put)$/.test(word) &&
      all.indexOf(word) === i &&
      word !== subject.toLowerCase(),
  )
  if (
    group.kind === "number" &&
    claim.headLemma &&
    !(claim.value.type === "figure" && claim.value.figure.type === "measure")
  )
    return `number of ${plural(claim.headLemma)}${claim.predLemma && words.includes(claim.predLemma) ? `: ${claim.predLemma}` : ""}`
  return [whatOf(group, claim), words.join(" ")].filter(Boolean).join(": ")
}

function whatOf(group: Group, { value }: Claim): string {
  switch (group.kind) {
    case "number":
      return value.type === "figure" && value.figure.type === "measure" ? value.figure.dimension : "number"
    case "money":
      return "amount"
    case "percent":
      return "share"
    case "date":
      return value.type === "time" && value.clock ? "what time" : "when"
    case "person":
      return "who"
    case "organisation":
      return "which body"
    case "place":
      return "where"
    case "item":
      return "what"
    case "yes-no":
      return "whether"
    case "scope":
      return "how far"
    case "order":
      return "what came first"
  }
}

/** The label of a claim's cell: its column's header where rows are things, else the first cell of its row. */
function labelOf(dossier: Dossier, { cell, source, unit }: Claim): string | null {
  const text = dossier.source(source)?.text
  const row = dossier.analysis(source).units[unit]?.row
  if (!cell || !row || text === undefined) return null
  const [first] = row.cells
  const header = row.header[cell.column]
  // Where the first cell names the thing, the column says what of it; else the first cell does.
  const words = (span: Span | undefined) => (span ? text.slice(span.start, span.end) : "")
  if (words(first) === cell.subject) return words(header) || null
  // Several columns of figures: which of them it is belongs to the label, unless it names the thing.
  const column = row.cells.length > 2 && words(header) !== cell.subject ? words(header) : ""
  return [words(first), column].filter(Boolean).join(", ") || null
}

function plural(noun: string): string {
  if (/(?:s|people|men|women|children)$/.test(noun)) return noun
  if (/(?:x|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** What the claims have in common, for people: the heading that the disagreement is listed under. */
export function topicOf(_dossier: Dossier, claims: readonly Claim[]): string {
  const first = claims[0]
  if (!first) return ""
  const names = first.slots.flatMap((slot) => slot.names)
  return names[0] ?? first.headLemma ?? first.predLemma
}
