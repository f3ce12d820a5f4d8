import { type AskAnswer, ask } from "../src/briefing/ask.ts"
import { type Context, defineCommand } from "../src/chat/command.ts"
import { notDismissed, noticeActions } from "../src/chat/dismissed.ts"
import { noticeOf } from "../src/chat/notice.ts"
import type { Action, Part } from "../src/chat/reply.ts"
import { counted } from "../src/chat/wording.ts"
import type { Dossier } from "../src/dossier/dossier.ts"
import { UserError } from "../src/errors.ts"

export default defineCommand({
  name: "ask",
  description: "Answer a question with the sources’ own words, each with its citation.",
  visibility: "private",
  options: {
    question: { kind: "text", description: "What you want to know", required: true, rest: true, complete: "topics" },
  },
  examples: ["/ask Which Treasury official did Jassy speak to?", "/ask MMLU of Claude 3.5 Sonnet"],
  async run({ question }, context) {
    if (!/[\p{L}\p{N}]/u.test(question))
      throw new UserError(
        "no-question",
        `"${question}" holds no word to look for: ask in words, such as /ask Who owns it?`,
      )
    const given = ask(context.dossier, question)
    const answer = { ...given, disagreements: (await notDismissed(context, given.disagreements)).shown }
    return {
      reply: {
        title: question,
        parts: answer.found ? found(answer, context) : notFound(answer, context.dossier),
        actions: actions(question, context),
      },
      json: {
        command: "ask",
        query: answer.query,
        found: answer.found,
        findings: answer.findings.map(({ rules, ...finding }, i) => ({
          ...finding,
          ...(answer.contexts[i] ? { context: answer.contexts[i] } : {}),
          ...(context.explain ? { rules } : {}),
        })),
        nearest: answer.nearest,
        unseen: answer.unseen,
        disagreements: answer.disagreements,
      },
    }
  },
})

function found(answer: AskAnswer, context: Context): Part[] {
  const { explain } = context
  const parts: Part[] = answer.findings.flatMap(({ citation, attribution, rules }, i): Part[] => {
    const before = answer.contexts[i]
    const lead = answer.leads[i]
    const claim = { citation, attribution, ...(lead ? { lead } : {}), ...(before ? { context: before } : {}) }
    const why = { type: "text", tone: "quiet", text: `Chosen by: ${rules?.join(", ")}` } as const
    return explain ? [{ type: "claim", claim }, why] : [{ type: "claim", claim }]
  })
  if (answer.unseen.length > 0)
    parts.push({ type: "text", tone: "quiet", text: `No source uses ${listed(answer.unseen)}.` })
  parts.push(...answer.disagreements.map((one) => noticeOf(one, undefined, explain, noticeActions(context, one))))
  return parts
}

function notFound(answer: AskAnswer, dossier: Dossier): Part[] {
  const count = dossier.sources.length
  const parts: Part[] = [
    {
      type: "text",
      text:
        count === 0
          ? "There are no sources yet, so there is nothing to answer from."
          : `Not in the sources: none of ${counted(count, "source")} answers this.`,
    },
  ]
  if (count > 0 && answer.unseen.length > 0)
    parts.push({ type: "text", tone: "quiet", text: `No source uses ${listed(answer.unseen)}.` })
  answer.nearest.forEach((citation, i) => {
    const context = answer.contexts[i]
    parts.push({
      type: "claim",
      claim: { citation, attribution: null, lead: "Nearest, not an answer", ...(context ? { context } : {}) },
    })
  })
  return parts
}

/** `“ban”, “levy” or “tax”` */
function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  const last = quoted.pop() ?? ""
  return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last
}

/** Buttons for what else may be asked of the same words, as far as those commands are there. */
function actions(question: string, { commands }: Context): Action[] {
  const wanted: readonly [string, string, string][] = [
    ["timeline", "Timeline", `/timeline ${question}`],
    ["disagree", "Disagreements", `/disagree ${question}`],
    ["sources", "Sources", "/sources"],
  ]
  return wanted
    .filter(([name]) => commands.some((command) => command.name === name))
    .map(([, label, line]) => ({ label, do: { type: "command", line } }))
}
