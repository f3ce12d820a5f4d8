import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import disagree from "../../commands/disagree.ts"
import dismiss from "../../commands/dismiss.ts"
import { commands } from "../../commands/index.ts"
import type { Asker } from "../../src/chat/dispatch.ts"
import { markdownOf } from "../../src/chat/markdown.ts"
import type { Reply } from "../../src/chat/reply.ts"
import type { Sender } from "../../src/chat/sender.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { openService, type Service } from "../../src/setup/service.ts"

const root = mkdtempSync(join(tmpdir(), "concordance-service-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let clock = Date.parse("2026-06-20T10:00:00.000Z")
const log = {
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => expect.fail(`${message} ${JSON.stringify(fields)}`),
}

const WIRE = `---
title: "Ferry sinks"
outlet: Harbour Wire
published: 2026-06-18
---
A ferry with 212 people on board sank on Thursday evening off Cape Orr, the coastguard said. Rescuers pulled 23 people from the water, said coxswain Ada Krol.
`
const LATER = `---
title: "What we know"
outlet: Orr Gazette
published: 2026-06-19
---
A ferry with 187 people on board sank on Thursday evening off Cape Orr, the harbour master, Ines Roth, said.
`
const COPY = `---
title: "A ferry sinks"
outlet: Vint Echo
published: 2026-06-18
---
A ferry with 212 people on board sank on Thursday evening off Cape Orr, the coastguard said. Rescuers pulled 23 people from the water, coxswain Ada Krol said.

Report: Harbour Wire
`

const manager: Asker = { platform: "slack", place: "T1", channel: "C1", user: "U1", role: "manager" }
const member: Asker = { ...manager, user: "U2", role: "member" }
const admin: Asker = { ...manager, user: "U3", role: "admin" }

let folder = ""
let data = ""
let service: Service
let posted: { channel: string; reply: Reply }[] = []
let count = 0

const sender: Sender = {
  platform: "slack",
  post: async ({ channel }, reply) => {
    posted.push({ channel, reply })
    return { type: "posted", message: "1" }
  },
  find: async () => ({ state: "unknown" }),
  obstacle: async ({ channel }) => (channel === "C9" ? "I'm not in this channel: type /invite @concordance." : null),
}

async function start(): Promise<void> {
  service = await openService({
    databaseUrl: null,
    data,
    folder,
    sources: readFolder(folder).then(({ sources }) => sources),
    log,
    timeZone: "Europe/Berlin",
    now: () => new Date(clock).toISOString(),
  })
  service.connect(sender)
  await service.ready
}

/** What a restart with one more file in the folder brings. */
async function drop(name: string, text: string): Promise<void> {
  await service.stop()
  clock += 60_000
  writeFileSync(join(folder, name), text)
  await start()
  await service.settled()
}

beforeEach(async () => {
  folder = join(root, String(++count))
  data = join(root, `data-${count}`)
  posted = []
  mkdirSync(folder)
  writeFileSync(join(folder, "wire.md"), WIRE)
  await start()
  return () => service.stop()
})

const wish = { topic: "", only: "any", pace: "instant", quiet: null, timeZone: "" }

describe("the service", () => {
  it("alerts a channel to a source that contradicts another, with both quotes", async () => {
    await (await service.place(manager)).desk.subscribe(wish)
    await drop("gazette.md", LATER)
    expect(posted).toHaveLength(1)
    const text = markdownOf(posted[0]?.reply ?? expect.fail("nothing posted"))
    expect(text).toContain("What we know")
    expect(text).toContain("212 people on board")
    expect(text.match(/187 people on board/g)).toHaveLength(1)
    const { desk } = await service.place(manager)
    expect(await desk.why("gazette")).toEqual([
      { topic: "", version: 1, sent: true, why: expect.stringContaining("disagreement"), state: "sent" },
    ])
  })

  it("alerts to every one of many articles that come in at once", async () => {
    await (await service.place(manager)).desk.subscribe(wish)
    const ports = "Tolm Vint Orla Krol Ness Wick Dorn Hale Mure Sten Arle Bray".split(" ")
    for (const [i, port] of ports.entries())
      writeFileSync(
        join(folder, `${port}.md`),
        `The lock at ${port} took ${(i + 3) * 117} barges in ${port}'s longest week.\n`,
      )
    await drop("gazette.md", LATER)
    expect(posted).toHaveLength(ports.length + 1)
  })

  it("says nothing of a near-copy, and why", async () => {
    await (await service.place(manager)).desk.subscribe(wish)
    await drop("copy.md", COPY)
    expect(posted).toEqual([])
    const { desk } = await service.place(manager)
    expect(await desk.why("copy")).toEqual([
      { topic: "", version: 1, sent: false, why: "It is a near-copy of wire, so it brings nothing new.", state: null },
    ])
  })

  it("alerts only on the topic that was asked for, and not on what was there before", async () => {
    await (await service.place(manager)).desk.subscribe({ ...wish, topic: "Ines Roth" })
    await (await service.place({ ...manager, channel: "C2" })).desk.subscribe({ ...wish, topic: "lighthouse" })
    await drop("gazette.md", LATER)
    expect(posted.map(({ channel }) => channel)).toEqual(["C1"])
  })

  it("sends nothing twice over restarts", async () => {
    await (await service.place(manager)).desk.subscribe(wish)
    await drop("gazette.md", LATER)
    await service.stop()
    await start()
    await service.settled()
    expect(posted).toHaveLength(1)
  })

  it("gathers a digest and posts it when its time has come", async () => {
    await (await service.place(manager)).desk.subscribe({ ...wish, pace: "hourly" })
    await drop("gazette.md", LATER)
    await drop(
      "other.md",
      LATER.replace("187", "190").replace("What we know", "Another count").replace("Ines Roth", "Olaf Brandt"),
    )
    expect(posted).toEqual([])
    clock = Date.parse(new Date(clock).toISOString().slice(0, 13).concat(":00:00.000Z")) + 3_600_000
    await service.settled()
    expect(posted).toHaveLength(1)
    expect(posted[0]?.reply.title).toBe("2 new sources")
  })

  it("holds a paused subscription, and forgets one that was ended", async () => {
    const { desk } = await service.place(manager)
    await desk.subscribe(wish)
    await desk.pause("", true)
    await drop("gazette.md", LATER)
    expect(posted).toEqual([])
    const again = (await service.place(manager)).desk
    expect(await again.subscriptions()).toMatchObject([{ paused: true }])
    await again.unsubscribe("1")
    expect(await again.subscriptions()).toEqual([])
    await expect(again.unsubscribe("1")).rejects.toMatchObject({ code: "unknown-subscription" })
  })

  it("says what keeps it from posting, and shows what the last source would have sent", async () => {
    const { desk } = await service.place({ ...manager, channel: "C9" })
    const { obstacle, preview } = await desk.subscribe(wish)
    expect(obstacle).toContain("/invite")
    expect(preview?.title).toContain("Ferry sinks")
  })

  it("lets members ask, managers subscribe and admins manage sources", async () => {
    await expect((await service.place(member)).desk.subscribe(wish)).rejects.toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("manager"),
    })
    await expect((await service.place(manager)).desk.removeSource("wire")).rejects.toMatchObject({
      code: "not-allowed",
    })
    await (await service.place(admin)).desk.removeSource("wire")
    await service.settled()
    expect((await service.place(member)).dossier.sources).toEqual([])
  })

  it("keeps dossiers apart: what one channel is bound to, another doesn't see", async () => {
    const { desk } = await service.place(admin)
    expect(await desk.useDossier("Other story")).toEqual({ name: "Other story", created: true })
    const bound = await service.place(admin)
    expect(bound.dossier.sources).toEqual([])
    expect(bound.desk.dossier).toBe("Other story")
    expect((await service.place({ ...admin, channel: "C2" })).dossier.sources).toHaveLength(1)
    await desk.dismiss("x")
    expect(await bound.desk.dismissed()).toEqual(new Set())
  })

  it("refuses a time zone that doesn't exist", async () => {
    const { desk } = await service.place(manager)
    await expect(desk.subscribe({ ...wish, timeZone: "Mars/Olympus" })).rejects.toMatchObject({ code: "bad-option" })
  })
})

describe("a disagreement that a workspace puts aside", () => {
  it("is no longer shown there, and is again after an undo", async () => {
    await drop("gazette.md", LATER)
    const context = async () => ({ ...(await service.place(admin)), now: "2026-06-20", explain: false, commands })
    const list = async () =>
      (await disagree.run(disagreeOf({}), await context())).json["disagreements"] as { id: string }[]
    const [first] = await list()
    const id = first?.id ?? expect.fail("no disagreement")
    await dismiss.run({ id, undo: false }, await context())
    expect((await list()).map((one) => one.id)).not.toContain(id)
    const { reply } = await disagree.run(disagreeOf({}), await context())
    expect(markdownOf(reply)).toContain("1 put aside by this workspace")
    await dismiss.run({ id, undo: true }, await context())
    expect((await list()).map((one) => one.id)).toContain(id)
    await expect(async () => dismiss.run({ id: "nothing", undo: false }, await context())).rejects.toMatchObject({
      code: "unknown-disagreement",
    })
  })
})

function disagreeOf(values: { topic?: string }) {
  return { topic: values.topic, kind: undefined, id: undefined, explain: false }
}
