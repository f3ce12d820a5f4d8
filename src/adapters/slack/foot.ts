import type { ActionsBlockElement, KnownBlock } from "@slack/types"
import type { ClaimPart, Reply } from "../../chat/reply.ts"
import { button, buttonRows, fits, type Ids, rowsOf, selectOf } from "./buttons.ts"
import { LIMITS } from "./limits.ts"
import type { RenderOptions } from "./render.ts"
import { quiet } from "./rich-text.ts"

export type FootFacts = {
  readonly reply: Reply
  readonly options: RenderOptions
  readonly ids: Ids
  readonly number: number
  readonly count: number
  /** What is not on this page or an earlier one, in words. */
  readonly left: string
  /** The file that holds all of the answer, if one is attached. */
  readonly whole: { readonly name: string } | null
  /** Whether the pages that follow can be asked for. */
  readonly paged: boolean
  /** The quotes on this page. */
  readonly claims: readonly ClaimPart[]
}

/** Quotes whose context is offered on one page. */
const CONTEXTS = 20

/** What stands under a page: how much is left, and what can be done. At most six blocks (PAGE.blocks leaves that room). */
export function footBlocks(facts: FootFacts): KnownBlock[] {
  return [...countBlock(facts), ...actionRows(facts), ...contextBlock(facts)].slice(0, 6)
}

function countBlock({ whole, paged, left, number, count }: FootFacts): KnownBlock[] {
  const file = whole && `The whole answer is in the file ${whole.name}.`
  if (left) return [quiet(`Page ${number} of ${count}; ${left} ${paged ? "to come" : "more"}. ${file ?? ""}`.trim())]
  return file ? [quiet(file)] : []
}

function actionRows({ reply, options, ids, number, left, paged, claims }: FootFacts): KnownBlock[] {
  const carried = options.line !== null && fits(options.line, LIMITS.button.value) ? options.line : null
  const own: ActionsBlockElement[] = []
  const ask = (kind: string, label: string, style?: "primary") => {
    if (carried !== null) own.push(button(kind, label, carried, ids, style))
  }
  if (left && paged) ask(`more:${number + 1}`, `More (${left})`, "primary")
  if (number > 1) return rowsOf(own)
  const said = new Set(reply.actions.map((action) => action.do.type))
  if (options.private && (claims.length > 0 || said.has("share"))) ask("share", "Share to channel")
  if (claims.length > 0 || said.has("feedback")) {
    ask(`helpful:yes:${options.answerId ?? "-"}`, "Helpful")
    ask(`helpful:no:${options.answerId ?? "-"}`, "Not helpful")
  }
  return [...buttonRows(reply.actions, ids), ...rowsOf(own)]
}

/** The paragraphs either side of a quote: one select for the page's quotes, buttons where an id is too long for it. */
function contextBlock({ claims, options, ids }: FootFacts): KnownBlock[] {
  if (!options.hasSource) return []
  const choices = claims.flatMap(({ citation }) => {
    if (/["“”\n]/.test(citation.source)) return []
    const line = `/source id:"${citation.source}" paragraph:${citation.paragraph}`
    return [{ label: `[${citation.n}] ¶${citation.paragraph} ${citation.title ?? citation.file}`, line }]
  })
  const select = selectOf("Context of a quote…", choices.slice(0, CONTEXTS), ids)
  if (select) return [{ type: "actions", elements: [select] }]
  const distinct = [...new Map(choices.map((choice) => [choice.line, choice])).values()]
  return rowsOf(
    distinct
      .filter((choice) => fits(choice.line, LIMITS.button.value))
      .slice(0, 5)
      .map((choice) => button("run", `Context ${choice.label}`, choice.line, ids)),
  )
}
