import { type MessageComponentInteraction, MessageFlags } from "discord.js"
import { answerPage, askerOf, type Core } from "./core.ts"
import { type Pressed, readPress } from "./custom-id.ts"
import { answerInteraction } from "./reply-interaction.ts"
import { readRequest, shownRequest } from "./request.ts"
import { EXPIRED, OLD, sentencePage, THANKS } from "./say.ts"

/** A button pressed or an option chosen, in this run of the bot or an earlier one. */
export function onPress(core: Core, interaction: MessageComponentInteraction): Promise<void> {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : interaction.customId
  const press = readPress(id, (hash) => core.lines.find(hash))
  const asker = askerOf(interaction, interaction.user.id)
  const hidden = isHidden(core, interaction, press)
  return answerInteraction(core, interaction, asker, hidden, async () => {
    if (press === null) return sentencePage(OLD)
    if (press.request === null) return sentencePage(EXPIRED)
    if (press.verb === "helpful" || press.verb === "unhelpful") {
      await core.feedback({
        platform: "discord",
        helpful: press.verb === "helpful",
        requestId: press.requestId,
        line: shownRequest(press.request),
        user: interaction.user.id,
      })
      return sentencePage(THANKS)
    }
    const page = press.verb === "more" ? press.page : 0
    return (await answerPage(core, readRequest(press.request), asker, { hidden, page })).page
  })
}

/**
 * Who sees what a press brings: what is asked of a private answer stays private until it is shared; the rest of a
 * public answer comes to who wants it, and not to the whole channel page by page.
 */
function isHidden(core: Core, interaction: MessageComponentInteraction, press: Pressed | null): boolean {
  if (press === null || press.request === null) return true
  switch (press.verb) {
    case "share":
      return false
    case "run": {
      const request = readRequest(press.request)
      const line = request.type === "line" ? request.line : `/${request.name}`
      return interaction.message.flags.has(MessageFlags.Ephemeral) || core.dispatch.visibility(line) === "private"
    }
    default:
      return true
  }
}
