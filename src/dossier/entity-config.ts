import { z } from "zod"
import { UserError } from "../errors.ts"
import { nameKey } from "./entity-keys.ts"

const names = z.array(z.string().trim().min(1))

const schema = z.strictObject({
  aliases: z.record(z.string().trim().min(1), names).default({}),
  merge: z.array(names.min(2)).default([]),
  split: z.array(names.min(2)).default([]),
  hide: names.default([]),
})

/**
 * What a team says of names; it wins over the rules.
 * `aliases`: other forms of a name. `merge`: names of one thing, the first is kept. `split`: names that must stay apart.
 * `hide`: names that are none.
 */
export type EntityConfig = z.infer<typeof schema>

export const NO_ENTITY_CONFIG: EntityConfig = { aliases: {}, merge: [], split: [], hide: [] }

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

/** A configuration as the index uses it: keys to keys. */
export type EntityRules = {
  readonly home: ReadonlyMap<string, { readonly key: string; readonly name: string }>
  readonly apart: readonly ReadonlySet<string>[]
  readonly hidden: ReadonlySet<string>
}

export function entityRules(config: EntityConfig): EntityRules {
  const home = new Map<string, { key: string; name: string }>()
  const join = (name: string, others: readonly string[]) => {
    for (const other of others)
      if (nameKey(other) !== nameKey(name)) home.set(nameKey(other), { key: nameKey(name), name })
  }
  for (const [name, others] of Object.entries(config.aliases)) join(name, others)
  for (const [name, ...others] of config.merge) if (name) join(name, others)
  return {
    home,
    apart: config.split.map((group) => new Set(group.map(nameKey))),
    hidden: new Set(config.hide.map(nameKey)),
  }
}
