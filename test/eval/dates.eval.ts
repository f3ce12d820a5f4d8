import { readFileSync } from "node:fs"
import { join } from "node:path"
import { datesOf } from "../../src/analysis/dates.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { readSource } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Gold = { source: string; quote: string; at: number; type: string; value: string }
type Found = { start: number; end: number; text: string; value: string; rule: string }

/**
 * TempEval-3's measure over DATE and TIME: a span matches strictly when both ends do, relaxed when it overlaps; a value
 * counts on a relaxed match. Only the first sentences of each article are annotated, so what was found counts up to the
 * sentence that holds the article's last annotated date; the dateline (the document's creation time) doesn't count.
 */
export const evaluate: Evaluation = ({ data }) => {
  const folder = join(data, "meantime-apple")
  const { dates } = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as { dates: Gold[] }
  const misses: string[] = []
  let gold = 0
  let found = 0
  let strict = 0
  let relaxed = 0
  let valued = 0
  for (const file of new Set(dates.map((d) => d.source))) {
    const source = readSource(file, readFileSync(join(folder, "articles", file), "utf8"))
    const units = unitsOf(source)
    const offset = /^\s*/.exec(source.text)?.[0].length ?? 0
    const all = dates.filter((d) => d.source === file)
    const shift = source.text.startsWith(all[0]?.quote ?? "", all[0]?.at ?? 0) ? 0 : offset
    const last = Math.max(...all.map((d) => d.at + shift))
    const end = units.find((u) => u.end > last)?.end ?? source.text.length
    const wanted = all
      .filter((d) => d.type === "DATE" || d.type === "TIME")
      .map((d) => ({ ...d, start: d.at + shift, end: d.at + shift + d.quote.length }))
    const read: Found[] = datesOf(source, units).filter(
      (d) => (d.type === "DATE" || d.type === "TIME") && d.end <= end && !isDateline(source.text, d.start, d.end),
    )
    gold += wanted.length
    found += read.length
    const used = new Set<Found>()
    for (const want of wanted) {
      const exact = read.find((d) => d.start === want.start && d.end === want.end)
      const near = exact ?? read.find((d) => d.start < want.end && want.start < d.end && !used.has(d))
      if (exact) strict++
      if (near) {
        used.add(near)
        relaxed++
        if (near.value === want.value) valued++
      }
      if (!exact || near?.value !== want.value)
        misses.push(
          `${file}: ${want.type} "${want.quote}" ${want.value}, read ${near ? `"${near.text}" ${near.value} (${near.rule})` : "nothing"}`,
        )
    }
    for (const extra of read)
      if (!used.has(extra)) misses.push(`${file}: "${extra.text}" ${extra.value} (${extra.rule}) is not annotated`)
  }
  const f1 = (right: number) => (2 * right) / (gold + found)
  return {
    name: "dates",
    scores: [
      { metric: "strict span F1", value: f1(strict), target: "≥ 0.81" },
      { metric: "value F1", value: f1(valued), target: "≥ 0.80" },
      { metric: "relaxed span F1", value: f1(relaxed) },
      { metric: "annotated DATE and TIME", value: gold },
      { metric: "found", value: found },
    ],
    misses,
  }
}

/** A line that is a date and nothing else. */
function isDateline(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
  const after = text.slice(end, text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end))
  return before.trim() === "" && after.trim() === ""
}
