import type { Payloads } from "../adapters/terminal/one-shot.ts"
import type { Reply } from "../chat/reply.ts"

type Asked = Parameters<Payloads>[2]

/** What a platform would be sent for a reply, for `--as`: all pages of it. */
export const payloads: Payloads = async (platform, reply, asked) => {
  if (platform === "discord") return discordPayloads(reply, asked)
  return slackPayloads(reply, asked)
}

async function slackPayloads(reply: Reply, { line, private: hidden }: Asked): Promise<unknown> {
  const { renderSlack } = await import("../adapters/slack/render.ts")
  const options = { line, private: hidden, answerId: "00000000", hasSource: true }
  return renderSlack(reply, options).pages.map(({ text, blocks }) => ({ text, blocks }))
}

async function discordPayloads(reply: Reply, { line, private: hidden }: Asked): Promise<unknown> {
  const { renderDiscord } = await import("../adapters/discord/render.ts")
  const options = { request: line, private: hidden, requestId: "00000000", hasSource: true }
  return renderDiscord(reply, options).pages.map(({ body, files }) => ({
    ...body,
    attachments: files.map(({ name, alt }, id) => ({
      id,
      filename: name,
      ...(alt === null ? {} : { description: alt }),
    })),
  }))
}
