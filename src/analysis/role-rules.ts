import { isCapitalised } from "./name-tokens.ts"
import { HONORIFICS, SAY_VERBS } from "./name-words.ts"
import {
  bare,
  clauseEnd,
  type Found,
  isPerson,
  isRoleNoun,
  objectEnd,
  phraseAhead,
  phraseBack,
  type RoleSight,
} from "./role-phrases.ts"

type RoleRule = { readonly name: string; readonly find: (sight: RoleSight) => Found[] }

/** How a text says what somebody is. All are tried; of overlapping spans the longest stays. */
export const ROLE_RULES: readonly RoleRule[] = [
  { name: "before-name", find: beforeName },
  { name: "apposition-before", find: appositionBefore },
  { name: "among-them", find: among },
  { name: "apposition-after", find: appositionAfter },
  { name: "in-parentheses", find: inParentheses },
  { name: "who-clause", find: whoClause },
  { name: "is-a", find: isA },
  { name: "holds-office", find: holdsOffice },
  { name: "as-role", find: asRole },
  { name: "done-by", find: doneBy },
  { name: "of-body", find: ofBody },
  { name: "body-possessor", find: bodyPossessor },
]

/** `harbour master Tam Achterlund`, `Amazon CEO Andy Jassy`, `the accounting firm Brightwell Finch`. */
function beforeName(sight: RoleSight): Found[] {
  const { tokens, from, mention } = sight
  let end = from - 1
  const title = mention.title?.split(/\s+/) ?? []
  const honorific = title.length > 0 && title.every((word) => HONORIFICS.has(word.toLowerCase().replace(/\.$/, "")))
  if (honorific) {
    end -= title.length
    if (!isRoleNoun(bare(tokens[end]), true) || tokens[end]?.shape === "mark") return []
  }
  const last = tokens[end]
  if (!last || last.shape === "mark" || last.possessive) return []
  if (mention.title === null || honorific) {
    if (!isRoleNoun(bare(last), isPerson(sight))) return []
    if (isCapitalised(last) && sight.others.some((other) => other.to === end)) return []
  }
  return [{ from: phraseBack(end, sight), to: end }]
}

/** `The transport minister, Callum Pridwyn`; `the contractor, Quillon Systems`. */
function appositionBefore(sight: RoleSight): Found[] {
  const { tokens, to, mention } = sight
  const start = titleStart(sight)
  if (tokens[start - 1]?.text !== ",") return []
  const end = start - 2
  const head = tokens[end]
  if (!head || !/^(?:lower|upper|cap)$/.test(head.shape) || head.possessive) return []
  const after = tokens[to + 1]
  if (after && /^(?:and|or)$/.test(after.lower)) return []
  const noun = isRoleNoun(bare(head), isPerson(sight)) ? end : nounBeforeOf(end, sight)
  if (noun < 0 || (isCapitalised(tokens[noun]) && tokens[noun]?.shape !== "upper")) return []
  const from = phraseBack(noun, sight)
  // Without an article or a possessor it may be one item of a list.
  const opener = bare(tokens[from - 1])
  const own =
    /^(?:his|her|its|our|their|my)$/.test(bare(tokens[from])) ||
    tokens.slice(from, end).some((token) => token.possessive)
  if (!own && !/^(?:the|a|an)$/.test(opener)) return []
  return mention.kind === "place" && isPerson(sight) ? [] : [{ from, to: end }]
}

/** `the regulator's head of enforcement, Priti Vale`: the role noun that an of-phrase hangs on, or -1. */
function nounBeforeOf(end: number, sight: RoleSight): number {
  for (let i = end - 1; i > Math.max(0, end - 6); i--) {
    const token = sight.tokens[i]
    if (!token || token.shape === "mark" || SAY_VERBS.has(bare(token))) return -1
    if (/^(?:of|for)$/.test(bare(token)))
      return isPerson(sight) && isRoleNoun(bare(sight.tokens[i - 1]), true) ? i - 1 : -1
  }
  return -1
}

/** `four other bidders, among them Vantrel`. */
function among({ tokens, from, mention }: RoleSight): Found[] {
  if (bare(tokens[from - 1]) !== "them" || !/^(?:among|including)$/.test(bare(tokens[from - 2]))) return []
  let end = from - 3
  if (tokens[end]?.text === ",") end--
  if (!isRoleNoun(bare(tokens[end]), mention.kind === "person")) return []
  let start = end
  while (
    start > 0 &&
    end - start < 4 &&
    tokens[start - 1]?.shape !== "mark" &&
    !/^(?:off|beat|beats|against|over|from|to|by|with|of|and)$/.test(bare(tokens[start - 1]))
  )
    start--
  return [{ from: start, to: end }]
}

function titleStart({ from, mention }: RoleSight): number {
  return from - (mention.title?.split(/\s+/).length ?? 0)
}

/** `Bettina Crake, general secretary of the Seafarers' Alliance`; `Quillon, a maker of readers`. An age may stand between. */
function appositionAfter(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  let at = to + 1
  if (tokens[at]?.text !== ",") return []
  at++
  if (/^[1-9]\d?$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ",") at += 2
  return phraseAhead(sight, at)
}

function inParentheses(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  if (tokens[to + 1]?.text !== "(") return []
  return phraseAhead(sight, to + 2)
}

const OFFICE =
  /^(?:chairs?|chaired|co-chairs?|co-chaired|heads?|headed|leads?|led|runs?|ran|owns?|owned|operates?|operated|manages?|managed|directs?|directed|edits?|edited|represents?|represented|founded|co-founded|cofounded|commands?|commanded|captains?|captained|skippers?|oversees?|oversaw|teaches|taught|coaches|coached|charters?|chartered|champions|championed|co-owns?|presides|presided|supplies|makes|manufactures|publishes|serves|served|works|worked|volunteers|volunteered|became|joined)$/
const AS_OFFICE = /^(?:serves|served|works|worked|volunteers|volunteered|acts|acted)$/

/** `who served as the AI czar and now co-chairs the council`; `which runs a similar system`. */
function whoClause(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  let at = to + 1
  if (tokens[at]?.text === ",") at++
  if (!/^(?:who|which)$/.test(bare(tokens[at]))) return []
  const start = at
  at++
  while (
    /^(?:now|also|then|once|has|had|is|was|currently|previously|formerly|still|long|since)$/.test(bare(tokens[at]))
  )
    at++
  const verb = bare(tokens[at])
  const copula = /^(?:is|was|been)$/.test(bare(tokens[at - 1]))
  const office = OFFICE.test(verb) && (!AS_OFFICE.test(verb) || /^(?:as|on|for|at|in|with)$/.test(bare(tokens[at + 1])))
  const role = copula && phraseAhead(sight, at).length > 0
  if (!office && !role) return []
  return [{ from: start, to: clauseEnd(tokens, at) }]
}

/** `Amazon is the world's largest cloud provider`; `she was a teacher` is nobody's, having no name. */
function isA(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  let at = to + 1
  if (!/^(?:is|was|became|remains|remained)$/.test(bare(tokens[at])) || tokens[to]?.possessive) return []
  at++
  while (/^(?:now|also|then|still|currently|once|himself|herself|itself|formerly|previously)$/.test(bare(tokens[at])))
    at++
  if (!/^(?:the|an?)$/.test(bare(tokens[at])) && !tokens[at]?.possessive) return []
  return phraseAhead(sight, at)
}

/** `Ekwe will chair the public inquiry`; `Dornwell Aggregates has the ship on charter`. */
function holdsOffice(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  if (tokens[to]?.possessive) return []
  let at = to + 1
  while (/^(?:will|now|also|currently|has|had|once|previously|formerly|would)$/.test(bare(tokens[at])) && at - to < 4)
    at++
  const verb = bare(tokens[at])
  if (/^(?:has|had)$/.test(bare(tokens[at - 1]))) {
    const end = clauseEnd(tokens, at)
    const last = bare(tokens[end])
    if (/^(?:charter|lease|hire|loan|contract)$/.test(last) && /^(?:on|under)$/.test(bare(tokens[end - 1])))
      return [{ from: at - 1, to: end }]
  }
  const future = bare(tokens[at - 1]) === "will" || bare(tokens[at - 1]) === "would"
  if (
    !OFFICE.test(verb) ||
    (/^(?:joined|ran|run|led|lead|leads|made|makes|works|worked)$/.test(verb) && !AS_OFFICE.test(verb))
  )
    return []
  if (
    AS_OFFICE.test(verb) &&
    bare(tokens[at + 1]) !== "as" &&
    !(bare(tokens[at + 1]) === "on" || bare(tokens[at + 1]) === "for")
  )
    return []
  const object = bare(tokens[at + 1])
  if (!future && !/^(?:the|an?|its|his|her|their|as|on|for)$/.test(object) && !isCapitalised(tokens[at + 1])) return []
  return [{ from: future ? at - 1 : at, to: objectEnd(tokens, at) }]
}

const TAKES =
  /^(?:resigned|resigns|quit|quits|retired|retires|down|appointed|named|elected|re-elected|hired|served|serving|worked|acted|acting|ousted|removed|sacked|fired|dismissed|returned|returns|joined|joins|over|continues|confirmed|nominated|installed|reappointed|promoted|replaced|left)$/

/** `Ashby has resigned as chairman of Marlow Rovers`; `Vale was named head of enforcement`. */
function asRole(sight: RoleSight): Found[] {
  const { tokens, to } = sight
  if (!isPerson(sight) || tokens[to]?.possessive) return []
  for (let i = to + 1; i < Math.min(tokens.length, to + 7); i++) {
    const token = tokens[i]
    if (!token || (token.shape === "mark" && !/^[-’']$/.test(token.text)) || isCapitalised(token)) return []
    if (!TAKES.test(bare(token))) continue
    if (bare(tokens[i + 1]) === "as") return phraseAhead(sight, i + 2)
    if (/^(?:appointed|named|elected|re-elected|made)$/.test(bare(token))) return phraseAhead(sight, i + 1)
  }
  return []
}

const DONE =
  /^(?:owned|operated|led|run|founded|co-founded|headed|chaired|managed|commissioned|chartered|developed|published|captained|skippered|represented|supplied|edited|directed|overseen|backed)$/

/** `The Lisbet K, owned by Dornwell Aggregates`: the owner's role is in the words from the owned on. */
function doneBy(sight: RoleSight): Found[] {
  const { tokens, others, to } = sight
  const found: Found[] = []
  const start = titleStart(sight)
  const by = bare(tokens[start - 1]) === "the" ? start - 2 : start - 1
  if (bare(tokens[by]) === "by" && DONE.test(bare(tokens[by - 1]))) {
    let at = by - 2
    while (/^(?:is|was|are|were|been|has|jointly|now|partly|wholly|,)$/.test(tokens[at]?.lower ?? "")) at--
    const owned = others.find((other) => other.to === at)
    const from = owned ? (bare(tokens[owned.from - 1]) === "the" ? owned.from - 1 : owned.from) : by - 1
    found.push({ from, to })
  }
  // The owned one's own role: `led by Dario Amodei`.
  if (tokens[to + 1]?.text === "," && DONE.test(bare(tokens[to + 2])) && bare(tokens[to + 3]) === "by") {
    const owner = others.find((other) => other.from > to + 3 && other.from <= to + 6)
    if (owner) found.push({ from: to + 2, to: owner.to })
  }
  return found
}

/** `Nico Palamir of the Riders' League`. */
function ofBody(sight: RoleSight): Found[] {
  const { tokens, from, to, others } = sight
  if (!isPerson(sight) || !/^(?:of|from|at)$/.test(bare(tokens[to + 1]))) return []
  const at = bare(tokens[to + 2]) === "the" ? to + 3 : to + 2
  const body = others.find((other) => other.from === at && other.mention.kind === "organisation")
  return body ? [{ from, to: body.to }] : []
}

/** `Quillon's Aaron Tolvane`. */
function bodyPossessor(sight: RoleSight): Found[] {
  const { tokens, from, to, others } = sight
  if (!isPerson(sight) || !tokens[from - 1]?.possessive) return []
  const body = others.find((other) => other.to === from - 1 && !/^(?:person|place)$/.test(other.mention.kind))
  return body ? [{ from: body.from, to }] : []
}
