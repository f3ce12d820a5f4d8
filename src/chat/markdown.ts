import type { Citation } from "../briefing/values.ts"
import { type ClaimPart, citationsOf, type Part, type Reply } from "./reply.ts"
import { safeUrl } from "./safe-url.ts"
import { attributionWords, sourceName, whereWords } from "./wording.ts"

/**
 * A whole reply as a Markdown file (CommonMark with GitHub's tables): what the platforms attach when an answer is longer
 * than three pages. All text is escaped, quotes are block quotes, and the only links are the citations'.
 */
export function markdownOf(reply: Reply): string {
  const body = [`# ${inline(reply.title)}`, ...reply.parts.map(partOf), sourcesOf(citationsOf(reply))]
  return `${body.filter((text) => text !== "").join("\n\n")}\n`
}

function partOf(part: Part): string {
  switch (part.type) {
    case "heading":
      return `## ${inline(part.text)}`
    case "text":
      return part.tone === "quiet" ? `*${inline(part.text)}*` : paragraph(part.text)
    case "claim":
      return claimOf(part.claim)
    case "notice":
      return [
        `### ${inline(part.title)}`,
        paragraph(part.text),
        ...part.positions.flatMap((position) => [`**${inline(position.label)}**`, ...position.claims.map(claimOf)]),
      ]
        .filter(Boolean)
        .join("\n\n")
    case "list":
      return part.items.map((item) => `- ${inline(item)}`).join("\n")
    case "table":
      return tableOf(part.header, part.rows)
    case "picture":
      return `*Picture: ${inline(part.alt)}*`
    case "file":
      return `*File: ${inline(part.name)}*`
    case "choice":
      return [paragraph(part.prompt), part.options.map((option) => `- ${inline(option.label)}`).join("\n")].join("\n\n")
  }
}

function claimOf(claim: ClaimPart): string {
  const said = attributionWords(claim.attribution)
  return [
    claim.lead ? `**${inline(claim.lead)}**` : "",
    claim.context
      ? `${blockQuote(claim.context.quote)}\n>\n${blockQuote(claim.citation.quote)}`
      : blockQuote(claim.citation.quote),
    `${citationOf(claim.citation)}${said ? ` · ${inline(said)}` : ""}`,
  ]
    .filter(Boolean)
    .join("\n\n")
}

function citationOf(citation: Citation): string {
  return `\\[${citation.n}\\] ${linked(citation)} · ${inline(whereWords(citation))}`
}

function sourcesOf(citations: readonly Citation[]): string {
  const first = new Map<number, Citation>()
  for (const citation of citations) if (!first.has(citation.n)) first.set(citation.n, citation)
  if (first.size === 0) return ""
  const rows = [...first.values()]
    .sort((a, b) => a.n - b.n)
    .map((citation) => `- \\[${citation.n}\\] ${linked(citation)} (${inline(citation.file)})`)
  return `## Sources\n\n${rows.join("\n")}`
}

function linked(citation: Citation): string {
  const url = safeUrl(citation.url)
  return url ? `[${inline(sourceName(citation))}](<${url}>)` : inline(sourceName(citation))
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(header.length, 1, ...rows.map((row) => row.length))
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => inline(cells[column] ?? "")).join(" | ")} |`
  return [row(header), `|${" --- |".repeat(width)}`, ...rows.map(row)].join("\n")
}

function blockQuote(text: string): string {
  return escapeMarkdown(text)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n")
}

function paragraph(text: string): string {
  return escapeMarkdown(text).replace(/\n{2,}/g, "\n")
}

function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim())
}

/**
 * Escapes text so that CommonMark and GitHub's extensions show it as it stands: no emphasis, link, image, heading, list,
 * table cell, HTML, entity, mention or bare address.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(/[\\`*_[\]<>|~@#&$]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^([ \t]*)([-+=])/gm, "$1\\$2")
    .replace(/^([ \t]*\d{1,9})([.)])/gm, "$1\\$2")
    .replace(/^[ \t]{4,}/gm, "   ")
    .replace(/^\t/gm, " ")
}
