import type { Novelty, QuoteRef } from "../alerts/novelty.ts"
import { CitationBook } from "../briefing/citations.ts"
import { disagreementsOf } from "../briefing/disagree.ts"
import type { Disagreement } from "../briefing/values.ts"
import { noticeOf } from "../chat/notice.ts"
import type { Part, Reply } from "../chat/reply.ts"
import { dateWords } from "../chat/wording.ts"
import { attributionAt } from "../dossier/attributed.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { Source } from "../ingest/source.ts"

/** How much of each kind one alert shows; the rest is counted. */
const SHOWN = 3
const SHOWN_IN_DIGEST = 1

export type Carried = { readonly novelty: Novelty; readonly why: string }

/**
 * The message of one alert, or the digest of several: what each new source adds, contradicts and confirms, in quotes.
 * Null when none of the sources is in the dossier any more.
 */
export function composeAlert(dossier: Dossier, carried: readonly Carried[], topic: string): Reply | null {
  const present = carried.flatMap((item) => {
    const source = dossier.source(item.novelty.source)
    return source ? [{ ...item, source }] : []
  })
  const [first] = present
  if (!first) return null
  const book = new CitationBook()
  const standing = new Map(disagreementsOf(dossier, new CitationBook()).map((one) => [one.id, one]))
  const most = present.length === 1 ? SHOWN : SHOWN_IN_DIGEST
  const parts = present.flatMap((item) => partsOf(item, present.length > 1))
  const subject = topic === "" ? "" : ` on “${topic}”`
  return {
    title:
      present.length === 1
        ? `New source${subject}: ${nameOf(first.source)}`
        : `${present.length} new sources${subject}`,
    parts,
    actions: [
      {
        label: "Timeline",
        do: { type: "command", line: topic === "" ? "/timeline" : `/timeline ${JSON.stringify(topic)}` },
      },
      {
        label: "Disagreements",
        do: { type: "command", line: topic === "" ? "/disagree" : `/disagree ${JSON.stringify(topic)}` },
      },
      { label: "Sources", do: { type: "command", line: "/sources" } },
      {
        label: "Unsubscribe",
        do: { type: "command", line: `/unsubscribe ${JSON.stringify(topic === "" ? "everything" : topic)}` },
      },
    ],
  }

  function partsOf({ novelty, why, source }: Carried & { source: Source }, digest: boolean): Part[] {
    const made: Part[] = []
    if (digest) made.push({ type: "heading", text: nameOf(source) })
    made.push({
      type: "text",
      tone: "quiet",
      text: [whence(source), originWords(novelty, dossier), why].filter(Boolean).join(" · "),
    })
    const contradictions = distinct(novelty.contradicts.flatMap((id) => standing.get(id) ?? []))
    for (const one of contradictions.slice(0, most))
      made.push(noticeOf(recited(one), (citation) => attributionAt(dossier, citation.source, citation)))
    // A quote that stands in a notice above isn't shown again as a figure of its own.
    const shown = new Set(
      contradictions
        .slice(0, most)
        .flatMap(({ positions }) => positions.flatMap(({ citations }) => citations.map(keyOf))),
    )
    const figures = novelty.figures.filter((ref) => !shown.has(keyOf(ref)) && stands(ref))
    for (const ref of figures.slice(0, most)) made.push(quoted(ref, "New figure"))
    const dates = novelty.dates.filter(stands)
    for (const ref of dates.slice(0, most)) made.push(quoted(ref, "New date"))
    const confirms = novelty.confirms.filter(({ here, there }) => stands(here) && stands(there))
    // Two sources, two claims: the earlier words must not stand over the later one's citation.
    for (const { here, there } of confirms.slice(0, most))
      made.push(quoted(here, "Confirmed from a second origin"), quoted(there, "Said before"))
    if (novelty.names.length > 0)
      made.push({
        type: "text",
        text: `New names: ${novelty.names.slice(0, 8).join(", ")}${novelty.names.length > 8 ? ` and ${novelty.names.length - 8} more` : ""}.`,
      })
    const hidden = [contradictions, figures, dates, confirms].reduce(
      (sum, list) => sum + Math.max(0, list.length - most),
      0,
    )
    if (hidden > 0)
      made.push({
        type: "text",
        tone: "quiet",
        text: `${hidden} more in the source: /source ${/\s/.test(source.id) ? JSON.stringify(source.id) : source.id}`,
      })
    return made
  }

  /** A disagreement with its citations numbered in this message. */
  function recited(one: Disagreement): Disagreement {
    return {
      ...one,
      positions: one.positions.map((position) => ({
        ...position,
        citations: position.citations.flatMap((citation) => {
          const source = dossier.source(citation.source)
          return source ? [book.cite(source, citation)] : []
        }),
      })),
    }
  }

  /** A newer version may say it elsewhere, or no longer: what doesn't stand is not quoted. */
  function stands({ source, start, end, quote }: QuoteRef): boolean {
    return dossier.source(source)?.text.slice(start, end) === quote
  }

  /** Cited only when it is shown: the numbers of a message leave no gap. */
  function quoted(ref: QuoteRef, lead: string): Part {
    const source = dossier.source(ref.source)
    if (!source) throw new RangeError(`only what stands is quoted: ${ref.source}`)
    return {
      type: "claim",
      claim: { citation: book.cite(source, ref), attribution: attributionAt(dossier, source.id, ref), lead },
    }
  }
}

/** Two disagreements over the same quotes are one to a reader. */
function distinct(disagreements: readonly Disagreement[]): Disagreement[] {
  const seen = new Set<string>()
  return disagreements.filter(({ positions }) => {
    const quotes = positions.flatMap(({ citations }) => citations.map(keyOf))
    const key = quotes.sort().join("\n")
    return !seen.has(key) && seen.add(key)
  })
}

function keyOf({
  source,
  start,
  end,
}: {
  readonly source: string
  readonly start: number
  readonly end: number
}): string {
  return `${source} ${start} ${end}`
}

function nameOf(source: Source): string {
  return source.title ?? source.file
}

function whence(source: Source): string {
  return [source.outlet, source.published && dateWords(source.published)].filter(Boolean).join(" · ")
}

function originWords({ origin }: Novelty, dossier: Dossier): string {
  if (!origin) return ""
  const source = origin.source === null ? undefined : dossier.source(origin.source)
  const name = origin.outlet ?? source?.outlet ?? source?.title ?? origin.source ?? "another report"
  return origin.why === "near-copy" ? `a near-copy of ${name}` : `according to ${name}`
}
