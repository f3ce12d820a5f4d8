import type { Claim } from "../analysis/claims-model.ts"
import { groupsOf } from "../dossier/claims-compare.ts"
import type { Group } from "../dossier/claims-groups.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { originsOf } from "../dossier/origins.ts"
import type { Span } from "../ingest/source.ts"
import { CitationBook } from "./citations.ts"
import { attributeOf, hashOf, normalizedOf, shownValue, subjectOf, topicOf, unitOf } from "./disagree-wording.ts"
import type { Disagreement, DisagreementKind, Position } from "./values.ts"

/** Where the dossier's sources can't all be right, strongest first, with both sides' quotes. */
export function disagreementsOf(dossier: Dossier, book: CitationBook = new CitationBook()): Disagreement[] {
  return groupsOf(dossier).map((group) => render(dossier, group, book))
}

/**
 * The disagreements about a topic: those whose quotes or subject hold its words, most words first. An empty topic is all.
 */
export function disagreementsAbout(
  dossier: Dossier,
  { topic, kind }: { readonly topic: string; readonly kind: DisagreementKind | null },
  book: CitationBook = new CitationBook(),
): Disagreement[] {
  const wanted =
    topic
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)
      ?.filter((word) => word.length > 2 || /\d/.test(word))
      .map(bare) ?? []
  const scored = groupsOf(dossier)
    .filter((group) => kind === null || group.kind === kind)
    .map((group) => {
      const words = wordsOf(dossier, group)
      return { group, hits: wanted.filter((word) => words.has(word)).length }
    })
  const best = Math.max(0, ...scored.map(({ hits }) => hits))
  return scored
    .filter(({ hits }) => wanted.length === 0 || (hits > 0 && hits >= Math.min(best, Math.ceil(wanted.length / 2))))
    .sort((x, y) => y.hits - x.hits)
    .map(({ group }) => render(dossier, group, book))
}

const groupWords = new WeakMap<Group, ReadonlySet<string>>()

/** What a group speaks of: the words of its quotes, heads and names. */
function wordsOf(dossier: Dossier, group: Group): ReadonlySet<string> {
  const known = groupWords.get(group)
  if (known) return known
  const words = new Set<string>()
  for (const claim of group.positions.flat()) {
    const quote = quoteOf(dossier, claim)
    const text = quote ? (dossier.source(claim.source)?.text.slice(quote.start, quote.end) ?? "") : ""
    const all = `${text} ${claim.headLemma} ${claim.predLemma} ${claim.slots.flatMap((slot) => slot.names).join(" ")}`
    for (const word of all.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []) words.add(bare(word))
  }
  groupWords.set(group, words)
  return words
}

/** A word without its plural or possessive. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, "").replace(/(?<=\p{L}{3})s$/u, "")
}

/** The disagreements that quote any of these spans: what makes an answer, a profile or an event contested. */
export function disagreementsTouching(
  dossier: Dossier,
  spans: readonly (Span & { readonly source: string })[],
  book: CitationBook = new CitationBook(),
): Disagreement[] {
  const touched = groupsOf(dossier).filter((group) =>
    group.positions.flat().some((claim) => {
      const quote = quoteOf(dossier, claim)
      return (
        quote !== null &&
        spans.some((span) => span.source === claim.source && span.start < quote.end && span.end > quote.start)
      )
    }),
  )
  return touched.map((group) => render(dossier, group, book))
}

function quoteOf(dossier: Dossier, claim: Claim): Span | null {
  return dossier.analysis(claim.source).units[claim.unit] ?? null
}

function render(dossier: Dossier, group: Group, book: CitationBook): Disagreement {
  const positions: Position[] = group.positions.map((claims) => {
    const first = claims[0]
    const seen = new Set<string>()
    const citations = claims.flatMap((claim) => {
      const source = dossier.source(claim.source)
      const quote = quoteOf(dossier, claim)
      const key = `${claim.source}\n${claim.unit}`
      if (!source || !quote || seen.has(key)) return []
      seen.add(key)
      return [book.cite(source, quote)]
    })
    return {
      value: first ? shownValue(dossier, first) : "",
      normalized: first ? normalizedOf(first) : null,
      unit: first ? unitOf(first) : null,
      citations,
    }
  })
  const claims = group.positions.flat()
  const subject = subjectOf(dossier, claims)
  const bySource = new Map<string, number>()
  let within = false
  group.positions.forEach((position, at) => {
    for (const claim of position) {
      const other = bySource.get(claim.source)
      if (other !== undefined && other !== at) within = true
      bySource.set(claim.source, at)
    }
  })
  return {
    id: hashOf(claims.map((claim) => `${claim.source}:${quoteOf(dossier, claim)?.start ?? 0}`)),
    kind: group.kind,
    topic: topicOf(dossier, claims),
    subject,
    attribute: attributeOf(dossier, group, subject),
    positions,
    within,
    origins: originsOf(dossier).independent(
      positions.flatMap((position) =>
        position.citations.map(({ source, start, end }) => ({ source, span: { start, end } })),
      ),
    ),
    rules: group.rules,
  }
}
