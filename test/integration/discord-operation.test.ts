import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { TOKEN } from "../servers/discord-ids.ts"
import type { Interaction, Place } from "../servers/discord-interaction.ts"
import { newWorld, textOf, type World } from "./discord-harness.ts"

let world: World
let place: Place

beforeEach(async () => {
  world = await newWorld()
  const guild = world.server.addGuild()
  place = { guild: guild.id, channel: guild.channels[0] ?? "" }
})

afterEach(async () => {
  expect(world.server.refusals).toEqual([])
  await world.stop()
})

function shout(words: string, where = place): Interaction {
  return world.server.act(where, { kind: "slash", name: "shout", options: { words } })
}

async function answered(interaction: Interaction): Promise<string> {
  await world.server.until(() => interaction.edits > 0, JSON.stringify(interaction.doing))
  return textOf(interaction.original)
}

function logged(level: string, code: string) {
  return world.logged.find((line) => line.level === level && "code" in line.fields && line.fields.code === code)
}

describe("the connection", () => {
  it("is resumed when the gateway asks for it, and what was asked meanwhile is answered", async () => {
    const adapter = await world.start()
    world.server.gateway.askReconnect()
    await world.server.until(() => world.server.gateway.connected === 0, "leaving")
    const meanwhile = shout("meanwhile")
    expect(await answered(meanwhile)).toContain("meanwhile")
    expect(world.server.gateway.seen).toEqual(["identify", "resume"])
    await world.server.until(() => adapter.state() === "ready", "ready")
    expect(meanwhile.edits).toBe(1)
  })

  it("is made anew when the session has gone", async () => {
    const adapter = await world.start()
    world.server.gateway.invalidate(false)
    await world.server.until(() => world.server.gateway.seen.length === 2, "another identify")
    await world.server.until(() => world.server.gateway.connected === 1 && adapter.state() === "ready", "ready")
    expect(await answered(shout("again"))).toContain("again")
  })

  it("comes back after it was cut", async () => {
    await world.start()
    world.server.gateway.cut()
    const meanwhile = shout("meanwhile")
    expect(await answered(meanwhile)).toContain("meanwhile")
  })

  it("comes back after the platform was down", async () => {
    const adapter = await world.start()
    await world.server.stop()
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(adapter.state()).toBe("connecting")
    await world.server.start()
    await world.server.until(() => adapter.state() === "ready" && world.server.gateway.connected === 1, "ready", 25_000)
    expect(await answered(shout("back"))).toContain("back")
  })

  it("is tried for until the platform is there", async () => {
    await world.server.stop()
    const adapter = await world.start()
    expect(adapter.state()).toBe("connecting")
    expect(logged("error", "discord-unreachable")?.message).toContain("Trying again in 1 s")
    await world.server.start()
    await world.server.until(() => adapter.state() === "ready", "ready")
    expect(await answered(shout("hello"))).toContain("hello")
  })

  it("answers heartbeats", async () => {
    world.server.heartbeat = 200
    await world.start()
    await world.server.until(() => world.server.gateway.seen.filter((one) => one === "heartbeat").length > 2, "beats")
  })

  it("has as many shards as the gateway recommends", async () => {
    world.server.shards = 2
    const far = world.server.addGuild(1, (1n << 22n).toString())
    const near = world.server.addGuild(1, (2n << 22n).toString())
    await world.start()
    expect(world.server.gateway.sessions.map(({ shard, shards }) => [shard, shards])).toEqual([
      [0, 2],
      [1, 2],
    ])
    for (const { id, channels } of [far, near])
      expect(await answered(shout(`in ${id}`, { guild: id, channel: channels[0] ?? "" }))).toContain(id)
  })
})

describe("a refusal to connect", () => {
  it("of the token says where to get another", async () => {
    const wrong = TOKEN.replace("a", "b")
    await expect(world.start(wrong)).rejects.toMatchObject({
      code: "discord-token",
      message: expect.stringContaining("Reset Token"),
    })
  })

  it("of an intent says where to look", async () => {
    world.server.disallowedIntents = 1
    await expect(world.start()).rejects.toMatchObject({ code: "discord-intents" })
  })

  it("while running is logged with what to do, and ends it", async () => {
    const adapter = await world.start()
    world.server.gateway.closeAll(4004)
    await world.server.until(() => adapter.state() === "stopped", "the end")
    expect(logged("error", "discord-token")?.message).toContain("Reset Token")
  })
})

describe("trouble with an answer", () => {
  const limited = { status: 429, headers: { "retry-after": "1", "x-ratelimit-scope": "shared" } }
  const body = { message: "You are being rate limited.", retry_after: 0.3, global: false }

  it("of being rate limited is waited out", async () => {
    await world.start()
    const response = { ...limited, body, headers: { ...limited.headers, "retry-after": "0.3" } }
    world.server.troubles.push({ method: "PATCH", path: /@original/, response, times: 2 })
    const interaction = shout("patience")
    expect(await answered(interaction)).toContain("patience")
    expect(interaction.edits).toBe(1)
    expect(world.logged.some(({ message }) => message.includes("rate limited"))).toBe(true)
  })

  it("of being rate limited keeps a channel's order", async () => {
    await world.start()
    const response = { ...limited, body, headers: { ...limited.headers, "retry-after": "0.3" } }
    world.server.troubles.push({ method: "PATCH", path: /@original/, response, times: 1 })
    const all = [shout("first"), shout("second"), shout("third")]
    await Promise.all(all.map(answered))
    const order = world.server.calls.filter((call) => call.method === "PATCH").map((call) => call.path.split("/")[3])
    expect(order).toEqual([all[0], ...all].map((one) => one?.token))
  })

  it("of a passing fault on Discord's side is tried again", async () => {
    await world.start()
    const response = { status: 503, body: { message: "Service Unavailable" } }
    world.server.troubles.push({ path: /callback/, response, times: 1 })
    world.server.troubles.push({ path: /@original/, response, times: 2 })
    const interaction = shout("again")
    expect(await answered(interaction)).toContain("again")
    expect(interaction.edits).toBe(1)
  })

  it("of a lasting fault is logged, and the next one is answered", async () => {
    await world.start()
    const response = { status: 500, body: { message: "Internal Server Error" } }
    world.server.troubles.push({ path: /@original/, response, times: 4 })
    const interaction = shout("lost")
    // The first answer is given up; the news of it gets through.
    expect(await answered(interaction)).toContain("could not be delivered")
    expect(logged("error", "discord-down")).toBeDefined()
    expect(await answered(shout("found"))).toContain("found")
  })

  it("that comes too late is logged, and not sent", async () => {
    await world.start()
    world.server.firstReply = -1
    const late = shout("late")
    await world.server.until(() => logged("warn", "discord-late"), "a line in the log")
    world.server.firstReply = 3000
    expect(await answered(shout("in time"))).toContain("in time")
    expect(late.edits).toBe(0)
  })

  it("that another copy has given is logged with what to do", async () => {
    await world.start()
    const response = { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } }
    world.server.troubles.push({ path: /callback/, response, times: 1 })
    shout("twice")
    await world.server.until(() => logged("warn", "discord-twice"), "a line in the log")
    expect(logged("warn", "discord-twice")?.message).toContain("another copy")
  })
})

describe("five hundred commands at once", () => {
  it("are all acknowledged and answered once, in order in each channel", async () => {
    // How fast depends on the machine that tests, which has the server to run as well.
    world.server.firstReply = 60_000
    const rooms = world.server.addGuild(25)
    await world.start()
    const all = Array.from({ length: 500 }, (_, i) =>
      shout(`no ${i}`, { guild: rooms.id, channel: rooms.channels[i % 25] ?? "" }),
    )
    await world.server.until(() => all.every((one) => one.edits > 0), "all answers", 25_000)
    expect(all.map((one) => one.edits)).toEqual(all.map(() => 1))
    for (const [i, one] of all.entries()) expect(textOf(one.original)).toContain(`no ${i}`)
    const tokens = world.server.calls.filter((call) => call.method === "PATCH").map((call) => call.path.split("/")[3])
    for (const channel of rooms.channels)
      expect(tokens.filter((token) => all.some((one) => one.token === token && one.place.channel === channel))).toEqual(
        all.filter((one) => one.place.channel === channel).map((one) => one.token),
      )
  })
})

describe("a stop", () => {
  it("finishes what is acknowledged, and tells who comes too late", async () => {
    const adapter = await world.start()
    const long = world.server.act(place, { kind: "slash", name: "wait", options: { milliseconds: "700" } })
    await world.server.until(() => long.callback, "the acknowledgement")
    const stopped = adapter.stop()
    const late = shout("late")
    expect(await answered(late)).toContain("restarting")
    await stopped
    expect(textOf(long.original)).toContain("waited 700")
    expect(adapter.state()).toBe("stopped")
    expect(world.server.gateway.connected).toBe(0)
  })
})
