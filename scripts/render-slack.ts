import { parseArgs } from "node:util"
import { renderSlack } from "../src/adapters/slack/render.ts"
import type { Log } from "../src/chat/dispatch.ts"
import { createCore } from "../src/setup/core.ts"
import { loadDossier } from "../src/setup/load-sources.ts"
import { type Bubble, pageOf } from "./preview/page.ts"
import { SLACK_LOOK, slackHtml } from "./preview/slack.ts"

// Draws what Slack would show for command lines, from the real payloads:
//   npx tsx scripts/render-slack.ts [--sources DIR] [--now DAY] [--asker NAME] LINE… > page.html
//   chromium --headless --no-sandbox --disable-gpu --window-size=760,1200 --screenshot=page.png page.html

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: "string", default: "seeds" },
    now: { type: "string" },
    asker: { type: "string", default: "ida" },
  },
})

const silent = () => {}
const log: Log = { info: silent, warn: silent, error: (_, message) => void process.stderr.write(`${message}\n`) }
const { dispatch } = createCore({
  dossier: loadDossier(values.sources, process.stderr),
  log,
  ...(values.now ? { now: values.now } : {}),
})

const bubbles: Bubble[] = []
for (const line of positionals) {
  const { result, error } = await dispatch.line(line, { platform: "slack" })
  const hidden = error !== null || dispatch.visibility(line) === "private"
  const { pages } = renderSlack(result.reply, { line, private: hidden, hasSource: true })
  const [page] = pages
  if (!page) continue
  const pictures = new Map<number, string>()
  for (const { at, picture } of page.pictures)
    pictures.set(at, `data:image/png;base64,${Buffer.from(await picture.png()).toString("base64")}`)
  bubbles.push({
    asked: line,
    asker: values.asker,
    html: slackHtml(page.blocks, pictures),
    note: hidden ? "Only visible to you" : null,
  })
}
process.stdout.write(pageOf(bubbles, SLACK_LOOK))
