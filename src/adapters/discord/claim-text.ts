import type { ClaimPart } from "../../chat/reply.ts"
import { clean, cutToEscaped, escapeLine, escapeText, fitted, link, oneLine } from "./escape.ts"
import { LIMITS } from "./limits.ts"

type Citation = ClaimPart["citation"]

/** The longest claim, in code units of Markdown: one fits a page with room for its title and buttons. */
export const LONGEST_CLAIM = 2400
const LONGEST_LEAD = 200
const LONGEST_CONTEXT = 400

/** A claim as Markdown: the quote in block-quote form, and its citation on the line below, inseparable. */
export function claimText(claim: ClaimPart): { text: string; shortened: boolean } {
  const { citation, context } = claim
  const lead = claim.lead ? `**${fitted(claim.lead, LONGEST_LEAD) || "…"}**\n` : ""
  const before = context ? contextText(context, citation) : ""
  const footer = citationLine(claim)
  const room = LONGEST_CLAIM - lead.length - before.length - footer.length - 100
  const whole = quoted(citation.quote)
  if (whole.length <= room) return { text: `${lead}${before}${whole}\n${footer}`, shortened: false }
  const start = cutToEscaped(citation.quote, Math.max(0, room - 100))
  const note = `-# The first ${start.length} of ${citation.quote.length} characters; the file below holds the whole quote.`
  return { text: `${lead}${before}${quoted(start)} …\n${note}\n${footer}`, shortened: true }
}

/**
 * Untrusted text in block-quote form. A single line end inside a sentence comes from how the source was wrapped, not
 * from its author, so it becomes a space; a blank line stays.
 */
export function quoted(text: string): string {
  const paragraphs = clean(text)
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => escapeText(paragraph.replace(/\s*\n\s*/g, " ").trim()))
    .filter((paragraph) => paragraph !== "")
  return `> ${paragraphs.join("\n> \n> ") || "…"}`
}

/** The sentence that a quote stands on, in the same block quote where it stands right before it. */
function contextText(context: Citation, citation: Citation): string {
  const shown = `> *${fitted(context.quote, LONGEST_CONTEXT) || "…"}*\n`
  if (context.source !== citation.source) return `${shown}-# ${sourceText(context, 200)}\n`
  return context.paragraph === citation.paragraph ? shown : `${shown}> \n`
}

/** `-# **2** Title · Outlet · 3 May 2026 · ¶4 · said by …`: small print under the quote, the title linked. */
function citationLine({ citation, attribution, context }: ClaimPart): string {
  const parts = [sourceText(citation, LIMITS.button.url)]
  if (context && context.source === citation.source && context.paragraph !== citation.paragraph)
    parts[0] = parts[0]?.replace(/¶\d+$/, `¶${context.paragraph}, ${citation.paragraph}`) ?? ""
  if (attribution) {
    const speaker = attribution.speaker ? fitted(attribution.speaker, 100) : null
    if (speaker) parts.push(attribution.basis === "document" ? `from ${speaker}` : `said by ${speaker}`)
    if (attribution.basis === "unnamed") parts.push(speaker ? "not named" : "said by somebody not named")
    const via = attribution.via.slice(0, 3).map((outlet) => fitted(outlet, 40))
    if (via.length) parts.push(`via ${via.join(", ")}`)
    if (attribution.hedged) parts.push("hedged")
    if (attribution.denied) parts.push("denied")
  }
  return `-# ${parts.join(" · ")}`
}

/** The source with its number; linked where its address is at most `longestUrl` long. */
function sourceText(citation: Citation, longestUrl: number): string {
  const url = citation.url !== null && citation.url.length <= longestUrl ? citation.url : null
  const title = link(shortTitle(citation), url)
  const outlet = citation.outlet ? fitted(citation.outlet, 80) : ""
  const parts = [`**${citation.n}** ${title}`, outlet, dayText(citation.published), `¶${citation.paragraph}`]
  return parts.filter((part) => part !== "").join(" · ")
}

function shortTitle(citation: Citation): string {
  const title = oneLine(citation.title ?? "") || oneLine(citation.file) || "source"
  const cut = cutToEscaped(title, 150)
  return cut.length < title.length ? `${cut}…` : title
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]

/** `3 May 2026`, `May 2026`, `2026`, or both ends where the range is none of these. */
function dayText(range: Citation["published"]): string {
  if (!range) return ""
  const day = (iso: string) => {
    const [year = "", month = "", date = ""] = iso.split("-")
    return escapeLine([String(Number(date) || ""), MONTHS[Number(month) - 1] ?? "", year].filter(Boolean).join(" "))
  }
  if (range.start === range.end) return day(range.start)
  const [start, end] = [range.start, range.end]
  if (start.slice(0, 4) === end.slice(0, 4)) {
    if (start.slice(4) === "-01-01" && end.slice(4) === "-12-31") return day(start.slice(0, 4))
    if (start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01") && Number(end.slice(8)) >= 28)
      return day(start.slice(0, 7))
  }
  return `${day(start)} – ${day(end)}`
}
