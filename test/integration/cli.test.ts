import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

// The bin as it is installed: built by `npm run build`, run as a process of its own.
const root = join(import.meta.dirname, "..", "..")
const bin = join(root, "dist", "src", "adapters", "terminal", "bin.js")
const main = join(root, "dist", "src", "main.js")

type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

function run(argv: readonly string[], { input = "", script = bin, env = {}, closeAfter = 0 } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const given = { ...process.env, NO_COLOR: undefined, COLUMNS: undefined, CONCORDANCE_HOME: home(), ...env }
    const child = spawn(process.execPath, [script, ...argv], { env: given as NodeJS.ProcessEnv })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk
      if (closeAfter && stdout.length > closeAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk
    })
    child.stdin.on("error", () => {})
    child.stdin.end(input)
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, stdout, stderr }))
  })
}

const HOSTILE =
  "\u001B[2J\u001B]0;owned\u0007The \u202Eferry\u202C left \u009B31mat noon\u0008 on Monday with twelve people aboard."

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-"))
  mkdirSync(join(folder, "seeds"))
  writeFileSync(join(folder, "package.json"), '{ "version": "9.9.9" }')
  writeFileSync(
    join(folder, "seeds", "ferry.md"),
    "---\ntitle: The ferry\noutlet: The Gull\npublished: 2031-05-02\n---\nThe ferry left Holm at noon with twelve people aboard, the harbour office said.\n\nHarbour dues rose by 4 percent in April, Ada Holm told The Gull.\n",
  )
  return folder
}

function sources(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-sources-"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const lines = (text: string) => text.split("\n").filter(Boolean)

describe("one command", () => {
  it("prints the answer alone on standard output, and ends with 0", async () => {
    const { status, stdout, stderr } = await run(["ask", "When did the ferry leave Holm?"])
    expect(stderr).toBe("")
    expect(stdout).toContain("“The ferry left Holm at noon with twelve people aboard, the harbour office said.”")
    expect(stdout).toContain("[1] The Gull · 2 May 2031 · ¶1")
    expect(status).toBe(0)
  })

  it("ends with 0 when nothing answers", async () => {
    const { status, stdout } = await run(["ask", "Who", "painted", "the", "zeppelin?"])
    expect(stdout).toContain("Not in the sources")
    expect(status).toBe(0)
  })

  it("prints one object on one line with --json, its quotes verbatim in the text of its source", async () => {
    const { stdout } = await run(["ask", "How much did harbour dues rise?", "--json"])
    expect(lines(stdout)).toHaveLength(1)
    const answer = JSON.parse(stdout)
    expect(answer).toMatchObject({ command: "ask", query: "How much did harbour dues rise?", found: true })
    const { citation } = answer.findings[0]
    const { stdout: text } = await run(["source", citation.source, "--text"])
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
  })

  it("reads the folder it is told to, and keeps nothing there", async () => {
    const folder = sources({
      "a.txt": "The lighthouse of Skerry was sold for 90,000 crowns, the council wrote on Tuesday.",
    })
    const { stdout } = await run(["sources", "--json", "--sources", folder])
    expect(JSON.parse(stdout).sources.map((row: { id: string }) => row.id)).toEqual(["a"])
  })

  it("takes words that begin with a hyphen, and words without the shell's quotation marks", async () => {
    const { stdout } = await run(["ask", "--json", "--", "-4%", "dues?"])
    expect(JSON.parse(stdout).query).toBe("-4% dues?")
  })
})

describe("what can't be run", () => {
  it.each([
    [["frobnicate"], /^There is no command \/frobnicate: \/help lists the commands, and \/ask takes a question\.\n$/],
    [["aks", "what?"], /^There is no command \/aks: did you mean \/ask\?\n$/],
    [["ask"], /^\/ask needs its \S+: .*Usage: \/ask .*\n$/],
    [["ask", "--nonsense", "x"], /^\/ask has no option "nonsense".*\n$/],
    [["source", "nothing"], /^There is no source "nothing": \/sources lists them\.\n$/],
    [["sources", "--now", "soon"], /^--now soon is not a day: write it as 2026-06-20\.\n$/],
    [["sources", "--sources", "/nowhere/at/all"], /^There is no folder "\/nowhere\/at\/all" .*\n$/],
    [["nonsense", "--help"], /^There is no command "nonsense".*\n$/],
    [["doctor", "now"], /^concordance doctor takes no words.*\n$/],
  ])("%j ends with 2, one sentence on standard error, nothing on standard output", async (argv, message) => {
    const { status, stdout, stderr } = await run(argv)
    expect(stderr).toMatch(message)
    expect(stdout).toBe("")
    expect(status).toBe(2)
  })

  it("is an object with --json, too", async () => {
    const { status, stdout } = await run(["aks", "--json"])
    expect(JSON.parse(stdout)).toEqual({
      command: "aks",
      error: { code: "unknown-command", message: "There is no command /aks: did you mean /ask?" },
    })
    expect(status).toBe(2)
  })
})

describe("a command a line", () => {
  const input =
    '\uFEFF/sources\r\n\nask When did the ferry leave Holm?\n/nonsense\n/source "ferry" --text\nWhen did the ferry leave Holm?'

  it("is answered in order with an object a line, errors too, and ends with 0", async () => {
    const { status, stdout } = await run(["--json"], { input })
    const objects = lines(stdout).map((line) => JSON.parse(line))
    expect(objects.map((object) => object.command)).toEqual(["sources", "ask", "nonsense", "source", "ask"])
    expect(objects[2].error.code).toBe("unknown-command")
    expect(objects[1]).toEqual(objects[4])
    expect(status).toBe(0)
  })

  it.each([
    ["the bin", bin],
    ["npm start", main],
  ])("is answered for people by %s", async (_, script) => {
    const { status, stdout } = await run([], { input, script })
    expect(stdout).toContain("1 source")
    expect(stdout).toContain("There is no command /nonsense")
    expect(stdout).not.toContain("\u001B")
    expect(status).toBe(0)
  })

  it("ends quietly when the reader has gone", async () => {
    const { status, stderr } = await run([], { input: "/source ferry --text\n".repeat(5000), closeAfter: 100 })
    expect(stderr).toBe("")
    expect(status).toBe(0)
  })
})

describe("help", () => {
  it.each([[["--help"]], [["-h"]]])("%j lists the commands and the options", async (argv) => {
    const { status, stdout } = await run(argv)
    expect(stdout).toContain("Usage: concordance COMMAND")
    expect(stdout).toContain("--sources DIR")
    expect(status).toBe(0)
  })

  it("explains every command", async () => {
    const { stdout } = await run(["ask", "--help"])
    expect(stdout).toContain("Usage: concordance ask")
    expect(stdout).toContain("For example\n  concordance ask")
  })

  it("knows the version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    expect((await run(["--version"], { env: { CONCORDANCE_HOME: undefined } })).stdout).toBe(`${version}\n`)
  })
})

describe("files that are out of the ordinary", () => {
  it("are named on standard error, and the rest is answered from", async () => {
    const folder = sources({
      "good.txt": "The ferry left Holm at noon with twelve people aboard, they said.",
      "empty.txt": "",
      "binary.txt": new Uint8Array([0, 1, 2, 0, 255, 0, 3]),
    })
    const { status, stdout, stderr } = await run(["sources", "--json", "--sources", folder])
    expect(JSON.parse(stdout).sources.map((row: { id: string }) => row.id)).toEqual(["good"])
    expect(stderr).toContain("empty.txt")
    expect(stderr).toContain("binary.txt")
    expect(status).toBe(0)
  })

  it("can't steer the terminal, and are given unchanged to programs", async () => {
    const folder = sources({
      "hostile.txt": `${HOSTILE}\n\n${"The harbour office said nothing more about it that day, or later. ".repeat(20)}`,
    })
    const shown = await run(["source", "hostile", "--sources", folder])
    expect(shown.stderr).toBe("")
    expect(shown.stdout).toContain("The ferry left at noon on Monday")
    expect(shown.stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
    const { stdout } = await run(["source", "hostile", "--text", "--sources", folder])
    const { stdout: json } = await run(["source", "hostile", "--json", "--sources", folder])
    expect(JSON.parse(json).text).toBe(stdout)
  })
})

describe("the operator's commands", () => {
  it("examine what is set up, and say what to do", async () => {
    const { status, stdout } = await run(["doctor"])
    expect(stdout).toMatch(/✓ sources +1 source in/)
    expect(stdout).toMatch(/– slack +Not set up/)
    expect(status).toBe(0)
    const wrong = await run(["doctor", "--json"], { env: { SLACK_BOT_TOKEN: "xoxp-not-a-bot", SLACK_APP_TOKEN: "" } })
    expect(JSON.parse(wrong.stdout).checks.filter((check: { ok: boolean }) => check.ok === false)).toHaveLength(2)
    expect(wrong.stdout + wrong.stderr).not.toContain("xoxp-not-a-bot")
    expect(wrong.status).toBe(2)
  })

  it("print the manifest, for HTTP mode with an address", async () => {
    expect((await run(["manifest"])).stdout).toContain("socket_mode_enabled: true")
    const http = await run(["manifest", "--url", "https://bot.example.org/slack/events"])
    expect(http.stdout).toContain("request_url: https://bot.example.org/slack/events")
    expect((await run(["manifest", "--url", "ftp://x"])).status).toBe(2)
  })

  it("say which token is missing for a registration", async () => {
    const { status, stderr } = await run(["register"])
    expect(stderr).toContain("DISCORD_TOKEN is not set")
    expect(status).toBe(2)
  })
})
