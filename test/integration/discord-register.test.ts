import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { commands } from "../../commands/index.ts"
import { registerDiscord } from "../../src/adapters/discord/register.ts"
import { defineCommand } from "../../src/chat/command.ts"
import { TOKEN } from "../servers/discord-ids.ts"
import { DiscordServer } from "../servers/discord-server.ts"

let server: DiscordServer
const settings = () => ({ token: TOKEN, applicationId: null, apiUrl: server.api })
const puts = () => server.calls.filter((call) => call.method === "PUT").length

beforeEach(async () => {
  server = await new DiscordServer().start()
})

afterEach(() => server.stop())

describe("registering", () => {
  it("writes the commands once, and again only when one has changed", async () => {
    expect(await registerDiscord(settings(), commands)).toMatchObject({ written: true })
    expect(await registerDiscord(settings(), commands)).toMatchObject({ written: false })
    expect(puts()).toBe(1)
    const more = defineCommand({
      name: "more",
      description: "Show more.",
      visibility: "public",
      options: { since: { kind: "date", description: "From when" } },
      examples: [],
      run: () => ({ reply: { title: "", parts: [], actions: [] }, json: {} }),
    })
    expect(await registerDiscord(settings(), [...commands, more])).toMatchObject({ written: true })
    expect(server.refusals).toEqual([])
  })

  it("writes to one server alone when that is asked", async () => {
    await registerDiscord(settings(), commands, "400000000000000001")
    expect([...server.commands.keys()]).toEqual(["400000000000000001"])
  })

  it("says what to do when the token is refused", async () => {
    await expect(registerDiscord({ ...settings(), token: `${TOKEN}x` }, commands)).rejects.toMatchObject({
      code: "discord-token",
      message: expect.stringContaining("Reset Token"),
    })
  })

  it("says so when Discord can't be reached", async () => {
    await server.stop()
    await expect(registerDiscord(settings(), commands)).rejects.toMatchObject({ code: "discord-unreachable" })
    await server.start()
  })
})
