import type { AdapterDeps } from "../../chat/adapter.ts"
import { commandNamed, UMBRELLA } from "../../chat/find-command.ts"
import { optionsOf } from "../../chat/usage.ts"

/** Completions for the end of a line, and the part of it that they replace: what node:readline takes. */
export type Completion = [completions: string[], replaced: string]

/** Completes a command's name, then its options, and the values of those that have suggestions. */
export function completeLine(
  { dispatch, suggest }: Pick<AdapterDeps, "dispatch" | "suggest">,
  line: string,
): Completion {
  const start = /^\s*\/?(?:concordance\s+)?/i.exec(line)?.[0] ?? ""
  const rest = line.slice(start.length)
  const name = /^\S*/.exec(rest)?.[0] ?? ""
  if (name.length === rest.length) {
    const names = [...dispatch.commands.map((command) => command.name), UMBRELLA]
    return [names.filter((known) => known.startsWith(name.toLowerCase())).map((known) => `${known} `), name]
  }
  const command = commandNamed(dispatch.commands, name)
  if (!command) return [[], ""]
  const words = rest.slice(name.length).trimStart()
  const last = /\S*$/.exec(words)?.[0] ?? ""
  const keyed = /^([\w-]+):(.*)$/.exec(last)
  const options = optionsOf(command)
  if (keyed) {
    const spec = options.find(([known]) => known === keyed[1]?.toLowerCase())?.[1]
    const values = spec?.choices ?? (spec?.complete ? suggest(spec.complete, keyed[2] ?? "") : [])
    return [values.filter((value) => value.toLowerCase().startsWith((keyed[2] ?? "").toLowerCase())), keyed[2] ?? ""]
  }
  const rested = options.find(([, spec]) => spec.rest)?.[1]
  const named = rested?.complete && words ? suggest(rested.complete, words) : []
  // Not only what begins so: a surname brings the full name, which readline puts in its place.
  if (named.length) return [[...named], words]
  if (rested?.complete && !words) return [[...suggest(rested.complete, "")], ""]
  const keys = options
    .filter(([, spec]) => !spec.rest)
    .map(([known, spec]) => (spec.kind === "flag" ? `--${known} ` : `${known}:`))
  return [last ? keys.filter((key) => key.startsWith(last)) : keys, last]
}
