import { confirmationsOf } from "../dossier/agreements.ts"
import { Dossier } from "../dossier/dossier.ts"
import { relevantSources } from "../dossier/relevant-sources.ts"
import type { Source, Span } from "../ingest/source.ts"
import { CitationBook } from "./citations.ts"
import { disagreementsTouching } from "./disagree.ts"
import type { Citation, Disagreement } from "./values.ts"

export type Verdict = "supported" | "contradicted" | "not-in-sources"

/** One sentence of a text against the dossier. A sentence may be supported by one source and contradicted by another. */
export type Checked = {
  /** Offsets in the text that was checked. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly verdict: Verdict
  /** What says the same. */
  readonly support: readonly Citation[]
  /** What can't hold together with it, by the value that each side gives. */
  readonly against: readonly {
    readonly kind: Disagreement["kind"]
    readonly attribute: string
    readonly value: string
    readonly citations: readonly Citation[]
  }[]
}

/** How many sources a text is compared with: those that speak most of the same. */
const MOST_SOURCES = 24

/**
 * Each sentence of a text against the sources: contradicted where a source's statement can't hold together with it,
 * supported where one says the same in like words, else not in the sources. The rules are those of `/disagree`.
 *
 * @param text the text as a source of its own, which isn't in the dossier
 */
export function check(dossier: Dossier, text: Source): Checked[] {
  const near = relevantSources(dossier, text, MOST_SOURCES)
  const table = Dossier.of([...near, text])
  for (const { id, hash } of near) if (dossier.isAnalysed(id)) table.takeAnalysis(hash, dossier.analysis(id))
  const confirmations = confirmationsOf(table, text.id)
  const disagreements = disagreementsTouching(table, [{ source: text.id, start: 0, end: text.text.length }])
  const book = new CitationBook()
  const recite = (citation: Citation) => {
    const source = dossier.source(citation.source)
    return source ? [book.cite(source, citation)] : []
  }
  return table
    .analysis(text.id)
    .units.filter(({ kind, start, end }) => kind !== "heading" || end - start > LONGEST_LABEL)
    .map((unit) => {
      const against = disagreements.flatMap(({ kind, attribute, positions }) => {
        const own = positions.find(({ citations }) =>
          citations.some((one) => one.source === text.id && overlaps(one, unit)),
        )
        return own
          ? positions
              .filter((position) => position !== own)
              .map(({ value, citations }) => ({ kind, attribute, value, citations: citations.flatMap(recite) }))
              .filter(({ citations }) => citations.length > 0)
          : []
      })
      const support = confirmations
        .filter(({ here }) => here.unit.index === unit.index)
        .filter(
          ({ there }) =>
            !against.some(({ citations }) =>
              citations.some((one) => one.source === there.source.id && overlaps(one, there.unit)),
            ),
        )
        .flatMap(({ there }) => {
          const source = dossier.source(there.source.id)
          return source ? [book.cite(source, there.unit)] : []
        })
      const verdict = against.length > 0 ? "contradicted" : support.length > 0 ? "supported" : "not-in-sources"
      return {
        start: unit.start,
        end: unit.end,
        text: text.text.slice(unit.start, unit.end),
        verdict,
        support,
        against,
      }
    })
}

/** A short line without an end mark is a greeting or a label, not a statement. */
const LONGEST_LABEL = 24

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
