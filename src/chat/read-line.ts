import type { AnyCommand } from "./command.ts"
import { commandNamed, UMBRELLA } from "./find-command.ts"

/** What a typed line asks for: a command with the text after its name, or a name that no command has. */
export type Reading =
  | { readonly command: AnyCommand; readonly rest: string }
  | { readonly command: null; readonly name: string; readonly rest: string }

/** Words a question in English begins with: with a question mark at its end, such a line asks. */
const QUESTION =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|in|on|at|to|by|from|for|with|under|since|and|so)\b/i

/**
 * Finds the command of a line: `/who jassy`, `who jassy`, `/whois jassy`, `/concordance who jassy`,
 * `Which official did Jassy speak to?`. A line without a slash that reads as a question of three words or more goes to
 * `ask` whole, also where its first word happens to be a command's name ("Who told Jassy about it?").
 */
export function readLine(commands: readonly AnyCommand[], line: string): Reading {
  const text = line.trim()
  const slash = text.startsWith("/")
  const [name, rest] = headOf(slash ? text.slice(1) : text)
  if (name.toLowerCase() === UMBRELLA) {
    if (rest) return readLine(commands, rest)
    const help = commandNamed(commands, "help")
    return help ? { command: help, rest: "" } : { command: null, name, rest }
  }
  const ask = commandNamed(commands, "ask")
  const question = !slash && ask && /[?？]["”’)]*$/.test(text) && text.split(/\s+/).length >= 3
  const command = commandNamed(commands, name)
  if (question && (QUESTION.test(text) || !command)) return { command: ask, rest: text }
  return command ? { command, rest } : { command: null, name, rest }
}

function headOf(text: string): [string, string] {
  const head = /^\S*/.exec(text)?.[0] ?? ""
  return [head, text.slice(head.length).trim()]
}
