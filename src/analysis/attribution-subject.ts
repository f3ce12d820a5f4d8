import type { Basis } from "./model.ts"
import { BODY_NOUNS, DOCUMENT_NOUNS, OUTLET_NAME, PERSON_NOUNS, TITLES } from "./speech-words.ts"

/** Who a phrase names as speaking. `pronoun` is set when another sentence must say who is meant. */
export type Who = {
  readonly speaker: string | null
  readonly basis: Basis
  /** The name is that of a newspaper, agency or channel. */
  readonly outlet: boolean
  readonly pronoun: "he" | "she" | "they" | "it" | null
}

const CAP = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*"
const NAME_RUN = new RegExp(
  `(?:${CAP})(?:\\s+(?:(?:of|of the|de|du|van|von|der|den|la|le|al|bin|&|and)\\s+)?${CAP})*`,
  "gu",
)
const FULL_NAME = new RegExp(`^(?:${CAP}\\s+)+${CAP}$`, "u")
const TITLE = new RegExp(`^(?:${TITLES})$`, "i")
const PERSON = new RegExp(`^(?:${PERSON_NOUNS})$`)
const BODY = new RegExp(`^(?:${BODY_NOUNS})$`)
const DOCUMENT = new RegExp(`^(?:${DOCUMENT_NOUNS})$`)
const OUTLET = new RegExp(OUTLET_NAME, "u")
/** A preposition just before a name: the name is its object, and speaks of nothing. */
const UNDER_PREPOSITION =
  /\b(?:about|above|across|after|against|along|alongside|amid|among|around|at|before|behind|below|beneath|beside|between|beyond|by|despite|down|during|for|from|in|inside|into|near|of|off|on|onto|opposite|outside|over|past|since|through|throughout|to|towards?|under|until|upon|via|with|within|without)\s+(?:the\s+|an?\s+)?$/i
/** Sentence openers that are capitalised and name nobody. */
const NOBODY =
  /^(?:i|we|you|it|this|that|these|those|there|here|nobody|no one|none|everyone|everybody|anyone|someone|one|what|which|who|how|why|when|where|all|both|each|either|neither|most|few|nothing|something|everything|the|a|an|as|if|whether|unless|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/i
const VAGUE = /^(?:some|many|others|several|critics|sources|insiders|observers|experts|people)$/i

/** The speaker that a noun phrase names, or null when it names none that we can tell. Commas part it from its apposition. */
export function whoIn(phrase: string): Who | null {
  const segments = phrase
    .split(/,\s*/)
    .map((s) => s.trim())
    .filter((s) => s)
  const head = segments[0]
  if (!head || /^(?:who|whose|which|whom|what)\s/i.test(head) || head.split(/\s+/).length > 14) return null
  const pronoun = /^(he|she|they|it)$/i.exec(head)?.[1]?.toLowerCase()
  if (pronoun)
    return { speaker: null, basis: "on-record", outlet: false, pronoun: pronoun as "he" | "she" | "they" | "it" } // the alternation lists them
  if (NOBODY.test(head)) return null
  if (VAGUE.test(head)) return unnamed(head.toLowerCase())
  const apposed = segments[1]
  const name = headName(head)
  if (name && !isCommonNoun(name)) return named(name)
  if (apposed && isPersonName(apposed)) return named(apposed)
  return described(head)
}

/** Whether a name is that of a newspaper, agency or channel. */
export function isOutletName(name: string): boolean {
  return OUTLET.test(name)
}

function named(raw: string): Who | null {
  const speaker = cleanName(raw)
  if (!speaker || NOBODY.test(speaker)) return null
  const last = speaker.split(/\s+/).at(-1)?.toLowerCase() ?? ""
  const outlet = OUTLET.test(speaker)
  const document = DOCUMENT.test(last) && !outlet
  return { speaker, basis: document ? "document" : "on-record", outlet, pronoun: null }
}

function unnamed(speaker: string): Who {
  return { speaker, basis: "unnamed", outlet: false, pronoun: null }
}

/** The name that a phrase is about: `transport minister Callum Pridwyn`, `Nico Palamir of the League`; not `Crane's boat`. */
function headName(segment: string): string | null {
  for (const run of segment.matchAll(NAME_RUN)) {
    const after = segment.slice(run.index + run[0].length)
    if (after && !/^\s+(?:of|at|in|from|for|with|on)\s/.test(after)) continue
    const before = segment.slice(0, run.index)
    // `researchers at the University of X`, `sank off Cape X`: the run belongs to a described head, or is where it was.
    if (UNDER_PREPOSITION.test(before)) return null
    if (/^(?:An?|Two|Three|Several|Multiple|Senior|Former)\s/.test(segment) && after) return null
    return run[0]
  }
  return null
}

function isCommonNoun(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/)
  const only = words.length === 1 ? words[0] : undefined
  return only !== undefined && (PERSON.test(only) || DOCUMENT.test(only) || BODY.test(only))
}

function isPersonName(segment: string): boolean {
  return FULL_NAME.test(segment)
}

/** Takes off article, titles, roles and possessors: `Treasury Secretary Scott Bessent` → `Scott Bessent`. */
function cleanName(raw: string): string {
  let words = raw
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s?$/, "")
    .split(/\s+/)
  const possessor = words.findIndex((word) => /['’]s$/.test(word))
  if (possessor >= 0 && words.length - possessor > 2) words = words.slice(possessor + 1)
  const title = words.findLastIndex((word) => TITLE.test(word.replace(/\.$/, "")))
  if (title >= 0 && title < words.length - 1) words = words.slice(title + 1)
  const whole = words.join(" ")
  // `Nico Palamir of the Riders' League`: two names of a person, then where they belong.
  const belongs = /^(\S+ \S+(?: \S+)?) of (?:the )?\S/u.exec(whole)
  return (belongs?.[1] && isPersonName(belongs[1]) ? belongs[1] : whole).replace(/[,;:]$/, "")
}

/** A phrase whose head is a common noun: an unnamed person, a body, or a document. */
function described(segment: string): Who | null {
  const phrase = segment.replace(/^(?:and|but|so)\s+/i, "")
  const core = phrase.split(
    /\s+(?:of|at|in|from|for|with|on|by|to|who|which|that|familiar|close|briefed|seen|obtained|reviewed|published|sent)\b/,
  )[0]
  const words = (core ?? "").split(/\s+/)
  const head =
    words
      .at(-1)
      ?.toLowerCase()
      .replace(/[^\p{L}-]/gu, "") ?? ""
  const speaker = trimArticle(phrase)
  if (/^(?:this|these|our|my|such)\s/i.test(phrase)) return null
  const paper =
    /^(?:the\s+)?((?:\p{Lu}\S*\s)+)(?:newspaper|magazine|news agency|news site|website|broadcaster|network)$/iu.exec(
      core ?? "",
    )
  if (paper?.[1] && /^\p{Lu}/u.test(paper[1]))
    return { speaker: paper[1].trim(), basis: "on-record", outlet: true, pronoun: null }
  if (/^(?:sources?|insiders?|persons?|people|witness(?:es)?)$/.test(head)) return unnamed(speaker)
  if (/^spokes/.test(head)) return { speaker, basis: "on-record", outlet: false, pronoun: null }
  if (DOCUMENT.test(head)) return { speaker, basis: "document", outlet: false, pronoun: null }
  if (PERSON.test(head)) {
    const definite = /^the\s/i.test(phrase) || /['’]s?\s/.test(core ?? "")
    const singular = !/(?:s|people)$/.test(head) || head === "boss"
    const firm =
      /^(?:analysts?|researchers?|engineers?|scientists?|economists?|lawyers?|brokers?)$/.test(head) &&
      /\s(?:at|from)\s+(?:the\s+)?\p{Lu}/u.test(phrase)
    if ((definite && singular) || firm) return { speaker, basis: "on-record", outlet: false, pronoun: null }
    return unnamed(speaker)
  }
  if (BODY.test(head)) return { speaker, basis: "on-record", outlet: false, pronoun: null }
  return null
}

function trimArticle(phrase: string): string {
  return phrase.replace(/^(?:an?|The|An?)\s+/, (article) => (/^the/i.test(article) ? "the " : ""))
}
