import { type Client, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from "discord.js"

/** What an alert takes in a channel, by the names that Discord's settings show. */
const NEEDED = {
  "View Channel": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Embed Links": PermissionFlagsBits.EmbedLinks,
  "Attach Files": PermissionFlagsBits.AttachFiles,
} as const
const NEEDED_IN_THREADS = {
  "View Channel": PermissionFlagsBits.ViewChannel,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Embed Links": PermissionFlagsBits.EmbedLinks,
  "Attach Files": PermissionFlagsBits.AttachFiles,
} as const

const WHERE = "in Discord: Edit Channel → Permissions → Concordance (or its role)"
const INVITE = `add Concordance to the server, or allow it View Channel ${WHERE}`

export const NO_CHANNEL = "The channel is gone, or Concordance can’t see it: subscribe in a channel that it can see."
export const NO_ACCESS = `Concordance can’t see the channel: ${INVITE}.`

/**
 * What keeps the bot from posting in a channel or thread, and where that is mended; null when nothing does, and also
 * when Discord can't be asked for the moment. Computed from the roles and overwrites that the gateway has told of.
 */
export async function obstacleIn(client: Client, channelId: string): Promise<string | null> {
  const channel = await fetched(client, channelId)
  if (channel === undefined) return null
  if (typeof channel === "string") return channel
  if (channel === null) return NO_CHANNEL
  if (channel.isDMBased()) return null
  if (!channel.isSendable()) return "Nothing can be posted in a channel of this kind: subscribe in a text channel."
  const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe().catch(() => null))
  if (!me) return null
  const permissions = channel.permissionsFor(me)
  const missing = Object.entries(channel.isThread() ? NEEDED_IN_THREADS : NEEDED).filter(
    ([, bit]) => !permissions.has(bit),
  )
  if (missing.length > 0)
    return `Concordance may not post here: allow it ${words(missing.map(([name]) => name))} ${WHERE}.`
  if (channel.isThread() && channel.locked && !permissions.has(PermissionFlagsBits.ManageThreads))
    return "The thread is locked: unlock it, or subscribe in its channel."
  return null
}

/** Whether the channel's earlier messages may be read. */
export async function readable(client: Client, channelId: string): Promise<boolean> {
  const channel = await fetched(client, channelId)
  if (!channel || typeof channel === "string") return false
  if (channel.isDMBased()) return true
  const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe().catch(() => null))
  return (
    me !== null &&
    channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
  )
}

/** The channel; what is wrong with it; undefined when Discord can't be asked. */
async function fetched(client: Client, id: string) {
  try {
    return await client.channels.fetch(id)
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) return undefined
    if (error.code === RESTJSONErrorCodes.UnknownChannel) return NO_CHANNEL
    return error.code === RESTJSONErrorCodes.MissingAccess ? NO_ACCESS : undefined
  }
}

function words(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}
