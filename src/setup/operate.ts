import { commands } from "../../commands/index.ts"
import type { Globals } from "../adapters/terminal/globals.ts"
import type { OPERATOR } from "../adapters/terminal/help-text.ts"
import type { Streams } from "../adapters/terminal/output.ts"
import { plainLine } from "../adapters/terminal/plain.ts"
import { styleOf, wantsColour } from "../adapters/terminal/style.ts"
import { UserError } from "../errors.ts"
import { redact } from "./redact.ts"
import type { Settings } from "./settings.ts"

type Operation = (words: readonly string[], globals: Globals, settings: Settings, streams: Streams) => Promise<number>

const OPERATIONS: Readonly<Record<keyof typeof OPERATOR, Operation>> = { doctor, manifest, register }

/**
 * Runs one of the operator's commands.
 *
 * @returns the exit status: 0, or 2 where the doctor found something to mend
 */
export function operate(
  name: keyof typeof OPERATOR,
  globals: Globals,
  settings: Settings,
  streams: Streams,
): Promise<number> {
  return OPERATIONS[name](globals.rest.slice(1), globals, settings, streams)
}

async function doctor(
  words: readonly string[],
  globals: Globals,
  settings: Settings,
  streams: Streams,
): Promise<number> {
  option(words, "doctor", null)
  const { examine } = await import("./doctor.ts")
  const checks = await examine(settings)
  const clean = (text: string) => plainLine(redact(text, settings.secrets))
  const status = checks.some(({ ok }) => ok === false) ? 2 : 0
  if (globals.json) {
    const told = checks.map(({ text, fix, ...check }) => ({
      ...check,
      text: clean(text),
      fix: fix ? clean(fix) : null,
    }))
    streams.stdout.write(`${JSON.stringify({ command: "doctor", checks: told })}\n`)
    return status
  }
  const style = styleOf(wantsColour(streams.stdout, streams.env))
  for (const { area, ok, text, fix } of checks) {
    const mark = ok === null ? style.dim("–") : ok ? style.accent("✓") : style.warn("✗")
    streams.stdout.write(`${mark} ${area.padEnd(8)} ${clean(text)}\n`)
    if (fix) streams.stdout.write(`  ${" ".repeat(8)} → ${clean(fix)}\n`)
  }
  return status
}

async function manifest(
  words: readonly string[],
  _globals: Globals,
  settings: Settings,
  streams: Streams,
): Promise<number> {
  const url = option(words, "manifest", "url")
  if (url !== null && !/^https:\/\/[^/\s]+/.test(url))
    throw new UserError("bad-option", `--url ${url} is not an https:// address that Slack can reach.`)
  const { manifestYaml } = await import("./manifest-yaml.ts")
  const { prefix } = settings.config.slack
  streams.stdout.write(manifestYaml(commands, { prefix, ...(url === null ? {} : { url }) }))
  return 0
}

async function register(
  words: readonly string[],
  _globals: Globals,
  settings: Settings,
  streams: Streams,
): Promise<number> {
  const guild = option(words, "register", "guild")
  if (!settings.discord)
    throw new UserError(
      "no-token",
      settings.problems.find(({ area }) => area === "discord")?.message ??
        "DISCORD_TOKEN is not set: copy it into .env from discord.com/developers/applications → your application → Bot → Reset Token.",
    )
  const { registerDiscord } = await import("../adapters/discord/register.ts")
  const { written, commands: count } = await registerDiscord(settings.discord, commands, guild ?? undefined)
  const where = guild ? `server ${guild}` : "every server"
  streams.stdout.write(
    written
      ? `Registered ${count} commands for ${where}.\n`
      : `Discord has these ${count} commands for ${where} already: nothing was written.\n`,
  )
  return 0
}

/** The one option that an operator's command takes, as `--name value` or `--name=value`. */
function option(words: readonly string[], command: string, name: string | null): string | null {
  const [first, second, ...others] = words
  if (first === undefined) return null
  if (name !== null && first === `--${name}` && second !== undefined && !others.length) return second
  if (name !== null && first.startsWith(`--${name}=`) && second === undefined) return first.slice(name.length + 3)
  throw new UserError(
    "unexpected-words",
    `concordance ${command} takes ${name ? `--${name} VALUE` : "no words"}, and was given "${words.join(" ")}".`,
  )
}
