import { UserError } from "../errors.ts"

/** What somebody may do, each including the one before it. */
export type Role = "member" | "manager" | "admin"
export type Deed = "query" | "subscribe" | "manage-sources"

/** Which role each deed takes, and who has a role whatever the platform says of them (ids of users). */
export type AccessRules = {
  readonly roles: Readonly<Record<Deed, Role>>
  readonly managers: readonly string[]
  readonly admins: readonly string[]
}

/** Members query, channel managers subscribe, admins manage sources. */
export const DEFAULT_ACCESS: AccessRules = {
  roles: { query: "member", subscribe: "manager", "manage-sources": "admin" },
  managers: [],
  admins: [],
}

const RANK: Readonly<Record<Role, number>> = { member: 0, manager: 1, admin: 2 }

const WORDS: Readonly<Record<Deed, string>> = {
  query: "ask",
  subscribe: "subscribe a channel",
  "manage-sources": "add or remove sources",
}

/**
 * @param platformRole what the platform says of the user in this channel; `admin` at the prompt, which is the operator's
 * @throws UserError `not-allowed`, naming the role it takes and where it is set
 */
export function demand(deed: Deed, user: string, platformRole: Role, rules: AccessRules): void {
  const listed: Role = rules.admins.includes(user) ? "admin" : rules.managers.includes(user) ? "manager" : "member"
  const role = RANK[listed] > RANK[platformRole] ? listed : platformRole
  const needed = rules.roles[deed]
  if (RANK[role] >= RANK[needed]) return
  throw new UserError(
    "not-allowed",
    `To ${WORDS[deed]} here takes the role ${needed}, and yours is ${role}: ask ${needed === "admin" ? "an admin" : "a manager of this channel"}, or set access: in config/concordance.yaml.`,
  )
}
