import type { Novelty, QuoteRef } from "../alerts/novelty.ts"
import { CitationBook } from "../briefing/citations.ts"
import { disagreementsOf } from "../briefing/disagree.ts"
import type { Citation, Disagreement } from "../briefing/values.ts"
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
    const contradictions = novelty.contradicts.flatMap((id) => standing.get(id) ?? [])
    for (const one of contradictions.slice(0, most))
      made.push(noticeOf(recited(one), (citation) => attributionAt(dossier, citation.source, citation)))
    // A quote that stands in a notice above isn't shown again as a figure of its own.
    const shown = new Set(
      contradictions
        .slice(0, most)
        .flatMap(({ positions }) => positions.flatMap(({ citations }) => citations.map(keyOf))),
    )
    const figures = novelty.figures.filter((ref) => !shown.has(keyOf(ref))).flatMap((ref) => cite(ref) ?? [])
    for (const citation of figures.slice(0, most))
      made.push({ type: "claim", claim: { citation, attribution: null, lead: "New figure" } })
    const dates = novelty.dates.flatMap((ref) => cite(ref) ?? [])
    for (const citation of dates.slice(0, most))
      made.push({ type: "claim", claim: { citation, attribution: null, lead: "New date" } })
    const confirms = novelty.confirms.flatMap(({ here, there }) => {
      const [before, now] = [cite(there), cite(here)]
      return before && now ? [{ before, now }] : []
    })
    // Two sources, two claims: the earlier words must not stand over the later one's citation.
    for (const { before, now } of confirms.slice(0, most))
      made.push(
        { type: "claim", claim: { citation: now, attribution: null, lead: "Confirmed from a second origin" } },
        { type: "claim", claim: { citation: before, attribution: null, lead: "Said before" } },
      )
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
      made.push({ type: "text", tone: "quiet", text: `${hidden} more in the source: /source ${source.id}` })
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

  function cite(ref: QuoteRef): Citation | null {
    const source = dossier.source(ref.source)
    // A newer version may say it elsewhere, or no longer: what doesn't stand is not quoted.
    if (!source || source.text.slice(ref.start, ref.end) !== ref.quote) return null
    return book.cite(source, ref)
  }
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
