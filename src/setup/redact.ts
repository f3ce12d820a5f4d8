/** Secrets by their shape: Slack's tokens and hooks, Discord's tokens, Bearer and Bot headers, passwords in addresses. */
const SHAPES: readonly [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)-[\w-]{4,}/g, "[token]"],
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, "[token]"],
  [/\b(Bearer|Bot)\s+[\w.~+/-]{8,}=*/g, "$1 [token]"],
  [/hooks\.slack\.com\/[\w/-]+/g, "hooks.slack.com/[hook]"],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g, "$1[token]"],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*:)[^\s/@"']+@/gi, "$1[password]@"],
]

/** Takes secrets out of a text: the known ones wherever they stand, others by their shape. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let clean = text
  for (const secret of secrets) if (secret.length >= 8) clean = clean.replaceAll(secret, "[token]")
  for (const [shape, instead] of SHAPES) clean = clean.replace(shape, instead)
  return clean
}
