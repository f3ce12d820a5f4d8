import { stemmer } from "stemmer"
import { ACTIONS } from "./actions.ts"
import { STOP_WORDS } from "./function-words.ts"
import { KINDS, THINGS } from "./things.ts"

function table(...lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const line of lists.join("\n").split("\n")) {
    const [id, words] = line.split(": ")
    if (!id || !words) continue
    for (const word of words.trim().split(/\s+/))
      for (const key of new Set([word, word.includes("_") ? word : `~${stemmer(word)}`])) {
        const ids = map.get(key) ?? []
        if (!ids.includes(`+${id.trim()}`)) ids.push(`+${id.trim()}`)
        map.set(key, ids)
      }
  }
  return map
}

const ACTION_CLASSES = table(ACTIONS)
const THING_CLASSES = table(THINGS)
const cache = new Map<string, readonly string[]>()

/**
 * What a lemma may stand for: the ids of its synonym classes (`+extract`), and its own stem, so that two forms of a word
 * that no class holds still meet. Two words mean the same when these share a member.
 */
export function conceptsOf(lemma: string): readonly string[] {
  const known = cache.get(lemma)
  if (known) return known
  const stem = stemmer(lemma)
  const classes = new Set([
    ...(ACTION_CLASSES.get(lemma) ?? ACTION_CLASSES.get(`~${stem}`) ?? []),
    ...(THING_CLASSES.get(lemma) ?? THING_CLASSES.get(`~${stem}`) ?? []),
  ])
  const concepts = lemma.includes("_") ? [...classes] : [...classes, stem]
  if (cache.size > 50_000) cache.clear()
  cache.set(lemma, concepts)
  return concepts
}

/** The classes of a phrasal verb or verb + noun (`pull_out`, `enter_service`), or none. */
export function phraseClasses(phrase: string): readonly string[] {
  return ACTION_CLASSES.get(phrase) ?? []
}

/** The classes of a fixed phrase of any sort: `out_of_order`, `black_box`. */
export function fixedClasses(phrase: string): readonly string[] {
  return THING_CLASSES.get(phrase) ?? ACTION_CLASSES.get(phrase) ?? []
}

/** Whether a word names a happening: `collision`, `installation`, `vote`. */
export function isAction(lemma: string): boolean {
  return ACTION_CLASSES.has(lemma) || ACTION_CLASSES.has(`~${stemmer(lemma)}`)
}

const NOT_AN_EVENT =
  /^(place|part|warehouse|ground|ship|bridge|board|store|plane|plant|hospital|ward|clinic|bus|coach|record|book|chair|head|lead|stake|share|state|land|lay|house|mill|school|house|case|term|cell|load|stage|line|team|side|wheel|helm|drug|light|log|post|model|project|programme|program|staff|workforce|cargo|capacity|speed|weight|revenue|profit|price|value|bill|loss|income|name|company|firm|group|contract|title|crown|charge|ticket|passenger|patient|victim|customer)$/

/** Whether a noun tells of something that happens: `collision`, `installation`, not `warehouse` or `owner`. */
export function isEvent(lemma: string): boolean {
  if (!isAction(lemma) || NOT_AN_EVENT.test(lemma)) return false
  return (
    !/(?:er|or|ist|man|woman|person)$/.test(lemma) ||
    /^(disaster|order|murder|takeover|dinner|cover|answer|fever|handover|changeover|offer|transfer|tender|power|disorder|error|encounter|supper|slaughter|register|banter|makeover|turnover)$/.test(
      lemma,
    )
  )
}

/** Whether two lemmas mean the same. */
export function sameConcept(a: string, b: string): boolean {
  if (a === b) return true
  const others = conceptsOf(b)
  return conceptsOf(a).some((concept) => others.includes(concept))
}

const KIND_OF = new Map<string, readonly string[]>()
for (const line of KINDS.trim().split("\n")) {
  const [kind = "", words = ""] = line.split(": ")
  for (const word of words.split(" ")) KIND_OF.set(word, [...(KIND_OF.get(word) ?? []), kind])
}

/** Whether `narrow` is a kind of `wide`: a ferry of ship, a passenger of people. */
export function isKindOf(narrow: string, wide: string): boolean {
  return (KIND_OF.get(narrow) ?? []).some((kind) => sameConcept(kind, wide))
}

/** Whether two nouns are two kinds of one thing: council and committee, ferry and tug. */
export function siblings(a: string, b: string): boolean {
  const kinds = KIND_OF.get(b) ?? []
  return !sameConcept(a, b) && (KIND_OF.get(a) ?? []).some((kind) => kinds.includes(kind))
}

/** Whether a lemma carries content. */
export function isContent(lemma: string): boolean {
  return lemma.length > 1 && !STOP_WORDS.has(lemma) && /\p{L}/u.test(lemma)
}
