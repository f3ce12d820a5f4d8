import type { App } from "@slack/bolt"
import type { AdapterDeps } from "../../chat/adapter.ts"
import { newRequestId } from "../../chat/dispatch.ts"
import { addAsk } from "./add-source.ts"
import { type Answering, answer } from "./answer.ts"
import type { Calls } from "./calls.ts"
import { checked, checkLines } from "./check.ts"
import { homeBlocks } from "./home.ts"
import { ADD_SHORTCUT, CHECK_SHORTCUT, fromSlackName } from "./manifest.ts"
import type { Place } from "./place.ts"
import { type Interaction, placeOfInteraction } from "./place-of.ts"
import { type Pressed, press } from "./press.ts"
import { mentionLine, plainText } from "./read-text.ts"
import { renderSlack } from "./render.ts"
import type { Work } from "./work.ts"

export type HandlerDeps = AdapterDeps &
  Answering & { readonly calls: Calls; readonly work: Work; readonly prefix: string }

/**
 * Everything Slack may send. Each is acknowledged before anything else is awaited, by exactly one listener, the unknown
 * ones too; the work follows in its channel's queue.
 */
export function addHandlers(app: App, deps: HandlerDeps): void {
  const { dispatch, work } = deps

  app.command(/.*/, async ({ ack, command, context }) => {
    await work.acknowledge(ack)
    const typed =
      `${fromSlackName(dispatch.commands, command.command, deps.prefix)} ${plainText(command.text ?? "")}`.trim()
    const place: Place = {
      team: command.team_id,
      channel: command.channel_id,
      user: command.user_id,
      thread: null,
      responseUrl: command.response_url,
    }
    await work.run(keysOf(context, command.trigger_id), place.channel, () =>
      answer(deps, { line: typed, place, audience: "declared" }),
    )
  })

  app.event("app_mention", async ({ event, body, context }) => {
    if (!event.user) return
    const place: Place = {
      team: body.team_id,
      channel: event.channel,
      user: event.user,
      thread: event.thread_ts ?? null,
      responseUrl: null,
    }
    const line = mentionLine(event.text, context.botUserId)
    // What the channel is to see goes into the mention's thread; a note to one person shows best where they look.
    const thread = dispatch.visibility(line) === "public" ? (event.thread_ts ?? event.ts) : place.thread
    await work.run(keysOf(context, body.event_id, `${event.channel}:${event.ts}`), place.channel, () =>
      answer(deps, { line, place: { ...place, thread }, audience: "declared" }),
    )
  })

  app.message(async ({ message, body, context }) => {
    if (message.channel_type !== "im" || !("user" in message) || !message.user || "bot_id" in message) return
    // Edits, deletions and the like are no questions; a file with words beside it may be one.
    if (message.subtype !== undefined && message.subtype !== "file_share") return
    const text = "text" in message ? message.text : undefined
    if (!text?.trim()) return
    const thread = "thread_ts" in message && message.thread_ts ? message.thread_ts : null
    const place: Place = { team: body.team_id, channel: message.channel, user: message.user, thread, responseUrl: null }
    await work.run(keysOf(context, body.event_id, `${message.channel}:${message.ts}`), place.channel, () =>
      answer(deps, { line: mentionLine(text, context.botUserId), place, audience: "channel" }),
    )
  })

  app.event("app_home_opened", async ({ event, body, context, client }) => {
    if (event.tab !== "home") return
    const asker = { platform: "slack", user: event.user, requestId: newRequestId(), place: body.team_id } as const
    await work.run(keysOf(context, body.event_id), event.user, async () => {
      const blocks = await homeBlocks(dispatch, asker)
      await deps.calls.make(
        "views.publish",
        () => client.views.publish({ user_id: event.user, view: { type: "home", blocks } }),
        true,
      )
    })
  })

  app.shortcut(/.*/, async ({ ack, shortcut, context }) => {
    await work.acknowledge(ack)
    const { callback_id: id } = shortcut
    if ((id !== CHECK_SHORTCUT && id !== ADD_SHORTCUT) || shortcut.type !== "message_action") return
    const thread = shortcut.message.thread_ts
    const place = { ...placeOfInteraction(shortcut as Interaction), thread: typeof thread === "string" ? thread : null }
    const message = plainText(shortcut.message.text ?? "")
    await work.run(keysOf(context, shortcut.trigger_id), place.channel, () =>
      id === CHECK_SHORTCUT
        ? check(message, place)
        : answer(deps, { ...addAsk(message, shortcut.message.ts), place, audience: "declared" }),
    )
  })

  app.action(/.*/, async ({ ack, action, body, context }) => {
    await work.acknowledge(ack)
    // Bolt's unions of bodies and actions name what we read differently in each; here every field may be missing.
    const interaction = body as unknown as Interaction & { readonly trigger_id?: string }
    const place = placeOfInteraction(interaction)
    await work.run(keysOf(context, interaction.trigger_id), place.channel, () =>
      press(deps, action as Pressed, place, interaction.user.name),
    )
  })

  // We open none, but silence would show as an error to whoever meets an old one.
  app.view(/.*/, async ({ ack }) => work.acknowledge(ack))

  /** Seen by the asker alone: what somebody else wrote is not contradicted in public unasked. */
  async function check(message: string, place: Place): Promise<void> {
    const lines = checkLines(dispatch.commands, message)
    const [only] = lines
    if (only !== undefined && lines.length === 1) return answer(deps, { line: only, place, audience: "asker" })
    const requestId = newRequestId()
    const reply =
      lines.length > 0
        ? await checked(dispatch, lines, { platform: "slack", channel: place.channel, user: place.user, requestId })
        : {
            title: "Nothing to check",
            parts: [{ type: "text" as const, text: "That message has no sentence to look up." }],
            actions: [],
          }
    const { pages } = renderSlack(reply, { line: null, private: true, answerId: requestId })
    if (pages[0]) await deps.poster.post(place, "asker", pages[0])
  }
}

/** What tells this delivery from every other, and a repeat of it from a new one. */
function keysOf(context: Readonly<Record<string, unknown>>, ...given: (string | undefined)[]): string[] {
  const envelope = context["envelopeId"]
  return [typeof envelope === "string" ? envelope : undefined, ...given].filter(
    (key) => key !== undefined && key !== "",
  ) as string[]
}
