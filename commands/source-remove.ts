import { defineCommand } from "../src/chat/command.ts"
import { deskOf } from "../src/chat/kept.ts"

export default defineCommand({
  name: "source-remove",
  description: "Remove a source with all its versions, quotes and pending alerts.",
  visibility: "public",
  options: {
    id: {
      kind: "text",
      rest: true,
      required: true,
      description: "The source, as /sources names it.",
      complete: "sources",
    },
  },
  examples: ["/source-remove coastwise-ledger"],
  async run({ id }, context) {
    await deskOf(context, "source-remove").removeSource(id.trim())
    return {
      reply: {
        title: "Removed",
        parts: [
          { type: "text", text: `${id.trim()} is gone from the dossier, from its index and from the alerts to come.` },
        ],
        actions: [{ label: "Sources", do: { type: "command", line: "/sources" } }],
      },
      json: { command: "source-remove", id: id.trim() },
    }
  },
})
