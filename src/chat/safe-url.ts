/**
 * An address from a source that may be linked: http or https, no user name in it, and every mark that could break out of
 * a platform's link form (`<url|label>`, `[label](url)`) percent-encoded. Null where there is none, or it is another kind.
 */
export function safeUrl(url: string | null, max = 3_000): string | null {
  if (url === null) return null
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return null
  }
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null
  if (parsed.username !== "" || parsed.password !== "") return null
  const encoded = parsed.href.replace(
    /[<>|()[\]`"'*_~\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return encoded.length <= max ? encoded : null
}
