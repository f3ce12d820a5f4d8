import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js"
import type { Asker } from "../../chat/dispatch.ts"
import type { Core } from "./core.ts"
import { explain } from "./failures.ts"
import { payloadOf } from "./payload.ts"
import type { Page } from "./render.ts"
import { RESTARTING, sentencePage, undeliverable } from "./say.ts"

/** The interactions that are answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction

/**
 * Acknowledges at once, before anything else is awaited, and only then answers, in the channel's order. Whether the
 * answer is seen by the asker alone is fixed by the acknowledgement. Never rejects.
 */
export async function answerInteraction(
  core: Core,
  interaction: Answerable,
  asker: Asker & { readonly requestId: string },
  hidden: boolean,
  make: () => Promise<Page> | Page,
): Promise<void> {
  const acknowledged = acknowledge(core, interaction, asker, hidden || core.stopping())
  if (core.stopping()) {
    if (await acknowledged) await deliver(core, interaction, asker, () => sentencePage(RESTARTING))
    return
  }
  await core.queue.add(interaction.channelId ?? interaction.user.id, async () => {
    if (await acknowledged) await deliver(core, interaction, asker, make)
  })
}

async function acknowledge(core: Core, interaction: Answerable, asker: Asker, hidden: boolean): Promise<boolean> {
  try {
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {})
    return true
  } catch (err) {
    const { code, message } = explain(err)
    core.log.warn({ ...asker, code, err }, `not acknowledged, so not answered: ${message}`)
    return false
  }
}

async function deliver(
  core: Core,
  interaction: Answerable,
  asker: Asker & { readonly requestId: string },
  make: () => Promise<Page> | Page,
): Promise<void> {
  try {
    await interaction.editReply(await payloadOf(await make()))
  } catch (err) {
    const { code, message } = explain(err)
    core.log.error({ ...asker, code, err }, `an answer could not be delivered: ${message}`)
    // Something must be said, or the user waits for ever; what could not be sent is not sent again.
    await interaction
      .editReply(await payloadOf(sentencePage(undeliverable(asker.requestId))))
      .catch((again: unknown) => core.log.warn({ ...asker, err: again }, "and neither could the news of it"))
  }
}
