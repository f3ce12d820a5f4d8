import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { openSqlite } from "../../src/store/database.ts"
import { openStore, storeOf } from "../../src/store/open.ts"
import { source, storeContract } from "./contract.ts"

const folder = mkdtempSync(join(tmpdir(), "concordance-store-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const open = () => openStore({ folder })
storeContract("a SQLite file", open, open)

describe("a SQLite file in trouble", () => {
  it("is left as it is when it isn't a database", async () => {
    const path = join(folder, "broken")
    writeFileSync(join(folder, "broken.txt"), "")
    const text = "these are not the bytes of a database ".repeat(400)
    const { mkdirSync } = await import("node:fs")
    mkdirSync(path)
    writeFileSync(join(path, "concordance.db"), text)
    await expect(openStore({ folder: path })).rejects.toMatchObject({
      code: "store-corrupt",
      message: expect.stringContaining("concordance.db"),
    })
    expect(readFileSync(join(path, "concordance.db"), "utf8")).toBe(text)
  })

  it("says that the disk is full, and keeps what was committed", async () => {
    const database = await openSqlite(join(folder, "full.db"))
    const store = storeOf(database)
    await store.sources.put("d", source("a", "It sank."), { link: null, retrieved: "2026-06-20T10:00:00.000Z" })
    const { sql } = await import("kysely")
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(database.db)
    const big = source("b", "It swam. ".repeat(50_000))
    const details = { link: null, retrieved: "2026-06-20T10:00:00.000Z" }
    await expect(store.sources.put("d", big, details)).rejects.toMatchObject({
      code: "store-full",
      message: expect.stringMatching(/full.*Free some space/),
    })
    expect((await store.sources.current("d")).map((v) => v.source.id)).toEqual(["a"])
    await sql`pragma max_page_count = 1000000`.execute(database.db)
    expect((await store.sources.put("d", big, details)).outcome).toBe("new")
    await store.close()
  })

  it.skipIf(process.getuid?.() === 0)("says that a folder can't be written", async () => {
    const path = mkdtempSync(join(folder, "ro-"))
    chmodSync(path, 0o500)
    await expect(openStore({ folder: path })).rejects.toMatchObject({ code: "store-read-only" })
  })

  it("says that a path can't be opened", async () => {
    writeFileSync(join(folder, "file"), "")
    await expect(openStore({ folder: join(folder, "file") })).rejects.toThrow(/file/)
  })
})
