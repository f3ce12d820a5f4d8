import { createInterface, type Interface } from "node:readline"
import type { AdapterDeps } from "../../chat/adapter.ts"
import type { Action } from "../../chat/reply.ts"
import { completeLine } from "./complete.ts"
import { readHistory, writeHistory } from "./history.ts"
import { lay, type Streams } from "./output.ts"
import { paged } from "./pages.ts"
import { styleOf, wantsColour } from "./style.ts"
import { widthFor } from "./width.ts"
import { wrap } from "./wrap.ts"

export type PromptOptions = {
  /** Said first: what is loaded, and how to connect the platforms. */
  readonly greeting: readonly string[]
  /** Where typed lines are kept; null keeps none. */
  readonly history: string | null
}

const ASKER = { platform: "terminal" } as const

/** Reads lines until the user leaves, by Ctrl-C on an empty line, Ctrl-D, `exit` or `quit`. */
export async function runPrompt(
  deps: AdapterDeps,
  { greeting, history }: PromptOptions,
  streams: Streams,
): Promise<void> {
  const { stdin, stdout, env } = streams
  const style = styleOf(wantsColour(stdout, env))
  const say = (lines: readonly string[]) => stdout.write(`${lines.join("\n")}\n`)
  const columns = Math.max(20, stdout.columns || 80)
  const width = await widthFor(greeting.join())
  // From here to the loop nothing is awaited: a line that is typed meanwhile would be lost.
  const rl = createInterface({
    input: stdin,
    output: stdout,
    prompt: style.accent("› "),
    history: history ? readHistory(history) : [],
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(deps, line),
  })
  let lines: readonly string[] = []
  rl.on("history", (all) => {
    lines = all
  })
  rl.on("SIGINT", () => interrupted(rl, stdout))
  say([...greeting.flatMap((line, i) => wrap(line, columns, width).map((part) => (i ? style.dim(part) : part))), ""])
  rl.prompt()

  let choices: readonly Action[] = []
  let rest: readonly string[] = []
  for await (const typed of rl) {
    const line = chosen(typed.trim(), choices)
    if (/^\/?(?:exit|quit)$/i.test(line)) break
    if (/^m(?:ore)?$/i.test(line) && !rest.length) say([style.dim("That was all of it."), ""])
    else if (/^m(?:ore)?$/i.test(line)) {
      const page = paged(rest, stdout.rows || 24, style)
      rest = page.rest
      say([...page.lines, ""])
    } else if (line) {
      if (line !== typed.trim()) say([style.dim(line)])
      const outcome = await deps.dispatch.line(line, ASKER)
      const rendered = await lay(outcome.result.reply, streams, true)
      const page = paged(rendered.lines, stdout.rows || 24, style)
      choices = rendered.actions
      rest = page.rest
      say(["", ...page.lines, ""])
    }
    rl.prompt()
  }
  rl.close()
  if (history && lines.length) writeHistory(history, lines)
}

/** The line that a number stands for, or what was typed. */
function chosen(typed: string, choices: readonly Action[]): string {
  const action = /^\d{1,3}$/.test(typed) ? choices[Number(typed) - 1] : undefined
  return action?.do.type === "command" ? action.do.line : typed
}

/** Ctrl-C empties a line that holds something, as shells do, and leaves from an empty one. */
function interrupted(rl: Interface, stdout: NodeJS.WriteStream): void {
  if (!rl.line) {
    stdout.write("\n")
    rl.close()
    return
  }
  stdout.write("^C\n")
  rl.write(null, { ctrl: true, name: "e" })
  rl.write(null, { ctrl: true, name: "u" })
  rl.prompt()
}
