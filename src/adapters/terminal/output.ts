import { writeFile } from "node:fs/promises"
import type { Outcome } from "../../chat/dispatch.ts"
import type { Action, Reply } from "../../chat/reply.ts"
import { plainLine } from "./plain.ts"
import { render } from "./render.ts"
import { styleOf, wantsColour } from "./style.ts"
import { widthFor } from "./width.ts"

/** The streams of the process, or of a test. */
export type Streams = {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Stops quietly when whoever reads the output has gone, as `| head` does. */
export function endOnBrokenPipe(streams: Streams): void {
  for (const stream of [streams.stdout, streams.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0)
      throw error
    })
}

/** A reply in lines for this terminal, with what its numbers stand for. */
export async function lay(reply: Reply, streams: Streams, numbered: boolean) {
  const { stdout, env } = streams
  const columns = stdout.isTTY ? Math.max(20, stdout.columns || 80) : Number(env["COLUMNS"]) || Number.POSITIVE_INFINITY
  const style = styleOf(wantsColour(stdout, env))
  return render(reply, { columns, style, numbered, width: await widthFor(textsOf(reply)) })
}

/** All of a reply's text, to choose a measure by. */
function textsOf(reply: Reply): string {
  return JSON.stringify(reply.parts, (key, value) => (key === "png" ? undefined : value)) + reply.title
}

/** Prints one answer for people. A reply that is a file alone, such as a source's text, is printed as that file. */
export async function print(outcome: Outcome, streams: Streams): Promise<readonly Action[]> {
  const { reply } = outcome.result
  const [only, ...others] = reply.parts
  if (only?.type === "file" && !others.length && !reply.title) {
    // To a file or another program character for character; a terminal is not to be steered by it.
    const { plain } = await import("./plain.ts")
    streams.stdout.write(streams.stdout.isTTY ? `${plain(only.text)}\n` : only.text)
    return []
  }
  const { lines, actions } = await lay(reply, streams, false)
  streams.stdout.write(`${lines.join("\n")}\n`)
  return actions
}

/** Prints the object of the public format, on one line. */
export function printJson(outcome: Outcome, streams: Streams): void {
  streams.stdout.write(`${JSON.stringify(outcome.result.json)}\n`)
}

/** One sentence on standard error. */
export function complain(message: string, streams: Streams): void {
  streams.stderr.write(`${plainLine(message)}\n`)
}

/** Writes the reply's pictures or file where the user wants them; says so on standard error. @returns whether it did */
export async function save(reply: Reply, kind: "picture" | "file", path: string, streams: Streams): Promise<boolean> {
  const contents: (Uint8Array | string)[] = []
  for (const part of reply.parts) {
    if (part.type === "picture" && kind === "picture") contents.push(await part.png())
    if (part.type === "file" && kind === "file") contents.push(part.text)
  }
  if (!contents.length) {
    complain(`This answer comes with no ${kind}, so nothing was written to ${path}.`, streams)
    return false
  }
  for (const [i, content] of contents.entries()) {
    const target = i === 0 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`)
    try {
      await writeFile(target, content)
    } catch (thrown) {
      complain(`The ${kind} couldn’t be written to ${target}: ${(thrown as Error).message}.`, streams)
      return false
    }
    complain(`Wrote ${target}.`, streams)
  }
  return true
}
