import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { DiscordSettings } from "../adapters/discord/settings.ts"
import type { SlackSettings } from "../adapters/slack/settings.ts"
import { type ConfigFile, readConfigFile } from "./config-file.ts"
import { homeOf } from "./home.ts"
import { type Problem, readDiscord, readSlack, secretsOf } from "./tokens.ts"

/** Everything that is set from outside, checked. A platform whose settings are incomplete is null, its problems told. */
export type Settings = {
  readonly home: string
  /** Absolute. */
  readonly sources: string
  /** Absolute; what must survive a restart is kept here. */
  readonly data: string
  readonly databaseUrl: string | null
  readonly slack: SlackSettings | null
  readonly discord: DiscordSettings | null
  readonly config: ConfigFile
  readonly secrets: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads .env (real variables win over it) and config/concordance.yaml. Never throws: problems are told together. */
export async function loadSettings(given: NodeJS.ProcessEnv): Promise<Settings> {
  const home = homeOf(given)
  const env = { ...(await dotenv(join(home, ".env"))), ...given }
  const { config, problems } = await readConfigFile(join(home, "config", "concordance.yaml"))
  const slack = readSlack(env, config.slack)
  const discord = readDiscord(env)
  return {
    home,
    sources: resolve(home, config.sources),
    data: resolve(home, config.data),
    databaseUrl: env["DATABASE_URL"]?.trim() || null,
    slack: slack.settings,
    discord: discord.settings,
    config,
    secrets: secretsOf(env),
    problems: [...problems, ...slack.problems, ...discord.problems],
  }
}

async function dotenv(path: string): Promise<Record<string, string>> {
  if (!existsSync(path)) return {}
  const { parse } = await import("dotenv")
  return parse(readFileSync(path))
}
