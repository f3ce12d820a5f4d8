import type { Term } from "../analysis/terms.ts"
import type { Weighed } from "../dossier/weigh.ts"

/** For each term of the texts, which of the question's terms it stands for, and how well. */
export type Lookup = ReadonlyMap<string, readonly (readonly [number, number])[]>

/** A place in a unit where a term of the question stands, with how well. */
export type Match = {
  readonly question: number
  readonly weight: number
  readonly place: number
  readonly start: number
}

/** Where the question's terms stand in a unit. */
export function matchesIn(terms: readonly Term[], lookup: Lookup): Match[] {
  const matches: Match[] = []
  terms.forEach(({ term, start }, place) => {
    for (const [question, weight] of lookup.get(term) ?? []) matches.push({ question, weight, place, start })
  })
  return matches
}

/** For each term of the texts, which of the question's terms it stands for, and how well. */
export function lookupOf(weighed: readonly Weighed[]): Lookup {
  const lookup = new Map<string, [number, number][]>()
  weighed.forEach(({ stands }, i) => {
    for (const [term, weight] of stands) {
      const known = lookup.get(term)
      if (known) known.push([i, weight])
      else lookup.set(term, [[i, weight]])
    }
  })
  return lookup
}
