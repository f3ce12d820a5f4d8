import { readFileSync } from "node:fs"
import { type AccessRules, DEFAULT_ACCESS } from "../desk/access.ts"
import type { Level } from "./log.ts"
import type { Problem } from "./tokens.ts"

/** What config/concordance.yaml may set, with what holds where it doesn't. Paths are below the home folder. */
export type ConfigFile = {
  readonly sources: string
  readonly data: string
  readonly slack: {
    readonly mode: "socket" | "http"
    readonly prefix: string
    readonly port: number
    readonly host: string
  }
  /** Where the health endpoint listens; null for none. */
  readonly health: { readonly port: number; readonly host: string } | null
  readonly log: Level
  /** What people call the story of the folder. */
  readonly story: string | null
  /** IANA name: when a channel's day begins unless it says otherwise; the machine's own when null. */
  readonly timeZone: string | null
  readonly access: AccessRules
}

export const DEFAULTS: ConfigFile = {
  sources: "seeds",
  data: "data",
  slack: { mode: "socket", prefix: "", port: 3000, host: "0.0.0.0" },
  health: null,
  log: "info",
  story: null,
  timeZone: null,
  access: DEFAULT_ACCESS,
}

/** Reads the file; each thing wrong with it is a problem of its own, and its default holds in its place. */
export async function readConfigFile(path: string): Promise<{ config: ConfigFile; problems: Problem[] }> {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return { config: DEFAULTS, problems: [] }
    return { config: DEFAULTS, problems: [problem(path, `can’t be read (${(thrown as Error).message})`)] }
  }
  // As shipped, all of it is comment: nothing to check, and nothing to load for checking.
  if (text.split("\n").every((line) => /^\s*(?:#.*)?$/.test(line))) return { config: DEFAULTS, problems: [] }
  const { checkConfig } = await import("./config-check.ts")
  return checkConfig(path, text)
}

export function problem(path: string, what: string): Problem {
  return { area: "general", message: `${path}: ${what}` }
}
