import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { SlackServer } from "../servers/slack-server.ts"

// `npm start` as a service: built by `npm run build`, its platforms' addresses leading nowhere.
const main = join(import.meta.dirname, "..", "..", "dist", "src", "main.js")

// Invented: of the right shape, and nobody's.
const TOKENS = {
  SLACK_BOT_TOKEN: "xoxb-0-invented",
  SLACK_APP_TOKEN: "xapp-0-invented",
  DISCORD_TOKEN: `${"A".repeat(24)}.abcdef.${"b".repeat(30)}`,
}
const NOWHERE = { SLACK_API_URL: "http://127.0.0.1:9/api/", DISCORD_API_URL: "http://127.0.0.1:9/api" }

function home(config = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-"))
  mkdirSync(join(folder, "seeds"))
  mkdirSync(join(folder, "config"))
  writeFileSync(join(folder, "package.json"), "{}")
  writeFileSync(join(folder, "config", "concordance.yaml"), config)
  writeFileSync(
    join(folder, "seeds", "ferry.txt"),
    "The ferry left Holm at noon with twelve people aboard, they said.\n",
  )
  return folder
}

/** @param until when the log says this, the child is told to stop; or what else is to happen then */
function start(
  env: Readonly<Record<string, string>>,
  until: RegExp,
  config?: string,
  then: (child: ChildProcess) => void = (child) => void child.kill("SIGTERM"),
) {
  return new Promise<{ status: number | null; stderr: string; stdout: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [main], {
      env: { ...process.env, ...NOWHERE, CONCORDANCE_HOME: home(config), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk
    })
    let told = false
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk
      if (!told && until.test(stderr)) {
        told = true
        then(child)
      }
    })
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, stderr, stdout }))
  })
}

describe("npm start with tokens", () => {
  it("goes on trying while the platforms can't be reached, and stops cleanly when told to", async () => {
    const { status, stdout, stderr } = await start(TOKENS, /"msg":"ready"/)
    expect(status).toBe(0)
    expect(stdout).toBe("")
    const lines = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(lines).toContainEqual(expect.objectContaining({ msg: "ready", sources: 1 }))
    expect(lines).toContainEqual(expect.objectContaining({ msg: "stopping", signal: "SIGTERM" }))
    for (const token of Object.values(TOKENS)) expect(stderr).not.toContain(token)
  }, 60_000)

  it("logs what is wrong with one platform's tokens, and starts the other", async () => {
    const env = { ...TOKENS, SLACK_APP_TOKEN: "xoxp-wrong-kind" }
    const { status, stderr } = await start(env, /"msg":"ready"/)
    expect(stderr).toContain("SLACK_APP_TOKEN doesn’t look right")
    expect(stderr).toContain('"platform":"discord"')
    expect(stderr).not.toContain('"platform":"slack"')
    expect(stderr).not.toContain("xoxp-wrong-kind")
    expect(status).toBe(0)
  }, 60_000)

  it("answers in Slack, finishes when told to stop, and ends with 1 when its only token is revoked", async () => {
    const slack = await SlackServer.start()
    slack.state.botToken = TOKENS.SLACK_BOT_TOKEN
    slack.state.appToken = TOKENS.SLACK_APP_TOKEN
    const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN } = TOKENS
    const env = { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL: slack.apiUrl }
    const told = await start(env, /"msg":"ready"/, "", async (child) => {
      await slack.slash("/ask how many people were aboard the ferry?")
      child.kill("SIGTERM")
    })
    expect(told.status).toBe(0)
    expect(slack.state.posts).toHaveLength(1)
    expect(JSON.stringify(slack.state.posts)).toContain("with twelve people aboard")
    const ended = await start(env, /"msg":"ready"/, "", () => {
      slack.state.revoked = true
      slack.sockets.refresh()
    })
    expect(ended.status).toBe(1)
    expect(ended.stderr).toContain("token_revoked")
    expect(ended.stderr).toContain("No platform is connected any more")
    expect(slack.state.failures).toEqual([])
    await slack.stop()
  }, 60_000)

  it("ends with 2 and the reason where there is no folder of sources", async () => {
    const { status, stderr } = await start(TOKENS, /never/, "sources: nowhere\n")
    expect(stderr).toContain("There is no folder")
    expect(status).toBe(2)
  }, 60_000)
})
