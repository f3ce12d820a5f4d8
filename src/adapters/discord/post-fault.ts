import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js"
import type { Posting } from "../../chat/sender.ts"
import { explain } from "./failures.ts"
import { NO_ACCESS, NO_CHANNEL } from "./obstacle.ts"

/** The platform is out of reach, or somebody has to mend the token: again after so many milliseconds. */
const DOWN = 15_000
const MENDED = 600_000

/** Refusals that end a delivery, with what mends them. */
const REFUSED: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: NO_CHANNEL,
  [RESTJSONErrorCodes.UnknownGuild]: "Concordance is no longer in the server: add it again.",
  [RESTJSONErrorCodes.MissingAccess]: NO_ACCESS,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]:
    "The user takes no direct messages from Concordance: allow them in the privacy settings of a server that both are in.",
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]:
    "Nothing can be posted in a channel of this kind: subscribe in a text channel.",
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]:
    "The thread is archived: open it again, or subscribe in its channel.",
  [RESTJSONErrorCodes.ThreadLocked]: "The thread is locked: unlock it, or subscribe in its channel.",
}

/** Before any of the request went out; undici's codes and Node's. */
const UNREACHED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

/** What is known of a post that failed: not posted, or (null) nothing. */
export function faultOf(error: unknown): Exclude<Posting, { type: "posted" }> | null {
  if (error instanceof RateLimitError)
    return { type: "later", after: Math.max(1_000, error.retryAfter), problem: "Discord asks for a pause." }
  if (error instanceof DiscordAPIError) {
    const { message } = explain(error)
    // Of the token, or of what an administrator may undo: the alert waits for it.
    if (error.status === 401) return { type: "later", after: MENDED, problem: message }
    const known = REFUSED[Number(error.code)]
    if (known) return { type: "refused", problem: known }
    return error.status >= 500 ? null : { type: "refused", problem: message }
  }
  if (error instanceof HTTPError) return null
  return UNREACHED.has(codeOf(error)) ? { type: "later", after: DOWN, problem: "Discord can’t be reached." } : null
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as Error & { code?: unknown } // Node's errors carry one
    if (typeof code === "string") return code
  }
  return ""
}
