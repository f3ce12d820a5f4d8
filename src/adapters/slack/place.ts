/** Where something was asked, and so where its answer may go. */
export type Place = {
  readonly team: string | undefined
  /** The channel; for the Home tab the user's id, which stands for the direct messages with that user. */
  readonly channel: string
  readonly user: string
  /** The thread it was asked in, or that its answer shall begin. */
  readonly thread: string | null
  /** Given for commands, buttons and shortcuts: serves five times within half an hour, in channels we are not in too. */
  readonly responseUrl: string | null
}

/** Who is to see an answer. */
export type Audience = "asker" | "channel"

/** Whether a place is the asker's own conversation with the app: everything there is seen by the asker alone. */
export function isDirect(place: Place): boolean {
  return place.responseUrl === null && /^[DU]/.test(place.channel)
}
