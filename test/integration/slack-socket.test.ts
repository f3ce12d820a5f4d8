import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./fixture-core.ts"
import { type Slack, startTestSlack, wordsOf } from "./slack-harness.ts"

let slack: Slack
beforeEach(async () => {
  slack = await startTestSlack()
})
afterEach(async () => {
  await slack.close()
  expect(slack.server.state.failures).toEqual([])
})
const posts = () => slack.server.state.posts

describe("the Slack socket", () => {
  it("is followed at once by another when Slack asks it to go", async () => {
    const opened = () => slack.server.state.calls.filter(({ method }) => method === "apps.connections.open").length
    const began = Date.now()
    slack.server.sockets.refresh()
    await until(() => opened() === 2 && slack.server.sockets.count === 1, "the successor")
    expect(Date.now() - began).toBeLessThan(2_000)
    await slack.server.slash("/announce noon")
    await until(() => posts().length === 1, "the answer")
    expect(slack.adapter.state()).toBe("ready")
  })

  it("is opened again when it is cut, again and again", async () => {
    for (let round = 1; round <= 3; round++) {
      slack.server.sockets.cut()
      await until(() => slack.server.sockets.count === 1 && slack.adapter.state() === "ready", "the reconnect")
      await slack.server.slash(`/announce round ${round}`)
      await until(() => posts().length === round, "the answer")
    }
  })

  it("is one, whatever has happened", async () => {
    for (let round = 1; round <= 3; round++) {
      slack.server.sockets.refresh()
      await until(() => slack.server.sockets.count === 1, "the successor")
    }
    await until(() => slack.server.sockets.total === 1, "the others' end")
    expect(slack.server.sockets.count).toBe(1)
  })

  it("is gone when the adapter has stopped", async () => {
    await slack.adapter.stop()
    await until(() => slack.server.sockets.count === 0, "the close")
    expect(slack.adapter.state()).toBe("stopped")
  })
})

describe("a delivery that comes again", () => {
  it("is acknowledged each time and answered once: the same envelope", async () => {
    await slack.server.slash("/announce noon")
    const [envelope] = slack.server.sockets.sent
    await slack.server.sockets.send(envelope as { type: string; envelope_id: string })
    await slack.server.slash("/announce later")
    await until(() => posts().some((posted) => wordsOf(posted).includes("later")), "the next answer")
    expect(posts()).toHaveLength(2)
  })

  it("is answered once: the same event in another envelope", async () => {
    const event = {
      type: "app_mention",
      user: "UASKER",
      text: "<@U0BOT0001> announce noon",
      ts: "1700000000.5",
      channel: "C1",
      event_ts: "1",
    }
    await slack.server.event(event, "Ev1")
    await slack.server.event(event, "Ev1", { number: 1, reason: "timeout" })
    await slack.server.mention("announce later")
    await until(() => posts().some((posted) => wordsOf(posted).includes("later")), "the next answer")
    expect(posts()).toHaveLength(2)
  })

  it("is answered when the first try failed", async () => {
    const event = {
      type: "app_mention",
      user: "UASKER",
      text: "<@U0BOT0001> announce noon",
      ts: "1700000000.5",
      channel: "C1",
      event_ts: "1",
    }
    slack.server.fault({ method: "chat.postMessage", error: "restricted_action_read_only_channel" })
    await slack.server.event(event, "Ev1")
    await until(() => slack.core.lines.some(({ message }) => message.includes("could not be finished")), "the failure")
    expect(posts()).toHaveLength(0)
    await slack.server.event(event, "Ev1", { number: 1, reason: "timeout" })
    await until(() => posts().length === 1, "the answer")
  })
})

describe("what Slack may send besides", () => {
  it("is acknowledged and left alone", async () => {
    const { server } = slack
    await server.event({ type: "reaction_added", user: "UASKER", reaction: "eyes", item: {}, event_ts: "1" })
    await server.shortcut("somebody_elses", "text")
    await server.sockets
      .deliver("interactive", {
        type: "view_submission",
        team: { id: "T1" },
        user: { id: "UASKER" },
        view: { id: "V1", callback_id: "x" },
        token: "v",
        api_app_id: "A",
      })
      .catch(() => {})
    expect(posts()).toHaveLength(0)
  })
})
