import type { AutocompleteInteraction } from "discord.js"
import { commandNamed, UMBRELLA } from "../../chat/find-command.ts"
import { optionsOf } from "../../chat/usage.ts"
import type { Core } from "./core.ts"
import { cutRaw, label } from "./escape.ts"
import { explain } from "./failures.ts"
import { LIMITS } from "./limits.ts"

/** Suggestions while an option is typed, from memory: there is no way to ask for more time here. Never rejects. */
export async function onAutocomplete(core: Core, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const focused = interaction.options.getFocused(true)
    const typed = cutRaw(focused.value, 200)
    const suggested = suggestions(core, interaction.commandName, focused.name, typed)
    await interaction.respond(choicesOf(suggested))
  } catch (err) {
    const { code, message } = explain(err)
    core.log.warn({ platform: "discord", command: interaction.commandName, code, err }, `no suggestions: ${message}`)
  }
}

function suggestions({ dispatch, suggest }: Core, name: string, option: string, typed: string): readonly string[] {
  if (name === UMBRELLA) return /\s/.test(typed) ? [typed] : suggest("commands", typed.replace(/^\//, ""))
  const command = commandNamed(dispatch.commands, name)
  const kind = command && optionsOf(command).find(([known]) => known === option)?.[1].complete
  return kind ? suggest(kind, typed) : []
}

/** At most 25, each once; one that is too long to be a value can't be offered. */
function choicesOf(suggested: readonly string[]): { name: string; value: string }[] {
  const fit = [...new Set(suggested)].filter((one) => one.trim() !== "" && one.length <= LIMITS.autocomplete.value)
  return fit
    .slice(0, LIMITS.autocomplete.choices)
    .map((value) => ({ name: label(value, LIMITS.autocomplete.name), value }))
}
