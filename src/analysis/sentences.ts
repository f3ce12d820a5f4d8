import type { Span } from "../ingest/source.ts"

/** Words that end in a full stop without ending a sentence. General English; lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms mx dr prof st sr jr rev hon gen col capt lt sgt cmdr adm gov sen rep pres supt insp det maj " +
    "vs etc eg ie cf al c fl approx est no nos vol pp fig figs ca inc ltd co corp plc llc bros dept univ assn " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd mt ft"
  ).split(" "),
)

/** American states as newspapers shorten them, after a town and a comma: `Carrow, Penn.` */
const STATES = new Set(
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo".split(
    " ",
  ),
)

/** Abbreviations after which a capital letter nearly always does start a new sentence. */
const MAY_END = new Set(["etc", "inc", "ltd", "co", "corp", "plc", "llc", "al"])

const OPENERS = /["'“‘«([\u2014-]/
const CLOSERS = /["'”’»)\]]/

/**
 * Splits a run of prose into sentences; white space between them belongs to none.
 *
 * @param text the source's text
 * @param span where to split; the spans returned lie inside it, in order, and hold all that isn't white space
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = skipSpace(text, span.start, span.end)
  for (let i = start; i < span.end; i++) {
    const char = text.charAt(i)
    if (!/[.!?…。！？]/.test(char)) continue
    let end = i + 1
    while (end < span.end && /[.!?…。！？]/.test(text.charAt(end))) end++
    while (end < span.end && CLOSERS.test(text.charAt(end))) end++
    if (isBoundary(text, start, i, end, span.end)) {
      sentences.push({ start, end })
      start = skipSpace(text, end, span.end)
      i = start - 1
    } else i = end - 1
  }
  const last = trimEnd(text, start, span.end)
  if (last > start) sentences.push({ start, end: last })
  return sentences
}

function isBoundary(text: string, start: number, mark: number, end: number, limit: number): boolean {
  if (/[。！？]/.test(text.charAt(mark))) return true
  const next = skipSpace(text, end, limit)
  if (next >= limit) return true
  if (next === end) return false
  const following = text.slice(next, next + 2)
  const first = OPENERS.test(following.charAt(0)) ? following.charAt(1) : following.charAt(0)
  if (text.charAt(mark) === ".") {
    const before = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, mark - 24), mark))?.[0] ?? ""
    const word = before.toLowerCase().replace(/\./g, "")
    const closed = CLOSERS.test(text.charAt(end - 1))
    if (/^\p{Lu}$/u.test(before) && !closed) {
      // An initial: "R. H. Vossberg"; a lone capital at the end of a longer name ends a sentence only before an article.
      return (
        /^(the|a|an|it|its|this|that|he|she|they|in|on|at|but|and)\b/i.test(text.slice(next, next + 6)) &&
        /\p{Lu}/u.test(first)
      )
    }
    if (/^(\p{L}\.)+\p{L}$/u.test(before)) {
      // "U.S." or "a.m.": a sentence ends there only before a capital that starts a common sentence opener.
      return (
        /^["“']?(the|a|an|it|its|this|that|he|she|they|in|on|at|but|and|we|i|one|no|there|what|why|how|for|after|before)\b/i.test(
          text.slice(next, next + 8),
        ) && /\p{Lu}/u.test(first)
      )
    }
    if (ABBREVIATIONS.has(word) && !closed)
      return MAY_END.has(word) && /\p{Lu}/u.test(first) && !/^\p{Lu}\S*\s+\p{Ll}/u.test("x")
    if (/^\p{Lu}/u.test(before) && STATES.has(word) && /,\s+$/.test(text.slice(start, mark - before.length)))
      return false
    // "3. 1" or a numbered list's own mark at the start of an item.
    if (/^\d+$/.test(text.slice(start, mark)) && mark - start <= 3) return false
  }
  return (
    /[\p{Lu}\p{N}\p{Lo}]/u.test(first) ||
    OPENERS.test(following.charAt(0)) ||
    (/[!?]/.test(text.charAt(mark)) && /\p{Lu}/u.test(first))
  )
}

function skipSpace(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit && /\s/.test(text.charAt(i))) i++
  return i
}

function trimEnd(text: string, from: number, to: number): number {
  let i = to
  while (i > from && /\s/.test(text.charAt(i - 1))) i--
  return i
}
