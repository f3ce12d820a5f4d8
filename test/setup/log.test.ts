import { describe, expect, it } from "vitest"
import { createLog } from "../../src/setup/log.ts"
import { redact } from "../../src/setup/redact.ts"

const shapes = [
  "xoxb-1234567890-abcdefABCDEF",
  "xapp-1-A0000-1234-abcdef",
  "xoxe.xoxp-1-abcdefgh".slice(5),
  `${"A".repeat(24)}.GhIjKl.${"b".repeat(38)}`,
]

describe("redaction", () => {
  it.each(shapes)("takes out what looks like a token", (token) => {
    expect(redact(`before ${token} after`)).toBe("before [token] after")
  })

  it("takes out known values, headers, hooks and passwords", () => {
    expect(redact("signed with 0123456789abcdef", ["0123456789abcdef"])).toBe("signed with [token]")
    expect(redact("Authorization: Bearer abcdefgh12345678")).toBe("Authorization: Bearer [token]")
    expect(redact("https://hooks.slack.com/commands/T0/1/abc")).toBe("https://hooks.slack.com/[hook]")
    expect(redact("/webhooks/123456789/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/messages")).toBe(
      "/webhooks/123456789/[token]/messages",
    )
    expect(redact("postgres://dues:hunter22@db.example/x")).toBe("postgres://dues:[password]@db.example/x")
  })

  it("leaves ordinary words alone", () => {
    const text = "Bearer of bad news: see https://gull.example:8080/a and version 1.2.3 of x-ray"
    expect(redact(text)).toBe(text)
  })
})

describe("the log", () => {
  it("writes lines of JSON, with no secret in any field, message or stack", () => {
    const lines: string[] = []
    const log = createLog({ level: "info", secrets: ["deadbeefcafe0000"], write: (line) => lines.push(line) })
    log.error(
      { requestId: "r1", deep: { token: shapes[0] }, err: new Error(`refused ${shapes[1]} deadbeefcafe0000`) },
      `used ${shapes[3]}`,
    )
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requestId: "r1", msg: "used [token]", err: { type: "Error" } })
    for (const secret of [...shapes, "deadbeefcafe0000"]) expect(lines[0]).not.toContain(secret)
  })

  it("writes nothing below its level", () => {
    const lines: string[] = []
    createLog({ level: "warn", secrets: [], write: (line) => lines.push(line) }).info({}, "answered")
    expect(lines).toEqual([])
  })
})
