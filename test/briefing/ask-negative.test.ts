import { describe, expect, it } from "vitest"
import { ask } from "../../src/briefing/ask.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { sourceOf } from "../analysis/source.ts"

const dossier = Dossier.of([
  sourceOf(
    "Mayor Ilse Brandt opened the new library in Hatherley on Monday. Its architect, Tom Ruell, praised the builders.\n\n" +
      "The old library had leaked for years, and its roof was repaired by Corrick & Sons. About 300 readers visit each day.\n\n" +
      "Vexholm Partners, which runs the archive in Sundby, said that its chief executive would visit the library soon.",
    { id: "library" },
  ),
  sourceOf("The swimming pool stays shut until autumn, the council said. A vote on its future is planned.", {
    id: "pool",
  }),
])

describe("ask says that it is not in the sources", () => {
  it.each([
    ["How much did the new library cost?", "no amount of money stands there"],
    ["Who is the mayor of Sundby?", "another place's"],
    ["How many builders worked on the library?", "something else is counted"],
    ["What did Gerda Holm say about the library?", "nobody of that name"],
    ["Why did the theatre burn down?", "nothing about it at all"],
    ["When was the archive founded?", "no date is given for it"],
  ])("%s (%s)", (question) => {
    const answer = ask(dossier, question)
    expect(answer).toMatchObject({ found: false, findings: [] })
  })
  it("names the words it never saw, and shows what came near as nearest", () => {
    const { unseen, nearest } = ask(dossier, "How much did the marble library lions cost?")
    expect(unseen).toEqual(expect.arrayContaining(["marble", "lions"]))
    expect(nearest.length).toBeGreaterThan(0)
  })
  it("has nothing near where no word is known, or none was asked", () => {
    expect(ask(dossier, "zzyzx qwfp?")).toMatchObject({ found: false, nearest: [] })
    expect(ask(dossier, "who is it")).toMatchObject({ found: false, nearest: [] })
    expect(ask(new Dossier(), "Who is the mayor?")).toMatchObject({ found: false, nearest: [] })
  })
})
