import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { describe, expect, it } from "vitest"
import { readHistory } from "../../../src/adapters/terminal/history.ts"
import type { Streams } from "../../../src/adapters/terminal/output.ts"
import { runPrompt } from "../../../src/adapters/terminal/prompt.ts"
import type { AdapterDeps } from "../../../src/chat/adapter.ts"
import { defineCommand } from "../../../src/chat/command.ts"
import { createDispatch } from "../../../src/chat/dispatch.ts"
import { Dossier } from "../../../src/dossier/dossier.ts"

const echo = defineCommand({
  name: "echo",
  description: "Echo words.",
  visibility: "private",
  options: { words: { kind: "text", description: "Words", rest: true } },
  examples: [],
  run: ({ words }) => ({
    reply: {
      title: `you said ${words}`,
      parts:
        words === "much" ? Array.from({ length: 90 }, (_, i) => ({ type: "text" as const, text: `part ${i}` })) : [],
      actions: [{ label: "Again", do: { type: "command", line: "/echo again" } }],
    },
    json: {},
  }),
})

async function typed(lines: string, history: string | null = null): Promise<string> {
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  const silent = { info: () => {}, warn: () => {}, error: () => {} }
  const commands = [echo]
  const dispatch = createDispatch({
    commands,
    log: silent,
    context: () => ({ dossier: Dossier.of([]), now: "2031-01-01", explain: false, commands }),
  })
  const deps: AdapterDeps = { dispatch, suggest: () => [], log: silent, feedback: () => {} }
  // Plain streams have all of a terminal's that is used here, but its size.
  const streams = { stdin, stdout, stderr: stdout, env: {} } as unknown as Streams
  let shown = ""
  stdout.setEncoding("utf8").on("data", (chunk: string) => {
    shown += chunk
  })
  const done = runPrompt(deps, { greeting: ["Welcome."], history }, streams)
  stdin.end(lines)
  await done
  return shown
}

describe("the prompt", () => {
  it("greets, answers, and runs what a number stands for", async () => {
    const shown = await typed("echo one\n1\n")
    expect(shown).toContain("Welcome.")
    expect(shown).toContain("you said one\n\n1  Again\n")
    expect(shown).toContain("/echo again\n\nyou said again")
  })

  it("shows a long answer in parts", async () => {
    const shown = await typed("echo much\nm\nm\nm\nm\nm\nm\n")
    for (let i = 0; i < 90; i++) expect(shown.match(new RegExp(`(?:^|› )part ${i}$`, "gm"))).toHaveLength(1)
    expect(shown).toContain("more lines: type m to see more.")
    expect(shown).toContain("That was all of it.")
  })

  it("leaves at exit or quit, and runs nothing after it", async () => {
    expect(await typed("exit\necho no\n")).not.toContain("you said")
    expect(await typed("/quit\necho no\n")).not.toContain("you said")
  })

  it("answers an unknown command and goes on", async () => {
    const shown = await typed("ecko x\necho y\n")
    expect(shown).toContain("There is no command /ecko: did you mean /echo?")
    expect(shown).toContain("you said y")
  })
})

describe("history", () => {
  it("is newest first, and empty where there is no file", () => {
    const folder = mkdtempSync(join(tmpdir(), "concordance-"))
    writeFileSync(join(folder, "history"), "one\ntwo\n")
    expect(readHistory(join(folder, "history"))).toEqual(["two", "one"])
    expect(readHistory(join(folder, "none"))).toEqual([])
    expect(readFileSync(join(folder, "history"), "utf8")).toBe("one\ntwo\n")
  })
})
