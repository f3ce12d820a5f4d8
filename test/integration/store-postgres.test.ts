import { afterAll, describe, expect, it } from "vitest"
import { openStore } from "../../src/store/open.ts"
import { startPostgres } from "../servers/postgres.ts"
import { source, storeContract } from "../store/contract.ts"

const server = await startPostgres()
afterAll(() => server.stop(), 30_000)
const databaseUrl = await server.newDatabase()
const open = () => openStore({ databaseUrl, folder: "/nowhere" })
storeContract("PostgreSQL", open, open)

describe("replicas on one PostgreSQL", () => {
  it("see each other's sources within a second", async () => {
    const [a, b] = await Promise.all([open(), open()])
    const seen = new Promise<number>((resolve) => {
      const start = Date.now()
      void b
        .watch((change) => {
          if (change.dossier === "replicas") resolve(Date.now() - start)
        })
        .then(() =>
          a.sources.put("replicas", source("a", "It sank."), { link: null, retrieved: "2026-06-20T10:00:00.000Z" }),
        )
    })
    await expect(
      Promise.race([seen.then(() => "seen"), new Promise((resolve) => setTimeout(resolve, 1000, "too late"))]),
    ).resolves.toBe("seen")
    await Promise.all([a.close(), b.close()])
  })

  it("migrate an empty database together", async () => {
    const fresh = await server.newDatabase()
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl: fresh, folder: "/nowhere" })))
    expect(await stores[0]?.dossiers.list()).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
  })
})

describe("a PostgreSQL that isn't there", () => {
  it("is named, without its password, with what to check", async () => {
    const failure = openStore({ databaseUrl: "postgres://u:secret@127.0.0.1:1/x", folder: "/nowhere" })
    await expect(failure).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringMatching(/127\.0\.0\.1:1.*DATABASE_URL/),
    })
    await expect(failure).rejects.not.toThrow(/secret/)
  })
})
