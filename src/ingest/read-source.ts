import { createHash } from "node:crypto"
import { blocksOf } from "./blocks.ts"
import { takeFrontMatter } from "./front-matter.ts"
import { inferMetadata } from "./infer.ts"
import { type Metadata, mergeMetadata } from "./metadata.ts"
import type { Note } from "./problem.ts"
import type { Source, SourceField } from "./source.ts"

const FIELDS: readonly SourceField[] = ["title", "outlet", "author", "published", "url", "language"]

/**
 * A source from a file's decoded text. A byte-order mark is dropped, front matter is taken off, and offsets count after
 * it; the rest stays as it is, character for character.
 *
 * @param file the file's path below its folder
 * @param given what is known from elsewhere, such as `sources.yaml`; it wins over front matter
 * @param note is told what of the front matter couldn't be understood
 */
export function readSource(file: string, decoded: string, given: Metadata = {}, note: Note = () => {}): Source {
  const { text, metadata, faults } = takeFrontMatter(decoded.replace(/^\uFEFF/, ""))
  for (const fault of faults)
    note({ path: file, code: "bad-metadata", message: `${file} is read without a part of its front matter: ${fault}.` })
  return describeSource(file, text, mergeMetadata(given, metadata))
}

/** A source from its text and what is known of it: cleaned, and with what the text shows filled in. */
export function describeSource(file: string, text: string, given: Metadata): Source {
  const blocks = blocksOf(text)
  const missing = FIELDS.filter((field) => given[field] === undefined)
  const found = inferMetadata(text, blocks, missing)
  const inferred = FIELDS.filter(
    (field) => (given.inferred?.includes(field) && given[field] != null) || (found[field] ?? null) !== null,
  )
  const all = { ...found, ...given }
  return {
    id: idOf(file),
    file,
    title: all.title ?? null,
    outlet: all.outlet ?? null,
    author: all.author ?? null,
    url: all.url ?? null,
    published: all.published ?? null,
    language: all.language ?? null,
    inferred,
    text,
    blocks,
    hash: createHash("sha256").update(text).digest("hex"),
    added: null,
  }
}

/** A source's id: its file's path below its folder, without the extension. */
export function idOf(file: string): string {
  return file.replace(/\.[^./]+$/, "")
}
