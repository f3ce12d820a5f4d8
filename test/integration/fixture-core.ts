import help from "../../commands/help.ts"
import source from "../../commands/source.ts"
import sources from "../../commands/sources.ts"
import { CitationBook } from "../../src/briefing/citations.ts"
import type { AdapterDeps, Feedback } from "../../src/chat/adapter.ts"
import { type AnyCommand, defineCommand, type Result } from "../../src/chat/command.ts"
import { createDispatch, type Log } from "../../src/chat/dispatch.ts"
import type { ClaimPart, Part } from "../../src/chat/reply.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { UserError } from "../../src/errors.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

// A core for adapters to be tested on: the real dispatch, real help and sources, and commands that do what tests need.

const HARBOUR = readSource(
  "harbour.md",
  `---
title: Harbour shut after storm
outlet: The Ledger
published: 2026-05-03
url: https://ledger.example/harbour
---
The harbour shut at noon on Sunday. Twelve boats were inside.

The harbour master, Ida Noor, said it would open on Monday.
`,
)
const FERRY = readSource(
  "ferry.md",
  "---\ntitle: Ferry line counts the cost\noutlet: Coast Daily\npublished: 2026-05-04\n---\nThe harbour shut at two on Sunday afternoon.\n",
)

function claims(count: number): ClaimPart[] {
  const book = new CitationBook()
  return Array.from({ length: count }, (_, index) => ({
    citation: index % 2 === 0 ? book.cite(HARBOUR, { start: 0, end: 35 }) : book.cite(FERRY, { start: 0, end: 44 }),
    attribution: null,
    lead: `Quote ${index + 1}`,
  }))
}

const words = { kind: "text", description: "Any words", rest: true } as const
const result = (title: string, parts: readonly Part[], command = "test"): Result => ({
  reply: { title, parts, actions: [{ label: "Timeline", do: { type: "command", line: "/announce timeline" } }] },
  json: { command },
})

/** Public, private, failing, slow, long and illustrated commands. `started` is told when a slow one has begun. */
export function testCommands(
  hooks: { readonly started?: () => void; readonly release?: Promise<void> } = {},
): AnyCommand[] {
  return [
    help,
    sources,
    source,
    defineCommand({
      name: "announce",
      description: "Say the words to the channel.",
      visibility: "public",
      options: { words },
      examples: ["/announce noon"],
      run: ({ words: said }) =>
        result(`Announced: ${said ?? "nothing"}`, [{ type: "claim", claim: claims(1)[0] as ClaimPart }]),
    }),
    defineCommand({
      name: "whisper",
      description: "Say the words to the asker alone.",
      visibility: "private",
      options: { words },
      examples: ["/whisper noon"],
      run: ({ words: said }) =>
        result(`Whispered: ${said ?? "nothing"}`, [{ type: "claim", claim: claims(1)[0] as ClaimPart }]),
    }),
    defineCommand({
      name: "ask",
      description: "Answer a question from the sources.",
      visibility: "public",
      options: { question: { ...words, required: true } },
      examples: ["/ask when did the harbour shut?"],
      run: ({ question }) => result(`Asked: ${question}`, [{ type: "claim", claim: claims(1)[0] as ClaimPart }]),
    }),
    defineCommand({
      name: "fail",
      description: "Fail for a reason of ours.",
      visibility: "public",
      options: {},
      examples: [],
      run: () => {
        throw new Error("the secret inner workings")
      },
    }),
    defineCommand({
      name: "refuse",
      description: "Fail with a sentence for the user.",
      visibility: "public",
      options: {},
      examples: [],
      run: () => {
        throw new UserError("too-vague", "That is too vague: name a day.")
      },
    }),
    defineCommand({
      name: "slow",
      description: "Wait until it is let go.",
      visibility: "public",
      options: { words },
      examples: [],
      run: async ({ words: said }) => {
        hooks.started?.()
        await hooks.release
        return result(`Slowly: ${said ?? ""}`, [{ type: "text", text: "At last." }])
      },
    }),
    defineCommand({
      name: "long",
      description: "Give so many quotes.",
      visibility: "private",
      options: { count: { ...words, required: true } },
      examples: ["/long 90"],
      run: ({ count }) =>
        result(
          `${count} quotes`,
          claims(Number(count)).map((claim) => ({ type: "claim", claim })),
        ),
    }),
    defineCommand({
      name: "differ",
      description: "Show a disagreement.",
      visibility: "public",
      options: {},
      examples: [],
      run: () => {
        const [one, two] = claims(2)
        return result("One disagreement", [
          {
            type: "notice",
            title: "When the harbour shut",
            text: "Two sources, two times.",
            positions: [
              { label: "noon", claims: one ? [one] : [] },
              { label: "two", claims: two ? [two] : [] },
            ],
            actions: [],
          },
        ])
      },
    }),
    defineCommand({
      name: "choose",
      description: "Offer a choice.",
      visibility: "private",
      options: {},
      examples: [],
      run: () =>
        result("Which one?", [
          {
            type: "choice",
            prompt: "Which Noor?",
            options: Array.from({ length: 8 }, (_, index) => ({
              label: `Noor ${index + 1}`,
              do: { type: "command" as const, line: `/whisper Noor ${index + 1}` },
            })),
          },
        ]),
    }),
    defineCommand({
      name: "draw",
      description: "Draw a picture.",
      visibility: "public",
      options: {},
      examples: [],
      run: () =>
        result("Drawn", [
          {
            type: "picture",
            name: "line.png",
            alt: "A line from May to June",
            png: async () => new Uint8Array([137, 80, 78, 71]),
          },
        ]),
    }),
  ]
}

export type LogLine = { readonly level: "info" | "warn" | "error"; readonly fields: object; readonly message: string }

export type TestCore = AdapterDeps & { readonly lines: LogLine[]; readonly given: Feedback[] }

export function testCore(commands: readonly AnyCommand[] = testCommands()): TestCore {
  const lines: LogLine[] = []
  const given: Feedback[] = []
  const at = (level: LogLine["level"]) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  const log: Log = { info: at("info"), warn: at("warn"), error: at("error") }
  const dossier = Dossier.of([HARBOUR, FERRY])
  return {
    lines,
    given,
    log,
    dispatch: createDispatch({
      commands,
      log,
      context: () => ({ dossier, now: "2026-05-05", explain: false, commands }),
    }),
    suggest: () => [],
    feedback: (feedback) => void given.push(feedback),
  }
}

/** Waits until something holds, and says what didn't when it never does. */
export async function until(holds: () => boolean, what: string, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
