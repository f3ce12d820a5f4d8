import { expect, it } from "vitest"
import { completeLine } from "../../../src/adapters/terminal/complete.ts"
import { type AnyCommand, defineCommand } from "../../../src/chat/command.ts"

const nothing = () => ({ reply: { title: "", parts: [], actions: [] }, json: {} })
const who = defineCommand({
  name: "who",
  description: "Show somebody.",
  visibility: "public",
  options: { name: { kind: "text", description: "A name", rest: true, complete: "names" } },
  examples: [],
  run: nothing,
})
const timeline = defineCommand({
  name: "timeline",
  description: "List events.",
  visibility: "public",
  options: {
    topic: { kind: "text", description: "A topic", rest: true },
    show: { kind: "choice", description: "Which", choices: ["reported", "planned"] },
    all: { kind: "flag", description: "All" },
  },
  examples: [],
  run: nothing,
})
const names = ["Ada Holm", "Ada Lund", "Per Holm"]
const commands: AnyCommand[] = [who, timeline]
const deps = {
  dispatch: { commands } as never,
  suggest: (kind: string, typed: string) =>
    kind === "names" ? names.filter((name) => name.toLowerCase().includes(typed.toLowerCase())) : [],
}

it.each([
  ["/w", [["who "], "w"]],
  ["ti", [["timeline "], "ti"]],
  ["/concordance t", [["timeline "], "t"]],
  ["/who ada h", [["Ada Holm"], "ada h"]],
  ["/who lu", [["Ada Lund"], "lu"]],
  ["/who ", [names, ""]],
  ["/timeline dues s", [["show:"], "s"]],
  ["/timeline dues show:p", [["planned"], "p"]],
  ["/timeline --", [["--all "], "--"]],
  ["/nonsense x", [[], ""]],
])("completes %j", (line, expected) => {
  expect(completeLine(deps, line)).toEqual(expected)
})
