import { describe, expect, it } from "vitest"
import { readQuestion } from "../../src/analysis/question.ts"

describe("the kind of a question", () => {
  it.each([
    ["Who owns the quarry?", "who", "person"],
    ["Whom did the guard tell?", "who", "person"],
    ["When was the bridge opened?", "when", "date"],
    ["In which year did it close?", "when", "date"],
    ["How many boats sank?", "how-many", "number"],
    ["What percentage of voters stayed at home?", "how-many", "number"],
    ["How much did the roof cost?", "how-much-money", "money"],
    ["What is the daily fine?", "how-much-money", "money"],
    ["How old is the mayor?", "how-old", "age"],
    ["How fast was the train going?", "how-fast", "speed"],
    ["How long does the trip take?", "how-long", "duration"],
    ["How often did it fail?", "how-often", "often"],
    ["Where did the meeting take place?", "where", "place"],
    ["Why was the gate shut?", "why", "reason"],
    ["What caused the fire?", "why", "reason"],
    ["Which company built it?", "which-noun", "organisation"],
    ["What city hosted it?", "which-noun", "place"],
    ["What is the name of the ship?", "name-of", "name"],
    ["Did the siren sound?", "is-it", "any"],
    ["length of the ship", "lookup", "any"],
  ])("%s", (text, rule, expected) => {
    expect(readQuestion(text)).toMatchObject({ rule, expected })
  })
  it("tells what is counted, what is asked for and what is measured from the rest", () => {
    const roles = (text: string) => Object.fromEntries(readQuestion(text).terms.map(({ word, role }) => [word, role]))
    expect(roles("How many passengers may the ferry carry?")).toMatchObject({ passengers: "counted", ferry: "plain" })
    expect(roles("Which company built the trams?")).toMatchObject({ company: "focus", built: "plain", trams: "plain" })
    expect(roles("How old is the bridge?")).toMatchObject({ old: "measure", bridge: "plain" })
  })
  it("drops phrases that ask nothing", () => {
    expect(readQuestion("Where did the pilot take place?").terms.map(({ word }) => word)).toEqual(["pilot"])
  })
})
