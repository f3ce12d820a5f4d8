import type { KnownBlock } from "@slack/types"
import { markdownOf } from "../../chat/markdown.ts"
import { citationsOf, type Part, type Reply } from "../../chat/reply.ts"
import { claimsOf, countWords } from "../../chat/wording.ts"
import { fits, type Ids, newIds, plain } from "./buttons.ts"
import { line, literal, mrkdwnCut } from "./escape.ts"
import { footBlocks } from "./foot.ts"
import { LIMITS, PAGE } from "./limits.ts"
import { piecesOf } from "./parts.ts"
import { type FilePart, type PicturePart, type Piece, textLength } from "./piece.ts"

export type RenderOptions = {
  /** The line that gives this reply again: More, Share and feedback carry it. Null: the reply stands alone. */
  readonly line: string | null
  /** Seen by the asker alone: then it can be shared. */
  readonly private: boolean
  /** Says which answer a feedback is about. */
  readonly answerId?: string
  /** Tables in fixed pitch throughout: where Slack takes no table block. */
  readonly plainTables?: boolean
  /** Whether `/source` exists, for the paragraphs either side of a quote. */
  readonly hasSource?: boolean
}

/** One message. `pictures` says which of the blocks hold the place of a picture until it is uploaded. */
export type Page = {
  readonly blocks: readonly KnownBlock[]
  /** Top-level text: notifications and screen readers get this. Escaped. */
  readonly text: string
  readonly pictures: readonly { readonly at: number; readonly picture: PicturePart }[]
}

export type Rendered = {
  readonly pages: readonly Page[]
  /** The whole answer, when it is too long to page through (then only its first page is given) or a quote was shortened. */
  readonly whole: { readonly name: string; readonly text: string } | null
  readonly files: readonly FilePart[]
}

/** A reply as Slack messages within every limit, packed by whole pieces: pure, the same for the same reply. */
export function renderSlack(reply: Reply, options: RenderOptions): Rendered {
  const ids = newIds()
  const groups = pack(reply.parts.flatMap((part) => piecesOf(part, ids, options.plainTables)))
  const carried = options.line !== null && fits(options.line, LIMITS.button.value)
  const paged = groups.length <= PAGE.pages && (carried || groups.length <= 1)
  const shortened = citationsOf(reply).some((citation) => citation.quote.length > PAGE.quote)
  const whole = paged && !shortened ? null : { name: fileName(reply.title), text: markdownOf(reply) }
  const kept = paged ? groups : groups.slice(0, 1)
  const pages = kept.map((group, index) => {
    const left = groups.slice(index + 1).flat()
    return pageOf(reply, group, {
      options,
      ids,
      number: index + 1,
      count: groups.length,
      left: left.length === 0 ? "" : countWords(distinct(left)),
      whole,
      paged,
    })
  })
  return { pages, whole, files: reply.parts.filter((part) => part.type === "file") }
}

type PageFacts = {
  readonly options: RenderOptions
  readonly ids: Ids
  readonly number: number
  readonly count: number
  readonly left: string
  readonly whole: Rendered["whole"]
  readonly paged: boolean
}

function pageOf(reply: Reply, group: readonly Piece[], facts: PageFacts): Page {
  const said = line(reply.title || "Concordance", LIMITS.header.text - 20)
  const title = facts.number > 1 ? `${said} (page ${facts.number} of ${facts.count})` : said
  const blocks: KnownBlock[] = [{ type: "header", text: plain(title, LIMITS.header.text) }]
  const pictures: Page["pictures"][number][] = []
  for (const piece of group) {
    if (piece.picture) pictures.push({ at: blocks.length, picture: piece.picture })
    blocks.push(...piece.blocks)
  }
  blocks.push(...footBlocks({ ...facts, reply, claims: group.flatMap((piece) => claimsOf(piece.part)) }))
  return { blocks, text: fallbackText(title, group, facts.left), pictures }
}

/** Whole pieces only, so that no quote stands without its citation here either. */
function fallbackText(title: string, group: readonly Piece[], left: string): string {
  let text = mrkdwnCut(title, 300)
  for (const piece of group) {
    const said = mrkdwnCut(piece.fallback, Number.POSITIVE_INFINITY)
    if (text.length + said.length + 1 > PAGE.fallback) return `${text}\n…`
    text += `\n${said}`
  }
  return left ? `${text}\n…and ${left} more` : text
}

/** Fills pages in order. A page takes pieces while its blocks, its text and its one table block have room. */
function pack(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [[]]
  const empty = { blocks: PAGE.blocks, text: PAGE.text, tables: LIMITS.message.tables as number }
  let room = empty
  for (const [index, piece] of pieces.entries()) {
    // A heading stays with what it heads.
    const need = sizeOf(piece.leads ? [piece, ...pieces.slice(index + 1, index + 2)] : [piece])
    const page = pages.at(-1) ?? []
    const full = need.blocks > room.blocks || need.text > room.text || need.tables > room.tables
    if (full && page.length > 0) {
      pages.push([piece])
      room = empty
    } else page.push(piece)
    const used = sizeOf([piece])
    room = { blocks: room.blocks - used.blocks, text: room.text - used.text, tables: room.tables - used.tables }
  }
  return pages
}

function sizeOf(pieces: readonly Piece[]): { blocks: number; text: number; tables: number } {
  const blocks = pieces.flatMap((piece) => piece.blocks)
  return {
    blocks: blocks.length,
    text: textLength(blocks),
    tables: blocks.filter((block) => block.type === "table").length,
  }
}

/** The parts of pieces, each once: a long text is one part in several pieces. */
function distinct(pieces: readonly Piece[]): Part[] {
  return [...new Set(pieces.map((piece) => piece.part))]
}

function fileName(title: string): string {
  const stem = literal(title)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
  return `${stem || "answer"}.md`
}
