import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { commands } from "../../commands/index.ts"
import { type Globals, readGlobals } from "../adapters/terminal/globals.ts"
import { OPERATOR } from "../adapters/terminal/help-text.ts"
import { complain, endOnBrokenPipe, type Streams } from "../adapters/terminal/output.ts"
import type { Log } from "../chat/dispatch.ts"
import { commandNamed } from "../chat/find-command.ts"
import { counted } from "../chat/wording.ts"
import { groupsOf } from "../dossier/claims-compare.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { UserError } from "../errors.ts"
import { createCore } from "./core.ts"
import { followEntityFile } from "./entity-file.ts"
import { homeOf } from "./home.ts"
import { loadDossier } from "./load-sources.ts"
import { createLog } from "./log.ts"
import { payloads } from "./payloads.ts"
import type { Service } from "./service.ts"
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
  const log = createLog({ level: "warn", secrets: settings.secrets })
  const names = followEntityFile(settings.home, log)
  const flags = { log, names, explain: globals.explain, ...(globals.now ? { now: globals.now } : {}) }
  const prompted = !globals.rest.length && !globals.json && streams.stdin.isTTY
  // Only the prompt over the configured sources keeps anything; what is asked once, or of another folder, leaves no trace.
  const service = prompted && globals.sources === null ? await keep(settings, log, streams) : null
  const dossier = service ? service.ready : loadDossier(folder, streams.stderr)
  const deps = createCore({ ...flags, ...service, dossier })
  const loaded = await dossier
  // An answer names the disagreements that touch it once they are worked out. Scripts and batches wait for that; a
  // single question at a shell is answered at once.
  if (!prompted && (globals.json || !globals.rest.length) && loaded.sources.length <= WORKED_OUT_FIRST) groupsOf(loaded)
  if (globals.rest.length) {
    const { runOnce } = await import("../adapters/terminal/one-shot.ts")
    return runOnce(deps.dispatch, globals, payloads, streams)
  }
  if (!prompted) {
    const { runBatch } = await import("../adapters/terminal/batch.ts")
    await runBatch(deps.dispatch, globals.json, streams)
    return 0
  }
  const { runPrompt } = await import("../adapters/terminal/prompt.ts")
  const history = globals.sources === null ? join(settings.data, "history") : null
  const left = runPrompt(deps, { greeting: greeting(loaded, settings), history }, streams)
  warmUp(loaded, service?.kept, service?.stopping).catch((err) =>
    log.error({ err }, "the sources could not be analysed ahead"),
  )
  await left
  await service?.stop()
  return 0
}

/** In a dossier of more sources the first `/disagree` works them out. */
const WORKED_OUT_FIRST = 500

/** The service, or null with the reason told where nothing can be kept: asking goes on all the same. */
async function keep(settings: Settings, log: Log, streams: Streams): Promise<Service | null> {
  try {
    const { startService } = await import("./service.ts")
    return await startService(settings, log)
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    complain(`${thrown.message} Until then nothing is kept.`, streams)
    return null
  }
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
