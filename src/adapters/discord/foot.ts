import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord-api-types/v10"
import type { Action } from "../../chat/reply.ts"
import { countWords } from "../../chat/wording.ts"
import { type Block, block, textDisplay } from "./block.ts"
import { buttonRows, ownActions, type Pressing, selectRows } from "./buttons.ts"
import { fitted, label } from "./escape.ts"
import { LIMITS } from "./limits.ts"

export type FootFacts = {
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly shown: readonly Block[]
  readonly left: readonly Block[]
  /** The name of the file that holds all of the answer, if one goes with it. */
  readonly whole: string | null
  /** Whether the reply has moves of its own of this kind. */
  readonly shares: boolean
  readonly hasSource: boolean
}

/** What stands under a page: how much is left, and what can be done with it. At most nine components (see pack.ts). */
export function footBlocks(facts: FootFacts, pressing: Pressing): Block[] {
  const text = footText(facts)
  return [...(text === "" ? [] : [block(textDisplay(text))]), ...ownRow(facts, pressing), ...contexts(facts, pressing)]
}

function footText({ page, pages, shown, left, whole }: FootFacts): string {
  const file = whole === null ? "" : `The whole answer is in the file ${fitted(whole, 130)}.`
  if (pages === 1) return file && `-# ${file}`
  const seen = new Set(shown.map(({ part }) => part))
  const parts = [...new Set(left.map(({ part }) => part))].filter((part) => part !== null && !seen.has(part))
  const count = parts.length > 0 ? countWords(parts.filter((part) => part !== null)) : ""
  return `-# Page ${page + 1} of ${pages}${count && `; ${fitted(count, 200)} to come`}.${file && ` ${file}`}`
}

function ownRow({ page, pages, shown, left, shares }: FootFacts, pressing: Pressing): Block[] {
  const quotes = [...shown, ...left].some(({ claims }) => claims.length > 0)
  const own = page === 0 && (quotes || shares) ? ownActions(pressing, true) : []
  const [row] = buttonRows(own, pressing)
  const more = page + 1 < pages && pressing.request !== null ? [moreButton(page + 1, pressing.request, pressing)] : []
  const components = [...more, ...(row?.components ?? [])]
  return components.length > 0 ? [block({ type: ComponentType.ActionRow, components })] : []
}

function moreButton(page: number, request: string, { book }: Pressing): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: "More",
    custom_id: book.id({ verb: "more", page, request }),
  }
}

/** The paragraphs either side of each quote of the page, to choose from. */
function contexts({ shown, hasSource }: FootFacts, pressing: Pressing): Block[] {
  if (!hasSource) return []
  const lines = new Map<string, Action>()
  for (const { citation } of shown.flatMap(({ claims }) => claims)) {
    // The grammar has no way to quote these.
    if (/["“”„«»\n]/.test(citation.source)) continue
    const line = `/source id:"${citation.source}" paragraph:${citation.paragraph}`
    const text = `${citation.n} · ¶${citation.paragraph} · ${citation.quote}`
    lines.set(line, { label: label(text, 80), do: { type: "command", line } })
  }
  const choices = [...lines.values()].slice(0, LIMITS.select.options)
  return selectRows(choices, pressing, "Context of a quote…").map((row) => block(row))
}
