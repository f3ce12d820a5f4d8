import { distance } from "fastest-levenshtein"
import { CitationBook } from "../src/briefing/citations.ts"
import { originWords, paragraphRows, sourceRow } from "../src/briefing/source-rows.ts"
import { defineCommand } from "../src/chat/command.ts"
import type { Action, Part } from "../src/chat/reply.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
import type { Dossier } from "../src/dossier/dossier.ts"
import { originsOf } from "../src/dossier/origins.ts"
import { UserError } from "../src/errors.ts"
import type { Source } from "../src/ingest/source.ts"

/** How many paragraphs are shown at once, in chat. */
const PAGE = 8

export default defineCommand({
  name: "source",
  description: "Show one source: what is known of it, and its paragraphs as written.",
  visibility: "private",
  options: {
    id: {
      kind: "text",
      description: "The source’s id, outlet or title, as /sources lists it",
      required: true,
      rest: true,
      complete: "sources",
    },
    paragraph: { kind: "text", description: "A paragraph to show with those either side, such as 4, or a range: 4-9" },
    text: { kind: "flag", description: "Give the whole text, unchanged" },
  },
  examples: [
    "/source 000_939625236ea5fc3b",
    "/source 000_939625236ea5fc3b paragraph:4",
    "/source 000_939625236ea5fc3b --text",
  ],
  run({ id, paragraph, text }, { dossier }) {
    const source = find(dossier, id)
    const json = {
      command: "source",
      source: sourceRow(source, originsOf(dossier).originOf(source.id)),
      text: source.text,
      paragraphs: paragraphRows(source),
    }
    if (text) {
      const name = `${source.id.split("/").at(-1) ?? source.id}.txt`
      return {
        reply: { title: "", parts: [{ type: "file", name, mime: "text/plain", text: source.text }], actions: [] },
        json,
      }
    }
    const shown = rangeOf(paragraph, source)
    return {
      reply: {
        title: source.title ?? source.id,
        parts: [...about(source, dossier), ...quotes(source, shown)],
        actions: neighbours(source, shown),
      },
      json,
    }
  },
})

function about(source: Source, dossier: Dossier): Part[] {
  const row = sourceRow(source, originsOf(dossier).originOf(source.id))
  const sure = (field: "outlet" | "author" | "published", text: string | null) =>
    text === null ? null : text + (source.inferred.includes(field) ? " (inferred)" : "")
  const facts = [
    sure("outlet", row.outlet) ?? "outlet unknown",
    sure("author", row.author),
    sure("published", source.published ? dateWords(source.published) : null) ?? "undated",
    counted(row.words, "word"),
    originWords(row.origin),
    row.url,
  ]
  return [{ type: "text", tone: "quiet", text: facts.filter((fact) => fact !== null).join(" · ") }]
}

function quotes(source: Source, shown: Range): Part[] {
  const book = new CitationBook()
  const parts: Part[] = []
  for (const block of source.blocks) {
    if (block.paragraph < shown.first || block.paragraph > shown.last || block.start === block.end) continue
    parts.push({
      type: "claim",
      claim: {
        citation: book.cite(source, block),
        attribution: null,
        ...(block.kind === "boilerplate" ? { lead: "not part of the article" } : {}),
      },
    })
  }
  return parts
}

type Range = { readonly first: number; readonly last: number }

/** @throws UserError `bad-option` when the paragraph is not a number, or the source has none of that number */
function rangeOf(paragraph: string | undefined, source: Source): Range {
  const count = source.blocks.at(-1)?.paragraph ?? 0
  const first = source.blocks.find((block) => block.kind !== "boilerplate")?.paragraph ?? 1
  if (paragraph === undefined) return { first, last: Math.min(count, first + PAGE - 1) }
  const parsed = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/.exec(paragraph)
  const from = Number(parsed?.[1])
  const to = Number(parsed?.[2] ?? from)
  if (!parsed || from < 1 || from > count || to < from)
    throw new UserError(
      "bad-option",
      `paragraph:${paragraph} is not in "${source.id}": it has paragraphs 1 to ${count}; write one such as 4, or a range such as 4-9.`,
    )
  return parsed[2] === undefined
    ? { first: Math.max(1, from - 1), last: Math.min(count, from + 1) }
    : { first: from, last: Math.min(count, to) }
}

function neighbours(source: Source, shown: Range): Action[] {
  const count = source.blocks.at(-1)?.paragraph ?? 0
  const go = (label: string, first: number, last: number): Action => ({
    label,
    do: { type: "command", line: `/source id:"${source.id}" paragraph:${first}-${last}` },
  })
  const actions: Action[] = []
  if (shown.first > 1) actions.push(go("Before", Math.max(1, shown.first - PAGE), shown.first - 1))
  if (shown.last < count) actions.push(go("After", shown.last + 1, Math.min(count, shown.last + PAGE)))
  return actions
}

/**
 * By id, file, or by the words of an outlet or title that fit one source alone.
 *
 * @throws UserError `unknown-source`, `ambiguous-source`
 */
function find(dossier: Dossier, wanted: string): Source {
  const exact = dossier.source(wanted) ?? dossier.sources.find((source) => source.file === wanted)
  if (exact) return exact
  const words = wanted.toLowerCase()
  const fitting = dossier.sources.filter((source) =>
    [source.id, source.outlet, source.title].some((field) => field?.toLowerCase().includes(words)),
  )
  const [only, ...others] = fitting
  if (only && !others.length) return only
  if (only)
    throw new UserError(
      "ambiguous-source",
      `"${wanted}" fits ${fitting.length} sources (${listed(fitting)}): give the id of one.`,
    )
  const nearest = dossier.sources
    .map((source) => ({ source, far: distance(words, source.id.toLowerCase()) }))
    .filter(({ source, far }) => far <= Math.max(2, source.id.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ source }) => source)
  throw new UserError(
    "unknown-source",
    `There is no source "${wanted.length > 60 ? `${wanted.slice(0, 59)}…` : wanted}": ${nearest.length ? `the nearest is ${listed(nearest)}` : "/sources lists them"}.`,
  )
}

function listed(sources: readonly Source[]): string {
  const ids = sources.slice(0, 3).map((source) => source.id)
  return ids.join(", ") + (sources.length > 3 ? ` and ${sources.length - 3} more` : "")
}
