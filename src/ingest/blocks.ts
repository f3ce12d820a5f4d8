import { markBoilerplate } from "./boilerplate.ts"
import type { Block } from "./source.ts"
import { structureOf } from "./structure.ts"

/** Tells the parts of a text apart: headings, paragraphs, list items, tables, and what isn't content. */
export function blocksOf(text: string): Block[] {
  const drafts = structureOf(text)
  markBoilerplate(drafts)
  return drafts.map(({ text: _words, ...block }) => block)
}
