import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startDiscord } from "../../src/adapters/discord/start.ts"
import type { Adapter } from "../../src/chat/adapter.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { createCore } from "../../src/setup/core.ts"
import { openService, type Service } from "../../src/setup/service.ts"
import { TOKEN } from "../servers/discord-ids.ts"
import type { Doing, Interaction, Place } from "../servers/discord-interaction.ts"
import { DiscordServer } from "../servers/discord-server.ts"
import { buttonOf, textOf } from "./discord-harness.ts"

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
const MANAGE_CHANNELS = 1n << 4n

let root = ""
let clock = Date.parse("2026-06-20T10:00:00.000Z")
let server: DiscordServer
let adapter: Adapter
let service: Service
let manager: Place
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
  service.connect(adapter.sender ?? expect.fail("no sender"))
  await service.settled()
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "concordance-discord-alerts-"))
  mkdirSync(join(root, "sources"))
  writeFileSync(join(root, "sources", "first.md"), FIRST)
  problems.length = 0
  await openTheService()
  server = await new DiscordServer().start()
  const guild = server.addGuild()
  manager = { guild: guild.id, channel: guild.channels[0] ?? "", permissions: MANAGE_CHANNELS }
  const core = createCore({ dossier: service.ready, place: (asker) => service.place(asker), log, now: "2026-06-20" })
  adapter = await startDiscord(core, { token: TOKEN, applicationId: null, apiUrl: server.api })
})
afterEach(async () => {
  await adapter.stop()
  await server.stop()
  await service.stop()
  rmSync(root, { recursive: true, force: true })
  expect(server.refusals).toEqual([])
})

const alerts = () => server.messages.map(({ message }) => message)
async function answered(doing: Doing, place = manager): Promise<Interaction> {
  const interaction = server.act(place, doing)
  await server.until(() => interaction.edits > 0, JSON.stringify(doing))
  return interaction
}
const said = async (doing: Doing, place = manager) => textOf((await answered(doing, place)).original)
const press = (label: string, place = manager) =>
  answered({ kind: "button", message: alerts()[0] ?? {}, customId: buttonOf(alerts()[0] ?? null, label) }, place)
const subscribe: Doing = { kind: "slash", name: "subscribe", options: {} }

describe("a channel that subscribes in Discord", () => {
  it("gets a contradicting article's alert with both quotes, asks for the timeline, and unsubscribes", async () => {
    expect(await said(subscribe, { ...manager, permissions: 0n })).toContain("takes the role manager")
    const subscribed = await said(subscribe)
    expect(subscribed).toContain("Subscribed")
    expect(subscribed).not.toContain("may not post")
    await file("second.md", CONTRADICTING)
    expect(alerts()).toHaveLength(1)
    const text = textOf(alerts()[0] ?? null).replaceAll("\\", "")
    expect(text).toContain("New source: What we know")
    expect(text).toContain("212 people on board")
    expect(text).toContain("187 people on board")
    const timeline = await press("Timeline", { ...manager, permissions: 0n })
    expect(textOf(timeline.original)).toContain("18 June 2026")
    expect(textOf((await press("Unsubscribe")).original)).toContain("no longer follows")
    await file("third.md", CONTRADICTING.replace("187", "190").replace("What we know", "Third"))
    expect(alerts()).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it("is told at once which permission is missing and where to give it", async () => {
    server.lacking.set(manager.channel, 1n << 11n)
    await adapter.stop()
    const core = createCore({ dossier: service.ready, place: (asker) => service.place(asker), log, now: "2026-06-20" })
    adapter = await startDiscord(core, { token: TOKEN, applicationId: null, apiUrl: server.api })
    service.connect(adapter.sender ?? expect.fail("no sender"))
    expect(await said(subscribe)).toContain("allow it Send Messages in Discord")
  })

  it("may be subscribed by mention, by an admin alone", async () => {
    server.admins.add("900000000000000007")
    for (const [user, words] of [
      ["900000000000000001", "takes the role manager"],
      ["900000000000000007", "Subscribed"],
    ] as const) {
      server.write({ ...manager, user }, `<@${server.bot.id}> subscribe`, { mentions: [server.bot] })
      await server.until(() => alerts().some((message) => textOf(message).includes(words)), words)
    }
  })
})

describe("an alert whose outcome was lost", () => {
  beforeEach(async () => {
    await said(subscribe)
    const response = { status: 500, body: "no" }
    server.troubles.push({ method: "POST", path: /messages$/, afterwards: true, times: 3, response })
    await file("second.md", CONTRADICTING)
    expect(alerts()).toHaveLength(1)
    // The lease of whoever posted it runs out.
    clock += 120_000
  })

  it("is found and not posted again, where the channel can be read back", async () => {
    server.nonceWindow = 0
    // The messages are of the real clock's time, and the alert was due by the service's: both are the past.
    await service.settled()
    await service.settled()
    expect(alerts()).toHaveLength(1)
  })
})
