import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { commands } from "../../commands/index.ts"
import { type Globals, readGlobals } from "../adapters/terminal/globals.ts"
import { OPERATOR } from "../adapters/terminal/help-text.ts"
import { complain, endOnBrokenPipe, type Streams } from "../adapters/terminal/output.ts"
import { commandNamed } from "../chat/find-command.ts"
import { counted } from "../chat/wording.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { UserError } from "../errors.ts"
import { createCore } from "./core.ts"
import { homeOf } from "./home.ts"
import { loadDossier } from "./load-sources.ts"
import { createLog } from "./log.ts"
import { payloads } from "./payloads.ts"
import { loadSettings, type Settings } from "./settings.ts"
import { warmUp } from "./warm.ts"

/**
 * The terminal: one command, a prompt, or a command a line from standard input.
 *
 * @returns the exit status: 0, or 2 for a usage or configuration error with one sentence on standard error
 */
export async function runTerminal(argv: readonly string[], streams: Streams): Promise<number> {
  endOnBrokenPipe(streams)
  try {
    return await run(readGlobals(argv), streams)
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    complain(thrown.message, streams)
    return 2
  }
}

async function run(globals: Globals, streams: Streams): Promise<number> {
  const [name = ""] = globals.rest
  if (globals.version) {
    streams.stdout.write(`${versionOf(homeOf({}))}\n`)
    return 0
  }
  if (globals.help) return help(name, streams)
  const settings = await loadSettings(streams.env)
  if (Object.hasOwn(OPERATOR, name)) {
    const { operate } = await import("./operate.ts")
    return operate(name as keyof typeof OPERATOR, globals, settings, streams)
  }
  for (const { message } of settings.problems) complain(message, streams)
  const folder = globals.sources === null ? settings.sources : resolve(globals.sources)
  const dossier = loadDossier(folder, streams.stderr)
  const log = createLog({ level: "warn", secrets: settings.secrets })
  const deps = createCore({ dossier, log, explain: globals.explain, ...(globals.now ? { now: globals.now } : {}) })
  const loaded = await dossier
  if (globals.rest.length) {
    const { runOnce } = await import("../adapters/terminal/one-shot.ts")
    return runOnce(deps.dispatch, globals, payloads, streams)
  }
  if (globals.json || !streams.stdin.isTTY) {
    const { runBatch } = await import("../adapters/terminal/batch.ts")
    await runBatch(deps.dispatch, globals.json, streams)
    return 0
  }
  const { runPrompt } = await import("../adapters/terminal/prompt.ts")
  warmUp(loaded).catch((err) => log.error({ err }, "the sources could not be analysed ahead"))
  const history = globals.sources === null ? join(settings.data, "history") : null
  await runPrompt(deps, { greeting: greeting(loaded, settings), history }, streams)
  return 0
}

async function help(name: string, streams: Streams): Promise<number> {
  const { generalHelp, commandHelp } = await import("../adapters/terminal/help-text.ts")
  const command = commandNamed(commands, name.replace(/^\//, ""))
  if (name && !command && !Object.hasOwn(OPERATOR, name))
    throw new UserError("unknown-command", `There is no command "${name}": concordance --help lists them.`)
  streams.stdout.write(command ? commandHelp(command) : generalHelp(commands))
  return 0
}

function greeting(dossier: Dossier, settings: Settings): string[] {
  const connected = settings.slack || settings.discord
  return [
    `Concordance: ${counted(dossier.sources.length, "source")}. Ask a question, or type /help.`,
    connected
      ? "npm start connects Slack and Discord; this prompt is for you alone."
      : "To connect Slack or Discord, put their tokens into .env: npx concordance doctor says which, and where they are.",
  ]
}

function versionOf(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string }
  return version
}
