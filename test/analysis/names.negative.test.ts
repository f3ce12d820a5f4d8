import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analysis/analyse.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

const names = (text: string) => analyse(readSource("a.txt", text)).mentions.map((mention) => mention.name)

describe("what is not a name", () => {
  it.each([
    ["a month or a weekday", "They sailed in March and again on a Tuesday in May."],
    [
      "a sentence's first word",
      "Rescuers pulled many from the sea. Brokers expect a settlement. Hearings will open soon.",
    ],
    ["an unknown plural that starts a sentence", "Ratepayers were told nothing about it."],
    ["the pronoun I", "It was then that I saw what I had feared."],
    ["a nationality", "An American engineer and two French divers saw it."],
    ["a role alone", "The President spoke, and then the Chief Executive did."],
    ["an acronym of a common noun", "The CEO said that AI would need an API and a GPU."],
    ["the company", "The company said that the Company was sound, as any company would."],
    ["a slogan in quotation marks", 'The screen said "PLEASE PRESENT" and then "Tap Here" in small print.'],
    ["a label", "Data Takeaway: the figures are better than they were."],
    ["a word that the source writes small elsewhere", "Steering was bad. It was the steering that failed."],
    ["a people's adjective", "They fought with Sicilian nobles and Bohemian teachers there."],
    ["an opener that is a given name too", "Will they pay? Will nobody ask them?"],
    ["a score", "The model reached 88.7 and 92/100 in that test."],
  ])("%s", (_, text) => {
    expect(names(text)).toEqual([])
  })
  it.each([
    ["In June Parliament voted.", "Parliament"],
    ["By June Zentrix had left.", "Zentrix"],
    ["They came in May Zentrix said.", "Zentrix"],
    ["June Zentrix sales fell.", "Zentrix"],
    ["The June Summit was held.", "Summit"],
  ])("a month before another name: %s", (text, name) => {
    expect(names(text)).toEqual([name])
  })
  it("a word of a body's name, by itself", () => {
    const text = "They met the Millbrook Residents' Association. Residents of the town will march."
    expect(names(text)).toEqual(["Millbrook Residents' Association"])
  })
  it("a heading's Title Case", () => {
    expect(
      names(
        "# Technical Deep Dive And Market Dynamics\n\nThe text below is quite plain and has no names in it at all.",
      ),
    ).toEqual([])
  })
})

describe("mentions", () => {
  it("are verbatim, in order, and inside the text, whatever the text", () => {
    const word = fc.constantFrom(
      "Zentrix",
      "the",
      "Captain",
      "Ann",
      "of",
      "Bank",
      "'s",
      "’s",
      "(",
      "“",
      "”",
      ".",
      ",",
      "-",
      "3",
      "AT&T",
      "Mr.",
      "iPad",
      "|",
      "and",
      "\n",
      "US-led",
      "al-Sadr",
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ")
        const { mentions } = analyse(readSource("a.txt", text))
        let before = 0
        for (const mention of mentions) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(before)
          before = mention.start
        }
      }),
    )
  })
})
