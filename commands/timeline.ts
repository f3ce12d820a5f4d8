import { type TimelineAnswer, timeline } from "../src/briefing/timeline.ts"
import type { Citation, TimelineEvent } from "../src/briefing/values.ts"
import { type Context, defineCommand } from "../src/chat/command.ts"
import type { Part } from "../src/chat/reply.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
import { attributionAt } from "../src/dossier/attributed.ts"
import type { Dossier } from "../src/dossier/dossier.ts"
import { pngOf } from "../src/pictures/png.ts"
import { type TimelinePicture, timelineAlt, timelineSvg } from "../src/pictures/timeline-picture.ts"

export default defineCommand({
  name: "timeline",
  description: "Put what happened, is planned or is predicted in order of date, each with its quote.",
  visibility: "private",
  options: {
    topic: { kind: "text", description: "A name or a topic; without one, everything", rest: true, complete: "topics" },
    from: { kind: "date", description: "Only from this day, month or year on" },
    to: { kind: "date", description: "Only up to this day, month or year" },
    since: { kind: "date", description: "The same as from" },
    all: { kind: "flag", description: "Every date, where a large dossier would show those that mattered" },
  },
  examples: ["/timeline", "/timeline export controls from:2026-06", "/timeline all:yes"],
  run({ topic, from, to, since, all }, context) {
    const start = [from, since]
      .filter((date) => date !== undefined)
      .sort()
      .at(-1)
    const answer = timeline(context.dossier, { topic, from: start, to, all })
    const title = titleOf(answer.query, start, to)
    return {
      reply: {
        title,
        parts: partsOf(answer, context, title),
        actions: actionsOf(answer, all),
      },
      json: {
        command: "timeline",
        query: answer.query,
        events: answer.events.map(({ rules, ...event }) => ({ ...event, ...(context.explain ? { rules } : {}) })),
        undated: answer.undated,
      },
    }
  },
})

function titleOf(query: string, from: string | undefined, to: string | undefined): string {
  const bounds = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ")
  return [query ? `Timeline: ${query}` : "Timeline", bounds].filter(Boolean).join(", ")
}

function partsOf(answer: TimelineAnswer, context: Context, title: string): Part[] {
  const { dossier } = context
  const { events, undated } = answer
  if (dossier.sources.length === 0)
    return [{ type: "text", text: "There are no sources yet, so there is nothing to put in order." }]
  if (events.length === 0 && undated.length === 0)
    return [
      {
        type: "text",
        text: answer.query ? `No source dates anything about “${answer.query}”.` : "No source dates anything here.",
      },
    ]
  const parts: Part[] = [{ type: "text", tone: "quiet", text: summaryOf(answer) }]
  if (events.length > 1) parts.push(pictureOf(title, events, dossier))
  for (const event of events) parts.push(...eventParts(event, context))
  if (undated.length > 0) {
    parts.push({ type: "heading", text: "Undated, in the order that the sources give" })
    for (const { order, citations } of undated) {
      const [citation] = citations
      if (citation)
        parts.push({
          type: "claim",
          claim: {
            citation,
            attribution: attributionAt(dossier, citation.source, citation),
            ...(order ? { lead: order } : {}),
          },
        })
    }
  }
  return parts
}

function summaryOf({ events, happenings, sources, chosen }: TimelineAnswer): string {
  const said = (["reported", "planned", "predicted"] as const)
    .map((status) => ({ status, count: events.filter((event) => event.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
  const contested = events.filter((event) => event.contested).length
  if (contested > 0) said.push(`${contested} on contested dates`)
  const kept = chosen
    ? `What mattered most: ${counted(events.length, "date")}, chosen from ${counted(happenings, "dated statement")}`
    : counted(events.length, "event")
  return `${kept} in ${counted(sources, "source")}${said.length > 0 ? ` (${said.join(", ")})` : ""}.`
}

/** Drawn when it is asked for: a reply that nobody sees the picture of costs nothing. */
function pictureOf(title: string, events: readonly TimelineEvent[], dossier: Dossier): Part {
  const picture: TimelinePicture = {
    title,
    events: events.map((event) => {
      const names = [...new Set(event.citations.map(nameOf))]
      const { start, end, status, contested } = event
      const [first] = event.citations
      const text = first ? readable(first, dossier).quote : event.text
      const by = names.length > 1 ? `${names[0]} and ${names.length - 1} more` : (names[0] ?? "")
      return { start, end, date: dateOf(event), text, status, contested, by, told: names.length }
    }),
  }
  return {
    type: "picture",
    name: "timeline.png",
    alt: timelineAlt(picture),
    png: (theme) => pngOf(timelineSvg(picture, theme)),
  }
}

/** A clause that starts with its verb ("came out of a refit") can't be read alone: its whole sentence is shown. */
function readable(citation: Citation, dossier: Dossier): Citation {
  if (!BARE_CLAUSE.test(citation.quote)) return citation
  const { units } = dossier.analysis(citation.source)
  const unit = units.find(({ start, end }) => start <= citation.start && end >= citation.end)
  const text = dossier.source(citation.source)?.text
  return unit && text
    ? { ...citation, start: unit.start, end: unit.end, quote: text.slice(unit.start, unit.end) }
    : citation
}

const BARE_CLAUSE =
  /^(?!(?:the|an?|its|his|her|their|our|my|your|it|he|she|they|we|i|you|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|no|some|all|most|many|more|both|each|nobody|nothing|everybody|everyone|somebody|someone|there|in|on|at|by|from|during|after|before|until|within|last|next|yesterday|today|tomorrow)\b)\p{Ll}/u

const nameOf = ({ outlet, title, file }: Citation) => outlet ?? title ?? file

/** `by 14 November 2025` for a bound, else the day, month or range. */
function dateOf(event: TimelineEvent): string {
  return event.by ? `by ${dateWords(event)}` : dateWords(event)
}

function eventParts(event: TimelineEvent, { dossier, explain }: Context): Part[] {
  const [cited, ...others] = event.citations
  if (!cited) return []
  const first = readable(cited, dossier)
  const marks = [
    dateOf(event),
    event.status === "reported" ? "" : event.status,
    event.contested ? "date contested" : "",
  ]
  const also = [...new Set(others.filter(({ source }) => source !== first.source).map(nameOf))]
  if (also.length > 0)
    marks.push(
      `also in ${also.slice(0, 3).join(", ")}${also.length > 3 ? ` and ${counted(also.length - 3, "other")}` : ""}`,
    )
  const parts: Part[] = [
    {
      type: "claim",
      claim: {
        citation: first,
        attribution: attributionAt(dossier, first.source, first),
        lead: marks.filter(Boolean).join(" · "),
      },
    },
  ]
  for (const note of event.notes ?? [])
    parts.push({ type: "text", tone: note.startsWith("The text says") ? "warning" : "quiet", text: note })
  if (explain) parts.push({ type: "text", tone: "quiet", text: `Chosen by: ${event.rules?.join(", ")}` })
  return parts
}

function actionsOf({ query, chosen }: TimelineAnswer, all: boolean) {
  if (!chosen || all) return []
  return [
    { label: "Everything", do: { type: "command", line: `/timeline ${query} all:yes`.replace(/\s+/g, " ") } },
  ] as const
}
