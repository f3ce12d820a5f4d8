import { randomUUID } from "node:crypto"
import { UserError } from "../errors.ts"
import { type Arguments, fromValues, parseArgv, parseLine } from "./arguments.ts"
import type { AnyCommand, Context, Result } from "./command.ts"
import { type Failure, failureOf, failureResult, unknownCommand } from "./error-reply.ts"
import { commandNamed } from "./find-command.ts"
import { readLine } from "./read-line.ts"

export type Platform = "terminal" | "slack" | "discord"

/** Who asks, where: what a context is chosen by, and what the log names. */
export type Asker = {
  readonly platform: Platform
  /** The workspace or server. */
  readonly place?: string
  readonly channel?: string
  readonly user?: string
  /** What the platform says of the user in this channel. */
  readonly role?: "member" | "manager" | "admin"
  /** Made when not given: the id that an error shows and the log holds. */
  readonly requestId?: string
}

/** What the core logs through; pino's loggers are of this shape. */
export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** The end of a request. There always is a result; `error` is set when it tells of a failure. */
export type Outcome = {
  readonly requestId: string
  readonly command: AnyCommand | null
  readonly result: Result
  readonly error: Failure | null
}

/** The one way into the core for every adapter. None of its methods throws or rejects. */
export type Dispatch = {
  readonly commands: readonly AnyCommand[]
  /** How the answer to a line is to be seen. Known at once, for platforms that fix it when they acknowledge. */
  visibility(line: string): "private" | "public"
  /** Runs a line as typed in chat: `/who jassy`, `concordance who jassy`, `since when …?`. */
  line(line: string, asker: Asker): Promise<Outcome>
  /** Runs a command with values that the platform has parsed. */
  values(name: string, values: Readonly<Record<string, unknown>>, asker: Asker): Promise<Outcome>
  /** Runs words that a shell has split; the first is the command. */
  argv(argv: readonly string[], asker: Asker): Promise<Outcome>
}

export type DispatchDeps = {
  readonly commands: readonly AnyCommand[]
  /** The dossier, day and rest that this asker's command may use. */
  readonly context: (asker: Asker) => Context | Promise<Context>
  readonly log: Log
  /** How long a command may take, in milliseconds: then the user is told so. A minute, when not given. */
  readonly limit?: number
}

export function createDispatch({ commands, context, log, limit = 60_000 }: DispatchDeps): Dispatch {
  async function run(
    name: string,
    command: AnyCommand | null,
    parse: (command: AnyCommand) => Arguments,
    rest: string,
    asker: Asker,
  ): Promise<Outcome> {
    const requestId = asker.requestId ?? newRequestId()
    const fields = { ...asker, requestId, command: command?.name ?? name }
    if (!command) {
      const { error, ...result } = unknownCommand(commands, name, rest)
      log.info({ ...fields, code: error.code }, "refused")
      return { requestId, command, result, error }
    }
    const began = performance.now()
    try {
      const values = parse(command)
      const result = await within(limit, command, values, await context({ ...asker, requestId }))
      log.info({ ...fields, ms: Math.round(performance.now() - began) }, "answered")
      return { requestId, command, result, error: null }
    } catch (thrown) {
      const error = failureOf(thrown, requestId)
      if (thrown instanceof UserError) log.info({ ...fields, code: error.code }, "refused")
      else log.error({ ...fields, err: thrown }, "a command failed")
      return { requestId, command, result: failureResult(command.name, error), error }
    }
  }

  return {
    commands,
    visibility: (line) => readLine(commands, line).command?.visibility ?? "private",
    line(line, asker) {
      const reading = readLine(commands, line)
      const name = reading.command ? reading.command.name : reading.name
      return run(name, reading.command, (command) => parseLine(command, reading.rest), reading.rest, asker)
    },
    values(name, values, asker) {
      return run(name, commandNamed(commands, name) ?? null, (command) => fromValues(command, values), "", asker)
    },
    argv(argv, asker) {
      const [name = "help", ...words] = argv
      // A whole line, or a whole question, in one pair of the shell's quotation marks.
      if (words.length === 0 && /\s/.test(name.trim())) return this.line(name, asker)
      const command = commandNamed(commands, name.replace(/^\//, "")) ?? null
      return run(name.replace(/^\//, ""), command, (found) => parseArgv(found, words), words.join(" "), asker)
    },
  }
}

/** Runs a command; one that takes too long is told to stop by its signal, and no longer waited for. */
async function within(limit: number, command: AnyCommand, values: Arguments, context: Context): Promise<Result> {
  const timer = new AbortController()
  let overdue: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    overdue = setTimeout(() => {
      timer.abort()
      const words = `/${command.name} took longer than ${Math.round(limit / 1000)} seconds and was stopped`
      reject(new UserError("timed-out", `${words}: ask for less, such as one name or one topic, or try again later.`))
    }, limit)
  })
  const signal = context.signal ? AbortSignal.any([context.signal, timer.signal]) : timer.signal
  try {
    return await Promise.race([command.run(values, { ...context, signal }), expired])
  } finally {
    clearTimeout(overdue)
  }
}

/** Short enough to read out on the telephone: eight hexadecimal digits. */
export function newRequestId(): string {
  return randomUUID().slice(0, 8)
}
