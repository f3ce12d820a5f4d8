import type { Claim } from "../analysis/claims-model.ts"
import { conceptsOf } from "../analysis/lexicon/concepts.ts"
import { OPPOSITES } from "../analysis/lexicon/exclusive.ts"
import { WEAK } from "./claims-align.ts"
import { nameTokens } from "./claims-links.ts"

/**
 * The keys under which a claim is found. Two claims that may be compared share one: the sort of value with predicate and
 * head or participant together, so that a common noun or a common verb alone gathers no long list.
 */
export function keysOf(claim: Claim): string[] {
  return [...keySet(claim).own]
}

/** What a claim looks under: the keys of claims that it may be set against. */
export function probesOf(claim: Claim): string[] {
  const { own, probes } = keySet(claim)
  return [...(probes ?? own)]
}

type Keys = { readonly own: ReadonlySet<string>; readonly probes?: ReadonlySet<string> }

function keySet(claim: Claim): Keys {
  const { value } = claim
  switch (value.type) {
    case "figure":
      return figureKeys(claim, value.figure.dimension)
    case "time":
      return figureKeys(claim, value.clock ? "clock" : "time")
    case "polarity": {
      const about = aboutOf(claim, true)
      const side = value.positive ? "pos" : "neg"
      const own = cross(side, claim.pred, about)
      const probes = cross(value.positive ? "neg" : "pos", claim.pred, about)
      if (value.positive)
        for (const [one, other] of OPPOSITES) {
          if (claim.pred.includes(one)) for (const key of cross("pos", [other], about)) probes.add(key)
          if (claim.pred.includes(other)) for (const key of cross("pos", [one], about)) probes.add(key)
        }
      return { own, probes }
    }
    case "scope":
      return {
        own: cross("scope", claim.pred, [
          ...aboutOf(claim, false),
          ...value.concepts.flatMap((item) => conceptsOf(item.split(" ").at(-1) ?? "")),
        ]),
      }
    case "order": {
      const first = telling(value.first)
      const second = telling(value.second)
      return { own: new Set(first.flatMap((one) => second.map((other) => `order|${[one, other].sort().join("|")}`))) }
    }
    case "filler":
      return fillerKeys(claim, value.role ?? "agent", value.exclusive)
    default:
      return value satisfies never
  }
}

function fillerKeys(claim: Claim, role: string, exclusive: boolean): Keys {
  const about = aboutOf(claim, false)
  switch (role) {
    case "agent": {
      const own = cross("agent", claim.pred, about.length > 0 ? about : telling([...claim.content]))
      if (claim.pred.includes("+reportfirst")) own.add("agent|+reportfirst")
      for (const pred of claim.pred) if (pred.startsWith("order:")) own.add(`agent|${pred}`)
      return { own }
    }
    case "recipient":
    case "patient": {
      // With nobody named as doing it, any doer will do.
      const topics = role === "recipient" ? telling([...claim.content]) : [...aboutOf(claim, false), ""]
      const mine = cross(exclusive ? `${role}!` : role, claim.pred, topics)
      const probes = cross(`${role}!`, claim.pred, topics)
      if (claim.rule === "listed") for (const key of mine) probes.add(key)
      if (exclusive) for (const key of cross(role, claim.pred, topics)) probes.add(key)
      return { own: mine, probes }
    }
    case "cause":
      return { own: cross("cause", ["+causeof"], telling([...claim.content])) }
    default:
      return {
        own: new Set(claim.pred.filter((pred) => !WEAK.has(pred) || pred === "+find").map((pred) => `${role}|${pred}`)),
      }
  }
}

/** Concepts of the participants, their names' words among them. */
function aboutOf(claim: Claim, modifiers: boolean): string[] {
  const about = new Set<string>()
  for (const slot of claim.slots) {
    for (const concept of slot.headConcepts) about.add(concept)
    for (const concept of slot.concepts) about.add(concept)
    for (const name of [...slot.names, ...(slot.of ?? []), ...(slot.likely ?? [])])
      for (const token of nameTokens(name)) about.add(`#${token}`)
  }
  if (modifiers) for (const concept of claim.content) if (!claim.pred.includes(concept)) about.add(concept)
  return telling([...about])
}

function telling(concepts: readonly string[]): string[] {
  return concepts.filter((concept) => !WEAK.has(concept)).slice(0, 24)
}

function cross(sort: string, preds: readonly string[], about: readonly string[]): Set<string> {
  const keys = new Set<string>()
  for (const pred of preds)
    if (!WEAK.has(pred) || pred === "+tell" || pred === "+find")
      for (const one of about) keys.add(`${sort}|${pred}|${one}`)
  return keys
}

function figureKeys(claim: Claim, sort: string): Keys {
  const own = new Set<string>()
  const heads = claim.head.filter((head) => !head.startsWith("dimension:money"))
  const preds = claim.pred
  if (sort === "score") {
    for (const pred of preds) own.add(`${sort}|${pred}`)
    own.add(`${sort}|any`)
    return { own }
  }
  for (const head of heads) {
    for (const pred of preds) own.add(`${sort}|${head}|${pred}`)
    if (claim.cell || preds.length === 0 || claim.kind === "money") own.add(`${sort}|${head}|`)
    else own.add(`${sort}|${head}|?`)
  }
  if (heads.length === 0 || claim.cell)
    for (const pred of [...preds, ...(claim.cell ? heads : [])]) own.add(`${sort}||${pred}`)
  else for (const pred of preds) own.add(`${sort}|?|${pred}`)
  const probes = new Set(own)
  for (const head of claim.head) {
    probes.add(`${sort}|${head}|`)
    if (claim.cell || preds.length === 0) probes.add(`${sort}|${head}|?`)
  }
  for (const pred of preds) {
    probes.add(`${sort}||${pred}`)
    if (claim.head.length === 0 || claim.cell) probes.add(`${sort}|?|${pred}`)
  }
  return { own, probes }
}
