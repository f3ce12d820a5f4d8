import { snowflake } from "./discord-ids.ts"

type Json = Readonly<Record<string, unknown>>

export function userPayload(id: string, username: string, bot = false): Json {
  return { id, username, global_name: username, discriminator: "0", avatar: null, bot }
}

export function memberPayload(user: Json): Json {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [],
    joined_at: "2026-01-01T00:00:00.000Z",
    deaf: false,
    mute: false,
    flags: 0,
    permissions: "2147483647",
  }
}

export function channelPayload(id: string, guild: string | null): Json {
  return guild === null
    ? { id, type: 1, last_message_id: null, recipients: [] }
    : {
        id,
        type: 0,
        guild_id: guild,
        name: `room-${id.slice(-4)}`,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
      }
}

export function guildPayload(id: string, channels: readonly string[], bot: Json): Json {
  return {
    id,
    name: `server-${id.slice(-4)}`,
    owner_id: "1",
    unavailable: false,
    member_count: 2,
    joined_at: "2026-01-01T00:00:00.000Z",
    roles: [{ id, name: "@everyone", permissions: "2147483647", position: 0, color: 0, hoist: false, managed: false }],
    channels: channels.map((channel) => channelPayload(channel, id)),
    members: [memberPayload(bot)],
    threads: [],
    presences: [],
    voice_states: [],
    emojis: [],
    stickers: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    features: [],
  }
}

export function messagePayload(fields: {
  id?: string
  channel: string
  guild: string | null
  author: Json
  body: Json
  attachments?: readonly Json[]
}): Json {
  const { channel, guild, author, body } = fields
  return {
    id: fields.id ?? snowflake(),
    channel_id: channel,
    ...(guild === null ? {} : { guild_id: guild }),
    author,
    content: body.content ?? "",
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: body.mentions ?? [],
    mention_roles: [],
    attachments: fields.attachments ?? [],
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    pinned: false,
    type: 0,
    flags: body.flags ?? 0,
    ...(body.message_reference ? { message_reference: body.message_reference } : {}),
  }
}
