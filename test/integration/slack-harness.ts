import type { SlackSettings } from "../../src/adapters/slack/settings.ts"
import { type SlackAdapter, startSlack } from "../../src/adapters/slack/start.ts"
import type { AdapterDeps } from "../../src/chat/adapter.ts"
import { textOf } from "../servers/slack-blocks-validator.ts"
import { httpCourier } from "../servers/slack-courier.ts"
import { SlackServer } from "../servers/slack-server.ts"
import type { Posted } from "../servers/slack-state.ts"
import type { Harness } from "./adapter-contract.ts"
import { type TestCore, testCore } from "./fixture-core.ts"

export const SIGNING_SECRET = "0123456789abcdef0123456789abcdef"

export type Slack = {
  readonly server: SlackServer
  readonly adapter: SlackAdapter
  readonly core: TestCore
  close(): Promise<void>
}

export function settingsFor(
  server: SlackServer,
  mode: "socket" | "http",
  more: Partial<SlackSettings> = {},
): SlackSettings {
  return {
    botToken: "xoxb-000000-test",
    mode:
      mode === "socket"
        ? { type: "socket", appToken: "xapp-1-test" }
        : { type: "http", signingSecret: SIGNING_SECRET, port: 0, host: "127.0.0.1" },
    prefix: "",
    apiUrl: server.apiUrl,
    ...more,
  }
}

export async function connect(server: SlackServer, deps: AdapterDeps, mode: "socket" | "http"): Promise<SlackAdapter> {
  const adapter = await startSlack(deps, settingsFor(server, mode))
  if (mode === "http")
    server.courier = httpCourier(server.state, `http://127.0.0.1:${adapter.status().port}/slack/events`, SIGNING_SECRET)
  return adapter
}

export async function startTestSlack(mode: "socket" | "http" = "socket", core = testCore()): Promise<Slack> {
  const server = await SlackServer.start()
  const adapter = await connect(server, core, mode)
  return {
    server,
    adapter,
    core,
    async close() {
      await adapter.stop()
      await server.stop()
    },
  }
}

/** All words of a message, as a reader sees them. */
export function wordsOf(posted: Posted): string {
  return posted.blocks.length > 0 ? textOf(posted.blocks) : posted.text
}

export function slackHarness(mode: "socket" | "http"): Harness {
  return {
    name: `Slack (${mode} mode)`,
    channels: ["C1", "C2"],
    async start(deps) {
      const server = await SlackServer.start()
      const adapter = await connect(server, deps, mode)
      return {
        say: async (line, where) => void (await server.slash(line, where)),
        seen: () =>
          server.state.posts.map((posted) => ({ to: posted.to, channel: posted.channel, text: wordsOf(posted) })),
        failures: () => server.state.failures,
        stopAdapter: () => adapter.stop(),
        close: () => server.stop(),
      }
    },
  }
}
