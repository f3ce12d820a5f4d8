import fc from "fast-check"
import type { Citation } from "../../src/briefing/values.ts"
import type { Action, ClaimPart, Part, Reply } from "../../src/chat/reply.ts"

// Replies as hostile as a source can make them, for every renderer's fuzz test.

const HOSTILE = [
  "@everyone @here",
  "<!channel> <!here> <@U0123456> <#C0123456|general>",
  "<https://evil.example|click>",
  "[x](https://evil.example)",
  "https://evil.example/path",
  "www.evil.example",
  "\u202Egnp.exe\u202C",
  "\u2066isolate\u2069",
  "\u200B\u200B",
  "\uD800",
  "\uDC00 alone",
  "```\ncode\n```",
  "`tick` *bold* _it_ ~s~ ||spoiler|| **b** __u__",
  "# heading\n- list\n1. one\n> quote\n-# small",
  "&lt;!channel&gt; &amp;",
  "<t:0:R> <a:x:1> </help:1>",
  "emoji :smile: 👩‍👩‍👧‍👦 🇺🇸",
  "\u0000\u0007\r\n\tend",
  "مرحبا بالعالم",
  "",
  "   ",
] as const

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((parts) => parts.join(" ")) },
)

/** Sometimes far longer than any message. */
export const hostileText = fc.oneof(
  { weight: 12, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, fc.integer({ min: 1, max: 400 }))
      .map(([text, times]) => `${text} x`.repeat(times).slice(0, 15_000)),
  },
)

const url = fc.oneof(
  fc.constant(null),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(
    "javascript:alert(1)",
    "https://ok.example/<!channel>|x",
    "https://ok.example/a(b)[c]*d*",
    "https://user:pass@evil.example/",
    `https://ok.example/${"long".repeat(900)}`,
    "not a url",
  ),
)

const nullableText = fc.option(hostileText, { nil: null })

export const citation: fc.Arbitrary<Citation> = fc
  .record({
    n: fc.integer({ min: 1, max: 200 }),
    source: fc.oneof(fc.stringMatching(/^[a-z0-9_/-]{1,40}$/), fc.stringMatching(/^[a-z0-9_/-]{60,240}$/), hostileText),
    title: nullableText,
    outlet: nullableText,
    url,
    published: fc.constantFrom(
      null,
      { start: "2026-05-03", end: "2026-05-03" },
      { start: "2026-05-01", end: "2026-05-31" },
    ),
    paragraph: fc.integer({ min: 1, max: 999 }),
    start: fc.nat(100_000),
    quote: hostileText,
  })
  .map((given) => ({ ...given, file: `${given.source}.md`, end: given.start + given.quote.length }))

const attribution = fc.option(
  fc.record({
    speaker: nullableText,
    via: fc.array(hostileText, { maxLength: 3 }),
    basis: fc.constantFrom("on-record", "document", "unnamed", "unattributed"),
    hedged: fc.boolean(),
    denied: fc.boolean(),
  }),
  { nil: null },
)

export const claim: fc.Arbitrary<ClaimPart> = fc
  .record({
    citation,
    attribution,
    lead: fc.option(hostileText, { nil: undefined }),
    context: fc.option(citation, { nil: undefined, freq: 6 }),
  })
  .map(({ lead, context, ...rest }) => ({ ...rest, ...(lead !== undefined && { lead }), ...(context && { context }) }))

const action: fc.Arbitrary<Action> = fc.record({
  label: hostileText,
  do: fc.oneof(
    fc.record({ type: fc.constant("command" as const), line: hostileText }),
    fc.constant({ type: "share" as const }),
    fc.record({ type: fc.constant("feedback" as const), helpful: fc.boolean() }),
    fc.record({ type: fc.constant("link" as const), url: url.map((found) => found ?? "https://ok.example/") }),
  ),
})

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), text: hostileText }),
  fc.record({
    type: fc.constant("text" as const),
    text: hostileText,
    tone: fc.constantFrom("plain", "quiet", "warning"),
  }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant("claim" as const), claim }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("notice" as const),
      title: hostileText,
      text: hostileText,
      positions: fc.array(fc.record({ label: hostileText, claims: fc.array(claim, { minLength: 1, maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      actions: fc.array(action, { maxLength: 6 }),
    }),
  },
  fc.record({ type: fc.constant("list" as const), items: fc.array(hostileText, { maxLength: 40 }) }),
  fc.record({
    type: fc.constant("table" as const),
    header: fc.array(hostileText, { maxLength: 25 }),
    rows: fc.array(fc.array(hostileText, { maxLength: 25 }), { maxLength: 30 }),
  }),
  fc.record({
    type: fc.constant("picture" as const),
    name: fc.constant("line.png"),
    alt: hostileText,
    png: fc.constant(async () => new Uint8Array([1])),
  }),
  fc.record({
    type: fc.constant("file" as const),
    name: hostileText,
    mime: fc.constant("text/plain"),
    text: hostileText,
  }),
  fc.record({
    type: fc.constant("choice" as const),
    prompt: hostileText,
    options: fc.array(action, { minLength: 1, maxLength: 120 }),
  }),
)

export const reply: fc.Arbitrary<Reply> = fc.record({
  title: hostileText,
  parts: fc.oneof(
    { weight: 8, arbitrary: fc.array(part, { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(claim, { minLength: 20, maxLength: 200 })
        .map((claims) => claims.map((each) => ({ type: "claim" as const, claim: each }))),
    },
  ),
  actions: fc.array(action, { maxLength: 30 }),
})
