import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Reply } from "../../src/chat/reply.ts"
import type { Sender } from "../../src/chat/sender.ts"
import { type Slack, startTestSlack, wordsOf } from "./slack-harness.ts"

let slack: Slack
let sender: Sender
beforeEach(async () => {
  slack = await startTestSlack()
  sender = slack.adapter.sender
})
afterEach(async () => {
  await slack.close()
  expect(slack.server.state.failures).toEqual([])
})

const here = { team: "T0TEAM001", channel: "C1" }
const alert: Reply = { title: "Two new reports", parts: [{ type: "text", text: "On the ferry." }], actions: [] }
const once = { possibleRepeat: false }
const posts = () => slack.server.state.posts

describe("an alert in Slack", () => {
  it("is posted once with its key, and found by it where the channel may be read", async () => {
    const { type, message } = (await sender.post(here, alert, "k1", once)) as { type: string; message: string }
    expect(type).toBe("posted")
    expect(posts()).toHaveLength(1)
    expect(await sender.find(here, "k1", "2026-01-01T00:00:00Z")).toEqual({ state: "unknown" })
    slack.server.state.scopes.add("channels:history")
    expect(await sender.find(here, "k1", "2026-01-01T00:00:00Z")).toEqual({ state: "posted", message })
    expect(await sender.find(here, "k2", "2026-01-01T00:00:00Z")).toEqual({ state: "absent" })
  })

  it("says that it may be a repeat", async () => {
    await sender.post(here, alert, "k1", { possibleRepeat: true })
    expect(posts().map(wordsOf).join()).toContain("may have seen this already")
  })

  it("comes later after a pause, an outage or a refused token, and is refused by a channel we aren't in", async () => {
    slack.server.fault({ method: "chat.postMessage", status: 429, retryAfter: 7 })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({ type: "later", after: 7_000 })
    slack.server.fault({ method: "chat.postMessage", status: 503 })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({ type: "later", after: 30_000 })
    slack.server.fault({ method: "chat.postMessage", error: "token_revoked" })
    expect(await sender.post(here, alert, "k1", once)).toMatchObject({ type: "later", after: 600_000 })
    const refused = await sender.post({ ...here, channel: "CPUBLIC" }, alert, "k1", once)
    expect(refused).toMatchObject({ type: "refused", problem: expect.stringContaining("/invite @Concordance") })
    expect(posts()).toEqual([])
  })

  it("throws when it isn't known whether it was posted", async () => {
    slack.server.fault({ method: "chat.postMessage", status: 500, afterwards: true })
    await expect(sender.post(here, alert, "k1", once)).rejects.toThrow()
    expect(posts()).toHaveLength(1)
  })
})

describe("what keeps an alert from a channel", () => {
  it("is told with the line that mends it, and nothing is left behind by asking", async () => {
    expect(await sender.obstacle(here)).toBeNull()
    expect(await sender.obstacle({ ...here, channel: "CPRIVATE" })).toContain("/invite @Concordance")
    expect(posts()).toEqual([])
    expect(slack.server.state.scheduled.size).toBe(0)
  })
})
