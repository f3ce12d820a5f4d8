import { createRequire } from "node:module"
import type { Logger } from "pino"
import type { Log } from "../chat/dispatch.ts"
import { redact } from "./redact.ts"

export const LEVELS = ["debug", "info", "warn", "error", "silent"] as const
export type Level = (typeof LEVELS)[number]

export type LogOptions = {
  readonly level: Level
  /** Values that never may appear, besides everything that looks like a token. */
  readonly secrets: readonly string[]
  /** Standard error, when not given. Takes whole lines. */
  readonly write?: (line: string) => void
}

/**
 * Structured lines on standard error, by pino. Every line passes the redaction last, whatever field, message or stack
 * a secret stands in. pino is loaded with the first line that is written: most one-shot commands write none.
 */
export function createLog({ level, secrets, write = (line) => void process.stderr.write(line) }: LogOptions): Log {
  let logger: Logger | undefined
  const least = LEVELS.indexOf(level)
  const at = (name: "info" | "warn" | "error") => (fields: object, message: string) => {
    if (LEVELS.indexOf(name) < least) return
    logger ??= load()(
      { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
      { write: (line: string) => write(redact(line, secrets)) },
    )
    logger[name](fields, message)
  }
  return { info: at("info"), warn: at("warn"), error: at("error") }
}

function load(): typeof import("pino").pino {
  // pino is CommonJS, so it can be loaded at once when the first line comes.
  return createRequire(import.meta.url)("pino") as typeof import("pino").pino
}
