import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { createDeliverer } from "../../src/alerts/deliver.ts"
import type { Reply } from "../../src/chat/reply.ts"
import type { Posting, Sender } from "../../src/chat/sender.ts"
import { openStore } from "../../src/store/open.ts"
import type { Delivery, Store } from "../../src/store/store.ts"
import { delivery } from "../store/contract.ts"

const folder = mkdtempSync(join(tmpdir(), "concordance-deliver-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let clock = Date.parse("2026-06-20T10:00:00.000Z")
const now = () => new Date(clock).toISOString()
const log = { info: () => {}, warn: () => {}, error: () => {} }
const reply = (title: string): Reply => ({ title, parts: [], actions: [] })

/** A channel that remembers what stands in it; `next` says how the coming posts end. */
function channel(readable: boolean) {
  const posted: { key: string; possibleRepeat: boolean }[] = []
  const next: (Posting["type"] | "crash-before" | "crash-after")[] = []
  const sender: Sender = {
    platform: "slack",
    post: async (_target, _reply, key, { possibleRepeat }) => {
      const outcome = next.shift() ?? "posted"
      if (outcome === "crash-before") throw new Error("socket hang up")
      if (outcome === "later") return { type: "later", after: 30_000, problem: "rate limited" }
      if (outcome === "refused") return { type: "refused", problem: "not_in_channel: type /invite @concordance" }
      posted.push({ key, possibleRepeat })
      if (outcome === "crash-after") throw new Error("socket hang up")
      return { type: "posted", message: `m-${key}` }
    },
    find: async (_target, key) => {
      if (!readable) return { state: "unknown" }
      return posted.some((post) => post.key === key) ? { state: "posted", message: `m-${key}` } : { state: "absent" }
    },
    obstacle: async () => null,
  }
  return { posted, next, sender }
}

let store: Store
let count = 0
beforeEach(async () => {
  await store?.close()
  store = await openStore({ folder: join(folder, String(++count)) })
})
afterAll(() => store.close())

const deliverer = (sender: Sender, compose: (d: Delivery) => Promise<Reply | null> = async (d) => reply(d.key)) =>
  createDeliverer({ outbox: store.outbox, senders: [sender], compose, log, owner: `w${++count}`, now, lease: 60_000 })

describe("createDeliverer", () => {
  it("posts what is due, in order, once", async () => {
    const { posted, sender } = channel(true)
    await store.outbox.add(["1", "2", "3"].map((key) => delivery(key)))
    expect(await deliverer(sender).run()).toBe(3)
    expect(await deliverer(sender).run()).toBe(0)
    expect(posted.map((post) => post.key)).toEqual(["1", "2", "3"])
    expect(await store.outbox.get("2")).toMatchObject({ state: "sent", message: "m-2" })
  })

  it("waits as long as the platform says, and keeps the channel's order meanwhile", async () => {
    const { posted, next, sender } = channel(true)
    next.push("later")
    await store.outbox.add(["1", "2"].map((key) => delivery(key)))
    await deliverer(sender).run()
    expect(posted).toEqual([])
    clock += 30_000
    await deliverer(sender).run()
    expect(posted.map((post) => post.key)).toEqual(["1", "2"])
  })

  it("gives up what a channel refuses, keeps the reason, and goes on", async () => {
    const { posted, next, sender } = channel(true)
    next.push("refused")
    await store.outbox.add(["1", "2"].map((key) => delivery(key)))
    await deliverer(sender).run()
    expect(await store.outbox.get("1")).toMatchObject({ state: "failed", problem: expect.stringContaining("/invite") })
    expect(posted.map((post) => post.key)).toEqual(["2"])
  })

  it.each(["crash-before", "crash-after"] as const)(
    "shows an alert once after a %s, where the channel can be read",
    async (crash) => {
      const { posted, next, sender } = channel(true)
      next.push(crash)
      await store.outbox.add([delivery("1")])
      await deliverer(sender).run()
      clock += 61_000
      await deliverer(sender).run()
      expect(posted).toEqual([{ key: "1", possibleRepeat: false }])
      expect(await store.outbox.get("1")).toMatchObject({ state: "sent" })
    },
  )

  it("sends again what can't be looked up, and says that it may be a repeat", async () => {
    const { posted, next, sender } = channel(false)
    next.push("crash-after")
    await store.outbox.add([delivery("1")])
    await deliverer(sender).run()
    clock += 61_000
    await deliverer(sender).run()
    expect(posted).toEqual([
      { key: "1", possibleRepeat: false },
      { key: "1", possibleRepeat: true },
    ])
  })

  it("still says that it may be a repeat when the platform asked to wait in between", async () => {
    const { posted, next, sender } = channel(false)
    next.push("crash-after", "later")
    await store.outbox.add([delivery("1")])
    for (const wait of [0, 61_000, 30_000]) {
      clock += wait
      await deliverer(sender).run()
    }
    expect(posted).toEqual([
      { key: "1", possibleRepeat: false },
      { key: "1", possibleRepeat: true },
    ])
  })

  it("tries again what could not be composed, and doesn't take it for sent", async () => {
    const { posted, sender } = channel(false)
    await store.outbox.add([delivery("1")])
    await deliverer(sender, () => Promise.reject(new Error("a fault of ours"))).run()
    expect(await store.outbox.get("1")).toMatchObject({ state: "pending", uncertain: false })
    clock += 30_000
    await deliverer(sender).run()
    expect(posted).toEqual([{ key: "1", possibleRepeat: false }])
  })

  it("sends nothing when nothing is left to say", async () => {
    const { posted, sender } = channel(true)
    await store.outbox.add([delivery("1")])
    await deliverer(sender, async () => null).run()
    expect(posted).toEqual([])
    expect(await store.outbox.get("1")).toMatchObject({ state: "failed" })
  })
})
