import type { Citation } from "../briefing/values.ts"
import { type ClaimPart, citationsOf, type Part, type Reply } from "./reply.ts"
import { safeUrl } from "./safe-url.ts"
import { attributionWords, quoted, sourceName, whereWords } from "./wording.ts"

/**
 * A whole reply as one HTML file that prints well: no script, no image from elsewhere, nothing loaded. All text is
 * escaped; the only links are the citations'. A quote and its citation are never parted by a page break.
 */
export function htmlOf(reply: Reply, language = "en"): string {
  return `<!doctype html>
<html lang="${text(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(reply.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(reply.title)}</h1>
${reply.parts.map(partOf).filter(Boolean).join("\n")}
${sourcesOf(citationsOf(reply))}
</body>
</html>
`
}

const STYLE = `
:root{color-scheme:light}
body{font:11pt/1.45 Georgia,"Times New Roman",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2,h3,th,.lead,.where{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h1{font-size:18pt;margin:0 0 .6rem}h2{font-size:12.5pt;margin:1.4rem 0 .4rem;border-bottom:1px solid #999;break-after:avoid}
h3{font-size:11pt;margin:.9rem 0 .2rem;break-after:avoid}
figure{margin:.5rem 0 .7rem;break-inside:avoid}blockquote{margin:0;padding-left:.8rem;border-left:3px solid #888;overflow-wrap:anywhere}
figcaption,.where{font-size:9pt;color:#444}.lead{font-weight:600;font-size:10pt}
.notice{border:1px solid #666;padding:.5rem .8rem;margin:.7rem 0;break-inside:avoid}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0 1rem}.side>strong{display:block;margin-top:.3rem}
.quiet{color:#444;font-size:10pt}table{border-collapse:collapse;width:100%;font-size:10pt}td,th{border-bottom:1px solid #bbb;padding:.2rem .4rem;text-align:left;vertical-align:top}
a{color:#0b4f9e}ol.sources{font-size:9.5pt;padding-left:1.6rem}
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;padding:0}a{color:inherit;text-decoration:none}}
`

function partOf(part: Part): string {
  switch (part.type) {
    case "heading":
      return `<h2>${text(part.text)}</h2>`
    case "text":
      return `<p${part.tone === "quiet" ? ' class="quiet"' : ""}>${text(part.text)}</p>`
    case "claim":
      return claimOf(part.claim)
    case "notice":
      return `<section class="notice"><h3>${text(part.title)}</h3><p class="quiet">${text(part.text)}</p><div class="sides">${part.positions
        .map(
          ({ label, claims }) =>
            `<div class="side"><strong>${text(label)}</strong>${claims.map(claimOf).join("")}</div>`,
        )
        .join("")}</div></section>`
    case "list":
      return `<ul>${part.items.map((item) => `<li>${text(item)}</li>`).join("")}</ul>`
    case "table":
      return `<table><thead><tr>${part.header.map((cell) => `<th>${text(cell)}</th>`).join("")}</tr></thead><tbody>${part.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`
    case "picture":
      return `<p class="quiet">${text(part.alt)}</p>`
    case "file":
    case "choice":
      return ""
    default:
      return part satisfies never
  }
}

function claimOf({ citation, attribution, lead, context }: ClaimPart): string {
  const said = attributionWords(attribution)
  return `<figure>${lead ? `<div class="lead">${text(lead)}</div>` : ""}<blockquote>${context ? `<p>${text(quoted(context.quote))} …</p>` : ""}<p>${text(quoted(citation.quote))}</p></blockquote><figcaption>[${citation.n}] ${text(whereWords(citation))}${said ? ` · ${text(said)}` : ""}</figcaption></figure>`
}

function sourcesOf(citations: readonly Citation[]): string {
  const first = new Map<number, Citation>()
  for (const citation of citations) if (!first.has(citation.n)) first.set(citation.n, citation)
  if (first.size === 0) return ""
  const rows = [...first.values()]
    .sort((a, b) => a.n - b.n)
    .map((citation) => {
      const url = safeUrl(citation.url)
      const name = text(sourceName(citation))
      return `<li value="${citation.n}">${url ? `<a href="${text(url)}" rel="noreferrer">${name}</a>` : name} <span class="where">${text([citation.outlet, citation.file].filter(Boolean).join(" · "))}</span></li>`
    })
  return `<h2>Sources</h2>\n<ol class="sources">${rows.join("")}</ol>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text that HTML shows as it stands; control and direction-override characters dropped, lone surrogates replaced. */
function text(raw: string): string {
  return raw
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}
