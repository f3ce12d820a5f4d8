import { describe, expect, it } from "vitest"
import { commands } from "../commands/index.ts"
import { createDispatch } from "../src/chat/dispatch.ts"
import { optionsOf } from "../src/chat/usage.ts"
import { Dossier } from "../src/dossier/dossier.ts"
import { readSource } from "../src/ingest/read-folder.ts"

const silent = { info: () => {}, warn: () => {}, error: () => {} }
const ferry = `---
title: The ferry
outlet: The Gull
published: 2031-05-02
---
The ferry left Holm at noon with twelve aboard, the harbour office said.

It came back empty, and nobody on the quay could say why that was so.
`

function over(files: Readonly<Record<string, string>>) {
  const dossier = Dossier.of(Object.entries(files).map(([file, text]) => readSource(file, text)))
  const dispatch = createDispatch({
    commands,
    log: silent,
    context: () => ({ dossier, now: "2031-06-01", explain: false, commands }),
  })
  return (line: string) => dispatch.line(line, { platform: "terminal" })
}

describe("every command's declaration", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "%s keeps the platforms' rules",
    (_, command) => {
      expect(command.name).toMatch(/^[a-z][a-z-]{0,30}$/)
      expect(command.description.length).toBeLessThanOrEqual(100)
      expect(command.description).toMatch(/^[A-Z].*\.$/)
      expect(command.examples.length).toBeGreaterThan(0)
      for (const example of command.examples) expect(example).toMatch(new RegExp(`^/${command.name}\\b`))
      for (const [name, spec] of optionsOf(command)) {
        expect(name).toMatch(/^[a-z][a-z-]{0,31}$/)
        expect(spec.description.length).toBeLessThanOrEqual(100)
        expect(spec.choices?.length ?? 0).toBeLessThanOrEqual(25)
      }
      expect(optionsOf(command).filter(([, spec]) => spec.rest).length).toBeLessThanOrEqual(1)
    },
  )

  it("has a name of its own", () => {
    const names = commands.map((command) => command.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe("/sources", () => {
  it("lists them newest first, undated ones last", async () => {
    const { result } = await over({
      "a.md": ferry,
      "b.md": ferry.replace("2031-05-02", "2031-05-03").replace("noon", "one"),
      "c.md": "No date stands on this page, nor anywhere near it.",
    })("/sources")
    expect((result.json as { sources: { id: string }[] }).sources.map((row) => row.id)).toEqual(["b", "a", "c"])
  })

  it("says what to do where there are none", async () => {
    const { result, error } = await over({})("/sources")
    expect(error).toBeNull()
    expect(result.json).toEqual({ command: "sources", sources: [] })
    expect(JSON.stringify(result.reply)).toContain("There are no sources yet")
  })
})

describe("/source", () => {
  it("gives the text unchanged with its paragraphs' offsets", async () => {
    const { result } = await over({ "a.md": ferry })("/source a --text")
    const json = result.json as { text: string; paragraphs: { n: number; start: number; end: number; kind: string }[] }
    expect(json.text).toBe(ferry.slice(ferry.indexOf("---\n", 4) + 4))
    expect(
      json.paragraphs.map(({ n, start, end, kind }) => [
        n,
        kind,
        json.text.slice(start, start + 3),
        json.text.slice(end - 1, end),
      ]),
    ).toEqual([
      [1, "paragraph", "The", "."],
      [2, "paragraph", "It ", "."],
    ])
    expect(result.reply.parts).toEqual([{ type: "file", name: "a.txt", mime: "text/plain", text: json.text }])
  })

  it.each(["/source a", "/source a.md", "/source the gull", "/source ferry"])("%s finds it", async (line) => {
    const { result } = await over({ "a.md": ferry, "b.md": "Another page altogether, of nothing much in particular." })(
      line,
    )
    expect(result.json).toMatchObject({ source: { id: "a" } })
  })

  it("shows a paragraph with those either side", async () => {
    const { result } = await over({ "a.md": ferry })("/source a paragraph:2")
    expect(
      result.reply.parts.filter((part) => part.type === "claim").map((part) => part.claim.citation.paragraph),
    ).toEqual([1, 2])
  })

  it.each([
    ["/source ab", "unknown-source", /the nearest is a1, a2/],
    ["/source the ferry", "ambiguous-source", /fits 2 sources \(a1, a2\)/],
    ["/source zebra", "unknown-source", /\/sources lists them/],
    ["/source a1 paragraph:9", "bad-option", /it has paragraphs 1 to 2/],
    ["/source a1 paragraph:two", "bad-option", /write one such as 4/],
  ])("%s is refused", async (line, code, message) => {
    const { error } = await over({ "a1.md": ferry, "a2.md": ferry })(line)
    expect(error).toEqual({ code, message: expect.stringMatching(message) })
  })
})

describe("/help", () => {
  it("lists every command", async () => {
    const { result } = await over({})("/help")
    const shown = JSON.stringify(result.reply)
    for (const command of commands) expect(shown).toContain(command.description)
  })

  it("explains one, and answers a misspelt one with the nearest", async () => {
    expect((await over({})("/help /source")).result.reply.title).toBe("/source id [paragraph:…] [--text]")
    expect((await over({})("/help sorces")).error?.message).toBe('There is no command "sorces": did you mean sources?')
  })
})
