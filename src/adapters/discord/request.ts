/**
 * What was asked, in one string, so that a button can ask it again: a line as typed, or the values that Discord parsed
 * (as `!` and JSON, which no line begins with: a line is trimmed and its `!` is doubled).
 */
export type Request =
  | { readonly type: "line"; readonly line: string }
  | {
      readonly type: "values"
      readonly name: string
      readonly values: Readonly<Record<string, string | boolean>>
    }

export function writeRequest(request: Request): string {
  if (request.type === "values") return `!${JSON.stringify([request.name, request.values])}`
  const line = request.line.trim()
  return line.startsWith("!") ? `!${line}` : line
}

export function readRequest(text: string): Request {
  if (!text.startsWith("![")) return { type: "line", line: text.startsWith("!!") ? text.slice(1) : text }
  try {
    const parsed: unknown = JSON.parse(text.slice(1))
    if (!Array.isArray(parsed)) return { type: "line", line: text }
    const [name, values]: unknown[] = parsed
    if (typeof name !== "string" || typeof values !== "object" || values === null) return { type: "line", line: text }
    const kept = Object.entries(values).filter(
      (entry): entry is [string, string | boolean] => typeof entry[1] === "string" || typeof entry[1] === "boolean",
    )
    return { type: "values", name, values: Object.fromEntries(kept) }
  } catch {
    return { type: "line", line: text }
  }
}

/** The request as a person would have typed it, for the log and for showing who asked what. */
export function shownRequest(text: string): string {
  const request = readRequest(text)
  if (request.type === "line") return request.line
  const values = Object.entries(request.values).map(([key, value]) => `${key}:${value}`)
  return [`/${request.name}`, ...values].join(" ")
}
