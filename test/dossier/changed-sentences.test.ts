import { describe, expect, it } from "vitest"
import { changedSentences } from "../../src/dossier/changed-sentences.ts"
import { article, REPORT } from "./story.ts"

const before = article("a", "Lathe News", null, REPORT.slice(0, 6).join("\n\n"))
const changed = (text: string) => {
  const after = article("a", "Lathe News", null, text)
  const { added, removed, reworded } = changedSentences(before, after)
  return {
    added: added.map(({ start, end }) => after.text.slice(start, end)),
    removed: removed.map(({ start, end }) => before.text.slice(start, end)),
    reworded: reworded.map((pair) => [
      before.text.slice(pair.before.start, pair.before.end),
      after.text.slice(pair.after.start, pair.after.end),
    ]),
  }
}

describe("changedSentences", () => {
  it("finds what was added, taken out and reworded", () => {
    const reworded = REPORT[2].replace("4,000", "6,000")
    const text = [REPORT[0], REPORT[1], reworded, REPORT[3], REPORT[5], REPORT[7]].join("\n\n")
    expect(changed(text)).toEqual({ added: [REPORT[7]], removed: [REPORT[4]], reworded: [[REPORT[2], reworded]] })
  })
  it("finds nothing in the same words laid out otherwise or moved", () => {
    const nothing = { added: [], removed: [], reworded: [] }
    expect(changed(before.text.replaceAll("\n\n", " "))).toEqual(nothing)
    expect(changed([...REPORT.slice(0, 6)].reverse().join("\n\n"))).toEqual(nothing)
  })
  it("finds a sentence that now stands there twice, or once less", () => {
    expect(changed(`${before.text}\n\n${REPORT[0]}`).added).toEqual([REPORT[0]])
  })
})
