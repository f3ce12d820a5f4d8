import { ChannelType, type Message } from "discord.js"
import type { Asker } from "../../chat/dispatch.ts"
import { readLine } from "../../chat/read-line.ts"
import type { Reply } from "../../chat/reply.ts"
import { answerPage, askerOf, type Core } from "./core.ts"
import { explain } from "./failures.ts"
import { payloadOf } from "./payload.ts"
import { type Page, renderDiscord } from "./render.ts"
import { roleOfAuthor } from "./role.ts"
import { RESTARTING, sentencePage, undeliverable } from "./say.ts"

/** A mention in a channel or thread, or a direct message: the same grammar as everywhere. Never rejects. */
export async function onMessage(core: Core, message: Message): Promise<void> {
  const line = lineOf(message)
  if (line === null) return
  const asker = askerOf(message, message.author.id)
  const channel = message.channelId
  if (core.stopping()) return post(core, message, asker.requestId, sentencePage(RESTARTING))
  await core.queue.add(channel, async () => {
    const { command } = readLine(core.dispatch.commands, line)
    const page =
      message.guildId !== null && command?.visibility === "private"
        ? privatelyPage(core, line, command.name, asker.requestId)
        : await publicPage(core, message, line, asker)
    await post(core, message, asker.requestId, page)
  })
}

/** What the bot is told, without its mention; null when it isn't spoken to. */
function lineOf(message: Message): string | null {
  const { author, content, client, webhookId, system } = message
  if (author.bot || system || webhookId !== null) return null
  if (message.channel.type === ChannelType.DM) return content.trim() || "/help"
  if (!message.mentions.users.has(client.user.id)) return null
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, "g"), " ").trim() || "/help"
}

/** The author's role is asked for only when a command takes more than a member. */
async function publicPage(core: Core, message: Message, line: string, asker: Asker): Promise<Page> {
  const request = { type: "line", line } as const
  const first = await answerPage(core, request, asker, { hidden: false })
  if (first.outcome.error?.code !== "not-allowed") return first.page
  const role = await roleOfAuthor(message).catch((err: unknown) => {
    core.log.warn({ ...asker, err }, "the role of who asks could not be looked up")
    return "member" as const
  })
  return role === "member" ? first.page : (await answerPage(core, request, { ...asker, role }, { hidden: false })).page
}

/** A message in a channel can't be shown to one person, so what is private waits behind a button. */
function privatelyPage(core: Core, line: string, command: string, requestId: string): Page {
  const reply: Reply = {
    title: `/${command}`,
    parts: [{ type: "text", text: "Only who asks sees this answer: press to see yours." }],
    actions: [{ label: "Show my answer", style: "primary", do: { type: "command", line } }],
  }
  const { pages, lines } = renderDiscord(reply, { request: null, private: false, requestId, hasSource: false })
  core.lines.keep(lines)
  return pages[0] ?? sentencePage(reply.title)
}

async function post(core: Core, message: Message, requestId: string, page: Page): Promise<void> {
  const fields = { platform: "discord", requestId, place: message.guildId, channel: message.channelId }
  try {
    // With the nonce, a call that is repeated because its answer was lost makes no second message.
    await message.reply({ ...(await payloadOf(page)), nonce: message.id, enforceNonce: true })
  } catch (err) {
    const { code, message: what } = explain(err)
    core.log.error({ ...fields, code, err }, `a mention could not be answered: ${what}`)
    const news =
      code === "discord-permission"
        ? `I can’t answer in the channel where you mentioned me. ${what}`
        : undeliverable(requestId)
    await message.author
      .send(await payloadOf(sentencePage(news)))
      .catch((again: unknown) => core.log.warn({ ...fields, err: again }, "and neither could its author be told"))
  }
}
