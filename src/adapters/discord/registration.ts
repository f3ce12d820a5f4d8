import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js"
import type { AnyCommand, OptionSpec } from "../../chat/command.ts"
import { UMBRELLA } from "../../chat/find-command.ts"
import { optionsOf } from "../../chat/usage.ts"

/** The message command's name, as the context menu shows it. */
export const CHECK_MENU = "Check against sources"

/** The umbrella's one option: a whole line of the shared grammar. */
export const UMBRELLA_OPTION = "line"

/** Usable in servers and, installed by a user, anywhere that user may type. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

export function discordNameOf(command: AnyCommand): string {
  return command.platformName?.discord ?? command.name
}

/**
 * All application commands, made from the command declarations, as one PUT sends them.
 * https://discord.com/developers/docs/interactions/application-commands
 */
export function discordRegistration(commands: readonly AnyCommand[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => ({
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput as const,
      name: discordNameOf(command),
      description: command.description,
      // Discord refuses a required option that stands after an optional one.
      options: optionsOf(command)
        .sort(([, a], [, b]) => Number(b.required === true) - Number(a.required === true))
        .map(([name, spec]) => optionOf(name, spec)),
    })),
    {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name: UMBRELLA,
      description: "Run any command of Concordance.",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: UMBRELLA_OPTION,
          description: "A command and its words, such as: help ask",
          required: false,
          autocomplete: true,
        },
      ],
    },
    { ...EVERYWHERE, type: ApplicationCommandType.Message, name: CHECK_MENU },
  ]
}

function optionOf(name: string, spec: OptionSpec): APIApplicationCommandOption {
  const base = { name, description: spec.description, required: spec.required === true }
  if (spec.kind === "flag") return { ...base, type: ApplicationCommandOptionType.Boolean }
  const text = { ...base, type: ApplicationCommandOptionType.String as const }
  if (spec.choices) return { ...text, choices: spec.choices.map((choice) => ({ name: choice, value: choice })) }
  return spec.complete ? { ...text, autocomplete: true } : text
}

/**
 * Whether what Discord holds is what would be sent. It adds fields of its own (ids, versions, defaults) and drops empty
 * ones, so only the fields that are sent are compared.
 */
export function isRegistered(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  held: readonly unknown[],
): boolean {
  if (held.length !== wanted.length) return false
  const key = (command: unknown) => {
    const { type = ApplicationCommandType.ChatInput, name } = command as { type?: number; name?: string }
    return `${type} ${name}`
  }
  const byKey = new Map(held.map((command) => [key(command), command]))
  return wanted.every((command) => contains(byKey.get(key(command)), command))
}

function contains(held: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(held) ? held : []
    return list.length === wanted.length && wanted.every((item, i) => contains(list[i], item))
  }
  if (typeof wanted === "object" && wanted !== null) {
    const fields = (typeof held === "object" && held !== null ? held : {}) as Readonly<Record<string, unknown>>
    return Object.entries(wanted).every(([name, value]) => contains(fields[name], value))
  }
  // Discord leaves out what is false.
  return held === wanted || (held === undefined && wanted === false)
}
