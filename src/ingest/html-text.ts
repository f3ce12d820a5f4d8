/**
 * A page's article as text that reads as it looks: paragraphs apart by blank lines, `#` headings, `-` list items and
 * pipe tables. Images, scripts and forms leave nothing.
 */
export function textOfElement(root: Element): string {
  const writer = new Writer()
  walk(root, writer, { list: null, depth: 0 })
  return writer.text()
}

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IMG PICTURE VIDEO AUDIO CANVAS IFRAME OBJECT FORM INPUT BUTTON SELECT TEXTAREA NAV HEAD MATH".split(
    " ",
  ),
)
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER HEADER HGROUP HR LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
)

type Place = { readonly list: { readonly ordered: boolean; count: number } | null; readonly depth: number }

class Writer {
  readonly #parts: { text: string; tight: boolean }[] = []
  #line = ""
  #mark: { prefix: string; tight: boolean } | null = null

  /** Words that go on in the open line. */
  add(text: string): void {
    this.#line += text
  }

  /** Ends the open line; `tight` lines follow the one before without a blank line between. */
  flush(tight = false): void {
    const text = this.#line
      .split("\n")
      .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
    if (text) {
      this.#parts.push({ text: (this.#mark?.prefix ?? "") + text, tight: this.#mark?.tight ?? tight })
      this.#mark = null
    }
    this.#line = ""
  }

  /** A mark for the start of the next line, such as `- `; null takes back one that found no words. */
  mark(mark: { prefix: string; tight: boolean } | null): void {
    this.#mark = mark
  }

  block(text: string): void {
    this.#parts.push({ text, tight: false })
  }

  text(): string {
    this.flush()
    return this.#parts.map(({ text, tight }, at) => (at === 0 ? "" : tight ? "\n" : "\n\n") + text).join("")
  }
}

function walk(element: Element, writer: Writer, place: Place): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3)
      writer.add((node.nodeValue ?? "").replace(/[\u200b\u00ad\ufeff]/g, "").replace(/\s+/g, " "))
    else if (node.nodeType === 1) walkElement(node as Element, writer, place) // node type 1 is an element
  }
}

function walkElement(element: Element, writer: Writer, place: Place): void {
  const tag = element.tagName.toUpperCase()
  if (SKIPPED.has(tag) || element.hasAttribute("hidden")) return
  if (tag === "BR") {
    writer.add("\n")
    return
  }
  // Footnote marks such as [3] belong to no sentence.
  if (tag === "SUP" && /^\s*\[?\d{1,3}\]?\s*$/.test(element.textContent ?? "")) return
  const heading = /^H([1-6])$/.exec(tag)
  if (heading) {
    writer.flush()
    const words = (element.textContent ?? "").replace(/\s+/g, " ").trim()
    if (words) writer.block(`${"#".repeat(Number(heading[1]))} ${words}`)
    return
  }
  if (tag === "TABLE") {
    const table = tableText(element)
    if (table) {
      writer.flush()
      writer.block(table)
      return
    }
  }
  if (tag === "UL" || tag === "OL") {
    writer.flush(place.depth > 0)
    walk(element, writer, { list: { ordered: tag === "OL", count: 0 }, depth: place.depth + 1 })
    writer.flush(true)
    return
  }
  if (tag === "LI") walkItem(element, writer, place)
  else {
    const tight = place.list !== null
    if (BLOCKS.has(tag)) writer.flush(tight)
    walk(element, writer, place)
    if (BLOCKS.has(tag)) writer.flush(tight)
  }
}

function walkItem(element: Element, writer: Writer, place: Place): void {
  const list = place.list ?? { ordered: false, count: 0 }
  writer.flush(true)
  list.count++
  const indent = "  ".repeat(Math.max(0, place.depth - 1))
  writer.mark({
    prefix: `${indent}${list.ordered ? `${list.count}.` : "-"} `,
    tight: list.count > 1 || place.depth > 1,
  })
  walk(element, writer, { ...place, list })
  writer.flush(true)
  writer.mark(null)
}

/** A table of data as a pipe table; null for one that only lays the page out. */
function tableText(table: Element): string | null {
  if (table.querySelector("table, ul, ol, h1, h2, h3, p + p")) return null
  const rows = [...table.querySelectorAll("tr")].map((row) => {
    const cells = [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName))
    return { cells: cells.map(cellText), header: cells.length > 0 && cells.every((cell) => /^TH$/i.test(cell.tagName)) }
  })
  const filled = rows.filter(({ cells }) => cells.some(Boolean))
  const columns = Math.max(0, ...filled.map(({ cells }) => cells.length))
  if (columns < 2 || filled.length < 2) return null
  const lines = filled.map(
    ({ cells }) => `| ${[...cells, ...Array<string>(columns - cells.length).fill("")].join(" | ")} |`,
  )
  if (filled[0]?.header || table.querySelector("thead")) lines.splice(1, 0, `|${"---|".repeat(columns)}`)
  const caption = table.querySelector("caption")?.textContent?.replace(/\s+/g, " ").trim()
  return (caption ? `${caption}\n\n` : "") + lines.join("\n")
}

function cellText(cell: Element): string {
  return (cell.textContent ?? "").replace(/\s+/g, " ").trim().replaceAll("|", "\\|")
}
