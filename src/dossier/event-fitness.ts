import type { DateMention, EventMention, Unit } from "../analysis/model.ts"
import type { Source } from "../ingest/source.ts"

/** How many words of a sentence a reader takes in at once: shorter ones say too little, longer ones too much. */
const LEAST = 7
const MOST = 35

/** How many units at the start of a source tell its news. */
const LEAD = 3

type Told = {
  readonly source: Source
  readonly event: EventMention
  readonly unit: Unit
  readonly date: DateMention | null
}

/** How fit the words of an event are to stand for its day: told soon, near the start, by themselves, at a good length. */
export function fitness({ source, event, unit, date }: Told): number {
  const words = source.text.slice(event.start, event.end)
  const length = words.split(/\s+/, MOST + 2).length
  let fit = 1
  if (length < LEAST) fit *= 0.6
  if (length > MOST) fit *= 0.8
  // A sentence that leans on the one before it, or is somebody's quotation.
  if (/^(?:he|she|it|they|this|that|these|those|but|and|so|then|there)\b/i.test(words)) fit *= 0.7
  if (/^["“'‘]/.test(words)) fit *= 0.6
  if (unit.index < LEAD) fit *= 1.2
  if (event.status !== "reported") fit *= 0.7
  const published = source.published?.start
  const days = published && event.range ? (Date.parse(published) - Date.parse(event.range.start)) / 86_400_000 : null
  if (days !== null && days >= 0 && days <= 2) fit *= 1.25
  if (date?.problem) fit *= 0.8
  return fit
}
