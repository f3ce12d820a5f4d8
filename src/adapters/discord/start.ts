import { type Client, Events, type Interaction } from "discord.js"
import type { Adapter, AdapterDeps } from "../../chat/adapter.ts"
import { UserError } from "../../errors.ts"
import { ChannelQueue } from "./channel-queue.ts"
import { createClient } from "./client.ts"
import type { Core } from "./core.ts"
import { explain } from "./failures.ts"
import { LineStore } from "./line-store.ts"
import { onAutocomplete } from "./on-autocomplete.ts"
import { onCommand, onMessageCommand } from "./on-command.ts"
import { onMessage } from "./on-message.ts"
import { onPress } from "./on-press.ts"
import { DiscordSender } from "./sender.ts"
import type { DiscordSettings } from "./settings.ts"
import { watch } from "./watch.ts"

/** How long a stop waits for what is acknowledged. Milliseconds. */
const PATIENCE = 10_000
/** Between tries to connect: at first, and at most. Milliseconds. */
const WAIT = { first: 1000, most: 60_000 } as const

/**
 * Connects to Discord. Resolves when connected, or when Discord could not be reached at first: then it goes on trying,
 * `state()` saying so.
 *
 * @throws UserError `discord-token`, `discord-intents`: what an operator has to mend
 */
export async function startDiscord(deps: AdapterDeps, settings: DiscordSettings): Promise<Adapter> {
  const { log } = deps
  let state: ReturnType<Adapter["state"]> = "connecting"
  let stopping = false
  let client: Client | null = null
  let retry: NodeJS.Timeout | undefined
  const queue = new ChannelQueue()
  const lines = new LineStore()
  const core: Core = { ...deps, queue, lines, stopping: () => stopping }
  const sender = new DiscordSender({ settings, client: () => client, queue, lines, log })

  const connect = async (wait: number): Promise<void> => {
    const made = createClient(settings)
    client = made
    watch(made, log, (now) => {
      if (!stopping && state !== "stopped") state = now
    })
    made.on(Events.InteractionCreate, (interaction) => guarded(core, onInteraction(core, interaction)))
    made.on(Events.MessageCreate, (message) => guarded(core, onMessage(core, message)))
    try {
      await made.login(settings.token)
    } catch (err) {
      const { code, final, message } = explain(err)
      await made.destroy().catch(() => {})
      if (stopping) return
      if (final) {
        state = "stopped"
        throw new UserError(code, message, { cause: err })
      }
      log.error({ platform: "discord", code, err }, `${message} Trying again in ${wait / 1000} s.`)
      retry = setTimeout(() => {
        connect(Math.min(wait * 2, WAIT.most)).catch((later: Error) =>
          log.error({ platform: "discord", err: later }, later.message),
        )
      }, wait)
    }
  }
  await connect(WAIT.first)

  return {
    platform: "discord",
    state: () => state,
    sender,
    async stop() {
      if (stopping) return
      stopping = true
      clearTimeout(retry)
      if (!(await queue.idle(PATIENCE)))
        log.warn({ platform: "discord", channels: queue.busy }, "stopped with work left")
      await client?.destroy().catch((err: unknown) => log.warn({ platform: "discord", err }, "stopping"))
      state = "stopped"
    },
  }
}

function onInteraction(core: Core, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(core, interaction)
  if (interaction.isChatInputCommand()) return onCommand(core, interaction)
  if (interaction.isMessageContextMenuCommand()) return onMessageCommand(core, interaction)
  if (interaction.isMessageComponent()) return onPress(core, interaction)
  core.log.warn({ platform: "discord", type: interaction.type }, "an interaction of an unknown kind")
  return Promise.resolve()
}

/** The handlers see to their own failures; what escapes them all the same must not end the process. */
function guarded(core: Core, work: Promise<void>): void {
  work.catch((err: unknown) => core.log.error({ platform: "discord", err }, "a handler failed"))
}
