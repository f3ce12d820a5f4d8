/** A message as it stands in a channel of the pretended workspace. */
export type Posted = {
  readonly via: "chat.postMessage" | "chat.postEphemeral" | "response_url" | "file"
  readonly channel: string
  /** `channel`, or the one user who sees it. */
  readonly to: string
  readonly thread: string | null
  readonly ts: string
  readonly text: string
  readonly blocks: readonly unknown[]
  /** The request's other fields, as given. */
  readonly extra: Readonly<Record<string, unknown>>
  readonly at: number
}

export type Call = {
  readonly method: string
  readonly body: Readonly<Record<string, string>>
  readonly answer: string
  readonly at: number
}

/** An answer given in place of the right one, to so many calls. `method` "*" is any, "response_url" is that. */
export type Fault = {
  readonly method: string
  times: number
  readonly status?: number
  readonly retryAfter?: number
  readonly error?: string
  /** The call is carried out, and only the answer is lost. */
  readonly afterwards?: boolean
  readonly delay?: number
}

export type Channel = { readonly private: boolean; member: boolean; archived?: boolean; creator?: string }

export type Upload = {
  readonly name: string
  readonly length: number
  bytes: Uint8Array | null
  shared: string | null
  complete: boolean
}

/** All that the pretended Slack remembers. */
export class SlackState {
  readonly posts: Posted[] = []
  readonly calls: Call[] = []
  /** What the app did that Slack would punish or a user would see: late or double acknowledgements, bad payloads. */
  readonly failures: string[] = []
  readonly faults: Fault[] = []
  readonly channels = new Map<string, Channel>()
  readonly files = new Map<string, Upload>()
  readonly scheduled = new Set<string>()
  readonly homes = new Map<string, readonly unknown[]>()
  readonly hooks = new Map<
    string,
    { channel: string; user: string; thread: string | null; uses: number; expires: number }
  >()
  botToken = "xoxb-000000-test"
  appToken = "xapp-1-test"
  scopes = new Set(
    "app_mentions:read channels:read chat:write commands files:write groups:read im:history users:read connections:write".split(
      " ",
    ),
  )
  readonly admins = new Set(["UADMIN"])
  revoked = false
  /** Milliseconds since 1970: a test may move it to let a response_url expire. */
  now: () => number = Date.now
  #count = 0

  next(prefix: string): string {
    return `${prefix}${String(++this.#count).padStart(6, "0")}`
  }

  ts(): string {
    return `1700000000.${String(++this.#count).padStart(6, "0")}`
  }

  faultFor(method: string): Fault | undefined {
    const fault = this.faults.find((each) => each.times > 0 && (each.method === method || each.method === "*"))
    if (fault) fault.times--
    return fault
  }
}
