import type { Mention } from "../analysis/model.ts"
import { SAY_VERBS } from "../analysis/name-words.ts"
import { wordInfo } from "../analysis/tokens.ts"
import type { Span } from "../ingest/source.ts"

/** Whether a sentence starts with the name and goes on with what it did: not with what it is, nor with what it said. */
export function isActor(text: string, unit: Span, mention: Mention): boolean {
  const lead = text.slice(unit.start, mention.start)
  if (
    lead
      .replace(mention.title ?? "", "")
      .split(/\s+/)
      .filter(Boolean).length > 3 ||
    /["“,;:]/.test(lead)
  )
    return false
  if (/^(?:if|unless|should|whether|when|why|how|does|did|can|could)\b/i.test(lead)) return false
  const rest = text.slice(mention.end, unit.end).replace(/^,[^,]{1,80},/, "")
  const match = /^\s+(?:also |then |later |has |have |had |will |now |never |again )*([\p{L}-]+)/u.exec(rest)
  const verb = match?.[1]?.toLowerCase()
  if (!verb || SAY_VERBS.has(verb) || /^(?:is|was|are|were|be|been|being|and|or|of|in|who)$/.test(verb)) return false
  return wordInfo(verb).pos === "VERB"
}
