import type { AnyCommand } from "../../chat/command.ts"
import { optionsOf, optionUsage } from "../../chat/usage.ts"
import { GLOBALS } from "./globals.ts"

/** Commands of the bin alone, for whoever runs Concordance. */
export const OPERATOR = {
  doctor: "Check tokens, scopes, sources and store, and say what to do.",
  manifest: "Print the Slack app’s manifest, made from the commands. With --url URL, for HTTP mode.",
  register: "Tell Discord the commands, if they have changed. With --guild ID, for one server only.",
} as const

/** `concordance --help`. */
export function generalHelp(commands: readonly AnyCommand[]): string {
  const options = Object.entries(GLOBALS).map(([name, { value, description }]) => [
    `--${name}${value ? ` ${value}` : ""}`,
    description,
  ])
  return [
    "Concordance answers over a contested story in the sources’ own words.",
    "",
    "Usage: concordance COMMAND [words] [key:value] [--option value]",
    "       concordance                        a prompt; with standard input piped, a command a line",
    '       concordance ask "Who said what?"   one answer',
    "",
    "Commands",
    ...columns(commands.map((command) => [argvUsage(command), command.description])),
    "",
    "For whoever runs it",
    ...columns(Object.entries(OPERATOR).map(([name, description]) => [name, description])),
    "",
    "Options of every command",
    ...columns(options),
    "",
    "concordance COMMAND --help explains one command. Words after -- are never options.",
    "",
  ].join("\n")
}

/** `concordance ask --help`. */
export function commandHelp(command: AnyCommand): string {
  const options = optionsOf(command).map(([name, spec]) => [
    spec.rest ? name : `--${name}`,
    spec.description + (spec.choices ? `: ${spec.choices.join(", ")}` : "") + (spec.required ? " (required)" : ""),
  ])
  return [
    command.description,
    "",
    `Usage: concordance ${argvUsage(command)}`,
    ...(options.length ? ["", ...columns(options)] : []),
    "",
    "For example",
    ...command.examples.map((example) => `  concordance ${example.replace(/^\//, "")}`),
    "",
    "concordance --help lists the options of every command.",
    "",
  ].join("\n")
}

function argvUsage(command: AnyCommand): string {
  const entries = optionsOf(command)
  const ordered = [...entries.filter(([, spec]) => spec.rest), ...entries.filter(([, spec]) => !spec.rest)]
  return [command.name, ...ordered.map(([name, spec]) => optionUsage(name, spec))].join(" ")
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widest = Math.min(30, Math.max(...rows.map(([name = ""]) => name.length)))
  return rows.flatMap(([name = "", text = ""]) =>
    name.length > widest ? [`  ${name}`, `  ${" ".repeat(widest)}  ${text}`] : [`  ${name.padEnd(widest)}  ${text}`],
  )
}
