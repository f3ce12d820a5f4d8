import type { Span } from "../ingest/source.ts"

/**
 * Where a sentence comes apart between two of its dates, best first. Offsets of a match end where the later clause
 * starts.
 */
const JOINTS: readonly RegExp[] = [
  /;\s+|\s+[—–]\s+|—|[,.?!]["”]\s+/g,
  /,\s+(?=(?:and|but|while|whereas|so|yet)\s+(?:that|it|he|she|they|we|the|an?|its|their|his|her|one|\p{Lu})\b)/giu,
  /\s+(?=and\s+(?:that|then|it|he|she|they)\b)/gi,
  /,\s+(?=(?:(?:about|some|just|exactly|nearly|almost|only|more\s+than)\s+)?(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+|days?|weeks|months|years|hours|minutes)(?:\s+\w+)?\s+(?:before|after)\b)/gi,
  /,\s+(?=(?:and|but|or|while|which|who|whose|where|when|after|before|until|although|though|as|because|with|then|later)\b)/gi,
  /,\s+/g,
  /\s+(?=(?:after|before|when|until|while|as|because|since|that|which|who)\b)/gi,
  /\s+(?=(?:and|but|or)\b)/gi,
]

/** The best place to part a sentence between `from` and `to`; null where nothing but words stand between. */
export function joint(sentence: string, from: number, to: number): number | null {
  for (const pattern of JOINTS) {
    let best: number | null = null
    for (const match of sentence.matchAll(pattern)) {
      const at = match.index + match[0].length
      if (match.index < from || at > to) continue
      best ??= at
    }
    if (best !== null) return best
  }
  return null
}

/** Takes white space, joining punctuation and a joining word off a clause. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  const lead = /^(?:[\s,;:—–-]|(?:and|but|while|whereas|so|yet|then|that)\s+(?=\S))+/i.exec(text.slice(start, end))
  if (lead && start > 0) start += lead[0].length
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /[\s,;:—–-]/.test(text.charAt(end - 1))) end--
  return { start, end }
}
