import type { Span } from "../ingest/source.ts"
import type { Sentence } from "./claims-sentence.ts"
import type { Mention } from "./model.ts"
import { type Filled, frameOf } from "./parallel-build.ts"
import { type Chunk, isTalk } from "./parallel-chunks.ts"
import type { Frame } from "./parallel-model.ts"
import { isLight, wideConcepts } from "./parallel-words.ts"

/** What one party alone does to one thing: these classes make the doer a slot. */
const ONE_DOER =
  /^=(own|supply|build|fund|reportfirst|maintain|lead|test|find|hear|write|design|fly|drive|found|order|buy|insure|paint)$|^\+(own|sign|build|design|invent|steer|insure|publish|audit|install|manufacture|direct|hear|write|found|operate|order|find|lead|fund)$/
/** These too, where the words say that there is one: `the winning goal`. */
const ONE_OF_A_KIND = /^(winning|only|opening|decisive|equalising|equalizing|fatal|deciding|first|last|final)$/
const RELATION =
  /^(owner|proprietor|operator|builder|maker|manufacturer|designer|architect|supplier|founder|inventor|author|writer|painter|funder|leader|head|captain|pilot|insurer|underwriter|decision|work|order|idea)$/
const PARTLY =
  /\b(also|too|as well|in part|partly|among|another|along with|together with|helped|co-\w+|jointly|include[sd]?|including|part of|one of)\b/i

/** Who did it, for what has one doer: by voice, by cleft (`it was X who`) or by noun (`X, the owner`). */
export function agentFrames(sentence: Sentence, chunk: Chunk): Frame[] {
  if (chunk.mood === "possible" || chunk.mood === "asked" || chunk.negated || PARTLY.test(chunk.text)) return []
  const frames: Frame[] = []
  const first = chunk.words[0]?.start ?? 0
  const last = chunk.words.at(-1)?.end ?? 0
  const parties = sentence.mentions.filter(
    ({ kind, start, end, name }) =>
      (kind === "person" || kind === "organisation" || (kind === "other" && /\s/.test(name))) &&
      start >= first &&
      end <= last,
  )
  for (const party of parties) {
    const by = doerBy(sentence, chunk, party)
    if (!by) continue
    const frame = frameOf(sentence, chunk, fill(sentence, party, by.skip, by.rule))
    const verbs = frame.terms.filter(({ verb, lemma }) => (verb && !isLight(lemma)) || lemma.includes("_"))
    // `gave the order`: the noun says what was done.
    const light = chunk.clauses.some(({ verb }) => /^(give|make|take|issue|do)$/.test(verb))
    const concepts = [...(light ? frame.terms : verbs), ...(by.noun ? [by.noun] : [])].flatMap(
      ({ concepts }) => concepts,
    )
    const cleft = by.rule === "parallel-cleft"
    if (
      !cleft &&
      !concepts.some((concept) => ONE_DOER.test(concept)) &&
      !chunk.words.some(({ lower }) => ONE_OF_A_KIND.test(lower))
    )
      continue
    frames.push(frame)
  }
  return frames
}

function fill(sentence: Sentence, party: Mention, skip: readonly Span[], rule: string): Filled {
  const before = sentence.text.slice(0, party.start - sentence.unit.start)
  const title =
    /((?:\b(?!The\b|It\b|A\b|An\b|In\b|On\b|But\b)\p{Lu}[\p{L}.-]*\s+){1,3}|\b(?:a|an|the|our|its|their|his|her)\s+\p{Ll}+,?\s+)$/u.exec(
      before,
    )?.[0] ?? ""
  return {
    sort: "agent",
    kind: party.kind === "person" ? "person" : "organisation",
    value: { type: "filler", head: "", names: [party.name], concepts: [], exclusive: true, role: "agent" },
    span: party,
    skip: [{ start: party.start - title.length, end: party.end }, ...skip],
    rule,
  }
}

function doerBy(
  sentence: Sentence,
  chunk: Chunk,
  party: Mention,
): {
  readonly skip: readonly Span[]
  readonly rule: string
  readonly noun: { readonly concepts: readonly string[] } | null
} | null {
  const text = sentence.text
  const at = party.start - sentence.unit.start
  const before = text.slice(0, at)
  const after = text.slice(party.end - sentence.unit.start)
  if (
    /['’]s?$/.test(party.text) ||
    /^['’]s?\b/.test(after) ||
    /^\s*(?:,\s*)?(?:and|or)\s+\p{Lu}/u.test(after) ||
    /\b(?:and|or)\s+$/.test(before)
  )
    return null
  if (/\bit (?:was|is)\s+(?:[\p{L}’'-]+,?\s+){0,5}$/iu.test(before) && /^,?\s+(?:who|that|which)\b/.test(after))
    return { skip: [], rule: "parallel-cleft", noun: null }
  // `by X`, `by a man called X`, `by the curator, X`
  const passive = chunk.clauses.some((clause) => clause.passive || clause.verb === "")
  if (/\bby\s+(?:[\p{L}’'.-]+,?\s+){0,5}$/iu.test(before) && passive) {
    const by = /\bby\s+((?:[\p{L}’'.-]+,?\s+){0,5})$/iu.exec(before)?.[1] ?? ""
    return { skip: [{ start: party.start - by.length, end: party.end }], rule: "parallel-agent", noun: null }
  }
  for (const clause of chunk.clauses) {
    const subject = clause.subject
    if (clause.passive || isTalk(clause) || clause.verb === "" || clause.governors.length > 0) continue
    const named =
      subject !== null &&
      ((party.start >= subject.start && party.end <= subject.end) ||
        // `Orbane, the company that built it`; `the firm, Orbane, built it`
        (party.end <= subject.start &&
          /^,\s*$/.test(text.slice(party.end - sentence.unit.start, subject.start - sentence.unit.start))) ||
        (party.start >= subject.end &&
          party.end <= (chunk.words.find((w) => w === clause.words[clause.verbFrom])?.start ?? 0) &&
          /^,?\s*$/.test(text.slice(subject.end - sentence.unit.start, at))))
    if (!named) continue
    const noun = clause.verb === "be" ? relation(chunk) : null
    if (
      clause.verb === "be" &&
      !noun &&
      !/\bthe first to\b|\b(?:at|behind|in) the (?:controls|wheel|cockpit|helm)\b/.test(chunk.text)
    )
      continue
    const skip = subject && party.end <= subject.start ? [{ start: party.start, end: subject.end }] : []
    return { skip, rule: "parallel-agent", noun }
  }
  // `the recall was the decision of our president, X`, `its author was X`
  const noun = relation(chunk)
  if (noun && /\b(?:of|was|is|,)\s+(?:(?:our|its|the|a|his|her)\s+\p{L}+,?\s+)?$/iu.test(before))
    return { skip: [], rule: "parallel-agent", noun }
  // `X, the owner of the dam`
  if (noun && /^,\s+(?:the|its|their)\s/.test(after)) return { skip: [], rule: "parallel-agent", noun }
  return null
}

function relation(chunk: Chunk): { readonly concepts: readonly string[] } | null {
  const word = chunk.words.find((candidate) => RELATION.test(candidate.lemma))
  return word ? { concepts: wideConcepts(word.lemma) } : null
}
