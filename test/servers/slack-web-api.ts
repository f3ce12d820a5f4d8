import { CUMULATIVE_TEXT, cumulativeText, problemsOfBlocks } from "./slack-blocks-validator.ts"
import { BOT_USER, TEAM } from "./slack-payloads.ts"
import type { Posted, SlackState } from "./slack-state.ts"

export type Body = Readonly<Record<string, string>>
export type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean }
type Method = { readonly scope: string | null; readonly run: (body: Body, state: SlackState, base: string) => Answer }

const fail = (error: string, more: object = {}): Answer => ({ ok: false, error, ...more })

/** The methods of Slack's Web API that the app calls, each refusing what Slack refuses. */
export const METHODS: Readonly<Record<string, Method>> = {
  "auth.test": {
    scope: null,
    run: () => ({
      ok: true,
      url: "https://example.slack.com/",
      team: "Example",
      user: "concordance",
      team_id: TEAM,
      user_id: BOT_USER,
      bot_id: "B0BOT0001",
    }),
  },
  "chat.postMessage": {
    scope: "chat:write",
    run(body, state) {
      const channel = channelOf(body["channel"] ?? "", state)
      if (typeof channel !== "string") return channel
      const wrong = messageProblem(body, state)
      if (wrong) return wrong
      const posted = post(body, state, { via: "chat.postMessage", channel, to: "channel" })
      return { ok: true, channel, ts: posted.ts, message: { text: posted.text } }
    },
  },
  "chat.postEphemeral": {
    scope: "chat:write",
    run(body, state) {
      const channel = channelOf(body["channel"] ?? "", state)
      if (typeof channel !== "string") return channel
      if (!body["user"]) return fail("invalid_arguments")
      const wrong = messageProblem(body, state)
      if (wrong) return wrong
      const posted = post(body, state, { via: "chat.postEphemeral", channel, to: body["user"] })
      return { ok: true, message_ts: posted.ts }
    },
  },
  "chat.scheduleMessage": {
    scope: "chat:write",
    run(body, state) {
      const channel = channelOf(body["channel"] ?? "", state)
      if (typeof channel !== "string") return channel
      if (!(Number(body["post_at"]) > state.now() / 1000)) return fail("time_in_past")
      const id = state.next("Q0")
      state.scheduled.add(id)
      return { ok: true, channel, scheduled_message_id: id, post_at: Number(body["post_at"]) }
    },
  },
  "chat.deleteScheduledMessage": {
    scope: "chat:write",
    run: (body, state) =>
      state.scheduled.delete(body["scheduled_message_id"] ?? "") ? { ok: true } : fail("invalid_scheduled_message_id"),
  },
  "conversations.history": {
    scope: "channels:history",
    run(body, state) {
      const channel = channelOf(body["channel"] ?? "", state)
      if (typeof channel !== "string") return channel
      const posts = state.posts.filter((posted) => posted.channel === channel && posted.to === "channel")
      const messages = posts.map(({ ts, text, extra }) => ({
        type: "message",
        ts,
        text,
        ...(typeof extra["metadata"] === "string" ? { metadata: json(extra["metadata"]) } : {}),
      }))
      return { ok: true, messages: messages.reverse() }
    },
  },
  "users.info": {
    scope: "users:read",
    run: (body, state) => {
      const id = body["user"] ?? ""
      return { ok: true, user: { id, is_admin: state.admins.has(id), is_owner: false } }
    },
  },
  "conversations.info": {
    scope: "channels:read",
    run(body, state) {
      const channel = state.channels.get(body["channel"] ?? "")
      if (!channel || (channel.private && !channel.member)) return fail("channel_not_found")
      return {
        ok: true,
        channel: { id: body["channel"], creator: channel.creator ?? "USOMEBODY", is_member: channel.member },
      }
    },
  },
  "views.publish": {
    scope: null,
    run(body, state) {
      const view = json(body["view"])
      if (!isRecord(view) || view["type"] !== "home") return fail("invalid_arguments")
      const unknown = Object.keys(view).filter(
        (key) => !["type", "blocks", "private_metadata", "callback_id", "external_id"].includes(key),
      )
      const problems = [
        ...unknown.map((key) => `invalid additional property: ${key}`),
        ...problemsOfBlocks(view["blocks"], "home"),
      ]
      if ((body["view"] ?? "").length > 250_000) return fail("view_too_large")
      if (problems.length > 0) return refused("invalid_arguments", problems, state)
      state.homes.set(body["user_id"] ?? "", view["blocks"] as unknown[])
      return { ok: true, view: { id: "V0HOME001" } }
    },
  },
  "files.getUploadURLExternal": {
    scope: "files:write",
    run(body, state, base) {
      const length = Number(body["length"])
      if (!body["filename"] || !(length > 0)) return fail("invalid_arguments")
      const id = state.next("F0")
      state.files.set(id, { name: body["filename"], length, bytes: null, shared: null, complete: false })
      return { ok: true, upload_url: `${base}/upload/${id}`, file_id: id }
    },
  },
  "files.completeUploadExternal": {
    scope: "files:write",
    run(body, state) {
      const files = json(body["files"])
      if (!Array.isArray(files) || files.length === 0) return fail("invalid_arguments")
      const given = body["channel_id"]
      const channel = given === undefined ? null : channelOf(given, state)
      if (channel !== null && typeof channel !== "string") return channel
      for (const entry of files) {
        const upload = isRecord(entry) ? state.files.get(String(entry["id"])) : undefined
        if (!upload?.bytes) return fail("file_not_found")
        upload.complete = true
        upload.shared = channel
        if (channel)
          post({ text: upload.name, ...(body["thread_ts"] ? { thread_ts: body["thread_ts"] } : {}) }, state, {
            via: "file",
            channel,
            to: "channel",
          })
      }
      return { ok: true, files }
    },
  },
}

/** The channel a message goes to, or why it can't. A user's id stands for the direct messages with that user. */
function channelOf(id: string, state: SlackState): string | Answer {
  if (/^U/.test(id)) return `D${id.slice(1)}`
  if (/^D/.test(id)) return id
  const channel = state.channels.get(id)
  if (!channel || (channel.private && !channel.member)) return fail("channel_not_found")
  if (channel.archived) return fail("is_archived")
  if (!channel.member && !state.scopes.has("chat:write.public")) return fail("not_in_channel")
  return id
}

/** What is wrong with a message, by any of the ways to post one. */
export function messageProblem(body: Readonly<Record<string, unknown>>, state: SlackState): Answer | null {
  const text = typeof body["text"] === "string" ? body["text"] : ""
  const blocks = typeof body["blocks"] === "string" ? json(body["blocks"]) : body["blocks"]
  if (text.length > 40_000) return fail("msg_too_long")
  if (blocks === undefined) return text === "" ? fail("no_text") : null
  if (text === "") state.failures.push("a message with blocks has no fallback text")
  const problems = problemsOfBlocks(blocks)
  for (const id of slackFiles(blocks)) if (!state.files.get(id)?.complete) problems.push(`invalid slack file: ${id}`)
  if (problems.length > 0) return refused("invalid_blocks", problems, state)
  if (cumulativeText(blocks) > CUMULATIVE_TEXT) return refused("msg_blocks_too_long", [], state)
  return null
}

function refused(error: string, messages: readonly string[], state: SlackState): Answer {
  state.failures.push(`${error}: ${messages.join("; ")}`)
  return fail(error, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } })
}

export function post(
  body: Readonly<Record<string, unknown>>,
  state: SlackState,
  where: Pick<Posted, "via" | "channel" | "to">,
): Posted {
  const { text, blocks, thread_ts, channel: _, user: __, ...extra } = body
  const posted: Posted = {
    ...where,
    thread: typeof thread_ts === "string" ? thread_ts : null,
    ts: state.ts(),
    text: String(text ?? ""),
    blocks: ((typeof blocks === "string" ? json(blocks) : blocks) ?? []) as unknown[],
    extra,
    at: Date.now(),
  }
  state.posts.push(posted)
  return posted
}

export function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "")
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function slackFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(slackFiles)
  if (!isRecord(value)) return []
  const file = value["slack_file"]
  return [...(isRecord(file) ? [String(file["id"])] : []), ...Object.values(value).flatMap(slackFiles)]
}
