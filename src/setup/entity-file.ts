import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Log } from "../chat/dispatch.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { applyEntityConfig } from "../dossier/entities.ts"
import { type EntityConfig, NO_ENTITY_CONFIG } from "../dossier/entity-config.ts"

/** Has a dossier know what config/entities.yaml says of names, as the file stands now. */
export type EntityFile = { readonly apply: (dossier: Dossier) => Promise<void> }

/**
 * Follows config/entities.yaml: looked at with each request, read again when it has changed. With a file that can't be
 * used, what it said before holds on, and the log says what is wrong with it.
 */
export function followEntityFile(home: string, log: Log): EntityFile {
  const path = join(home, "config", "entities.yaml")
  let stamp = ""
  let config: Promise<EntityConfig> = Promise.resolve(NO_ENTITY_CONFIG)
  const applied = new WeakMap<Dossier, EntityConfig>()

  function current(): Promise<EntityConfig> {
    const now = stampOf(path)
    if (now === stamp) return config
    stamp = now
    const before = config
    config = (now ? read(path) : Promise.resolve(NO_ENTITY_CONFIG)).catch((err: Error) => {
      log.error({ err }, err.message)
      return before
    })
    return config
  }

  return {
    async apply(dossier) {
      const wanted = await current()
      const held = applied.get(dossier) ?? NO_ENTITY_CONFIG
      if (held === wanted) return
      applyEntityConfig(dossier, wanted)
      applied.set(dossier, wanted)
    },
  }
}

async function read(path: string): Promise<EntityConfig> {
  const text = readFileSync(path, "utf8")
  // As shipped, all of it is comment: nothing to check, and nothing to load for checking.
  if (text.split("\n").every((line) => /^\s*(?:#.*)?$/.test(line))) return NO_ENTITY_CONFIG
  const { readEntityConfig } = await import("../dossier/entity-config-file.ts")
  return readEntityConfig(text, path)
}

/** Changes whenever the file does; empty where there is none. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : ""
}
