/** How often feeds are asked, in seconds. */
export const FEED_PACE = { usual: 15 * 60, slowest: 24 * 60 * 60, longestPause: 7 * 24 * 60 * 60 } as const

/** What decides when a feed is asked next. */
export type Polled = {
  readonly url: string
  /** Fetches that failed one after another; 0 after one that worked. */
  readonly failures: number
  /** What the server asked for, in seconds. */
  readonly retryAfter?: number | null
  /** The usual pause, when it isn't ours. */
  readonly pace?: number
}

/**
 * When to ask a feed next. The pause doubles with each failure, up to a day; a server's own wish for a longer one is
 * kept, up to a week. Feeds don't all come due at once: each is up to a tenth off, by its address and the time, so that
 * the same call gives the same answer everywhere.
 *
 * @param now an ISO 8601 instant
 * @returns an ISO 8601 instant
 */
export function nextPoll({ url, failures, retryAfter, pace = FEED_PACE.usual }: Polled, now: string): string {
  const backedOff = Math.min(pace * 2 ** Math.min(failures, 20), Math.max(pace, FEED_PACE.slowest))
  const asked = Math.min(retryAfter ?? 0, FEED_PACE.longestPause)
  const jittered = backedOff * (0.9 + 0.2 * fraction(`${url} ${now}`))
  return new Date(Date.parse(now) + Math.round(Math.max(jittered, asked) * 1000)).toISOString()
}

/** From 0 up to 1, evenly, by a text's hash (FNV-1a). */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32
}
