import { z } from "zod"
import { UserError } from "../errors.ts"
import type { EntityConfig } from "./entity-config.ts"
import { nameKey } from "./entity-keys.ts"

// Apart from the rules, so that zod is loaded only where there is a file to check.

const names = z.array(z.string().trim().min(1))

const schema = z.strictObject({
  aliases: z.record(z.string().trim().min(1), names).default({}),
  merge: z.array(names.min(2)).default([]),
  split: z.array(names.min(2)).default([]),
  hide: names.default([]),
})

/**
 * Checks what a configuration file holds.
 *
 * @param value the parsed file; null for an empty one
 * @throws UserError `bad-entities-config` that names the place and what is wrong with it
 */
export function parseEntityConfig(value: unknown, file = "config/entities.yaml"): EntityConfig {
  const parsed = schema.safeParse(value ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const at = issue?.path.join(".") || "the top"
    throw new UserError(
      "bad-entities-config",
      `${file}: at ${at}: ${issue?.message ?? "it does not fit"}. It takes aliases (name: [other names]), merge and split (lists of lists of names), and hide (a list of names).`,
    )
  }
  const homes = new Map<string, string>()
  for (const [name, others] of Object.entries(parsed.data.aliases))
    for (const other of others) {
      const before = homes.get(nameKey(other))
      if (before !== undefined && nameKey(before) !== nameKey(name))
        throw new UserError(
          "bad-entities-config",
          `${file}: "${other}" is an alias of both "${before}" and "${name}": leave it with one.`,
        )
      homes.set(nameKey(other), name)
    }
  return parsed.data
}
