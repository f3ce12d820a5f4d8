import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { UserError } from "../../src/errors.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sources-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** `code path` of each problem. */
const problemsOf = async () => (await readFolder(folder)).problems.map(({ code, path }) => `${code} ${path}`)
const idsOf = async () => (await readFolder(folder)).sources.map(({ id }) => id)

describe("readFolder", () => {
  it("reads the files of known kinds in the order of their paths, and tells how far it is", async () => {
    write("b.txt", "Second.")
    write("a/deep/c.md", "First.")
    write("page.HTML", "<p>Third.</p>")
    write("README.md", "What this is.")
    write("gold.json", "{}")
    write(".hidden.txt", "Not this.")
    const seen: string[] = []
    const { sources, problems } = await readFolder(folder, (done, total) => seen.push(`${done}/${total}`))
    expect(sources.map(({ id, file, text }) => [id, file, text])).toEqual([
      ["a/deep/c", "a/deep/c.md", "First."],
      ["b", "b.txt", "Second."],
      ["page", "page.HTML", "Third."],
    ])
    expect(problems).toEqual([])
    expect(seen).toEqual(["1/3", "2/3", "3/3"])
  })
  it("counts offsets after the front matter and keeps every character after it", async () => {
    write("a.md", "\uFEFF---\r\ntitle: Closed\r\n---\r\nIt is\r\nclosed.\r\n")
    expect((await readFolder(folder)).sources[0]).toMatchObject({ title: "Closed", text: "It is\r\nclosed.\r\n" })
  })
  it("lets sources.yaml win over front matter, nearest first, and null say unknown", async () => {
    write(
      "sources.yaml",
      "sub/a.md: { title: Far, outlet: Wire, language: en }\nb:\n  published: 2026-06\n  inferred: [published]\n  title: null\n",
    )
    write("sub/sources.yaml", "a.md:\n  title: Near\n")
    write("sub/a.md", "---\ntitle: Own\nauthor: Jo\n---\nText of it.")
    write(
      "b.txt",
      "A heading\n\nThe council met on Tuesday evening, and put the matter off until the spring of next year.",
    )
    const [b, a] = (await readFolder(folder)).sources
    expect(a).toMatchObject({ title: "Near", outlet: "Wire", author: "Jo", language: "en", inferred: [] })
    expect(b).toMatchObject({ title: null, published: { start: "2026-06-01", end: "2026-06-30" } })
    expect(b?.inferred).toEqual(["published", "language"])
  })
  it("names what sources.yaml says that can't be understood, and reads the files all the same", async () => {
    write("sources.yaml", "a.txt: { published: yesterday, url: 'ftp://x' }\nb.txt: 3\n")
    write("a.txt", "Text.")
    write("sub/sources.yaml", "{ not: [yaml")
    const { sources, problems } = await readFolder(folder)
    expect(sources).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(Array(4).fill("bad-metadata"))
    expect(problems.map(({ message }) => message).join()).toContain('published "yesterday" is no date')
  })
  it("names what front matter says that can't be understood, and reads the file all the same", async () => {
    write("a.md", "---\ntitle: Closed\npublished: next week\n---\nText.")
    const { sources, problems } = await readFolder(folder)
    expect(sources[0]).toMatchObject({ title: "Closed", published: null, text: "Text." })
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(["bad-metadata a.md"])
  })
  it("refuses a folder that isn't there", async () => {
    await expect(readFolder(join(folder, "nowhere"))).rejects.toThrow(UserError)
  })
})

describe("files that can't be used", () => {
  it("names each and loads the rest", async () => {
    write("good.txt", "Fine.")
    write("empty.txt", "")
    write("blank.md", " \n\t\n")
    write("only-front.md", "---\ntitle: Nothing below\n---\n")
    write("binary.txt", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 255, 254]))
    write("latin.txt", Buffer.from("Le caf\xe9 est ferm\xe9 depuis l'\xe9t\xe9, dit le maire \xe0 la radio.", "latin1"))
    write("utf16.txt", Buffer.from("\uFEFFThe bridge is closed.", "utf16le"))
    write("broken.pdf", "%PDF-1.7 and nothing else")
    write("huge.txt", "")
    truncateSync(join(folder, "huge.txt"), 51 * 1024 * 1024)
    symlinkSync(join(folder, "nowhere.txt"), join(folder, "link.txt"))
    write("good.md", "Same id.")
    const { sources, problems } = await readFolder(folder)
    expect(sources.map(({ id, file }) => [id, file])).toEqual([["good", "good.md"]])
    expect(problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      "binary binary.txt",
      "broken-document broken.pdf",
      "broken-link link.txt",
      "duplicate-id good.txt",
      "empty blank.md",
      "empty empty.txt",
      "empty only-front.md",
      "not-utf8 latin.txt",
      "not-utf8 utf16.txt",
      "too-large huge.txt",
    ])
    for (const { path, message } of problems)
      expect(message).toMatch(new RegExp(`^${path.replace(/\./g, "\\.")} .*\\.$`))
  })
  it.skipIf(process.getuid?.() === 0)("names a file and a folder without permission to read", async () => {
    write("secret.txt", "No.")
    chmodSync(join(folder, "secret.txt"), 0)
    write("closed/in.txt", "No.")
    chmodSync(join(folder, "closed"), 0)
    expect(await problemsOf()).toEqual(["unreadable closed", "unreadable secret.txt"])
    chmodSync(join(folder, "closed"), 0o700)
  })
  it("follows a link to a file or folder once, and no circle", async () => {
    write("real/a.txt", "Text.")
    symlinkSync(join(folder, "real"), join(folder, "again"))
    symlinkSync(folder, join(folder, "real", "up"))
    expect(await idsOf()).toHaveLength(1)
    expect(await problemsOf()).toEqual([])
  })
})
