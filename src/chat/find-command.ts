import { distance } from "fastest-levenshtein"
import type { AnyCommand } from "./command.ts"
import { oneSlip } from "./one-slip.ts"

/** The word under which every command is offered on every platform: `/concordance who jassy`. */
export const UMBRELLA = "concordance"

/** The names a command answers to: its own and those that platforms know it by. */
export function namesOf(command: AnyCommand): string[] {
  const { slack, discord } = command.platformName ?? {}
  return [...new Set([command.name, slack, discord].filter((name) => name !== undefined))]
}

export function commandNamed(commands: readonly AnyCommand[], name: string): AnyCommand | undefined {
  const wanted = name.toLowerCase()
  return commands.find((command) => namesOf(command).includes(wanted))
}

/** The command that a misspelt name most likely meant, or undefined when none is near. */
export function nearestCommand(commands: readonly AnyCommand[], name: string): AnyCommand | undefined {
  const wanted = name.toLowerCase()
  let best: { command: AnyCommand; far: number } | undefined
  for (const command of commands)
    for (const known of namesOf(command)) {
      const begins = wanted.length > 1 && (known.startsWith(wanted) || wanted.startsWith(known))
      const far = begins ? 0.5 : oneSlip(wanted, known) ? 1 : distance(wanted, known)
      if (far <= Math.max(1, Math.floor(known.length / 3)) && (!best || far < best.far)) best = { command, far }
    }
  return best?.command
}
