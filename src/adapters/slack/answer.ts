import { setTimeout as sleep } from "node:timers/promises"
import type { AdapterDeps } from "../../chat/adapter.ts"
import { type Asker, newRequestId, type Outcome } from "../../chat/dispatch.ts"
import type { Reply } from "../../chat/reply.ts"
import { CallFailed } from "./calls.ts"
import { type Audience, isDirect, type Place } from "./place.ts"
import type { PostedAt, Poster } from "./post.ts"
import { type Page, type Rendered, type RenderOptions, renderSlack } from "./render.ts"
import type { Roles } from "./roles.ts"
import type { Uploads } from "./upload.ts"

export type Answering = Pick<AdapterDeps, "dispatch" | "log"> & {
  readonly poster: Poster
  readonly uploads: Uploads
  readonly roles: Roles
}

export type Ask = {
  readonly line: string
  /** In place of the line, where words must stay as they are: then the answer can't be asked for again by a button. */
  readonly values?: { readonly name: string; readonly values: Readonly<Record<string, string>> }
  readonly place: Place
  /** `declared`: as the command says. */
  readonly audience: Audience | "declared"
  /** From 1: what More asks for. */
  readonly page?: number
  /** Said in small print under the title: who shared it. */
  readonly note?: string
}

const PICTURE_PAUSE = 1_000

/** Runs a line and puts its answer where it belongs. Rejects when the answer could not be posted anywhere. */
export async function answer({ dispatch, log, poster, uploads, roles }: Answering, ask: Ask): Promise<void> {
  const { line, place } = ask
  const requestId = newRequestId()
  const outcome = await dispatched()
  const audience = audienceOf(ask, outcome)
  const reply = noted(outcome.result.reply, ask.note)
  const number = ask.page ?? 1
  const options: RenderOptions = {
    // An answer that tells of a failure is not worth paging, sharing or rating.
    line: outcome.error || ask.values ? null : line,
    private: audience === "asker" && !isDirect(place),
    answerId: requestId,
    hasSource: dispatch.commands.some((command) => command.name === "source"),
  }
  const rendered = renderSlack(reply, options)
  const page = rendered.pages[number - 1]
  if (!page) {
    await poster.post(place, audience, gone())
    return
  }
  try {
    const at = await postPage(page)
    if (number === 1) await attach(rendered, reply.title, at)
  } catch (error) {
    log.error(
      { platform: "slack", requestId, line, channel: place.channel, err: error },
      "an answer could not be posted",
    )
    if (error instanceof CallFailed && error.fault.type === "unknown") return unsure(requestId)
    throw error
  }

  async function dispatched(): Promise<Outcome> {
    const { team, channel, user } = place
    const asker = { platform: "slack", channel, user, requestId, ...(team ? { place: team } : {}) } as const
    const run = (asker: Asker) =>
      ask.values ? dispatch.values(ask.values.name, ask.values.values, asker) : dispatch.line(line, asker)
    const first = await run(asker)
    if (first.error?.code !== "not-allowed") return first
    const role = await roles.of(place)
    return role === "member" ? first : run({ ...asker, role })
  }

  /** With its pictures; then, should Slack refuse the blocks, plainer and plainer, but never not at all. */
  async function postPage(page: Page): Promise<PostedAt> {
    const shown = await uploads.withPictures(page)
    const plainer = { ...options, plainTables: true }
    const tries: (() => Page | undefined)[] = [
      () => shown,
      // Slack needs a moment before an uploaded picture can be shown.
      ...(shown === page ? [] : [() => shown, () => shown, () => page]),
      () => renderSlack(reply, plainer).pages[number - 1],
      () => ({ text: page.text, blocks: [], pictures: [] }),
    ]
    for (const [index, next] of tries.entries()) {
      const attempt = next()
      if (!attempt) continue
      if (shown !== page && index > 0 && index < 3) await sleep(PICTURE_PAUSE * index)
      try {
        return await poster.post(place, audience, attempt)
      } catch (error) {
        if (!isRefusedForItsBlocks(error) || index === tries.length - 1) throw error
      }
    }
    throw new Error("a page has at least its text")
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

function isRefusedForItsBlocks(error: unknown): boolean {
  const codes = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"]
  return error instanceof CallFailed && error.fault.type === "refused" && codes.includes(error.fault.code)
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
