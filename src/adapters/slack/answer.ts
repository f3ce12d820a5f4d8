import { setTimeout as sleep } from "node:timers/promises"
import type { AdapterDeps } from "../../chat/adapter.ts"
import { newRequestId, type Outcome } from "../../chat/dispatch.ts"
import type { Reply } from "../../chat/reply.ts"
import { CallFailed } from "./calls.ts"
import { type Audience, isDirect, type Place } from "./place.ts"
import type { PostedAt, Poster } from "./post.ts"
import { type Page, type Rendered, renderSlack } from "./render.ts"
import type { Uploads } from "./upload.ts"

export type Answering = Pick<AdapterDeps, "dispatch" | "log"> & {
  readonly poster: Poster
  readonly uploads: Uploads
}

export type Ask = {
  readonly line: string
  readonly place: Place
  /** `declared`: as the command says. */
  readonly audience: Audience | "declared"
  /** From 1: what More asks for. */
  readonly page?: number
  /** Said in small print under the title: who shared it. */
  readonly note?: string
}

/** Slack needs a moment before an uploaded picture can be shown: `invalid_blocks` until then. */
const PICTURE_PAUSES = [500, 1_500, 3_000] as const

/** Runs a line and puts its answer where it belongs. Rejects when the answer could not be posted anywhere. */
export async function answer({ dispatch, log, poster, uploads }: Answering, ask: Ask): Promise<void> {
  const { line, place } = ask
  const requestId = newRequestId()
  const outcome = await dispatch.line(line, {
    platform: "slack",
    channel: place.channel,
    user: place.user,
    requestId,
    ...(place.team ? { place: place.team } : {}),
  })
  const audience = audienceOf(ask, outcome)
  const reply = noted(outcome.result.reply, ask.note)
  const rendered = renderSlack(reply, {
    // An answer that tells of a failure is not worth paging, sharing or rating.
    line: outcome.error ? null : line,
    private: audience === "asker" && !isDirect(place),
    answerId: requestId,
    hasSource: dispatch.commands.some((command) => command.name === "source"),
  })
  const page = rendered.pages[(ask.page ?? 1) - 1]
  if (!page) {
    await poster.post(place, audience, gone())
    return
  }
  try {
    const at = await postPage(page)
    if ((ask.page ?? 1) === 1) await attach(rendered, reply.title, at)
  } catch (error) {
    log.error(
      { platform: "slack", requestId, line, channel: place.channel, err: error },
      "an answer could not be posted",
    )
    if (error instanceof CallFailed && error.fault.type === "unknown") return unsure(requestId)
    throw error
  }

  async function postPage(page: Page): Promise<PostedAt> {
    const shown = await uploads.withPictures(page)
    if (shown === page) return poster.post(place, audience, page)
    for (const pause of PICTURE_PAUSES) {
      try {
        return await poster.post(place, audience, shown)
      } catch (error) {
        if (!(error instanceof CallFailed && error.fault.type === "refused" && error.fault.code === "invalid_blocks"))
          throw error
        await sleep(pause)
      }
    }
    return poster.post(place, audience, page)
  }

  /** Files can't be shown to one person in a channel, so those of a private answer come as a direct message. */
  async function attach({ whole, files }: Rendered, title: string, at: PostedAt): Promise<void> {
    const all = [...(whole ? [whole] : []), ...files]
    if (all.length === 0) return
    const bytes = new TextEncoder()
    const inChannel = audience === "channel" && !isDirect(place)
    let shared =
      inChannel || at.channel?.startsWith("D") ? { channel: at.channel ?? place.channel, thread: place.thread } : null
    for (const file of all) {
      try {
        shared ??= await directly(title)
        await uploads.share(file.name, bytes.encode(file.text), shared)
      } catch (error) {
        if (!inChannel || !(error instanceof CallFailed) || error.fault.type !== "refused") throw error
        shared = await directly(title)
        await uploads.share(file.name, bytes.encode(file.text), shared)
      }
    }
  }

  async function directly(title: string): Promise<{ channel: string; thread: null }> {
    const reply: Reply = {
      title,
      parts: [{ type: "text", text: "The file you asked for in a channel.", tone: "quiet" }],
      actions: [],
    }
    const [page] = renderSlack(reply, { line: null, private: true }).pages
    const direct = { ...place, channel: place.user, thread: null, responseUrl: null }
    const { channel } = await poster.post(direct, "channel", page ?? gone())
    return { channel: channel ?? place.user, thread: null }
  }

  /** Slack took the answer and didn't say whether it stands: saying so privately is better than silence or a double. */
  async function unsure(id: string): Promise<void> {
    const text = `Slack did not confirm that an answer was posted. If you don’t see it, ask again (request ${id}).`
    const [page] = renderSlack(
      { title: "Is it there?", parts: [{ type: "text", text }], actions: [] },
      { line: null, private: true },
    ).pages
    if (page) await poster.post(place, "asker", page)
  }
}

function audienceOf({ audience, place }: Ask, outcome: Outcome): Audience {
  if (isDirect(place)) return "channel"
  // A failure concerns the asker alone, whoever would have seen the answer.
  if (outcome.error) return "asker"
  if (audience !== "declared") return audience
  return outcome.command?.visibility === "public" ? "channel" : "asker"
}

function noted(reply: Reply, note: string | undefined): Reply {
  return note === undefined ? reply : { ...reply, parts: [{ type: "text", text: note, tone: "quiet" }, ...reply.parts] }
}

/** What More says when the answer has become shorter than it was. */
function gone(): Page {
  const reply: Reply = {
    title: "There is no more",
    parts: [
      { type: "text", text: "The answer has changed since that button was made: ask again to see it as it is now." },
    ],
    actions: [],
  }
  const [page] = renderSlack(reply, { line: null, private: true }).pages
  return page ?? { blocks: [], text: reply.title, pictures: [] }
}
