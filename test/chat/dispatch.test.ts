import { describe, expect, it } from "vitest"
import { defineCommand } from "../../src/chat/command.ts"
import { createDispatch, type Log } from "../../src/chat/dispatch.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { UserError } from "../../src/errors.ts"

const echo = (command: string) => (values: Readonly<Record<string, unknown>>) => ({
  reply: { title: command, parts: [], actions: [] },
  json: { command, ...values },
})
const rest = { kind: "text", description: "The words", rest: true } as const

const ask = defineCommand({
  name: "ask",
  description: "Answer.",
  visibility: "public",
  options: { question: rest },
  examples: [],
  run: echo("ask"),
})
const who = defineCommand({
  name: "who",
  description: "Show a person.",
  visibility: "public",
  platformName: { slack: "whois" },
  options: { name: rest },
  examples: [],
  run: echo("who"),
})
const help = defineCommand({
  name: "help",
  description: "Help.",
  visibility: "private",
  options: { about: rest },
  examples: [],
  run: echo("help"),
})
const broken = defineCommand({
  name: "broken",
  description: "Break.",
  visibility: "public",
  options: { how: rest },
  examples: [],
  run: ({ how }) => {
    throw how ? new UserError("no-such-thing", `There is no "${how}".`) : new Error("xoxb-secret went wrong")
  },
})

function setUp() {
  const logged: [level: string, fields: object, message: string][] = []
  const level = (name: string) => (fields: object, message: string) => void logged.push([name, fields, message])
  const log: Log = { info: level("info"), warn: level("warn"), error: level("error") }
  const commands = [ask, who, help, broken]
  const dispatch = createDispatch({
    commands,
    log,
    context: () => ({ dossier: Dossier.of([]), now: "2031-01-01", explain: false, commands }),
  })
  return { dispatch, logged }
}

const asker = { platform: "terminal" } as const

describe("finding the command of a line", () => {
  it.each([
    ["/who jassy", { command: "who", name: "jassy" }],
    ["who jassy", { command: "who", name: "jassy" }],
    ["Who jassy", { command: "who", name: "jassy" }],
    ["/whois jassy", { command: "who", name: "jassy" }],
    ["/concordance who jassy", { command: "who", name: "jassy" }],
    ["concordance whois jassy", { command: "who", name: "jassy" }],
    ["who jassy?", { command: "who", name: "jassy?" }],
    ["/who told the mayor about it?", { command: "who", name: "told the mayor about it?" }],
    ["Who told the mayor about it?", { command: "ask", question: "Who told the mayor about it?" }],
    ["Which official was told?", { command: "ask", question: "Which official was told?" }],
    ["ask Which official was told?", { command: "ask", question: "Which official was told?" }],
    ["/concordance", { command: "help" }],
  ])("%s", async (line, expected) => {
    const { result, error } = await setUp().dispatch.line(line, asker)
    expect(error).toBeNull()
    expect(result.json).toMatchObject(expected)
  })

  it("answers words that a shell has split, and a whole line in one", async () => {
    const { dispatch } = setUp()
    expect((await dispatch.argv(["who", "told", "him?"], asker)).result.json).toMatchObject({
      command: "who",
      name: "told him?",
    })
    expect((await dispatch.argv(["who jassy"], asker)).result.json).toMatchObject({ command: "who", name: "jassy" })
    expect((await dispatch.argv([], asker)).result.json).toMatchObject({ command: "help" })
  })

  it("knows before running whether the answer is private", () => {
    const { dispatch } = setUp()
    expect(dispatch.visibility("/who jassy")).toBe("public")
    expect(dispatch.visibility("/concordance help")).toBe("private")
    expect(dispatch.visibility("/nonsense")).toBe("private")
  })
})

describe("an unknown command", () => {
  it.each([
    ["/aks what now", "There is no command /aks: did you mean /ask?", "/ask what now"],
    ["/he", "There is no command /he: did you mean /help?", "/help"],
    ["/hepl", "There is no command /hepl: did you mean /help?", "/help"],
    [
      "/frobnicate it",
      "There is no command /frobnicate: /help lists the commands, and /ask takes a question.",
      "/help",
    ],
  ])("%s is answered with the nearest one, ready to run", async (line, message, runs) => {
    const { result, error } = await setUp().dispatch.line(line, asker)
    expect(error).toEqual({ code: "unknown-command", message })
    expect(result.json).toEqual({ command: line.slice(1).split(" ")[0], error })
    expect(result.reply.actions[0]?.do).toEqual({ type: "command", line: runs })
  })
})

describe("failures", () => {
  it("shows a UserError's code and sentence", async () => {
    const { result, error } = await setUp().dispatch.line("/broken lamp", asker)
    expect(error).toEqual({ code: "no-such-thing", message: 'There is no "lamp".' })
    expect(result.json).toEqual({ command: "broken", error })
    expect(JSON.stringify(result.reply)).toContain('There is no \\"lamp\\".')
  })

  it("tells of any other fault its request id alone, and logs the rest under it", async () => {
    const { dispatch, logged } = setUp()
    const { result, error, requestId } = await dispatch.line("/broken", { ...asker, requestId: "r1" })
    expect(requestId).toBe("r1")
    expect(error?.code).toBe("internal")
    expect(error?.message).toContain("r1")
    expect(JSON.stringify(result)).not.toContain("secret")
    expect(logged).toEqual([
      ["error", expect.objectContaining({ requestId: "r1", err: expect.any(Error) }), "a command failed"],
    ])
  })

  it("stops a command that never ends, and says so", async () => {
    let stopped = false
    const endless = defineCommand({
      name: "endless",
      description: "Wait.",
      visibility: "public",
      options: {},
      examples: [],
      run: (_, { signal }) =>
        new Promise(() => {
          signal?.addEventListener("abort", () => {
            stopped = true
          })
        }),
    })
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const context = () => ({ dossier: Dossier.of([]), now: "2031-01-01", explain: false, commands: [endless] })
    const dispatch = createDispatch({ commands: [endless], log, context, limit: 20 })
    const { error } = await dispatch.line("/endless", asker)
    expect(error).toEqual({ code: "timed-out", message: expect.stringContaining("/endless took longer than") })
    expect(stopped).toBe(true)
  })

  it("refuses values that a platform could not check", async () => {
    const { error } = await setUp().dispatch.values("who", { nonsense: "x" }, asker)
    expect(error?.code).toBe("unknown-option")
  })
})
