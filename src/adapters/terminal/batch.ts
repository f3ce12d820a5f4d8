import { createInterface } from "node:readline"
import type { Dispatch } from "../../chat/dispatch.ts"
import { print, printJson, type Streams } from "./output.ts"

const ASKER = { platform: "terminal" } as const

/**
 * A command a line from standard input, in order; with `json` an object a line out. A line that fails is answered with
 * its error, and the next one follows; empty lines are passed over.
 */
export async function runBatch(dispatch: Dispatch, json: boolean, streams: Streams): Promise<void> {
  let first = true
  for await (const read of createInterface({ input: streams.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = read.replace(/^\uFEFF/, "").trim()
    if (!line) continue
    const outcome = await dispatch.line(line, ASKER)
    if (json) printJson(outcome, streams)
    else {
      if (!first) streams.stdout.write("\n")
      await print(outcome, streams)
    }
    first = false
    if (streams.stdout.writableNeedDrain) await new Promise((resume) => streams.stdout.once("drain", resume))
  }
}
