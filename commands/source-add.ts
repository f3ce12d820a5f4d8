import { defineCommand } from "../src/chat/command.ts"
import type { Arrival } from "../src/chat/desk.ts"
import { deskOf } from "../src/chat/kept.ts"

const SAID: Readonly<Record<Arrival["outcome"], string>> = {
  new: "It is a new source, and can be asked about now.",
  changed: "Its text has changed: both versions are kept, and answers quote the new one.",
  unchanged: "It was here already, word for word.",
  feed: "It is a feed: its articles come in as they appear.",
}

export default defineCommand({
  name: "source-add",
  description: "Add the article or feed behind a link to this dossier.",
  visibility: "public",
  options: {
    url: {
      kind: "text",
      rest: true,
      required: true,
      description: "An http or https link; with name:, the text itself.",
    },
    name: { kind: "text", description: "What to call a text that is added as it stands." },
  },
  examples: ["/source-add https://example.org/story"],
  async run({ url, name }, context) {
    const desk = deskOf(context, "source-add")
    const arrival = name === undefined ? await desk.addLink(url.trim()) : await desk.addText(name, url)
    return {
      reply: {
        title: arrival.title ?? arrival.id,
        parts: [{ type: "text", text: SAID[arrival.outcome] }],
        actions:
          arrival.outcome === "feed"
            ? []
            : [
                { label: "Read it", do: { type: "command", line: `/source ${JSON.stringify(arrival.id)}` } },
                { label: "Sources", do: { type: "command", line: "/sources" } },
              ],
      },
      json: { command: "source-add", ...arrival },
    }
  },
})
