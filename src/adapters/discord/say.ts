import { MessageFlags } from "discord-api-types/v10"
import { textDisplay } from "./block.ts"
import { escapeText } from "./escape.ts"
import type { Page } from "./render.ts"

/** One sentence of the product's own as a message. */
export function sentencePage(sentence: string): Page {
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
      components: [textDisplay(escapeText(sentence))],
      allowed_mentions: { parse: [] },
    },
    files: [],
  }
}

export const RESTARTING = "Concordance is restarting: ask again in a minute."
export const EXPIRED =
  "This button has expired: what it stood for was too long to keep in it, and has been forgotten since. Run the command again."
export const THANKS = "Thanks: this has been noted with the question and its answer."
export const OLD = "This button is of an older version of Concordance. Run the command again."

export function undeliverable(requestId: string): string {
  return `The answer could not be delivered. The log has it as request ${requestId}: pass that on to whoever runs Concordance, and try again.`
}
