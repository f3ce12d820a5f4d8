import type { Source } from "../ingest/source.ts"
import { isKnownPlace } from "./gazetteer.ts"
import type { EntityKind, Mention, Unit } from "./model.ts"
import { type Candidate, candidatesOf } from "./name-candidates.ts"
import { Evidence, type Segment, segmentsOf, withJoinedNamesApart } from "./name-evidence.ts"
import { addCues, type KindScores, kindOf, noScores } from "./name-kinds.ts"
import { KnownNames } from "./name-known.ts"
import { isHead, type Run, runsOf } from "./name-runs.ts"
import type { Sight } from "./name-sight.ts"
import { isCapitalised, type NameToken } from "./name-tokens.ts"
import { BUSINESS_NOUNS, LEGAL_SUFFIXES } from "./name-words.ts"

type Found = { readonly segment: Segment; readonly candidate: Candidate; readonly name: string }

/**
 * The names in a source, in order: people, organisations, places, products and other things with a name of their own,
 * in prose, headings and cells. A name in a table's header row has the table's first data row for its unit, and lies
 * outside of that unit's span; any other lies inside.
 */
export function mentionsOf(source: Pick<Source, "text">, units: readonly Unit[]): Mention[] {
  const whole = segmentsOf(source, units)
  const evidence = new Evidence(whole)
  const segments = whole.map((segment) => withJoinedNamesApart(segment, evidence))
  const runs = new Map(segments.map((segment) => [segment, segment.style === "prose" ? runsOf(segment, evidence) : []]))
  noteSurnames(runs, evidence)
  const found: Found[] = []
  const known = new KnownNames()
  const take = (segment: Segment, candidate: Candidate) => {
    const name = nameOf(segment.tokens, candidate)
    if (name) found.push({ segment, candidate, name })
  }
  for (const segment of segments) {
    if (segment.style !== "prose") continue
    const opening = datelineOf(segment)
    if (opening) take(segment, opening.place)
    for (const run of runs.get(segment) ?? []) {
      if (opening && run.from < opening.until) continue
      for (const candidate of candidatesOf(run, segment, evidence)) {
        take(segment, candidate)
        known.add(segment.tokens.slice(candidate.from, candidate.to + 1))
      }
    }
  }
  for (const segment of segments)
    if (segment.style !== "prose") for (const candidate of known.find(segment, evidence)) take(segment, candidate)
  const kinds = kindsOf(found, evidence)
  return found
    .map(({ segment, candidate, name }, i) => {
      const [first, final] = [segment.tokens[candidate.from], segment.tokens[candidate.to]]
      const start = first?.start ?? 0
      const end = final?.end ?? start
      const titled = candidate.title && {
        start: segment.tokens[candidate.title.from]?.start ?? start,
        end: segment.tokens[candidate.title.to]?.end ?? start,
      }
      return {
        unit: segment.unit,
        start,
        end,
        text: source.text.slice(start, end),
        name,
        kind: kinds[i] ?? "other",
        title: titled ? source.text.slice(titled.start, titled.end) : null,
        rule: candidate.rule,
      }
    })
    .sort((a, b) => a.start - b.start)
}

/** Longer names first, wherever they stand: then "Stone said" can be known from "Will Stone, the mayor". */
function noteSurnames(runs: ReadonlyMap<Segment, readonly Run[]>, evidence: Evidence): void {
  for (const [segment, own] of runs) {
    for (const run of own) {
      if (run.from === run.to) continue
      for (const { from, to, title } of candidatesOf(run, segment, evidence)) {
        const [first, last] = [segment.tokens[from], segment.tokens[to]]
        // A business may be called by the first part of its name.
        if (from < to && last && isBusiness(last.lower) && first?.shape === "cap") evidence.bear(first.lower)
        if ((from < to || title) && last?.shape === "cap" && !isHead(last.lower)) evidence.bear(last.lower)
      }
    }
  }
}

function isBusiness(word: string): boolean {
  return BUSINESS_NOUNS.has(word) || LEGAL_SUFFIXES.has(word.replace(/\.$/, ""))
}

/** `ALDERMOUTH (Northline) -`: the place that a report is sent from. */
function datelineOf({ tokens }: Segment): { readonly place: Candidate; readonly until: number } | null {
  let to = 0
  while (tokens[to]?.shape === "upper" && to < 4) to++
  if (to === 0) return null
  let i = to
  let until = to
  if (tokens[i]?.text === ",") {
    while (i < to + 5 && !/^[(—–-]$/.test(tokens[i]?.text ?? "")) i++
    until = i
  }
  if (tokens[i]?.text === "(") {
    while (i < to + 10 && tokens[i]?.text !== ")") i++
    i++
  }
  if (!/^[—–-]$/.test(tokens[i]?.text ?? "")) return null
  return { place: { from: 0, to: to - 1, title: null, rule: "dateline" }, until }
}

/** A name cleaned for grouping: straight apostrophes, single spaces, no stop at the end, a dateline in small letters. */
function nameOf(tokens: readonly NameToken[], { from, to, rule }: Candidate): string {
  const words: string[] = []
  for (let i = from; i <= to; i++) {
    const token = tokens[i]
    if (!token) continue
    let text = token.text.replace(/’/g, "'")
    if (token.possessive && i < to) text += /s$/i.test(text) ? "'" : "'s"
    if (rule === "dateline") text = text.charAt(0) + text.slice(1).toLowerCase()
    if (/^[-–]$/.test(text) || (i > from && /-$/.test(words.at(-1) ?? ""))) words.push(`${words.pop() ?? ""}${text}`)
    else if (text !== ",") words.push(text)
    // A comma parts partners (Dacre, Quill & Moss); before Inc. it is dropped, as most texts do.
    else if (!isBusiness(tokens[i + 1]?.lower ?? "") && !/^[js]r/.test(tokens[i + 1]?.lower ?? ""))
      words.push(`${words.pop() ?? ""},`)
  }
  const name = words.join(" ")
  return LEGAL_SUFFIXES.has(name.split(" ").at(-1)?.toLowerCase().replace(/\.$/, "") ?? "")
    ? name.replace(/\.$/, "")
    : name
}

/** The kind of each name: what all its occurrences in the source show together, a surname's with its full name's. */
function kindsOf(found: readonly Found[], evidence: Evidence): EntityKind[] {
  const scores = new Map<string, KindScores>()
  const full = new Map<string, string>()
  const keyOf = (name: string) => name.toLowerCase()
  for (const { segment, candidate, name } of found) {
    const key = keyOf(name)
    const of = scores.get(key) ?? noScores()
    scores.set(key, of)
    const words = segment.tokens
      .slice(candidate.from, candidate.to + 1)
      .filter((token) => token.shape !== "mark" || token.text === "&")
      .map((token) => token.lower.replace(/\.$/, ""))
    const sight: Sight = { candidate, tokens: segment.tokens, evidence, words }
    addCues(sight, of)
    const surname = words.at(-1)
    if (surname && words.length > 1 && isCapitalised(segment.tokens[candidate.to])) full.set(surname, key)
  }
  return found.map(({ name }) => {
    const key = keyOf(name)
    const own = scores.get(key) ?? noScores()
    const longer = full.get(key)
    const whole = longer ? scores.get(longer) : undefined
    if (whole && kindOf(whole) === "person" && !isKnownPlace(key)) return "person"
    return kindOf(own)
  })
}
