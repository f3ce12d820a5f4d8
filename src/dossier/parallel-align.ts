import type { Frame } from "../analysis/parallel-model.ts"
import { isLight, type Term, termsMeet } from "../analysis/parallel-words.ts"
import type { Setting } from "./claims-align.ts"

/** Which terms of two frames stand for the same, and what each says besides. */
export type Alignment = {
  readonly shared: readonly (readonly [Term, Term])[]
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  /** Whether something that the value hangs on is the same on both sides. */
  readonly focus: boolean
}

/** Pairs the terms of two frames, the surest first: names, then what the values hang on, then the rest. */
export function align(a: Frame, b: Frame, setting: Setting): Alignment {
  const shared: (readonly [Term, Term])[] = []
  const left = new Set(unique(a.terms))
  const right = new Set(unique(b.terms))
  const take = (mine: Term, yours: Term) => {
    shared.push([mine, yours])
    left.delete(mine)
    right.delete(yours)
  }
  const rank = (x: Term, y: Term) =>
    (x.lemma === y.lemma ? 4 : 0) + (a.focus.includes(x) && b.focus.includes(y) ? 3 : 0) + (x.name && y.name ? 2 : 0)
  const met = [...left]
    .flatMap((x) => [...right].flatMap((y) => (termsMeet(x, y) ? [[x, y] as const] : [])))
    .sort((p, q) => rank(...q) - rank(...p))
  for (const [x, y] of met) if (left.has(x) && right.has(y)) take(x, y)
  // `the creamery` and its name, where the dossier ties them.
  for (const x of [...left])
    for (const y of [...right]) {
      if (!left.has(x) || !right.has(y) || (x.name === null) === (y.name === null)) continue
      const [name, noun] = x.name ? [x.name, y.lemma] : [y.name ?? "", x.lemma]
      if (setting.links.calls(name, noun) === true) take(x, y)
    }
  const focus = a.focus.some((x) => b.focus.some((y) => termsMeet(x, y)))
  return { shared, left: [...left], right: [...right], focus }
}

function unique(terms: readonly Term[]): Term[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.lemma) && seen.add(term.lemma))
}

/** Verbs of a side that the other says nothing of. */
export function tellingVerbs(terms: readonly Term[]): Term[] {
  return terms.filter((term) => term.verb && !isLight(term.lemma.split("_")[0] ?? ""))
}

/** Named on both sides, and not the same of its kind: another company, another town. */
export function namesClash({ left, right }: Alignment): boolean {
  return left.some(
    (x) => x.name !== null && right.some((y) => y.name !== null && (x.kind === y.kind || !x.kind || !y.kind)),
  )
}

/** Each side speaks of somebody or something that the other doesn't. */
export function subjectsClash(a: Frame, b: Frame, { left, right }: Alignment): boolean {
  const [mine, yours] = [a.subject, b.subject]
  if (!mine || !yours) return false
  const loose = (side: readonly Term[], term: Term) => side.some((other) => other.lemma === term.lemma)
  return loose(left, mine) && loose(right, yours) && (mine.name === null) === (yours.name === null)
}
