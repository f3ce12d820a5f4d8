// Control characters, and the marks that reorder text (U+202A–202E, U+2066–2069): a quote could turn what follows it.
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
// White space and marks with no width: a string of these alone counts as empty to Slack.
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

/** Text for an element that Slack shows literally (rich text, plain text, raw text): never empty, never malformed. */
export function literal(text: string): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD")
  return BLANK.test(clean) ? "–" : clean
}

/** Whether a string can be a value as it stands: Slack refuses a blank one, and one with half a character. */
export function carriable(text: string): boolean {
  return !BLANK.test(text) && text.search(LONE_SURROGATE) < 0
}

/** Literal text on one line, cut to `max` code units. */
export function line(text: string, max: number): string {
  return cut(literal(text.replace(/\s+/g, " ").trim()), max)
}

/** Cuts to at most `max` code units, never inside a surrogate pair, with an ellipsis in place of what is missing. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return `${head(text, max - 1)}…`
}

/** The first `max` code units, one less where that would halve a surrogate pair. */
export function head(text: string, max: number): string {
  const last = text.charCodeAt(max - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max)
}

/**
 * Text for a field that Slack reads as mrkdwn (only a message's top-level text is one here). `&` first, then `<` and `>`:
 * that stops every mention and link form. A bare address would still become a link, so its scheme is broken.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function mrkdwn(text: string): string {
  return literal(text).replace(/:\/\//g, ":\u2060//").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}

/** Escaped text cut to `max` code units, never inside an entity or a surrogate pair. */
export function mrkdwnCut(text: string, max: number): string {
  const escaped = mrkdwn(text)
  if (escaped.length <= max) return escaped
  return `${head(escaped, max - 1).replace(/&[a-z]{0,3}$/, "")}…`
}
