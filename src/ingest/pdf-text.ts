/** A line as it stands on a page: its words, its height on the page and the size of its letters, in points. */
export type PageLine = { readonly text: string; readonly y: number; readonly size: number }

/** Lines this much larger than the body's are headings. */
const LARGER = 1.15
/** A gap this many times the usual one starts a paragraph. */
const WIDER = 1.35

/** The text of a document's pages: wrapped lines joined to paragraphs, headings marked, running heads left out. */
export function textOfPages(pages: readonly (readonly PageLine[])[]): string {
  const running = runningLines(pages)
  const lines = pages.flat()
  const body = median(lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size)))
  const gap = median(
    pages.flatMap((page) => page.slice(1).flatMap((line, at) => positive((page[at]?.y ?? 0) - line.y))),
  )
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []))
  const parts: string[] = []
  let open = ""
  const close = () => {
    if (open) parts.push(open)
    open = ""
  }
  for (const page of pages) {
    let above: PageLine | null = null
    for (const line of page) {
      if (running.has(runningKey(line.text)) && isEdge(page, line)) continue
      if (line.size > body * LARGER && line.text.length <= 150) {
        if (above && above.size === line.size && parts.at(-1)?.startsWith("# ") && !open) {
          parts[parts.length - 1] += ` ${line.text}`
        } else {
          close()
          parts.push(`# ${line.text}`)
        }
        above = line
        continue
      }
      const first = above ?? { y: line.y, size: line.size, text: "" }
      const apart = above
        ? first.y - line.y > gap * WIDER || first.y < line.y || first.size > body * LARGER
        : /[.!?:]["'”’)]?$/.test(open)
      if (apart) close()
      else if (/^(?:[-•*▪‣–]|\d{1,3}[.)])\s/.test(line.text)) {
        if (open) open += `\n${line.text}`
        else open = line.text
        above = line
        continue
      }
      open = open ? join(open, line.text, words) : line.text
      above = line
    }
  }
  close()
  return parts.join("\n\n")
}

/** Joins a line to the one above: a word that was broken there is made whole, unless it has its hyphen elsewhere too. */
function join(above: string, line: string, words: ReadonlySet<string>): string {
  const [, before] = /(\p{L}+)-$/u.exec(above) ?? []
  const [after] = /^\p{Ll}+/u.exec(line) ?? []
  if (!before || !after) return `${above} ${line}`
  const hyphened = words.has(`${before}-${after}`.toLowerCase())
  return hyphened && !words.has((before + after).toLowerCase()) ? above + line : above.slice(0, -1) + line
}

/** Lines that stand at the top or the foot of three pages or more, whatever number they carry, and page numbers. */
function runningLines(pages: readonly (readonly PageLine[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(
      [page[0], page[1], page.at(-1), page.at(-2)].flatMap((line) => (line ? [runningKey(line.text)] : [])),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = [...counts].filter(([key, count]) => count >= 3 && count >= pages.length * 0.4 && key.length <= 120)
  return new Set([...often.map(([key]) => key), "#", "page #", "page # of #", "- # -", "# / #", "# of #"])
}

function runningKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/[–—]/g, "-")
}

function isEdge(page: readonly PageLine[], line: PageLine): boolean {
  return page.indexOf(line) < 2 || page.indexOf(line) >= page.length - 2
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const positive = (value: number) => (value > 0.5 ? [value] : [])
