import type { Disagreement } from "../briefing/values.ts"
import type { Context } from "./command.ts"
import type { Action } from "./reply.ts"

/** The disagreements that the asker's workspace hasn't put aside. Where nothing is kept, all of them. */
export async function notDismissed(
  { desk }: Context,
  disagreements: readonly Disagreement[],
): Promise<{ readonly shown: readonly Disagreement[]; readonly hidden: number }> {
  if (!desk || disagreements.length === 0) return { shown: disagreements, hidden: 0 }
  const dismissed = await desk.dismissed()
  const shown = disagreements.filter(({ id }) => !dismissed.has(id))
  return { shown, hidden: disagreements.length - shown.length }
}

/** What can be done with one disagreement: see which rules made it, and put it aside where that can be kept. */
export function noticeActions({ desk }: Context, { id }: Disagreement): Action[] {
  const explain: Action = { label: "Explain", do: { type: "command", line: `/disagree id:${id} explain:yes` } }
  return desk ? [explain, { label: "Not a disagreement", do: { type: "command", line: `/dismiss ${id}` } }] : [explain]
}
