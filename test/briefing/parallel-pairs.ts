import { disagreementsOf } from "../../src/briefing/disagree.ts"
import type { Disagreement } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

/** What is shown when two outlets, a day apart, say these. A text that opens with `|` is a table. */
export function between(a: string, b: string): Disagreement[] {
  const source = (id: string, day: string, text: string) =>
    readSource(
      `${id}.md`,
      `---\ntitle: "Report ${id}"\noutlet: "Outlet ${id}"\npublished: ${day}\n---\n${text.startsWith("|") ? `| Item | Value |\n|---|---|\n${text}` : text}\n`,
    )
  return disagreementsOf(Dossier.of([source("a", "2026-02-02", a), source("b", "2026-02-03", b)]))
}
