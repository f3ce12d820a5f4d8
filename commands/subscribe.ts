import { defineCommand } from "../src/chat/command.ts"
import { deskOf, questionWords } from "../src/chat/kept.ts"
import type { Part } from "../src/chat/reply.ts"
import { UserError } from "../src/errors.ts"

export default defineCommand({
  name: "subscribe",
  description: "Post here when a new source says something new on a topic or name.",
  visibility: "public",
  options: {
    topic: { kind: "text", rest: true, description: "A topic or name; everything when left out.", complete: "topics" },
    only: {
      kind: "choice",
      choices: ["any", "new-figure", "disagreement", "second-origin", "person"],
      description: "What is worth a post.",
    },
    as: { kind: "choice", choices: ["instant", "hourly", "daily"], description: "At once, or gathered in a digest." },
    quiet: { kind: "text", description: "Hours without posts, such as 22-7." },
    zone: { kind: "text", description: "The channel's time zone, such as Europe/Berlin." },
  },
  examples: [
    "/subscribe export controls",
    "/subscribe jassy only:disagreement",
    "/subscribe as:daily quiet:22-7 zone:Europe/Berlin",
  ],
  async run({ topic, only, as, quiet, zone }, context) {
    const desk = deskOf(context, "subscribe")
    const { question, obstacle, preview } = await desk.subscribe({
      topic: topic ?? "",
      only: only ?? "any",
      pace: as ?? "instant",
      quiet: quiet === undefined ? null : quietHours(quiet),
      timeZone: zone ?? "",
    })
    const parts: Part[] = [{ type: "text", text: `This channel follows ${questionWords(question)}.` }]
    if (obstacle) parts.push({ type: "text", tone: "warning", text: obstacle })
    if (preview)
      parts.push(
        { type: "heading", text: "The last source would have sent" },
        { type: "text", text: preview.title },
        ...preview.parts,
      )
    return {
      reply: {
        title: "Subscribed",
        parts,
        actions: [
          { label: "Subscriptions", do: { type: "command", line: "/subscriptions" } },
          {
            label: "Unsubscribe",
            style: "danger",
            do: { type: "command", line: `/unsubscribe ${JSON.stringify(question.topic)}` },
          },
        ],
      },
      json: { command: "subscribe", subscription: question, obstacle },
    }
  },
})

function quietHours(typed: string): { from: number; to: number } {
  const [, from, to] = /^(\d{1,2})(?::00)?\s*[-–]\s*(\d{1,2})(?::00)?$/.exec(typed.trim()) ?? []
  if (from === undefined || to === undefined || Number(from) > 23 || Number(to) > 24)
    throw new UserError("bad-option", `quiet:${typed} isn't a pair of hours: write it as quiet:22-7.`)
  return { from: Number(from), to: Number(to) % 24 }
}
