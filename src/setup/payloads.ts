import type { Payloads } from "../adapters/terminal/one-shot.ts"
import type { Reply } from "../chat/reply.ts"
import { UserError } from "../errors.ts"

type Asked = Parameters<Payloads>[2]

/** What a platform would be sent for a reply, for `--as`: all pages of it. */
export const payloads: Payloads = async (platform, reply, asked) => {
  if (platform === "discord") return discordPayloads(reply, asked)
  throw new UserError("bad-option", `--as ${platform} is not ready yet.`)
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
