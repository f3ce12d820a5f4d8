import type { Platform } from "./dispatch.ts"
import type { Reply } from "./reply.ts"

/** A channel on a platform. */
export type Target = { readonly team: string; readonly channel: string }

export type Posting =
  | { readonly type: "posted"; readonly message: string | null }
  /** Known not to be posted; again after so many milliseconds (Retry-After, or the sender's own guess). */
  | { readonly type: "later"; readonly after: number; readonly problem: string }
  /** Known not to be posted, and no use trying again; the problem says what mends it. */
  | { readonly type: "refused"; readonly problem: string }

/** How the alerts room posts: one implementation per platform, one contract suite. */
export type Sender = {
  readonly platform: Platform
  /**
   * Posts once. `key` is the delivery's: a platform that can make posting idempotent (Discord's enforced nonce) or that
   * can look it up afterwards (Slack's message metadata) takes it along. Rejects only when the outcome is unknown.
   */
  post(target: Target, reply: Reply, key: string, options: { readonly possibleRepeat: boolean }): Promise<Posting>
  /** Whether a message of this key is in the channel: asked after a crash or a lost answer. `since` is an ISO instant. */
  find(
    target: Target,
    key: string,
    since: string,
  ): Promise<{ readonly state: "posted"; readonly message: string } | { readonly state: "absent" | "unknown" }>
  /** What keeps the bot from posting in a channel, with the line that mends it; null when nothing does. */
  obstacle(target: Target): Promise<string | null>
}
