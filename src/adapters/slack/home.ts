import type { KnownBlock } from "@slack/types"
import type { Dispatch, Outcome } from "../../chat/dispatch.ts"
import { safeUrl } from "../../chat/safe-url.ts"
import { button, type Ids, newIds, plain } from "./buttons.ts"
import { line } from "./escape.ts"
import { PAGE } from "./limits.ts"
import { quiet, rich, section, text } from "./rich-text.ts"

/** Sources and disagreements that are listed; the rest is counted, and a button shows them. */
const SOURCES = 40
const DISAGREEMENTS = 5

/** The rows of the public format that the tab shows. */
type SourceRow = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: { readonly start: string } | null
}
type DisagreementRow = { readonly topic: string; readonly positions: readonly { readonly value: string }[] }

/** The Home tab: how to ask, what is open, and the sources with their dates, newest first. */
export async function homeBlocks(dispatch: Dispatch, asker: Parameters<Dispatch["line"]>[1]): Promise<KnownBlock[]> {
  const has = (name: string) => dispatch.commands.some((command) => command.name === name)
  const ids = newIds()
  const sources = has("sources") ? rows<SourceRow>(await dispatch.line("/sources", asker), "sources") : []
  const open = has("disagree") ? rows<DisagreementRow>(await dispatch.line("/disagree", asker), "disagreements") : []
  return [
    ...howToAsk(dispatch, ids),
    ...(open.length > 0 ? disagreementBlocks(open, ids) : []),
    { type: "header", text: plain(sources.length === 1 ? "1 source" : `${sources.length} sources`, 150) },
    ...sourceBlocks(sources),
  ]
}

function howToAsk({ commands }: Dispatch, ids: Ids): KnownBlock[] {
  const examples = commands.flatMap((command) => command.examples.slice(0, 1)).slice(0, 8)
  return [
    { type: "header", text: plain("Ask the sources", 150) },
    rich(
      section(
        text("Type a command in any channel, mention @Concordance (in threads too), or write here under Messages."),
      ),
      ...(examples.length > 0
        ? [
            {
              type: "rich_text_list" as const,
              style: "bullet" as const,
              elements: examples.map((example) =>
                section({ type: "text", text: line(example, 200), style: { code: true } }),
              ),
            },
          ]
        : []),
    ),
    { type: "actions", elements: [button("run", "All commands", "/help", ids)] },
    { type: "divider" },
  ]
}

function disagreementBlocks(open: readonly DisagreementRow[], ids: Ids): KnownBlock[] {
  const shown = open.slice(0, DISAGREEMENTS)
  return [
    {
      type: "header",
      text: plain(open.length === 1 ? "1 open disagreement" : `${open.length} open disagreements`, 150),
    },
    rich({
      type: "rich_text_list",
      style: "bullet",
      elements: shown.map(({ topic, positions }) =>
        section(
          text(line(topic, 200), { bold: true }),
          text(`: ${line(positions.map(({ value }) => value).join(" ≠ "), 300)}`),
        ),
      ),
    }),
    { type: "actions", elements: [button("run", "Show the quotes", "/disagree", ids)] },
    { type: "divider" },
  ]
}

function sourceBlocks(sources: readonly SourceRow[]): KnownBlock[] {
  if (sources.length === 0) return [quiet("There are no sources yet.")]
  const shown = [...sources]
    .sort((a, b) => (b.published?.start ?? "").localeCompare(a.published?.start ?? ""))
    .slice(0, SOURCES)
  const more = sources.length - shown.length
  return [
    rich({
      type: "rich_text_list",
      style: "bullet",
      elements: shown.map((source) => {
        const name = line(source.title ?? source.id, 150)
        const url = safeUrl(source.url, PAGE.url)
        const facts = [source.outlet ?? "outlet unknown", source.published?.start ?? "undated"].join(" · ")
        return section(
          url ? { type: "link", url, text: name } : text(name),
          text(` · ${line(facts, 150)}`, { italic: true }),
        )
      }),
    }),
    ...(more > 0 ? [quiet(`…and ${more} more: /sources lists them all.`)] : []),
  ]
}

/** A list of the public format's object; the rows are of our own commands' making, and only shown. */
function rows<T>(outcome: Outcome, field: string): readonly T[] {
  const found = outcome.result.json[field]
  return Array.isArray(found) ? (found as readonly T[]) : []
}
