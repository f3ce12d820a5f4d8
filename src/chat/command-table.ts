import type { AnyCommand } from "./command.ts"
import { escapeMarkdown } from "./markdown.ts"
import { usageOf } from "./usage.ts"

/** The commands as a Markdown table, for the README: made here, so that it can't come to differ. */
export function commandTable(commands: readonly AnyCommand[]): string {
  const rows = commands.map((command) => {
    const slack = command.platformName?.slack
    const name = slack
      ? `${escapeMarkdown(command.description)} In Slack: \`/${slack}\`.`
      : escapeMarkdown(command.description)
    return `| \`${usageOf(command).replaceAll("|", "\\|")}\` | ${name} | ${command.visibility === "private" ? "you" : "the channel"} |`
  })
  return ["| Command | What it does | Seen by |", "|---|---|---|", ...rows].join("\n")
}
