import { type TimelineAnswer, timeline } from "../src/briefing/timeline.ts"
import type { TimelineEvent } from "../src/briefing/values.ts"
import { type Context, defineCommand } from "../src/chat/command.ts"
import type { Part } from "../src/chat/reply.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
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

function partsOf(answer: TimelineAnswer, { dossier, explain }: Context, title: string): Part[] {
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
  if (events.length > 1) parts.push(pictureOf(title, events))
  for (const event of events) parts.push(...eventParts(event, explain))
  if (undated.length > 0) {
    parts.push({ type: "heading", text: "Undated, in the order that the sources give" })
    for (const { order, citations } of undated) {
      const [citation] = citations
      if (citation)
        parts.push({ type: "claim", claim: { citation, attribution: null, ...(order ? { lead: order } : {}) } })
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
function pictureOf(title: string, events: readonly TimelineEvent[]): Part {
  const picture: TimelinePicture = {
    title,
    events: events.map((event) => {
      const names = [...new Set(event.citations.map(({ outlet, title, file }) => outlet ?? title ?? file))]
      const { start, end, text, status, contested } = event
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

/** `by 14 November 2025` for a bound, else the day, month or range. */
function dateOf(event: TimelineEvent): string {
  return event.by ? `by ${dateWords(event)}` : dateWords(event)
}

function eventParts(event: TimelineEvent, explain: boolean): Part[] {
  const [first, ...others] = event.citations
  if (!first) return []
  const marks = [
    dateOf(event),
    event.status === "reported" ? "" : event.status,
    event.contested ? "date contested" : "",
  ]
  const more = new Set(others.filter(({ source }) => source !== first.source).map(({ source }) => source)).size
  if (more > 0) marks.push(`also in ${counted(more, "other source")}`)
  const parts: Part[] = [
    { type: "claim", claim: { citation: first, attribution: null, lead: marks.filter(Boolean).join(" · ") } },
  ]
  for (const note of event.notes ?? []) parts.push({ type: "text", tone: "warning", text: note })
  if (explain) parts.push({ type: "text", tone: "quiet", text: `Chosen by: ${event.rules?.join(", ")}` })
  return parts
}

function actionsOf({ query, chosen }: TimelineAnswer, all: boolean) {
  if (!chosen || all) return []
  return [
    { label: "Everything", do: { type: "command", line: `/timeline ${query} all:yes`.replace(/\s+/g, " ") } },
  ] as const
}
