import type { Span } from "../ingest/source.ts"

/** How a stated number bounds the real one. */
export type FigureBound = "exact" | "about" | "nearly" | "over" | "under" | "range"

const BEFORE: readonly (readonly [FigureBound, RegExp])[] = [
  [
    "about",
    /\b(just|slightly|a (?:little|bit|shade)|well)\s+(?:over|under|above|below|more than|less than)\s+(?:an?\s+)?$/i,
  ],
  ["about", /\b(?:anywhere|somewhere)\s+(?:around|near)\s+$/i],
  [
    "over",
    /\b(?:more than|over|above|at least|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of|in excess of|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|tops|topped|surpass(?:es|ed|ing)?|a minimum of|minimum of|greater than|beyond|better than)\s+(?:the\s+)?$/i,
  ],
  [
    "under",
    /\b(?:less than|fewer than|under|below|at most|up to|no more than|not more than|(?:a )?maximum of|as (?:many|much|high|long) as|short of|capped at)\s+(?:the\s+)?$/i,
  ],
  ["nearly", /\b(?:nearly|almost|close to|approaching|not quite|just about)\s+(?:an?\s+)?$/i],
  [
    "about",
    /(?:\b(?:about|around|roughly|approximately|approx\.?|some|an? estimated|estimated(?: at)?|circa|c\.|in the region of|of the order of|or so|more or less|perhaps|maybe|probably|possibly|thought to be|believed to be)|[~≈±])\s*$/i,
  ],
]

const AFTER: readonly (readonly [FigureBound, RegExp])[] = [
  ["over", /^\s*(?:\+|or more\b|and (?:counting|more|above|up|over)\b|plus\b|at (?:the )?least\b)/i],
  ["under", /^\s*(?:or (?:less|fewer|under)\b|at (?:the )?most\b)/i],
  ["about", /^\s*(?:or so\b|-ish\b|or thereabouts\b|approximately\b|\(est)/i],
]

/** The bound that the words round a number give it, and the span that takes them in. */
export function boundBefore(
  text: string,
  start: number,
  end: number,
): { readonly bound: FigureBound; readonly span: Span } {
  const before = text.slice(Math.max(0, start - 40), start)
  for (const [bound, pattern] of BEFORE) {
    const match = pattern.exec(before)
    if (match) return { bound, span: { start: start - before.length + match.index, end } }
  }
  const after = text.slice(end, end + 20)
  for (const [bound, pattern] of AFTER) {
    const match = pattern.exec(after)
    if (match) return { bound, span: { start, end: end + (/^\s*\(/.test(match[0]) ? 0 : match[0].length) } }
  }
  return { bound: "exact", span: { start, end } }
}

/** Said to be somebody's estimate: a forecast's or a model's, not a count. */
export function isEstimate(text: string, start: number, end: number): boolean {
  return (
    /\b(estimat\w*|reckon\w*|guess\w*)\s+(?:\w+\s+){0,2}$/i.test(text.slice(Math.max(0, start - 40), start)) ||
    /^\s*\((?:est|estimated|projected|proj|approx)\b/i.test(text.slice(end, end + 16)) ||
    /~\s*$/.test(text.slice(Math.max(0, start - 2), start))
  )
}
