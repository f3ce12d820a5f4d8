import { parsePublished } from "./published.ts"
import type { DayRange, SourceField } from "./source.ts"

/**
 * What is said of a source besides its words. A field that is absent wasn't said; one that is null is said to be
 * unknown, and isn't inferred either.
 */
export type Metadata = {
  readonly title?: string | null
  readonly outlet?: string | null
  readonly author?: string | null
  readonly url?: string | null
  readonly published?: DayRange | null
  readonly language?: string | null
  /** Given fields that whoever wrote them down had inferred from the text. */
  readonly inferred?: readonly SourceField[]
}

/** The names under which each field is found in front matter and `sources.yaml`, best first. */
const NAMES = {
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "publication", "site", "site_name"],
  author: ["author", "authors", "byline", "creator"],
  url: ["url", "link", "canonical", "canonical_url", "permalink"],
  published: ["published", "date", "published_at", "publishedAt", "pubDate", "publish_date"],
  language: ["language", "lang", "locale"],
} as const satisfies Record<SourceField, readonly string[]>

const FIELDS: readonly SourceField[] = ["title", "outlet", "author", "url", "published", "language"]

/**
 * Reads a mapping's known fields.
 *
 * @returns the fields, and one phrase for each value that couldn't be understood
 */
export function readMetadata(given: Readonly<Record<string, unknown>>): { metadata: Metadata; faults: string[] } {
  const faults: string[] = []
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {}
  for (const field of FIELDS) {
    const name = NAMES[field].find((name) => name in given)
    if (name === undefined) continue
    const value = given[name]
    if (value === null || value === "") metadata[field] = null
    else if (field === "published") {
      const published = parsePublished(value)
      if (published) metadata.published = published
      else faults.push(`${name} "${String(value)}" is no date (write 2026-06-12, 2026-06 or 2026)`)
    } else {
      const text = textOf(value)
      if (text === null) faults.push(`${name} is not a text`)
      else if (field === "url" && !/^https?:\/\/\S+$/i.test(text)) faults.push(`${name} "${text}" is no web address`)
      else metadata[field] = text
    }
  }
  if (Array.isArray(given.inferred))
    metadata.inferred = FIELDS.filter((field) => (given.inferred as unknown[]).includes(field)) // checked above
  return { metadata, faults }
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null
  if (typeof value === "number") return String(value)
  if (Array.isArray(value) && value.length && value.every((item) => typeof item === "string")) return value.join(", ")
  return null
}

/** Fields of `over` win; what it doesn't say is taken from `under`. */
export function mergeMetadata(over: Metadata, under: Metadata): Metadata {
  const inferred = [...(over.inferred ?? []), ...(under.inferred ?? []).filter((field) => !(field in over))]
  return { ...under, ...over, ...(inferred.length ? { inferred } : {}) }
}
