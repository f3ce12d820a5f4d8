import { createHash } from "node:crypto"
import { blocksOf } from "../../src/ingest/blocks.ts"
import type { Source } from "../../src/ingest/source.ts"

/** A source as the readers would make it from a text, for tests. */
export function sourceOf(text: string, fields: Partial<Source> = {}): Source {
  return {
    id: "article",
    file: "article.md",
    title: null,
    outlet: null,
    author: null,
    url: null,
    published: null,
    language: "en",
    inferred: [],
    text,
    blocks: blocksOf(text),
    hash: createHash("sha256").update(text).digest("hex"),
    added: null,
    ...fields,
  }
}
