import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { loadSettings } from "../../src/setup/settings.ts"

// Invented: of the right shape, and nobody's.
const BOT = "xoxb-0000-invented"
const APP = "xapp-0-invented"
const DISCORD = `${"A".repeat(24)}.abcdef.${"b".repeat(30)}`

function home(files: { env?: string; config?: string } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-"))
  mkdirSync(join(folder, "config"))
  if (files.env !== undefined) writeFileSync(join(folder, ".env"), files.env)
  if (files.config !== undefined) writeFileSync(join(folder, "config", "concordance.yaml"), files.config)
  return folder
}

const load = (files?: { env?: string; config?: string }, env: NodeJS.ProcessEnv = {}) =>
  loadSettings({ ...env, CONCORDANCE_HOME: home(files) })

describe("settings", () => {
  it("are complete, and no problem, with nothing set", async () => {
    expect(await load()).toMatchObject({
      slack: null,
      discord: null,
      problems: [],
      config: { sources: "seeds", log: "info" },
    })
    expect((await load({ env: "SLACK_BOT_TOKEN=\nDISCORD_TOKEN=\n", config: "# sources: x\n\n" })).problems).toEqual([])
  })

  it("take tokens from .env, and from the environment before it", async () => {
    const settings = await load(
      { env: `SLACK_BOT_TOKEN=xoxb-old-one-here\nSLACK_APP_TOKEN=${APP}\n` },
      { SLACK_BOT_TOKEN: BOT, DISCORD_TOKEN: DISCORD },
    )
    expect(settings.problems).toEqual([])
    expect(settings.slack).toEqual({ botToken: BOT, mode: { type: "socket", appToken: APP }, prefix: "" })
    expect(settings.discord).toEqual({ token: DISCORD, applicationId: null })
    expect(settings.secrets).toEqual([BOT, APP, DISCORD])
  })

  it("run Slack over HTTP where the file says so", async () => {
    const secret = "0123456789abcdef0123456789abcdef"
    const { slack } = await load({
      env: `SLACK_BOT_TOKEN=${BOT}\nSLACK_SIGNING_SECRET=${secret}\n`,
      config: "slack:\n  mode: http\n  port: 8081\n  prefix: cc-\n",
    })
    expect(slack).toEqual({
      botToken: BOT,
      mode: { type: "http", signingSecret: secret, port: 8081, host: "0.0.0.0" },
      prefix: "cc-",
    })
  })

  it("tell every problem at once, with the page that mends it, and never the value", async () => {
    const { problems, slack, discord } = await load({
      env: "SLACK_BOT_TOKEN=secret-wrong-kind\nDISCORD_TOKEN=also-wrong\n",
      config: "slack:\n  mode: smoke\n  prot: 1\nlog: loud\nhealth: { port: 0 }\n",
    })
    expect([slack, discord]).toEqual([null, null])
    const told = problems.map(({ area, message }) => `${area}: ${message.replace(/^\/\S*\//, "")}`).sort()
    expect(told).toEqual([
      "discord: DISCORD_TOKEN doesn’t look right: it should be three parts with dots between them. Copy it into .env from discord.com/developers/applications → your application → Bot → Reset Token.",
      expect.stringMatching(/^general: concordance.yaml: health.port: /),
      expect.stringMatching(/^general: concordance.yaml: log: /),
      expect.stringMatching(/^general: concordance.yaml: slack.mode: /),
      expect.stringMatching(/^general: concordance.yaml: slack: .*prot/),
      "slack: SLACK_APP_TOKEN is missing. Copy it into .env from api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate, with the scope connections:write.",
      expect.stringMatching(/^slack: SLACK_BOT_TOKEN doesn’t look right: it should begin with xoxb-/),
    ])
    expect(told.join()).not.toMatch(/secret-wrong|also-wrong/)
  })

  it("keep one platform when the other's token is missing", async () => {
    const { slack, discord, problems } = await load({ env: `SLACK_BOT_TOKEN=${BOT}\nDISCORD_TOKEN=${DISCORD}\n` })
    expect(slack).toBeNull()
    expect(discord?.token).toBe(DISCORD)
    expect(problems.map((problem) => problem.area)).toEqual(["slack"])
  })

  it("name a file that is no YAML, and go on with what holds by default", async () => {
    const { problems, config } = await load({ config: "sources: [unclosed\n" })
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain("concordance.yaml")
    expect(config.sources).toBe("seeds")
  })
})
