import type { Source } from "../ingest/source.ts"
import { clausesOf, type Dated, joinRanges, makesEvent, withoutDescribing } from "./events-dated.ts"
import { happening, hasVerb, isReportTime } from "./events-happening.ts"
import { orderedEvents } from "./events-ordered.ts"
import { rowEvents } from "./events-rows.ts"
import { statusOf } from "./events-status.ts"
import { PREDICTIONS } from "./events-words.ts"
import type { DateMention, EventMention, Unit } from "./model.ts"

/**
 * What is dated (or only ordered) in a source: a clause with its date and whether it is reported, planned or predicted.
 * The time of a report ("said on Monday") is no event; a bounded date ("by Friday") is its last day.
 */
export function eventsOf(
  source: Pick<Source, "text" | "blocks" | "published">,
  units: readonly Unit[],
  dates: readonly DateMention[],
): EventMention[] {
  const events: EventMention[] = []
  const foretold = predictionBlocks(source)
  let at = 0
  for (const unit of units) {
    const dated: Dated[] = []
    for (; dates[at]?.unit === unit.index; at++) {
      const date = dates[at]
      if (date) dated.push({ date, index: at, start: date.start - unit.start, end: date.end - unit.start })
    }
    if (dated.length === 0) continue
    if (unit.kind === "row") events.push(...rowEvents(source, unit, dated))
    else if (unit.kind === "sentence") events.push(...sentenceEvents(source, unit, dated, foretold.has(unit.block)))
  }
  return events
}

function sentenceEvents(
  source: Pick<Source, "text" | "published">,
  unit: Unit,
  dated: readonly Dated[],
  predictions: boolean,
): EventMention[] {
  const { text, published } = source
  const sentence = text.slice(unit.start, unit.end)
  const able = dated.filter((d) => makesEvent(sentence, d, dated))
  const dating = withoutDescribing(sentence, joinRanges(sentence, able))
  const apart = clausesOf(sentence, dating)
  const whole = { start: 0, end: sentence.length }
  const own = dating.filter((d, i) => !isReportTime(sentence, apart[i] ?? whole, d))
  // "Five have died, the department said on Monday": with no date of its own, what was said is known as of then.
  const stated = own.length === 0 && !/^["“]/.test(sentence)
  const usable = stated ? dating.slice(0, 1) : own
  const spans = clausesOf(sentence, usable)
  const events: EventMention[] = []
  usable.forEach((d, i) => {
    const clause = spans[i]
    if (!clause) return
    // "And 164 in July" is nothing without what stands before it.
    const span = i > 0 && !hasVerb(sentence.slice(clause.start, clause.end)) ? { start: 0, end: clause.end } : clause
    const named = happening(sentence, d)
    const part = named ?? span
    const { status, rule } = statusOf({
      sentence,
      clause: sentence.slice(part.start, part.end),
      at: d.start - part.start,
      end: d.end - part.start,
      range: d.range,
      relation: d.date.relation,
      published,
      predictions,
    })
    if (d.date.type === "DURATION" && status === "reported") return
    // "Denied that the plant would close in 2026" announces nothing.
    if (status !== "reported" && DENIED.test(sentence.slice(0, d.start))) return
    events.push({
      unit: unit.index,
      start: unit.start + span.start,
      end: unit.start + span.end,
      date: d.index,
      range: d.range,
      precision: d.precision,
      order: null,
      status,
      rule: stated ? `statement/${rule}` : named ? `happening/${rule}` : rule,
    })
  })
  const ordered = orderedEvents(sentence, unit, dated, events, usable, published)
  // A clause that became an event of its own is taken off the one it hung on.
  for (const one of ordered)
    if (one.range)
      events.forEach((event, i) => {
        if (event.start < one.start && event.end > one.start)
          events[i] = {
            ...event,
            end: unit.start + sentence.slice(0, one.start - unit.start).replace(/[\s,]+$/, "").length,
          }
      })
  return [...events, ...ordered]
}

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)\s+(?:that|reports?|claims?|any|having|it|he|she|they)|rul(?:es?|ed)\s+out|no\s+plans?\s+(?:to|for))\b/i

/** Blocks that stand under a heading of predictions, or in a list that is introduced as one. */
function predictionBlocks(source: Pick<Source, "text" | "blocks">): Set<number> {
  const blocks = new Set<number>()
  let section = false
  let list = false
  source.blocks.forEach((block, i) => {
    const words = source.text.slice(block.start, block.end)
    if (block.kind === "heading") {
      section = PREDICTIONS.test(words)
      list = false
    } else if (block.kind === "paragraph") list = /:\s*$/.test(words) && PREDICTIONS.test(words.slice(-160))
    if (section || (list && block.kind === "list-item")) blocks.add(i)
  })
  return blocks
}
