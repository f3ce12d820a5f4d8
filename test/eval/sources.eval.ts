import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { unitsOf } from "../../src/analysis/units.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Source } from "../../src/ingest/source.ts"
import type { Evaluation } from "./score.ts"

type Quote = { source: string; quote: string }
type Gold = {
  disagreements: { sides: Quote[] }[]
  traps: { a: Quote; b: Quote }[]
  events: Quote[]
  who: { roles?: Quote[] }[]
  ask: { sides?: Quote[] }[]
  boilerplate: Quote[]
}

/** Cleaning: is what isn't content told apart, and nothing else; do the parts of every text fit together. */
export const evaluate: Evaluation = async ({ data, seeds }) => {
  const misses: string[] = []
  let lines = 0
  let found = 0
  let marked = 0
  let quotes = 0
  let lost = 0
  const stories = join(data, "stories")
  for (const story of readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(stories, story.name)
    const { sources } = await readFolder(folder)
    const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold // the data's README says its shape
    const furniture = (quote: Quote) => {
      const source = sources.find(({ file }) => file === quote.source)
      const start = source?.text.indexOf(quote.quote) ?? -1
      const end = start + quote.quote.length
      const blocks = source?.blocks.filter((block) => block.start < end && block.end > start) ?? []
      return start >= 0 && blocks.some(({ kind }) => kind === "boilerplate")
    }
    for (const line of gold.boilerplate) {
      lines++
      if (furniture(line)) found++
      else misses.push(`not told apart: ${story.name}/${line.source}: ${line.quote}`)
    }
    for (const quote of quotesOf(gold)) {
      quotes++
      if (!furniture(quote)) continue
      lost++
      misses.push(`content lost: ${story.name}/${quote.source}: ${quote.quote}`)
    }
    for (const source of sources)
      for (const block of source.blocks.filter(({ kind }) => kind === "boilerplate")) {
        const words = source.text.slice(block.start, block.end)
        if (gold.boilerplate.some(({ source: file, quote }) => file === source.file && quote === words)) continue
        marked++
        misses.push(`marked beyond the gold: ${story.name}/${source.file}: ${words}`)
      }
  }
  let units = 0
  let faults = 0
  for (const source of await allSources(data, seeds)) {
    const problems = faultsOf(source)
    units += unitsOf(source).length
    faults += problems.length
    misses.push(...problems.map((problem) => `${source.file}: ${problem}`))
  }
  return {
    name: "sources",
    scores: [
      { metric: "boilerplate lines told apart", value: found / lines, target: "1", note: `${found} of ${lines}` },
      { metric: "content quotes lost to boilerplate", value: lost, target: "0", note: `of ${quotes}` },
      { metric: "lines marked beyond the gold", value: marked, target: "0" },
      { metric: "faults of blocks and units", value: faults, target: "0", note: `${units} units of all corpora` },
    ],
    misses,
  }
}

function quotesOf(gold: Gold): Quote[] {
  return [
    ...gold.disagreements.flatMap(({ sides }) => sides),
    ...gold.traps.flatMap(({ a, b }) => [a, b]),
    ...gold.events,
    ...gold.who.flatMap(({ roles }) => roles ?? []),
    ...gold.ask.flatMap(({ sides }) => sides ?? []),
  ]
}

async function allSources(data: string, seeds: string): Promise<Source[]> {
  const folders = [seeds, join(data, "stories"), join(data, "meantime-apple"), join(data, "xquad")]
  const loaded = await Promise.all(folders.filter((folder) => existsSync(folder)).map((folder) => readFolder(folder)))
  return loaded.flatMap(({ sources }) => sources)
}

/** Blocks in order, apart, and with no words between them; units inside their blocks and never of boilerplate. */
function faultsOf(source: Source): string[] {
  const faults: string[] = []
  let end = 0
  for (const block of source.blocks) {
    if (block.start < end || block.end <= block.start) faults.push(`block at ${block.start} overlaps or is empty`)
    if (/[\p{L}]{2}/u.test(source.text.slice(end, block.start))) faults.push(`words before ${block.start} in no block`)
    end = block.end
  }
  for (const unit of unitsOf(source)) {
    const block = source.blocks[unit.block]
    if (!block || unit.start < block.start || unit.end > block.end)
      faults.push(`unit at ${unit.start} is outside its block`)
    if (block?.kind === "boilerplate") faults.push(`unit at ${unit.start} is boilerplate`)
    if (!source.text.slice(unit.start, unit.end).trim()) faults.push(`unit at ${unit.start} is empty`)
  }
  return faults
}
