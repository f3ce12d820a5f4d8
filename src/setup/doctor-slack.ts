import { APP_TOKEN_SCOPE, BOT_SCOPES } from "../adapters/slack/manifest.ts"
import type { SlackSettings } from "../adapters/slack/settings.ts"
import { askJson, bad, type Check, good } from "./checks.ts"

const APPS = "api.slack.com/apps → your app →"

/** Asks Slack itself: whose token it is, which scopes it has, and whether Socket Mode opens. */
export async function checkSlack(settings: SlackSettings): Promise<Check[]> {
  const base = (settings.apiUrl ?? "https://slack.com/api/").replace(/\/?$/, "/")
  const checks = await checkBot(base, settings.botToken)
  if (settings.mode.type === "socket") checks.push(await checkApp(base, settings.mode.appToken))
  else checks.push(good("slack", `HTTP mode, listening on ${settings.mode.host}:${settings.mode.port}/slack/events.`))
  return checks
}

async function checkBot(base: string, token: string): Promise<Check[]> {
  const answer = await call(base, "auth.test", token)
  if (!answer) return [unreachable(base)]
  if (answer.body["ok"] !== true)
    return [
      bad(
        "slack",
        `Slack refuses the bot token (${String(answer.body["error"])}).`,
        `Copy SLACK_BOT_TOKEN anew from ${APPS} OAuth & Permissions, installing the app again first if it was removed.`,
      ),
    ]
  const checks = [good("slack", `The bot token is ${answer.body["user"]}’s in ${answer.body["team"]}.`)]
  const granted = answer.headers.get("x-oauth-scopes")?.split(/,\s*/) ?? null
  const missing = granted ? BOT_SCOPES.filter((scope) => !granted.includes(scope)) : []
  if (missing.length)
    checks.push(
      bad(
        "slack",
        `The bot lacks ${missing.join(", ")}.`,
        `Add ${missing.length === 1 ? "it" : "them"} under ${APPS} OAuth & Permissions → Bot Token Scopes, then “Reinstall to Workspace”.`,
      ),
    )
  else if (granted) checks.push(good("slack", "The bot has every scope it needs."))
  return checks
}

async function checkApp(base: string, token: string): Promise<Check> {
  const answer = await call(base, "apps.connections.open", token)
  if (!answer) return unreachable(base)
  if (answer.body["ok"] === true) return good("slack", "Socket Mode opens.")
  const error = String(answer.body["error"])
  if (error === "missing_scope" || error === "not_allowed_token_type")
    return bad(
      "slack",
      `The app-level token lacks ${APP_TOKEN_SCOPE} (${error}).`,
      `Make a new one under ${APPS} Basic Information → App-Level Tokens, with ${APP_TOKEN_SCOPE}, and put it into SLACK_APP_TOKEN.`,
    )
  return bad(
    "slack",
    `Socket Mode does not open (${error}).`,
    `Turn it on under ${APPS} Socket Mode, and copy SLACK_APP_TOKEN from Basic Information → App-Level Tokens.`,
  )
}

function call(base: string, method: string, token: string) {
  return askJson(base + method, { method: "POST", headers: { authorization: `Bearer ${token}` } })
}

function unreachable(base: string): Check {
  return bad(
    "slack",
    `${new URL(base).host} can’t be reached.`,
    "Check the network, and the proxy or firewall in front of it.",
  )
}
