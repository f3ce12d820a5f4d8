import { startDiscord } from "../../src/adapters/discord/start.ts"
import { UMBRELLA } from "../../src/chat/find-command.ts"
import { optionsOf } from "../../src/chat/usage.ts"
import { snowflake, TOKEN } from "../servers/discord-ids.ts"
import type { Doing } from "../servers/discord-interaction.ts"
import { DiscordServer } from "../servers/discord-server.ts"
import { adapterContract } from "./adapter-contract.ts"
import { textOf } from "./discord-harness.ts"
import { testCommands } from "./fixture-core.ts"

const CHANNELS = [snowflake(), snowflake()] as const
const COMMANDS = testCommands()

/** What a Discord client makes of a typed line. */
function slash(line: string): Doing {
  const [, name = "", rest = ""] = /^\/(\S+)\s*(.*)$/.exec(line) ?? []
  const command = COMMANDS.find((one) => one.name === name)
  const option = name === UMBRELLA ? "line" : command && optionsOf(command).find(([, spec]) => spec.rest)?.[0]
  return { kind: "slash", name, options: option && rest ? { [option]: rest } : {} }
}

adapterContract({
  name: "Discord",
  channels: CHANNELS,
  async start(deps) {
    const server = await new DiscordServer().start()
    const guild = { id: snowflake(), channels: CHANNELS }
    server.guilds.push(guild)
    const adapter = await startDiscord(deps, { token: TOKEN, applicationId: null, apiUrl: server.api })
    return {
      async say(line, { channel, user }) {
        const interaction = server.act({ guild: guild.id, channel, user }, slash(line))
        await server.until(() => interaction.callback, `an acknowledgement of ${line}`)
      },
      seen: () =>
        server.shown.map(({ ephemeral, original, place }) => ({
          to: ephemeral ? (place.user ?? "") : "channel",
          channel: place.channel,
          text: textOf(original).replace(/\\([^0-9A-Za-z\s])/g, "$1"),
        })),
      failures: () => server.refusals.map((refusal) => JSON.stringify(refusal)),
      stopAdapter: () => adapter.stop(),
      close: () => server.stop(),
    }
  },
})
