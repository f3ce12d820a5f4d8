import type { Place } from "./place.ts"

/** The fields of Slack's payloads that say where something happened; all of them may be missing from one kind or other. */
export type Interaction = {
  readonly team?: { readonly id: string } | null
  readonly channel?: { readonly id: string } | undefined
  readonly user: { readonly id: string; readonly name?: string }
  readonly response_url?: string
  readonly container?: { readonly type?: string; readonly thread_ts?: string; readonly is_ephemeral?: boolean }
}

/** The place of a press, a choice or a shortcut. On the Home tab there is no channel: the user's own messages are it. */
export function placeOfInteraction(body: Interaction): Place {
  const channel = body.channel?.id ?? body.user.id
  // What stands in the direct messages for good is answered for good, not with a message that a reload takes away.
  const lasting = channel.startsWith("D") && body.container?.type === "message" && !body.container.is_ephemeral
  return {
    team: body.team?.id,
    channel,
    user: body.user.id,
    thread: body.container?.thread_ts ?? null,
    responseUrl: lasting ? null : (body.response_url ?? null),
  }
}
