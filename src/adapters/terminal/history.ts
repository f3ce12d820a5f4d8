import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/** How many lines are remembered. */
const MOST = 1000

/** The lines typed before, newest first as node:readline wants them. A file that can't be read is an empty history. */
export function readHistory(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean).slice(-MOST).reverse()
  } catch {
    return []
  }
}

/** Keeps the lines, for their owner's eyes alone. @returns whether that worked: a prompt works without, too */
export function writeHistory(path: string, newestFirst: readonly string[]): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${newestFirst.slice(0, MOST).reverse().join("\n")}\n`, { mode: 0o600 })
    return true
  } catch {
    return false
  }
}
