import { describe, expect, it } from "vitest"
import { commands } from "../../../commands/index.ts"
import { fromSlackName, slackManifest } from "../../../src/adapters/slack/manifest.ts"

const command = (name: string, slack?: string) => ({
  name,
  description: "Do it.",
  visibility: "public" as const,
  ...(slack ? { platformName: { slack } } : {}),
  options: { words: { kind: "text" as const, description: "Words", rest: true } },
  examples: [],
  run: () => ({ reply: { title: "", parts: [], actions: [] }, json: {} }),
})

describe("the Slack manifest", () => {
  it("keeps Slack's limits", () => {
    const { features, display_information } = slackManifest(commands)
    expect(display_information.name.length).toBeLessThanOrEqual(35)
    expect(display_information.description.length).toBeLessThanOrEqual(140)
    expect(features.slash_commands.length).toBeLessThanOrEqual(50)
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(2000)
      expect(usage_hint?.length ?? 0).toBeLessThanOrEqual(1000)
    }
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
  })

  it("uses no name that Slack keeps for itself", () => {
    const kept =
      "archive away call collapse dm expand feed help invite join leave me msg mute open people remind remove rename search shortcuts shrug star status topic who"
    const names = slackManifest(commands).features.slash_commands.map(({ command }) => command.slice(1))
    for (const name of kept.split(" ")) expect(names).not.toContain(name)
  })

  it("gives a command its Slack name, or its own behind a prefix", () => {
    const declared = [command("who", "whois"), command("ask")]
    const names = (prefix?: string) =>
      slackManifest(declared, prefix ? { prefix } : {}).features.slash_commands.map(({ command }) => command)
    expect(names()).toEqual(["/concordance", "/whois", "/ask"])
    expect(names("cc-")).toEqual(["/concordance", "/cc-who", "/cc-ask"])
    expect(fromSlackName(declared, "/whois")).toBe("/who")
    expect(fromSlackName(declared, "/cc-ask", "cc-")).toBe("/ask")
    expect(fromSlackName(declared, "/concordance", "cc-")).toBe("/concordance")
  })

  it("is for Socket Mode without an address, and for HTTP with one", () => {
    expect(slackManifest(commands).settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    })
    const url = "https://bot.example.org/slack/events"
    const { settings, features } = slackManifest(commands, { url })
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: url },
      event_subscriptions: { request_url: url },
    })
    for (const slash of features.slash_commands) expect(slash).toMatchObject({ url })
  })
})
