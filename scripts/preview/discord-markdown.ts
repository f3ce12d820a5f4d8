import { escapeHtml } from "./page.ts"

/** Discord's Markdown as its client draws it: as much of it as our own messages use. */
export function discordMarkdown(content: string): string {
  const code = /^```\n([\s\S]*)\n```$/.exec(content)
  if (code) return `<pre>${escapeHtml(code[1] ?? "")}</pre>`
  const out: string[] = []
  let quote: string[] = []
  const close = () => {
    if (quote.length) out.push(`<blockquote>${quote.join("<br>")}</blockquote>`)
    quote = []
  }
  for (const line of content.split("\n")) {
    const quoted = /^> ?(.*)$/.exec(line)
    if (quoted) {
      quote.push(inline(quoted[1] ?? ""))
      continue
    }
    close()
    const [, mark, rest = ""] = /^(#{1,3}|-#|-) (.*)$/.exec(line) ?? []
    if (mark === undefined) out.push(`<p>${inline(line)}</p>`)
    else if (mark === "-#") out.push(`<small>${inline(rest)}</small>`)
    else if (mark === "-") out.push(`<li>${inline(rest)}</li>`)
    else out.push(`<h${mark.length}>${inline(rest)}</h${mark.length}>`)
  }
  close()
  return out.join("")
}

/** Escapes, bold, italics and masked links; everything else as it stands. */
function inline(line: string): string {
  let out = ""
  let bold = false
  let italic = false
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at)
    const mark = /^\\([^0-9A-Za-z\s])/.exec(rest)
    const link = /^\[((?:\\.|[^\]])*)\]\(<([^>]*)>\)/.exec(rest)
    if (mark) {
      out += escapeHtml(mark[1] ?? "")
      at += 2
    } else if (link) {
      out += `<a>${inline(link[1] ?? "")}</a>`
      at += link[0].length
    } else if (rest.startsWith("**")) {
      out += bold ? "</b>" : "<b>"
      bold = !bold
      at += 2
    } else if (rest.startsWith("*")) {
      out += italic ? "</i>" : "<i>"
      italic = !italic
      at += 1
    } else {
      const point = String.fromCodePoint(rest.codePointAt(0) ?? 0)
      out += escapeHtml(point)
      at += point.length
    }
  }
  return out
}
