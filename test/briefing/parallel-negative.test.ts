import { describe, expect, it } from "vitest"
import { between } from "./parallel-pairs.ts"

/** [why both can hold, one side, the other] */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["another month", "The yard built 14 boats in April.", "The yard built 19 boats in June."],
  ["a contrasting word", "The east pier is 400 metres long.", "The west pier is 650 metres long."],
  ["another subject", "The senator won 48 percent of the vote.", "His opponent won 41 percent of the vote."],
  ["another town", "The bank employs 700 people in Arle.", "The bank employs 90 people in Orsk."],
  ["another predicate", "Police arrested 22 fans on Saturday.", "Police charged eleven fans on Saturday."],
  ["another noun", "The theatre has 900 seats.", "The theatre has 12 dressing rooms."],
  ["a rounding", "The library cost £31 million.", "The library cost £30,870,000."],
  ["a bound that is met", "More than 60 people were hurt.", "The crash hurt 74 people."],
  ["another unit", "The race lasted 120 minutes.", "The race took two hours."],
  ["a forecast", "Analysts forecast a profit of $8 million.", "The firm made a profit of $5 million."],
  ["a count that goes on", "Doctors have confirmed 40 cases so far.", "The number of confirmed cases has reached 66."],
  ["a total and one day of it", "Norway won three medals on Monday.", "Norway has won eleven medals."],
  [
    "a figure quoted to be denied",
    "Claims that 90 people drowned are false, the navy said.",
    "The wreck drowned 17 people.",
  ],
  ["a name inside a name", "Judge Veldt will hear the appeal.", "The appeal will be heard by Judge Nora Veldt."],
  ["praise by two", "Nora Veldt praised the crew.", "Piet Aalders praised the crew."],
  [
    "one of several funders",
    "The survey was funded in part by the Ostrava Fund.",
    "The survey was also funded by the Kestner Trust.",
  ],
  ["two things that were told", "The firm told the union about the sale.", "The firm told the bank about the sale."],
  ["a country round a town", "The thief was arrested in Spain.", "The thief was arrested in Madrid."],
  ["a room on a floor", "The blaze started on the top floor.", "The blaze started in the attic on the top floor."],
  ["something else besides", "The burglars took a violin.", "The burglars took a stamp album as well."],
  ["a question", "Did the chairman resign?", "The chairman did not resign."],
  ["a supposition", "If the dyke breaks, 3,000 people would flee.", "When the old dyke broke, 800 people fled."],
  [
    "an opinion",
    "The plan is good for the port, the mayor said.",
    "The plan is not good for the port, said the union.",
  ],
  ["another event", "The first strike ended with a deal.", "The second strike did not end with a deal."],
  ["an earlier state", "The quarry used to be owned by the state.", "The quarry is owned by Karst Minerals."],
]

describe("two sources that don't contradict each other", () => {
  for (const [why, a, b] of PAIRS) it(`keeps quiet for ${why}`, () => expect(between(a, b)).toEqual([]))
})
