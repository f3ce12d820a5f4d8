import type { AnyCommand } from "../../chat/command.ts"
import { commandNamed, UMBRELLA } from "../../chat/find-command.ts"
import { usageOf } from "../../chat/usage.ts"

/** The message shortcuts' callback ids. */
export const CHECK_SHORTCUT = "check_against_sources"
export const ADD_SHORTCUT = "add_as_source"

/**
 * What the app may do. files:write is for pictures and briefs; users:read, channels:read and groups:read are to tell
 * admins and the maker of a channel from members, for the commands that take more.
 */
export const BOT_SCOPES = [
  "app_mentions:read",
  "channels:read",
  "chat:write",
  "commands",
  "files:write",
  "groups:read",
  "im:history",
  "users:read",
] as const

/** The scope of the app-level token (xapp-…) that Socket Mode needs. */
export const APP_TOKEN_SCOPE = "connections:write"

/** `message.im` comes with the im:history scope, `app_mention` with app_mentions:read. */
export const BOT_EVENTS = ["app_home_opened", "app_mention", "message.im"] as const

export type ManifestOptions = {
  /** Put before every command's name but the umbrella's, where another app of the workspace has the plain names. */
  readonly prefix?: string
  /** Where Slack reaches the app, such as `https://bot.example.org/slack/events`; without it, Socket Mode. */
  readonly url?: string
}

/** The name a command has in Slack, without its slash: the prefix makes free again what Slack keeps for itself. */
export function slackNameOf(command: AnyCommand, prefix = ""): string {
  return prefix ? prefix + command.name : (command.platformName?.slack ?? command.name)
}

/** A slash command as Slack sends it (`/cc-who`) in the names of the shared grammar (`/who`). */
export function fromSlackName(commands: readonly AnyCommand[], slashed: string, prefix = ""): string {
  const name = slashed.replace(/^\//, "")
  const plain = prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name
  return `/${commandNamed(commands, plain)?.name ?? plain}`
}

/**
 * The app's manifest, made from the command declarations.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(commands: readonly AnyCommand[], { prefix = "", url }: ManifestOptions = {}) {
  const endpoint = url === undefined ? {} : { url }
  const requestUrl = url === undefined ? {} : { request_url: url }
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: "Concordance",
      description: "Answers in the sources’ own words, and says where they disagree.",
      background_color: "#1f3a4d",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Concordance", always_online: true },
      slash_commands: [
        {
          command: `/${UMBRELLA}`,
          ...endpoint,
          description: "Run any command of Concordance.",
          usage_hint: "help | ask … | sources",
          should_escape: false,
        },
        ...commands.map((command) => ({
          command: `/${slackNameOf(command, prefix)}`,
          ...endpoint,
          description: command.description,
          ...hintOf(command),
          should_escape: false,
        })),
      ],
      shortcuts: [
        {
          name: "Check against sources",
          type: "message",
          callback_id: CHECK_SHORTCUT,
          description: "What the sources say about each sentence of this message.",
        },
        {
          name: "Add as source",
          type: "message",
          callback_id: ADD_SHORTCUT,
          description: "Adds this message, or the article it links to, to the sources.",
        },
      ],
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

export type SlackManifest = ReturnType<typeof slackManifest>

function hintOf(command: AnyCommand): { usage_hint?: string } {
  const hint = usageOf(command, "").slice(command.name.length).trim()
  return hint ? { usage_hint: hint } : {}
}
