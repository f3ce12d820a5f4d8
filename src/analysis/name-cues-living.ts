import { isKnownOrganisation, isKnownPlace } from "./gazetteer.ts"
import {
  after,
  apposition,
  before,
  type Cue,
  hasAcronym,
  hasPeople,
  head,
  isCalledByItsLast,
  isFollowedByRole,
  isGivenNameFirst,
  isHeadWord,
  isModifier,
  isOf,
  isOwned,
  isPeople,
  isPersonNoun,
  isPlaceAt,
  isPossessive,
  isUnknownPair,
  isUpper,
  last,
  nounBefore,
} from "./name-sight.ts"
import {
  BUSINESS_NOUNS,
  LEGAL_SUFFIXES,
  NAME_PARTICLES,
  OF_HEADS,
  ORG_HEADS,
  ORG_NOUNS,
  ORG_VERBS,
  PLACE_HEADS,
  PLACE_STARTS,
  PRODUCT_NOUNS,
  SAY_VERBS,
} from "./name-words.ts"

/** What speaks for people and for bodies. */
export const LIVING_CUES: readonly Cue[] = [
  { name: "title", kind: "person", weight: 6, holds: ({ candidate }) => candidate.title !== null },
  { name: "given-name", kind: "person", weight: 4, holds: isGivenNameFirst },
  {
    name: "initials",
    kind: "person",
    weight: 5,
    holds: ({ words, candidate, tokens }) => words.length > 1 && /^\p{Lu}\.$/u.test(tokens[candidate.from]?.text ?? ""),
  },
  {
    name: "role-before",
    kind: "person",
    weight: 4,
    holds: (s) => isPersonNoun(nounBefore(s)) && (before(s) !== "," || s.words.length > 1 || isOwned(s)),
  },
  {
    name: "family",
    kind: "person",
    weight: 3,
    holds: (s) => /^(?:family|brothers|sisters|dynasty|estate|household)$/.test(after(s)) && !isHeadWord(s),
  },
  { name: "acronym-inside", kind: "person", weight: -5, holds: hasAcronym },
  {
    name: "who-after",
    kind: "person",
    weight: 4,
    holds: (s) => after(s) === "who" || (after(s) === "," && /^(?:who|whose)$/.test(after(s, 2))),
  },
  {
    name: "age-after",
    kind: "person",
    weight: 4,
    holds: (s) => after(s) === "," && /^[1-9]\d$/.test(after(s, 2)) && /^[,.]$/.test(after(s, 3)),
  },
  {
    name: "role-after",
    kind: "person",
    weight: 4,
    holds: (s) => apposition(s).some(isPersonNoun) && !apposition(s).some((w) => ORG_NOUNS.has(w)) && !isHeadWord(s),
  },
  { name: "bare-role-after", kind: "person", weight: 3, holds: (s) => isFollowedByRole(s) && !isHeadWord(s) },
  { name: "unknown-pair", kind: "person", weight: 2.5, holds: isUnknownPair },
  {
    name: "administration",
    kind: "person",
    weight: 3,
    holds: (s) =>
      s.words.length === 1 &&
      (after(s) === "administration" ||
        after(s) === "era" ||
        (after(s) === "-" && /^(?:era|appointed|backed)$/.test(after(s, 2)))),
  },
  {
    name: "article-before-person",
    kind: "person",
    weight: -4,
    holds: (s) => before(s) === "the" && s.words.length > 1 && s.candidate.title === null,
  },
  {
    name: "says",
    kind: "person",
    weight: 1,
    holds: (s) => !isUpper(s) && (SAY_VERBS.has(after(s)) || (SAY_VERBS.has(before(s)) && /^[.,"”]?$/.test(after(s)))),
  },
  { name: "surname-alone", kind: "person", weight: 2.5, holds: isCalledByItsLast },
  {
    name: "particle",
    kind: "person",
    weight: 3,
    holds: (s) =>
      s.words.length > 2 &&
      s.words.slice(1, -1).some((word) => NAME_PARTICLES.has(word)) &&
      !isKnownPlace(s.words.join(" ")) &&
      !isHeadWord(s) &&
      !PLACE_STARTS.has(s.words[0] ?? ""),
  },
  {
    name: "legal-suffix",
    kind: "organisation",
    weight: 8,
    holds: (s) => s.words.length > 1 && LEGAL_SUFFIXES.has(last(s)),
  },
  {
    name: "org-head",
    kind: "organisation",
    weight: 6,
    holds: (s) => s.words.length > 1 && (ORG_HEADS.has(head(s)) || BUSINESS_NOUNS.has(head(s))) && !isPlaceAt(s),
  },
  {
    name: "of-head",
    kind: "organisation",
    weight: 2,
    holds: (s) => isOf(s) && OF_HEADS.has(head(s)) && !PLACE_HEADS.has(head(s)),
  },
  {
    name: "org-noun-before",
    kind: "organisation",
    weight: 5,
    holds: (s) => ORG_NOUNS.has(nounBefore(s)) && !(before(s) === "," && isGivenNameFirst(s)),
  },
  {
    name: "org-noun-after",
    kind: "organisation",
    weight: 4,
    holds: (s) => apposition(s).some((word) => ORG_NOUNS.has(word)),
  },
  { name: "its-people", kind: "organisation", weight: 3, holds: hasPeople },
  {
    name: "does-business",
    kind: "organisation",
    weight: 1.5,
    holds: (s) => ORG_VERBS.has(after(s)) || (/^(?:has|had|have)$/.test(after(s)) && ORG_VERBS.has(after(s, 2))),
  },
  { name: "ampersand", kind: "organisation", weight: 3, holds: ({ words }) => words.includes("&") },
  {
    name: "known-organisation",
    kind: "organisation",
    weight: 3,
    holds: ({ words }) => isKnownOrganisation(words.join(" ")),
  },
  { name: "acronym", kind: "organisation", weight: 0.8, holds: isUpper },
  {
    name: "the-acronym",
    kind: "organisation",
    weight: 1.5,
    holds: (s) => isUpper(s) && before(s) === "the" && !isModifier(s),
  },
  {
    name: "the-head",
    kind: "organisation",
    weight: 2.5,
    holds: (s) => s.words.length === 1 && before(s) === "the" && ORG_HEADS.has(last(s)),
  },
  {
    name: "people-at",
    kind: "organisation",
    weight: 3,
    holds: (s) => /^(?:at|with|for)$/.test(before(s)) && isPeople(before(s, 2)),
  },
  {
    name: "which-after",
    kind: "organisation",
    weight: 2,
    holds: (s) =>
      after(s) === "," &&
      after(s, 2) === "which" &&
      (ORG_VERBS.has(after(s, 3)) || /^(?:runs?|had|has|makes?|made)$/.test(after(s, 3))),
  },
  {
    name: "made-by",
    kind: "organisation",
    weight: 2,
    holds: (s) =>
      before(s) === "by" &&
      /^(?:developed|made|built|published|founded|launched|produced|released|sold|supplied|designed|manufactured|issued)$/.test(
        before(s, 2),
      ),
  },
  {
    name: "joined",
    kind: "organisation",
    weight: 1.5,
    holds: (s) => /^(?:founded|co-founded|joined|acquired|quit)$/.test(before(s)),
  },
  {
    name: "stake-in",
    kind: "organisation",
    weight: 3,
    holds: (s) =>
      /^(?:in|into)$/.test(before(s)) &&
      /^(?:stake|shares?|invest(?:ed|s|ing|ment|ments|or|ors)?|stock)$/.test(before(s, 2)),
  },
  {
    name: "its-product",
    kind: "organisation",
    weight: 1.5,
    holds: (s) => isPossessive(s) && [after(s), after(s, 2)].some((word) => PRODUCT_NOUNS.has(word)),
  },
  { name: "says-body", kind: "organisation", weight: 0.8, holds: (s) => SAY_VERBS.has(after(s)) },
  { name: "media", kind: "organisation", weight: 3, holds: (s) => before(s) === "to" && before(s, 2) === "according" },
]
