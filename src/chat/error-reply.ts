import { UserError } from "../errors.ts"
import type { AnyCommand, Result } from "./command.ts"
import { nearestCommand } from "./find-command.ts"
import type { Action } from "./reply.ts"

/** What went wrong, for people and scripts. `code` is stable. */
export type Failure = { readonly code: string; readonly message: string }

/** The result of a command that could not be run: one sentence with the way out, and the object of the public format. */
export function failureResult(command: string, failure: Failure, actions: readonly Action[] = []): Result {
  return {
    reply: {
      title: failure.code === "internal" ? "Something went wrong" : "That didn’t work",
      parts: [{ type: "text", text: failure.message, tone: "warning" }],
      actions,
    },
    json: { command, error: failure },
  }
}

/** A name that no command has, answered with the nearest one, which runs with the same words at a press. */
export function unknownCommand(
  commands: readonly AnyCommand[],
  name: string,
  rest: string,
): Result & { error: Failure } {
  const nearest = nearestCommand(commands, name)
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name
  const message = nearest
    ? `There is no command /${shown}: did you mean /${nearest.name}?`
    : `There is no command /${shown}: /help lists the commands, and /ask takes a question.`
  const line = nearest && `/${nearest.name}${rest ? ` ${rest}` : ""}`
  const action: Action = line
    ? { label: `/${nearest.name}`, style: "primary", do: { type: "command", line } }
    : { label: "Help", do: { type: "command", line: "/help" } }
  const error = { code: "unknown-command", message }
  return { ...failureResult(name, error, [action]), error }
}

/** What a thrown thing says to a user: a UserError speaks for itself, of anything else only the request's id is told. */
export function failureOf(thrown: unknown, requestId: string): Failure {
  if (thrown instanceof UserError) return { code: thrown.code, message: thrown.message }
  return {
    code: "internal",
    message: `This failed for a reason of ours, not yours. The log has it as request ${requestId}: pass that on to whoever runs Concordance, and try again.`,
  }
}
