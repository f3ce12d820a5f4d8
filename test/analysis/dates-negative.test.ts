import { expect, it } from "vitest"
import { datesOf } from "../../src/analysis/dates.ts"
import { unitsOf } from "../../src/analysis/units.ts"
import { readSource } from "../../src/ingest/read-folder.ts"

// What looks like a date and is none. Each sentence must give nothing at all.
const NOT_DATES = [
  "May I ask what happened?",
  "The firm may close the plant.",
  "Protesters march through the city.",
  "They began to march on the capital.",
  "Theresa May resigned.",
  "April Hughes won the seat.",
  "June Sandell, who keeps bees, is no relation.",
  "The letter was written by June Sandell.",
  "They gave it to May Chen.",
  "The clerk, Jan Sandell, knew of August Palver.",
  "She is Mayor June Carver.",
  "It runs on Llama 3.1 405B.",
  "Claude 4 was released.",
  "Version 10.4.11 fixes it.",
  "The home side won 23–16.",
  "The motion passed 7-4.",
  "It cost $1,999 or £2024.",
  "It cost £1500.",
  "A second person was hurt.",
  "The second attempt failed.",
  "Take Route 9 north.",
  "Flight 2024 was full.",
  "See paragraph 12 of the report.",
  "Call 020 7946 0018 for help.",
  "Call 555-2024 for help.",
  "See pages 1991-1999 of the record.",
  "Some 2000 people came.",
  "The hall holds 1950 seats.",
  "He read the Sunday Times.",
  "She runs Windows 2000.",
  "The ratio was 1:15.",
  "She is 71 years old.",
  "The 18-year-old driver fled.",
  "He was fined £15.50.",
  "It was 30 to 45 percent larger.",
  "They went from ten to twelve members.",
  "She bought five to seven books.",
  "He took a fall down the stairs.",
  "The spring in the lock broke.",
  "The Daily Mail reported it.",
  "Successful Christmas sales helped.",
  "It was sold to 21st Century Fox.",
  "The fall of the wall was sudden.",
  "They sold All Tomorrow's Parties.",
  "Paragraphs 3 to 5 apply.",
  "It scored 88.7 on MMLU.",
  "They hold 32% of the market.",
  "It has 15k stars.",
]

it.each(NOT_DATES)("finds no date in %j", (text) => {
  const source = readSource("test.md", `---\npublished: 2025-06-18\n---\n${text}\n`)
  expect(datesOf(source, unitsOf(source)).map((d) => `${d.text} = ${d.value} (${d.rule})`)).toEqual([])
})
