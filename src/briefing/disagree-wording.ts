import { createHash } from "node:crypto"
import type { Claim } from "../analysis/claims-model.ts"
import type { Group } from "../dossier/claims-groups.ts"
import type { Dossier } from "../dossier/dossier.ts"

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

export function attributeOf(_dossier: Dossier, group: Group): string {
  const claim = group.positions[0]?.[0]
  if (!claim) return ""
  const words = [claim.headLemma, claim.predLemma].filter(
    (word, i, all) => word !== "" && !/^(be|do|have|say|tell|take|make|get|put)$/.test(word) && all.indexOf(word) === i,
  )
  const what: Record<string, string> = {
    number:
      claim.value.type === "figure" && claim.value.figure.type === "measure"
        ? claim.value.figure.dimension
        : "how many",
    money: "how much",
    percent: "share",
    date: claim.value.type === "time" && claim.value.clock ? "what time" : "when",
    person: "who",
    organisation: "which body",
    place: "where",
    item: "what",
    "yes-no": "whether",
    scope: "how far",
    order: "which came first",
  }
  return [what[group.kind] ?? "", ...words].filter(Boolean).join(" ")
}

/** What the claims have in common, for people: the heading that the disagreement is listed under. */
export function topicOf(_dossier: Dossier, claims: readonly Claim[]): string {
  const first = claims[0]
  if (!first) return ""
  const names = first.slots.flatMap((slot) => slot.names)
  return names[0] ?? first.headLemma ?? first.predLemma
}
