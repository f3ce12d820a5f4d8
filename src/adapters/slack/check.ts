import type { AnyCommand } from "../../chat/command.ts"
import type { Dispatch } from "../../chat/dispatch.ts"
import { commandNamed } from "../../chat/find-command.ts"
import type { Reply } from "../../chat/reply.ts"

/** Sentences of a message that are looked at, where `/check` doesn't do it: more would be a report, not an answer. */
const MOST = 5

/** The lines that check a message against the sources: one where `/check` is declared, else a question a sentence. */
export function checkLines(commands: readonly AnyCommand[], message: string): readonly string[] {
  if (commandNamed(commands, "check")) return [`/check "${message.replace(/"/g, "”")}"`]
  return sentences(message)
    .slice(0, MOST)
    .map((sentence) => `/ask "${sentence.replace(/"/g, "”")}"`)
}

/** One reply for several lines, each under the sentence it is about. */
export async function checked(
  dispatch: Dispatch,
  lines: readonly string[],
  asker: Parameters<Dispatch["line"]>[1],
): Promise<Reply> {
  const parts: Reply["parts"][number][] = []
  for (const line of lines) {
    const { result } = await dispatch.line(line, asker)
    parts.push({ type: "heading", text: line.replace(/^\/ask "|"$/g, "") }, ...result.reply.parts)
  }
  return { title: "Checked against the sources", parts, actions: [] }
}

/** Good enough to divide a chat message: what a source says is divided with care, elsewhere. */
function sentences(message: string): string[] {
  const pieces = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(message)]
  return pieces.map(({ segment }) => segment.trim()).filter((sentence) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(sentence))
}
