import { type AnyCommand, defineCommand } from "../src/chat/command.ts"
import { commandNamed, nearestCommand } from "../src/chat/find-command.ts"
import type { Part } from "../src/chat/reply.ts"
import { optionsOf, usageOf } from "../src/chat/usage.ts"
import { UserError } from "../src/errors.ts"

export default defineCommand({
  name: "help",
  description: "Show what Concordance can do, or how one command is used.",
  visibility: "private",
  platformName: { slack: "concordance-help" },
  options: {
    command: { kind: "text", description: "The command to explain", rest: true, complete: "commands" },
  },
  examples: ["/help", "/help ask"],
  run({ command: wanted }, { commands }) {
    const chosen = wanted === undefined ? commands : [named(commands, wanted)]
    return {
      reply:
        wanted === undefined
          ? overview(commands)
          : { title: usageOf(named(commands, wanted)), parts: explained(named(commands, wanted)), actions: [] },
      json: {
        command: "help",
        commands: chosen.map((command) => ({
          name: command.name,
          usage: usageOf(command),
          description: command.description,
          visibility: command.visibility,
          options: Object.fromEntries(optionsOf(command)),
          examples: command.examples,
        })),
      },
    }
  },
})

function overview(commands: readonly AnyCommand[]) {
  return {
    title: "Concordance answers in the sources’ own words",
    parts: [
      {
        type: "table",
        header: ["Command", "What it does"],
        rows: commands.map((command) => [usageOf(command), command.description]),
      },
      {
        type: "text",
        tone: "quiet",
        text: "Every command also works as /concordance COMMAND, by mention and in direct messages. /help COMMAND explains one.",
      },
    ] satisfies Part[],
    actions: [],
  }
}

function explained(command: AnyCommand): Part[] {
  const options = optionsOf(command)
  const parts: Part[] = [
    {
      type: "text",
      text: `${command.description} ${command.visibility === "private" ? "Only you see the answer." : "The channel sees the answer."}`,
    },
  ]
  if (options.length)
    parts.push({
      type: "table",
      header: ["Option", "What it is"],
      rows: options.map(([name, spec]) => [
        spec.rest ? name : spec.kind === "flag" ? `--${name}` : `${name}:`,
        spec.description + (spec.choices ? `: ${spec.choices.join(", ")}` : "") + (spec.required ? " (required)" : ""),
      ]),
    })
  parts.push({ type: "heading", text: "For example" }, { type: "list", items: command.examples })
  const slack = command.platformName?.slack
  if (slack)
    parts.push({
      type: "text",
      tone: "quiet",
      text: `In Slack it is called /${slack}, or /concordance ${command.name}.`,
    })
  return parts
}

/** @throws UserError `unknown-command` */
function named(commands: readonly AnyCommand[], wanted: string): AnyCommand {
  const name = wanted.trim().replace(/^\//, "")
  const found = commandNamed(commands, name)
  if (found) return found
  const nearest = nearestCommand(commands, name)
  throw new UserError(
    "unknown-command",
    `There is no command "${name}"${nearest ? `: did you mean ${nearest.name}?` : ": /help lists them."}`,
  )
}
