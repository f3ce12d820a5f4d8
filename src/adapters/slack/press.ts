import type { AdapterDeps } from "../../chat/adapter.ts"
import { type Answering, answer } from "./answer.ts"
import type { Place } from "./place.ts"
import { isDirect } from "./place.ts"
import { renderSlack } from "./render.ts"

/** What we read of a pressed button or a choice made; Slack's other elements are none of ours. */
export type Pressed = {
  readonly type: string
  readonly action_id?: string
  readonly value?: string
  readonly selected_option?: { readonly value: string } | null
}

/** Does what a button or a select stands for. Everything it needs is in the button, so it works after a restart. */
export async function press(
  deps: Answering & Pick<AdapterDeps, "feedback">,
  action: Pressed,
  place: Place,
  userName: string | undefined,
): Promise<void> {
  const [kind, first, second] = (action.action_id ?? "").split(":")
  const line = lineOf(action)
  if (kind === "link" || line === null) return
  switch (kind) {
    case "run":
    case "pick":
      return answer(deps, { line, place, audience: isDirect(place) ? "channel" : "asker" })
    case "more":
      return answer(deps, { line, place, audience: "asker", page: Number(first) || 1 })
    case "share":
      return answer(deps, { line, place, audience: "channel", note: `Shared by ${userName ?? "a member"}` })
    case "helpful":
      await deps.feedback({
        platform: "slack",
        helpful: first === "yes",
        requestId: second ?? "-",
        line,
        user: place.user,
      })
      return thank(deps, place)
    default:
      deps.log.warn({ platform: "slack", action: action.action_id }, "a button of an unknown kind was pressed")
  }
}

async function thank({ poster }: Answering, place: Place): Promise<void> {
  const reply = {
    title: "Noted",
    parts: [{ type: "text" as const, text: "Thank you: that is logged with the question." }],
    actions: [],
  }
  const [page] = renderSlack(reply, { line: null, private: true }).pages
  if (page) await poster.post(place, "asker", page)
}

function lineOf(action: Pressed): string | null {
  if (action.type === "button") return action.value ?? null
  return action.type === "static_select" ? (action.selected_option?.value ?? null) : null
}
