import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { commands } from "../../commands/index.ts"
import { discordRegistration } from "../../src/adapters/discord/registration.ts"
import { BOT_SCOPES } from "../../src/adapters/slack/manifest.ts"
import type { Check } from "../../src/setup/checks.ts"
import { checkDiscord } from "../../src/setup/doctor-discord.ts"
import { checkSlack } from "../../src/setup/doctor-slack.ts"

type Answer = { readonly body: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A platform's web API on loopback, by path. */
function platform(answers: Readonly<Record<string, Answer>>): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    const { body, status = 200, headers = {} } = answers[request.url ?? ""] ?? { body: { message: "no" }, status: 404 }
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body))
  })
  closing.push(() => server.close())
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, asked }),
    ),
  )
}

const wrong = (checks: readonly Check[]) => checks.filter(({ ok }) => ok === false)
const socket = { type: "socket", appToken: "xapp-0-invented" } as const

describe("the doctor on Slack", () => {
  const ok = {
    "/api/auth.test": {
      body: { ok: true, user: "concordance", team: "Holm Harbour" },
      headers: { "x-oauth-scopes": BOT_SCOPES.join(",") },
    },
    "/api/apps.connections.open": { body: { ok: true, url: "ws://127.0.0.1/" } },
  }
  const check = async (answers: Readonly<Record<string, Answer>>) => {
    const { url, asked } = await platform(answers)
    const checks = await checkSlack({ botToken: "xoxb-0-invented", mode: socket, prefix: "", apiUrl: url })
    return { checks, asked }
  }

  it("finds nothing to mend where all is right, asking with each token once", async () => {
    const { checks, asked } = await check(ok)
    expect(wrong(checks)).toEqual([])
    expect(checks.map(({ text }) => text)).toEqual([
      "The bot token is concordance’s in Holm Harbour.",
      "The bot has every scope it needs.",
      "Socket Mode opens.",
    ])
    expect(asked).toEqual([
      "POST /api/auth.test Bearer xoxb-0-invented",
      "POST /api/apps.connections.open Bearer xapp-0-invented",
    ])
  })

  it("names a refused token's page, a missing scope and a closed Socket Mode", async () => {
    const refused = await check({ ...ok, "/api/auth.test": { body: { ok: false, error: "invalid_auth" } } })
    expect(wrong(refused.checks)).toEqual([
      expect.objectContaining({
        text: "Slack refuses the bot token (invalid_auth).",
        fix: expect.stringContaining("OAuth & Permissions"),
      }),
    ])
    const scopes = { "x-oauth-scopes": BOT_SCOPES.filter((scope) => scope !== "files:write").join(",") }
    const lacking = await check({ ...ok, "/api/auth.test": { ...ok["/api/auth.test"], headers: scopes } })
    expect(wrong(lacking.checks)).toEqual([
      expect.objectContaining({
        text: "The bot lacks files:write.",
        fix: expect.stringContaining("Reinstall to Workspace"),
      }),
    ])
    const closed = await check({ ...ok, "/api/apps.connections.open": { body: { ok: false, error: "missing_scope" } } })
    expect(wrong(closed.checks)[0]?.text).toContain("connections:write")
  })

  it("says when Slack can't be reached", async () => {
    const checks = await checkSlack({
      botToken: "xoxb-0-invented",
      mode: socket,
      prefix: "",
      apiUrl: "http://127.0.0.1:9/api",
    })
    expect(wrong(checks).map(({ text }) => text)).toEqual(Array(2).fill("127.0.0.1:9 can’t be reached."))
  })
})

describe("the doctor on Discord", () => {
  const held = JSON.parse(JSON.stringify(discordRegistration(commands)))
  const ok = {
    "/api/v10/applications/@me": { body: { id: "123456789012345678", name: "Concordance" } },
    "/api/v10/applications/123456789012345678/commands": { body: held },
    "/api/v10/users/@me/guilds": { body: [{ id: "1", name: "Holm", permissions: "274877959168" }] },
    "/api/v10/gateway/bot": { body: { url: "wss://x", shards: 1, session_start_limit: { remaining: 900 } } },
  }
  const check = async (answers: Readonly<Record<string, Answer>>, applicationId: string | null = null) => {
    const { url, asked } = await platform(answers)
    return { checks: await checkDiscord({ token: "invented", applicationId, apiUrl: url }), asked }
  }

  it("finds nothing to mend where all is right", async () => {
    const { checks, asked } = await check(ok, "123456789012345678")
    expect(wrong(checks)).toEqual([])
    expect(asked[0]).toBe("GET /api/v10/applications/@me Bot invented")
  })

  it("names a refused token's page, another application's id, and commands that are not registered", async () => {
    const refused = await check({
      "/api/v10/applications/@me": { body: { message: "401: Unauthorized" }, status: 401 },
    })
    expect(wrong(refused.checks)).toEqual([
      expect.objectContaining({
        text: "Discord refuses the bot token (401).",
        fix: expect.stringContaining("Reset Token"),
      }),
    ])
    const { checks } = await check(
      { ...ok, "/api/v10/applications/123456789012345678/commands": { body: [] } },
      "999999999999999999",
    )
    expect(wrong(checks).map(({ fix }) => fix)).toEqual([
      "Set DISCORD_APPLICATION_ID=123456789012345678 in .env, or leave it out.",
      "Run npx concordance register.",
    ])
  })

  it("names the permissions that a server withholds, and no server at all", async () => {
    const guilds = (permissions: string) => ({
      ...ok,
      "/api/v10/users/@me/guilds": { body: [{ name: "Holm", permissions }] },
    })
    expect(wrong((await check(guilds("3072"))).checks).map(({ text }) => text)).toEqual([
      "In Holm the bot lacks Embed Links, Attach Files, Send Messages in Threads.",
    ])
    expect(wrong((await check(guilds("8"))).checks)).toEqual([])
    const none = await check({ ...ok, "/api/v10/users/@me/guilds": { body: [] } })
    expect(wrong(none.checks).map(({ text }) => text)).toEqual(["The bot is in no server."])
  })

  it("says when no connection is left for today, and when Discord can't be reached", async () => {
    const spent = { body: { ...ok["/api/v10/gateway/bot"].body, session_start_limit: { remaining: 0 } } }
    expect(wrong((await check({ ...ok, "/api/v10/gateway/bot": spent })).checks)[0]?.text).toContain(
      "No connection is left",
    )
    const checks = await checkDiscord({ token: "invented", applicationId: null, apiUrl: "http://127.0.0.1:9/api" })
    expect(wrong(checks)[0]?.text).toBe("127.0.0.1:9 can’t be reached.")
  })
})
