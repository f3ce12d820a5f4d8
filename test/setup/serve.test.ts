import { describe, expect, it } from "vitest"
import type { Adapter, AdapterDeps } from "../../src/chat/adapter.ts"
import { serve } from "../../src/setup/serve.ts"

function setUp() {
  const logged: string[] = []
  const log = (_: object, message: string) => void logged.push(message)
  const deps: AdapterDeps = {
    dispatch: {} as AdapterDeps["dispatch"], // never asked here
    suggest: () => [],
    log: { info: log, warn: log, error: log },
    feedback: () => {},
  }
  return { deps, logged }
}

function adapter(platform: "slack" | "discord") {
  let state: ReturnType<Adapter["state"]> = "ready"
  return {
    platform,
    state: () => state,
    sender: null,
    stop: async () => {
      state = "stopped"
    },
  } satisfies Adapter
}

const broken = {
  platform: "slack",
  start: async () => {
    throw new Error("invalid_auth: the bot token is wrong")
  },
} as const

describe("connecting the platforms", () => {
  it("goes on with one where the other fails, and logs why", async () => {
    const { deps, logged } = setUp()
    const discord = adapter("discord")
    const starters = [broken, { platform: "discord", start: async () => discord } as const]
    const serving = await serve({ starters, deps, health: null, loading: Promise.resolve() })
    expect(serving.adapters).toEqual([discord])
    expect(logged).toContain("slack could not be connected: invalid_auth: the bot token is wrong")
    await serving.stop()
    expect(discord.state()).toBe("stopped")
  })

  it("fails with the way out where none connects", async () => {
    const { deps } = setUp()
    await expect(serve({ starters: [broken], deps, health: null, loading: Promise.resolve() })).rejects.toThrow(
      /None of slack could be connected.*concordance doctor/,
    )
  })

  it("tells when the last platform has stopped of itself", async () => {
    const { deps } = setUp()
    const [slack, discord] = [adapter("slack"), adapter("discord")]
    const starters = [slack, discord].map((one) => ({ platform: one.platform, start: async () => one }))
    const serving = await serve({ starters, deps, health: null, loading: Promise.resolve() })
    let lost = false
    const losing = serving.lost.then(() => {
      lost = true
    })
    await slack.stop()
    expect(lost).toBe(false)
    await discord.stop()
    await losing
    await serving.stop()
  })

  it("tells health by what is connected and loaded", async () => {
    const { deps } = setUp()
    const discord = adapter("discord")
    let loaded = () => {}
    const loading = new Promise<void>((resolve) => {
      loaded = resolve
    })
    const starters = [{ platform: "discord", start: async () => discord } as const]
    const serving = await serve({ starters, deps, health: { port: 0, host: "127.0.0.1" }, loading })
    const url = serving.health?.url ?? ""
    const health = async () => {
      const response = await fetch(url)
      return [response.status, await response.json()]
    }
    expect(await health()).toEqual([503, { ready: false, sources: "loading", discord: "ready" }])
    loaded()
    await loading
    expect(await health()).toEqual([200, { ready: true, sources: "loaded", discord: "ready" }])
    await discord.stop()
    expect(await health()).toEqual([503, { ready: false, sources: "loaded", discord: "stopped" }])
    expect((await fetch(url.replace("healthz", ""))).status).toBe(404)
    await serving.stop()
    await expect(fetch(url)).rejects.toThrow()
  })
})
