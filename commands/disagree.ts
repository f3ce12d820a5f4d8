import { CitationBook } from "../src/briefing/citations.ts"
import { disagreementsAbout } from "../src/briefing/disagree.ts"
import type { DisagreementKind } from "../src/briefing/values.ts"
import { defineCommand } from "../src/chat/command.ts"
import { noticeOf } from "../src/chat/notice.ts"
import type { Part } from "../src/chat/reply.ts"
import { counted } from "../src/chat/wording.ts"
import { attributionAt } from "../src/dossier/attributed.ts"

const KINDS = [
  "number",
  "money",
  "percent",
  "date",
  "person",
  "organisation",
  "place",
  "item",
  "yes-no",
  "scope",
  "order",
] as const satisfies readonly DisagreementKind[]

export default defineCommand({
  name: "disagree",
  description: "Show where the sources disagree, both sides quoted; no winner is named.",
  visibility: "public",
  options: {
    topic: {
      kind: "text",
      description: "A topic or name to keep to; leave it out for all",
      rest: true,
      complete: "topics",
    },
    kind: { kind: "choice", description: "What the sides differ on", choices: KINDS },
  },
  examples: ["/disagree", "/disagree MMLU", "/disagree Anthropic kind:money"],
  run({ topic, kind }, { dossier, explain }) {
    const disagreements = disagreementsAbout(dossier, { topic: topic ?? "", kind: kind ?? null }, new CitationBook())
    const scope = [topic ? `about “${topic}”` : "", kind ? `of kind ${kind}` : ""].filter(Boolean).join(" ")
    const parts: Part[] = disagreements.map((disagreement) =>
      noticeOf(disagreement, (citation) => attributionAt(dossier, citation.source, citation), explain),
    )
    if (disagreements.length === 0)
      parts.push({
        type: "text",
        text: `${counted(dossier.sources.length, "source")} read: no two statements ${scope ? `${scope} ` : ""}that can’t both hold. Differences of time, scope, rounding or unit don’t count.`,
      })
    return {
      reply: {
        title:
          disagreements.length === 0
            ? "No disagreement found"
            : `${counted(disagreements.length, "disagreement")}${scope ? ` ${scope}` : ""}`,
        parts,
        actions: [],
      },
      json: { command: "disagree", query: topic ?? "", disagreements },
    }
  },
})
