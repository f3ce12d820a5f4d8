import type { Attribution } from "../analysis/model.ts"
import type { Citation } from "../briefing/values.ts"
import { dateWords } from "./date-words.ts"
import type { ClaimPart, Part } from "./reply.ts"

export { dateWords } from "./date-words.ts"

// The few words every renderer puts round a quote, so that the platforms cannot come to differ. Nothing here is escaped.

/** What a source is called: its title, else the file. */
export function sourceName(citation: Citation): string {
  return citation.title ?? citation.file
}

/** Outlet, day and paragraph: `The Ledger · 3 May 2026 · ¶4`. */
export function whereWords(citation: Citation): string {
  const parts = [citation.outlet, citation.published && dateWords(citation.published), `¶${citation.paragraph}`]
  return parts.filter((part) => part !== null && part !== "").join(" · ")
}

/** Who says it, and how sure: `said by Ida Noor, via The Ledger; hedged`. Empty where nobody is named. */
export function attributionWords(attribution: Attribution | null): string {
  if (!attribution) return ""
  const speaker =
    attribution.speaker !== null
      ? `${attribution.basis === "document" ? "from" : "said by"} ${attribution.speaker}`
      : attribution.basis === "unnamed"
        ? "an unnamed source"
        : ""
  const via = attribution.via.length > 0 ? `via ${attribution.via.join(", ")}` : ""
  const who = [speaker, via].filter(Boolean).join(", ")
  return [who, attribution.hedged ? "hedged" : "", attribution.denied ? "denied" : ""].filter(Boolean).join("; ")
}

/** A quote in quotation marks, unless the source's own marks already enclose the whole of it. */
export function quoted(quote: string): string {
  const enclosed = /^[“"«„][^“”"«»„]*[”"»]$/.test(quote.trim())
  return enclosed ? quote : `“${quote}”`
}

/** `1 source`, `5 sources`, `1,204 words`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`
}

/** How many of what a list of parts holds: `9 quotes and 1 disagreement`. Empty for none. */
export function countWords(parts: readonly Part[]): string {
  const count = (type: Part["type"]) => parts.filter((part) => part.type === type).length
  const rows = parts.reduce((sum, part) => sum + (part.type === "table" ? part.rows.length : 0), 0)
  const items = parts.reduce((sum, part) => sum + (part.type === "list" ? part.items.length : 0), 0)
  const said = [
    numbered(count("claim"), "quote"),
    numbered(count("notice"), "disagreement"),
    numbered(rows, "table row"),
    numbered(items, "item"),
    numbered(count("picture"), "picture"),
  ].filter(Boolean)
  if (said.length === 0) return numbered(parts.length, "part")
  const last = said.pop()
  return said.length > 0 ? `${said.join(", ")} and ${last}` : (last ?? "")
}

function numbered(count: number, noun: string): string {
  return count === 0 ? "" : counted(count, noun)
}

/** All quotes of a part with their citations, in order. */
export function claimsOf(part: Part): readonly ClaimPart[] {
  if (part.type === "claim") return [part.claim]
  if (part.type === "notice") return part.positions.flatMap((position) => position.claims)
  return []
}
