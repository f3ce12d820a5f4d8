import { describe, expect, it } from "vitest"
import { between } from "./parallel-pairs.ts"

/** [what it shows, kind, one side, the other] */
const PAIRS: readonly (readonly [string, string, string, string])[] = [
  [
    "synonyms of verb and noun",
    "number",
    "Guards detained 31 marchers near the palace on Sunday.",
    "Officers arrested forty protesters near the palace on Sunday.",
  ],
  ["a verb and its noun", "number", "The mill in Orsk employs 820 people.", "The Orsk mill has a workforce of 640."],
  [
    "a crowd and who watched",
    "number",
    "Some 9,000 fans watched the game at Lind Arena.",
    "The attendance at Lind Arena was 12,400.",
  ],
  ["a list item with its label", "number", "The college has 1,150 students.", "- Students at the college: 980"],
  ["a minute of a match", "number", "Tarin scored in the 12th minute.", "Tarin's goal came in the 34th minute."],
  ["passive and active", "money", "A judge set bail at $20,000.", "Bail was set at $35,000."],
  [
    "buying and paying for",
    "money",
    "Ostrel bought the bakery for $12 million.",
    "Ostrel paid $9 million for the bakery.",
  ],
  ["a row with its label", "money", "The new library cost £31 million to build.", "| Cost of the library | £38m |"],
  ["a fine as noun and verb", "money", "The port agreed to pay a fine of $700,000.", "It was fined $450,000."],
  [
    "falling and dropping",
    "percent",
    "Sales of tyres fell 9% in March.",
    "Tyre sales dropped by 16 per cent in March.",
  ],
  [
    "an adjective and its noun",
    "percent",
    "The serum was 83 percent effective in the study.",
    "In the study the serum's efficacy was 70 percent.",
  ],
  ["opening, in two voices", "date", "The canal opened in 1911.", "The canal was opened to traffic in 1914."],
  ["a verb and a row of one word", "date", "The orchestra was founded in 1921.", "| Founded | 1927 |"],
  ["taking off and take-off", "date", "The jet took off at 6.05am.", "Take-off was at 6.50am."],
  [
    "not until",
    "date",
    "The ministry learned of the spill on 2 January 2026.",
    "The ministry did not learn of the spill until 9 January 2026.",
  ],
  [
    "active and passive doers",
    "person",
    "Nora Veldt designed the pavilion.",
    "The pavilion was designed by Piet Aalders.",
  ],
  [
    "a cleft",
    "person",
    "The order to shoot was given by Colonel Rui Matos.",
    "It was General Ana Sousa who gave the order to shoot.",
  ],
  ["owners", "organisation", "The quarry is owned by Karst Minerals.", "Bluefell Holdings owns the quarry."],
  [
    "paying for and funding",
    "organisation",
    "The survey was funded by the Ostrava Fund.",
    "The Kestner Trust paid for the survey.",
  ],
  ["held and took place", "place", "The summit was held in Oslo.", "The summit took place in Madrid."],
  ["where a fire began", "place", "The blaze started in the kitchen.", "The fire broke out in the cellar."],
  ["a cause", "item", "The derailment was caused by a cracked rail.", "A faulty switch caused the derailment."],
  ["all that was taken", "item", "The burglars took a violin.", "All that the burglars took was a stamp album."],
  ["a plain denial", "yes-no", "The chairman resigned.", "The chairman did not resign."],
  ["nobody", "yes-no", "Nobody warned the school about the gas.", "Mr Hale warned the school about the gas in May."],
  [
    "opposites",
    "yes-no",
    "The gates were locked at the time of the crush.",
    "The gates were unlocked when the crush began.",
  ],
  [
    "all and only",
    "scope",
    "All trains from Arle station were cancelled.",
    "Only night trains from Arle station were cancelled.",
  ],
  [
    "before, the other way round",
    "order",
    "The club told the league before it told its players.",
    "The club told its players before it told the league.",
  ],
]

describe("two sources that say one thing in other words, and differ", () => {
  for (const [what, kind, a, b] of PAIRS)
    it(`shows ${what}`, () => {
      const found = between(a, b)
      expect(found.map((one) => one.kind)).toContain(kind)
      expect(found.every((one) => (one.rules ?? []).length > 0)).toBe(true)
    })

  it("shows one disagreement once, whichever rules find it", () => {
    expect(between("The quarry is owned by Karst Minerals.", "Bluefell Holdings owns the quarry.")).toHaveLength(1)
  })
})
