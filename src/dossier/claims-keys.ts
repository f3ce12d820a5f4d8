import type { Claim } from "../analysis/claims-model.ts"

/**
 * The keys under which a claim is found. Two claims that may be compared share one: the sort of value with head and
 * predicate together, so that a common noun or a common verb alone gathers no long list.
 */
export function keysOf(claim: Claim): string[] {
  const keys = new Set<string>()
  const sort = sortOf(claim)
  const heads = claim.head.filter((head) => !head.startsWith("dimension:money"))
  const preds = claim.pred
  if (claim.value.type === "figure" && claim.value.figure.type === "score") {
    for (const pred of preds) keys.add(`${sort}|${pred}`)
    keys.add(`${sort}|any`)
    return [...keys]
  }
  for (const head of heads) {
    for (const pred of preds) keys.add(`${sort}|${head}|${pred}`)
    if (claim.cell || preds.length === 0 || claim.kind === "money") keys.add(`${sort}|${head}|`)
    else keys.add(`${sort}|${head}|?`)
  }
  if (heads.length === 0 || claim.cell)
    for (const pred of [...preds, ...(claim.cell ? heads : [])]) keys.add(`${sort}||${pred}`)
  else for (const pred of preds) keys.add(`${sort}|?|${pred}`)
  return [...keys]
}

/** What a claim looks under: its own keys, and those of claims that say less (no predicate, no head). */
export function probesOf(claim: Claim): string[] {
  const keys = new Set(keysOf(claim))
  const sort = sortOf(claim)
  for (const head of claim.head) {
    keys.add(`${sort}|${head}|`)
    if (claim.cell || claim.pred.length === 0) keys.add(`${sort}|${head}|?`)
  }
  for (const pred of claim.pred) {
    keys.add(`${sort}||${pred}`)
    if (claim.head.length === 0 || claim.cell) keys.add(`${sort}|?|${pred}`)
  }
  return [...keys]
}

function sortOf(claim: Claim): string {
  const { value } = claim
  switch (value.type) {
    case "figure":
      return value.figure.dimension
    case "time":
      return value.clock ? "clock" : "time"
    default:
      return value.type
  }
}
