import type { Metadata } from "../../src/ingest/metadata.ts"
import { parsePublished } from "../../src/ingest/published.ts"
import { readSource } from "../../src/ingest/read-source.ts"
import type { Source } from "../../src/ingest/source.ts"

/** A source of an invented story: nothing is inferred. */
export function article(
  id: string,
  outlet: string | null,
  published: string | null,
  text: string,
  author?: string,
): Source {
  const given: Metadata = {
    title: id,
    outlet,
    author: author ?? null,
    url: null,
    published: parsePublished(published),
    language: "en",
  }
  return readSource(`${id}.md`, text, given)
}

/** Eight sentences about a closed bridge, as a wire report has them. */
export const REPORT = [
  "The council closed the old bridge at Eastmere on Monday after an inspection found rust in two of its four cables.",
  "Engineers said that lorries had been crossing at twice the weight the bridge was built for since the motorway opened.",
  "About 4,000 vehicles a day will be sent round by the ford until the cables have been replaced, which may take a year.",
  "The mayor, Ada Penrose, told reporters that the town had asked for a survey in each of the last three budgets.",
  "Shopkeepers on Quay Street expect to lose a third of their trade, according to the chamber of commerce.",
  "The county will pay for a ferry for schoolchildren, and a footbridge is to be put up by the army in the spring.",
  "The bridge was opened in 1911 and was the longest of its kind in the country for nine years.",
  "A meeting for residents will be held in the corn hall on Thursday evening.",
] as const

const BEFORE = [
  "Nobody on the ferry this morning was in a mood to talk about the bridge.",
  "It has rained in the valley for eleven days, and the ford is as high as it was in the flood of 1968.",
  "Traders on Quay Street met on Friday in a room above the bakery that smelled of wet coats.",
  "My grandmother crossed it on the day it was opened, in a hat that she kept until she died.",
]
const AFTER = [
  "The army's footbridge, when it comes, will be ninety metres long and open to walkers only.",
  "What the schools will do in the dark months is a matter that no one has settled yet.",
  "Somebody has hung a wreath on the barrier, and somebody else has taken it down again.",
  "There is soup at the mission until the end of the week, and the door is open to all.",
]

/** A sentence in an article of its own words; `variant` picks which. */
export function padded(sentence: string, variant: 0 | 1 | 2 | 3): string {
  return `${BEFORE[variant]}\n\n${sentence}\n\n${AFTER[variant]}`
}
