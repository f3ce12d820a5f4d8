import type { EventEntry, EventIndex } from "../dossier/event-index.ts"
import { type Happening, likeness } from "./timeline-merge.ts"

/** How alike two tellings must be, and how near their days, to be of one happening that they date differently. */
const SAME = 0.6
const NEAR_DAYS = 45

/**
 * The happenings that sources put on different days. Careful: both are reported to the day, by different sources, in
 * nearly the same words, and neither source tells of both (who tells of two knows two).
 */
export function contested(happenings: readonly Happening[], index: EventIndex): Set<Happening> {
  const disputed = new Set<Happening>()
  const dated = happenings.filter(({ chosen }) => isDay(chosen) && chosen.event.status === "reported")
  for (const [i, one] of dated.entries()) {
    for (const other of dated.slice(i + 1)) {
      const days = daysBetween(one.chosen, other.chosen)
      if (days > NEAR_DAYS) break
      if (days === 0) continue
      const sources = new Set(one.entries.map(({ source }) => source))
      if (other.entries.some(({ source }) => sources.has(source))) continue
      if (shared(one.chosen, other.chosen) < 4) continue
      if (likeness(one.chosen, other.chosen, index) < SAME) continue
      disputed.add(one)
      disputed.add(other)
    }
  }
  return disputed
}

const isDay = ({ event }: EventEntry) => event.range !== null && event.range.start === event.range.end

function daysBetween(a: EventEntry, b: EventEntry): number {
  return Math.abs(Date.parse(a.event.range?.start ?? "") - Date.parse(b.event.range?.start ?? "")) / 86_400_000
}

function shared(a: EventEntry, b: EventEntry): number {
  const terms = new Set(a.terms)
  return b.terms.filter((term) => terms.has(term)).length
}
