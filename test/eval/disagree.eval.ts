import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { disagreementsOf } from "../../src/briefing/disagree.ts"
import type { Citation, Disagreement } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Side = { readonly source: string; readonly quote: string; readonly value: string }
type Gold = {
  readonly disagreements: readonly {
    readonly id: string
    readonly kind: string
    readonly subject: string
    readonly attribute: string
    readonly tier: 1 | 2 | 3
    readonly sides: readonly Side[]
  }[]
  readonly traps: readonly { readonly why: string; readonly a: Omit<Side, "value">; readonly b: Omit<Side, "value"> }[]
}

/** Example stories: precision, recall by tier, traps fired, as the stories' README defines them. */
export const evaluate: Evaluation = async ({ data }) => {
  const root = join(data, "stories")
  const misses: string[] = []
  const found: Record<1 | 2 | 3, number> = { 1: 0, 2: 0, 3: 0 }
  const all: Record<1 | 2 | 3, number> = { 1: 0, 2: 0, 3: 0 }
  let reported = 0
  let right = 0
  let fired = 0
  let traps = 0
  for (const story of readdirSync(root).sort()) {
    const file = join(root, story, "gold.json")
    if (!existsSync(file)) continue
    const gold = JSON.parse(readFileSync(file, "utf8")) as Gold
    const dossier = Dossier.of((await readFolder(join(root, story))).sources)
    const overlaps = (citation: Citation, side: { readonly source: string; readonly quote: string }) => {
      if (citation.file !== side.source) return false
      const start = dossier.source(citation.source)?.text.indexOf(side.quote) ?? -1
      return start >= 0 && citation.start < start + side.quote.length && citation.end > start
    }
    const matches = (disagreement: Disagreement, sides: readonly Side[]) => {
      const values = disagreement.positions.map(
        (position) =>
          new Set(
            sides
              .filter((side) => position.citations.some((citation) => overlaps(citation, side)))
              .map((side) => side.value),
          ),
      )
      return values.some((left, i) =>
        values.some((right, j) => i !== j && [...left].some((a) => [...right].some((b) => a !== b))),
      )
    }
    const disagreements = disagreementsOf(dossier)
    for (const disagreement of disagreements) {
      reported++
      if (gold.disagreements.some((wanted) => matches(disagreement, wanted.sides))) right++
      else misses.push(`${story} wrong: ${show(disagreement)}`)
    }
    for (const wanted of gold.disagreements) {
      all[wanted.tier]++
      if (disagreements.some((disagreement) => matches(disagreement, wanted.sides))) found[wanted.tier]++
      else
        misses.push(
          `${story} missed ${wanted.id} (tier ${wanted.tier}, ${wanted.kind}): ${wanted.sides.map((side) => `${side.value}: ${side.quote}`).join(" | ")}`,
        )
    }
    for (const { why, a, b } of gold.traps) {
      traps++
      const trap = disagreements.find((disagreement) =>
        disagreement.positions.some((left, i) =>
          disagreement.positions.some(
            (other, j) =>
              i !== j &&
              left.citations.some((citation) => overlaps(citation, a)) &&
              other.citations.some((citation) => overlaps(citation, b)),
          ),
        ),
      )
      if (trap) {
        fired++
        misses.push(`${story} trap ${why}: ${a.quote} | ${b.quote} ← ${show(trap)}`)
      }
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    name: "disagree",
    scores: [
      {
        metric: "precision",
        value: share(right, reported),
        target: "≥ 0.95",
        note: `${right} of ${reported} reported`,
      },
      { metric: "recall, tier 1", value: share(found[1], all[1]), target: "≥ 0.90", note: `${found[1]} of ${all[1]}` },
      { metric: "recall, tier 2", value: share(found[2], all[2]), target: "≥ 0.60", note: `${found[2]} of ${all[2]}` },
      { metric: "recall, tier 3", value: share(found[3], all[3]), note: `${found[3]} of ${all[3]}` },
      { metric: "traps fired", value: fired, target: "0", note: `of ${traps}` },
    ],
    misses,
  }
}

function show(disagreement: Disagreement): string {
  return `[${disagreement.kind}] ${disagreement.positions.map((position) => `${position.value}: ${position.citations.map((citation) => citation.quote).join(" + ")}`).join(" ⇔ ")} (${disagreement.rules?.join(", ") ?? ""})`
}
