import type { Suggest } from "../chat/adapter.ts"
import type { AnyCommand } from "../chat/command.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"
import { isWarm } from "./warm.ts"

/** How many suggestions are of use: Discord takes 25. */
const MOST = 25

/** Suggestions from memory; while the sources load there are none but the commands'. */
export function createSuggest(loading: Promise<Dossier>, commands: readonly AnyCommand[]): Suggest {
  let dossier: Dossier | undefined
  loading.then(
    (loaded) => {
      dossier = loaded
    },
    // Whoever waits for the dossier tells of the failure.
    () => {},
  )
  return (kind, typed) => {
    const all = kind === "commands" ? commands.map((command) => command.name) : dossier ? known(kind, dossier) : []
    return beginning(all, typed)
  }
}

function known(kind: "names" | "sources" | "topics", dossier: Dossier): readonly string[] {
  switch (kind) {
    case "sources":
      return dossier.sources.map((source) => source.id)
    // Both are entities' names: whatever has a name can be asked about.
    case "names":
    case "topics":
      return isWarm(dossier) ? entitiesOf(dossier).names() : []
  }
}

/** Those that begin with what is typed before those that hold it at a word's beginning. */
export function beginning(all: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase()
  if (!wanted) return all.slice(0, MOST)
  const first: string[] = []
  const second: string[] = []
  for (const one of all) {
    const lower = one.toLowerCase()
    if (lower.startsWith(wanted)) first.push(one)
    else if (lower.includes(` ${wanted}`)) second.push(one)
  }
  return [...first, ...second].slice(0, MOST)
}
