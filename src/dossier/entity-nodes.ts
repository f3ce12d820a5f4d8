import type { EntityKind } from "../analysis/model.ts"
import { acronymOf, hyphenParts, isAcronym, nameKey, nameWords } from "./entity-keys.ts"
import type { LocalEntity } from "./entity-local.ts"

/** All that sources say under one key: the unit that links join to entities. */
export class NameNode {
  readonly key: string
  /** How often each form is written, over all sources. */
  readonly forms = new Map<string, number>()
  readonly kinds = new Map<EntityKind, number>()
  readonly titles = new Map<string, number>()
  /** The local entities, by source. */
  readonly sources = new Map<string, LocalEntity[]>()
  #words: readonly string[] | null = null

  constructor(key: string) {
    this.key = key
  }

  /** The words of the form that has this node's own key. */
  get words(): readonly string[] {
    this.#words ??= nameWords(this.ownForm)
    return this.#words
  }

  /** A form that has this node's own key. */
  get ownForm(): string {
    for (const form of this.forms.keys()) if (nameKey(form) === this.key) return form
    for (const [local] of this.sources.values()) if (local) return local.name
    return this.key
  }

  get kind(): EntityKind {
    let best: EntityKind = "other"
    let most = 0
    for (const [kind, count] of this.kinds) {
      const weight = kind === "other" ? count * 0.3 : count
      if (weight > most) {
        best = kind
        most = weight
      }
    }
    return best
  }

  get isAcronym(): boolean {
    return [...this.forms.keys()].some((form) => nameKey(form) === this.key && isAcronym(form))
  }

  add(source: string, local: LocalEntity): void {
    const list = this.sources.get(source)
    if (list) list.push(local)
    else this.sources.set(source, [local])
    this.#tally(local, 1)
  }

  /** @returns whether anything is left */
  remove(source: string): boolean {
    for (const local of this.sources.get(source) ?? []) this.#tally(local, -1)
    this.sources.delete(source)
    this.#words = null
    return this.sources.size > 0
  }

  #tally(local: LocalEntity, sign: 1 | -1): void {
    for (const [form, count] of local.forms) bump(this.forms, form, sign * count)
    for (const [kind, count] of local.kinds) bump(this.kinds, kind, sign * count)
    for (const title of local.titles) bump(this.titles, title, sign)
  }
}

function bump<K>(map: Map<K, number>, key: K, by: number): void {
  const count = (map.get(key) ?? 0) + by
  if (count > 0) map.set(key, count)
  else map.delete(key)
}

/** The nodes of a dossier, found by their first word, last word, acronym and forms; a source comes and goes at its own cost. */
export class NameNodes {
  readonly nodes = new Map<string, NameNode>()
  readonly byFirst = new Buckets()
  readonly byLast = new Buckets()
  readonly byWord = new Buckets()
  readonly byAcronym = new Buckets()
  /** Keys of every form that a node has: a surname's leads to its bearers. */
  readonly byForm = new Buckets()
  readonly #bySource = new Map<string, Set<NameNode>>()
  readonly #entries = new Map<NameNode, () => void>()

  /** @returns the nodes that changed, so that what hangs on them can be forgotten */
  add(source: string, locals: readonly LocalEntity[]): Set<NameNode> {
    const touched = new Set<NameNode>()
    for (const local of locals) {
      let node = this.nodes.get(local.key)
      if (!node) {
        node = new NameNode(local.key)
        this.nodes.set(local.key, node)
      }
      node.add(source, local)
      touched.add(node)
    }
    this.#bySource.set(source, touched)
    for (const node of touched) this.#index(node)
    return touched
  }

  remove(source: string): Set<NameNode> {
    const touched = this.#bySource.get(source) ?? new Set()
    this.#bySource.delete(source)
    for (const node of touched) {
      if (node.remove(source)) this.#index(node)
      else {
        this.#entries.get(node)?.()
        this.#entries.delete(node)
        this.nodes.delete(node.key)
      }
    }
    return touched
  }

  /** The nodes that a source has a part in. */
  of(source: string): Iterable<NameNode> {
    return this.#bySource.get(source) ?? []
  }

  /** The nodes whose links may hang on this one: those that share its words, or have it for their acronym. */
  neighbours(node: NameNode): NameNode[] {
    const { words } = node
    const found = [...this.byForm.get(node.key)]
    for (const word of [words[0], words.at(-1)])
      if (word) {
        const alone = this.nodes.get(word)
        if (alone) found.push(alone)
        if (words.length > 1) found.push(...this.byLast.get(word))
      }
    const letters = acronymOf(node.ownForm)
    const acronym = letters ? this.nodes.get(letters) : undefined
    return acronym ? [...found, acronym] : found
  }

  #index(node: NameNode): void {
    this.#entries.get(node)?.()
    const { words } = node
    const forms = new Set([...node.forms.keys()].map(nameKey))
    const all = new Set([...node.forms.keys()].flatMap((form) => [...nameWords(form), ...hyphenParts(form)]))
    const letters = words.length > 1 ? acronymOf(node.ownForm) : null
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""]
    if (words.length > 1) {
      this.byFirst.add(first, node)
      this.byLast.add(last, node)
    }
    for (const word of all) this.byWord.add(word, node)
    for (const form of forms) this.byForm.add(form, node)
    if (letters) this.byAcronym.add(letters, node)
    this.#entries.set(node, () => {
      this.byFirst.delete(first, node)
      this.byLast.delete(last, node)
      for (const word of all) this.byWord.delete(word, node)
      for (const form of forms) this.byForm.delete(form, node)
      if (letters) this.byAcronym.delete(letters, node)
    })
  }
}

class Buckets {
  readonly #map = new Map<string, Set<NameNode>>()

  get(key: string): readonly NameNode[] {
    const bucket = this.#map.get(key)
    return bucket ? [...bucket] : []
  }

  keys(): IterableIterator<string> {
    return this.#map.keys()
  }

  add(key: string, node: NameNode): void {
    const bucket = this.#map.get(key)
    if (bucket) bucket.add(node)
    else this.#map.set(key, new Set([node]))
  }

  delete(key: string, node: NameNode): void {
    const bucket = this.#map.get(key)
    if (!bucket?.delete(node)) return
    if (bucket.size === 0) this.#map.delete(key)
  }
}
