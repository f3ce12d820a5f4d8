import { disagreementsOf } from "../../src/briefing/disagree.ts"
import type { Disagreement } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

/** What two short sources of one day disagree on. */
export function between(
  a: string,
  b: string,
  days: readonly [string, string] = ["2026-07-01", "2026-07-01"],
): Disagreement[] {
  const source = (id: string, text: string, day: string) =>
    readSource(`${id}.md`, `---\ntitle: ${id}\noutlet: ${id}\npublished: ${day}\n---\n${text}\n`)
  return disagreementsOf(Dossier.of([source("a", a, days[0]), source("b", b, days[1])]))
}
