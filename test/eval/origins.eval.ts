import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Dossier } from "../../src/dossier/dossier.ts"
import { originsOf } from "../../src/dossier/origins.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Gold = { origins: { report: string; origin: string; why: string }[] }

/** Provenance: of each story's articles, which has its report from which, and why. */
export const evaluate: Evaluation = async ({ data, seeds }) => {
  const misses: string[] = []
  let gold = 0
  let found = 0
  let reported = 0
  const stories = join(data, "stories")
  for (const entry of readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(stories, entry.name)
    const { sources } = await readFolder(folder)
    const dossier = Dossier.of(sources)
    const wanted = (JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold).origins // the README says its shape
    const given = sources.flatMap(({ id, file }) => {
      const origin = originsOf(dossier).originOf(id)
      const of = origin?.source ? dossier.source(origin.source)?.file : origin?.outlet
      return origin ? [`${file} ← ${of} (${origin.why.replace("-to", " to")})`] : []
    })
    const expected = wanted.map(({ report, origin, why }) => `${report} ← ${origin} (${why})`)
    gold += expected.length
    reported += given.length
    found += given.filter((line) => expected.includes(line)).length
    for (const line of expected) if (!given.includes(line)) misses.push(`not found: ${entry.name}/${line}`)
    for (const line of given) if (!expected.includes(line)) misses.push(`not in the gold: ${entry.name}/${line}`)
  }
  let elsewhere = 0
  for (const folder of [seeds, join(data, "meantime-apple"), join(data, "xquad")].filter((path) => existsSync(path))) {
    const dossier = Dossier.of((await readFolder(folder)).sources)
    for (const { id } of dossier.sources) {
      const origin = originsOf(dossier).originOf(id)
      if (!origin) continue
      if (folder !== seeds) elsewhere++
      misses.push(`elsewhere: ${id} ← ${origin.source ?? origin.outlet} (${origin.why})`)
    }
  }
  return {
    name: "origins",
    scores: [
      { metric: "recall", value: found / gold, target: "1", note: `${found} of ${gold}` },
      { metric: "precision", value: reported ? found / reported : 1, target: "1", note: `${found} of ${reported}` },
      { metric: "origins named in unrelated articles", value: elsewhere, note: "not scored: to look at" },
    ],
    misses,
  }
}
