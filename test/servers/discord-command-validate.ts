import { list, object, type Refusal } from "./discord-validate.ts"

type Json = Readonly<Record<string, unknown>>

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const FIELDS = [
  "name",
  "description",
  "options",
  "type",
  "integration_types",
  "contexts",
  "default_member_permissions",
  "nsfw",
]
const OPTION_FIELDS = ["name", "description", "type", "required", "choices", "options", "autocomplete", "max_length"]

/** Everything that Discord would refuse in a scope's application commands, or nothing. */
export function validateCommands(commands: readonly Json[]): Refusal[] {
  const out: Refusal[] = []
  const say = (path: string, message: string) => out.push({ path, message })
  for (const [type, max] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ] as const)
    if (commands.filter((command) => (command.type ?? 1) === type).length > max)
      say("", "APPLICATION_COMMANDS_MAX_REACHED")
  const names = commands.map((command) => `${command.type ?? 1} ${command.name}`)
  if (new Set(names).size !== names.length) say("", "APPLICATION_COMMANDS_DUPLICATE_NAME")
  for (const [i, command] of commands.entries()) validateCommand(command, `${i}`, say)
  return out
}

type Say = (path: string, message: string) => void

function validateCommand(command: Json, path: string, say: Say): void {
  for (const key of Object.keys(command)) if (!FIELDS.includes(key)) say(`${path}.${key}`, "UNKNOWN_FIELD")
  const { name, description, type = 1 } = command
  if (type === 1) validateName(name, `${path}.name`, say)
  else if (typeof name !== "string" || name.length < 1 || name.length > 32) say(`${path}.name`, "BASE_TYPE_BAD_LENGTH")
  if (type === 1) {
    if (typeof description !== "string" || description.length < 1 || description.length > 100)
      say(`${path}.description`, "BASE_TYPE_BAD_LENGTH")
  } else if (description !== undefined && description !== "") say(`${path}.description`, "MUST_BE_EMPTY")
  validateOptions(list(command.options), `${path}.options`, 0, say)
  if (combined(command) > 8000) say(path, "APPLICATION_COMMAND_TOO_LARGE")
}

function validateOptions(options: readonly Json[], path: string, depth: number, say: Say): void {
  if (options.length > 25) say(path, "BASE_TYPE_MAX_LENGTH")
  if (new Set(options.map((option) => option.name)).size !== options.length) say(path, "DUPLICATE_NAME")
  let optional = false
  for (const [i, option] of options.entries()) {
    const at = `${path}.${i}`
    for (const key of Object.keys(option)) if (!OPTION_FIELDS.includes(key)) say(`${at}.${key}`, "UNKNOWN_FIELD")
    validateName(option.name, `${at}.name`, say)
    const { description, type, required, choices, autocomplete } = option
    if (typeof description !== "string" || description.length < 1 || description.length > 100)
      say(`${at}.description`, "BASE_TYPE_BAD_LENGTH")
    if (typeof type !== "number" || type < 1 || type > 11) say(`${at}.type`, "BASE_TYPE_CHOICES")
    if ((type === 1 && depth > 1) || (type === 2 && depth > 0)) say(at, "NESTED_TOO_DEEP")
    if (required === true && optional) say(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")
    optional ||= required !== true
    const offered = list(choices)
    if (offered.length > 25) say(`${at}.choices`, "BASE_TYPE_MAX_LENGTH")
    if (offered.length > 0 && autocomplete === true) say(at, "AUTOCOMPLETE_WITH_CHOICES")
    if (autocomplete === true && ![3, 4, 10].includes(Number(type))) say(at, "AUTOCOMPLETE_TYPE")
    validateChoices(offered, `${at}.choices`, say)
    validateOptions(list(option.options), `${at}.options`, depth + 1, say)
  }
}

export function validateChoices(choices: readonly Json[], path: string, say: Say): void {
  for (const { name, value } of choices) {
    if (typeof name !== "string" || name.trim().length < 1 || name.length > 100)
      say(`${path}.name`, "BASE_TYPE_BAD_LENGTH")
    if (typeof value === "string" && (value.length < 1 || value.length > 100))
      say(`${path}.value`, "BASE_TYPE_BAD_LENGTH")
  }
}

function validateName(name: unknown, path: string, say: Say): void {
  if (typeof name !== "string" || !NAME.test(name) || name !== name.toLowerCase())
    say(path, "APPLICATION_COMMAND_INVALID_NAME")
}

/** Characters of names, descriptions and values, of a command and everything in it. */
function combined(node: Json): number {
  const own = [node.name, node.description, node.value].filter((text) => typeof text === "string").join("").length
  return [...list(node.options), ...list(node.choices)].reduce((sum, child) => sum + combined(object(child)), own)
}
