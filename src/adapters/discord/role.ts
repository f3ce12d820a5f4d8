import { type Message, PermissionFlagsBits, type PermissionsBitField } from "discord.js"
import type { Asker } from "../../chat/dispatch.ts"

export type Role = NonNullable<Asker["role"]>

/**
 * What Discord's permissions of a user in a channel come to: who administers or manages the server is an admin, who
 * manages the channel its manager.
 *
 * @param permissions null in direct messages, where nobody manages anything
 */
export function roleOf(permissions: Readonly<PermissionsBitField> | null | undefined): Role {
  if (!permissions) return "member"
  // `has` counts Administrator as every permission.
  if (permissions.has(PermissionFlagsBits.ManageGuild)) return "admin"
  return permissions.has(PermissionFlagsBits.ManageChannels) ? "manager" : "member"
}

/** The role of a message's author. Interactions bring it along; for a message the author has to be asked for. */
export async function roleOfAuthor({ guild, channel, author }: Message): Promise<Role> {
  if (!guild || channel.isDMBased()) return "member"
  const member = await guild.members.fetch(author.id)
  return roleOf(channel.permissionsFor(member))
}
