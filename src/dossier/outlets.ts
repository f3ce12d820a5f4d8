import { isOutletName } from "../analysis/attribution-subject.ts"
import { withoutQuotes } from "../analysis/reported-by.ts"
import type { Source } from "../ingest/source.ts"

/** A name as it is compared: no article, case or punctuation. */
export function outletKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** Whether a name, as a text has it, is that of an outlet: the whole of it, or the part it is called by (`the Courier`). */
export function namesOutlet(name: string, outlet: string): boolean {
  const [short, full] = [outletKey(name), outletKey(outlet)]
  if (!short || !full) return false
  return short === full || full.endsWith(` ${short}`) || short.startsWith(`${full} `)
}

/** The outlets of a dossier's sources. */
export class Outlets {
  readonly #sources = new Map<string, Set<string>>()
  readonly #names = new Map<string, string>()
  /** Sources by the last word of their outlet's name: it is what an outlet is called by. */
  readonly #byLast = new Map<string, Set<string>>()
  readonly #parties = new Map<string, number>()

  add(source: Source): void {
    if (!source.outlet) return
    const key = outletKey(source.outlet)
    this.#names.set(key, source.outlet)
    entry(this.#sources, key).add(source.id)
    entry(this.#byLast, last(key)).add(key)
    if (speaksForItself(source)) this.#parties.set(key, (this.#parties.get(key) ?? 0) + 1)
  }

  remove(source: Source): void {
    if (!source.outlet) return
    const key = outletKey(source.outlet)
    if (speaksForItself(source)) this.#parties.set(key, (this.#parties.get(key) ?? 1) - 1)
    const sources = this.#sources.get(key)
    sources?.delete(source.id)
    if (sources?.size) return
    this.#sources.delete(key)
    this.#names.delete(key)
    this.#byLast.get(last(key))?.delete(key)
  }

  /** The one outlet that a name stands for, or null when it stands for none here, or for several. */
  find(name: string): { readonly name: string; readonly sources: ReadonlySet<string>; readonly party: boolean } | null {
    const key = outletKey(name)
    const keys = this.#sources.has(key)
      ? [key]
      : [...(this.#byLast.get(last(key)) ?? [])].filter((outlet) => namesOutlet(name, outlet))
    const [only] = keys
    if (only === undefined || keys.length > 1) return null
    return {
      name: this.#names.get(only) ?? name,
      sources: this.#sources.get(only) ?? new Set(),
      party: (this.#parties.get(only) ?? 0) > 0,
    }
  }
}

/**
 * Whether a source is what a party to the story says of itself, such as a company's statement. To name the party is
 * then to name an actor, not where a report is from. A party says "we", or tells of itself by its name.
 */
function speaksForItself({ outlet, text, blocks }: Source): boolean {
  if (!outlet || isOutletName(outlet)) return false
  let own = 0
  for (const { kind, start, end } of blocks) {
    if (kind === "boilerplate" || kind === "heading") continue
    const words = withoutQuotes(text.slice(start, end))
    own += words.match(/\b(?:we|our|us|ours)\b/gi)?.length ?? 0
    for (let at = words.indexOf(outlet); at >= 0; at = words.indexOf(outlet, at + 1))
      if (!AS_AN_OUTLET_BEFORE.test(words.slice(0, at)) && !AS_AN_OUTLET_AFTER.test(words.slice(at + outlet.length)))
        own += 2
  }
  return own >= 2
}

/** How an outlet comes to name itself: `told the Courier`, `seen by Lathe News`, `(Lathe Wire)`, `Lathe News has learned`. */
const AS_AN_OUTLET_BEFORE = /(?:\b(?:told|tells?|by|to|with|in|from|at|for|of|informed)\s+(?:the\s+)?|\()$/i
const AS_AN_OUTLET_AFTER =
  /^(?:['’]s?)?\s+(?:has (?:learned|learnt|seen|asked|contacted|approached|obtained)|understands|sources?|readers?|reporters?|investigation|can reveal|asked|contacted|approached|obtained|reviewed|spoke|reported|report)\b/i

const last = (key: string) => key.split(" ").at(-1) ?? ""

function entry<K>(map: Map<K, Set<string>>, key: K): Set<string> {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set)
  return set
}
