import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Library } from "../../src/desk/library.ts"
import { Rounds } from "../../src/desk/rounds.ts"
import { openStore } from "../../src/store/open.ts"
import type { Store } from "../../src/store/store.ts"
import { source } from "../store/contract.ts"

const now = () => "2026-06-20T10:00:00.000Z"
let folder = ""
let store: Store
let rounds: Rounds
let library: Library

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "concordance-rounds-"))
  store = await openStore({ folder })
  await store.dossiers.ensure("main", "main", now())
  await store.subscriptions.put({
    id: "s",
    dossier: "main",
    platform: "slack",
    team: "T",
    channel: "C",
    topic: "",
    only: "any",
    pace: "instant",
    quiet: null,
    timeZone: "UTC",
    paused: false,
    createdBy: "U",
    created: now(),
  })
  library = new Library(store, (error) => expect.fail(String(error)))
  rounds = new Rounds({
    store,
    dossier: (id) => library.dossier(id),
    catchUp: (change) => library.catchUp(change),
    novelty: (_, version) => ({
      source: version.source.id,
      origin: null,
      figures: [],
      names: [],
      dates: [],
      contradicts: [],
      confirms: [],
    }),
    deliverer: { run: async () => 0 },
    cap: 24,
    now,
    onProblem: (error) => expect.fail(String(error)),
  })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = (id: string, text: string) => store.sources.put("main", source(id, text), { link: null, retrieved: now() })
const sent = async (id: string) => (await store.outbox.decisions("main", id)).map(({ version }) => version)

describe("a round", () => {
  it("decides on a source that was committed before it was announced to memory", async () => {
    await library.dossier("main")
    await put("a", "The ferry sank.")
    await rounds.ask()
    expect(await sent("a")).toEqual([1])
    expect((await library.dossier("main")).source("a")?.text).toBe("The ferry sank.")
  })

  it("decides on the newest version alone, and on nothing that was removed", async () => {
    await library.dossier("main")
    await put("a", "The ferry sank.")
    await put("a", "The ferry sank at noon.")
    await put("b", "It rained.")
    await store.sources.remove("main", "b")
    await rounds.ask()
    expect(await sent("a")).toEqual([2])
    expect(await sent("b")).toEqual([])
    expect(await store.sources.undecided("main")).toEqual([])
  })
})
