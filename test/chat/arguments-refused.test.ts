import { describe, expect, it } from "vitest"
import { parseArgv, parseLine } from "../../src/chat/arguments.ts"
import { defineCommand } from "../../src/chat/command.ts"

const nothing = () => ({ reply: { title: "", parts: [], actions: [] }, json: {} })

const timeline = defineCommand({
  name: "timeline",
  description: "List what happened.",
  visibility: "public",
  options: {
    topic: { kind: "text", description: "A topic or name", rest: true },
    since: { kind: "date", description: "Only from this day on" },
    show: { kind: "choice", description: "Which events", choices: ["reported", "planned"] },
    all: { kind: "flag", description: "Everything" },
  },
  examples: [],
  run: nothing,
})
const ask = defineCommand({
  name: "ask",
  description: "Answer a question.",
  visibility: "public",
  options: { question: { kind: "text", description: "The question", rest: true, required: true } },
  examples: ["/ask Who runs the ferry?"],
  run: nothing,
})
const bare = defineCommand({
  name: "ping",
  description: "Answer.",
  visibility: "private",
  options: {},
  examples: [],
  run: nothing,
})

describe("what is not an option", () => {
  it.each([
    "see https://example.org/a:b",
    "a ratio of 3:1",
    "Note: the ferry is late",
    "question: is it?",
    "he waited -- and left",
    "“Really?” she said —firmly— twice",
    'an unclosed "mark',
    '5" planks',
    "10:30",
  ])("%j stays as it was typed", (line) => {
    expect(parseLine(ask, line).question).toBe(line)
  })
})

describe("what is refused", () => {
  it.each([
    ["since:soon", /^since:soon is not a date: write 2026, 2026-06 or 2026-06-12\. Usage: \/timeline/],
    ["since:2031-13", /since:2031-13 is not a date/],
    ["since:2031-02-30", /since:2031-02-30 is not a date/],
    ["dues --since", /since: lacks its date/],
    ["show:maybe", /show:maybe is not one of reported, planned/],
    ["all:perhaps", /all:perhaps is neither yes nor no/],
    ["since:2031 since:2032", /"since" is given twice/],
    ["--nonsense dues", /\/timeline has no option "nonsense" \(it has topic, since, show, all\)/],
    ["dues sinse:2031", /did you mean since:2031\?/],
    ["topic:dues harbour", /"topic" is given twice/],
  ])("%s", (line, message) => {
    expect(() => parseLine(timeline, line)).toThrow(message)
  })

  it("a required option that is missing, with an example", () => {
    expect(() => parseLine(ask, "  ")).toThrow(
      "/ask needs its question: the question. Usage: /ask question, for example /ask Who runs the ferry?",
    )
  })

  it("words for a command that takes none", () => {
    expect(() => parseLine(bare, "pong")).toThrow('/ping takes no words such as "pong". Usage: /ping')
  })

  it("a book, by its length", () => {
    expect(() => parseLine(ask, "x".repeat(50_001))).toThrow(/50001 characters/)
  })

  it("an option of another command among a shell's words", () => {
    expect(() => parseArgv(ask, ["--since", "2031", "what?"])).toThrow(/has no option "since"/)
  })
})
