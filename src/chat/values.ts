import { UserError } from "../errors.ts"
import type { AnyCommand, OptionSpec } from "./command.ts"
import { usageOf } from "./usage.ts"

const YES = ["yes", "true", "on", "1"]
const NO = ["no", "false", "off", "0"]

/**
 * Checks one option's value by its kind. A date is `2026`, `2026-06` or `2026-06-12`; a choice is matched without
 * regard to case and given as declared.
 *
 * @throws UserError `bad-option`, naming the option, its value and what would be right
 */
export function checkedValue(command: AnyCommand, name: string, spec: OptionSpec, given: string): string | boolean {
  const text = given.trim()
  const refuse = (way: string) =>
    new UserError(
      "bad-option",
      `${name}:${text.length > 60 ? `${text.slice(0, 59)}…` : text} ${way} Usage: ${usageOf(command)}`,
    )
  switch (spec.kind) {
    case "flag":
      if (YES.includes(text.toLowerCase())) return true
      if (NO.includes(text.toLowerCase())) return false
      throw refuse("is neither yes nor no.")
    case "date":
      if (isDate(text)) return text
      throw refuse(text ? "is not a date: write 2026, 2026-06 or 2026-06-12." : "lacks its date, such as 2026-06-12.")
    case "choice": {
      const choice = spec.choices?.find((one) => one.toLowerCase() === text.toLowerCase())
      if (choice) return choice
      throw refuse(`is not one of ${(spec.choices ?? []).join(", ")}.`)
    }
    case "text":
      if (text) return text
      throw refuse("is empty: write its value after it.")
  }
}

/** Whether a text is a year, a month or a day of the calendar, ISO 8601. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
