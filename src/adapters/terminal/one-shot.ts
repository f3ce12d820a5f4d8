import type { Dispatch } from "../../chat/dispatch.ts"
import type { Reply } from "../../chat/reply.ts"
import type { Globals } from "./globals.ts"
import { complain, print, printJson, type Streams, save } from "./output.ts"

/** Turns a reply into what a platform would be sent; wired in from outside, since adapters don't know each other. */
export type Payloads = (
  platform: "slack" | "discord",
  reply: Reply,
  /** The line that made it, and whether only the asker is to see it: buttons carry the one and differ by the other. */
  asked: { readonly line: string; readonly private: boolean },
) => Promise<unknown>

/**
 * One command, its words split by the shell.
 *
 * @returns the exit status: 0 when it ran, found or not; 2 when it couldn't be run as asked; 1 for a fault of ours
 */
export async function runOnce(
  dispatch: Dispatch,
  globals: Globals,
  payloads: Payloads,
  streams: Streams,
): Promise<number> {
  const outcome = await dispatch.argv(globals.rest, { platform: "terminal" })
  const { result, error } = outcome
  if (error) {
    if (globals.json) printJson(outcome, streams)
    complain(error.message, streams)
    return error.code === "internal" ? 1 : 2
  }
  if (globals.as) {
    const asked = { line: `/${globals.rest.join(" ")}`, private: outcome.command?.visibility === "private" }
    streams.stdout.write(`${JSON.stringify(await payloads(globals.as, result.reply, asked), null, 2)}\n`)
  } else if (globals.json) printJson(outcome, streams)
  else await print(outcome, streams)
  let saved = true
  if (globals.png) saved = await save(result.reply, "picture", globals.png, streams)
  if (globals.save) saved = (await save(result.reply, "file", globals.save, streams)) && saved
  return saved ? 0 : 2
}
