import type { EntityKind } from "../analysis/model.ts"
import type { Dossier } from "./dossier.ts"
import { type EntityRules, entityRules, NO_ENTITY_CONFIG } from "./entity-config.ts"
import { nameKey } from "./entity-keys.ts"
import { LINKS } from "./entity-links.ts"
import { localEntities } from "./entity-local.ts"
import { type NameNode, NameNodes } from "./entity-nodes.ts"
import { RoleWords, rolePhrases } from "./role-words.ts"

/** One person, body, place or thing, with all that the sources call it. */
export type Entity = {
  /** Stable while its fullest name is: the key of that name. */
  readonly id: string
  /** The fullest form that the sources use most. */
  readonly name: string
  readonly kind: EntityKind
  /** Its other forms, most used first. */
  readonly aliases: readonly string[]
  /** Positions in each source's `Analysis.mentions`. */
  readonly mentions: ReadonlyMap<string, readonly number[]>
}

/**
 * The names of a dossier joined to entities. Adding or removing a source costs what that source and its namesakes cost:
 * links are looked up by first word, last word and acronym, and only those beside a changed name are looked up again.
 */
export class EntityIndex {
  readonly nodes = new NameNodes()
  readonly roles = new RoleWords()
  readonly #rules: EntityRules
  readonly #sources = new Map<string, string>()
  readonly #links = new Map<NameNode, NameNode>()
  readonly #children = new Map<NameNode, Set<NameNode>>()
  readonly #owners = new Map<string, Map<number, NameNode>>()
  #entities = new Map<NameNode, Entity>()
  #all: readonly Entity[] | null = null

  constructor(rules: EntityRules = entityRules(NO_ENTITY_CONFIG)) {
    this.#rules = rules
  }

  /** Takes in what came to the dossier since, and lets go of what left it. */
  sync(dossier: Dossier): void {
    const changed = new Set<NameNode>()
    const present = new Map(dossier.sources.map((source) => [source.id, source]))
    for (const [id, hash] of this.#sources) {
      if (present.get(id)?.hash === hash) continue
      this.#sources.delete(id)
      this.#owners.delete(id)
      this.roles.remove(id)
      for (const node of this.nodes.remove(id)) changed.add(node)
    }
    for (const source of present.values()) {
      if (this.#sources.has(source.id)) continue
      const analysis = dossier.analysis(source.id)
      const locals = localEntities(analysis, source.outlet, this.#rules.apart)
      for (const node of this.nodes.add(source.id, locals)) changed.add(node)
      this.roles.add(source.id, rolePhrases(source.text, analysis, locals))
      this.#sources.set(source.id, source.hash)
    }
    if (changed.size === 0) return
    this.#entities = new Map()
    this.#all = null
    const stale = new Set(changed)
    for (const node of changed) for (const other of this.nodes.neighbours(node)) stale.add(other)
    for (const node of stale) this.#relink(node)
  }

  /** The node that a node stands for in the end. */
  root(node: NameNode): NameNode {
    const seen = new Set([node])
    let at = node
    for (let next = this.#links.get(at); next && !seen.has(next); next = this.#links.get(at)) {
      seen.add(next)
      at = next
    }
    return at
  }

  entityOf(node: NameNode): Entity {
    const root = this.root(node)
    const cached = this.#entities.get(root)
    if (cached) return cached
    const entity = this.#build(root)
    this.#entities.set(root, entity)
    return entity
  }

  /** Whom a mention stands for; undefined when it stands for nobody, or is hidden. */
  entityAt(source: string, mention: number): Entity | undefined {
    let owners = this.#owners.get(source)
    if (!owners) {
      owners = new Map()
      for (const node of this.nodes.of(source))
        for (const local of node.sources.get(source) ?? []) for (const i of local.mentions) owners.set(i, node)
      this.#owners.set(source, owners)
    }
    const node = owners.get(mention)
    return node && !this.isHidden(node) ? this.entityOf(node) : undefined
  }

  /** The node that a team's own alias leads to. */
  configured(key: string): readonly NameNode[] {
    const home = this.#rules.home.get(key)
    const node = home && this.nodes.nodes.get(home.key)
    return node ? [node] : []
  }

  isHidden(node: NameNode): boolean {
    return this.#rules.hidden.has(this.root(node).key)
  }

  /** All entities, the most often named first. */
  get all(): readonly Entity[] {
    if (!this.#all) {
      const roots = new Set([...this.nodes.nodes.values()].map((node) => this.root(node)))
      this.#all = [...roots]
        .filter((root) => !this.isHidden(root))
        .map((root) => ({
          entity: this.entityOf(root),
          count: this.#members(root).reduce((n, m) => n + mentionsIn(m), 0),
        }))
        .sort(
          (a, b) =>
            b.entity.mentions.size - a.entity.mentions.size ||
            b.count - a.count ||
            (a.entity.id < b.entity.id ? -1 : 1),
        )
        .map(({ entity }) => entity)
    }
    return this.#all
  }

  #relink(node: NameNode): void {
    const before = this.#links.get(node)
    if (before) this.#children.get(before)?.delete(node)
    this.#links.delete(node)
    if (this.nodes.nodes.get(node.key) !== node) return
    const target = this.#target(node)
    if (!target || target === node || this.root(target) === node) return
    this.#links.set(node, target)
    const children = this.#children.get(target)
    if (children) children.add(node)
    else this.#children.set(target, new Set([node]))
  }

  #target(node: NameNode): NameNode | null {
    const set = this.#rules.home.get(node.key)
    if (set) return this.nodes.nodes.get(set.key) ?? null
    for (const { find } of LINKS) {
      const found = find(node, this.nodes)
      if (found) return this.#apart(node, found) ? null : found
    }
    return null
  }

  #apart(a: NameNode, b: NameNode): boolean {
    return this.#rules.apart.some((group) => group.has(a.key) && group.has(b.key))
  }

  #members(root: NameNode): NameNode[] {
    const members = [root]
    for (let i = 0; i < members.length; i++)
      for (const child of this.#children.get(members[i] ?? root) ?? [])
        if (!members.includes(child)) members.push(child)
    return members
  }

  #build(root: NameNode): Entity {
    const members = this.#members(root)
    const forms = new Map<string, number>()
    const kinds = new Map<EntityKind, number>()
    const mentions = new Map<string, number[]>()
    for (const node of members) {
      for (const [form, count] of node.forms) forms.set(form, (forms.get(form) ?? 0) + count)
      for (const [kind, count] of node.kinds)
        kinds.set(kind, (kinds.get(kind) ?? 0) + count * (kind === "other" ? 0.3 : 1))
      for (const [source, locals] of node.sources)
        mentions.set(source, [...(mentions.get(source) ?? []), ...locals.flatMap((local) => local.mentions)])
    }
    for (const list of mentions.values()) list.sort((a, b) => a - b)
    const ranked = [...forms]
      .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
      .map(([form]) => form)
    const given = [...this.#rules.home.values()].find(({ key }) => key === root.key)?.name
    const name = given ?? ranked.find((form) => nameKey(form) === root.key) ?? root.ownForm
    const kind = [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "other"
    return { id: root.key, name, kind, aliases: ranked.filter((form) => form !== name), mentions }
  }
}

function mentionsIn(node: NameNode): number {
  let count = 0
  for (const locals of node.sources.values()) for (const local of locals) count += local.mentions.length
  return count
}
