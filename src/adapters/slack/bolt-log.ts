import { type Logger, LogLevel } from "@slack/bolt"
import type { Log } from "../../chat/dispatch.ts"

/**
 * Bolt's logger on ours. It says it is at WARN whatever it is set to: at DEBUG the libraries would write out payloads.
 * Lines come without our knowing what is in them, so they are texts of a field, never the message.
 */
export function boltLogger(log: Log): Logger {
  const text = (given: readonly unknown[]) =>
    given
      .map((each) => (each instanceof Error ? each.message : String(each)))
      .join(" ")
      .slice(0, 1_000)
  return {
    debug: () => {},
    info: () => {},
    warn: (...given) => log.warn({ platform: "slack", detail: text(given) }, "the Slack library warns"),
    error: (...given) => log.warn({ platform: "slack", detail: text(given) }, "the Slack library reports an error"),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
