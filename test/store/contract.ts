import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { readSource } from "../../src/ingest/read-folder.ts"
import type { Delivery, NewDelivery, SourceChange, Store, Subscription } from "../../src/store/store.ts"

const later = "2026-06-20T10:10:00.000Z"
const now = "2026-06-20T10:00:00.000Z"
const muchLater = "2026-06-20T12:00:00.000Z"
const details = { link: "https://example.org/a", retrieved: now }

export const source = (id: string, text: string) => readSource(`${id}.md`, text)

export const subscription = (id: string, over: Partial<Subscription> = {}): Subscription => ({
  id,
  dossier: "d",
  platform: "slack",
  team: "T1",
  channel: "C1",
  topic: "",
  only: "any",
  pace: "instant",
  quiet: null,
  timeZone: "Europe/Berlin",
  paused: false,
  createdBy: "U1",
  created: now,
  ...over,
})

export const delivery = (key: string, over: Partial<NewDelivery> = {}): NewDelivery => ({
  key,
  subscription: "s1",
  dossier: "d",
  platform: "slack",
  team: "T1",
  channel: "C1",
  due: now,
  source: "a",
  notice: null,
  ...over,
})

const claim = (store: Store, at = now, owner = "w1"): Promise<Delivery | null> =>
  store.outbox.claim({
    platforms: ["slack"],
    owner,
    now: at,
    leaseUntil: new Date(Date.parse(at) + 60_000).toISOString(),
  })

/** What every store keeps, whatever its database. `open` returns an empty store; `reopen` opens the same one again. */
export function storeContract(name: string, open: () => Promise<Store>, reopen: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())
    let dossier = 0
    let d = ""
    beforeEach(() => {
      d = `d${++dossier}`
    })

    afterEach(() => drain(store))

    it("keeps a source and gives it back as it was", async () => {
      const a = source("a", "---\ntitle: Ünï “code”\n---\nOne 🛳️ sank.\r\n\r\n| a | b |\n|---|---|\n| 1 | 2 |\n")
      expect(await store.sources.put(d, a, details)).toEqual({ outcome: "new", version: 1 })
      expect(await store.sources.current(d)).toEqual([
        { dossier: d, source: a, version: 1, decided: false, ...details },
      ])
    })

    it("knows the same text again, and keeps both versions of a changed one", async () => {
      await store.sources.put(d, source("a", "It sank."), details)
      expect(await store.sources.put(d, source("a", "It sank."), { link: null, retrieved: later })).toEqual({
        outcome: "unchanged",
        version: 1,
      })
      expect(await store.sources.put(d, source("a", "It did not sink."), details)).toEqual({
        outcome: "changed",
        version: 2,
      })
      expect((await store.sources.versions(d, "a")).map((v) => v.source.text)).toEqual(["It sank.", "It did not sink."])
      expect((await store.sources.current(d)).map((v) => v.version)).toEqual([2])
    })

    it("finds a source by its link and by its text", async () => {
      const a = source("a", "It sank.")
      await store.sources.put(d, a, details)
      expect((await store.sources.findByLink(d, "https://example.org/a"))?.source.id).toBe("a")
      expect((await store.sources.findByHash(d, a.hash))?.source.id).toBe("a")
      expect(await store.sources.findByLink(d, "https://example.org/b")).toBeNull()
      expect(await store.sources.findByLink("another dossier", "https://example.org/a")).toBeNull()
    })

    it("lets one of two simultaneous arrivals of a source be new", async () => {
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => store.sources.put(d, source("a", "It sank."), details)))
      expect(outcomes.map((o) => o.outcome).sort()).toEqual(["new", "unchanged", "unchanged", "unchanged"])
    })

    it("purges a removed source, its analyses and its pending alerts, and nothing else", async () => {
      const [a, b] = [source("a", `It sank, ${d}.`), source("b", `It swam, ${d}.`)]
      await store.sources.put(d, a, details)
      await store.sources.put(d, b, details)
      for (const s of [a, b]) await store.analyses.put(s.hash, "1", emptyAnalysis(s.id))
      const own = { dossier: d, channel: `C-${d}` }
      await store.outbox.add([delivery(`${d}/a`, own), delivery(`${d}/b`, { ...own, source: "b" })])
      expect(await store.sources.remove(d, "a")).toBe(true)
      expect(await store.sources.remove(d, "a")).toBe(false)
      expect((await store.sources.current(d)).map((v) => v.source.id)).toEqual(["b"])
      expect(await store.sources.versions(d, "a")).toEqual([])
      expect(await store.analyses.get(a.hash, "1")).toBeNull()
      expect(await store.analyses.get(b.hash, "1")).toEqual(emptyAnalysis("b"))
      expect(await store.outbox.get(`${d}/a`)).toBeNull()
      expect((await store.outbox.get(`${d}/b`))?.state).toBe("pending")
      expect(await store.sources.put(d, a, details)).toEqual({ outcome: "changed", version: 2 })
    })

    it("tells a watcher of what was committed", async () => {
      const seen: SourceChange[] = []
      const stop = await store.watch((change) => seen.push(change))
      await store.sources.put(d, source("a", "It sank."), details)
      await store.sources.remove(d, "a")
      await until(() => seen.length >= 2)
      await stop()
      await store.sources.put(d, source("b", "It swam."), details)
      expect(seen.filter((change) => change.dossier === d)).toEqual([
        { dossier: d, source: "a", version: 1 },
        { dossier: d, source: "a", version: 0 },
      ])
    })

    it("binds a channel before its server, and a server before nothing", async () => {
      await store.dossiers.ensure(d, "Story", now)
      await store.dossiers.ensure(d, "Other name", now)
      expect((await store.dossiers.list()).filter((row) => row.id === d)).toEqual([
        { id: d, name: "Story", created: now },
      ])
      await store.dossiers.bind(`slack:${d}`, d)
      await store.dossiers.bind(`slack:${d}:C1`, "other")
      expect(await store.dossiers.boundTo([`slack:${d}:C1`, `slack:${d}`])).toBe("other")
      expect(await store.dossiers.boundTo([`slack:${d}:C2`, `slack:${d}`])).toBe(d)
      expect(await store.dossiers.boundTo([`slack:${d}x`])).toBeNull()
      expect(await store.dossiers.boundTo([])).toBeNull()
    })

    it("hands a feed that is due to one caller", async () => {
      const feed = {
        dossier: d,
        url: "https://example.org/f",
        etag: null,
        lastModified: null,
        due: now,
        failures: 0,
        problem: null,
        reported: false,
      }
      await store.feeds.put(feed)
      const taken = await Promise.all([1, 2, 3].map(() => store.feeds.takeDue(now, later)))
      expect(taken.flat().filter((row) => row.dossier === d)).toEqual([feed])
      await store.feeds.put({ ...feed, due: muchLater, failures: 3, problem: "410 Gone", reported: true })
      expect(await store.feeds.list(d)).toEqual([
        { ...feed, due: muchLater, failures: 3, problem: "410 Gone", reported: true },
      ])
      expect(await store.feeds.remove(d, feed.url)).toBe(true)
      expect(await store.feeds.remove(d, feed.url)).toBe(false)
    })

    it("keeps a subscription, changes it, and takes its pending deliveries with it", async () => {
      const s = subscription(`s-${d}`, { dossier: d, quiet: { from: 22, to: 7 } })
      await store.subscriptions.put(s)
      await store.subscriptions.put({ ...s, paused: true })
      expect(await store.subscriptions.list({ dossier: d })).toEqual([{ ...s, paused: true }])
      expect(await store.subscriptions.list({ dossier: d, platform: "discord" })).toEqual([])
      await store.outbox.add([delivery(`${d}/1`, { subscription: s.id, channel: `C-${d}` })])
      expect(await store.subscriptions.remove(s.id)).toBe(true)
      expect(await store.outbox.get(`${d}/1`)).toBeNull()
      expect(await store.subscriptions.remove(s.id)).toBe(false)
    })

    it("plans a version's deliveries once, however many replicas decide", async () => {
      await store.sources.put(d, source("a", "It sank."), details)
      const version = { dossier: d, source: "a", version: 1 }
      const decision = {
        ...version,
        subscription: "s1",
        sent: true,
        why: "It adds a figure.",
        delivery: `${d}/a/1`,
        alert: { adds: ["3"] },
      }
      expect((await store.sources.undecided(d)).map((v) => v.source.id)).toEqual(["a"])
      const channel = `C-${d}`
      await Promise.all(
        [1, 2, 3].map(() => store.outbox.plan(version, [decision], [delivery(`${d}/a/1`, { dossier: d, channel })])),
      )
      expect(await store.sources.undecided(d)).toEqual([])
      expect(await store.outbox.decisions(d, "a")).toEqual([decision])
      expect(await store.outbox.carried(`${d}/a/1`)).toEqual([decision])
      expect(await store.outbox.carried("another")).toEqual([])
      expect(await store.outbox.countSince("slack", channel, now)).toBe(1)
    })

    it("plans nothing for a source that was removed meanwhile", async () => {
      await store.sources.put(d, source("a", "It sank."), details)
      await store.sources.remove(d, "a")
      await store.outbox.plan(
        { dossier: d, source: "a", version: 1 },
        [],
        [delivery(`${d}/a/1`, { dossier: d, channel: `C-${d}` })],
      )
      expect(await store.outbox.get(`${d}/a/1`)).toBeNull()
    })

    it("gives out a channel's deliveries one at a time, in order", async () => {
      const channel = `C-${d}`
      await store.outbox.add([delivery(`${d}/1`, { channel }), delivery(`${d}/2`, { channel })])
      const first = await claim(store)
      expect(first).toMatchObject({
        key: `${d}/1`,
        state: "sending",
        attempts: 1,
        uncertain: false,
      })
      expect(await claim(store)).toBeNull()
      expect(await store.outbox.sent(`${d}/1`, "w1", "m1")).toBe(true)
      expect((await claim(store))?.key).toBe(`${d}/2`)
      expect(await store.outbox.retry(`${d}/2`, "w1", later, "429")).toBe(true)
      expect(await claim(store)).toBeNull()
      expect(await claim(store, later)).toMatchObject({ key: `${d}/2`, attempts: 2, uncertain: false, problem: "429" })
      expect(await store.outbox.failed(`${d}/2`, "w1", "not_in_channel")).toBe(true)
      expect(await store.outbox.get(`${d}/2`)).toMatchObject({ state: "failed", problem: "not_in_channel" })
      expect(await store.outbox.get(`${d}/1`)).toMatchObject({ state: "sent", message: "m1" })
    })

    it("doesn't let a digest that is due later hold up what is due now", async () => {
      const channel = `C-${d}`
      await store.outbox.add([delivery(`${d}/digest`, { channel, due: muchLater }), delivery(`${d}/now`, { channel })])
      expect((await claim(store))?.key).toBe(`${d}/now`)
      await store.outbox.sent(`${d}/now`, "w1", null)
    })

    it("hands out again what a crash left open, marked uncertain, and refuses the late word of the first owner", async () => {
      const channel = `C-${d}`
      await store.outbox.add([delivery(`${d}/1`, { channel })])
      expect((await claim(store, now, "dead"))?.uncertain).toBe(false)
      expect(await claim(store, now, "alive")).toBeNull()
      expect(await claim(store, later, "alive")).toMatchObject({ key: `${d}/1`, uncertain: true, attempts: 2 })
      expect(await store.outbox.sent(`${d}/1`, "dead", "m")).toBe(false)
      expect(await store.outbox.sent(`${d}/1`, "alive", "m")).toBe(true)
    })

    it("gives each of many deliveries to exactly one of several workers", async () => {
      const keys = Array.from({ length: 20 }, (_, i) => `${d}/${i}`)
      await store.outbox.add(keys.map((key, i) => delivery(key, { channel: `C-${d}-${i}` })))
      const taken: string[] = []
      await Promise.all(
        ["w1", "w2", "w3"].map(async (owner) => {
          for (let got = await claim(store, now, owner); got; got = await claim(store, now, owner)) {
            taken.push(got.key)
            await store.outbox.sent(got.key, owner, null)
          }
        }),
      )
      // A worker may find the one row it looked at locked and come away empty: the next look finds it.
      for (let got = await claim(store); got; got = await claim(store)) taken.push(got.key)
      expect(taken.sort()).toEqual(keys.sort())
    })

    it("remembers dismissals of a workspace, and undoes them", async () => {
      const dismissal = { dossier: d, team: "T1", disagreement: "x", by: "U1", at: now }
      await store.dismissals.add(dismissal)
      await store.dismissals.add({ ...dismissal, by: "U2" })
      expect(await store.dismissals.list(d, "T1")).toEqual([dismissal])
      expect(await store.dismissals.list(d, "T2")).toEqual([])
      expect(await store.dismissals.remove(d, "T1", "x")).toBe(true)
      expect(await store.dismissals.remove(d, "T1", "x")).toBe(false)
    })

    it("keeps the last word of each person on an answer", async () => {
      const feedback = { answer: d, question: "Who?", helpful: true, platform: "discord" as const, by: "U1", at: later }
      await store.feedback.put(feedback)
      await store.feedback.put({ ...feedback, helpful: false })
      expect((await store.feedback.list(now)).filter((f) => f.answer === d)).toEqual([{ ...feedback, helpful: false }])
    })

    it("has everything after it was closed and opened again", async () => {
      await store.sources.put(d, source("a", "It sank."), details)
      await store.subscriptions.put(subscription(`s-${d}`, { dossier: d }))
      await store.outbox.add([delivery(`${d}/1`, { channel: `C-${d}` })])
      await store.close()
      store = await reopen()
      expect((await store.sources.current(d)).map((v) => v.source.text)).toEqual(["It sank."])
      expect(await store.subscriptions.list({ dossier: d })).toHaveLength(1)
      expect((await store.outbox.get(`${d}/1`))?.state).toBe("pending")
    })
  })
}

const emptyAnalysis = (id: string) => ({
  source: id,
  units: [],
  mentions: [],
  roles: [],
  dates: [],
  attributions: [],
  events: [],
})

/** Settles what a test left in the outbox, so that the next test's claims see its own deliveries alone. */
async function drain(store: Store): Promise<void> {
  const at = "2027-01-01T00:00:00.000Z"
  for (let got = await claim(store, at, "drain"); got; got = await claim(store, at, "drain"))
    await store.outbox.sent(got.key, "drain", null)
}

async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !met(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(met()).toBe(true)
}
