import type { webApi } from "@slack/bolt"
import type { Asker } from "../../chat/dispatch.ts"
import type { Calls } from "./calls.ts"
import { isDirect, type Place } from "./place.ts"

export type Role = NonNullable<Asker["role"]>

/** Somebody who was just made an admin need not wait longer. Milliseconds. */
const KEPT = 5 * 60_000

/**
 * What Slack says of a user in a channel: its workspace's owners and admins are admins, who made a channel manages it,
 * and so does everybody their own direct messages. Asked only when a command takes more than a member.
 */
export class Roles {
  readonly #client: webApi.WebClient
  readonly #calls: Calls
  readonly #known = new Map<string, { readonly role: Role; readonly until: number }>()

  constructor(client: webApi.WebClient, calls: Calls) {
    this.#client = client
    this.#calls = calls
  }

  /** `member` also where Slack doesn't say: the log tells which scope is missing. */
  async of(place: Place): Promise<Role> {
    const key = `${place.channel} ${place.user}`
    const known = this.#known.get(key)
    if (known && known.until > Date.now()) return known.role
    const role = await this.#ask(place)
    if (this.#known.size > 1_000) this.#known.clear()
    this.#known.set(key, { role, until: Date.now() + KEPT })
    return role
  }

  async #ask(place: Place): Promise<Role> {
    const { user } = await this.#tried("users.info", () => this.#client.users.info({ user: place.user }))
    if (user?.is_admin || user?.is_owner) return "admin"
    if (isDirect(place)) return "manager"
    const { channel } = await this.#tried("conversations.info", () =>
      this.#client.conversations.info({ channel: place.channel }),
    )
    return channel?.creator === place.user ? "manager" : "member"
  }

  /** An empty answer for a refused one: less may be done then, never more. */
  async #tried<T extends object>(what: string, call: () => Promise<T>): Promise<Partial<T>> {
    try {
      return await this.#calls.make(what, call, true)
    } catch {
      return {}
    }
  }
}
