// What Discord refuses in a message, written from its reference and independently of the adapter's own tables.

type Json = Readonly<Record<string, unknown>>

export type Refusal = { readonly path: string; readonly message: string }

/** Fields that a message of ours may have, and what each component may; anything else is refused. */
const MESSAGE_FIELDS = [
  "content",
  "tts",
  "nonce",
  "enforce_nonce",
  "embeds",
  "components",
  "allowed_mentions",
  "flags",
  "message_reference",
  "attachments",
]
const FIELDS: Readonly<Record<number, readonly string[]>> = {
  1: ["components"],
  2: ["style", "label", "custom_id", "url", "disabled", "emoji"],
  3: ["custom_id", "options", "placeholder", "min_values", "max_values", "disabled"],
  9: ["components", "accessory"],
  10: ["content"],
  11: ["media", "description", "spoiler"],
  12: ["items"],
  13: ["file", "spoiler"],
  14: ["divider", "spacing"],
  17: ["components", "accent_color", "spoiler"],
}
const TOP = [1, 9, 10, 12, 13, 14, 17]
const IN_CONTAINER = [1, 9, 10, 12, 13, 14]

export const FLAG = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, silent: 1 << 12, componentsV2: 1 << 15 } as const

export type Sending = {
  /** Names of the files uploaded with the message, by their index. */
  readonly files: readonly string[]
  /** An edit may not change who sees a message. */
  readonly edit: boolean
  /** A message to a channel, not an answer to an interaction: it can't be ephemeral. */
  readonly plain: boolean
  /** Whether the message that is edited has components V2 already. */
  readonly v2?: boolean
}

/** Everything that Discord would refuse in a message, or nothing. */
export function validateMessage(body: Json, sending: Sending): Refusal[] {
  const out: Refusal[] = []
  const say = (path: string, message: string) => out.push({ path, message })
  for (const key of Object.keys(body)) if (!MESSAGE_FIELDS.includes(key)) say(key, "UNKNOWN_FIELD")
  if (!wellFormed(body)) say("", "INVALID_UNICODE")

  const flags = typeof body.flags === "number" ? body.flags : 0
  const allowed = FLAG.suppressEmbeds | FLAG.componentsV2 | (sending.edit || sending.plain ? 0 : FLAG.ephemeral)
  if (flags & ~(allowed | FLAG.silent)) say("flags", "NOT_ALLOWED")
  const v2 = (flags & FLAG.componentsV2) !== 0 || sending.v2 === true
  const content = body.content
  if (v2 && ((typeof content === "string" && content !== "") || nonEmpty(body.embeds)))
    say("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")
  if (typeof content === "string" && content.length > 2000) say("content", "BASE_TYPE_MAX_LENGTH")
  validateNonce(body, say)
  validateMentions(body.allowed_mentions, say)
  validateEmbeds(list(body.embeds), say)
  const attachments = validateAttachments(body, sending, say)
  validateComponents(list(body.components), v2, attachments, say)
  const empty = !(typeof content === "string" && content.trim()) && !nonEmpty(body.embeds) && !nonEmpty(body.components)
  if (empty && sending.files.length === 0 && !sending.edit) say("", "Cannot send an empty message")
  return out
}

type Say = (path: string, message: string) => void

function validateNonce(body: Json, say: Say): void {
  const nonce = body.nonce
  if (typeof nonce === "string" && nonce.length > 25) say("nonce", "BASE_TYPE_MAX_LENGTH")
  if (body.enforce_nonce === true && nonce === undefined) say("nonce", "BASE_TYPE_REQUIRED")
}

function validateMentions(mentions: unknown, say: Say): void {
  if (mentions === undefined) return
  const { parse, replied_user: replied, ...rest } = object(mentions)
  for (const key of Object.keys(rest)) if (!["users", "roles"].includes(key)) say(`allowed_mentions.${key}`, "UNKNOWN")
  if (parse !== undefined && !Array.isArray(parse)) say("allowed_mentions.parse", "BASE_TYPE_ARRAY")
  if (replied !== undefined && typeof replied !== "boolean") say("allowed_mentions.replied_user", "BASE_TYPE_BOOLEAN")
}

function validateEmbeds(embeds: readonly Json[], say: Say): void {
  if (embeds.length > 10) say("embeds", "BASE_TYPE_MAX_LENGTH")
  let sum = 0
  const measure = (path: string, value: unknown, max: number) => {
    if (typeof value !== "string") return
    sum += value.length
    if (value.length > max) say(path, "BASE_TYPE_MAX_LENGTH")
  }
  for (const [i, embed] of embeds.entries()) {
    measure(`embeds.${i}.title`, embed.title, 256)
    measure(`embeds.${i}.description`, embed.description, 4096)
    measure(`embeds.${i}.footer`, object(embed.footer).text, 2048)
    measure(`embeds.${i}.author`, object(embed.author).name, 256)
    const fields = list(embed.fields)
    if (fields.length > 25) say(`embeds.${i}.fields`, "BASE_TYPE_MAX_LENGTH")
    for (const field of fields) {
      measure(`embeds.${i}.fields.name`, field.name, 256)
      measure(`embeds.${i}.fields.value`, field.value, 1024)
    }
  }
  if (sum > 6000) say("embeds", "MAX_EMBED_SIZE_EXCEEDED")
}

function validateAttachments(body: Json, { files }: Sending, say: Say): string[] {
  if (files.length > 10) say("attachments", "BASE_TYPE_MAX_LENGTH")
  if (new Set(files).size !== files.length) say("attachments", "DUPLICATE_NAME")
  for (const name of files) if (!/^[A-Za-z0-9._-]{1,100}$/.test(name)) say("attachments", "INVALID_FILE_NAME")
  for (const [i, attachment] of list(body.attachments).entries()) {
    const { description, id } = attachment
    if (typeof description === "string" && description.length > 1024)
      say(`attachments.${i}.description`, "BASE_TYPE_MAX_LENGTH")
    if (!(Number(id) >= 0 && Number(id) < files.length)) say(`attachments.${i}.id`, "ATTACHMENT_NOT_FOUND")
  }
  return files.map((name) => `attachment://${name}`)
}

function validateComponents(components: readonly Json[], v2: boolean, attachments: readonly string[], say: Say): void {
  const seen = new Set<string>()
  const used = new Set<string>()
  const numbers = new Set<number>()
  let count = 0
  let text = 0

  const visit = (component: Json, path: string, may: readonly number[]) => {
    count++
    const type = typeof component.type === "number" ? component.type : -1
    if (!may.includes(type)) return say(`${path}.type`, "UNION_TYPE_CHOICES")
    if (!v2 && type > 8) say(`${path}.type`, "COMPONENT_TYPE_INVALID_WITHOUT_V2")
    validateNumber(component.id, path)
    for (const key of Object.keys(component))
      if (key !== "type" && key !== "id" && !(FIELDS[type] ?? []).includes(key)) say(`${path}.${key}`, "UNKNOWN_FIELD")
    const id = component.custom_id
    if (id !== undefined) {
      if (typeof id !== "string" || id.length < 1 || id.length > 100) say(`${path}.custom_id`, "BASE_TYPE_BAD_LENGTH")
      else if (seen.has(id)) say(`${path}.custom_id`, "COMPONENT_CUSTOM_ID_DUPLICATED")
      else seen.add(id)
    }
    const inside = list(component.components)
    if (type === 1) {
      const kinds = inside.map((one) => one.type)
      if (inside.length === 0) say(`${path}.components`, "BASE_TYPE_REQUIRED")
      if (kinds.includes(3) && inside.length > 1) say(`${path}.components`, "COMPONENT_LAYOUT_WIDTH_EXCEEDED")
      if (inside.length > 5) say(`${path}.components`, "COMPONENT_LAYOUT_WIDTH_EXCEEDED")
      for (const [i, one] of inside.entries()) visit(one, `${path}.components.${i}`, [2, 3])
    }
    if (type === 2) validateButton(component, path, say)
    if (type === 3) validateSelect(component, path, say)
    if (type === 9) {
      if (inside.length < 1 || inside.length > 3) say(`${path}.components`, "BASE_TYPE_BAD_LENGTH")
      for (const [i, one] of inside.entries()) visit(one, `${path}.components.${i}`, [10])
      visit(object(component.accessory), `${path}.accessory`, [2, 11])
    }
    if (type === 10) {
      const content = component.content
      if (typeof content !== "string" || content.trim().length < 1) say(`${path}.content`, "BASE_TYPE_REQUIRED")
      else {
        if (content.length > 4000) say(`${path}.content`, "BASE_TYPE_MAX_LENGTH")
        text += content.length
      }
    }
    if (type === 12) {
      const items = list(component.items)
      if (items.length < 1 || items.length > 10) say(`${path}.items`, "BASE_TYPE_BAD_LENGTH")
      for (const item of items) {
        validateMedia(object(item.media).url, path)
        if (typeof item.description === "string" && (item.description.length > 1024 || item.description.length < 1))
          say(`${path}.items.description`, "BASE_TYPE_BAD_LENGTH")
      }
    }
    if (type === 13) validateMedia(object(component.file).url, path)
    if (type === 14 && component.spacing !== undefined && component.spacing !== 1 && component.spacing !== 2)
      say(`${path}.spacing`, "BASE_TYPE_CHOICES")
    if (type === 17) {
      if (inside.length === 0) say(`${path}.components`, "BASE_TYPE_REQUIRED")
      const color = component.accent_color
      if (color !== undefined && !(typeof color === "number" && color >= 0 && color <= 0xffffff))
        say(`${path}.accent_color`, "NUMBER_TYPE_MAX")
      for (const [i, one] of inside.entries()) visit(one, `${path}.components.${i}`, IN_CONTAINER)
    }
  }
  const validateNumber = (id: unknown, path: string) => {
    if (id === undefined) return
    if (!Number.isInteger(id) || Number(id) < 0 || Number(id) > 0x7fffffff) say(`${path}.id`, "NUMBER_TYPE_MAX")
    else if (numbers.has(Number(id))) say(`${path}.id`, "COMPONENT_ID_DUPLICATED")
    else numbers.add(Number(id))
  }
  const validateMedia = (url: unknown, path: string) => {
    if (typeof url !== "string" || !attachments.includes(url)) say(`${path}.media`, "UNFURLED_MEDIA_ITEM_NOT_FOUND")
    else used.add(url)
  }
  if (!v2 && components.length > 5) say("components", "BASE_TYPE_MAX_LENGTH")
  for (const [i, component] of components.entries()) visit(component, `components.${i}`, v2 ? TOP : [1])
  if (count > 40) say("components", `COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED (${count})`)
  if (text > 4000) say("components", `COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED (${text})`)
  // Discord takes such a message and shows the file to nobody: as bad as losing it.
  if (v2) for (const url of attachments) if (!used.has(url)) say("attachments", `UNUSED_ATTACHMENT ${url}`)
}

function validateButton(button: Json, path: string, say: Say): void {
  const { style, label, url, custom_id: id } = button
  if (typeof style !== "number" || style < 1 || style > 5) say(`${path}.style`, "BASE_TYPE_CHOICES")
  if (typeof label !== "string" || visible(label).length < 1) say(`${path}.label`, "BASE_TYPE_REQUIRED")
  else if (label.length > 80) say(`${path}.label`, "BASE_TYPE_MAX_LENGTH")
  if (style === 5) {
    if (typeof url !== "string" || !/^https?:\/\//.test(url)) say(`${path}.url`, "URL_TYPE_INVALID_URL")
    else if (url.length > 512) say(`${path}.url`, "BASE_TYPE_MAX_LENGTH")
    if (id !== undefined) say(`${path}.custom_id`, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")
  } else {
    if (id === undefined) say(`${path}.custom_id`, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")
    if (url !== undefined) say(`${path}.url`, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")
  }
}

function validateSelect(select: Json, path: string, say: Say): void {
  const options = list(select.options)
  if (select.custom_id === undefined) say(`${path}.custom_id`, "BASE_TYPE_REQUIRED")
  if (options.length < 1 || options.length > 25) say(`${path}.options`, "BASE_TYPE_BAD_LENGTH")
  if (typeof select.placeholder === "string" && select.placeholder.length > 150)
    say(`${path}.placeholder`, "BASE_TYPE_MAX_LENGTH")
  const values = new Set<unknown>()
  for (const { label, value, description } of options) {
    if (typeof label !== "string" || visible(label).length < 1 || label.length > 100)
      say(`${path}.options.label`, "BASE_TYPE_BAD_LENGTH")
    if (typeof value !== "string" || value.length < 1 || value.length > 100)
      say(`${path}.options.value`, "BASE_TYPE_BAD_LENGTH")
    if (typeof description === "string" && description.length > 100)
      say(`${path}.options.description`, "BASE_TYPE_MAX_LENGTH")
    if (values.has(value)) say(`${path}.options.value`, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")
    values.add(value)
  }
}

/** The form in which Discord tells of refusals. */
export function refusalBody(refusals: readonly Refusal[]): Json {
  return { code: 50035, message: "Invalid Form Body", errors: { _errors: refusals } }
}

function visible(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, "")
}

function wellFormed(value: unknown): boolean {
  if (typeof value === "string")
    return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)
  if (typeof value !== "object" || value === null) return true
  return Object.values(value).every(wellFormed)
}

function nonEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : []
}

export function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {} // checked just before
}
