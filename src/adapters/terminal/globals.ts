import { isDate } from "../../chat/values.ts"
import { UserError } from "../../errors.ts"

/** The options of the bin itself, before or after a command; the rest of the words are the command's. */
export const GLOBALS = {
  json: { value: null, description: "Print the answer as one JSON object on one line" },
  sources: { value: "DIR", description: "Read the sources below DIR in place of the configured ones; keep nothing" },
  now: { value: "DATE", description: "Answer as of that day, such as 2026-06-20" },
  explain: { value: null, description: "Say which rules made each part of the answer" },
  png: { value: "FILE", description: "Write the answer’s picture to FILE" },
  save: { value: "FILE", description: "Write the file that comes with the answer to FILE" },
  as: { value: "PLATFORM", description: "Print the payload that slack or discord would be sent" },
  help: { value: null, description: "Show how it is used" },
  version: { value: null, description: "Show the version" },
} as const satisfies Readonly<Record<string, { readonly value: string | null; readonly description: string }>>

export type Globals = {
  readonly json: boolean
  readonly sources: string | null
  readonly now: string | null
  readonly explain: boolean
  readonly png: string | null
  readonly save: string | null
  readonly as: "slack" | "discord" | null
  readonly help: boolean
  readonly version: boolean
  /** What is left: the command and its words, with `--` where it stood. */
  readonly rest: readonly string[]
}

/**
 * Takes the bin's own options out of the words of a shell, wherever they stand before `--`. A command's option of the
 * same name is out of reach but as `key:value`; only `--as` is told apart by its value.
 *
 * @throws UserError `bad-option` for a value that is missing or of the wrong kind
 */
export function readGlobals(argv: readonly string[]): Globals {
  const given = new Map<string, string | true>()
  const rest: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ""
    if (word === "--") {
      rest.push(...argv.slice(i))
      break
    }
    const parsed = word === "-h" && i === argv.length - 1 ? ["", "help"] : /^--([a-z]+)(?:=([\s\S]*))?$/.exec(word)
    const name = parsed?.[1] ?? ""
    if (!parsed || !isGlobal(name)) {
      rest.push(word)
      continue
    }
    const { value: takes } = GLOBALS[name]
    if (takes === null) {
      if (parsed[2] !== undefined)
        throw new UserError("bad-option", `--${name} takes no value, and was given "${parsed[2]}".`)
      given.set(name, true)
      continue
    }
    const value = parsed[2] ?? argv[i + 1]
    // `--as markdown` is some command's own option.
    if (name === "as" && value !== "slack" && value !== "discord") {
      rest.push(word)
      continue
    }
    if (parsed[2] === undefined) i++
    if (!value) throw new UserError("bad-option", `--${name} lacks its ${takes}: ${GLOBALS[name].description}.`)
    given.set(name, value)
  }
  return { ...checked(given), rest }
}

function checked(given: ReadonlyMap<string, string | true>): Omit<Globals, "rest"> {
  const text = (name: string) => {
    const value = given.get(name)
    return typeof value === "string" ? value : null
  }
  const now = text("now")
  if (now !== null && !(isDate(now) && now.length === 10))
    throw new UserError("bad-option", `--now ${now} is not a day: write it as 2026-06-20.`)
  const as = text("as")
  return {
    json: given.has("json"),
    sources: text("sources"),
    now,
    explain: given.has("explain"),
    png: text("png"),
    save: text("save"),
    as: as === "slack" || as === "discord" ? as : null,
    help: given.has("help"),
    version: given.has("version"),
  }
}

function isGlobal(name: string): name is keyof typeof GLOBALS {
  return Object.hasOwn(GLOBALS, name)
}
