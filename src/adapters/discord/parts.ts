import { ComponentType } from "discord-api-types/v10"
import type { Part } from "../../chat/reply.ts"
import { type Block, block, type PageFile, textDisplay } from "./block.ts"
import { actionRows, buttonRows, type Pressing, selectRows } from "./buttons.ts"
import { claimText } from "./claim-text.ts"
import { clean, cutToEscaped, escapeText, fitted, label } from "./escape.ts"
import { LIMITS } from "./limits.ts"
import { noticeBlocks } from "./notice.ts"
import { chunked, tableTexts } from "./table.ts"

/** The longest run of the product's own words that is kept in one piece. */
const LONGEST_TEXT = 1500
const LONGEST_ITEM = 600
/** Choices with more options than this, or with long ones, are a select. */
const MOST_CHOICE_BUTTONS = 5
const LONGEST_CHOICE_BUTTON = 40

/** The blocks of one part. `shortened` says that a quote in it was too long for any page. */
export function partBlocks(
  part: Part,
  pressing: Pressing,
  fileName: (name: string) => string,
): { blocks: Block[]; shortened: boolean } {
  const whole = (blocks: Block[]) => ({ blocks: blocks.map((one) => ({ ...one, part })), shortened: false })
  switch (part.type) {
    case "heading": {
      const text = fitted(part.text, 400)
      return whole(text === "" ? [] : [block(textDisplay(`### ${text}`), { leads: true })])
    }
    case "text":
      return whole(textPieces(part.text).map((text) => block(textDisplay(toned(text, part.tone ?? "plain")))))
    case "claim": {
      const { text, shortened } = claimText(part.claim)
      return { blocks: [block(textDisplay(text), { claims: [part.claim], part })], shortened }
    }
    case "notice":
      return noticeBlocks(part, actionRows(part.actions.slice(0, LIMITS.row.buttons), pressing))
    case "list": {
      const lines = part.items.map((item) => `- ${fitted(item, LONGEST_ITEM) || "…"}`)
      return whole(lines.length ? chunked(lines, 0).map((some) => block(textDisplay(some.join("\n")))) : [])
    }
    case "table":
      if (part.header.length === 0 && part.rows.length === 0) return whole([])
      return whole(tableTexts(part.header, part.rows).map((text) => block(textDisplay(text))))
    case "picture": {
      const file: PageFile = { name: fileName(part.name), alt: label(part.alt, LIMITS.message.alt), data: part.png }
      const item = { media: { url: `attachment://${file.name}` }, description: file.alt }
      return whole([block({ type: ComponentType.MediaGallery, items: [item] }, { files: [file] })])
    }
    case "file":
      return whole([fileBlock(fileName(part.name), part.text)])
    case "choice":
      return whole(choiceBlocks(part, pressing))
  }
}

export function fileBlock(name: string, text: string): Block {
  const file: PageFile = { name, alt: null, data: () => Promise.resolve(new TextEncoder().encode(text)) }
  return block({ type: ComponentType.File, file: { url: `attachment://${name}` } }, { files: [file] })
}

function choiceBlocks(part: Extract<Part, { type: "choice" }>, pressing: Pressing): Block[] {
  const prompt = textPieces(part.prompt).map((text) => block(textDisplay(text), { leads: true }))
  const few = part.options.length <= MOST_CHOICE_BUTTONS
  const short = part.options.every((option) => option.label.length <= LONGEST_CHOICE_BUTTON)
  const links = part.options.filter((option) => option.do.type === "link")
  const commands = part.options.filter((option) => option.do.type === "command" && option.do.line.trim() !== "")
  const rows =
    few && short
      ? actionRows(part.options, pressing)
      : [...buttonRows(links, pressing), ...selectRows(commands, pressing, part.prompt)]
  return [...prompt, ...rows.map((row) => block(row))]
}

function toned(text: string, tone: "plain" | "quiet" | "warning"): string {
  if (tone === "quiet") return text.replace(/^(?=.*\S)/gm, "-# ")
  return tone === "warning" ? `⚠️ ${text}` : text
}

/** The product's own words, escaped, in pieces of at most `LONGEST_TEXT`, broken at lines or spaces. */
function textPieces(text: string): string[] {
  const pieces: string[] = []
  let rest = clean(text).trim()
  while (rest !== "") {
    let piece = cutToEscaped(rest, LONGEST_TEXT)
    const line = piece.length < rest.length ? piece.lastIndexOf("\n") : -1
    if (line > piece.length / 2) piece = piece.slice(0, line)
    pieces.push(escapeText(piece.trim()) || "…")
    rest = rest.slice(piece.length).trim()
  }
  return pieces
}
