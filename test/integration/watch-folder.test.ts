import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { type FolderChange, type Watching, watchFolder } from "../../src/ingest/watch-folder.ts"

let folder: string
let watching: Watching | undefined
const seen: FolderChange[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "watched-"))
  seen.length = 0
})
afterEach(async () => {
  await watching?.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
async function start(): Promise<void> {
  const { sources } = await readFolder(folder)
  watching = await watchFolder(folder, sources, (change) => seen.push(change), { settled: 150, together: 100 })
}
/** Everything seen so far, as `added a`, `changed b: its text`. */
const told = () =>
  seen.flatMap(({ added, changed, removed, problems }) => [
    ...added.map(({ id, text }) => `added ${id}: ${text}`),
    ...changed.map(({ id, text }) => `changed ${id}: ${text}`),
    ...removed.map((id) => `removed ${id}`),
    ...problems.map(({ code, path }) => `${code} ${path}`),
  ])
const until = (lines: readonly string[]) =>
  vi.waitFor(() => expect(told()).toEqual(lines), { timeout: 10_000, interval: 50 })

describe("a watched folder", () => {
  it("tells of files that come, change and go, and not of those that were there", async () => {
    write("old.txt", "Old.")
    await start()
    write("new.txt", "New.")
    await until(["added new: New."])
    write("new.txt", "Newer.")
    await until(["added new: New.", "changed new: Newer."])
    rmSync(join(folder, "old.txt"))
    await until(["added new: New.", "changed new: Newer.", "removed old"])
  })
  it("reads a file once it has stopped growing", async () => {
    await start()
    write("slow.txt", "One.")
    for (const more of [" Two.", " Three.", " Four."]) {
      await new Promise((resolve) => setTimeout(resolve, 80))
      appendFileSync(join(folder, "slow.txt"), more)
    }
    await until(["added slow: One. Two. Three. Four."])
  })
  it("leaves other files and parts being written alone, and names what can't be used", async () => {
    await start()
    write(".hidden.txt", "No.")
    write("picture.png", "No.")
    write("download.txt.part", "Yes.")
    mkdirSync(join(folder, "sub"))
    write("sub/empty.md", "")
    await until(["empty sub/empty.md"])
    renameSync(join(folder, "download.txt.part"), join(folder, "download.txt"))
    await until(["empty sub/empty.md", "added download: Yes."])
    write("download.md", "Same id.")
    await until(["empty sub/empty.md", "added download: Yes.", "duplicate-id download.md"])
  })
  it("takes a sources.yaml that comes later for a change of what it describes", async () => {
    write("a.txt", "Text of it.")
    await start()
    write("sources.yaml", "a.txt:\n  outlet: Lathe News\n")
    await vi.waitFor(
      () => expect(seen.flatMap(({ changed }) => changed.map(({ outlet }) => outlet))).toEqual(["Lathe News"]),
      { timeout: 10_000, interval: 50 },
    )
  })
})
