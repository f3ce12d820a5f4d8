import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { who } from "../../src/briefing/who.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Query = {
  readonly q: string
  readonly name?: string
  readonly sources?: readonly string[]
  readonly roles?: readonly { readonly source: string; readonly quote: string }[]
  readonly ambiguous?: readonly string[]
  readonly none?: boolean
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join("\n") === [...b].sort().join("\n")

/** `/who` on the stories: the name and exactly the sources that name it; all who fit; nobody. And which stated roles are shown. */
export const evaluate: Evaluation = async ({ data }) => {
  const misses: string[] = []
  const tally = { one: [0, 0], ambiguous: [0, 0], none: [0, 0], roles: [0, 0] }
  const count = (kind: keyof typeof tally, right: boolean, miss: string) => {
    tally[kind][0] = (tally[kind][0] ?? 0) + Number(right)
    tally[kind][1] = (tally[kind][1] ?? 0) + 1
    if (!right) misses.push(miss)
  }
  const stories = join(data, "stories")
  for (const story of readdirSync(stories, { withFileTypes: true })) {
    if (!story.isDirectory()) continue
    const gold = JSON.parse(readFileSync(join(stories, story.name, "gold.json"), "utf8")) as { who: Query[] }
    const dossier = Dossier.of((await readFolder(join(stories, story.name))).sources)
    for (const { q, name, sources = [], roles = [], ambiguous, none } of gold.who) {
      const profile = who(dossier, q)
      const named = profile.mentions.map(({ source }) => dossier.source(source)?.file ?? source)
      const got = profile.entity
        ? `${profile.entity.name} in ${named.join(", ")}`
        : profile.candidates.join("; ") || "nobody"
      if (ambiguous) count("ambiguous", same(profile.candidates, ambiguous), `${story.name}: "${q}" gave ${got}`)
      else if (none)
        count("none", !profile.found && profile.candidates.length === 0, `${story.name}: "${q}" gave ${got}`)
      else count("one", profile.entity?.name === name && same(named, sources), `${story.name}: "${q}" gave ${got}`)
      for (const role of roles) {
        const text = [...(dossier.sources.find(({ file }) => file === role.source)?.text ?? "")].join("")
        const at = text.indexOf(role.quote)
        const shown = profile.roles.some(({ citations }) =>
          citations.some(({ file, start, end }) => file === role.source && start < at + role.quote.length && end > at),
        )
        count("roles", shown, `${story.name}: "${q}": role not shown: ${role.quote}`)
      }
    }
  }
  const score = (kind: keyof typeof tally, metric: string, target?: string) => ({
    metric,
    value: (tally[kind][0] ?? 0) / (tally[kind][1] ?? 1),
    note: `${tally[kind][0]} of ${tally[kind][1]}`,
    ...(target ? { target } : {}),
  })
  return {
    name: "who",
    scores: [
      score("one", "name and sources right", "1"),
      score("ambiguous", "all who fit offered", "1"),
      score("none", "nobody offered", "1"),
      score("roles", "stated roles shown"),
    ],
    misses,
  }
}
