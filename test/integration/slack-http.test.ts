import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startSlack } from "../../src/adapters/slack/start.ts"
import { sign } from "../servers/slack-courier.ts"
import { slashPayload } from "../servers/slack-payloads.ts"
import { testCore, until } from "./fixture-core.ts"
import { SIGNING_SECRET, type Slack, settingsFor, startTestSlack } from "./slack-harness.ts"

let slack: Slack
beforeEach(async () => {
  slack = await startTestSlack("http")
})
afterEach(() => slack.close())

const now = () => Math.floor(Date.now() / 1000)

function request(
  options: { timestamp?: number; secret?: string; signature?: string; body?: string; path?: string } = {},
) {
  const where = { channel: "C1", user: "UASKER" }
  const hook = slack.server.hook("C1", "UASKER")
  const body =
    options.body ??
    new URLSearchParams(slashPayload("/announce", "noon", where, hook, slack.server.state.next("trigger"))).toString()
  const timestamp = options.timestamp ?? now()
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": options.signature ?? sign(options.secret ?? SIGNING_SECRET, timestamp, body),
  }
  const url = `http://127.0.0.1:${slack.adapter.status().port}${options.path ?? "/slack/events"}`
  return { send: async () => (await fetch(url, { method: "POST", headers, body })).status }
}

describe("a request in HTTP mode", () => {
  it("is taken once: a replay is refused", async () => {
    const { send } = request()
    expect(await send()).toBe(200)
    expect(await send()).toBe(401)
    await until(() => slack.server.state.posts.length > 0, "the answer")
    expect(slack.server.state.posts).toHaveLength(1)
  })

  it("is refused with a wrong signature, another version, an old or a future date, or none", async () => {
    expect(await request({ secret: "f".repeat(32) }).send()).toBe(401)
    expect(await request({ signature: `v1=${"0".repeat(64)}` }).send()).toBe(401)
    expect(await request({ timestamp: now() - 301 }).send()).toBe(401)
    expect(await request({ timestamp: now() + 400 }).send()).toBe(401)
    expect(await request({ signature: "" }).send()).toBe(401)
    expect(slack.server.state.posts).toEqual([])
  })

  it("may come again with the signature of one that was refused for its body", async () => {
    const timestamp = now()
    const broken = request({ timestamp, body: "payload=%7Bnot-json" })
    expect(await broken.send()).toBe(400)
    expect(await broken.send()).toBe(400)
  })

  it("answers Slack's challenge and checks", async () => {
    const url = `http://127.0.0.1:${slack.adapter.status().port}/slack/events`
    const body = JSON.stringify({ type: "url_verification", challenge: "c123", token: "t" })
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-slack-request-timestamp": String(now()),
        "x-slack-signature": sign(SIGNING_SECRET, now(), body),
      },
      body,
    })
    expect(await response.text()).toContain("c123")
  })

  it("meets a plain 404 elsewhere", async () => {
    expect(await request({ path: "/wp-login.php" }).send()).toBe(404)
  })
})

describe("starting in HTTP mode", () => {
  it("says which setting to change when the port is taken", async () => {
    const port = slack.adapter.status().port ?? 0
    const settings = settingsFor(slack.server, "http", {
      mode: { type: "http", signingSecret: SIGNING_SECRET, port, host: "127.0.0.1" },
    })
    await expect(startSlack(testCore(), settings)).rejects.toThrow(/slack\.port/)
  })
})
