import type { Posted } from "./slack-state.ts"

// The payloads Slack sends an app, as its documentation shows them, with invented ids.

export const TEAM = "T0TEAM001"
export const APP = "A0APP0001"
export const BOT_USER = "U0BOT0001"

type Where = { readonly channel: string; readonly user: string }

export function slashPayload(
  command: string,
  text: string,
  { channel, user }: Where,
  responseUrl: string,
  trigger: string,
) {
  return {
    token: "verification",
    team_id: TEAM,
    team_domain: "example",
    channel_id: channel,
    channel_name: "somewhere",
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text,
    api_app_id: APP,
    is_enterprise_install: "false",
    response_url: responseUrl,
    trigger_id: trigger,
  }
}

export function eventPayload(event: Readonly<Record<string, unknown>>, id: string) {
  return {
    token: "verification",
    team_id: TEAM,
    api_app_id: APP,
    type: "event_callback",
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    event,
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  }
}

function person(user: string) {
  return { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM }
}

const common = {
  token: "verification",
  api_app_id: APP,
  team: { id: TEAM, domain: "example" },
  enterprise: null,
  is_enterprise_install: false,
}

export function actionPayload(
  action: Readonly<Record<string, unknown>>,
  message: Posted,
  user: string,
  responseUrl: string,
  trigger: string,
) {
  return {
    ...common,
    type: "block_actions",
    user: person(user),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.to !== "channel",
      ...(message.thread ? { thread_ts: message.thread } : {}),
    },
    trigger_id: trigger,
    channel: { id: message.channel, name: "somewhere" },
    // An ephemeral message's content is not sent back.
    ...(message.to === "channel"
      ? {
          message: {
            type: "message",
            bot_id: "B0BOT0001",
            user: BOT_USER,
            ts: message.ts,
            text: message.text,
            blocks: message.blocks,
          },
        }
      : {}),
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ block_id: "b1", action_ts: "1700000000.000001", ...action }],
  }
}

export function homeActionPayload(action: Readonly<Record<string, unknown>>, user: string, trigger: string) {
  return {
    ...common,
    type: "block_actions",
    user: person(user),
    container: { type: "view", view_id: "V0HOME001" },
    trigger_id: trigger,
    view: { id: "V0HOME001", type: "home", team_id: TEAM, blocks: [], private_metadata: "", callback_id: "" },
    state: { values: {} },
    actions: [{ block_id: "b1", action_ts: "1700000000.000001", ...action }],
  }
}

export function shortcutPayload(
  callback: string,
  text: string,
  { channel, user }: Where,
  responseUrl: string,
  trigger: string,
) {
  return {
    ...common,
    type: "message_action",
    callback_id: callback,
    trigger_id: trigger,
    response_url: responseUrl,
    message_ts: "1700000000.000100",
    action_ts: "1700000000.000200",
    user: person(user),
    channel: { id: channel, name: "somewhere" },
    message: { type: "message", user: "U0WRITER1", ts: "1700000000.000100", text },
  }
}
