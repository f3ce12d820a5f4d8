import type { DayCount } from "../dossier/day-counts.ts"
import type { EventEntry, EventIndex } from "../dossier/event-index.ts"

/** Up to this many happenings are all shown; of more, what mattered. */
export const SHOW_ALL = 80

/** How many of the words of a sentence a reader takes in at once: shorter ones say too little, longer ones too much. */
const GOOD_LENGTH = { least: 7, most: 35 }

/**
 * How much a day mattered: in how many independent sources it is told, how many still recall it later, and whether
 * more was published around it than in the weeks before. Mention counts are what the published systems for timelines
 * of news rank dates by (Tran et al., 2013; Gholipour Ghalandari and Ifrim, 2020); a day that is recalled mattered more.
 */
export function dayScores(days: ReadonlyMap<string, DayCount>): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [day, count] of days) {
    if (count.told === 0) continue
    const burst = burstOf(days, day)
    scores.set(day, (count.told + 0.5 * count.leading + 1.5 * count.recalled) * (0.6 + 0.4 * burst))
  }
  return scores
}

/** 0–2: what was published on a day and the next, against the mean of the fortnight round it. */
function burstOf(days: ReadonlyMap<string, DayCount>, day: string): number {
  let around = 0
  for (let away = -7; away <= 7; away++) around += days.get(shift(day, away))?.published ?? 0
  if (around === 0) return 1
  const near = (days.get(day)?.published ?? 0) + (days.get(shift(day, 1))?.published ?? 0)
  return Math.min(2, near / 2 / (around / 15))
}

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
export function chooseEvent(entries: readonly EventEntry[], index: EventIndex): EventEntry | null {
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
    const score = (central / entry.terms.length ** 0.6) * fitness(entry)
    if (score > most) {
      best = entry
      most = score
    }
  }
  return best ?? entries[0] ?? null
}

function fitness({ source, event, unit, date }: EventEntry): number {
  const words = source.text.slice(event.start, event.end)
  const length = words.split(/\s+/).length
  let fit = 1
  if (length < GOOD_LENGTH.least) fit *= 0.6
  if (length > GOOD_LENGTH.most) fit *= 0.8
  // A sentence that leans on the one before it, or is somebody's quotation.
  if (/^(?:he|she|it|they|this|that|these|those|but|and|so|then|there)\b/i.test(words)) fit *= 0.7
  if (/^["“'‘]/.test(words)) fit *= 0.6
  if (unit.index < 3) fit *= 1.2
  if (event.status !== "reported") fit *= 0.7
  const published = source.published?.start
  const days = published && event.range ? (Date.parse(published) - Date.parse(event.range.start)) / 86_400_000 : null
  if (days !== null && days >= 0 && days <= 2) fit *= 1.25
  if (date?.problem) fit *= 0.8
  return fit
}

function shift(day: string, away: number): string {
  return new Date(Date.parse(day) + away * 86_400_000).toISOString().slice(0, 10)
}
