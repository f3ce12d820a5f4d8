import type { DiscordSettings } from "../adapters/discord/settings.ts"
import type { SlackSettings } from "../adapters/slack/settings.ts"
import type { ConfigFile } from "./config-file.ts"

/** Something to mend before a platform (or all of it) works: what is wrong, and where to mend it. */
export type Problem = { readonly area: "slack" | "discord" | "general"; readonly message: string }

export type Read<T> = { readonly settings: T | null; readonly problems: readonly Problem[] }

const PAGES = {
  SLACK_BOT_TOKEN: "api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (install the app first)",
  SLACK_APP_TOKEN:
    "api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate, with the scope connections:write",
  SLACK_SIGNING_SECRET: "api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret",
  DISCORD_TOKEN: "discord.com/developers/applications → your application → Bot → Reset Token",
  DISCORD_APPLICATION_ID:
    "discord.com/developers/applications → your application → General Information → Application ID",
} as const

type Name = keyof typeof PAGES

const SHAPES: Readonly<Record<Name, readonly [RegExp, string]>> = {
  SLACK_BOT_TOKEN: [/^xoxb-[\w-]{6,}$/, "begin with xoxb-"],
  SLACK_APP_TOKEN: [/^xapp-[\w-]{6,}$/, "begin with xapp-"],
  SLACK_SIGNING_SECRET: [/^[0-9a-f]{32}$/, "be 32 hexadecimal digits"],
  DISCORD_TOKEN: [/^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/, "be three parts with dots between them"],
  DISCORD_APPLICATION_ID: [/^\d{15,21}$/, "be a number of 17 to 20 digits"],
}

/** Slack's settings from the environment; null without problems where no variable of Slack's is set. */
export function readSlack(env: NodeJS.ProcessEnv, file: ConfigFile["slack"]): Read<SlackSettings> {
  const given = reader(env, "slack")
  if (!given.any(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"]))
    return { settings: null, problems: [] }
  const botToken = given.value("SLACK_BOT_TOKEN")
  const apiUrl = env["SLACK_API_URL"]
  const http = file.mode === "http"
  const secret = given.value(http ? "SLACK_SIGNING_SECRET" : "SLACK_APP_TOKEN")
  if (botToken === null || secret === null) return { settings: null, problems: given.problems }
  const { port, host, prefix } = file
  const mode = http
    ? ({ type: "http", signingSecret: secret, port, host } as const)
    : ({ type: "socket", appToken: secret } as const)
  return { settings: { botToken, mode, prefix, ...(apiUrl ? { apiUrl } : {}) }, problems: given.problems }
}

/** Discord's settings from the environment; null without problems where no variable of Discord's is set. */
export function readDiscord(env: NodeJS.ProcessEnv): Read<DiscordSettings> {
  const given = reader(env, "discord")
  if (!given.any(["DISCORD_TOKEN"])) return { settings: null, problems: [] }
  const token = given.value("DISCORD_TOKEN")
  const applicationId = given.any(["DISCORD_APPLICATION_ID"]) ? given.value("DISCORD_APPLICATION_ID") : null
  const apiUrl = env["DISCORD_API_URL"]
  if (token === null) return { settings: null, problems: given.problems }
  return { settings: { token, applicationId, ...(apiUrl ? { apiUrl } : {}) }, problems: given.problems }
}

/** Every value that must never be seen in a log. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const names = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DISCORD_TOKEN", "DATABASE_URL"]
  return names.map((name) => env[name]?.trim() ?? "").filter((value) => value !== "")
}

function reader(env: NodeJS.ProcessEnv, area: Problem["area"]) {
  const problems: Problem[] = []
  return {
    problems,
    any: (names: readonly Name[]) => names.some((name) => env[name]?.trim()),
    /** The value, or null with a problem noted. The value itself is never repeated: it is a secret. */
    value(name: Name): string | null {
      const value = env[name]?.trim()
      const [shape, must] = SHAPES[name]
      if (value && shape.test(value)) return value
      const what = value ? `${name} doesn’t look right: it should ${must}` : `${name} is missing`
      problems.push({ area, message: `${what}. Copy it into .env from ${PAGES[name]}.` })
      return null
    },
  }
}
