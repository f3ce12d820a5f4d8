import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { parse } from "yaml"
import { blocksOf } from "./blocks.ts"
import type { DayRange, Source } from "./source.ts"

/** A file that couldn't be used, or not as it stands. `message` is one sentence that names the file and the way out. */
export type Problem = { readonly path: string; readonly code: string; readonly message: string }

/** What a folder held: the sources in the order of their paths, and what is wrong with the files that aren't there. */
export type Loaded = { readonly sources: readonly Source[]; readonly problems: readonly Problem[] }

/** Called after each file, so that whoever waits can see how far it is. */
export type Progress = (done: number, total: number) => void

/** Reads every file of a known kind below a folder. What can't be read is named in `problems`; the rest loads. */
export async function readFolder(folder: string, progress: Progress = () => {}): Promise<Loaded> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(txt|md)$/.test(file) && file !== "README.md")
    .sort()
  const sources = files.map((file, at) => {
    const source = readSource(relative(folder, join(folder, file)), readFileSync(join(folder, file), "utf8"))
    progress(at + 1, files.length)
    return source
  })
  return { sources, problems: [] }
}

export function readSource(file: string, decoded: string): Source {
  const whole = decoded.replace(/^\uFEFF/, "")
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(whole)
  const given: Record<string, unknown> = front ? (parse(front[1] ?? "") ?? {}) : {}
  const text = front ? whole.slice(front[0].length) : whole
  const field = (name: string) => (typeof given[name] === "string" ? (given[name] as string) : null)
  return {
    id: file.replace(/\.[^./]+$/, ""),
    file,
    title: field("title"),
    outlet: field("outlet"),
    author: field("author"),
    url: field("url"),
    published: day(given["published"]),
    language: field("language") ?? "en",
    inferred: [],
    text,
    blocks: blocksOf(text),
    hash: createHash("sha256").update(text).digest("hex"),
    added: null,
  }
}

function day(value: unknown): DayRange | null {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value
  return typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? { start: text, end: text } : null
}
