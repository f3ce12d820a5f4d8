import { brief } from "../src/briefing/brief.ts"
import type { Brief, Citation, TimelineEvent } from "../src/briefing/values.ts"
import { defineCommand } from "../src/chat/command.ts"
import { notDismissed } from "../src/chat/dismissed.ts"
import { htmlOf } from "../src/chat/html.ts"
import { markdownOf } from "../src/chat/markdown.ts"
import { noticeOf } from "../src/chat/notice.ts"
import type { Action, Part, Reply } from "../src/chat/reply.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
import { attributionAt } from "../src/dossier/attributed.ts"
import type { Dossier } from "../src/dossier/dossier.ts"

export default defineCommand({
  name: "brief",
  description: "Brief on the story or a topic: agreed, disputed, key dates, people, what is open. All quotes.",
  visibility: "public",
  options: {
    topic: {
      kind: "text",
      rest: true,
      description: "A topic or name; the whole story when left out.",
      complete: "topics",
    },
    as: {
      kind: "choice",
      choices: ["chat", "markdown", "html"],
      description: "In the channel, or as a file; html prints well.",
    },
  },
  examples: ["/brief", "/brief jassy", "/brief export controls as:html"],
  async run({ topic, as }, context) {
    const { dossier } = context
    const given = brief(dossier, topic?.trim() ?? "")
    const value = { ...given, disagreements: (await notDismissed(context, given.disagreements)).shown }
    const reply = replyOf(value, dossier)
    return {
      reply: as === "markdown" || as === "html" ? asFile(reply, as) : reply,
      json: { command: "brief", ...value },
    }
  },
})

function replyOf(value: Brief, dossier: Dossier): Reply {
  const { query, points, events, people, disagreements, open } = value
  const attribution = (citation: Citation) => attributionAt(dossier, citation.source, citation)
  const agreed = points.filter(({ origins }) => origins > 1)
  const alone = points.filter(({ origins }) => origins === 1)
  const parts: Part[] = [
    {
      type: "text",
      tone: "quiet",
      text: `From ${counted(dossier.sources.length, "source")}. Every statement below is quoted from them.`,
    },
  ]
  const section = (heading: string, made: readonly Part[]) => {
    if (made.length > 0) parts.push({ type: "heading", text: heading }, ...made)
  }
  section(
    "What independent sources agree on",
    agreed.map(({ citation, attribution: said, origins }) => ({
      type: "claim",
      claim: { citation, attribution: said, lead: counted(origins, "origin") },
    })),
  )
  section(
    "What they dispute",
    disagreements.map((disagreement) => noticeOf(disagreement, attribution)),
  )
  section(
    "Key dates",
    events.flatMap((event) => eventPart(event)),
  )
  section(
    "Who is who",
    people.length > 0
      ? [{ type: "choice", prompt: people.join(", "), options: people.slice(0, 5).map(whoAction) }]
      : [],
  )
  section(
    "Said by one source alone, or by sources without a name",
    alone.map(({ citation, attribution: said }) => ({ type: "claim", claim: { citation, attribution: said } })),
  )
  section(
    "What is open",
    open.map((citation) => ({ type: "claim", claim: { citation, attribution: attribution(citation) } })),
  )
  if (parts.length === 1)
    parts.push({
      type: "text",
      text:
        query === ""
          ? "There are no sources yet: /source-add LINK brings one in."
          : `Not in the sources: none of them speaks of “${query}”.`,
    })
  const about = query ? ` ${query}` : ""
  return {
    title: query === "" ? "Briefing" : `Briefing: ${query}`,
    parts,
    actions: [
      { label: "Disagreements", do: { type: "command", line: `/disagree${about}` } },
      { label: "Timeline", do: { type: "command", line: `/timeline${about}` } },
      { label: "As a file", do: { type: "command", line: `/brief${about} as:html` } },
    ],
  }
}

function eventPart(event: TimelineEvent): Part[] {
  const [citation] = event.citations
  if (!citation) return []
  const marks = [
    dateWords(event),
    event.status === "reported" ? "" : event.status,
    event.contested ? "date contested" : "",
  ]
  return [{ type: "claim", claim: { citation, attribution: null, lead: marks.filter(Boolean).join(" · ") } }]
}

const whoAction = (name: string): Action => ({ label: name, do: { type: "command", line: `/who ${name}` } })

function asFile(reply: Reply, as: "markdown" | "html"): Reply {
  const part: Part =
    as === "html"
      ? { type: "file", name: "briefing.html", mime: "text/html", text: htmlOf(reply) }
      : { type: "file", name: "briefing.md", mime: "text/markdown", text: markdownOf(reply) }
  return {
    title: reply.title,
    parts: [{ type: "text", text: "The briefing is in the file." }, part],
    actions: reply.actions,
  }
}
