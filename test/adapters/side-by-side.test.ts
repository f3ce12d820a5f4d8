import { expect, it } from "vitest"
import { stringify } from "yaml"
import { render } from "../../src/adapters/terminal/render.ts"
import { styleOf } from "../../src/adapters/terminal/style.ts"
import { widthFor } from "../../src/adapters/terminal/width.ts"
import type { Citation, Reply } from "../../src/chat/reply.ts"
import { payloads } from "../../src/setup/payloads.ts"

// One reply in all three renderers, to be read side by side in side-by-side.md: what a change to any of them changes.

const citation = (n: number, outlet: string, paragraph: number, quote: string): Citation => ({
  n,
  source: `harbour/${n}`,
  file: `harbour/${n}.md`,
  title: n === 1 ? "Dues rise" : "What the *council* decided",
  outlet,
  url: n === 1 ? "https://gull.example/dues?a=1&b=<2>" : null,
  published: n === 1 ? { start: "2031-05-02", end: "2031-05-02" } : { start: "2031-05-01", end: "2031-05-31" },
  paragraph,
  start: 0,
  end: quote.length,
  quote,
})

const reply: Reply = {
  title: "How much did harbour dues rise?",
  parts: [
    {
      type: "claim",
      claim: {
        citation: citation(1, "The Gull", 2, "It was raised by 4 percent, “a modest step”, @everyone was told."),
        context: citation(1, "The Gull", 2, "The council voted on the tariff."),
        attribution: { speaker: "Ada Holm", via: ["The Tern"], basis: "on-record", hedged: true, denied: false },
      },
    },
    { type: "text", tone: "quiet", text: "1 of 2 sources says when." },
    {
      type: "notice",
      title: "Sources disagree: harbour dues, by how much",
      text: "The percentages differ (2 sources).",
      positions: [
        {
          label: "4 percent",
          claims: [{ citation: citation(1, "The Gull", 2, "It was raised by 4 percent"), attribution: null }],
        },
        {
          label: "6 percent",
          claims: [
            {
              citation: citation(2, "The Tern", 5, "| Harbour dues | +6 % | [see](https://evil.example) |"),
              attribution: { speaker: null, via: [], basis: "unnamed", hedged: false, denied: false },
              lead: "Harbour dues, change",
            },
          ],
        },
      ],
      actions: [{ label: "Explain", do: { type: "command", line: "/disagree harbour dues" } }],
    },
    { type: "heading", text: "Where" },
    {
      type: "table",
      header: ["Source", "Mentions"],
      rows: [
        ["harbour/1", "4"],
        ["harbour/2", "1"],
      ],
    },
    { type: "list", items: ["The quay", "The ferry <!channel>"] },
    {
      type: "choice",
      prompt: "Which Holm?",
      options: [{ label: "Ada Holm", do: { type: "command", line: "/who Ada Holm" } }],
    },
  ],
  actions: [
    { label: "Timeline", style: "primary", do: { type: "command", line: "/timeline harbour dues" } },
    { label: "Share to channel", do: { type: "share" } },
    { label: "Helpful", do: { type: "feedback", helpful: true } },
  ],
}

it("shows one reply in all three renderers", async () => {
  const asked = { line: "/ask How much did harbour dues rise?", private: true }
  const width = await widthFor(JSON.stringify(reply))
  const { lines } = render(reply, { columns: 80, width, style: styleOf(false), numbered: true })
  const payload = async (platform: "slack" | "discord") =>
    stringify(JSON.parse(JSON.stringify(await payloads(platform, reply, asked))), { lineWidth: 0 })
  const page = [
    "# One reply, three renderers",
    "Written by test/adapters/side-by-side.test.ts (`npx vitest run -u` after a change that is meant).",
    "## Terminal",
    `\`\`\`text\n${lines.join("\n")}\n\`\`\``,
    "## Slack",
    `\`\`\`yaml\n${await payload("slack")}\`\`\``,
    "## Discord",
    `\`\`\`yaml\n${await payload("discord")}\`\`\``,
  ].join("\n\n")
  await expect(`${page}\n`).toMatchFileSnapshot("side-by-side.md")
})
