import { disagreementsOf } from "../src/briefing/disagree.ts"
import { defineCommand } from "../src/chat/command.ts"
import { deskOf } from "../src/chat/kept.ts"
import { UserError } from "../src/errors.ts"

export default defineCommand({
  name: "dismiss",
  description: "Put a disagreement aside for this workspace, or bring it back.",
  visibility: "public",
  options: {
    id: { kind: "text", rest: true, required: true, description: "Its id, as the button gives it." },
    undo: { kind: "flag", description: "Bring it back." },
  },
  examples: ["/dismiss 3f9a1c20b7de", "/dismiss 3f9a1c20b7de undo:yes"],
  async run({ id, undo }, context) {
    const desk = deskOf(context, "dismiss")
    const wanted = id.trim()
    const found = disagreementsOf(context.dossier).find((one) => one.id === wanted)
    const known = found !== undefined || (await desk.dismissed()).has(wanted)
    if (!known)
      throw new UserError(
        "unknown-disagreement",
        `There is no disagreement “${wanted}” in “${desk.dossier}”: /disagree lists them.`,
      )
    if (undo) await desk.restore(wanted)
    else await desk.dismiss(wanted)
    const about = found ? [found.subject, found.attribute].filter(Boolean).join(" — ") : wanted
    return {
      reply: {
        title: undo ? "Brought back" : "Put aside",
        parts: [
          {
            type: "text",
            text: undo
              ? `“${about}” is shown as a disagreement again.`
              : `“${about}” is no longer shown as a disagreement in this workspace. Its quotes stay in the sources.`,
          },
        ],
        actions: [
          undo
            ? { label: "Put aside", do: { type: "command", line: `/dismiss ${wanted}` } }
            : { label: "Undo", do: { type: "command", line: `/dismiss ${wanted} undo:yes` } },
        ],
      },
      json: { command: "dismiss", id: wanted, dismissed: !undo },
    }
  },
})
