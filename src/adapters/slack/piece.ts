import type { KnownBlock } from "@slack/types"
import type { Part } from "../../chat/reply.ts"

export type PicturePart = Extract<Part, { type: "picture" }>
export type FilePart = Extract<Part, { type: "file" }>

/** What is never split over two pages: a quote with its citation, a whole notice, some rows of a table. */
export type Piece = {
  readonly blocks: readonly KnownBlock[]
  /** The same in plain words, not yet escaped: a message's top-level text is made of these. */
  readonly fallback: string
  /** The part it came from, to count what is left. */
  readonly part: Part
  /** A heading: goes to the page of what follows it. */
  readonly leads?: boolean
  readonly picture?: PicturePart
}

/** The keys under which Slack's blocks carry text that people read; Slack sums these over a message. */
const TEXT_KEYS = new Set(["text", "alt_text", "url"])

/** How much text blocks carry, in UTF-16 code units, as Slack sums it for `msg_blocks_too_long`. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0)
  if (typeof value !== "object" || value === null) return 0
  let sum = 0
  for (const [key, inner] of Object.entries(value))
    sum += typeof inner === "string" ? (TEXT_KEYS.has(key) ? inner.length : 0) : textLength(inner)
  return sum
}
