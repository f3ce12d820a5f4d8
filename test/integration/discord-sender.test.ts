import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Reply } from "../../src/chat/reply.ts"
import type { Sender, Target } from "../../src/chat/sender.ts"
import { newWorld, textOf, type World } from "./discord-harness.ts"

const [VIEW, SEND, FILES, HISTORY] = [1n << 10n, 1n << 11n, 1n << 15n, 1n << 16n]

let world: World
let sender: Sender
let here: Target
let closed: Target

beforeEach(async () => {
  world = await newWorld()
  const guild = world.server.addGuild(4)
  const [channel = "", hidden = "", mute = "", unread = ""] = guild.channels
  here = { team: guild.id, channel }
  closed = { team: guild.id, channel: mute }
  world.server.lacking.set(hidden, VIEW)
  world.server.lacking.set(mute, SEND | FILES)
  world.server.lacking.set(unread, HISTORY)
  sender = (await world.start()).sender ?? expect.fail("no sender")
})
afterEach(async () => {
  await world.stop()
  expect(world.server.refusals).toEqual([])
})

const alert: Reply = { title: "Two new reports", parts: [{ type: "text", text: "On the ferry." }], actions: [] }
const once = { possibleRepeat: false }
const posts = () => world.server.messages.map(({ message }) => message)
const long: Reply = {
  ...alert,
  parts: Array.from({ length: 9 }, (_, i) => ({
    type: "text" as const,
    text: `No. ${i}: ${"so it goes, ".repeat(90)}`,
  })),
}

describe("an alert in Discord", () => {
  it("is posted once, whatever is made of its answer", async () => {
    const post = { method: "POST", path: /messages$/, afterwards: true, times: 1 }
    world.server.troubles.push({ ...post, response: { status: 502, body: "no" } })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({ type: "posted", message: posts()[0]?.id })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({ type: "posted", message: posts()[0]?.id })
    expect(posts().map(textOf)).toEqual([expect.stringContaining("On the ferry.")])
    expect(world.server.calls.filter(({ path }) => path.endsWith("/messages")).map(({ body }) => body)).toMatchObject(
      Array.from({ length: 3 }, () => ({ enforce_nonce: true, nonce: expect.stringMatching(/^.{25}$/) })),
    )
  })

  it("is found by its key where the channel may be read back, among others and past the nonce's time", async () => {
    const since = new Date().toISOString()
    for (let i = 0; i < 120; i++) {
      const guild = here.team
      if (i === 110) await sender.post(here, alert, "k1", once)
      world.server.messages.push({ channel: here.channel, message: world.server.write({ guild, ...here }, "talk") })
    }
    expect(await sender.find(here, "k1", since)).toMatchObject({ state: "posted" })
    expect(await sender.find(here, "k2", since)).toEqual({ state: "absent" })
    const [unread = ""] = world.server.guilds.flatMap(({ channels }) => channels.slice(3))
    expect(await sender.find({ ...here, channel: unread }, "k1", since)).toEqual({ state: "unknown" })
  })

  it("says that it may be a repeat", async () => {
    await sender.post(here, alert, "k1", { possibleRepeat: true })
    expect(posts().map(textOf).join()).toContain("may have seen this already")
  })

  it("has all of it in a file when it is too long for a message", async () => {
    expect(await sender.post(here, long, "k1", once)).toMatchObject({ type: "posted" })
    const call = world.server.calls.find(({ path }) => path.endsWith("/messages"))
    expect(call?.files.map(({ name }) => name)).toEqual(["two-new-reports.md"])
    expect(new TextDecoder().decode(call?.files[0]?.bytes)).toContain("No. 8")
  })

  it("comes later after a pause and an outage", async () => {
    const response = {
      status: 429,
      body: { message: "wait", retry_after: 7, global: false },
      headers: { "retry-after": "7" },
    }
    world.server.troubles.push({ method: "POST", path: /messages$/, times: 1, response })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({
      type: "later",
      after: expect.closeTo(7_000, -3),
    })
    await world.server.stop()
    expect(await sender.post({ ...here, channel: "1" }, alert, "k1", once)).toMatchObject({ type: "later" })
    await world.server.start()
    expect(posts()).toEqual([])
  })

  it("is refused by a channel that is gone or closed to the bot, with what is missing and where to give it", async () => {
    expect(await sender.post(closed, alert, "k1", once)).toEqual({
      type: "refused",
      problem: expect.stringMatching(/Send Messages and Attach Files in Discord: Edit Channel → Permissions/),
    })
    world.server.denied.add(here.channel)
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({
      type: "refused",
      problem: expect.stringContaining("Send Messages"),
    })
  })

  it("throws when it isn't known whether it was posted", async () => {
    const response = { status: 500, body: "no" }
    world.server.troubles.push({ method: "POST", path: /messages$/, afterwards: true, times: 3, response })
    await expect(sender.post(here, alert, "k1", once)).rejects.toThrow()
    expect(posts()).toHaveLength(1)
  })
})

describe("what keeps an alert from a channel", () => {
  it("is named with the place that mends it, and nothing is posted to find out", async () => {
    expect(await sender.obstacle(here)).toBeNull()
    expect(await sender.obstacle(closed)).toBe(
      "Concordance may not post here: allow it Send Messages and Attach Files in Discord: Edit Channel → Permissions → Concordance (or its role).",
    )
    const [hidden = ""] = world.server.guilds.flatMap(({ channels }) => channels.slice(1))
    expect(await sender.obstacle({ ...here, channel: hidden })).toContain("View Channel")
    expect(posts()).toEqual([])
  })
})
