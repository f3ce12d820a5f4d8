import { BOT_SCOPES } from "./manifest.ts"

/** What went wrong in a call to Slack, told apart by what can be done about it. */
export type Fault =
  /** Slack has set a pause. */
  | { readonly type: "wait"; readonly milliseconds: number }
  /** Known not to have been done: it may be tried again. */
  | { readonly type: "unreached" }
  /** It may have been done or not. */
  | { readonly type: "unknown" }
  /** Slack says no, and why. */
  | { readonly type: "refused"; readonly code: string; readonly needed: string | null }

/** Slack's codes after which nothing works until somebody mends it. */
const FATAL = new Set([
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "user_removed_from_team",
  "team_disabled",
  "not_allowed_token_type",
  "app_uninstalled",
])

const REINSTALL =
  "At api.slack.com/apps → your app: OAuth & Permissions → Install to Workspace, copy the Bot User OAuth Token (xoxb-…) into SLACK_BOT_TOKEN; the App-Level Token (xapp-…, scope connections:write) under Basic Information into SLACK_APP_TOKEN; then start again."

const ADVICE: Readonly<Record<string, string>> = {
  not_in_channel: "Type /invite @Concordance in that channel.",
  channel_not_found: "Type /invite @Concordance in that channel: a private channel shows itself to members alone.",
  is_archived: "The channel is archived: unarchive it, or ask elsewhere.",
  no_permission: "An administrator has restricted what apps may do there.",
  restricted_action: "An administrator has restricted who may post there.",
  user_not_in_channel: "The asker has left that channel.",
  invalid_blocks: "This is a fault in Concordance: please report it with this line.",
  msg_blocks_too_long: "This is a fault in Concordance: please report it with this line.",
  too_many_websockets: "Ten connections are open already: stop other instances that use the same SLACK_APP_TOKEN.",
  link_disabled: "Turn Socket Mode on at api.slack.com/apps → your app → Socket Mode, or set slack.mode: http.",
}

export function isFatal(code: string): boolean {
  return FATAL.has(code)
}

/** One sentence that says what to do about a code of Slack's. */
export function adviceFor(code: string, needed: string | null = null): string {
  if (FATAL.has(code)) return `Slack refuses the token (${code}). ${REINSTALL}`
  if (code === "missing_scope") {
    const scope = needed ?? BOT_SCOPES.join(", ")
    return scope === "connections:write"
      ? "The app-level token lacks the scope connections:write: generate one with it at api.slack.com/apps → your app → Basic Information → App-Level Tokens."
      : `The app lacks the scope ${scope}: add it at api.slack.com/apps → your app → OAuth & Permissions → Bot Token Scopes, and reinstall the app.`
  }
  return ADVICE[code] ?? `Slack answers "${code}": see docs.slack.dev/reference/methods.`
}

/** Reads an error of @slack/web-api (by its code, so that two copies of the package do no harm), or of fetch. */
export function faultOf(error: unknown): Fault {
  const given = (typeof error === "object" && error !== null ? error : {}) as {
    code?: string
    retryAfter?: number
    statusCode?: number
    data?: { error?: unknown; needed?: unknown }
    original?: unknown
    cause?: unknown
  }
  switch (given.code) {
    case "slack_webapi_rate_limited_error":
      return { type: "wait", milliseconds: Math.max(1, given.retryAfter ?? 1) * 1_000 }
    case "slack_webapi_platform_error":
      return refusal(String(given.data?.error ?? "unknown_error"), given.data?.needed)
    case "slack_webapi_http_error":
      return { type: given.statusCode === 503 ? "unreached" : "unknown" }
    default:
      return { type: reached(given) ? "unknown" : "unreached" }
  }
}

/** Slack's own troubles come as codes too; what they mean for the call is told in its reference. */
function refusal(code: string, needed: unknown): Fault {
  switch (code) {
    case "ratelimited":
    case "rate_limited":
      return { type: "wait", milliseconds: 3_000 }
    case "service_unavailable":
    case "team_added_to_org":
      return { type: "unreached" }
    case "internal_error":
    case "fatal_error":
    case "request_timeout":
      return { type: "unknown" }
    default:
      return { type: "refused", code, needed: typeof needed === "string" ? needed : null }
  }
}

/** Whether a request may have got through before its connection was lost. */
function reached(error: { code?: string; original?: unknown; cause?: unknown }): boolean {
  const codes: string[] = []
  let at: unknown = error
  for (let depth = 0; depth < 6 && typeof at === "object" && at !== null; depth++) {
    const { code, name, cause, original } = at as {
      code?: unknown
      name?: unknown
      cause?: unknown
      original?: unknown
    }
    codes.push(String(code), String(name))
    at = cause ?? original
  }
  if (codes.includes("TimeoutError") || codes.includes("AbortError")) return true
  return !codes.some((code) =>
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_SOCKET)$/.test(
      code,
    ),
  )
}
