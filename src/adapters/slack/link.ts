export type LinkState = "connecting" | "ready" | "stopped"

/** How Slack reaches us: over a socket that we open, or by requests to a port that we listen on. */
export type Link = {
  /** Resolves when connected for the first time. Rejects with a UserError when that can't come to be. */
  start(): Promise<void>
  /** Takes nothing more in. Never rejects. */
  stop(): Promise<void>
  readonly state: () => LinkState
}
