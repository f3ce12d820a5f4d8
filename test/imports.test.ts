import { readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { dirname, join, relative } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")

/** What the files of a room may import besides each other and src/errors.ts. `types` are `import type` alone. */
type Room = { readonly may: readonly string[]; readonly types: readonly string[] }

// Data flows one way: a room knows those above it here, never one below, and adapters never know each other.
const ROOMS: Readonly<Record<string, Room>> = {
  "src/ingest": { may: [], types: [] },
  "src/analysis": { may: [], types: ["src/ingest"] },
  "src/dossier": { may: ["src/analysis"], types: ["src/ingest"] },
  "src/briefing": { may: ["src/dossier"], types: ["src/analysis", "src/ingest"] },
  "src/pictures": { may: [], types: ["src/briefing", "src/analysis", "src/ingest"] },
  "src/store": { may: [], types: ["src/ingest", "src/analysis"] },
  "src/chat": { may: [], types: ["src/dossier", "src/briefing", "src/analysis", "src/ingest"] },
  "src/alerts": {
    may: ["src/dossier", "src/briefing"],
    types: ["src/chat", "src/store", "src/analysis", "src/ingest"],
  },
  "src/desk": {
    may: ["src/alerts", "src/chat", "src/store", "src/ingest", "src/dossier", "src/briefing"],
    types: ["src/analysis"],
  },
  commands: {
    may: ["src/chat", "src/ingest", "src/dossier", "src/briefing", "src/alerts", "src/pictures"],
    types: ["src/analysis", "src/store"],
  },
  "src/adapters/slack": { may: ["src/chat"], types: [] },
  "src/adapters/discord": { may: ["src/chat"], types: [] },
  "src/adapters/terminal": { may: ["src/chat"], types: [] },
}

/** Only main, what it is put together from, and the bin know every room. */
const KNOWS_ALL = ["src/main.ts", "src/setup/", "src/adapters/terminal/bin.ts"]

/** Packages that one room alone may import. */
const OWNED: Readonly<Record<string, string>> = {
  minisearch: "src/dossier",
  "@slack/bolt": "src/adapters/slack",
  "@slack/types": "src/adapters/slack",
  "discord.js": "src/adapters/discord",
  "string-width": "src/adapters/terminal",
  "@resvg/resvg-js": "src/pictures",
  kysely: "src/store",
  libsql: "src/store",
  pg: "src/store",
}

/** No files, network, clock of the process or environment: what these rooms say follows from what they are given. */
const PURE = ["src/analysis", "src/briefing"]
const IMPURE = /^node:(?:fs|net|http|https|dns|child_process|process|os|timers|worker_threads)/

type Import = { readonly file: string; readonly from: string; readonly typeOnly: boolean }

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`)
}

function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?([^"';]*?\sfrom\s+)?"([^"]+)"/gm)
  const lazy = text.matchAll(/\bimport\("([^"]+)"\)/g)
  const found = [...statements].map(([, type, names = "", from = ""]) => ({
    from,
    typeOnly: type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from\s+$/.test(names),
  }))
  for (const [whole, from = ""] of lazy)
    found.push({ from, typeOnly: new RegExp(`typeof ${whole.replace(/[()."]/g, "\\$&")}`).test(text) })
  return found.map((one) => ({
    ...one,
    file,
    from: one.from.startsWith(".") ? relative(root, join(root, dirname(file), one.from)) : one.from,
  }))
}

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((room) => file.startsWith(`${room}/`))
}

/** What is wrong with an import, or null. */
function fault({ file, from, typeOnly }: Import): string | null {
  if (KNOWS_ALL.some((path) => file.startsWith(path))) return null
  const room = roomOf(file)
  if (!room) return file === "src/errors.ts" ? null : `${file} is in no room`
  if (!from.startsWith("src/") && !from.startsWith("commands/")) {
    if (PURE.includes(room) && IMPURE.test(from)) return `${file} imports ${from}: ${room} is pure`
    const name = from.startsWith("@") ? from.split("/").slice(0, 2).join("/") : (from.split("/")[0] ?? from)
    const owner = isBuiltin(from) ? undefined : OWNED[name]
    return owner && owner !== room ? `${file} imports ${from}: only ${owner} may` : null
  }
  const target = roomOf(from)
  if (from === "src/errors.ts" || target === room) return null
  if (target && ROOMS[room]?.may.includes(target)) return null
  if (target && typeOnly && ROOMS[room]?.types.includes(target)) return null
  return `${file} imports ${from}: ${room} may not know ${target ?? "it"}${typeOnly ? "" : " (other than by type, at most)"}`
}

describe("imports", () => {
  const files = [...filesBelow("src"), ...filesBelow("commands")]

  it("go up the house only, and never sideways between adapters", () => {
    const faults = files
      .flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")))
      .map(fault)
      .filter((found) => found !== null)
    expect(faults).toEqual([])
  })

  it("never leave the house's own folders", () => {
    const strays = files
      .flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")))
      .filter(({ from }) => /^(?:\.\.|test|scripts|dist)\b/.test(from))
      .map(({ file, from }) => `${file} imports ${from}`)
    expect(strays).toEqual([])
  })
})

describe("the rule itself", () => {
  it.each([
    ["src/analysis/a.ts", 'import { x } from "../dossier/b.ts"', "src/analysis may not know src/dossier"],
    ["src/analysis/a.ts", 'import { readFileSync } from "node:fs"', "src/analysis is pure"],
    ["src/analysis/a.ts", 'import { x } from "../ingest/b.ts"', "src/analysis may not know src/ingest"],
    [
      "src/adapters/slack/a.ts",
      'export { x } from "../discord/b.ts"',
      "src/adapters/slack may not know src/adapters/discord",
    ],
    [
      "src/adapters/slack/a.ts",
      'const x = await import("../../ingest/b.ts")',
      "src/adapters/slack may not know src/ingest",
    ],
    ["src/briefing/a.ts", 'import MiniSearch from "minisearch"', "only src/dossier may"],
    ["src/chat/a.ts", 'import {\n  type A,\n  b,\n} from "../briefing/b.ts"', "src/chat may not know src/briefing"],
  ])("finds in %s that %s is wrong", (file, text, message) => {
    expect(importsOf(file, text).map(fault).join()).toContain(message)
  })

  it.each([
    ["src/analysis/a.ts", 'import type { Source } from "../ingest/source.ts"'],
    ["src/chat/a.ts", 'import { type A, type B } from "../briefing/b.ts"'],
    ["src/dossier/a.ts", 'import MiniSearch from "minisearch"'],
    ["commands/a.ts", 'import { b } from "../src/briefing/b.ts"'],
    ["src/main.ts", 'import { b } from "./store/b.ts"'],
  ])("lets %s say %s", (file, text) => {
    expect(importsOf(file, text).map(fault)).toEqual([null])
  })
})
