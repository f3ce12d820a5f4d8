import { isKnownPlace } from "./gazetteer.ts"
import { isEnglish } from "./name-evidence.ts"
import {
  after,
  apposition,
  baseOf,
  before,
  type Cue,
  head,
  isGivenNameFirst,
  isHeadWord,
  isLettered,
  isModifier,
  isNumbered,
  isPlaceAt,
  isPossessive,
  isUpper,
  last,
} from "./name-sight.ts"
import {
  NUMBERED_NOUNS,
  ORG_HEADS,
  OTHER_HEADS,
  PLACE_HEADS,
  PLACE_STARTS,
  PRODUCT_NOUNS,
  VESSEL_NOUNS,
} from "./name-words.ts"

/** What speaks for places, products and other things. */
export const THING_CUES: readonly Cue[] = [
  { name: "known-place", kind: "place", weight: 6, holds: ({ words }) => isKnownPlace(words.join(" ")) },
  {
    name: "place-head",
    kind: "place",
    weight: 5,
    holds: (s) =>
      s.words.length > 1 &&
      PLACE_HEADS.has(head(s)) &&
      !(ORG_HEADS.has(head(s)) && !isPlaceAt(s)) &&
      !isGivenNameFirst(s),
  },
  {
    name: "place-start",
    kind: "place",
    weight: 3,
    holds: (s) =>
      s.words.length > 1 && PLACE_STARTS.has(s.words[0] ?? "") && !ORG_HEADS.has(last(s)) && !isEnglish(last(s)),
  },
  { name: "place-preposition", kind: "place", weight: 1.5, holds: isPlaceAt },
  {
    name: "place-noun-after",
    kind: "place",
    weight: 3,
    holds: (s) =>
      !isPossessive(s) &&
      /^(?:depot|garage|harbour|harbor|island|islands|area|airport|river|valley|coast|peninsula|district|neighbourhood|neighborhood|suburb|station|region|province|county|city|border|campus)$/.test(
        after(s),
      ),
  },
  {
    name: "place-noun-before",
    kind: "place",
    weight: 5,
    holds: (s) =>
      before(s) === "of" &&
      /^(?:island|city|town|village|county|state|province|port|region|district|coast|shores|people|residents|mayor|capital|outskirts|north|south|east|west)$/.test(
        before(s, 2),
      ),
  },
  { name: "dateline", kind: "place", weight: 8, holds: ({ candidate }) => candidate.rule === "dateline" },
  { name: "version", kind: "product", weight: 6, holds: (s) => isNumbered(s) && !NUMBERED_NOUNS.has(baseOf(s)) },
  {
    name: "numbered",
    kind: "other",
    weight: 4,
    holds: (s) => isNumbered(s) && NUMBERED_NOUNS.has(baseOf(s)),
  },
  {
    name: "digits-inside",
    kind: "product",
    weight: 3,
    holds: ({ words }) => words.length === 1 && /\p{L}.*\d/u.test(words[0] ?? ""),
  },
  {
    name: "small-first",
    kind: "product",
    weight: 4,
    holds: ({ candidate, tokens }) => /^\p{Ll}\p{Lu}/u.test(tokens[candidate.from]?.text ?? ""),
  },
  {
    name: "product-noun-after",
    kind: "product",
    weight: 1,
    holds: (s) => !isPossessive(s) && PRODUCT_NOUNS.has(after(s)),
  },
  {
    name: "article-before",
    kind: "product",
    weight: 1,
    holds: (s) =>
      /^(?:the|an?|its|their|new|latest|upcoming|own)$/.test(before(s)) &&
      !isHeadWord(s) &&
      !isModifier(s) &&
      !isUpper(s) &&
      !/[^s]s$/.test(last(s)),
  },
  {
    name: "possessed",
    kind: "product",
    weight: 2,
    holds: (s) => s.tokens[s.candidate.from - 1]?.possessive === true && !isHeadWord(s),
  },
  {
    name: "made",
    kind: "product",
    weight: 2,
    holds: (s) =>
      /^(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|releas(?:ed|es|ing|e)|introduc(?:ed|es|ing|e)|using|us(?:ed|es|e)|called|named|dubbed|bought|buy)$/.test(
        before(s),
      ),
  },
  {
    name: "vessel",
    kind: "other",
    weight: 5,
    holds: (s) => VESSEL_NOUNS.has(before(s)) || apposition(s).some((word) => VESSEL_NOUNS.has(word)),
  },
  { name: "with-her-number", kind: "other", weight: 2, holds: isLettered },
  {
    name: "other-head",
    kind: "other",
    weight: 4,
    holds: (s) => s.words.length > 1 && OTHER_HEADS.has(head(s)) && !ORG_HEADS.has(head(s)),
  },
]
