import { safeUrl } from "../../chat/safe-url.ts"
import { LIMITS } from "./limits.ts"

// Text of sources and users is untrusted: after this it can neither ping, link, format, hide nor reorder anything.
// Escape first, then measure: an escaped text is longer. Cut on the boundaries that `cut` keeps.

/** Direction overrides and isolates: they would show a quote in another order than it was written. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/g
/** Control characters besides tab and newline, and the noncharacters that JSON parsers disagree about. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
const LINE_END = /\r\n?|[\u2028\u2029\u0085]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Every character that starts or ends a construct of Discord's Markdown, `:` for bare links and emoji among them. */
const MARKDOWN = /[\\*_~`|>[\]()<#:-]/g
/** An ordered list, or a `+` list, at the start of a line. */
const LIST_NUMBER = /^([ \t]*\d+)(\.)/gm
const LIST_PLUS = /^([ \t]*)(\+)/gm
/** Kept after each `@`, so that no client finds a name behind it. */
export const ZERO_WIDTH = "\u200B"

/** Makes a text well-formed and shown in its own order; says nothing about Markdown. */
export function clean(text: string): string {
  return text.replace(LINE_END, "\n").replace(REORDERING, "").replace(CONTROL, "").replace(LONE_SURROGATE, "\uFFFD")
}

/** Untrusted text as Discord Markdown that shows it literally. Lines stay lines. */
export function escapeText(text: string): string {
  return clean(text)
    .replace(MARKDOWN, "\\$&")
    .replace(LIST_NUMBER, "$1\\$2")
    .replace(LIST_PLUS, "$1\\$2")
    .replaceAll("@", `@${ZERO_WIDTH}`)
}

/** As `escapeText`, on one line: for titles, labels and footers, where a new line would end the construct. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text))
}

/** Cleaned, on one line, without space at the ends. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim()
}

/**
 * The literal text for places where Discord reads no Markdown (button labels, select options, alt text, file names):
 * cleaned, on one line, at most `max` code units, never empty.
 */
export function label(text: string, max: number): string {
  const line = oneLine(text)
  const visible = line.replace(/[\s\p{Cf}]/gu, "") === "" ? "…" : line
  return visible.length <= max ? visible : `${cutRaw(visible, max - 1)}…`
}

/** The longest start of a raw text of at most `max` code units that splits no character. */
export function cutRaw(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, Math.max(0, max))
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** The longest start of a text whose escaped form is at most `max` code units, cut at a word where one is near. */
export function cutToEscaped(text: string, max: number): string {
  if (escapeText(text).length <= max) return text
  let low = 0
  let high = Math.min(text.length, max)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (escapeText(cutRaw(text, middle)).length <= max) low = middle
    else high = middle - 1
  }
  const cut = cutRaw(text, low)
  const space = cut.lastIndexOf(" ")
  return space > cut.length * 0.8 ? cut.slice(0, space) : cut
}

/** Untrusted text as one line of Markdown of at most `max` code units and an ellipsis where it had to be cut. */
export function fitted(text: string, max: number): string {
  const line = oneLine(text)
  const cut = cutToEscaped(line, max - 1)
  return escapeText(cut) + (cut.length < line.length ? "…" : "")
}

/**
 * A masked link, or the escaped label alone where the address can't be linked (no http(s), or too long). The address
 * is written by the URL parser and can't end the link early; brackets would end the label, so they become round.
 */
export function link(text: string, url: string | null): string {
  const shown = escapeLine(text)
  const address = linkable(url)
  if (address === null) return shown
  const inside = escapeLine(text.replaceAll("[", "(").replaceAll("]", ")")) || "link"
  return `[${inside}](<${address}>)`
}

/** An http(s) address in a form that can stand inside `(<…>)` and in a link button; null when there is none. */
export function linkable(url: string | null): string | null {
  return safeUrl(url, LIMITS.button.url)
}
