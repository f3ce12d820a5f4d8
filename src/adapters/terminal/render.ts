import { type Action, type Citation, type ClaimPart, citationsOf, type Part, type Reply } from "../../chat/reply.ts"
import { safeUrl } from "../../chat/safe-url.ts"
import { attributionWords, quoted, sourceName, whereWords } from "../../chat/wording.ts"
import { plain, plainLine } from "./plain.ts"
import type { Style } from "./style.ts"
import { tableLines } from "./table.ts"
import type { Width } from "./width.ts"
import { wrap } from "./wrap.ts"

/** What the layout depends on; given, so that rendering is a pure function. */
export type Screen = {
  /** Columns; Infinity where the output is no terminal, so that a quote stays on one line for other programs. */
  readonly columns: number
  readonly width: Width
  readonly style: Style
  /** At the prompt: what may be chosen is numbered. Elsewhere: the commands are shown, to be typed. */
  readonly numbered: boolean
}

/** A reply in lines, and what its numbers stand for: `actions[0]` is number 1. */
export type Rendered = { readonly lines: readonly string[]; readonly actions: readonly Action[] }

export function render(reply: Reply, screen: Screen): Rendered {
  const { style } = screen
  const actions: Action[] = []
  const sections = [
    { lines: reply.title ? wrapped(plainLine(reply.title), screen).map(style.bold) : [], tight: false },
    ...reply.parts.map((part) => ({ lines: partLines(part, screen, actions), tight: part.type === "heading" })),
    { lines: footLines(citationsOf(reply), screen), tight: false },
    { lines: actionLines(reply.actions, screen, actions), tight: false },
  ].filter((section) => section.lines.length > 0)
  // An empty line between two sections, but none under a heading.
  const lines = sections.flatMap((section, i) =>
    i && !sections[i - 1]?.tight ? ["", ...section.lines] : section.lines,
  )
  return { lines, actions }
}

function partLines(part: Part, screen: Screen, actions: Action[]): string[] {
  const { style } = screen
  switch (part.type) {
    case "heading":
      return wrapped(plainLine(part.text), screen).map((line) => style.bold(style.accent(line)))
    case "text": {
      const lines = wrapped(plain(part.text), screen)
      return part.tone === "quiet" ? lines.map(style.dim) : part.tone === "warning" ? lines.map(style.warn) : lines
    }
    case "claim":
      return claimLines(part.claim, screen)
    case "notice":
      return noticeLines(part, screen, actions)
    case "list":
      return part.items.flatMap((item) => indented(plainLine(item), "• ", screen))
    case "table":
      return tableLines(part.header, part.rows, screen.columns, screen.width, style)
    case "picture":
      return indented(`Picture: ${plainLine(part.alt)} (--png FILE writes it)`, "▣ ", screen).map(style.dim)
    case "file":
      return indented(
        `File ${plainLine(part.name)} (${sizeWords(part.text)}; --save FILE writes it)`,
        "▤ ",
        screen,
      ).map(style.dim)
    case "choice":
      return [...wrapped(plainLine(part.prompt), screen), ...actionLines(part.options, screen, actions)]
  }
}

/** A quote, and under it the marker, outlet, date and paragraph it is checked by, with who says it. */
function claimLines(claim: ClaimPart, screen: Screen): string[] {
  const { style } = screen
  const { citation, context, lead } = claim
  // Where no outlet is known, the place says which document it is.
  const placed = { ...citation, outlet: citation.outlet ?? citation.title ?? citation.source }
  const where = [whereWords(placed), attributionWords(claim.attribution)].filter((words) => words !== "").join(" · ")
  return [
    ...(lead ? wrapped(plainLine(lead), screen).map(style.bold) : []),
    ...(context ? indented(`${quoteText(context.quote)} …`, "  ", screen).map(style.dim) : []),
    ...indented(quoteText(citation.quote), "  ", screen),
    ...indented(plainLine(where), `  [${citation.n}] `, screen).map(style.cite),
  ]
}

/** A table's rows keep their lines and marks; other line ends within a quote are those of a wrapped file. */
function quoteText(quote: string): string {
  if (!/^\s*\|/.test(quote)) return quoted(plainLine(quote))
  return plain(quote).trim()
}

function noticeLines(notice: Extract<Part, { type: "notice" }>, screen: Screen, actions: Action[]): string[] {
  const { style } = screen
  const inner = { ...screen, columns: screen.columns - 2 }
  const lines = [
    ...wrapped(plainLine(notice.title), inner).map((line) => style.bold(style.warn(line))),
    ...(notice.text ? wrapped(plain(notice.text), inner) : []),
    ...notice.positions.flatMap((position) => [
      "",
      ...wrapped(plainLine(position.label), inner).map(style.bold),
      ...position.claims.flatMap((claim) => claimLines(claim, inner)),
    ]),
    ...spaced(actionLines(notice.actions, inner, actions)),
  ]
  return lines.map((line) => `${style.warn("┃")} ${line}`.trimEnd())
}

/** One line a source: what each marker stands for. */
function footLines(citations: readonly Citation[], screen: Screen): string[] {
  const { style } = screen
  const bySource = new Map(citations.map((citation) => [citation.n, citation]))
  if (bySource.size === 0) return []
  const lines = [...bySource.values()]
    .sort((a, b) => a.n - b.n)
    .flatMap((citation) => {
      const url = safeUrl(citation.url)
      // An untitled source goes by its file, which tells the id.
      const words = [sourceName(citation), citation.title === null ? null : citation.source, url]
      return indented(plainLine(words.filter((word) => word !== null).join(" · ")), `[${citation.n}] `, screen)
    })
  return [style.bold("Sources"), ...lines.map(style.dim)]
}

function actionLines(offered: readonly Action[], screen: Screen, actions: Action[]): string[] {
  const { style, numbered } = screen
  // Sharing and feedback belong to channels; at a terminal there is nobody else.
  const usable = offered.filter((action) => action.do.type === "command" || action.do.type === "link")
  return usable.flatMap((action) => {
    const label = plainLine(action.label)
    if (action.do.type === "link") {
      const url = safeUrl(action.do.url)
      return url ? indented(`${label}: ${url}`, "→ ", screen) : []
    }
    if (action.do.type !== "command") return []
    if (!numbered) return indented(`${label}: ${plainLine(action.do.line)}`, "→ ", screen).map(style.dim)
    return indented(label, `${style.accent(String(actions.push(action)))}  `, screen)
  })
}

function spaced(lines: readonly string[]): readonly string[] {
  return lines.length ? ["", ...lines] : lines
}

function wrapped(text: string, screen: Screen): string[] {
  return wrap(text, screen.columns, screen.width)
}

/** Wrapped under a mark: the mark before the first line, spaces before the others. */
function indented(text: string, mark: string, screen: Screen): string[] {
  const indent = screen.width(plain(mark))
  return wrap(text, screen.columns - indent, screen.width).map((line, i) => (i ? " ".repeat(indent) : mark) + line)
}

function sizeWords(text: string): string {
  const bytes = Buffer.byteLength(text)
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000).toLocaleString("en")} kB`
}
