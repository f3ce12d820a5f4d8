import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { parse } from "yaml"
import { blocksOf } from "./blocks.ts"
import type { DayRange, Source } from "./source.ts"

/** Reads every .txt and .md file below a folder. */
export function readFolder(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(txt|md)$/.test(file) && file !== "README.md")
    .sort()
    .map((file) => readSource(relative(folder, join(folder, file)), readFileSync(join(folder, file), "utf8")))
}

/** A source from a file's decoded text; front matter is taken off, and offsets count after it. */
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
