import { AttachmentBuilder } from "discord.js"
import type { Page } from "./render.ts"

/** A page as discord.js sends it; its files are made now. */
export async function payloadOf({ body, files }: Page) {
  return {
    // Spread: discord.js' types ask for arrays that may be written to.
    components: [...body.components],
    flags: body.flags,
    allowedMentions: { parse: [] as never[] },
    files: await Promise.all(
      files.map(
        async ({ name, alt, data }) =>
          new AttachmentBuilder(Buffer.from(await data()), { name, ...(alt === null ? {} : { description: alt }) }),
      ),
    ),
  }
}
