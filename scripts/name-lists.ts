// Writes src/analysis/name-lists.ts from the word lists of compromise (MIT, Spencer Kelly), which takes 0.2 s to load:
// too long for a start, and only a few of its lists are needed. Run it after an update: npx tsx scripts/name-lists.ts
import { writeFileSync } from "node:fs"
import nlp from "compromise/two"

// compromise types its model loosely; its lexicon is a table from a word to its tag or tags.
const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } }
const tagged = (...tags: string[]) =>
  Object.entries(model.one.lexicon)
    .filter(([word, tag]) => /^\p{L}[\p{L} .'-]*$/u.test(word) && [tag].flat().some((t) => tags.includes(t)))
    .map(([word]) => word)
    .sort()

const lists = {
  FIRST_NAMES: tagged("MaleName", "FemaleName", "FirstName").filter((word) => !word.includes(" ")),
  FEMALE_NAMES: tagged("FemaleName").filter((word) => !word.includes(" ")),
  MALE_NAMES: tagged("MaleName").filter((word) => !word.includes(" ")),
  COUNTRIES: tagged("Country"),
  CITIES: tagged("City"),
  REGIONS: tagged("Region"),
  DEMONYMS: tagged("Demonym"),
  ORGANISATIONS: tagged("Organization").filter(
    (word) =>
      word.length > 2 &&
      !/^(?:dept|univ|assn|inc|ltd|visa|ford|ing|westfield|argos|altair|amt|ayer|mobil|blockbuster video|destiny.*|macs milk|the who|roman empire)$/.test(
        word,
      ),
  ),
}
const female = new Set(lists.FEMALE_NAMES)
const male = new Set(lists.MALE_NAMES)
const rows = {
  /** Given names that are mostly women's. */
  FEMALE_NAMES: lists.FEMALE_NAMES.filter((word) => !male.has(word)),
  /** Given names that are mostly men's. */
  MALE_NAMES: lists.MALE_NAMES.filter((word) => !female.has(word)),
  /** Given names of either. */
  OTHER_NAMES: lists.FIRST_NAMES.filter((word) => female.has(word) === male.has(word)),
  COUNTRIES: lists.COUNTRIES,
  CITIES: lists.CITIES,
  REGIONS: lists.REGIONS,
  DEMONYMS: lists.DEMONYMS,
  ORGANISATIONS: lists.ORGANISATIONS,
}
const out = Object.entries(rows).map(
  ([name, words]) => `export const ${name} =\n  ${JSON.stringify(words.join("|"))}\n`,
)
writeFileSync(
  new URL("../src/analysis/name-lists.ts", import.meta.url),
  `// Made by scripts/name-lists.ts from compromise (https://github.com/spencermountain/compromise), MIT licence,\n// Copyright (c) 2019 Spencer Kelly. Lower case, separated by "|".\n\n${out.join("\n")}`,
)
