import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { BOT } from "../servers/discord-ids.ts"
import type { Place } from "../servers/discord-interaction.ts"
import { userPayload } from "../servers/discord-payloads.ts"
import { buttonOf, newWorld, textOf, type World } from "./discord-harness.ts"

let world: World
let place: Place

beforeEach(async () => {
  world = await newWorld()
  const guild = world.server.addGuild(2)
  place = { guild: guild.id, channel: guild.channels[0] ?? "" }
  await world.start()
})

afterEach(async () => {
  expect(world.server.refusals).toEqual([])
  await world.stop()
})

async function replyTo(text: string, where: Place = place) {
  const before = world.server.messages.length
  const mention = where.guild === null ? [] : [world.server.bot]
  world.server.write(where, where.guild === null ? text : `<@${BOT}> ${text}`, { mentions: mention })
  return world.server.until(() => world.server.messages[before]?.message, `an answer to ${text}`)
}

describe("a mention", () => {
  it("is answered in the channel with the same grammar, as a reply that pings nobody", async () => {
    const message = await replyTo("shout hello there")
    expect(textOf(message)).toContain("## hello there")
    const call = world.server.calls.find((one) => one.path.endsWith("/messages"))
    expect(call?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
      message_reference: { fail_if_not_exists: false },
    })
  })

  it("without words gets the way in", async () => {
    expect(textOf(await replyTo(""))).toContain("Only who asks")
  })

  it("of a private command is answered behind a button, to each their own", async () => {
    const message = await replyTo("whisper softly")
    expect(textOf(message)).not.toContain("No\\.")
    const customId = buttonOf(message, "Show my answer")
    const press = world.server.act(place, { kind: "button", message, customId })
    await world.server.until(() => press.edits, "the answer")
    expect(press.ephemeral).toBe(true)
    expect(textOf(press.original)).toContain("softly")
  })

  it("is known from messages that are none", async () => {
    const { server } = world
    server.write(place, "shout not to the bot")
    server.write(place, "@everyone shout to all")
    server.write(place, `<@${BOT}> shout by a bot`, {
      mentions: [server.bot],
      author: userPayload("900000000000000009", "another", true),
    })
    expect(textOf(await replyTo("shout last"))).toContain("last")
    expect(server.messages).toHaveLength(1)
  })
})

describe("a direct message", () => {
  const room: Place = { guild: null, channel: "300000000000000001" }

  it("is a command or a question without being told to whom", async () => {
    expect(textOf(await replyTo("shout hello", room))).toContain("## hello")
    expect(textOf(await replyTo("whisper softly", room))).toContain("softly")
  })
})

describe("a channel in which the bot may not write", () => {
  it("is named with the permission to give: in the log, and to who asked", async () => {
    world.server.denied.add(place.channel)
    const message = await replyTo("shout hello")
    expect(textOf(message)).toContain("Send Messages")
    expect(world.logged).toContainEqual(
      expect.objectContaining({
        level: "error",
        message: expect.stringContaining("Send Messages"),
        fields: expect.objectContaining({ channel: place.channel, code: "discord-permission" }),
      }),
    )
  })

  it("doesn't keep slash commands from being answered", async () => {
    world.server.denied.add(place.channel)
    const interaction = world.server.act(place, { kind: "slash", name: "shout", options: { words: "hello" } })
    await world.server.until(() => interaction.edits, "an answer")
    expect(textOf(interaction.original)).toContain("hello")
  })
})
