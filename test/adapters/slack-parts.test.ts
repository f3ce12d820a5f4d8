import { describe, expect, it } from "vitest"
import { cut, literal, mrkdwn, mrkdwnCut } from "../../src/adapters/slack/escape.ts"
import { Once } from "../../src/adapters/slack/once.ts"
import { ChannelQueue } from "../../src/adapters/slack/queue.ts"
import { mentionLine, plainText } from "../../src/adapters/slack/read-text.ts"

describe("text that Slack reads as mrkdwn", () => {
  it("has its three signs escaped, the ampersand first", () => {
    expect(mrkdwn("<!channel> & <https://evil.example|x>")).toBe(
      "&lt;!channel&gt; &amp; &lt;https:\u2060//evil.example|x&gt;",
    )
    expect(mrkdwn("&lt;")).toBe("&amp;lt;")
  })

  it("is never cut inside an entity or a character", () => {
    expect(mrkdwnCut("ab&c", 5)).toBe("ab…")
    expect(cut("ab👩c", 4)).toBe("ab…")
  })
})

describe("literal text", () => {
  it("is a dash where there is nothing to see", () => {
    expect(literal("\u200B \u2060")).toBe("–")
    expect(literal("a\u202Eb")).toBe("ab")
    expect(literal("a\uD800b")).toBe("a\uFFFDb")
  })
})

describe("a message as its writer typed it", () => {
  it("has Slack's brackets and entities undone", () => {
    expect(plainText("see <https://a.example/x|a.example/x> &amp; <#C1|news> by <@U1|ida>, <!here>")).toBe(
      "see a.example/x & #news by @ida, @here",
    )
  })

  it("loses the mention that called us", () => {
    expect(mentionLine("<@UBOT> timeline ferry since:2026-01", "UBOT")).toBe("timeline ferry since:2026-01")
    expect(mentionLine("<@UBOT>: who is <@U1>?", "UBOT")).toBe("who is @U1?")
    expect(mentionLine(" <@UBOT> ", "UBOT")).toBe("help")
  })
})

describe("what is to run once", () => {
  it("runs again only when it failed", async () => {
    const once = new Once()
    let runs = 0
    const good = async () => void runs++
    await expect(once.run(["a"], async () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    expect(await once.run(["a", "b"], good)).toBe(true)
    expect(await once.run(["b"], good)).toBe(false)
    expect(runs).toBe(1)
  })

  it("lets a repeat wait for the first, and mend its failure once", async () => {
    const once = new Once()
    let fail = () => {}
    const first = once.run(
      ["a"],
      () =>
        new Promise<void>((_, reject) => {
          fail = () => reject(new Error("no"))
        }),
    )
    let runs = 0
    const repeats = [1, 2].map(() => once.run(["a"], async () => void runs++))
    fail()
    await expect(first).rejects.toThrow("no")
    expect((await Promise.all(repeats)).sort()).toEqual([false, true])
    expect(runs).toBe(1)
  })
})

describe("a channel's queue", () => {
  it("keeps the order within a channel and goes on after a failure", async () => {
    const queue = new ChannelQueue()
    const done: string[] = []
    const job = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      done.push(name)
    }
    const failing = queue.run("x", async () => {
      done.push("failed")
      throw new Error("no")
    })
    await Promise.allSettled([
      failing,
      queue.run("x", job("slow", 30)),
      queue.run("x", job("quick", 0)),
      queue.run("y", job("other", 10)),
    ])
    expect(done.filter((name) => name !== "other")).toEqual(["failed", "slow", "quick"])
    expect(done.indexOf("other")).toBeLessThan(done.indexOf("quick"))
    expect(queue.open).toBe(0)
  })
})
