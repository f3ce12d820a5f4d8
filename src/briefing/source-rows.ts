import type { Origin } from "../dossier/origins.ts"
import type { BlockKind, DayRange, Source } from "../ingest/source.ts"

/** One row of `/sources`, in the shape of the public format. */
export type SourceRow = {
  readonly id: string
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: DayRange | null
  readonly language: string | null
  readonly words: number
  readonly added: string | null
  readonly origin: Origin | null
  readonly inferred: readonly string[]
}

export type ParagraphRow = {
  readonly n: number
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
}

export function sourceRow(source: Source, origin: Origin | null): SourceRow {
  const { id, file, title, outlet, author, url, published, language, added, inferred } = source
  return {
    id,
    file,
    title,
    outlet,
    author,
    url,
    published,
    language,
    words: wordCount(source.text),
    added,
    origin,
    inferred,
  }
}

/** `near-copy of wire/report`, `according to Lathe Courier`; null for a report of its own. */
export function originWords(origin: Origin | null): string | null {
  if (!origin) return null
  return origin.why === "near-copy"
    ? `near-copy of ${origin.source ?? origin.outlet}`
    : `according to ${origin.outlet ?? origin.source}`
}

/** One row a block: the items of a list and a heading above its paragraph share their number. */
export function paragraphRows(source: Source): ParagraphRow[] {
  return source.blocks.map(({ paragraph, start, end, kind }) => ({ n: paragraph, start, end, kind }))
}

/** Newest first; undated ones after, in the order they came. */
export function newestFirst(sources: readonly Source[]): Source[] {
  const key = (source: Source) => source.published?.end ?? ""
  return [...sources].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0))
}

/** Words of scripts that put no spaces between them are counted by Unicode's segmentation (UAX 29). */
function wordCount(text: string): number {
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
  if (!unspaced.test(text)) return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  let count = 0
  for (const segment of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text))
    if (segment.isWordLike) count++
  return count
}
