import type { KnownBlock, RichTextBlock, RichTextElement, RichTextSection } from "@slack/types"
import type { Citation, ClaimPart } from "../../chat/reply.ts"
import { safeUrl } from "../../chat/safe-url.ts"
import { attributionWords, sourceName, whereWords } from "../../chat/wording.ts"
import { cut, head, line, literal } from "./escape.ts"
import { PAGE } from "./limits.ts"

// Rich text is where untrusted text is safe: Slack shows its `text` elements as they stand. No mrkdwn is used in blocks.

export type Style = { readonly bold?: boolean; readonly italic?: boolean }

export function text(value: string, style?: Style): RichTextElement {
  return { type: "text", text: literal(value), ...(style ? { style } : {}) }
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: "rich_text_section", elements }
}

export function rich(...elements: RichTextBlock["elements"]): RichTextBlock {
  return { type: "rich_text", elements }
}

/** Small grey print, literal. */
export function quiet(value: string): KnownBlock {
  return { type: "context", elements: [{ type: "plain_text", text: cut(literal(value), 2_900), emoji: false }] }
}

/**
 * One quote with its lead above and its citation below: always in one block, so that nothing can part them.
 *
 * @param brief whether the reply has given the source's title already
 */
export function claimElements(claim: ClaimPart, brief = false): RichTextBlock["elements"] {
  const { lead, context, citation } = claim
  return [
    ...(lead ? [section(text(line(lead, 300), { bold: true }))] : []),
    {
      type: "rich_text_quote",
      elements: [
        ...(context ? [text(`${shown(context.quote, PAGE.context)}\n`, { italic: true })] : []),
        text(shown(citation.quote)),
      ],
    },
    citationSection(citation, attributionWords(claim.attribution), brief),
  ]
}

/** `[1] Title (a link) · Outlet · 3 May 2026 · ¶4 · said by …`; in brief the outlet is the link. */
export function citationSection(citation: Citation, said = "", brief = false): RichTextSection {
  const { outlet } = citation
  const short = brief && outlet !== null && outlet.trim() !== ""
  const name = line(short ? outlet : sourceName(citation), 150)
  const where = whereWords(short ? { ...citation, outlet: null } : citation)
  const url = safeUrl(citation.url, PAGE.url)
  return section(
    text(`[${citation.n}] `, { bold: true }),
    url ? { type: "link", url, text: name } : text(name),
    text(` · ${line([where, said].filter(Boolean).join(" · "), 500)}`, { italic: true }),
  )
}

/** A quote as shown: whole, unless it is longer than a page holds; then it says how much is missing. */
export function shown(quote: string, max: number = PAGE.quote): string {
  if (quote.length <= max) return literal(quote)
  const kept = head(quote, max - 100)
  return `${literal(kept)} […the quote goes on for ${quote.length - kept.length} characters]`
}
