import type { Claim, Slot } from "../analysis/claims-model.ts"
import { type Fit, fitCentral, fitSlots, residual, type Setting, sharedContent, shares } from "./claims-align.ts"
import type { Guard } from "./claims-figures.ts"

/**
 * Happenings that come once for what they happen to, so that two dates of one can't both hold. Others (meetings, visits,
 * reports) come again and again.
 */
export const ONCE: ReadonlySet<string> = new Set(
  (
    "raisealarm build found enterservice die bear marry sign approve collide sink dismiss resign appoint arrest acquire release close " +
    "open explode derail evacuate breach sentence convict steal install collapse burn crash launch launchspace merge elect " +
    "stop begin resume suspend cancel ban recall charge award discover find acquit ignite leak reopen promote succeed inspect " +
    "audit hire depart arrive refit seize shoot stab hack invent publish move reject flood ground fine ban land vote"
  )
    .split(" ")
    .map((id) => `+${id}`),
)

/** Happens again and again, whatever else its word may mean. */
export const AGAIN =
  /^(meet|see|visit|speak|talk|say|tell|attend|play|travel|call|phone|write|complain|protest|march|pay|train|perform|appear|return|report|hold|host|run|go|come|arrive|land|depart|leave)$/

const CHANGE = /^(original|originally|postpone|delay|reschedule|revise|push|defer|new|now|instead|bring)$/

export const TIME_GUARDS: readonly Guard[] = [
  { rule: "denied-quote", holds: (a, b) => a.rejected || b.rejected },
  { rule: "forecast", holds: (a, b) => a.mood !== b.mood || a.mood === "possible" || a.mood === "asked" },
  { rule: "polarity", holds: (a, b) => a.negated !== b.negated },
  { rule: "table-rows", holds: (a, b) => a.cell !== null && b.cell !== null && a.source === b.source },
  { rule: "adjacent-dates", holds: (a, b) => a.source === b.source && (a.cell === null) === (b.cell === null) },
  { rule: "changed-plan", holds: (a, b, setting) => a.mood === "planned" && plansApart(a, b, setting) },
  { rule: "different-predicate", holds: (a, b) => !shares(a.pred, b.pred) },
  { rule: "different-phase", holds: (a, b) => (a.governors[0] ?? null) !== (b.governors[0] ?? null) },
  {
    rule: "comes-again",
    holds: (a, b) =>
      (AGAIN.test(a.predLemma) && AGAIN.test(b.predLemma)) ||
      ![...a.pred.filter((concept) => b.pred.includes(concept)), ...a.governors].some((concept) => ONCE.has(concept)),
  },
  {
    rule: "date-against-time-of-day",
    holds: (a, b) =>
      a.value.type === "time" &&
      b.value.type === "time" &&
      (a.value.clock === null) !== (b.value.clock === null) &&
      sameDay(a, b),
  },
  { rule: "different-subject", holds: (a, b, setting) => subjectsApart(a, b, setting) },
  { rule: "nothing-shared", holds: (a, b, setting) => !tiedEvents(a, b, setting) },
]

function plansApart(a: Claim, b: Claim, { published }: Setting): boolean {
  if ([...a.content, ...b.content].some((concept) => CHANGE.test(concept))) return true
  const [left, right] = [published(a.source), published(b.source)]
  if (!left || !right) return true
  return Math.abs(Date.parse(left) - Date.parse(right)) > 10 * 86_400_000
}

function sameDay(a: Claim, b: Claim): boolean {
  return (
    a.value.type === "time" && b.value.type === "time" && a.value.start <= b.value.end && b.value.start <= a.value.end
  )
}

/** What it happens to: the patient, else the one who does it, else what the noun of happening is of. */
export function themesOf(claim: Claim): readonly Slot[] {
  const things = claim.slots.filter((slot) => /^(patient|entity)$/.test(slot.role))
  const of = claim.slots.filter((slot) => slot.role === "of")
  if (things.length > 0) return [...things, ...of]
  const doers = claim.slots.filter((slot) => /^(agent|possessor|object)$/.test(slot.role))
  if (doers.length + of.length > 0) return [...of, ...doers]
  return claim.slots.filter((slot) => slot.role === "topic")
}

function fitThemes(a: Claim, left: Slot, right: Slot, b: Claim, { links }: Setting): Fit {
  const fit = fitSlots(left, right, links)
  if (fit === "yes" || (a.cell === null) === (b.cell === null)) return fit
  const [row, other] = a.cell ? [left, right] : [right, left]
  return row.role === "entity" && fitCentral(row, other, links) ? "yes" : fit
}

function subjectsApart(a: Claim, b: Claim, setting: Setting): boolean {
  const mine = themesOf(a)
  const yours = themesOf(b)
  if (mine.length === 0 || yours.length === 0) return false
  const fits = mine.flatMap((left) => yours.map((right) => fitThemes(a, left, right, b, setting)))
  // Two names that differ outweigh a noun that could be either's.
  const named = mine.flatMap((left) =>
    yours
      .filter((right) => left.names.length > 0 && right.names.length > 0)
      .map((right) => fitSlots(left, right, setting.links)),
  )
  if (named.includes("no") && !named.includes("yes")) return true
  if (fits.includes("yes")) return mine.some(isNew) || yours.some(isNew)
  return fits.includes("no") || fits.length > 1
}

/** `a new version`: another each time. */
function isNew(slot: Slot): boolean {
  if (
    slot.concepts.some((concept) =>
      /^(new|newest|latest|next|origin|updat|version|edit|previou|second|third)$/.test(concept),
    )
  )
    return true
  return slot.names.length === 0 && /^(a|an|another|some)$/.test(slot.determiner ?? "")
}

/** The happening is one and the same: what it happens to in common, or a definite event and words in common. */
function tiedEvents(a: Claim, b: Claim, setting: Setting): boolean {
  const [mine, yours] = [themesOf(a), themesOf(b)]
  for (const left of mine)
    for (const right of yours) {
      if (fitThemes(a, left, right, b, setting) !== "yes") continue
      // A common noun alone (`the service`) may be another one: a word more must be shared.
      const own = left.concepts.filter((concept) => !left.headConcepts.includes(concept))
      if (left.names.length > 0 || right.names.length > 0 || a.cell || b.cell) return true
      if (sharedContent(a, b) >= 1 || shares(own, right.concepts)) return true
      if (left.determiner === "the" && right.determiner === "the") return true
    }
  // `The collision occurred at 19:05` names no one: any collision of the story will do when the time of day is told.
  // A noun of happening may stand alone (`Installation was halted`); a verb whose participants were not read may not.
  const alone = (claim: Claim, themes: readonly Slot[]) =>
    themes.length === 0 && (claim.rule === "dated-noun" || claim.cell !== null)
  const bare = alone(a, mine) || alone(b, yours)
  const clock = (claim: Claim) => claim.value.type === "time" && claim.value.clock !== null
  if (bare && clock(a) && clock(b)) return true
  return bare && sharedContent(a, b) >= 1
    ? residual(a) <= 4 || residual(b) <= 4
    : bare && a.governors.length > 0 && b.governors.length > 0 && (residual(a) <= 1 || residual(b) <= 1)
}
