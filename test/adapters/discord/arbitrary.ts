import fc from "fast-check"
import type { Action, ClaimPart, Part, Reply } from "../../../src/chat/reply.ts"

type Citation = ClaimPart["citation"]

/** What people have tried on bots, and what breaks renderers. */
const HOSTILE = [
  "@everyone",
  "@here",
  "<@123>",
  "<@!123>",
  "<@&42>",
  "<#77>",
  "<!channel>",
  "<t:1:R>",
  "</ask:1>",
  "<:smile:1>",
  "<id:customize>",
  "<https://evil.example|x>",
  "[x](https://evil.example)",
  "[x](<https://evil.example>)",
  "[x][y](https://evil.example 'z')",
  "https://evil.example/a_b?c=d",
  "HTTP://EVIL.EXAMPLE",
  "mailto:a@evil.example",
  "# heading",
  "## heading",
  "-# small",
  "- item",
  "* item",
  "+ item",
  "1. item",
  "  12. item",
  "> quote",
  ">>> quote",
  "```js\ncode\n```",
  "`code`",
  "**bold**",
  "__under__",
  "~~gone~~",
  "||spoiler||",
  "_i_",
  ":smile:",
  "\u202Eevil\u202C",
  "\u2066iso\u2069",
  "\u200B",
  "\u200D\u2060\uFEFF",
  "\uD800",
  "\uDC00",
  "\uD83D\uDE00",
  "👩‍👩‍👧‍👦",
  "\\",
  "\\\\",
  "\\[",
  "](",
  ")",
  "<",
  ">",
  "|",
  "\u0000",
  "\u0007",
  "\r\n",
  "\n",
  "\n\n",
  "\u2028",
  "\t",
  " ",
  "attachment://x.png",
]

const words = fc.constantFrom(
  "strike",
  "the council",
  "well-known",
  "12.5%",
  "said",
  "Ж",
  "東京",
  "é",
  "a",
  ",",
  ".",
  "—",
)

/** Text of up to about `max` pieces: plain, hostile, or any code points. */
export function text(max: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  )
  return fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", "\n")), { maxLength: max })
    .map((pieces) => pieces.flat().join(""))
}

const url = fc.oneof(
  fc.constant(null),
  fc.webUrl(),
  fc.constantFrom(
    "https://news.example/a(b)[c]_d",
    "https://news.example/a>b|c",
    "javascript:alert(1)",
    "https://user:pass@evil.example/",
    "not a url",
    "https://news.example/a b",
    `https://news.example/${"x".repeat(600)}`,
    "http://[::1]/x",
  ),
)

const day = fc.constantFrom(
  null,
  { start: "2026-05-03", end: "2026-05-03" },
  { start: "2026-05-01", end: "2026-05-31" },
  { start: "2026-01-01", end: "2026-12-31" },
  { start: "2026-05-03", end: "2026-06-09" },
)

const citation: fc.Arbitrary<Citation> = fc.record({
  n: fc.integer({ min: 1, max: 300 }),
  source: fc.constantFrom("a", "b", "folder/c"),
  file: text(4),
  title: fc.option(text(12)),
  outlet: fc.option(text(6)),
  url,
  published: day,
  paragraph: fc.integer({ min: 1, max: 400 }),
  start: fc.constant(0),
  end: fc.constant(1),
  quote: fc.oneof(
    { weight: 6, arbitrary: text(30) },
    { weight: 1, arbitrary: fc.tuple(text(30), fc.integer({ min: 1, max: 200 })).map(([one, n]) => one.repeat(n)) },
  ),
})

const claim: fc.Arbitrary<ClaimPart> = fc
  .record({
    citation,
    attribution: fc.option(
      fc.record({
        speaker: fc.option(text(8)),
        via: fc.array(text(5), { maxLength: 6 }),
        basis: fc.constantFrom("on-record", "document", "unnamed", "unattributed"),
        hedged: fc.boolean(),
        denied: fc.boolean(),
      }),
    ),
    lead: fc.option(text(12), { nil: undefined }),
    context: fc.option(citation, { nil: undefined }),
  })
  .map(({ lead, context, ...rest }) => ({
    ...rest,
    ...(lead === undefined ? {} : { lead }),
    ...(context === undefined ? {} : { context }),
  }))

const action: fc.Arbitrary<Action> = fc.record({
  label: text(12),
  do: fc.oneof(
    text(15).map((line) => ({ type: "command" as const, line })),
    fc.constant({ type: "share" as const }),
    fc.boolean().map((helpful) => ({ type: "feedback" as const, helpful })),
    url.map((one) => ({ type: "link" as const, url: one ?? "" })),
  ),
})

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant("heading" as const), text: text(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("text" as const),
      text: text(200),
      tone: fc.constantFrom("plain" as const, "quiet" as const, "warning" as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("claim" as const), claim }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("notice" as const),
      title: text(15),
      text: text(30),
      positions: fc.array(fc.record({ label: text(10), claims: fc.array(claim, { maxLength: 5 }) }), { maxLength: 5 }),
      actions: fc.array(action, { maxLength: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("list" as const), items: fc.array(text(30), { maxLength: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("table" as const),
      header: fc.array(text(3), { maxLength: 5 }),
      rows: fc.array(fc.array(text(6), { maxLength: 6 }), { maxLength: 40 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("picture" as const),
      name: text(3),
      alt: text(60),
      png: fc.constant(() => Promise.resolve(new Uint8Array([137, 80, 78, 71]))),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("file" as const),
      name: text(3),
      mime: fc.constant("text/csv"),
      text: text(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("choice" as const),
      prompt: text(20),
      options: fc.array(action, { maxLength: 60 }),
    }),
  },
)

/** Any reply that a command could return, however unkind. */
export const reply: fc.Arbitrary<Reply> = fc.record({
  title: text(15),
  parts: fc.array(part, { maxLength: 14 }),
  actions: fc.array(action, { maxLength: 30 }),
})

/** An answer with very many quotes. */
export const longReply: fc.Arbitrary<Reply> = fc.record({
  title: text(15),
  parts: fc.array(
    claim.map((one) => ({ type: "claim" as const, claim: one })),
    { minLength: 200, maxLength: 200, size: "max" },
  ),
  actions: fc.array(action, { maxLength: 4 }),
})

export const request: fc.Arbitrary<string | null> = fc.option(text(20))
