import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromValues, parseArgv, parseLine } from "../../src/chat/arguments.ts"
import { type AnyCommand, defineCommand } from "../../src/chat/command.ts"
import { UserError } from "../../src/errors.ts"

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
  examples: ["/timeline harbour dues"],
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

describe("words and options", () => {
  it("gives the words that no option claims to the rest option", () => {
    expect(parseLine(timeline, "harbour dues since:2031-06")).toEqual({
      topic: "harbour dues",
      since: "2031-06",
      show: undefined,
      all: false,
    })
  })

  it.each([
    "harbour dues --since 2031-06 --all",
    "--all --since=2031-06 harbour dues",
    "since: 2031-06 harbour dues all:yes",
    "SINCE:2031-06 harbour dues —all",
    '"harbour dues" since:"2031-06" --all',
    "“harbour dues” since:“2031-06” --all",
    "„harbour dues“ since:2031-06 all:on",
    "  harbour dues\tsince:2031-06\n--all ",
  ])("reads %j alike", (line) => {
    expect(parseLine(timeline, line)).toEqual({ topic: "harbour dues", since: "2031-06", show: undefined, all: true })
  })

  it("keeps what is typed between the words of the rest, quotation marks included", () => {
    expect(parseLine(ask, 'Did she say "not  now", or “later”?')).toEqual({
      question: 'Did she say "not  now", or “later”?',
    })
  })

  it("never takes a quoted word for an option", () => {
    expect(parseLine(timeline, '"since:2031" "--all" tides').topic).toBe('"since:2031" "--all" tides')
  })

  it("takes a flag's bare name for the flag where it stands alone", () => {
    expect(parseLine(timeline, "all")).toMatchObject({ topic: undefined, all: true })
    expect(parseLine(timeline, "all ferries")).toMatchObject({ topic: "all ferries", all: false })
  })

  it("matches a choice without regard to case", () => {
    expect(parseLine(timeline, "show:Planned").show).toBe("planned")
  })

  it("accepts the rest option by its key, too", () => {
    expect(parseLine(timeline, 'topic:"harbour dues"').topic).toBe("harbour dues")
  })
})

describe("words that a shell has split", () => {
  it("joins them, whether the quotation marks were eaten or not", () => {
    expect(parseArgv(ask, ["Who runs the ferry?"])).toEqual(parseArgv(ask, ["Who", "runs", "the", "ferry?"]))
  })

  it("gives key:value all of its word, spaces too", () => {
    expect(parseArgv(timeline, ["topic:harbour dues", "--since", "2031"])).toMatchObject({
      topic: "harbour dues",
      since: "2031",
    })
  })

  it("takes words that begin with one hyphen, and everything after --, as words", () => {
    expect(parseArgv(ask, ["-5%", "of", "what?"]).question).toBe("-5% of what?")
    expect(parseArgv(ask, ["--", "--all", "or", "since:2031?"]).question).toBe("--all or since:2031?")
  })
})

describe("values that a platform has parsed", () => {
  it("checks them by the same rules", () => {
    expect(fromValues(timeline, { topic: "dues", all: true, since: null })).toEqual({
      topic: "dues",
      since: undefined,
      show: undefined,
      all: true,
    })
    expect(() => fromValues(timeline, { since: "soon" })).toThrow(/since:soon is not a date/)
    expect(() => fromValues(ask, { question: "  " })).toThrow(UserError)
  })
})

describe("any text", () => {
  it("is read or refused with a UserError, and what is refused names the usage", () => {
    const commands: AnyCommand[] = [timeline, ask, bare]
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...commands), (line, command) => {
        try {
          parseLine(command, line)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UserError)
          expect(String(thrown)).toContain(`Usage: /${command.name}`)
        }
      }),
    )
  })
})
