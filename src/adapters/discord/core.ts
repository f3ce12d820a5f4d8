import type { PermissionsBitField } from "discord.js"
import type { AdapterDeps } from "../../chat/adapter.ts"
import { type Asker, newRequestId, type Outcome } from "../../chat/dispatch.ts"
import { commandNamed } from "../../chat/find-command.ts"
import type { ChannelQueue } from "./channel-queue.ts"
import type { LineStore } from "./line-store.ts"
import { type Page, renderDiscord } from "./render.ts"
import { type Request, writeRequest } from "./request.ts"
import { roleOf } from "./role.ts"

/** What all handlers share. */
export type Core = AdapterDeps & {
  readonly queue: ChannelQueue
  readonly lines: LineStore
  /** True from the moment that the bot is asked to stop. */
  readonly stopping: () => boolean
}

export type Answer = { readonly page: Page; readonly outcome: Outcome }

/** Runs a request and renders one page of its answer. A page past the last is the last. */
export async function answerPage(
  core: Core,
  request: Request,
  asker: Asker,
  { hidden, page = 0 }: { readonly hidden: boolean; readonly page?: number },
): Promise<Answer> {
  const { dispatch } = core
  const outcome =
    request.type === "line"
      ? await dispatch.line(request.line, asker)
      : await dispatch.values(request.name, request.values, asker)
  return { outcome, page: pageOf(core, outcome, request, hidden, page) }
}

export function pageOf(core: Core, outcome: Outcome, request: Request | null, hidden: boolean, page = 0): Page {
  const { pages, lines } = renderDiscord(outcome.result.reply, {
    request: request && !outcome.error ? writeRequest(request) : null,
    private: hidden,
    requestId: outcome.requestId,
    hasSource: commandNamed(core.dispatch.commands, "source") !== undefined,
  })
  core.lines.keep(lines)
  const shown = pages[Math.min(page, pages.length - 1)]
  if (!shown) throw new RangeError("a rendered reply has at least one page")
  return shown
}

/** Who asks from where, for the core's log and context. */
export function askerOf(
  {
    guildId,
    channelId,
    memberPermissions,
  }: {
    readonly guildId: string | null
    readonly channelId: string | null
    /** What an interaction says of its user in the channel; a message says nothing of it. */
    readonly memberPermissions?: Readonly<PermissionsBitField> | null
  },
  user: string,
): Asker & { readonly requestId: string } {
  return {
    platform: "discord",
    ...(guildId === null ? {} : { place: guildId }),
    ...(channelId === null ? {} : { channel: channelId }),
    user,
    role: roleOf(memberPermissions),
    requestId: newRequestId(),
  }
}
