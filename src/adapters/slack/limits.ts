/**
 * What Slack takes, in one place. Lengths count UTF-16 code units (Slack counts characters, so this is the safe side).
 *
 * From Slack's Block Kit and Web API reference, and from what the API was seen to refuse where that says nothing
 * (`cumulativeText`: `msg_blocks_too_long` comes at about 11,000–13,000 over a message's blocks).
 */
export const LIMITS = {
  message: { blocks: 50, cumulativeText: 10_000, tables: 1, text: 4_000, textHard: 40_000 },
  view: { blocks: 100, title: 24, submit: 24, close: 24, privateMetadata: 3_000, bytes: 250_000 },
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: { text: 150 },
  context: { elements: 10, text: 3_000 },
  actions: { elements: 25 },
  button: { text: 75, value: 2_000, url: 3_000 },
  select: { options: 100, text: 75, value: 75, placeholder: 150 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  image: { url: 3_000, alt: 2_000, title: 2_000 },
  markdown: { text: 12_000 },
  table: { rows: 100, columns: 20 },
  ids: { action: 255, block: 255, callback: 255 },
  /** A response_url serves this often, this long. */
  responseUrl: { uses: 5, milliseconds: 30 * 60_000 },
  acknowledgeMilliseconds: 3_000,
  command: { name: 32, hint: 1_000, description: 2_000 },
  app: { name: 35, description: 140 },
  shortcut: { name: 24, description: 150 },
} as const

/** What we keep to: Slack's limits less the room for a page's own head and foot (title, count, buttons, select). */
export const PAGE: Readonly<
  Record<"blocks" | "text" | "pages" | "quote" | "context" | "url" | "fallback" | "choices", number>
> = {
  blocks: LIMITS.message.blocks - 6,
  text: 7_000,
  /** With more pages than this the whole answer is attached as a file. */
  pages: 3,
  /** A quote longer than this is shown shortened, with a word to say so; the file holds it whole. */
  quote: 3_800,
  /** The same for the sentence a quote stands on. */
  context: 1_000,
  /** A longer address isn't linked; the source's name stands alone. */
  url: 1_000,
  fallback: 3_000,
  /** Options of one select. */
  choices: 40,
}
