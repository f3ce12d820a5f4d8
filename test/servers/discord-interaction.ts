import { snowflake } from "./discord-ids.ts"
import { channelPayload, memberPayload, userPayload } from "./discord-payloads.ts"

type Json = Readonly<Record<string, unknown>>

/** Where a user acts; a `guild` of null is a direct message. */
export type Place = {
  readonly guild: string | null
  readonly channel: string
  readonly user?: string
  /** What the user may do there; everything when left out. */
  readonly permissions?: bigint
}

/** What a user does: it becomes the `data` (and `message`) of an interaction. */
export type Doing =
  | { readonly kind: "slash"; readonly name: string; readonly options?: Readonly<Record<string, string | boolean>> }
  | {
      readonly kind: "autocomplete"
      readonly name: string
      readonly options: Readonly<Record<string, string>>
      readonly focused: string
    }
  | { readonly kind: "message-command"; readonly name: string; readonly target: Json }
  | { readonly kind: "button"; readonly message: Json; readonly customId: string }
  | { readonly kind: "select"; readonly message: Json; readonly customId: string; readonly value: string }

/** What Discord keeps of one interaction, and what became of it. */
export type Interaction = {
  readonly id: string
  readonly token: string
  readonly place: Place
  readonly doing: Doing
  readonly sentAt: number
  /** Milliseconds from sending to the first reply. */
  acknowledged: number | null
  /** The first reply, as sent. */
  callback: Json | null
  ephemeral: boolean
  /** The reply as it stands, and those that followed it. */
  original: Json | null
  edits: number
  readonly followUps: Json[]
}

export function newInteraction(place: Place, doing: Doing): Interaction {
  return {
    id: snowflake(),
    token: `aW50ZXJhY3Rpb246${snowflake()}${"x".repeat(40)}`,
    place,
    doing,
    sentAt: performance.now(),
    acknowledged: null,
    callback: null,
    ephemeral: false,
    original: null,
    edits: 0,
    followUps: [],
  }
}

/** The INTERACTION_CREATE event of an interaction. */
export function interactionPayload({ id, token, place, doing }: Interaction, application: string, denied = 0n): Json {
  const user = userPayload(place.user ?? "900000000000000001", "reader")
  return {
    id,
    application_id: application,
    token,
    version: 1,
    type: { slash: 2, "message-command": 2, button: 3, select: 3, autocomplete: 4 }[doing.kind],
    data: dataOf(doing),
    ...(doing.kind === "button" || doing.kind === "select" ? { message: doing.message } : {}),
    channel_id: place.channel,
    channel: channelPayload(place.channel, place.guild, denied),
    ...(place.guild === null ? { user } : { guild_id: place.guild, member: memberPayload(user, place.permissions) }),
    app_permissions: "2147483647",
    locale: "en-GB",
    ...(place.guild === null ? {} : { guild_locale: "en-GB" }),
    entitlements: [],
    authorizing_integration_owners: place.guild === null ? { "1": user.id } : { "0": place.guild },
    context: place.guild === null ? 1 : 0,
    attachment_size_limit: 10_485_760,
  }
}

function dataOf(doing: Doing): Json {
  switch (doing.kind) {
    case "slash":
      return { id: "1", name: doing.name, type: 1, options: optionsOf(doing.options ?? {}, null) }
    case "autocomplete":
      return { id: "1", name: doing.name, type: 1, options: optionsOf(doing.options, doing.focused) }
    case "message-command":
      return {
        id: "2",
        name: doing.name,
        type: 3,
        target_id: doing.target.id,
        resolved: { messages: { [String(doing.target.id)]: doing.target } },
      }
    case "button":
      return { component_type: 2, custom_id: doing.customId, id: 1 }
    case "select":
      return { component_type: 3, custom_id: doing.customId, values: [doing.value], id: 1 }
  }
}

function optionsOf(options: Readonly<Record<string, string | boolean>>, focused: string | null): Json[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === "boolean" ? 5 : 3,
    ...(focused === name ? { focused: true } : {}),
  }))
}
