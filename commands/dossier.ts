import { defineCommand } from "../src/chat/command.ts"
import { deskOf } from "../src/chat/kept.ts"

export default defineCommand({
  name: "dossier",
  description: "Show which story this channel works on, or bind the channel to another.",
  visibility: "public",
  options: {
    name: { kind: "text", rest: true, description: "The story to work on; a new name starts a new dossier." },
  },
  examples: ["/dossier", "/dossier harbour inquiry"],
  async run({ name }, context) {
    const desk = deskOf(context, "dossier")
    if (name === undefined || name.trim() === "") {
      const dossiers = await desk.dossiers()
      return {
        reply: {
          title: `This channel works on “${desk.dossier}”`,
          parts: [{ type: "list", items: dossiers.map((row) => (row.bound ? `${row.name} (here)` : row.name)) }],
          actions: [],
        },
        json: { command: "dossier", dossier: desk.dossier, dossiers },
      }
    }
    const { name: bound, created } = await desk.useDossier(name.trim())
    return {
      reply: {
        title: `This channel now works on “${bound}”`,
        parts: [
          {
            type: "text",
            text: created
              ? "It is new and empty: /source-add LINK brings in its first source."
              : "Its answers come from that dossier alone.",
          },
        ],
        actions: [{ label: "Sources", do: { type: "command", line: "/sources" } }],
      },
      json: { command: "dossier", dossier: bound, created },
    }
  },
})
