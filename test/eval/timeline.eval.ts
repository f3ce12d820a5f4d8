import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { timeline } from "../../src/briefing/timeline.ts"
import type { TimelineEvent } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Gold = { start: string; end: string; status: string; source: string; quote: string }
type Labelled = {
  events: Gold[]
  origins: { report: string; why: string }[]
  boilerplate: { source: string; quote: string }[]
}

/**
 * Events of the stories: found when an event overlaps the quote and has the same days and status. Precision two ways:
 * over everything the timeline shows of the sources that are no near-copy, and over what touches an annotated quote.
 */
export const evaluate: Evaluation = async ({ data }) => {
  const misses: string[] = []
  let [gold, found, dated, shown, right, wrong, boilerplate] = [0, 0, 0, 0, 0, 0, 0]
  const folder = join(data, "stories")
  for (const story of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const { sources } = await readFolder(join(folder, story.name))
    const labelled = JSON.parse(readFileSync(join(folder, story.name, "gold.json"), "utf8")) as Labelled // the data's README says its shape
    const copies = new Set(labelled.origins.filter(({ why }) => why === "near-copy").map(({ report }) => report))
    const { events } = timeline(Dossier.of(sources), { all: true })
    const text = new Map(sources.map((source) => [source.file, source.text]))
    const place = (quote: { source: string; quote: string }) => {
      const start = text.get(quote.source)?.indexOf(quote.quote) ?? -1
      return { file: quote.source, start, end: start + quote.quote.length }
    }
    const overlaps = (event: TimelineEvent, quote: { source: string; quote: string }) => {
      const { file, start, end } = place(quote)
      return event.citations.some((c) => c.file === file && c.start < end && c.end > start)
    }
    for (const want of labelled.events) {
      gold++
      const touching = events.filter((event) => overlaps(event, want))
      const same = touching.filter((event) => event.start === want.start && event.end === want.end)
      if (same.length > 0) dated++
      if (same.some((event) => event.status === want.status)) found++
      else
        misses.push(
          `${story.name}/${want.source}: ${want.start}..${want.end} ${want.status} "${want.quote}", shown ${touching.map((e) => `${e.start}..${e.end} ${e.status}`).join(", ") || "not at all"}`,
        )
    }
    for (const event of events) {
      if (event.citations.every(({ file }) => copies.has(file))) continue
      shown++
      const touched = labelled.events.filter((want) => overlaps(event, want))
      const hit = touched.some(
        ({ start, end, status }) => start === event.start && end === event.end && status === event.status,
      )
      if (hit) right++
      else if (touched.length > 0) wrong++
      if (!hit)
        misses.push(
          `${story.name}: shown, ${touched.length > 0 ? "dated otherwise" : "not annotated"}: ${event.start}..${event.end} ${event.status} "${event.text.slice(0, 120)}" (${event.rules?.join(", ")})`,
        )
      if (labelled.boilerplate.some((line) => overlaps(event, line))) boilerplate++
    }
  }
  const f1 = (precision: number, recall: number) => (2 * precision * recall) / (precision + recall || 1)
  const recall = found / gold
  return {
    name: "timeline",
    scores: [
      {
        metric: "events F1, over all shown",
        value: f1(right / shown, recall),
        target: "≥ 0.75",
        note: `${found} of ${gold} found, ${right} of ${shown} shown are annotated`,
      },
      {
        metric: "events F1, over those that touch an annotated quote",
        value: f1(right / (right + wrong), recall),
        note: `${wrong} dated otherwise`,
      },
      { metric: "recall", value: recall },
      { metric: "status right where the date is", value: found / dated, note: `${found} of ${dated}` },
      { metric: "events from boilerplate", value: boilerplate, target: "0" },
    ],
    misses,
  }
}
