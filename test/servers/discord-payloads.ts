import { BOT, snowflake } from "./discord-ids.ts"

type Json = Readonly<Record<string, unknown>>

export function userPayload(id: string, username: string, bot = false): Json {
  return { id, username, global_name: username, discriminator: "0", avatar: null, bot }
}

/** What everybody may do in a server that has changed nothing: not manage it. */
export const EVERYONE = ((1n << 53n) - 1n) & ~((1n << 3n) | (1n << 4n) | (1n << 5n))

export function memberPayload(user: Json, permissions = 2147483647n, roles: readonly string[] = []): Json {
  return {
    user,
    nick: null,
    avatar: null,
    roles,
    joined_at: "2026-01-01T00:00:00.000Z",
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(permissions),
  }
}

/** @param denied what the bot may not do there */
export function channelPayload(id: string, guild: string | null, denied = 0n): Json {
  return guild === null
    ? { id, type: 1, last_message_id: null, recipients: [] }
    : {
        id,
        type: 0,
        guild_id: guild,
        name: `room-${id.slice(-4)}`,
        position: 0,
        permission_overwrites: denied ? [{ id: BOT, type: 1, allow: "0", deny: String(denied) }] : [],
        nsfw: false,
      }
}

/** The role that administers a server. */
export const adminRole = (guild: string) => String(BigInt(guild) + 1n)

export function guildPayload(
  id: string,
  channels: readonly string[],
  bot: Json,
  denied: (channel: string) => bigint = () => 0n,
): Json {
  const role = { position: 0, color: 0, hoist: false, managed: false }
  return {
    id,
    name: `server-${id.slice(-4)}`,
    owner_id: "1",
    unavailable: false,
    member_count: 2,
    joined_at: "2026-01-01T00:00:00.000Z",
    roles: [
      { ...role, id, name: "@everyone", permissions: String(EVERYONE) },
      { ...role, id: adminRole(id), name: "Admins", permissions: "8", position: 1 },
    ],
    channels: channels.map((channel) => channelPayload(channel, id, denied(channel))),
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
