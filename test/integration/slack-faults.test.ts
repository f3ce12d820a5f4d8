import { afterEach, describe, expect, it } from "vitest"
import { startSlack } from "../../src/adapters/slack/start.ts"
import { SlackServer } from "../servers/slack-server.ts"
import { testCore, until } from "./fixture-core.ts"
import { type Slack, settingsFor, startTestSlack, wordsOf } from "./slack-harness.ts"

let slack: Slack
const unhandled: unknown[] = []
process.on("unhandledRejection", (reason) => unhandled.push(reason))
afterEach(async () => {
  await slack?.close()
  expect(unhandled).toEqual([])
})
const posts = () => slack.server.state.posts
const logged = () => slack.core.lines.map(({ message }) => message).join("\n")

describe("when Slack asks for a pause", () => {
  it("waits as long as it says, loses nothing and keeps the order", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "response_url", status: 429, retryAfter: 1 })
    const began = Date.now()
    await Promise.all([1, 2, 3].map((number) => slack.server.slash(`/announce no. ${number}`)))
    await until(() => posts().length === 3, "three answers")
    expect(Date.now() - began).toBeGreaterThanOrEqual(950)
    expect(posts().map((posted) => /no\. \d/.exec(wordsOf(posted))?.[0])).toEqual(["no. 1", "no. 2", "no. 3"])
  })

  it("keeps other channels going meanwhile", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "chat.postMessage", status: 429, retryAfter: 1 })
    await slack.server.mention("announce waits", { channel: "C1" })
    await until(() => slack.server.state.calls.some(({ answer }) => answer === "429"), "the pause")
    await slack.server.mention("announce goes", { channel: "C2" })
    await until(() => posts().length === 2, "both answers")
    expect(posts().map(({ channel }) => channel)).toEqual(["C2", "C1"])
  })
})

describe("when Slack fails for a while", () => {
  it("posts again what is known not to have been posted", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "chat.postMessage", status: 503, times: 2 })
    await slack.server.mention("announce noon")
    await until(() => posts().length === 1, "the answer")
    expect(logged()).toContain("trying again")
  })

  it("takes Slack's own troubles for what they are: a pause, an outage, an outcome unknown", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "chat.postMessage", error: "service_unavailable" })
    await slack.server.mention("announce noon")
    await until(() => posts().length === 1, "the answer")
    slack.server.fault({ method: "chat.postMessage", error: "fatal_error" })
    await slack.server.mention("announce later")
    await until(() => posts().length === 2, "the note")
    expect(wordsOf(posts()[1] as never)).toContain("did not confirm")
    expect(slack.adapter.state()).toBe("ready")
  })

  it("posts nothing twice whose outcome it doesn't know, and says so to the asker", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "chat.postMessage", status: 500, afterwards: true })
    await slack.server.mention("announce noon")
    await until(() => posts().length === 2, "the answer and the note")
    expect(posts().filter((posted) => wordsOf(posted).includes("Announced"))).toHaveLength(1)
    expect(posts()[1]).toMatchObject({ to: "UASKER" })
    expect(wordsOf(posts()[1] as never)).toContain("did not confirm")
  })

  it("answers when the platform is back after being down", async () => {
    slack = await startTestSlack()
    slack.server.sockets.cut()
    slack.server.down = true
    await until(() => slack.adapter.state() === "connecting", "the loss")
    await new Promise((resolve) => setTimeout(resolve, 400))
    slack.server.down = false
    await until(() => slack.adapter.state() === "ready", "the return")
    await slack.server.slash("/announce noon")
    await until(() => posts().length === 1, "the answer")
    expect(logged()).toContain("can’t be reached")
    expect(logged()).toContain("connected again")
  })

  it("starts when the platform comes up after it", async () => {
    const server = await SlackServer.start()
    server.down = true
    const core = testCore()
    const starting = startSlack(core, settingsFor(server, "socket"))
    await new Promise((resolve) => setTimeout(resolve, 200))
    server.down = false
    const adapter = await starting
    slack = {
      server,
      core,
      adapter,
      close: async () => {
        await adapter.stop()
        await server.stop()
      },
    }
    expect(adapter.state()).toBe("ready")
  })
})

describe("when Slack refuses the blocks of an answer", () => {
  it("posts the answer plainer, and at last its words alone", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "response_url", error: "invalid_blocks", times: 2 })
    await slack.server.slash("/announce noon")
    await until(() => posts().length === 1, "the words")
    expect(posts()[0]?.blocks).toEqual([])
    expect(posts()[0]?.text).toContain("The harbour shut at noon")
    expect(logged()).toContain("please report it")
  })
})

describe("when a response_url is spent", () => {
  it("goes on by the Web API", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "response_url", status: 404 })
    await slack.server.slash("/announce noon")
    await until(() => posts().length === 1, "the answer")
    expect(posts()[0]).toMatchObject({ via: "chat.postMessage", channel: "C1" })
  })

  it("writes to the asker directly where it isn't in the channel, and says what to type", async () => {
    slack = await startTestSlack()
    slack.server.fault({ method: "response_url", status: 404, times: 2 })
    await slack.server.slash("/announce noon", { channel: "CPUBLIC" })
    await slack.server.slash("/whisper noon", { channel: "CPRIVATE" })
    await until(() => posts().length === 2, "both answers")
    for (const posted of posts()) {
      expect(posted).toMatchObject({ channel: "DASKER" })
      expect(wordsOf(posted)).toContain("/invite @Concordance")
    }
    expect(logged()).toContain("Type /invite @Concordance in that channel.")
  })
})

describe("when a token or a scope is wrong", () => {
  async function refusal(change: (server: SlackServer) => void): Promise<string> {
    const server = await SlackServer.start()
    change(server)
    const core = testCore()
    const error = await startSlack(core, settingsFor(server, "socket")).then(
      () => new Error("it started"),
      (thrown: Error) => thrown,
    )
    await server.stop()
    expect(error.name).toBe("UserError")
    expect(core.lines.filter(({ level }) => level === "error").length).toBeGreaterThan(0)
    return error.message
  }

  it("says where to get a bot token that Slack takes", async () => {
    const message = await refusal((server) => {
      server.state.botToken = "xoxb-another"
    })
    expect(message).toContain("SLACK_BOT_TOKEN")
  })

  it("says where to get an app-level token that Slack takes", async () => {
    const message = await refusal((server) => {
      server.state.appToken = "xapp-another"
    })
    expect(message).toContain("SLACK_APP_TOKEN")
  })

  it("names the scope the app-level token lacks", async () => {
    const message = await refusal((server) => void server.state.scopes.delete("connections:write"))
    expect(message).toContain("connections:write")
  })

  it("names at once each bot scope that the token lacks", async () => {
    const server = await SlackServer.start()
    server.state.scopes.delete("im:history")
    const core = testCore()
    const adapter = await startSlack(core, settingsFor(server, "socket"))
    slack = { server, core, adapter, close: () => adapter.stop().then(() => server.stop()) }
    await until(() => logged().includes("lacks the scope im:history"), "the advice")
    expect(logged()).not.toContain("lacks the scope chat:write")
  })

  it("names a bot scope when the app comes to need it", async () => {
    slack = await startTestSlack()
    slack.server.state.scopes.delete("chat:write")
    await slack.server.mention("announce noon")
    await until(() => logged().includes("lacks the scope chat:write"), "the advice")
    await slack.server.slash("/announce noon")
    await until(() => posts().length === 1, "an answer by the way that still works")
  })

  it("stops with a clear line when the token is revoked while it runs, and throws nothing", async () => {
    slack = await startTestSlack()
    slack.server.state.revoked = true
    slack.server.sockets.refresh()
    await until(() => slack.adapter.state() === "stopped", "the stop")
    expect(slack.core.lines.filter(({ level }) => level === "error")).toHaveLength(1)
    expect(logged()).toContain("token_revoked")
    expect(slack.adapter.status().problem).toContain("Install to Workspace")
  })

  it("does so too when it is an answer that meets the refusal", async () => {
    slack = await startTestSlack()
    slack.server.state.revoked = true
    await slack.server.mention("announce noon")
    await until(() => slack.adapter.state() === "stopped", "the stop")
    expect(logged()).toContain("token_revoked")
  })
})
