import { commands } from "../../commands/index.ts"
import type { DiscordSettings } from "../adapters/discord/settings.ts"
import { counted } from "../chat/wording.ts"
import { askJson, bad, type Check, good } from "./checks.ts"

const APPLICATIONS = "discord.com/developers/applications → your application →"

/** Asks Discord itself: whose token it is, whether the commands are registered, and whether there is room to connect. */
export async function checkDiscord(settings: DiscordSettings): Promise<Check[]> {
  const base = `${(settings.apiUrl ?? "https://discord.com/api").replace(/\/$/, "")}/v10`
  const get = (path: string) => askJson(base + path, { headers: { authorization: `Bot ${settings.token}` } })
  const own = await get("/applications/@me")
  if (!own)
    return [
      bad(
        "discord",
        `${new URL(base).host} can’t be reached.`,
        "Check the network, and the proxy or firewall in front of it.",
      ),
    ]
  if (own.status !== 200)
    return [
      bad(
        "discord",
        `Discord refuses the bot token (${own.status}).`,
        `Copy DISCORD_TOKEN anew from ${APPLICATIONS} Bot → Reset Token.`,
      ),
    ]
  const id = String(own.body["id"])
  const checks = [good("discord", `The bot token is ${own.body["name"]}’s, application ${id}.`)]
  if (settings.applicationId && settings.applicationId !== id)
    checks.push(
      bad(
        "discord",
        `DISCORD_APPLICATION_ID is ${settings.applicationId}, and the token belongs to ${id}.`,
        `Set DISCORD_APPLICATION_ID=${id} in .env, or leave it out.`,
      ),
    )
  checks.push(await checkCommands(get, id), ...(await checkGateway(get)), ...(await checkServers(get)))
  return checks
}

type Get = (path: string) => ReturnType<typeof askJson>

async function checkCommands(get: Get, id: string): Promise<Check> {
  const { discordRegistration, isRegistered } = await import("../adapters/discord/registration.ts")
  const wanted = discordRegistration(commands)
  const held = await get(`/applications/${id}/commands`)
  if (held?.status === 200 && isRegistered(wanted, Object.values(held.body)))
    return good("discord", `All ${wanted.length} commands are registered.`)
  return bad("discord", "The commands are not registered, or not as they are now.", "Run npx concordance register.")
}

async function checkGateway(get: Get): Promise<Check[]> {
  const gateway = await get("/gateway/bot")
  const limit = gateway?.body["session_start_limit"]
  const remaining = typeof limit === "object" && limit !== null && "remaining" in limit ? Number(limit.remaining) : null
  if (gateway?.status !== 200) return [bad("discord", "The gateway can’t be asked for.", "Try again in a minute.")]
  if (remaining === 0)
    return [
      bad("discord", "No connection is left for today.", "Something restarts the bot again and again: see its log."),
    ]
  // Commands, mentions and direct messages need no privileged intent.
  return [good("discord", "The gateway can be connected to; no privileged intent is needed.")]
}

/** What the bot has to be allowed in a server. https://discord.com/developers/docs/topics/permissions */
const PERMISSIONS: readonly (readonly [string, bigint])[] = [
  ["View Channels", 1n << 10n],
  ["Send Messages", 1n << 11n],
  ["Embed Links", 1n << 14n],
  ["Attach Files", 1n << 15n],
  ["Send Messages in Threads", 1n << 38n],
]
const ADMINISTRATOR = 1n << 3n

async function checkServers(get: Get): Promise<Check[]> {
  const answer = await get("/users/@me/guilds")
  if (answer?.status !== 200) return [bad("discord", "The bot’s servers can’t be listed.", "Try again in a minute.")]
  const servers = Object.values(answer.body).filter((one): one is Server => typeof one === "object" && one !== null)
  if (!servers.length)
    return [
      bad(
        "discord",
        "The bot is in no server.",
        `Open the install link under ${APPLICATIONS} Installation, and choose one.`,
      ),
    ]
  const lacking = servers.flatMap(({ name, permissions }) => {
    const held = /^\d+$/.test(permissions ?? "") ? BigInt(permissions ?? "") : 0n
    const missing = held & ADMINISTRATOR ? [] : PERMISSIONS.filter(([, bit]) => !(held & bit)).map(([one]) => one)
    if (!missing.length) return []
    const fix = `Give its role ${missing.length === 1 ? "it" : "them"} under Server Settings → Roles.`
    return [bad("discord", `In ${name ?? "a server"} the bot lacks ${missing.join(", ")}.`, fix)]
  })
  return lacking.length
    ? lacking
    : [good("discord", `It has the permissions it needs in ${counted(servers.length, "server")}.`)]
}

type Server = { readonly name?: string; readonly permissions?: string }
