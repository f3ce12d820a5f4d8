import type { ClaimPart } from "../../chat/reply.ts"
import { attributionWords, sourceName, whereWords } from "../../chat/wording.ts"
import { clean, cutToEscaped, escapeText, fitted, link, oneLine } from "./escape.ts"
import { LIMITS } from "./limits.ts"

type Citation = ClaimPart["citation"]

/** The longest claim, in code units of Markdown: one fits a page with room for its title and buttons. */
export const LONGEST_CLAIM = 2400
const LONGEST_LEAD = 200
const LONGEST_CONTEXT = 400
const LONGEST_TITLE = 150
const LONGEST_WHERE = 150
const LONGEST_ATTRIBUTION = 220

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

/** `-# [2] Title · Outlet · 3 May 2026 · ¶4 · said by …`: small print under the quote, the title linked. */
function citationLine({ citation, attribution }: ClaimPart): string {
  const said = fitted(attributionWords(attribution), LONGEST_ATTRIBUTION)
  return `-# ${sourceText(citation, LIMITS.button.url)}${said && ` · ${said}`}`
}

/** The source with its number; linked where its address is at most `longestUrl` long. */
function sourceText(citation: Citation, longestUrl: number): string {
  const url = citation.url !== null && citation.url.length <= longestUrl ? citation.url : null
  const title = oneLine(sourceName(citation))
  const cut = cutToEscaped(title, LONGEST_TITLE)
  const linked = link((cut.length < title.length ? `${cut}…` : title) || "source", url)
  return `**\\[${citation.n}\\]** ${linked} · ${fitted(whereWords(citation), LONGEST_WHERE)}`
}
