import { defineCommand } from "../src/chat/command.ts"
import { deskOf, questionWords } from "../src/chat/kept.ts"

export default defineCommand({
  name: "pause",
  description: "Hold a subscription of this channel, or resume it.",
  visibility: "public",
  options: {
    which: { kind: "text", rest: true, description: "Its number in /subscriptions, or its topic.", complete: "topics" },
    off: { kind: "flag", description: "Resume it." },
  },
  examples: ["/pause 1", "/pause export controls off:true"],
  async run({ which, off }, context) {
    const question = await deskOf(context, "pause").pause(which ?? "", !off)
    return {
      reply: {
        title: off ? "Resumed" : "Paused",
        parts: [{ type: "text", text: `${questionWords({ ...question, paused: false })}.` }],
        actions: [
          {
            label: off ? "Pause" : "Resume",
            do: {
              type: "command",
              line: `/pause ${JSON.stringify(question.topic || "everything")}${off ? "" : " off:true"}`,
            },
          },
        ],
      },
      json: { command: "pause", subscription: question },
    }
  },
})
