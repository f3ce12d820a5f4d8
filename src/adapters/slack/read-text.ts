/**
 * The words of a message as its writer typed them: Slack escapes `&<>`, and puts mentions, channels and addresses into
 * angle brackets. https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function plainText(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => bracketed(inner))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .trim()
}

function bracketed(inner: string): string {
  const bar = inner.indexOf("|")
  const target = bar < 0 ? inner : inner.slice(0, bar)
  const label = bar < 0 ? "" : inner.slice(bar + 1)
  if (target.startsWith("#")) return `#${label || target.slice(1)}`
  if (target.startsWith("@")) return `@${label || target.slice(1)}`
  if (target.startsWith("!")) return `@${(label || target.slice(1).split("^")[0]) ?? ""}`.replace(/^@@/, "@")
  // An address is typed bare mostly, and Slack makes the label from it.
  return label && /^(https?:|mailto:|tel:)/.test(target) ? label : target
}

/** The line of a mention: the bot's own name taken out wherever it stands. An empty one asks for help. */
export function mentionLine(text: string, botUser: string | undefined): string {
  const own = botUser
    ? text.replaceAll(new RegExp(`<@${botUser}(\\|[^>]*)?>`, "g"), " ")
    : text.replace(/^\s*<@[^>]+>/, " ")
  return plainText(own.replace(/^[\s:,]+/, "")) || "help"
}
