import type { DayRange } from "../ingest/source.ts"
import { FORECAST, PAST_PLAN, PLAN } from "./events-words.ts"
import type { EventStatus } from "./model.ts"
import { tenseAt } from "./tense.ts"

/** What a rule may know of a dated clause. */
export type Clause = {
  /** The whole sentence, and where the clause and its date stand in it. */
  readonly sentence: string
  readonly clause: string
  /** Where the date stands in the clause. */
  readonly at: number
  readonly end: number
  readonly range: DayRange
  readonly relation: string | null
  readonly published: DayRange | null
  /** Stands in a list or section of predictions. */
  readonly predictions: boolean
}

export type StatusRule = { readonly name: string; readonly status: EventStatus; readonly holds: (c: Clause) => boolean }

const ahead = (c: Clause) => c.published !== null && c.range.end > c.published.end
const begins = (c: Clause) => c.published !== null && c.range.start > c.published.end
/** The words that govern the date: from the clause's start to the date, or, for a date in front, what comes after. */
const governing = (c: Clause) => {
  const before = c.clause.slice(0, c.at)
  return /\p{L}+\s+\p{L}+/u.test(before.replace(/^\W*(?:and|but|on|in|by|at|from|within|the|next|last|over)\b/i, ""))
    ? before
    : c.clause
}
const tense = (c: Clause) => tenseAt(c.clause, c.at, c.end)

/** "Had expected growth of 2% in 2024"; what was predicted in 2022 happened then. */
const HAD_FORECAST =
  /\b(?:had|were|was)\s+(?:\p{L}+ly\s+)?(?:expected|predicted|forecast|projected|anticipated|expecting|predicting|forecasting)\s+(?!(?:in|on|at|last|by|as|earlier)\b)[\p{L}\p{N}]/iu
const FORECASTS_THAT = /\b(?:predict|forecast|expect|project(?:ed|s|ing)|anticipat|reckon)\p{L}*\b[^.;]*$/iu

/** Those whose "will" is a forecast: they study it, they don't do it. */
const EXPERTS =
  /\b(?:stud(?:y|ies)|survey|research|researchers?|model(?:s|ling)?|analysts?|analysis|economists?|scientists?|experts?|forecasters?|dealers|brokers|traders|observers|pollsters?|bookmakers?|investors|consultants?|insiders|critics)\b[^.;]{0,60}\b(?:say|says|said|suggests?|warns?|warned|believes?|thinks?|argues?|reckons?|finds|found)\b/i

/**
 * Whether a dated clause is told as having happened, as planned, or as somebody's forecast: the first rule that holds
 * decides. A forecast must never pass as a fact, so doubt falls away from `reported` where the date is still to come.
 */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    name: "past-plan",
    status: "planned",
    holds: (c) => PAST_PLAN.test(governing(c)) && !/\b(?:as|than)\s+(?:originally\s+)?$/i.test(governing(c)),
  },
  {
    name: "prediction-list",
    status: "predicted",
    holds: (c) => c.predictions && (ahead(c) || tense(c) === "future" || FORECAST.test(governing(c))),
  },
  {
    name: "forecast",
    status: "predicted",
    holds: (c) => FORECAST.test(governing(c)) && (ahead(c) || (tense(c) !== "past" && c.published === null)),
  },
  {
    name: "forecast-told",
    status: "predicted",
    holds: (c) =>
      /\b(?:expected|forecast|predicted|projected|anticipated)\b[^,;]*\b(?:to|that|would)\b/i.test(governing(c)) &&
      !PLAN.test(governing(c)),
  },
  { name: "forecast-past", status: "predicted", holds: (c) => HAD_FORECAST.test(governing(c)) },
  {
    name: "forecast-clause",
    status: "predicted",
    holds: (c) => {
      const before = c.sentence.slice(0, Math.max(0, c.sentence.indexOf(c.clause)))
      return (tense(c) === "would" || tense(c) === "future") && FORECASTS_THAT.test(before)
    },
  },
  {
    name: "expert",
    status: "predicted",
    holds: (c) =>
      ahead(c) &&
      EXPERTS.test(c.sentence) &&
      /\b(?:will|would|going\s+to)\b/i.test(c.clause) &&
      !/\b(?:plans?|planned|promised|pledged|agreed|scheduled|announced)\b/i.test(c.sentence),
  },
  {
    name: "condition",
    status: "predicted",
    holds: (c) =>
      ahead(c) &&
      /(?:^|[,;]\s+|\band\s+|\bthat\s+)(?:if|unless|should\s+the)\s/i.test(c.clause) &&
      /\b(?:will|would|could)\b/i.test(c.clause),
  },
  {
    name: "within",
    status: "predicted",
    holds: (c) =>
      c.relation === "within" &&
      /\b(?:will|shall|going\s+to)\b/i.test(c.clause) &&
      !/\b(?:said|says|announced|promis|pledg|plans?\s+to|vow|agreed)/i.test(c.sentence),
  },
  { name: "plan-to-come", status: "planned", holds: (c) => begins(c) },
  {
    name: "plan",
    status: "planned",
    holds: (c) =>
      (tense(c) === "future" || tense(c) === "would") &&
      PLAN.test(governing(c)) &&
      (ahead(c) || c.published === null || c.relation === "by"),
  },
  { name: "would", status: "planned", holds: (c) => tense(c) === "would" },
  { name: "will-now", status: "planned", holds: (c) => tense(c) === "future" && PLAN.test(governing(c)) },
  // Without a date of publication nothing tells what is past; a verb that isn't past doesn't say that it happened.
  {
    name: "undated-present",
    status: "planned",
    holds: (c) => c.published === null && (tense(c) === "present" || tense(c) === "future" || tense(c) === "would"),
  },
  { name: "told", status: "reported", holds: () => true },
]

export function statusOf(clause: Clause): { status: EventStatus; rule: string } {
  const rule = STATUS_RULES.find((r) => r.holds(clause))
  return { status: rule?.status ?? "reported", rule: rule?.name ?? "told" }
}
