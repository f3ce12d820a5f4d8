import { validateChoices } from "./discord-command-validate.ts"
import { BOT } from "./discord-ids.ts"
import type { Interaction } from "./discord-interaction.ts"
import { messagePayload } from "./discord-payloads.ts"
import type { Call, DiscordServer, Response } from "./discord-server.ts"
import { FLAG, list, object, type Refusal, validateMessage } from "./discord-validate.ts"

type Json = Readonly<Record<string, unknown>>

const UNKNOWN_INTERACTION: Response = { status: 404, body: { message: "Unknown interaction", code: 10062 } }
const UNKNOWN_WEBHOOK: Response = { status: 404, body: { message: "Unknown Webhook", code: 10015 } }
const UNKNOWN_MESSAGE: Response = { status: 404, body: { message: "Unknown Message", code: 10008 } }
const ALREADY: Response = {
  status: 400,
  body: { message: "Interaction has already been acknowledged.", code: 40060 },
}

/** The calls that an interaction's own token opens; null for any other call. */
export function answer(server: DiscordServer, call: Call): Response | null {
  const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(call.path)
  if (callback) {
    const interaction = server.interactions.get(callback[2] ?? "")
    return interaction && interaction.id === callback[1] ? first(server, interaction, call) : UNKNOWN_INTERACTION
  }
  const webhook = /^\/webhooks\/\d+\/([^/]+)(\/messages\/@original)?$/.exec(call.path)
  if (!webhook) return null
  const interaction = server.interactions.get(webhook[1] ?? "")
  if (!interaction || interaction.callback === null) return UNKNOWN_WEBHOOK
  if (!webhook[2]) return call.method === "POST" ? followUp(server, interaction, call) : UNKNOWN_WEBHOOK
  if (call.method === "GET") return interaction.original ? { status: 200, body: interaction.original } : UNKNOWN_MESSAGE
  return call.method === "PATCH" ? edit(server, interaction, call) : UNKNOWN_MESSAGE
}

function first(server: DiscordServer, interaction: Interaction, call: Call): Response {
  if (interaction.callback !== null) return ALREADY
  const late = performance.now() - interaction.sentAt
  if (late > server.firstReply) return UNKNOWN_INTERACTION
  const refusals = validateCallback(interaction, call)
  if (refusals.length > 0) return server.refuse(refusals)
  interaction.callback = call.body
  interaction.acknowledged = late
  const data = object(call.body.data)
  const flags = typeof data.flags === "number" ? data.flags : 0
  interaction.ephemeral = (flags & FLAG.ephemeral) !== 0
  if (call.body.type === 4) interaction.original = message(interaction, data)
  if (call.body.type === 5) interaction.original = message(interaction, { flags: flags | (1 << 7) })
  return { status: 204 }
}

function validateCallback(interaction: Interaction, { body, files }: Call): Refusal[] {
  const refusals: Refusal[] = []
  const say = (path: string, text: string) => refusals.push({ path, message: text })
  const data = object(body.data)
  const { kind } = interaction.doing
  const pressed = kind === "button" || kind === "select"
  switch (body.type) {
    case 4:
    case 7:
      refusals.push(...validateMessage(data, { files: files.map(({ name }) => name), edit: false, plain: false }))
      if (body.type === 7 && !pressed) say("type", "INTERACTION_RESPONSE_TYPE")
      break
    case 5:
      for (const key of Object.keys(data)) if (key !== "flags") say(`data.${key}`, "UNKNOWN_FIELD")
      if (data.flags !== undefined && Number(data.flags) & ~FLAG.ephemeral) say("data.flags", "NOT_ALLOWED")
      break
    case 6:
      if (!pressed) say("type", "INTERACTION_RESPONSE_TYPE")
      break
    case 8: {
      const choices = list(data.choices)
      if (choices.length > 25) say("data.choices", "BASE_TYPE_MAX_LENGTH")
      validateChoices(choices, "data.choices", say)
      break
    }
    default:
      say("type", "BASE_TYPE_CHOICES")
  }
  if ((kind === "autocomplete") !== (body.type === 8)) say("type", "INTERACTION_RESPONSE_TYPE")
  return refusals
}

function edit(server: DiscordServer, interaction: Interaction, call: Call): Response {
  if (interaction.original === null) return UNKNOWN_MESSAGE
  const v2 = (Number(interaction.original.flags) & FLAG.componentsV2) !== 0
  const files = call.files.map(({ name }) => name)
  const refusals = validateMessage(call.body, { files, edit: true, plain: false, v2 })
  if (refusals.length > 0) return server.refuse(refusals)
  const flags = (Number(call.body.flags) || 0) | (interaction.ephemeral ? FLAG.ephemeral : 0)
  interaction.original = { ...message(interaction, { ...call.body, flags }, files), id: interaction.original.id }
  interaction.edits++
  if (!server.shown.includes(interaction)) server.shown.push(interaction)
  return { status: 200, body: interaction.original }
}

function followUp(server: DiscordServer, interaction: Interaction, call: Call): Response {
  const files = call.files.map(({ name }) => name)
  const refusals = validateMessage(call.body, { files, edit: false, plain: false })
  if (refusals.length > 0) return server.refuse(refusals)
  // The first follow-up to a deferred reply takes its place.
  const made = message(interaction, call.body, files)
  interaction.followUps.push(made)
  return { status: 200, body: made }
}

function message(interaction: Interaction, body: Json, files: readonly string[] = []): Json {
  const { guild, channel } = interaction.place
  const attachments = files.map((filename, id) => ({ id: String(id), filename, size: 1, url: "", proxy_url: "" }))
  const author = { id: BOT, username: "concordance", discriminator: "0", avatar: null, bot: true }
  return messagePayload({ channel, guild, author, body, attachments })
}
