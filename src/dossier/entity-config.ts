import { nameKey } from "./entity-keys.ts"

/**
 * What a team says of names; it wins over the rules.
 * `aliases`: other forms of a name. `merge`: names of one thing, the first is kept. `split`: names that must stay apart.
 * `hide`: names that are none.
 */
export type EntityConfig = {
  readonly aliases: Readonly<Record<string, readonly string[]>>
  readonly merge: readonly (readonly string[])[]
  readonly split: readonly (readonly string[])[]
  readonly hide: readonly string[]
}

export const NO_ENTITY_CONFIG: EntityConfig = { aliases: {}, merge: [], split: [], hide: [] }

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
