import { CitationBook } from "../src/briefing/citations.ts"
import { disagreementsAbout } from "../src/briefing/disagree.ts"
import type { Disagreement, DisagreementKind } from "../src/briefing/values.ts"
import { defineCommand } from "../src/chat/command.ts"
import { notDismissed, noticeActions } from "../src/chat/dismissed.ts"
import { noticeOf } from "../src/chat/notice.ts"
import type { Part } from "../src/chat/reply.ts"
import { counted } from "../src/chat/wording.ts"
import { attributionAt } from "../src/dossier/attributed.ts"
import { UserError } from "../src/errors.ts"
import { pngOf } from "../src/pictures/png.ts"
import { isChartable, positionsAlt, positionsSvg } from "../src/pictures/positions-chart.ts"

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
    id: { kind: "text", description: "One disagreement, by its id" },
    explain: { kind: "flag", description: "Say which rules made each" },
  },
  examples: ["/disagree", "/disagree MMLU", "/disagree Anthropic kind:money"],
  async run({ topic, kind, id, explain }, context) {
    const { dossier } = context
    const about = disagreementsAbout(dossier, { topic: topic ?? "", kind: kind ?? null }, new CitationBook())
    const { shown, hidden } = await notDismissed(context, about)
    const disagreements = id === undefined ? shown : about.filter((one) => one.id === id)
    if (id !== undefined && disagreements.length === 0)
      throw new UserError(
        "unknown-disagreement",
        `There is no disagreement “${id}” now: /disagree lists those there are.`,
      )
    const scope = [topic ? `about “${topic}”` : "", kind ? `of kind ${kind}` : ""].filter(Boolean).join(" ")
    const parts: Part[] = disagreements.map((disagreement) =>
      noticeOf(
        disagreement,
        (citation) => attributionAt(dossier, citation.source, citation),
        explain || context.explain,
        noticeActions(context, disagreement),
      ),
    )
    const [only] = disagreements
    if (only && disagreements.length === 1 && isChartable(only)) parts.push(chartOf(only))
    if (disagreements.length === 0)
      parts.push({
        type: "text",
        text: `${counted(dossier.sources.length, "source")} read: no two statements ${scope ? `${scope} ` : ""}that can’t both hold. Differences of time, scope, rounding or unit don’t count.`,
      })
    if (hidden > 0) parts.push({ type: "text", tone: "quiet", text: `${hidden} put aside by this workspace.` })
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

/** Each source's value with its range on one axis; drawn when it is asked for. */
function chartOf(disagreement: Disagreement): Part {
  return {
    type: "picture",
    name: "positions.png",
    alt: positionsAlt(disagreement),
    png: (theme) => pngOf(positionsSvg(disagreement, theme)),
  }
}
