import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { createCore } from "../../src/setup/core.ts"
import { openService, type Service } from "../../src/setup/service.ts"
import type { Posted } from "../servers/slack-state.ts"
import { until } from "./fixture-core.ts"
import { type Slack, startTestSlack, wordsOf } from "./slack-harness.ts"

const FIRST = `---
title: "Ferry sinks"
outlet: Harbour Wire
published: 2026-06-18
---
A ferry with 212 people on board sank on Thursday evening off Cape Orr, the coastguard said.
`
const CONTRADICTING = `---
title: "What we know"
outlet: Orr Gazette
published: 2026-06-19
---
A ferry with 187 people on board sank on Thursday evening off Cape Orr, the harbour master, Ines Roth, said.
`

let root = ""
let clock = Date.parse("2026-06-20T10:00:00.000Z")
let service: Service
let slack: Slack
const problems: string[] = []
const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => void problems.push(message) }

async function openTheService(): Promise<void> {
  const folder = join(root, "sources")
  service = await openService({
    databaseUrl: null,
    data: join(root, "data"),
    folder,
    sources: readFolder(folder).then(({ sources }) => sources),
    log,
    timeZone: "Europe/Berlin",
    now: () => new Date(clock).toISOString(),
  })
  await service.ready
}

/** The service comes up again with one more article in its folder, decides and delivers. */
async function file(name: string, text: string): Promise<void> {
  await service.stop()
  clock += 60_000
  writeFileSync(join(root, "sources", name), text)
  await openTheService()
  service.connect(slack.adapter.sender)
  await service.settled()
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "concordance-slack-alerts-"))
  mkdirSync(join(root, "sources"))
  writeFileSync(join(root, "sources", "first.md"), FIRST)
  problems.length = 0
  await openTheService()
  const core = createCore({ dossier: service.ready, place: (asker) => service.place(asker), log, now: "2026-06-20" })
  slack = await startTestSlack("socket", { ...core, lines: [], given: [] })
  service.connect(slack.adapter.sender)
})
afterEach(async () => {
  await slack.close()
  await service.stop()
  rmSync(root, { recursive: true, force: true })
  expect(slack.server.state.failures).toEqual([])
})

const posts = () => slack.server.state.posts
const alerts = () => posts().filter(({ extra }) => "metadata" in extra)
async function next(words: string): Promise<Posted> {
  await until(
    () => posts().some((posted) => wordsOf(posted).includes(words)),
    `${words} among ${JSON.stringify(posts().map(wordsOf))}`,
  )
  return posts().findLast((posted) => wordsOf(posted).includes(words)) as Posted
}

describe("a channel that subscribes in Slack", () => {
  it("gets a contradicting article's alert with both quotes, asks for the timeline, and unsubscribes", async () => {
    await slack.server.slash("/subscribe", { user: "UASKER" })
    await next("takes the role manager")
    await slack.server.slash("/subscribe", { user: "UADMIN" })
    expect(wordsOf(await next("Subscribed"))).not.toContain("/invite")
    await file("second.md", CONTRADICTING)
    const alert = await next("New source: What we know")
    expect(alert).toMatchObject({ channel: "C1", to: "channel", via: "chat.postMessage" })
    expect(wordsOf(alert)).toContain("212 people on board")
    expect(wordsOf(alert)).toContain("187 people on board")
    const before = posts().length
    await slack.server.press(alert, "Timeline")
    await until(() => posts().length > before, "the timeline")
    expect(posts().at(-1)).toMatchObject({ to: "UASKER", via: "response_url" })
    expect(wordsOf(posts().at(-1) as Posted)).toContain("18 June 2026")
    await slack.server.press(alert, "Unsubscribe", "UADMIN")
    await next("no longer follows")
    await file("third.md", CONTRADICTING.replace("187", "190").replace("What we know", "Third"))
    expect(alerts()).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it("is told at once that the app isn't in the channel", async () => {
    await slack.server.slash("/subscribe", { user: "UADMIN", channel: "CPRIVATE" })
    expect(wordsOf(await next("Subscribed"))).toContain("/invite @Concordance")
  })
})

describe("an alert whose outcome was lost", () => {
  async function loseIt(): Promise<void> {
    await slack.server.slash("/subscribe", { user: "UADMIN" })
    await next("Subscribed")
    slack.server.fault({ method: "chat.postMessage", status: 500, afterwards: true })
    await file("second.md", CONTRADICTING)
    expect(alerts()).toHaveLength(1)
    // The lease of whoever posted it runs out.
    clock += 120_000
  }

  it("is posted again and marked, where the channel can't be read back", async () => {
    await loseIt()
    await service.settled()
    expect(alerts()).toHaveLength(2)
    expect(wordsOf(alerts()[1] as Posted)).toContain("may have seen this already")
    await service.settled()
    expect(alerts()).toHaveLength(2)
  })

  it("is found and not posted again, where it can", async () => {
    await loseIt()
    slack.server.state.scopes.add("channels:history")
    await service.settled()
    await service.settled()
    expect(alerts()).toHaveLength(1)
  })
})
