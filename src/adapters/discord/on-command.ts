import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js"
import { commandNamed, UMBRELLA } from "../../chat/find-command.ts"
import { optionsOf } from "../../chat/usage.ts"
import { answerPage, askerOf, type Core } from "./core.ts"
import { UMBRELLA_OPTION } from "./registration.ts"
import { answerInteraction } from "./reply-interaction.ts"
import type { Request } from "./request.ts"
import { sentencePage } from "./say.ts"

/** A slash command: typed options go to the core as values, the umbrella's line as a line. */
export function onCommand(core: Core, interaction: ChatInputCommandInteraction): Promise<void> {
  const request = requestOf(interaction)
  const hidden = core.dispatch.visibility(request.type === "line" ? request.line : `/${request.name}`) === "private"
  const asker = askerOf(interaction, interaction.user.id)
  return answerInteraction(core, interaction, asker, hidden, async () => {
    const { page } = await answerPage(core, request, asker, { hidden })
    return page
  })
}

function requestOf(interaction: ChatInputCommandInteraction): Request {
  if (interaction.commandName === UMBRELLA)
    return { type: "line", line: interaction.options.getString(UMBRELLA_OPTION) ?? "/help" }
  const values: Record<string, string | boolean> = {}
  for (const { name, value } of interaction.options.data)
    if (value !== undefined) values[name] = typeof value === "boolean" ? value : String(value)
  return { type: "values", name: interaction.commandName, values }
}

const CHECK = "check"

/** "Check against sources" on a message: its text goes to /check, and only who asked sees what comes of it. */
export function onMessageCommand(core: Core, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const asker = askerOf(interaction, interaction.user.id)
  const { content, embeds } = interaction.targetMessage
  const text = [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter((one) => one)
    .join("\n\n")
  return answerInteraction(core, interaction, asker, true, async () => {
    if (text.trim() === "")
      return sentencePage("There is no text in that message to check: choose one with sentences in it.")
    const command = commandNamed(core.dispatch.commands, CHECK)
    const option = command && optionsOf(command).find(([, spec]) => spec.rest)?.[0]
    const request: Request = { type: "values", name: CHECK, values: { [option ?? "text"]: text } }
    const { page } = await answerPage(core, request, asker, { hidden: true })
    return page
  })
}
