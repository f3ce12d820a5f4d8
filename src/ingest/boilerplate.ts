import { CONTEXT_RULES } from "./boilerplate-context.ts"
import { LINE_RULES, LONGEST_LINE } from "./boilerplate-lines.ts"
import { endsSentence, isCreditLine } from "./line-shapes.ts"
import type { Draft } from "./structure.ts"

/**
 * Marks what isn't content, in place: first each line by its look, then what only its neighbours tell.
 * Every rule has a name, which the block keeps.
 */
export function markBoilerplate(blocks: Draft[]): void {
  for (const block of blocks)
    if (block.kind !== "table" && isCreditLine(block.text)) {
      block.kind = "paragraph"
      block.rule = "credit-line"
    }
  markLines(blocks, "anywhere")
  for (const rule of CONTEXT_RULES) rule.mark(blocks)
  markLines(blocks, "edges")
}

function markLines(blocks: readonly Draft[], where: "anywhere" | "edges"): void {
  const body = where === "edges" ? bodyOf(blocks) : null
  blocks.forEach((block, at) => {
    if (block.kind === "table" || block.kind === "boilerplate" || block.text.length > LONGEST_LINE) return
    if (block.rule === "credit-line" || block.rule === "code") return
    if (body && at >= body.first && at <= body.last) return
    const rule = LINE_RULES.find((rule) => rule.where === where && rule.test(block.text))
    if (rule) mark(block, rule.name)
  })
}

export function mark(block: Draft, rule: string): void {
  block.kind = "boilerplate"
  block.rule = rule
}

/** Prose long enough to be the article's own, a table, or a list. */
export function isBody(block: Draft): boolean {
  if (block.kind === "table") return true
  if (block.kind !== "paragraph" && block.kind !== "list-item") return false
  return block.text.length >= 80 && endsSentence(block.text) && !/\?$/.test(block.text)
}

/** Where the article's own prose begins and ends; when there is none, everything counts as body. */
export function bodyOf(blocks: readonly Draft[]): { readonly first: number; readonly last: number } {
  const first = blocks.findIndex(isBody)
  if (first < 0) return { first: 0, last: blocks.length - 1 }
  return { first, last: blocks.findLastIndex(isBody) }
}
