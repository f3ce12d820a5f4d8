import { DiscordAPIError, HTTPError } from "discord.js"
import { UserError } from "../../errors.ts"

/** What is wrong and what to do about it, for the log. `final`: trying again can't help. */
export type Explained = { readonly code: string; readonly final: boolean; readonly message: string }

const TOKEN_PAGE = "discord.com/developers/applications → your application → Bot → Reset Token"
const INTENTS_PAGE = "discord.com/developers/applications → your application → Bot → Privileged Gateway Intents"

const TOKEN: Explained = {
  code: "discord-token",
  final: true,
  message: `Discord refuses the bot token: copy a new one into DISCORD_TOKEN in .env from ${TOKEN_PAGE}, and start again.`,
}
const INTENTS: Explained = {
  code: "discord-intents",
  final: true,
  message: `Discord refuses an intent. Concordance needs none of the privileged ones, so the application itself is restricted: look at ${INTENTS_PAGE}.`,
}

/** Close codes of the gateway after which nothing is tried again. */
export const FINAL_CLOSES: Readonly<Record<number, Explained>> = {
  4004: TOKEN,
  4010: { code: "discord-shard", final: true, message: "Discord refuses the shard: start again." },
  4011: { code: "discord-shard", final: true, message: "Discord asks for more shards: start again to have them." },
  4012: { code: "discord-version", final: true, message: "Discord refuses the gateway's version: update Concordance." },
  4013: INTENTS,
  4014: INTENTS,
}

const API: Readonly<Record<number, Omit<Explained, "final">>> = {
  10062: {
    code: "discord-late",
    message:
      "The acknowledgement came too late (3 seconds): the machine or its network was too slow. The user was told by Discord and can ask again.",
  },
  10015: { code: "discord-expired", message: "The answer came more than 15 minutes after the question." },
  10008: { code: "discord-deleted", message: "The message to answer was deleted." },
  40060: {
    code: "discord-twice",
    message: "Somebody else has answered: is another copy of Concordance running with this token? Stop one.",
  },
  50001: {
    code: "discord-permission",
    message: "No access to the channel: give the bot View Channel there (channel settings → Permissions).",
  },
  50007: { code: "discord-closed", message: "The user takes no direct messages from the bot." },
  50013: {
    code: "discord-permission",
    message:
      "A permission is missing in the channel: give the bot View Channel, Send Messages, Send Messages in Threads, Embed Links and Attach Files there (channel settings → Permissions).",
  },
  50035: { code: "discord-form", message: "Discord refused the form of the message: this is a fault of Concordance." },
}

/** Tells what an error of discord.js means for whoever runs this. */
export function explain(error: unknown): Explained {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return TOKEN
    const known = API[Number(error.code)]
    if (known) return { ...known, final: false }
    return { code: "discord-refused", final: false, message: `Discord refused (${error.code}): ${error.message}` }
  }
  if (error instanceof HTTPError)
    return { code: "discord-down", final: false, message: `Discord answered ${error.status}: trouble on its side.` }
  const { code, message } = error instanceof Error ? codeOf(error) : { code: "", message: String(error) }
  if (code === "TokenInvalid" || /authentication failed/i.test(message)) return TOKEN
  if (/(?:dis|in)\w*allowed intents|invalid intents/i.test(message)) return INTENTS
  if (error instanceof UserError) return { code: error.code, final: true, message }
  return { code: "discord-unreachable", final: false, message: `Discord can't be reached (${code || message}).` }
}

function codeOf(error: Error): { code: string; message: string } {
  const { code } = error as Error & { code?: unknown } // system errors and discord.js' own carry one
  return { code: typeof code === "string" ? code : "", message: error.message }
}
