import { REST, Routes } from "discord.js"
import type { AnyCommand } from "../../chat/command.ts"
import { UserError } from "../../errors.ts"
import { explain } from "./failures.ts"
import { discordRegistration, isRegistered } from "./registration.ts"
import type { DiscordSettings } from "./settings.ts"

export type Registered = { readonly written: boolean; readonly commands: number }

/**
 * The deploy step: has Discord know the commands, everywhere or in one server (for development, where they show at
 * once). What it holds is compared first, and written only when something changed: creating commands is rationed.
 *
 * @throws UserError with what to do, when Discord refuses or can't be reached
 */
export async function registerDiscord(
  settings: DiscordSettings,
  commands: readonly AnyCommand[],
  server?: string,
): Promise<Registered> {
  const { token, apiUrl } = settings
  const rest = new REST({ ...(apiUrl ? { api: apiUrl } : {}), timeout: 15_000 }).setToken(token)
  try {
    const id = settings.applicationId ?? (await ownId(rest))
    const route = server ? Routes.applicationGuildCommands(id, server) : Routes.applicationCommands(id)
    const wanted = discordRegistration(commands)
    const held = await rest.get(route)
    if (Array.isArray(held) && isRegistered(wanted, held)) return { written: false, commands: wanted.length }
    await rest.put(route, { body: wanted })
    return { written: true, commands: wanted.length }
  } catch (err) {
    if (err instanceof UserError) throw err
    const { code, message } = explain(err)
    throw new UserError(code, `The commands could not be registered: ${message}`, { cause: err })
  }
}

async function ownId(rest: REST): Promise<string> {
  const application = await rest.get(Routes.currentApplication())
  if (typeof application === "object" && application !== null && "id" in application) return String(application.id)
  throw new UserError(
    "discord-refused",
    "Discord didn’t say which application the token belongs to: set DISCORD_APPLICATION_ID in .env.",
  )
}
