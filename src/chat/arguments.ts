import { UserError } from "../errors.ts"
import type { AnyCommand, OptionSpec } from "./command.ts"
import { oneSlip } from "./one-slip.ts"
import { optionsOf, usageOf } from "./usage.ts"
import { checkedValue } from "./values.ts"
import { type Word, wordsOf } from "./words.ts"

/** The values of a command's options, as its `run` takes them: checked, flags always present. */
export type Arguments = Readonly<Record<string, string | boolean | undefined>>

/** The longest line that is read, in UTF-16 code units: a whole message may be checked, a book may not. */
export const LONGEST_LINE = 50_000

/**
 * The one grammar for what follows a command's name, typed in Slack, at the prompt or in a mention: words,
 * `"quoted words"`, `key:value`, `--key value`, `--key=value`, `--flag`. The words that no option claims, with what
 * stands between them, go to the option declared with `rest`. `key:` counts only where the command declares that key,
 * so `https://…`, `3:1` and `Note: …` are words.
 *
 * @throws UserError `bad-option`, `unknown-option`, `missing-option`, `unexpected-words`, `too-long`
 */
export function parseLine(command: AnyCommand, line: string): Arguments {
  if (line.length > LONGEST_LINE)
    throw new UserError(
      "too-long",
      `That is ${line.length} characters, and at most ${LONGEST_LINE} are read: send the part that matters.`,
    )
  return read(command, wordsOf(line), (rest) => restOfLine(line, rest))
}

/** The same grammar for words that a shell has split (and taken the quotation marks from); `--` ends the options. */
export function parseArgv(command: AnyCommand, argv: readonly string[]): Arguments {
  const stop = argv.indexOf("--")
  const words = argv
    .filter((_, i) => i !== stop)
    .map((text, i) => ({ text, start: i, end: i + 1, quoted: stop >= 0 && i >= stop }))
  return read(command, words, (rest) => rest.map((word) => word.text).join(" "))
}

/**
 * Values that a platform has parsed already (Discord's typed options): checked by the same rules.
 *
 * @throws UserError as {@link parseLine}
 */
export function fromValues(command: AnyCommand, given: Readonly<Record<string, unknown>>): Arguments {
  const values = new Map<string, string | boolean>()
  for (const [name, value] of Object.entries(given)) {
    const option = optionNamed(command, name)
    if (!option) throw unknownOption(command, name)
    if (value === undefined || value === null || value === "") continue
    values.set(
      option[0],
      typeof value === "boolean" ? value : checkedValue(command, option[0], option[1], String(value)),
    )
  }
  return complete(command, values)
}

function read(command: AnyCommand, words: readonly Word[], join: (rest: readonly Word[]) => string): Arguments {
  const values = new Map<string, string | boolean>()
  const rest: Word[] = []
  const set = (name: string, spec: OptionSpec, text: string) => {
    if (values.has(name))
      throw new UserError("bad-option", `"${name}" is given twice: keep one of them. Usage: ${usageOf(command)}`)
    values.set(name, checkedValue(command, name, spec, text))
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    const dashed = word.quoted ? null : /^(?:--|—)(?=\p{L})([\p{L}\p{N}-]+)(?:[=:]([\s\S]*))?$/u.exec(word.text)
    const keyed = word.quoted ? null : /^(\p{L}[\p{L}\p{N}-]*):((?:\S[\s\S]*)?)$/u.exec(word.text)
    if (dashed) {
      const option = optionNamed(command, dashed[1] ?? "")
      // A dash that phones make of two hyphens also begins words of ordinary text.
      if (!option && word.text.startsWith("—")) {
        rest.push(word)
        continue
      }
      if (!option) throw unknownOption(command, dashed[1] ?? "")
      const [name, spec] = option
      if (spec.kind === "flag") set(name, spec, dashed[2] ?? "yes")
      else if (dashed[2] !== undefined) set(name, spec, dashed[2])
      else set(name, spec, words[++i]?.text ?? "")
      continue
    }
    const option = keyed ? optionNamed(command, keyed[1] ?? "") : undefined
    if (keyed && option) {
      const [name, spec] = option
      const next = words[i + 1]
      if (keyed[2]) set(name, spec, keyed[2])
      else if (spec.kind !== "text" && next) {
        set(name, spec, next.text)
        i++
      } else if (spec.kind !== "text") set(name, spec, "")
      // `from:` alone before words of a text is more likely the text's own than an option's.
      else rest.push(word)
      continue
    }
    if (keyed?.[2]) refuseMisspelt(command, keyed[1] ?? "", keyed[2])
    rest.push(word)
  }
  takeRest(command, values, rest, join)
  return complete(command, values)
}

function takeRest(
  command: AnyCommand,
  values: Map<string, string | boolean>,
  rest: readonly Word[],
  join: (rest: readonly Word[]) => string,
): void {
  const only = rest[0]
  if (!only) return
  const taker = optionsOf(command).find(([, spec]) => spec.rest)
  const text = join(rest).trim()
  // `/timeline all`: a flag's bare name, alone, where no words are required.
  const flag = rest.length === 1 && !only.quoted && !taker?.[1].required ? optionNamed(command, only.text) : undefined
  if (flag?.[1].kind === "flag" && !values.has(flag[0])) {
    values.set(flag[0], true)
    return
  }
  if (!taker)
    throw new UserError(
      "unexpected-words",
      `/${command.name} takes no words such as "${short(text)}". Usage: ${usageOf(command)}`,
    )
  if (values.has(taker[0]))
    throw new UserError(
      "bad-option",
      `"${taker[0]}" is given twice, as an option and as the words "${short(text)}": keep one. Usage: ${usageOf(command)}`,
    )
  if (text) values.set(taker[0], checkedValue(command, taker[0], taker[1], text))
}

function complete(command: AnyCommand, values: ReadonlyMap<string, string | boolean>): Arguments {
  const all: Record<string, string | boolean | undefined> = {}
  for (const [name, spec] of optionsOf(command)) {
    const value = values.get(name)
    if (spec.required && (value === undefined || value === ""))
      throw new UserError(
        "missing-option",
        `/${command.name} needs ${spec.rest ? `its ${name}` : `"${name}"`}: ${lowerFirst(spec.description)}. Usage: ${usageOf(command)}` +
          (command.examples[0] ? `, for example ${command.examples[0]}` : ""),
      )
    all[name] = spec.kind === "flag" ? value === true : value
  }
  return all
}

function optionNamed(command: AnyCommand, name: string): [string, OptionSpec] | undefined {
  const wanted = name.toLowerCase()
  return optionsOf(command).find(([known]) => known.toLowerCase() === wanted)
}

function unknownOption(command: AnyCommand, name: string): UserError {
  const known = optionsOf(command).map(([option]) => option)
  return new UserError(
    "unknown-option",
    `/${command.name} has no option "${short(name)}"${known.length ? ` (it has ${known.join(", ")})` : ""}. ` +
      `Usage: ${usageOf(command)}; put words that look like options in "quotes".`,
  )
}

/** `sinse:2026-06`: a key one letter off whose value would suit that option is a slip, not a word to look for. */
function refuseMisspelt(command: AnyCommand, key: string, value: string): void {
  for (const [name, spec] of optionsOf(command)) {
    if (spec.rest || spec.kind === "text" || name.length < 4 || !oneSlip(key.toLowerCase(), name.toLowerCase()))
      continue
    const suits = spec.kind === "date" ? /^\d{4}/.test(value) : spec.choices?.includes(value.toLowerCase())
    if (suits)
      throw new UserError(
        "unknown-option",
        `/${command.name} has no option "${key}:": did you mean ${name}:${value}? Usage: ${usageOf(command)}`,
      )
  }
}

/** The words of a line that are left, with what stands between neighbours as it was typed. */
function restOfLine(line: string, rest: readonly Word[]): string {
  const only = rest[0]
  if (rest.length === 1 && only) return only.text
  let text = ""
  let end = -1
  for (const word of rest) {
    const between = end < 0 ? "" : line.slice(end, word.start)
    text += (between.trim() ? " " : between) + line.slice(word.start, word.end)
    end = word.end
  }
  return text
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
