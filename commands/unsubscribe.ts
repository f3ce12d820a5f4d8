import { defineCommand } from "../src/chat/command.ts"
import { deskOf, questionWords } from "../src/chat/kept.ts"

export default defineCommand({
  name: "unsubscribe",
  description: "Stop posting here on a topic or name.",
  visibility: "public",
  options: {
    which: { kind: "text", rest: true, description: "Its number in /subscriptions, or its topic.", complete: "topics" },
  },
  examples: ["/unsubscribe export controls", "/unsubscribe 2"],
  async run({ which }, context) {
    const question = await deskOf(context, "unsubscribe").unsubscribe(which ?? "")
    return {
      reply: {
        title: "Unsubscribed",
        parts: [{ type: "text", text: `This channel no longer follows ${questionWords(question)}.` }],
        actions: [],
      },
      json: { command: "unsubscribe", subscription: question },
    }
  },
})
