import type { Attribution } from "../analysis/model.ts"
import type { Citation, Disagreement, DisagreementKind } from "../briefing/values.ts"
import type { Action, ClaimPart, Part } from "./reply.ts"
import { counted } from "./wording.ts"

/** What kind of difference it is, in words; no side is called right. */
const DIFFERENCE: Readonly<Record<DisagreementKind, string>> = {
  number: "The numbers differ",
  money: "The amounts differ",
  percent: "The shares differ",
  date: "The times differ",
  person: "Different people are named",
  organisation: "Different organisations are named",
  place: "Different places are named",
  item: "Different things are named",
  "yes-no": "One says so, another denies it",
  scope: "They differ on how far it reaches",
  order: "They differ on what came first",
}

/**
 * A disagreement as it is shown: its positions side by side, each with its quotes.
 *
 * @param attribution who says a quote, or null
 * @param explain adds the rules that made it
 */
export function noticeOf(
  disagreement: Disagreement,
  attribution: (citation: Citation) => Attribution | null = () => null,
  explain = false,
  actions: readonly Action[] = [],
): Part {
  const sources = new Set(
    disagreement.positions.flatMap((position) => position.citations.map((citation) => citation.source)),
  )
  const origins = disagreement.origins ?? sources.size
  const count =
    disagreement.within && sources.size === 1
      ? "one source contradicts itself"
      : counted(sources.size, "source") + (origins < sources.size ? `, ${counted(origins, "origin")}` : "")
  return {
    type: "notice",
    title: `Sources disagree: ${[disagreement.subject, disagreement.attribute].filter(Boolean).join(" — ")}`,
    text: `${DIFFERENCE[disagreement.kind]} (${count}).${explain && disagreement.rules ? ` Rules: ${disagreement.rules.join(", ")}.` : ""}`,
    positions: disagreement.positions.map((position) => ({
      label: position.value,
      claims: position.citations.map((citation): ClaimPart => ({ citation, attribution: attribution(citation) })),
    })),
    actions,
  }
}
