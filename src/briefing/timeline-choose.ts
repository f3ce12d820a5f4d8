import type { DayCount } from "../dossier/day-counts.ts"
import type { EventEntry, EventIndex } from "../dossier/event-index.ts"

/** Up to this many happenings are all shown; of more, what mattered. */
export const SHOW_ALL = 80

/** How many of a day's events are weighed against each other. */
const WEIGHED = 48

/**
 * How much a day mattered: in how many independent sources it is told, how many still recall it later, and whether
 * more was published around it than in the weeks before. Mention counts are what the published systems for timelines
 * of news rank dates by (Tran et al., 2013; Gholipour Ghalandari and Ifrim, 2020); a day that is recalled mattered more.
 */
export function dayScores(days: ReadonlyMap<string, DayCount>): Map<string, number> {
  const scores = new Map<string, number>()
  const published = new Map<number, number>()
  for (const [day, count] of days) if (count.published > 0) published.set(Date.parse(day) / DAY, count.published)
  const [first, last] = [Math.min(...published.keys()), Math.max(...published.keys())]
  for (const [day, count] of days) {
    if (count.told === 0) continue
    const at = Date.parse(day) / DAY
    // What the story looks back to or ahead to is seldom a day of the story.
    const outside = at < first - BACKGROUND || at > last ? 0.4 : 1
    const burst = burstOf(published, day)
    scores.set(day, (count.told + 0.5 * count.leading + 1.5 * count.recalled) * (0.6 + 0.4 * burst) * outside)
  }
  return scores
}

/** 0–2: what was published on a day and the next, against the mean of the fortnight round it. */
function burstOf(published: ReadonlyMap<number, number>, day: string): number {
  const at = Date.parse(day) / DAY
  let around = 0
  for (let away = -7; away <= 7; away++) around += published.get(at + away) ?? 0
  if (around === 0) return 1
  const near = (published.get(at) ?? 0) + (published.get(at + 1) ?? 0)
  return Math.min(2, near / 2 / (around / 15))
}

const DAY = 86_400_000

/** Days before the first publication from which on a day is background. */
const BACKGROUND = 30

/**
 * The days to show, most important first: as many as an editor keeps for a story of that length (a few for a week,
 * some thirty for a year), and none that hardly anyone speaks of.
 */
export function chooseDays(scores: ReadonlyMap<string, number>, span: number): string[] {
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const wanted = Math.max(10, Math.min(36, Math.round(8 + 1.6 * Math.sqrt(span))))
  const top = ranked.slice(0, 5)
  const floor = (top.reduce((sum, [, score]) => sum + score, 0) / Math.max(1, top.length)) * 0.05
  return ranked
    .slice(0, wanted)
    .filter(([, score]) => score >= floor)
    .map(([day]) => day)
}

/** The event of a day that says best what happened: central to what all say of that day, told soon, fit to read. */
export function chooseEvent(all: readonly EventEntry[], index: EventIndex): EventEntry | null {
  const entries = fittest(all)
  const told = new Map<number, number>()
  for (const entry of entries) for (const term of entry.terms) told.set(term, (told.get(term) ?? 0) + 1)
  let best: EventEntry | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    if (entry.terms.length === 0) continue
    let central = 0
    for (const term of entry.terms) {
      const count = told.get(term) ?? 1
      if (count > 1) central += Math.log(count) * index.weight(term)
    }
    const score = (central / entry.terms.length ** 0.6) * entry.fit
    if (score > most) {
      best = entry
      most = score
    }
  }
  return best ?? entries[0] ?? null
}

/** The fittest to stand for their day; of a day that is told thousands of times, enough to know what is central. */
export function fittest(entries: readonly EventEntry[]): readonly EventEntry[] {
  if (entries.length <= WEIGHED) return entries
  const fit = entries.filter((entry) => entry.fit >= 1.2)
  const rest = fit.length >= WEIGHED ? [] : entries.filter((entry) => entry.fit < 1.2 && entry.fit >= 0.7)
  return [...fit, ...rest, ...(fit.length + rest.length === 0 ? entries : [])].slice(0, WEIGHED)
}
