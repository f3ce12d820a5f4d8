import { join } from "node:path"
import { commands as declared } from "../../commands/index.ts"
import { startDiscord } from "../../src/adapters/discord/start.ts"
import { CitationBook } from "../../src/briefing/citations.ts"
import type { Adapter, AdapterDeps, Feedback } from "../../src/chat/adapter.ts"
import { type AnyCommand, defineCommand } from "../../src/chat/command.ts"
import { createDispatch } from "../../src/chat/dispatch.ts"
import type { Reply } from "../../src/chat/reply.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Source } from "../../src/ingest/source.ts"
import { TOKEN } from "../servers/discord-ids.ts"
import { DiscordServer } from "../servers/discord-server.ts"
import { list } from "../servers/discord-validate.ts"

type Json = Readonly<Record<string, unknown>>

export type Logged = { readonly level: "info" | "warn" | "error"; readonly message: string; readonly fields: object }

/** A reply that quotes a source `count` times, for paging. */
function quotes(source: Source, count: number, title: string): Reply {
  const book = new CitationBook()
  const blocks = source.blocks.filter((block) => block.end - block.start > 60)
  return {
    title,
    parts: Array.from({ length: count }, (_, i) => {
      const block = blocks[i % blocks.length] ?? { start: 0, end: 60 }
      const span = { start: block.start, end: Math.min(block.end, block.start + 300) }
      return {
        type: "claim" as const,
        claim: { citation: book.cite(source, span), attribution: null, lead: `No. ${i}` },
      }
    }),
    actions: [{ label: "Timeline", do: { type: "command", line: "/shout timeline" } }],
  }
}

/** Commands of the tests' own, of every kind of answer, beside the declared ones. */
const OWN: readonly AnyCommand[] = [
  defineCommand({
    name: "quote",
    description: "Quote the first source as often as is asked.",
    visibility: "public",
    options: {
      topic: { kind: "text", description: "A title", rest: true, required: true, complete: "topics" },
      times: { kind: "text", description: "How often" },
      loud: { kind: "flag", description: "Whether loudly" },
    },
    examples: ["/quote x times:3"],
    run({ topic, times }, { dossier }) {
      const source = dossier.sources[0]
      if (!source) throw new Error("the test has no source")
      return { reply: quotes(source, Number(times ?? 2), topic), json: {} }
    },
  }),
  defineCommand({
    name: "shout",
    description: "Say the words again.",
    visibility: "public",
    options: { words: { kind: "text", description: "The words", rest: true, required: true } },
    examples: ["/shout a"],
    run: ({ words }) => ({ reply: { title: words, parts: [], actions: [] }, json: {} }),
  }),
  defineCommand({
    name: "whisper",
    description: "Quote for the asker alone.",
    visibility: "private",
    options: { words: { kind: "text", description: "The words", rest: true, required: true, complete: "names" } },
    examples: ["/whisper a"],
    run({ words }, { dossier }) {
      const source = dossier.sources[0]
      if (!source) throw new Error("the test has no source")
      return { reply: quotes(source, 1, words), json: {} }
    },
  }),
  defineCommand({
    name: "draw",
    description: "Draw a picture and offer a choice.",
    visibility: "public",
    options: {},
    examples: ["/draw"],
    run: () => ({
      reply: {
        title: "Drawn",
        parts: [
          { type: "picture", name: "line.png", alt: "A line", png: async () => new Uint8Array([137, 80, 78, 71]) },
          {
            type: "choice",
            prompt: "Which one?",
            options: Array.from({ length: 30 }, (_, i) => ({
              label: `Choice ${i}`,
              do: { type: "command" as const, line: `/shout choice ${i} ${"so ".repeat(i * 3)}` },
            })),
          },
        ],
        actions: [],
      },
      json: {},
    }),
  }),
  defineCommand({
    name: "check",
    description: "Check the sentences of a text.",
    visibility: "private",
    options: { text: { kind: "text", description: "The text", rest: true, required: true } },
    examples: ["/check a"],
    run: ({ text }) => ({ reply: { title: "Checked", parts: [{ type: "text", text }], actions: [] }, json: {} }),
  }),
  defineCommand({
    name: "fail",
    description: "Fail for a reason of ours.",
    visibility: "public",
    options: {},
    examples: ["/fail"],
    run() {
      throw new Error("the wheels came off")
    },
  }),
  defineCommand({
    name: "wait",
    description: "Answer after some milliseconds.",
    visibility: "public",
    options: { milliseconds: { kind: "text", description: "How many", rest: true, required: true } },
    examples: ["/wait 5"],
    async run({ milliseconds }) {
      await new Promise((resolve) => setTimeout(resolve, Number(milliseconds)))
      return { reply: { title: `waited ${milliseconds}`, parts: [], actions: [] }, json: {} }
    },
  }),
]

export const testCommands: readonly AnyCommand[] = [
  ...OWN,
  ...declared.filter((command) => !OWN.some((own) => own.name === command.name)),
]

export type World = {
  readonly server: DiscordServer
  readonly logged: Logged[]
  readonly feedback: Feedback[]
  readonly deps: AdapterDeps
  /** Starts an adapter that is stopped with the world. */
  start(token?: string): Promise<Adapter>
  stop(): Promise<void>
}

/** The real discord.js and the real core against a server on loopback. */
export async function newWorld(): Promise<World> {
  const server = await new DiscordServer().start()
  const logged: Logged[] = []
  const feedback: Feedback[] = []
  const adapters: Adapter[] = []
  const { sources } = await readFolder(join(import.meta.dirname, "../../seeds"))
  const dossier = Dossier.of(sources)
  const note = (level: Logged["level"]) => (fields: object, message: string) =>
    void logged.push({ level, message, fields })
  const log = { info: note("info"), warn: note("warn"), error: note("error") }
  const dispatch = createDispatch({
    commands: testCommands,
    log,
    context: () => ({ dossier, now: "2026-06-20", explain: false, commands: testCommands }),
  })
  const deps: AdapterDeps = {
    dispatch,
    log,
    suggest: (kind, typed) =>
      (kind === "commands" ? testCommands.map(({ name }) => name) : [`${kind} one`, `${kind} two`]).filter((one) =>
        one.startsWith(typed),
      ),
    feedback: (given) => void feedback.push(given),
  }
  return {
    server,
    logged,
    feedback,
    deps,
    async start(token = TOKEN) {
      const adapter = await startDiscord(deps, { token, applicationId: null, apiUrl: server.api })
      adapters.push(adapter)
      return adapter
    },
    async stop() {
      await Promise.all(adapters.map((adapter) => adapter.stop()))
      await server.stop()
    },
  }
}

/** All text of a message, nested components included. */
export function textOf(message: Json | null): string {
  const texts: string[] = []
  const visit = (component: Json) => {
    if (typeof component.content === "string") texts.push(component.content)
    list(component.components).forEach(visit)
  }
  if (message) visit(message)
  return texts.join("\n")
}

/** The buttons and selects of a message, flat. */
export function pressables(message: Json | null): Json[] {
  const all: Json[] = []
  const visit = (component: Json) => {
    if (component.custom_id !== undefined) all.push(component)
    list(component.components).forEach(visit)
  }
  if (message) visit(message)
  return all
}

export function buttonOf(message: Json | null, label: string): string {
  const button = pressables(message).find((one) => one.label === label)
  if (!button)
    throw new Error(`no button "${label}" among ${pressables(message).map((one) => one.label ?? one.placeholder)}`)
  return String(button.custom_id)
}
