/**
 * What Slack refuses in blocks, written from its reference and not from our limits table, so that a mistake there shows.
 * Unknown fields, unknown elements, empty or overlong text, repeated ids, too many of anything: each is one problem.
 */
export type Surface = "message" | "home" | "modal"

type Json = unknown
type Check = (value: Json, at: string) => string[]

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A string of 1 to `max` code units that isn't blank. */
const string =
  (max: number, pattern?: RegExp): Check =>
  (value, at) => {
    if (typeof value !== "string") return [`${at}: must be a string`]
    if (value.length > max) return [`${at}: must be no more than ${max} characters [${value.length}]`]
    if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(value)) return [`${at}: must be more than 0 characters`]
    if (LONE.test(value)) return [`${at}: is not well-formed Unicode`]
    return pattern && !pattern.test(value) ? [`${at}: is not of the form ${pattern}`] : []
  }
const bool: Check = (value, at) => (typeof value === "boolean" ? [] : [`${at}: must be a boolean`])
const integer: Check = (value, at) => (Number.isInteger(value) ? [] : [`${at}: must be an integer`])
const oneOf =
  (...values: readonly string[]): Check =>
  (value, at) =>
    values.includes(value as string) ? [] : [`${at}: must be one of ${values.join(", ")}`]
const list =
  (min: number, max: number, item: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return [`${at}: must be an array`]
    if (value.length < min) return [`${at}: no fewer than ${min} items`]
    if (value.length > max) return [`${at}: no more than ${max} items allowed [${value.length}]`]
    return value.flatMap((each, index) => item(each, `${at}/${index}`))
  }
const object =
  (fields: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value, at) => {
    if (!isObject(value)) return [`${at}: must be an object`]
    return [
      ...required.filter((name) => !(name in value)).map((name) => `${at}: missing required field: ${name}`),
      ...Object.entries(value).flatMap(([name, inner]) => {
        const check = Object.hasOwn(fields, name) ? fields[name] : undefined
        return check ? check(inner, `${at}/${name}`) : [`${at}: invalid additional property: ${name}`]
      }),
    ]
  }
/** Chooses by `type`. */
const union =
  (kinds: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    const type = isObject(value) ? value["type"] : undefined
    const check = typeof type === "string" && Object.hasOwn(kinds, type) ? kinds[type] : undefined
    return check ? check(value, at) : [`${at}: unsupported type: ${String(type)}`]
  }
const typed = (type: string, fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  object({ type: oneOf(type), ...fields }, ["type", ...required])

const plainText = (max: number) => typed("plain_text", { text: string(max), emoji: bool }, ["text"])
const mrkdwn = (max: number) => typed("mrkdwn", { text: string(max), verbatim: bool }, ["text"])
const anyText = (max: number) => union({ plain_text: plainText(max), mrkdwn: mrkdwn(max) })
const url = string(3000, /^https?:\/\/[^\s<>|]+$/)
const actionId = string(255)
const confirm = object(
  {
    title: plainText(100),
    text: anyText(300),
    confirm: plainText(30),
    deny: plainText(30),
    style: oneOf("primary", "danger"),
  },
  ["title", "text", "confirm", "deny"],
)
const option = object({ text: plainText(75), value: string(75), description: plainText(75) }, ["text", "value"])

const button = typed(
  "button",
  {
    text: plainText(75),
    action_id: actionId,
    value: string(2000),
    url,
    style: oneOf("primary", "danger"),
    confirm,
    accessibility_label: string(75),
  },
  ["text", "action_id"],
)
const select = typed(
  "static_select",
  {
    action_id: actionId,
    placeholder: plainText(150),
    options: list(1, 100, option),
    initial_option: option,
    confirm,
    focus_on_load: bool,
  },
  ["action_id", "options"],
)
const overflow = typed("overflow", { action_id: actionId, options: list(1, 5, option), confirm }, [
  "action_id",
  "options",
])
const slackFile = object({ id: string(100, /^F/), url }, [])
const image = typed("image", { image_url: url, slack_file: slackFile, alt_text: string(2000) }, ["alt_text"])

const style = object({ bold: bool, italic: bool, strike: bool, code: bool, underline: bool }, [])
const richTextText = typed("text", { text: string(Number.POSITIVE_INFINITY), style }, ["text"])
const richLink = typed("link", { url, text: string(3000), style, unsafe: bool }, ["url"])
const richElement = union({
  text: richTextText,
  link: richLink,
  emoji: typed("emoji", { name: string(100), style }, ["name"]),
  user: typed("user", { user_id: string(100), style }, ["user_id"]),
  channel: typed("channel", { channel_id: string(100), style }, ["channel_id"]),
  broadcast: typed("broadcast", { range: oneOf("here", "channel", "everyone"), style }, ["range"]),
})
const richElements = { elements: list(1, 1000, richElement) }
const richSection = typed("rich_text_section", richElements, ["elements"])
const richText = typed(
  "rich_text",
  {
    block_id: string(255),
    elements: list(
      1,
      200,
      union({
        rich_text_section: richSection,
        rich_text_quote: typed("rich_text_quote", { ...richElements, border: integer }, ["elements"]),
        rich_text_preformatted: typed(
          "rich_text_preformatted",
          { elements: list(1, 1000, union({ text: richTextText, link: richLink })), border: integer },
          ["elements"],
        ),
        rich_text_list: typed(
          "rich_text_list",
          {
            elements: list(1, 1000, richSection),
            style: oneOf("bullet", "ordered"),
            indent: integer,
            offset: integer,
            border: integer,
          },
          ["elements", "style"],
        ),
      }),
    ),
  },
  ["elements"],
)

const block_id = string(255)
const cell = union({
  raw_text: typed("raw_text", { text: string(Number.POSITIVE_INFINITY) }, ["text"]),
  rich_text: richText,
})
const section: Check = (value, at) => [
  ...typed("section", {
    block_id,
    text: anyText(3000),
    fields: list(1, 10, anyText(2000)),
    accessory: union({ button, static_select: select, overflow, image }),
    expand: bool,
  })(value, at),
  ...(isObject(value) && !("text" in value) && !("fields" in value) ? [`${at}: needs text or fields`] : []),
]
const imageBlock: Check = (value, at) => [
  ...typed(
    "image",
    { block_id, image_url: url, slack_file: slackFile, alt_text: string(2000), title: plainText(2000) },
    ["alt_text"],
  )(value, at),
  ...(isObject(value) && "image_url" in value === "slack_file" in value
    ? [`${at}: needs image_url or slack_file, not both`]
    : []),
]
const table: Check = (value, at) => {
  const problems = typed(
    "table",
    {
      block_id,
      rows: list(1, 100, list(1, 20, cell)),
      column_settings: list(1, 20, object({ align: oneOf("left", "center", "right"), is_wrapped: bool }, [])),
    },
    ["rows"],
  )(value, at)
  const rows = isObject(value) && Array.isArray(value["rows"]) ? value["rows"] : []
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : -1)))
  return widths.size > 1 ? [...problems, `${at}: rows have different numbers of cells`] : problems
}

const BLOCKS: Readonly<Record<string, Check>> = {
  section,
  image: imageBlock,
  table,
  rich_text: richText,
  divider: typed("divider", { block_id }),
  header: typed("header", { block_id, text: plainText(150) }, ["text"]),
  context: typed(
    "context",
    { block_id, elements: list(1, 10, union({ plain_text: plainText(3000), mrkdwn: mrkdwn(3000), image })) },
    ["elements"],
  ),
  actions: typed("actions", { block_id, elements: list(1, 25, union({ button, static_select: select, overflow })) }, [
    "elements",
  ]),
}

/** All that is wrong with the blocks of a message or a view, as Slack's `response_metadata.messages` would say it. */
export function problemsOfBlocks(blocks: Json, surface: Surface = "message"): string[] {
  if (!Array.isArray(blocks)) return ["/blocks: must be an array"]
  const max = surface === "message" ? 50 : 100
  const problems = list(1, max, union(BLOCKS))(blocks, "/blocks")
  const ids = (key: string) => strings(blocks, (name) => name === key)
  for (const key of ["action_id", "block_id"]) {
    const all = ids(key)
    const twice = all.filter((id, index) => all.indexOf(id) !== index)
    if (twice.length > 0) problems.push(`/blocks: ${key} "${twice[0]}" already exists`)
  }
  if (blocks.filter((block) => isObject(block) && block["type"] === "table").length > 1)
    problems.push("/blocks: only_one_table_allowed")
  return problems
}

/** The text that Slack sums over a message: 10,000 is what we keep to, it refuses somewhat above. */
export function cumulativeText(blocks: Json): number {
  return strings(blocks, (name) => ["text", "url", "image_url", "alt_text"].includes(name)).reduce(
    (sum, text) => sum + text.length,
    0,
  )
}

export const CUMULATIVE_TEXT = 10_000

function strings(value: Json, wanted: (name: string) => boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, wanted))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" ? (wanted(name) ? [inner] : []) : strings(inner, wanted),
  )
}

/** Whether a message would ping somebody, in any way a message can. */
export function pings(message: { readonly text?: Json; readonly blocks?: Json }): string[] {
  const found: string[] = []
  const walk = (value: Json) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isObject(value)) {
      if (["user", "usergroup", "broadcast", "team", "channel"].includes(String(value["type"])))
        found.push(String(value["type"]))
      if (value["type"] === "mrkdwn" && typeof value["text"] === "string") found.push(...controls(value["text"]))
      Object.values(value).forEach(walk)
    }
  }
  walk(message.blocks)
  if (typeof message.text === "string") found.push(...controls(message.text))
  return found
}

/** `<!channel>`, `<@U1>`, `<#C1>`, `<https://…|label>`: what Slack acts on in text that it reads as mrkdwn. */
function controls(text: string): string[] {
  return [...text.matchAll(/<[^>]*>?/g)].map(([control]) => control)
}

/** Every address a message links to. */
export function linksOf(message: { readonly text?: Json; readonly blocks?: Json }): string[] {
  const text = typeof message.text === "string" ? message.text : ""
  return [
    ...strings(message.blocks, (name) => name === "url"),
    ...(text.match(/\b[a-z][a-z0-9+.-]*:\/\/[^\s>|]+/gi) ?? []),
  ]
}

/** All text of blocks, in order, for looking things up in tests. */
export function textOf(blocks: Json): string {
  return strings(blocks, (name) => name === "text").join("\n")
}
