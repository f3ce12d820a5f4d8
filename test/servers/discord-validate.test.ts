import { describe, expect, it } from "vitest"
import { validateCommands } from "./discord-command-validate.ts"
import { FLAG, validateMessage } from "./discord-validate.ts"

const text = (content: string) => ({ type: 10, content })
const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 2, label: "Go", custom_id, ...more })
const row = (...components: object[]) => ({ type: 1, components })
const option = (value: string, label = "One") => ({ label, value })
const select = (options: object[], more: object = {}) => row({ type: 3, custom_id: "s", options, ...more })

function refused(components: object[], more: object = {}, files: string[] = []): string[] {
  const body = { flags: FLAG.componentsV2, components, ...more }
  return validateMessage(body, { files, edit: false, plain: false }).map(({ message }) => message)
}

describe("the stand-in for Discord takes", () => {
  it.each([
    ["forty components, nested ones counted", [{ type: 17, components: Array.from({ length: 39 }, () => text("a")) }]],
    ["four thousand characters", [text("a".repeat(2000)), text("a".repeat(2000))]],
    ["five buttons in a row", [row(...["a", "b", "c", "d", "e"].map((id) => button(id)))]],
  ])("%s", (_, components) => {
    expect(refused(components)).toEqual([])
  })
})

describe("the stand-in for Discord refuses", () => {
  it.each<[string, object[], string]>([
    ["41 components", Array.from({ length: 41 }, () => text("a")), "COMPONENT_MAX_TOTAL"],
    ["41 nested", [{ type: 17, components: Array.from({ length: 40 }, () => text("a")) }], "COMPONENT_MAX_TOTAL"],
    ["4001 characters over all", [text("a".repeat(2001)), text("a".repeat(2000))], "TEXT_SIZE_EXCEEDED"],
    ["empty text", [text(" ")], "BASE_TYPE_REQUIRED"],
    ["six buttons in a row", [row(...[..."abcdef"].map((id) => button(id)))], "WIDTH_EXCEEDED"],
    ["an empty row", [row()], "BASE_TYPE_REQUIRED"],
    ["a button beside a select", [row(button("a"), { type: 3, custom_id: "s", options: [option("1")] })], "WIDTH"],
    ["a custom_id twice", [row(button("a")), row(button("a"))], "DUPLICATED"],
    ["a custom_id of 101", [row(button("a".repeat(101)))], "BAD_LENGTH"],
    ["a label of 81", [row(button("a", { label: "a".repeat(81) }))], "MAX_LENGTH"],
    ["a blank label", [row(button("a", { label: "\u200B" }))], "REQUIRED"],
    ["a link that isn't http", [row({ type: 2, style: 5, label: "x", url: "javascript:x" })], "INVALID_URL"],
    ["a link of 513", [row({ type: 2, style: 5, label: "x", url: `https://e.example/${"a".repeat(500)}` })], "MAX"],
    ["an unknown field", [{ ...text("a"), colour: 1 }], "UNKNOWN_FIELD"],
    ["a section in a row", [row(text("a"))], "UNION_TYPE_CHOICES"],
    ["a container in a container", [{ type: 17, components: [{ type: 17, components: [text("a")] }] }], "UNION"],
    ["26 options", [select(Array.from({ length: 26 }, (_, i) => option(`${i}`)))], "BAD_LENGTH"],
    ["an option's value twice", [select([option("1"), option("1")])], "DUPLICATED"],
    ["an option's value of 101", [select([option("a".repeat(101))])], "BAD_LENGTH"],
    ["a placeholder of 151", [select([option("1")], { placeholder: "a".repeat(151) })], "MAX_LENGTH"],
    ["a file that isn't there", [{ type: 13, file: { url: "attachment://x.md" } }], "NOT_FOUND"],
    ["half a surrogate pair", [text("a\uD800")], "INVALID_UNICODE"],
  ])("%s", (_, components, message) => {
    expect(refused(components).join()).toContain(message)
  })

  it("content and embeds beside components of the second version", () => {
    expect(refused([text("a")], { content: "b" }).join()).toContain("LEGACY_FIELDS")
  })

  it("the second version's components without its flag", () => {
    expect(refused([text("a")], { flags: 0 })).not.toEqual([])
  })

  it("a file that no component shows", () => {
    expect(refused([text("a")], {}, ["x.md"]).join()).toContain("UNUSED_ATTACHMENT")
  })

  it("a change of who sees a message, in an edit", () => {
    const body = { flags: FLAG.componentsV2 | FLAG.ephemeral, components: [text("a")] }
    expect(validateMessage(body, { files: [], edit: true, plain: false })).not.toEqual([])
  })

  it("six thousand and one characters over all embeds, and two thousand and one of content", () => {
    const embeds = Array.from({ length: 3 }, () => ({ description: "a".repeat(2001) }))
    const sending = { files: [], edit: false, plain: true }
    expect(validateMessage({ embeds }, sending).map(({ message }) => message)).toEqual(["MAX_EMBED_SIZE_EXCEEDED"])
    expect(validateMessage({ content: "a".repeat(2001) }, sending)).not.toEqual([])
    expect(validateMessage({ content: "" }, sending)).not.toEqual([])
  })

  it.each<[string, object]>([
    ["a name with a capital", { name: "Ask", description: "a" }],
    ["a name of 33", { name: "a".repeat(33), description: "a" }],
    ["a description of 101", { name: "a", description: "a".repeat(101) }],
    ["no description", { name: "a" }],
    ["26 options", { name: "a", description: "a", options: Array.from({ length: 26 }, (_, i) => opt(`o${i}`)) }],
    ["a required option after an optional one", { name: "a", description: "a", options: [opt("a"), opt("b", true)] }],
    ["choices with autocomplete", { name: "a", description: "a", options: [{ ...opt("a"), ...both }] }],
    ["8001 characters in all", { name: "a", description: "a", options: Array.from({ length: 25 }, (_, i) => big(i)) }],
    ["an unknown field", { name: "a", description: "a", colour: 1 }],
  ])("a command with %s", (_, command) => {
    expect(validateCommands([{ ...command }])).not.toEqual([])
  })

  it("a hundred and one commands", () => {
    const commands = Array.from({ length: 101 }, (_, i) => ({ name: `a${i}`, description: "a" }))
    expect(validateCommands(commands)).not.toEqual([])
    expect(validateCommands(commands.slice(1))).toEqual([])
  })
})

function opt(name: string, required = false) {
  return { type: 3, name, description: "a", required }
}

const both = { autocomplete: true, choices: [{ name: "a", value: "a" }] }

function big(i: number) {
  const choices = Array.from({ length: 10 }, (_, j) => ({
    name: `${j}`.padEnd(20, "n"),
    value: `${j}`.padEnd(20, "v"),
  }))
  return { ...opt(`o${i}`), choices }
}
