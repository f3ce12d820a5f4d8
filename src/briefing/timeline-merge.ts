import type { EventEntry, EventIndex } from "../dossier/event-index.ts"

/** The same happening as several sources tell it, on the same days with the same status. */
export type Happening = { readonly entries: EventEntry[]; chosen: EventEntry }

/** How much of the lighter one's words, by weight, two sentences must share to tell the same happening. */
export const ALIKE = 0.45
/** Two sentences of one source seldom tell the same thing twice. */
const ALIKE_WITHIN = 0.7

/** Brings together the events of one range of days that tell the same happening. */
export function mergeHappenings(entries: readonly EventEntry[], index: EventIndex): Happening[] {
  const happenings: Happening[] = []
  const byTerm = new Map<number, Set<Happening>>()
  for (const entry of entries) {
    const near = new Set<Happening>()
    for (const term of entry.terms) for (const happening of byTerm.get(term) ?? []) near.add(happening)
    let best: Happening | null = null
    let most = 0
    for (const happening of near) {
      const first = happening.entries[0]
      if (!first || first.event.status !== entry.event.status) continue
      const alike = likeness(first, entry, index)
      const enough = first.source === entry.source ? ALIKE_WITHIN : ALIKE
      if (alike >= enough && alike > most) {
        best = happening
        most = alike
      }
    }
    if (best) best.entries.push(entry)
    else {
      best = { entries: [entry], chosen: entry }
      happenings.push(best)
      for (const term of entry.terms) {
        const holders = byTerm.get(term)
        if (holders) holders.add(best)
        else byTerm.set(term, new Set([best]))
      }
    }
  }
  for (const happening of happenings) happening.chosen = mostTold(happening.entries, index)
  return happenings
}

/** 0–1: the weight of the shared terms in that of the lighter of two events; 0 when they share fewer than two. */
export function likeness(a: EventEntry, b: EventEntry, index: EventIndex): number {
  let shared = 0
  let both = 0
  let [weightA, weightB] = [0, 0]
  for (const term of a.terms) weightA += index.weight(term)
  for (const term of b.terms) weightB += index.weight(term)
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [one, other] = [a.terms[i] ?? 0, b.terms[j] ?? 0]
    if (one === other) {
      shared += index.weight(one)
      both++
      i++
      j++
    } else if (one < other) i++
    else j++
  }
  if (both < 2) return 0
  return shared / Math.max(0.01, Math.min(weightA, weightB))
}

/** The telling that shares most with the others; of equals the first. */
function mostTold(entries: readonly EventEntry[], index: EventIndex): EventEntry {
  let best = entries[0] as EventEntry // never empty: made with one
  if (entries.length < 3) return best
  let most = -1
  for (const entry of entries) {
    const sum = entries.reduce((total, other) => total + (other === entry ? 0 : likeness(entry, other, index)), 0)
    if (sum > most + 1e-9) {
      best = entry
      most = sum
    }
  }
  return best
}
