import type { Part } from "../../chat/reply.ts"
import { sourceName, whereWords } from "../../chat/wording.ts"
import { buttonRows, choiceBlocks, type Ids, namedBefore } from "./buttons.ts"
import { cut, line, literal } from "./escape.ts"
import { noticePieces } from "./notice.ts"
import type { Piece } from "./piece.ts"
import { claimElements, quiet, rich, section, text } from "./rich-text.ts"
import { tablePieces } from "./table.ts"

/** A text part longer than this is split at a paragraph or a space. */
const TEXT = 2_500
const LIST = 2_500

/** The pieces of one part, in order. `ids` gives each button of the reply an action_id of its own. */
export function piecesOf(part: Part, ids: Ids, plainTables = false): Piece[] {
  switch (part.type) {
    case "heading": {
      const said = line(part.text, 300)
      return [{ blocks: [rich(section(text(said, { bold: true })))], fallback: said, part, leads: true }]
    }
    case "text":
      return split(part.text, TEXT).map((said) => ({
        blocks: [
          part.tone === "quiet"
            ? quiet(said)
            : rich(section(...(part.tone === "warning" ? [text("⚠ ", { bold: true })] : []), text(said))),
        ],
        fallback: said,
        part,
      }))
    case "claim": {
      const { lead, citation } = part.claim
      return [
        {
          blocks: [rich(...claimElements(part.claim, namedBefore(ids, citation.n)))],
          fallback: `${lead ? `${line(lead, 300)}: ` : ""}“${cut(literal(citation.quote), 1_000)}” [${citation.n}] ${line(`${sourceName(citation)} · ${whereWords(citation)}`, 300)}`,
          part,
        },
      ]
    }
    case "notice": {
      const pieces = noticePieces(part, ids)
      const last = pieces.at(-1)
      const rows = buttonRows(part.actions, ids)
      if (!last || rows.length === 0) return pieces
      return [...pieces.slice(0, -1), { ...last, blocks: [...last.blocks, ...rows] }]
    }
    case "list":
      return listPieces(part)
    case "table":
      return tablePieces(part, plainTables)
    case "picture": {
      const said = `Picture: ${line(part.alt, 1_900)}`
      return [{ blocks: [quiet(said)], fallback: said, part, picture: part }]
    }
    case "file": {
      const said = `Attached: ${line(part.name, 200)}`
      return [{ blocks: [quiet(said)], fallback: said, part }]
    }
    case "choice": {
      const said = cut(literal(part.prompt), TEXT)
      const [first = [], ...others] = choiceBlocks(part.options, ids)
      return [
        { blocks: [rich(section(text(said))), ...first], fallback: said, part },
        ...others.map((blocks) => ({ blocks, fallback: "", part })),
      ]
    }
  }
}

function listPieces(part: Extract<Part, { type: "list" }>): Piece[] {
  const groups: string[][] = []
  let length = 0
  for (const item of part.items) {
    const said = cut(literal(item), LIST)
    const group = groups.at(-1)
    if (group && length + said.length <= LIST && group.length < 50) group.push(said)
    else {
      groups.push([said])
      length = 0
    }
    length += said.length
  }
  return groups.map((items) => ({
    blocks: [rich({ type: "rich_text_list", style: "bullet", elements: items.map((item) => section(text(item))) })],
    fallback: items.map((item) => `• ${item}`).join("\n"),
    // Only these items, so that what is left can be counted.
    part: { type: "list", items },
  }))
}

function split(whole: string, max: number): string[] {
  const parts: string[] = []
  let rest = literal(whole)
  while (rest.length > max) {
    const window = rest.slice(0, max)
    const at = [window.lastIndexOf("\n"), window.lastIndexOf(" ")].find((found) => found > max / 2)
    const piece = at === undefined ? cut(rest, max).slice(0, -1) : rest.slice(0, at)
    parts.push(literal(piece))
    rest = rest.slice(piece.length).trimStart()
  }
  if (rest !== "" || parts.length === 0) parts.push(literal(rest))
  return parts
}
