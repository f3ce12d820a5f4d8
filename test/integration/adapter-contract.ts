import { describe, expect, it } from "vitest"
import type { AdapterDeps } from "../../src/chat/adapter.ts"
import { testCommands, testCore, until } from "./fixture-core.ts"

/** One message as somebody sees it. */
export type Seen = {
  /** `channel`, or the one user who sees it. */
  readonly to: string
  readonly channel: string
  /** All its words. */
  readonly text: string
}

/** A platform on loopback with an adapter connected to it. */
export type Running = {
  /** A user types a command; resolves when the platform has its acknowledgement. */
  say(line: string, where: { readonly channel: string; readonly user: string }): Promise<void>
  /** Everything posted so far, in order. */
  seen(): readonly Seen[]
  /** What the adapter did that its platform refuses. */
  failures(): readonly string[]
  /** Stops the adapter; resolves as its own `stop` does. */
  stopAdapter(): Promise<void>
  /** Stops the platform too. */
  close(): Promise<void>
}

export type Harness = {
  readonly name: string
  /** Two channels that the app is in. */
  readonly channels: readonly [string, string]
  start(deps: AdapterDeps): Promise<Running>
}

/** What every chat adapter must do, whatever its platform. */
export function adapterContract({ name, channels, start }: Harness): void {
  const [here, there] = channels
  const where = { channel: here, user: "UASKER" }

  async function running(work: (platform: Running) => Promise<void>, deps: AdapterDeps = testCore()): Promise<void> {
    const platform = await start(deps)
    try {
      await work(platform)
      expect(platform.failures()).toEqual([])
    } finally {
      await platform.stopAdapter()
      await platform.close()
    }
  }
  const holding = (platform: Running, words: string) => platform.seen().filter(({ text }) => text.includes(words))

  describe(`${name}, as every adapter`, () => {
    it("answers a public command once, in the channel", () =>
      running(async (platform) => {
        await platform.say("/announce noon", where)
        await until(() => holding(platform, "Announced: noon").length > 0, "the answer")
        expect(platform.seen()).toHaveLength(1)
        expect(platform.seen()[0]).toMatchObject({ to: "channel", channel: here })
      }))

    it("shows a private answer to the asker alone", () =>
      running(async (platform) => {
        await platform.say("/whisper noon", where)
        await until(() => holding(platform, "Whispered: noon").length > 0, "the answer")
        expect(platform.seen()).toHaveLength(1)
        expect(platform.seen()[0]).toMatchObject({ to: "UASKER" })
      }))

    it("names the nearest command for an unknown one", () =>
      running(async (platform) => {
        await platform.say("/concordance anounce noon", where)
        await until(() => holding(platform, "did you mean /announce").length > 0, "the hint")
        expect(platform.seen()).toHaveLength(1)
      }))

    it("gives the request's id when a command fails, and nothing of why", async () => {
      const core = testCore()
      await running(async (platform) => {
        await platform.say("/fail", where)
        await until(() => platform.seen().length > 0, "the apology")
        const line = core.lines.find(({ level }) => level === "error")
        const id = (line?.fields as { requestId?: string } | undefined)?.requestId
        expect(id).toMatch(/^[0-9a-f]{8}$/)
        expect(platform.seen()[0]?.text).toContain(id)
        expect(platform.seen()[0]?.text).not.toContain("inner workings")
      }, core)
    })

    it("tells a user's mistake in the sentence that mends it", () =>
      running(async (platform) => {
        await platform.say("/refuse", where)
        await until(() => holding(platform, "name a day").length > 0, "the sentence")
      }))

    it("keeps the order of a channel's answers", () =>
      running(async (platform) => {
        const numbers = Array.from({ length: 20 }, (_, index) => index)
        await Promise.all(
          numbers.flatMap((number) =>
            [here, there].map((channel) => platform.say(`/announce no. ${number}.`, { ...where, channel })),
          ),
        )
        await until(() => platform.seen().length >= 40, "forty answers")
        expect(platform.seen()).toHaveLength(40)
        for (const channel of channels) {
          const order = platform
            .seen()
            .filter((each) => each.channel === channel)
            .map(({ text }) => Number(/no\. (\d+)\./.exec(text)?.[1]))
          expect(order).toEqual(numbers)
        }
      }))

    it("finishes what it has acknowledged before it stops", async () => {
      let release = () => {}
      let begun = false
      const started = () => {
        begun = true
      }
      const gate = new Promise<void>((resolve) => {
        release = resolve
      })
      const core = testCore(testCommands({ release: gate, started }))
      await running(async (platform) => {
        await platform.say("/slow but sure", where)
        await until(() => begun, "the command's start")
        const stopping = platform.stopAdapter()
        setTimeout(release, 100)
        await stopping
        expect(holding(platform, "Slowly: but sure")).toHaveLength(1)
      }, core)
    })
  })
}
