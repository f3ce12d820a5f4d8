import { type APIMessageTopLevelComponent, MessageFlags } from "discord-api-types/v10"
import { markdownOf } from "../../chat/markdown.ts"
import type { Reply } from "../../chat/reply.ts"
import { type Block, block, type PageFile, textDisplay } from "./block.ts"
import { actionRows, type Pressing } from "./buttons.ts"
import { PressBook } from "./custom-id.ts"
import { fitted } from "./escape.ts"
import { footBlocks } from "./foot.ts"
import { LIMITS } from "./limits.ts"
import { packed } from "./pack.ts"
import { fileBlock, partBlocks } from "./parts.ts"

/** A message's body as Discord takes it, but for what goes with its files. */
export type PageBody = {
  readonly flags: number
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: readonly never[] }
}

export type Page = { readonly body: PageBody; readonly files: readonly PageFile[] }

export type Rendered = {
  /** At least one; the others are behind "More". */
  readonly pages: readonly Page[]
  /** Requests too long for a button, by hash: keep them, so that the buttons work. */
  readonly lines: ReadonlyMap<string, string>
}

export type RenderOptions = {
  /** The request that makes this reply again (see `writeRequest`); null when it can't be asked again. */
  readonly request: string | null
  /** Whether only the asker sees it. */
  readonly private: boolean
  /** The id of the request that it answers. */
  readonly requestId: string
  /** Whether `/source` exists, for the paragraphs either side of a quote. */
  readonly hasSource: boolean
}

/** With more pages than this, the whole answer goes with the first one as a file. */
export const MOST_PAGES = 3

/**
 * A reply as Discord messages: pure, every page within Discord's limits. Components V2 rather than embeds: quotes keep
 * their full width, notices stand out as cards, and buttons can stand beside what they are about.
 */
export function renderDiscord(reply: Reply, options: RenderOptions): Rendered {
  const pressing: Pressing = { book: new PressBook(), ...options }
  const fileName = uniqueNames()
  const made = reply.parts.map((part) => partBlocks(part, pressing, fileName))
  const blocks = made.flatMap((part) => part.blocks)
  const moves = reply.actions.filter(({ do: { type } }) => type === "share" || type === "feedback")
  const others = reply.actions.filter((action) => !moves.includes(action))
  const actions = actionRows(others, pressing, "More to ask").map((row) => block(row))
  const draft = packed(blocks, actions)
  // What can't be asked again can't be paged through either.
  const unpaged = options.request === null && draft.length > 1
  const long = draft.length > MOST_PAGES || unpaged || made.some((part) => part.shortened)
  const whole = long ? fileName(`${slug(reply.title)}.md`) : null
  const attached = whole === null ? [] : [fileBlock(whole, markdownOf(reply))]
  const groups = long ? packed(blocks, [...attached, ...actions]) : draft

  const pages = groups.map((shown, page) => {
    const left = groups.slice(page + 1).flat()
    const facts = { page, pages: groups.length, shown, left, shares: moves.length > 0, hasSource: options.hasSource }
    const foot = footBlocks({ ...facts, whole: page === 0 ? whole : null }, pressing)
    return pageOf([
      block(textDisplay(titleText(reply.title, page))),
      ...shown,
      ...(page === 0 ? [...attached, ...actions] : []),
      ...foot,
    ])
  })
  return { pages, lines: pressing.book.lines }
}

function pageOf(blocks: readonly Block[]): Page {
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
      components: blocks.map((one) => one.component),
      allowed_mentions: { parse: [] },
    },
    files: blocks.flatMap((one) => one.files),
  }
}

function titleText(title: string, page: number): string {
  const text = fitted(title, 300) || "Concordance"
  return page === 0 ? `## ${text}` : `### ${text} (continued)`
}

function slug(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.join("-").slice(0, 50).replace(/-+$/, "") || "answer"
}

/** File names that every client can save, each used once in an answer. */
function uniqueNames(): (name: string) => string {
  const used = new Set<string>()
  return (name) => {
    const safe =
      name
        .normalize("NFKD")
        .replace(/[^A-Za-z0-9._-]+/g, "-")
        .replace(/^[-.]+/, "") || "file"
    const dot = safe.lastIndexOf(".")
    const [stem, end] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot).slice(0, 10)] : [safe, ""]
    for (let i = 1; ; i++) {
      const made = `${stem.slice(0, LIMITS.message.fileName - 20)}${i === 1 ? "" : `-${i}`}${end}`
      if (!used.has(made.toLowerCase())) {
        used.add(made.toLowerCase())
        return made
      }
    }
  }
}
