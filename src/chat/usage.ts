import type { AnyCommand, OptionSpec } from "./command.ts"

/** What stands for a value of an option in a usage line. */
const PLACEHOLDER = { text: "…", date: "YYYY-MM-DD", flag: "", choice: "…" } as const

/** More choices than this make a usage line unreadable; help lists them. */
const FEW = 4

/** `/timeline [topic] [since:YYYY-MM-DD] [--all]`: how a command is typed, made from its declaration. */
export function usageOf(command: AnyCommand, prefix = "/"): string {
  const entries = optionsOf(command)
  const ordered = [...entries.filter(([, spec]) => spec.rest), ...entries.filter(([, spec]) => !spec.rest)]
  return [prefix + command.name, ...ordered.map(([name, spec]) => optionUsage(name, spec))].join(" ")
}

/** A command's options in the order they are declared. */
export function optionsOf(command: AnyCommand): [string, OptionSpec][] {
  return Object.entries(command.options as Readonly<Record<string, OptionSpec>>)
}

export function optionUsage(name: string, spec: OptionSpec): string {
  if (spec.rest) return spec.required ? name : `[${name}]`
  if (spec.kind === "flag") return `[--${name}]`
  const { choices = [] } = spec
  const value = choices.length > 0 && choices.length <= FEW ? choices.join("|") : PLACEHOLDER[spec.kind]
  return spec.required ? `${name}:${value}` : `[${name}:${value}]`
}
