import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10"
import { markdownOf } from "../../chat/markdown.ts"
import type { Reply } from "../../chat/reply.ts"
import { type Block, block, type PageFile, textDisplay } from "./block.ts"
import { actionRows, type Pressing } from "./buttons.ts"
import { PressBook } from "./custom-id.ts"
import { fitted } from "./escape.ts"
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
}

/** With more pages than this, the whole answer goes with the first one as a file. */
export const MOST_PAGES = 3

/**
 * A reply as Discord messages: pure, every page within Discord's limits. Components V2 rather than embeds: quotes keep
 * their full width, notices stand out as cards, and buttons can stand beside what they are about.
 */
export function renderReply(reply: Reply, options: RenderOptions): Rendered {
  const pressing: Pressing = { book: new PressBook(), ...options }
  const fileName = uniqueNames()
  let shortened = false
  const blocks: Block[] = []
  for (const part of reply.parts) {
    const made = partBlocks(part, pressing, fileName)
    shortened ||= made.shortened
    blocks.push(...made.blocks)
  }
  const actions = actionRows(reply.actions, pressing, "More to ask").map((row) => block(row))
  const draft = packed(blocks, actions)
  const long = draft.length > MOST_PAGES || shortened
  const attached = long ? [fileBlock(fileName(`${slug(reply.title)}.md`), markdownOf(reply))] : []
  const pages = long ? packed(blocks, [...attached, ...actions]) : draft

  const all = pages.flat().reduce((sum, one) => sum + one.quotes, 0)
  let shown = 0
  const made = pages.map((page, index): Page => {
    shown += page.reduce((sum, one) => sum + one.quotes, 0)
    const foot = footOf(index, pages.length, all - shown, long && index === 0)
    const next = index + 1 < pages.length ? moreRow(index + 1, all - shown, pressing) : []
    const title = titleText(reply.title, index)
    const end = index === 0 ? [...attached, ...actions] : []
    const whole = [block(textDisplay(title)), ...page, ...(foot ? [block(textDisplay(foot))] : []), ...end, ...next]
    return {
      body: {
        flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
        components: whole.map((one) => one.component),
        allowed_mentions: { parse: [] },
      },
      files: whole.flatMap((one) => one.files),
    }
  })
  return { pages: made, lines: pressing.book.lines }
}

function titleText(title: string, page: number): string {
  const text = fitted(title, 300) || "Concordance"
  return page === 0 ? `## ${text}` : `### ${text} (continued)`
}

function footOf(page: number, pages: number, left: number, attached: boolean): string {
  const file = attached ? "The whole answer is in the attached file." : ""
  if (pages === 1) return file && `-# ${file}`
  const rest = page + 1 < pages && left > 0 ? ` · ${left} more ${left === 1 ? "quote" : "quotes"} to come` : ""
  return `-# Page ${page + 1} of ${pages}${rest}${file && `. ${file}`}`
}

function moreRow(page: number, left: number, pressing: Pressing): Block[] {
  if (pressing.request === null) return []
  const button: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: left > 0 ? `More (${left})` : "More",
    custom_id: pressing.book.id({ verb: "more", page, request: pressing.request }),
  }
  return [block({ type: ComponentType.ActionRow, components: [button] })]
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
