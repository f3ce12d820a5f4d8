import type { Dossier } from "../dossier/dossier.ts"
import type { Desk } from "./desk.ts"
import type { Reply } from "./reply.ts"

export type OptionKind = "text" | "date" | "flag" | "choice"

/** One option of a command. The one option with `rest: true` takes the words that no other option claims. */
export type OptionSpec = {
  readonly kind: OptionKind
  readonly description: string
  readonly required?: boolean
  readonly rest?: boolean
  readonly choices?: readonly string[]
  /** Where suggestions come from. */
  readonly complete?: "names" | "sources" | "topics" | "commands"
}

export type Options = Readonly<Record<string, OptionSpec>>

type ValueOf<S extends OptionSpec> = S["kind"] extends "flag"
  ? boolean
  : S["kind"] extends "choice"
    ? NonNullable<S["choices"]>[number]
    : string

/** The parsed values: required ones are there, flags are always there, others may be undefined. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K]["kind"] extends "flag"
    ? boolean
    : O[K]["required"] extends true
      ? ValueOf<O[K]>
      : ValueOf<O[K]> | undefined
}

/** What a command may use. `now` is the asker's day, ISO 8601; nothing inside reads the clock. */
export type Context = {
  readonly dossier: Dossier
  readonly now: string
  readonly explain: boolean
  /** All declared commands, for help. */
  readonly commands: readonly AnyCommand[]
  readonly signal?: AbortSignal
  /** What is kept for this channel; absent where nothing is kept. */
  readonly desk?: Desk
}

/** What a command answers: the neutral reply for people, the contract's object for scripts. */
export type Result = { readonly reply: Reply; readonly json: Readonly<Record<string, unknown>> }

/** A command, declared once: registration, manifest, help, parsing and the README's table are made from this. */
export type Command<O extends Options = Options> = {
  /** `^[a-z][a-z-]{0,30}$` */
  readonly name: string
  /** At most 100 characters; starts with a verb. */
  readonly description: string
  /** Fixed when the platforms acknowledge: seen by the asker alone, or by the channel. */
  readonly visibility: "private" | "public"
  /** Another name where a platform keeps this one for itself. */
  readonly platformName?: { readonly slack?: string; readonly discord?: string }
  readonly options: O
  readonly examples: readonly string[]
  readonly run: (values: Values<O>, context: Context) => Promise<Result> | Result
}

// biome-ignore lint/suspicious/noExplicitAny: commands of different options stand in one list; `run` is reached by dispatch alone, after parsing.
export type AnyCommand = Command<any>

/** Declares a command; infers the type of its values from its options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command
}
