import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { defineCommand } from "../../src/chat/command.ts"
import type { Asker } from "../../src/chat/dispatch.ts"
import { pings } from "../servers/slack-blocks-validator.ts"
import type { Posted } from "../servers/slack-state.ts"
import { testCommands, testCore, until } from "./fixture-core.ts"
import { type Slack, startTestSlack, wordsOf } from "./slack-harness.ts"

for (const mode of ["socket", "http"] as const)
  describe(`asked in Slack (${mode} mode)`, () => {
    let slack: Slack
    beforeEach(async () => {
      slack = await startTestSlack(mode)
    })
    afterEach(async () => {
      await slack.close()
      expect(slack.server.state.failures).toEqual([])
      for (const posted of slack.server.state.posts) expect(pings(posted)).toEqual([])
    })

    const posts = () => slack.server.state.posts
    async function next(words: string): Promise<Posted> {
      const fits = (posted: Posted) => wordsOf(posted).includes(words) || posted.text.includes(words)
      await until(() => posts().some(fits), `"${words}" among ${JSON.stringify(posts().map(wordsOf))}`)
      return posts().findLast(fits) as Posted
    }

    it("acknowledges before it answers, with nothing in the acknowledgement", async () => {
      const ack = await slack.server.slash("/announce noon")
      expect(ack.status).toBe(200)
      expect(ack.body === "" || JSON.stringify(ack.body) === "{}").toBe(true)
      const posted = await next("Announced: noon")
      expect(posted).toMatchObject({ via: "response_url", to: "channel", channel: "C1" })
      expect(posted.extra).toMatchObject({ unfurl_links: false, unfurl_media: false, link_names: false })
      expect(posted.text).toContain("Announced: noon")
    })

    it("runs a command by the umbrella, and answers an unknown slash command", async () => {
      await slack.server.slash("/concordance whisper quietly")
      await next("Whispered: quietly")
      await slack.server.slash("/whimper quietly")
      await next("There is no command /whimper")
    })

    it("reads what Slack escaped as it was typed", async () => {
      await slack.server.slash("/announce Noor &amp; Sons &lt;Ltd&gt;")
      await next("Announced: Noor & Sons <Ltd>")
    })

    it("answers a mention in a thread of it, and in the thread it stands in", async () => {
      await slack.server.mention("announce noon")
      expect(await next("Announced: noon")).toMatchObject({
        via: "chat.postMessage",
        to: "channel",
        thread: expect.any(String),
      })
      await slack.server.mention("announce later", { thread: "1699999999.000100" })
      expect(await next("Announced: later")).toMatchObject({ thread: "1699999999.000100" })
    })

    it("answers a private command by mention to the asker alone", async () => {
      await slack.server.mention("whisper noon", { thread: "1699999999.000100" })
      expect(await next("Whispered: noon")).toMatchObject({
        via: "chat.postEphemeral",
        to: "UASKER",
        thread: "1699999999.000100",
      })
    })

    it("takes a mention that asks as a question, and a bare one for help", async () => {
      await slack.server.mention("when did the harbour shut?")
      await next("Asked: when did the harbour shut?")
      await slack.server.mention("")
      await next("/announce")
    })

    it("answers direct messages for good, and nothing that isn't somebody's message", async () => {
      await slack.server.directMessage("whisper noon")
      expect(await next("Whispered: noon")).toMatchObject({ via: "chat.postMessage", channel: "DASKER", to: "channel" })
      await slack.server.directMessage("whisper again", {}, { subtype: "message_changed" })
      await slack.server.directMessage("whisper again", {}, { bot_id: "B0OTHER01" })
      await slack.server.directMessage("announce last")
      await next("Announced: last")
      expect(posts()).toHaveLength(2)
    })

    it("pages with More, and says how much is left each time", async () => {
      await slack.server.slash("/long 60")
      const first = await next("60 quotes")
      expect(wordsOf(first)).toMatch(/Page 1 of \d; \d+ quotes to come/)
      await slack.server.press(first, /^More/)
      const second = await next("page 2 of")
      expect(second).toMatchObject({ to: "UASKER" })
      const quotes = (posted: Posted) =>
        [...wordsOf(posted).matchAll(/Quote (\d+)$/gm)].map(([, number]) => Number(number))
      expect(quotes(second)[0]).toBe((quotes(first).at(-1) ?? 0) + 1)
    })

    it("attaches what is longer than three pages as a file, privately where the answer is", async () => {
      await slack.server.slash("/long 200")
      await next("is in the file")
      await until(() => [...slack.server.state.files.values()].some((file) => file.shared), "the file")
      const [file] = slack.server.state.files.values()
      expect(file).toMatchObject({ name: "200-quotes.md", shared: "DASKER", complete: true })
      const text = new TextDecoder().decode(file?.bytes ?? new Uint8Array())
      expect(text.match(/Quote \d+/g)).toHaveLength(200)
    })

    it("shares a private answer with the channel when asked to, and says who did", async () => {
      await slack.server.slash("/whisper noon")
      await slack.server.press(await next("Whispered: noon"), "Share to channel", "UASKER")
      const shared = await next("Shared by uasker")
      expect(shared).toMatchObject({ to: "channel", channel: "C1" })
      expect(wordsOf(shared)).toContain("Whispered: noon")
    })

    it("shows the paragraphs either side of a quote", async () => {
      await slack.server.slash("/announce noon")
      await slack.server.press(await next("Announced: noon"), /^\[1\] ¶1/, "UOTHER")
      const context = await next("it would open on Monday")
      expect(context).toMatchObject({ to: "UOTHER" })
    })

    it("runs what a reply's own buttons and selects say, for the presser alone", async () => {
      await slack.server.slash("/choose")
      const choice = await next("Which Noor?")
      await slack.server.press(choice, "Noor 7")
      expect(await next("Whispered: Noor 7")).toMatchObject({ to: "UASKER" })
      await slack.server.press(choice, "Timeline", "UOTHER")
      expect(await next("Announced: timeline")).toMatchObject({ to: "UOTHER" })
    })

    it("logs whether an answer helped, with the question and the answer's id", async () => {
      await slack.server.slash("/announce noon")
      await slack.server.press(await next("Announced: noon"), "Not helpful", "UOTHER")
      await next("Thank you")
      const [request] = slack.core.lines.filter(({ message }) => message === "answered")
      expect(slack.core.given).toEqual([
        {
          platform: "slack",
          helpful: false,
          line: "/announce noon",
          user: "UOTHER",
          requestId: (request?.fields as { requestId: string } | undefined)?.requestId,
        },
      ])
    })

    it("shows a disagreement's sides next to each other, quotes and citations together", async () => {
      await slack.server.slash("/differ")
      const posted = await next("When the harbour shut")
      const fields = posted.blocks.flatMap((block) => (block as { fields?: { text: string }[] }).fields ?? [])
      expect(fields.map(({ text }) => text)).toEqual([
        "noon\nQuote 1: “The harbour shut at noon on Sunday.” [1] The Ledger · 3 May 2026 · ¶1",
        "two\nQuote 2: “The harbour shut at two on Sunday afternoon.” [2] Coast Daily · 4 May 2026 · ¶1",
      ])
    })

    it("uploads a picture and shows it in the message; where it can't, its words stand", async () => {
      await slack.server.slash("/draw")
      const posted = await next("Drawn")
      expect(posted.blocks).toContainEqual(
        expect.objectContaining({
          type: "image",
          alt_text: "A line from May to June",
          slack_file: { id: expect.any(String) },
        }),
      )
      slack.server.state.scopes.delete("files:write")
      await slack.server.slash("/draw")
      await until(() => posts().length === 2, "the second answer")
      expect(posts().map(wordsOf).at(-1)).toContain("Picture: A line from May to June")
      expect(slack.core.lines.map(({ message }) => message).join()).toContain("lacks the scope files:write")
    })

    it("checks a message against the sources, a sentence at a time, for whoever asked", async () => {
      await slack.server.shortcut("check_against_sources", "The harbour shut at noon. It never opened again.")
      const posted = await next("Checked against the sources")
      expect(posted).toMatchObject({ to: "UASKER" })
      expect(wordsOf(posted)).toContain("The harbour shut at noon.")
      expect(wordsOf(posted)).toContain("It never opened again.")
      await slack.server.shortcut("check_against_sources", "ok")
      await next("no sentence to look up")
    })

    it("fills the Home tab with how to ask and the sources, newest first", async () => {
      await slack.server.openHome()
      await until(() => slack.server.state.homes.has("UASKER"), "the home tab")
      const text = JSON.stringify(slack.server.state.homes.get("UASKER"))
      expect(text.indexOf("Ferry line counts the cost")).toBeLessThan(text.indexOf("Harbour shut after storm"))
      expect(text).toContain("2026-05-04")
      await slack.server.pressHome("All commands")
      expect(await next("Concordance answers in the sources’ own words")).toMatchObject({ channel: "DASKER" })
      await slack.server.openHome("UOTHER", "messages")
      await slack.server.slash("/announce done")
      await next("Announced: done")
      expect(slack.server.state.homes.has("UOTHER")).toBe(false)
    })
  })

describe("adding a message as a source", () => {
  it("gives its words as they stand, or its link", async () => {
    const given: object[] = []
    const add = defineCommand({
      name: "source-add",
      description: "Add a source.",
      visibility: "public",
      options: {
        url: { kind: "text", description: "It", rest: true, required: true },
        name: { kind: "text", description: "Its name" },
      },
      examples: [],
      run: (values) => {
        given.push(values)
        return { reply: { title: "Added", parts: [], actions: [] }, json: {} }
      },
    })
    const slack = await startTestSlack("socket", testCore([...testCommands(), add]))
    await slack.server.shortcut("add_as_source", 'He said "noon" &amp; left.\nname:x --all')
    await slack.server.shortcut("add_as_source", "<https://ledger.example/a?b=1&amp;c=2>")
    await until(() => slack.server.state.posts.length === 2, "both answers")
    expect(given).toEqual([
      { url: 'He said "noon" & left.\nname:x --all', name: "Slack message of 2023-11-14 22:13 UTC" },
      { url: "https://ledger.example/a?b=1&c=2", name: undefined },
    ])
    await slack.close()
  })
})

describe("a command that takes more than a member", () => {
  it("is for the workspace's admins, the maker of a channel, and one's own direct messages", async () => {
    const roles: (string | undefined)[] = []
    const core = testCore()
    const { line } = core.dispatch
    const dispatch = {
      ...core.dispatch,
      line: async (words: string, asker: Asker) => {
        roles.push(asker.role)
        const outcome = await line(words, asker)
        return asker.role ? outcome : { ...outcome, error: { code: "not-allowed", message: "Ask a manager." } }
      },
    }
    const slack = await startTestSlack("socket", { ...core, dispatch })
    slack.server.state.channels.set("CMADE", { private: false, member: true, creator: "UMAKER" })
    const posts = slack.server.state.posts
    await slack.server.slash("/announce 1", { user: "UASKER" })
    await until(() => posts.length === 1, "the refusal")
    await slack.server.slash("/announce 2", { user: "UADMIN" })
    await slack.server.slash("/announce 3", { user: "UMAKER", channel: "CMADE" })
    await slack.server.directMessage("announce 4")
    await until(() => posts.length === 4, "the answers")
    expect(roles.filter((role) => role !== undefined).sort()).toEqual(["admin", "manager", "manager"])
    slack.server.state.scopes.delete("users:read")
    await slack.server.slash("/announce 5", { user: "UNEW" })
    await until(() => posts.length === 5, "the refusal")
    expect(core.lines.map(({ message }) => message).join()).toContain("lacks the scope users:read")
    await slack.close()
  })
})

describe("checking a message where /check is declared", () => {
  it("gives it the whole message", async () => {
    const check = defineCommand({
      name: "check",
      description: "Check a text against the sources.",
      visibility: "private",
      options: { text: { kind: "text", description: "The text", rest: true, required: true } },
      examples: [],
      run: ({ text }) => ({ reply: { title: "Checked", parts: [{ type: "text", text }], actions: [] }, json: {} }),
    })
    const slack = await startTestSlack("socket", testCore([...testCommands(), check]))
    await slack.server.shortcut("check_against_sources", 'He said "noon".\nshe said: two.')
    await until(() => slack.server.state.posts.length > 0, "the answer")
    expect(slack.server.state.posts.map(wordsOf).join()).toContain("He said ”noon”.\nshe said: two.")
    await slack.close()
  })
})
