import { defineCommand } from "../src/chat/command.ts"
import { deskOf, questionWords } from "../src/chat/kept.ts"
import type { Part } from "../src/chat/reply.ts"

export default defineCommand({
  name: "subscriptions",
  description: "List what this channel follows, or say why a source was or wasn't sent.",
  visibility: "private",
  options: {
    why: { kind: "text", description: "A source: was it sent here, and why?", complete: "sources" },
  },
  examples: ["/subscriptions", "/subscriptions why:coastwise-ledger"],
  async run({ why }, context) {
    const desk = deskOf(context, "subscriptions")
    if (why !== undefined) {
      const reasons = await desk.why(why)
      const parts: Part[] = reasons.length
        ? [
            {
              type: "table",
              header: ["For", "Version", "Sent", "Why"],
              rows: reasons.map((reason) => [
                reason.topic || "everything",
                String(reason.version),
                reason.sent ? (reason.state ?? "yes") : "no",
                reason.why,
              ]),
            },
          ]
        : [{ type: "text", text: "Nothing was decided on it here: this channel subscribed after it came in." }]
      return {
        reply: { title: `Why ${why} was or wasn’t sent`, parts, actions: [] },
        json: { command: "subscriptions", why, decisions: reasons },
      }
    }
    const questions = await desk.subscriptions()
    const parts: Part[] = questions.length
      ? [{ type: "list", items: questions.map((question, i) => `${i + 1}. ${questionWords(question)}`) }]
      : [{ type: "text", text: "This channel follows nothing yet: /subscribe TOPIC starts it." }]
    return {
      reply: {
        title: "Subscriptions",
        parts,
        actions: questions.slice(0, 4).map((question, i) => ({
          label: question.paused ? `Resume ${i + 1}` : `Pause ${i + 1}`,
          do: { type: "command", line: `/pause ${i + 1}${question.paused ? " off:true" : ""}` },
        })),
      },
      json: { command: "subscriptions", subscriptions: questions },
    }
  },
})
