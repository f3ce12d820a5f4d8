import type { Block, Source, Span } from "../ingest/source.ts"
import type { Citation } from "./values.ts"

/** Gives out the citations of one reply: a source keeps the number of its first use. */
export class CitationBook {
  readonly #numbers = new Map<string, number>()

  /** @throws RangeError when the span doesn't lie inside the source's text, or is empty. */
  cite(source: Source, span: Span): Citation {
    const { start, end } = span
    if (!(start >= 0 && start < end && end <= source.text.length))
      throw new RangeError(`span ${start}–${end} is not inside ${source.id} (${source.text.length} code units)`)
    const n = this.#numbers.get(source.id) ?? this.#numbers.size + 1
    this.#numbers.set(source.id, n)
    return {
      n,
      source: source.id,
      file: source.file,
      title: source.title,
      outlet: source.outlet,
      url: source.url,
      published: source.published,
      paragraph: paragraphAt(source.blocks, start),
      start,
      end,
      quote: source.text.slice(start, end),
    }
  }
}

/** The number of the paragraph that holds an offset; the last one before it where it stands between two. */
export function paragraphAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low]?.paragraph ?? 1
}
