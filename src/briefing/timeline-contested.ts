import { groupsOf } from "../dossier/claims-compare.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { EventEntry, EventIndex } from "../dossier/event-index.ts"
import { type Happening, likeness } from "./timeline-merge.ts"

/** How alike two tellings must be, and how near their days, to be of one happening that they date differently. */
const SAME = 0.6
const NEAR_DAYS = 45

/** Up to this many sources, every claim is compared with every other's for it; above, only what the timeline shows. */
export const COMPARED = 300

/**
 * The happenings that sources put on different days, by the dossier's disagreements and by their words. Careful: both are reported to the day, by different sources, in
 * nearly the same words, and neither source tells of both (who tells of two knows two).
 */
export function contested(happenings: readonly Happening[], index: EventIndex, dossier: Dossier): Set<Happening> {
  const disputed = new Set<Happening>()
  const claimed = dossier.sources.length <= COMPARED ? disputedDates(dossier) : new Set<string>()
  for (const happening of happenings)
    if (happening.entries.some(({ source, unit, key }) => claimed.has(`${source.id} ${unit.index} ${key}`)))
      disputed.add(happening)
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

/** `source unit start/end` of every date that a disagreement is about. */
function disputedDates(dossier: Dossier): Set<string> {
  const keys = new Set<string>()
  for (const group of groupsOf(dossier))
    if (group.kind === "date")
      for (const { source, unit, value } of group.positions.flat())
        if (value.type === "time" && value.clock === null) keys.add(`${source} ${unit} ${value.start}/${value.end}`)
  return keys
}

const isDay = ({ event }: EventEntry) => event.range !== null && event.range.start === event.range.end

function daysBetween(a: EventEntry, b: EventEntry): number {
  return Math.abs(Date.parse(a.event.range?.start ?? "") - Date.parse(b.event.range?.start ?? "")) / 86_400_000
}

function shared(a: EventEntry, b: EventEntry): number {
  const terms = new Set(a.terms)
  return b.terms.filter((term) => terms.has(term)).length
}
