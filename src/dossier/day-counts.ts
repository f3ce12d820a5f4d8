import type { Analysis } from "../analysis/model.ts"
import type { Source } from "../ingest/source.ts"

/** What speaks for a day: counts of sources, each counted less where it repeats another's sentence. */
export type DayCount = {
  /** Sources that date something to it. */
  told: number
  /** Of these, those published more than a week after it: it was still worth telling. */
  recalled: number
  /** Sources that name it near their start. */
  leading: number
  /** Sources published on it. */
  published: number
}

type Share = { readonly day: string; readonly told: number; readonly recalled: number; readonly leading: number }

/** How many units at the start of a source tell its news. */
const LEAD = 3
/** What a sentence counts that another source has word for word. */
const COPIED = 0.25
/** After how many days a mention is a recollection. */
const RECALLED_AFTER = 7

/** How often each day is spoken of over all sources, kept as they come and go. */
export class DayCounts {
  readonly #days = new Map<string, DayCount>()
  readonly #shares = new Map<string, { readonly shares: Share[]; readonly published: string | null }>()
  readonly #sentences = new Map<string, number>()

  get days(): ReadonlyMap<string, DayCount> {
    return this.#days
  }

  add(source: Source, analysis: Analysis): void {
    const published =
      source.published && source.published.start === source.published.end ? source.published.start : null
    const shares = new Map<string, { told: number; recalled: number; leading: number }>()
    for (const date of analysis.dates) {
      if ((date.precision !== "day" && date.precision !== "time") || date.range?.start !== date.range?.end) continue
      const day = date.range?.start
      const unit = analysis.units[date.unit]
      if (!day || !unit) continue
      const words = source.text
        .slice(unit.start, Math.min(unit.end, unit.start + 120))
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "")
      const before = this.#sentences.get(words) ?? 0
      this.#sentences.set(words, before + 1)
      const counts = before > 0 ? COPIED : 1
      const share = shares.get(day) ?? { told: 0, recalled: 0, leading: 0 }
      shares.set(day, share)
      share.told = Math.max(share.told, counts)
      if (published && daysAfter(day, published) > RECALLED_AFTER) share.recalled = Math.max(share.recalled, counts)
      if (unit.index < LEAD) share.leading = Math.max(share.leading, counts)
    }
    const held = { shares: [...shares].map(([day, share]) => ({ day, ...share })), published }
    this.#shares.set(source.id, held)
    this.#apply(held, 1)
  }

  remove(id: string): void {
    const held = this.#shares.get(id)
    if (!held) return
    this.#shares.delete(id)
    this.#apply(held, -1)
  }

  #apply({ shares, published }: { readonly shares: readonly Share[]; readonly published: string | null }, by: 1 | -1) {
    for (const { day, told, recalled, leading } of shares) {
      const count = this.#day(day)
      count.told += by * told
      count.recalled += by * recalled
      count.leading += by * leading
      if (count.told <= 1e-9 && count.published === 0) this.#days.delete(day)
    }
    if (!published) return
    const count = this.#day(published)
    count.published += by
    if (count.told <= 1e-9 && count.published === 0) this.#days.delete(published)
  }

  #day(day: string): DayCount {
    let count = this.#days.get(day)
    if (!count) {
      count = { told: 0, recalled: 0, leading: 0, published: 0 }
      this.#days.set(day, count)
    }
    return count
  }
}

function daysAfter(day: string, published: string): number {
  return (Date.parse(published) - Date.parse(day)) / 86_400_000
}
