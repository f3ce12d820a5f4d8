import { describe, expect, it } from "vitest"
import { until } from "./fixture-core.ts"
import { startTestSlack, wordsOf } from "./slack-harness.ts"

const COMMANDS = 500
const CHANNELS = ["C1", "C2", "CPUBLIC"] as const

for (const mode of ["socket", "http"] as const)
  describe(`500 commands at once (${mode} mode)`, () => {
    it("are all acknowledged and answered once, in the order of their channel", async () => {
      const slack = await startTestSlack(mode)
      const { state } = slack.server
      // Slack lets through about so much before it asks for a pause.
      slack.server.fault({ method: "response_url", status: 429, retryAfter: 1, times: 2 })
      const acks = await Promise.all(
        Array.from({ length: COMMANDS }, (_, number) =>
          slack.server.slash(`/announce no. ${number}.`, { channel: CHANNELS[number % CHANNELS.length] ?? "C1" }),
        ),
      )
      expect(acks.every(({ status }) => status === 200)).toBe(true)
      await until(() => state.posts.length >= COMMANDS, `${COMMANDS} answers`, 60_000)
      await slack.close()
      const numbers = (channel: string) =>
        state.posts
          .filter((posted) => posted.channel === channel)
          .map((posted) => Number(/no\. (\d+)\./.exec(wordsOf(posted))?.[1]))
      for (const [index, channel] of CHANNELS.entries()) {
        const sent = Array.from({ length: COMMANDS }, (_, number) => number).filter(
          (number) => number % CHANNELS.length === index,
        )
        // Over HTTP it is the network that says in which order requests come.
        if (mode === "socket") expect(numbers(channel)).toEqual(sent)
        else expect(numbers(channel).sort((a, b) => a - b)).toEqual(sent)
      }
      // How long it takes is for the bench to say: here users, Slack and the app share one thread.
      expect(state.failures.filter((failure) => !failure.includes("acknowledged after"))).toEqual([])
    }, 90_000)
  })
