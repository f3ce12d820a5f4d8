import { describe, expect, it } from "vitest"
import { commands } from "../../commands/index.ts"
import { slackNameOf } from "../../src/adapters/slack/manifest.ts"
import { commandNamed } from "../../src/chat/find-command.ts"
import { createCore } from "../../src/setup/core.ts"
import { loadDossier } from "../../src/setup/load-sources.ts"
import { pings } from "../servers/slack-blocks-validator.ts"
import { until } from "./fixture-core.ts"
import { startTestSlack } from "./slack-harness.ts"

describe("every command's every example, in Slack", () => {
  it("is answered once, in a form that Slack takes, and so are its buttons", async () => {
    const faults: string[] = []
    const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => void faults.push(message) }
    const dossier = loadDossier("seeds", process.stderr)
    await dossier
    const core = createCore({ dossier, log, now: "2026-06-20" })
    const slack = await startTestSlack("socket", { ...core, lines: [], given: [] })
    const { posts, failures, files } = slack.server.state
    const lines = commands.flatMap((command) =>
      command.examples.map((example) => example.replace(/^\/[\w-]+/, `/${slackNameOf(command)}`)),
    )
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      const before = posts.length
      await slack.server.slash(line)
      await until(() => posts.length > before && slack.adapter.status().open === 0, `an answer to ${line}`)
      const answer = posts[before]
      expect(answer?.blocks.length, line).toBeGreaterThan(0)
      const command = commandNamed(commands, line.slice(1).split(" ")[0] ?? "")
      if (command?.visibility === "private") expect(answer?.to, line).toBe("UASKER")
    }
    // One press of everything that can be pressed once: More, Share, contexts, what the replies themselves offer.
    for (const posted of posts.slice()) {
      const found = posted.blocks.flatMap(
        (block) => (block as { elements?: { type: string; text?: { text: string } }[] }).elements ?? [],
      )
      for (const label of new Set(found.filter(({ type }) => type === "button").map(({ text }) => text?.text ?? ""))) {
        const before = posts.length
        await slack.server.press(posted, label)
        await until(() => posts.length > before && slack.adapter.status().open === 0, `an answer to ${label}`)
      }
    }
    await slack.close()
    // Slack and the app share one thread here, so how long an acknowledgement takes says nothing.
    expect(failures.filter((failure) => !failure.includes("acknowledged after"))).toEqual([])
    expect(faults).toEqual([])
    expect(posts.flatMap(pings)).toEqual([])
    expect([...files.values()].every(({ complete }) => complete)).toBe(true)
  }, 120_000)
})
