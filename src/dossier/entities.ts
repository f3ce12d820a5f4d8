import type { Dossier } from "./dossier.ts"
import { type EntityConfig, entityRules, NO_ENTITY_CONFIG } from "./entity-config.ts"
import { type Entity, EntityIndex } from "./entity-index.ts"
import { type Resolved, resolveName } from "./entity-resolve.ts"

export type { Entity } from "./entity-index.ts"
export type { Resolved } from "./entity-resolve.ts"

/** The entities of a dossier as it stands. Ask `entitiesOf` anew after a source came or went. */
export type Entities = {
  /** The most often named first. */
  readonly all: readonly Entity[]
  /** Whom a typed name, surname, acronym or role stands for. */
  readonly resolve: (query: string) => Resolved
  /** Whom a mention stands for; undefined for a hidden name. */
  readonly entityAt: (source: string, mention: number) => Entity | undefined
  /** Names to complete from, the most often named first. */
  readonly names: () => readonly string[]
}

type State = { config: EntityConfig; index: EntityIndex | null; revision: number; entities: Entities | null }
const states = new WeakMap<Dossier, State>()

function stateOf(dossier: Dossier): State {
  const state = states.get(dossier) ?? { config: NO_ENTITY_CONFIG, index: null, revision: -1, entities: null }
  states.set(dossier, state)
  return state
}

/** Lays a team's own word on names over the rules; the next `entitiesOf` goes by it. */
export function applyEntityConfig(dossier: Dossier, config: EntityConfig): void {
  const state = stateOf(dossier)
  state.config = config
  state.index = null
  state.entities = null
}

/** The entities of a dossier, kept while it doesn't change, and brought up to date at the cost of what did. */
export function entitiesOf(dossier: Dossier): Entities {
  const state = stateOf(dossier)
  if (state.entities && state.revision === dossier.revision) return state.entities
  const index = state.index ?? new EntityIndex(entityRules(state.config))
  index.sync(dossier)
  state.index = index
  state.revision = dossier.revision
  state.entities = view(index)
  return state.entities
}

function view(index: EntityIndex): Entities {
  return {
    get all() {
      return index.all
    },
    resolve: (query) => resolveName(query, index),
    entityAt: (source, mention) => index.entityAt(source, mention),
    names: () => index.all.map(({ name }) => name),
  }
}
