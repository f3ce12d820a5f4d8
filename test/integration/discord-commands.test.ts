import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { CHECK_MENU } from "../../src/adapters/discord/registration.ts"
import type { Interaction, Place } from "../servers/discord-interaction.ts"
import { messagePayload, userPayload } from "../servers/discord-payloads.ts"
import { list, object } from "../servers/discord-validate.ts"
import { buttonOf, newWorld, pressables, textOf, type World } from "./discord-harness.ts"

let world: World
let place: Place

beforeEach(async () => {
  world = await newWorld()
  const guild = world.server.addGuild()
  place = { guild: guild.id, channel: guild.channels[0] ?? "" }
  await world.start()
})

afterEach(async () => {
  expect(world.server.refusals).toEqual([])
  await world.stop()
})

function answered(interaction: Interaction) {
  return world.server.until(() => interaction.edits > 0 && interaction.original, JSON.stringify(interaction.doing))
}

async function slash(name: string, options: Record<string, string | boolean> = {}): Promise<Interaction> {
  const interaction = world.server.act(place, { kind: "slash", name, options })
  await answered(interaction)
  return interaction
}

async function press(message: Interaction["original"], customId: string): Promise<Interaction> {
  const interaction = world.server.act(place, { kind: "button", message: message ?? {}, customId })
  await answered(interaction)
  return interaction
}

describe("a slash command", () => {
  it("is acknowledged first, in public, and answered with a quote and its citation", async () => {
    const { callback, ephemeral, original, acknowledged } = await slash("quote", { topic: "the vote", loud: true })
    expect(callback).toMatchObject({ type: 5 })
    expect(ephemeral).toBe(false)
    expect(acknowledged).toBeLessThan(1000)
    expect(textOf(original)).toContain("## the vote")
    expect(textOf(original)).toMatch(/^> .+\n-# \*\*\\\[1\\\]\*\* .+¶\d+/m)
  })

  it("is seen by the asker alone where the command says so", async () => {
    const { ephemeral, original } = await slash("whisper", { words: "softly" })
    expect(ephemeral).toBe(true)
    expect(textOf(original)).toContain("softly")
  })

  it("works under the umbrella, with the visibility of the command that is meant", async () => {
    expect(textOf((await slash("concordance", { line: "shout hello" })).original)).toContain("## hello")
    expect((await slash("concordance", { line: "whisper hello" })).ephemeral).toBe(true)
    expect(textOf((await slash("concordance")).original)).toContain("/help")
  })

  it("with a wrong value is answered with what would be right", async () => {
    const { original } = await slash("concordance", { line: "quote x loud:perhaps" })
    expect(textOf(original)).toContain("neither yes nor no")
  })

  it("that fails for a reason of ours gives the request's id, which the log has", async () => {
    const { original } = await slash("fail")
    const id = /request ([0-9a-f]{8})/.exec(textOf(original))?.[1]
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: "error", fields: expect.objectContaining({ requestId: id }) }),
    )
  })

  it("of an older registration is answered, not left hanging", async () => {
    expect(textOf((await slash("shuot", {})).original)).toContain("/shout")
  })

  it("works in a direct message, and for a user who brought the bot along", async () => {
    const interaction = world.server.act(
      { guild: null, channel: "200000000000000001" },
      { kind: "slash", name: "shout", options: { words: "alone" } },
    )
    expect(textOf(await answered(interaction))).toContain("## alone")
  })

  it("uploads pictures with their alt text", async () => {
    const { original } = await slash("draw")
    const gallery = list(original?.components).find((component) => component.type === 12)
    expect(list(gallery?.items)[0]).toMatchObject({ media: { url: "attachment://line.png" }, description: "A line" })
    const upload = world.server.calls.find((call) => call.files.length > 0)
    expect(upload?.files[0]).toMatchObject({ name: "line.png", bytes: new Uint8Array([137, 80, 78, 71]) })
    expect(list(upload?.body.attachments)[0]).toMatchObject({ description: "A line" })
  })
})

describe("a button", () => {
  it("shows the next page to who presses More, from the request alone", async () => {
    const first = await slash("quote", { topic: "many", times: "14" })
    expect(textOf(first.original)).toMatch(/Page 1 of \d; .*quotes to come/)
    const second = await press(first.original, buttonOf(first.original, "More"))
    expect(second.ephemeral).toBe(true)
    expect(textOf(second.original)).toContain("(continued)")
    expect(textOf(first.original)).not.toContain("No\\. 13")
    expect(textOf(second.original)).toMatch(/Page 2 of/)
  })

  it("works in another copy of the bot, for a request that fits the button", async () => {
    const first = await slash("quote", { topic: "many", times: "14" })
    const id = buttonOf(first.original, "More")
    await world.stop()
    world = await newWorld()
    const guild = world.server.addGuild()
    place = { guild: guild.id, channel: guild.channels[0] ?? "" }
    await world.start()
    expect(textOf((await press(first.original, id)).original)).toMatch(/Page 2 of/)
  })

  it("of a request too long to carry works while it is remembered, and says so when it isn't", async () => {
    const topic = "a very long topic ".repeat(12).trim()
    const first = await slash("quote", { topic, times: "14" })
    const id = buttonOf(first.original, "More")
    expect(id).toMatch(/#/)
    expect(textOf((await press(first.original, id)).original)).toMatch(/Page 2 of/)
    const gone = await press(first.original, id.replace(/#.*/, "#forgotten"))
    expect(textOf(gone.original)).toContain("has expired")
    expect(gone.ephemeral).toBe(true)
  })

  it("of a version that has gone says so", async () => {
    const { original, ephemeral } = await press((await slash("shout", { words: "a" })).original, "legacy-button")
    expect(textOf(original)).toContain("older version")
    expect(ephemeral).toBe(true)
  })

  it("shares a private answer with the channel", async () => {
    const quiet = await slash("whisper", { words: "softly" })
    const shared = await press(quiet.original, buttonOf(quiet.original, "Share to channel"))
    expect(shared.ephemeral).toBe(false)
    expect(textOf(shared.original)).toContain("softly")
    expect(pressables(shared.original).map((one) => one.label)).not.toContain("Share to channel")
  })

  it("runs its command, in private where the answer it stands under is", async () => {
    const open = await slash("quote", { topic: "x" })
    const run = await press(open.original, buttonOf(open.original, "Timeline"))
    expect(textOf(run.original)).toContain("## timeline")
    expect(run.ephemeral).toBe(false)
    const quiet = await slash("whisper", { words: "softly" })
    expect((await press(quiet.original, buttonOf(quiet.original, "Timeline"))).ephemeral).toBe(true)
  })

  it("takes feedback with the question and the answer's id", async () => {
    const { original } = await slash("quote", { topic: "the vote" })
    const thanks = await press(original, buttonOf(original, "Not helpful"))
    expect(textOf(thanks.original)).toContain("Thanks")
    expect(world.feedback).toEqual([
      {
        platform: "discord",
        helpful: false,
        requestId: expect.stringMatching(/^[0-9a-f]{8}$/),
        line: "/quote topic:the vote",
        user: "900000000000000001",
      },
    ])
  })
})

describe("a select", () => {
  it("runs the command of the option that was chosen, long or short", async () => {
    const { original } = await slash("draw")
    const selects = pressables(original).filter((one) => one.placeholder === "Which one?")
    const options = selects.flatMap((select) => list(select.options).map((option) => ({ select, option })))
    expect(options).toHaveLength(30)
    for (const wanted of [0, 29]) {
      const { select, option } = options[wanted] ?? {}
      const chosen = world.server.act(place, {
        kind: "select",
        message: original ?? {},
        customId: String(select?.custom_id),
        value: String(option?.value),
      })
      expect(textOf(await answered(chosen))).toContain(`choice ${wanted}`)
    }
  })

  it("shows the paragraphs either side of a quote", async () => {
    const { original } = await slash("quote", { topic: "x" })
    const select = pressables(original).find((one) => one.placeholder === "Context of a quote…")
    const value = String(object(list(select?.options)[0]).value)
    const doing = { kind: "select" as const, message: original ?? {}, customId: String(select?.custom_id), value }
    const context = world.server.act(place, doing)
    await answered(context)
    expect(context.ephemeral).toBe(true)
    expect(textOf(context.original).length).toBeGreaterThan(100)
  })
})

describe("the context menu", () => {
  const author = userPayload("900000000000000002", "writer")
  const check = async (content: string) => {
    const target = messagePayload({ channel: place.channel, guild: place.guild, author, body: { content } })
    const interaction = world.server.act(place, { kind: "message-command", name: CHECK_MENU, target })
    await answered(interaction)
    return interaction
  }

  it("checks a message's text against the sources, for the asker alone", async () => {
    const { ephemeral, original } = await check("The council voted. @everyone knows it.")
    expect(ephemeral).toBe(true)
    expect(textOf(original)).toContain("The council voted.")
    expect(textOf(original)).not.toContain("@everyone")
  })

  it("says so when there is no text", async () => {
    expect(textOf((await check("")).original)).toContain("no text")
  })
})

describe("autocomplete", () => {
  const suggest = async (name: string, options: Record<string, string>, focused: string) => {
    const interaction = world.server.act(place, { kind: "autocomplete", name, options, focused })
    await world.server.until(() => interaction.callback, "suggestions")
    expect(interaction.acknowledged).toBeLessThan(1000)
    return list(object(interaction.callback?.data).choices).map((choice) => choice.value)
  }

  it("suggests names, sources, topics and commands from memory", async () => {
    expect(await suggest("whisper", { words: "" }, "words")).toEqual(["names one", "names two"])
    expect(await suggest("source", { id: "sources o" }, "id")).toEqual(["sources one"])
    expect(await suggest("quote", { topic: "t" }, "topic")).toEqual(["topics one", "topics two"])
    expect(await suggest("help", { command: "qu" }, "command")).toEqual(["quote"])
    expect(await suggest("concordance", { line: "/qu" }, "line")).toEqual(["quote"])
  })

  it("has nothing to suggest for options without suggestions, and for unknown commands", async () => {
    expect(await suggest("shout", { words: "a" }, "words")).toEqual([])
    expect(await suggest("nothing", { words: "a" }, "words")).toEqual([])
  })
})
