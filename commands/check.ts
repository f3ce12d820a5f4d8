import { type Checked, check } from "../src/briefing/check.ts"
import { defineCommand } from "../src/chat/command.ts"
import type { Part } from "../src/chat/reply.ts"
import { counted } from "../src/chat/wording.ts"
import { attributionAt } from "../src/dossier/attributed.ts"
import type { Dossier } from "../src/dossier/dossier.ts"
import { UserError } from "../src/errors.ts"
import { readSource } from "../src/ingest/read-folder.ts"

const SAID: Readonly<Record<Checked["verdict"], string>> = {
  supported: "Supported",
  contradicted: "Contradicted",
  "not-in-sources": "Not in the sources",
}

export default defineCommand({
  name: "check",
  description: "Check a text against the sources: supported, contradicted or not in them, with quotes.",
  visibility: "private",
  options: {
    text: { kind: "text", rest: true, required: true, description: "The text to check; whole sentences work best." },
  },
  examples: ["/check Amazon has invested $4 billion in Anthropic."],
  run({ text }, { dossier, now }) {
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new UserError(
        "no-text",
        `"${text.slice(0, 40)}" has no word to check: give a sentence, such as /check The ferry sank in May.`,
      )
    const source = { ...readSource("\u0000checked.txt", text), published: { start: now, end: now } }
    const checked = check(dossier, source)
    const count = (verdict: Checked["verdict"]) => checked.filter((one) => one.verdict === verdict).length
    return {
      reply: {
        title: "Checked against the sources",
        parts: [
          {
            type: "text",
            tone: "quiet",
            text: `${counted(checked.length, "sentence")}: ${count("supported")} supported, ${count("contradicted")} contradicted, ${count("not-in-sources")} not in ${counted(dossier.sources.length, "source")}.`,
          },
          ...checked.flatMap((one) => partsOf(one, dossier)),
        ],
        actions: [],
      },
      json: { command: "check", query: text, sentences: checked },
    }
  },
})

function partsOf({ text, verdict, support, against }: Checked, dossier: Dossier): Part[] {
  const shown = text.length > 300 ? `${text.slice(0, 299)}…` : text
  const parts: Part[] = [
    { type: "text", text: `${SAID[verdict]}: ${shown}`, tone: verdict === "contradicted" ? "warning" : "plain" },
  ]
  const claim = (citation: Checked["support"][number], lead: string): Part => ({
    type: "claim",
    claim: { citation, attribution: attributionAt(dossier, citation.source, citation), lead },
  })
  for (const { attribute, value, citations } of against)
    for (const citation of citations) parts.push(claim(citation, `Against it — ${attribute}: ${value}`))
  for (const citation of support) parts.push(claim(citation, "In like words"))
  return parts
}
