import { renderDiscord } from "../../src/adapters/discord/render.ts"
import { renderSlack } from "../../src/adapters/slack/render.ts"
import type { Dispatch, Platform } from "../../src/chat/dispatch.ts"
import { DISCORD_LOOK, discordHtml } from "./discord-html.ts"
import { type Bubble, type Look, pageOf } from "./page.ts"
import { SLACK_LOOK, slackHtml } from "./slack.ts"

export type Chat = Exclude<Platform, "terminal">

const ASKER = "ida"

/** What a platform shows for a line: the first message of the real payloads, as a web page. */
export async function shown(dispatch: Dispatch, platform: Chat, line: string): Promise<string> {
  const { result, error, requestId } = await dispatch.line(line, { platform })
  if (error) throw new Error(`${line}: ${error.message}`)
  const hidden = dispatch.visibility(line) === "private"
  const bubble = (html: string, note: string): Bubble[] => [
    { asked: line, asker: ASKER, html, note: hidden ? note : null },
  ]
  const [bubbles, look]: [Bubble[], Look] =
    platform === "discord"
      ? [bubble(await discord(result.reply, line, hidden, requestId), "Only you can see this"), DISCORD_LOOK]
      : [bubble(await slack(result.reply, line, hidden), "Only visible to you"), SLACK_LOOK]
  return pageOf(bubbles, look)
}

type Reply = Parameters<typeof renderDiscord>[0]

async function discord(reply: Reply, line: string, hidden: boolean, requestId: string): Promise<string> {
  const { pages } = renderDiscord(reply, { request: line, private: hidden, requestId, hasSource: true })
  const files = new Map<string, Uint8Array>()
  for (const { name, data } of pages[0]?.files ?? []) files.set(name, await data())
  return discordHtml(pages[0]?.body.components ?? [], files)
}

async function slack(reply: Reply, line: string, hidden: boolean): Promise<string> {
  const { pages } = renderSlack(reply, { line, private: hidden, hasSource: true })
  const pictures = new Map<number, string>()
  for (const { at, picture } of pages[0]?.pictures ?? [])
    pictures.set(at, `data:image/png;base64,${Buffer.from(await picture.png()).toString("base64")}`)
  return slackHtml(pages[0]?.blocks ?? [], pictures)
}
