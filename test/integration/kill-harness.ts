import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "vitest"
import type { Platform } from "../../src/chat/dispatch.ts"
import { openStore } from "../../src/store/open.ts"
import { BOT, TOKEN } from "../servers/discord-ids.ts"
import { DiscordServer } from "../servers/discord-server.ts"
import { SlackServer } from "../servers/slack-server.ts"
import { textOf } from "./discord-harness.ts"
import type { Orders } from "./kill-child.ts"
import { wordsOf } from "./slack-harness.ts"

/** What stands in a channel. */
export type Seen = { readonly channel: string; readonly text: string }

/** A platform on loopback, as far as these tests need it. */
export type Scene = {
  readonly name: Platform
  readonly platform: NonNullable<Orders["platform"]>
  readonly channels: readonly string[]
  readonly seen: () => Seen[]
  /** Called as a message comes in, and again when it is there and its answer is still to go out. */
  onPost: (stage: "before" | "after") => void
  readonly stop: () => Promise<void>
}

const CHANNELS = 3

/** @param readable whether the bot may read the channels back */
export async function slackScene(readable: boolean): Promise<Scene> {
  const server = await SlackServer.start()
  if (readable) server.state.scopes.add("channels:history")
  const channels = Array.from({ length: CHANNELS }, (_, i) => `C${i + 1}`)
  for (const channel of channels) server.state.channels.set(channel, { private: false, member: true })
  const scene: Scene = {
    name: "slack",
    platform: { name: "slack", api: server.apiUrl, token: server.state.botToken },
    channels,
    seen: () => server.state.posts.map((posted) => ({ channel: posted.channel, text: wordsOf(posted) })),
    onPost: () => {},
    stop: () => server.stop(),
  }
  server.onPost = (stage) => scene.onPost(stage)
  return scene
}

/** @param readable whether the bot may read the channels back: then nonces are forgotten at once */
export async function discordScene(readable: boolean): Promise<Scene> {
  const server = await new DiscordServer().start()
  const { channels } = server.addGuild(CHANNELS)
  if (readable) server.nonceWindow = 0
  else for (const channel of channels) server.lacking.set(channel, 1n << 16n)
  const scene: Scene = {
    name: "discord",
    platform: { name: "discord", api: server.api, token: TOKEN },
    channels,
    seen: () =>
      server.messages.map(({ channel, message }) => ({ channel, text: textOf(message).replaceAll("\\", "") })),
    onPost: () => {},
    stop: () => server.stop(),
  }
  server.onPost = (_, stage) => scene.onPost(stage)
  return scene
}

type Told = { loaded?: true; filing?: true; round?: number; problem?: string; fields?: string }

export type Life = {
  readonly child: ChildProcess
  /** Lets it begin. */
  go(): void
  readonly loaded: Promise<void>
  /** When it has read its folder and begins to file. */
  readonly filing: Promise<void>
  /** Rounds with nothing left to deliver, since it began. */
  readonly quiet: () => number
  readonly ended: Promise<void>
}

/** A store, a folder, and lives that are lived on them. */
export class Campaign {
  readonly root = mkdtempSync(join(tmpdir(), "concordance-kill-"))
  readonly folder = join(this.root, "sources")
  readonly data = join(this.root, "data")
  readonly problems: string[] = []
  readonly databaseUrl: string | null
  readonly #lives = new Set<Life>()
  #files = 0

  constructor(databaseUrl: string | null = null) {
    this.databaseUrl = databaseUrl
    mkdirSync(this.folder)
  }

  open() {
    return openStore({ databaseUrl: this.databaseUrl ?? undefined, folder: this.data })
  }

  /** Every channel follows everything. */
  async subscribe({ name, channels }: Scene): Promise<void> {
    const store = await this.open()
    const created = new Date().toISOString()
    await store.dossiers.ensure("main", "main", created)
    for (const channel of channels)
      await store.subscriptions.put({
        id: `sub-${channel}`,
        dossier: "main",
        platform: name,
        team: "T0TEAM001",
        channel,
        topic: "",
        only: "any",
        pace: "instant",
        quiet: null,
        timeZone: "UTC",
        paused: false,
        createdBy: BOT,
        created,
      })
    await store.close()
  }

  /** New articles in the folder, of about a page. */
  write(count: number): void {
    for (let i = 0; i < count; i++) {
      const name = `source-${String(this.#files++).padStart(4, "0")}`
      const lines = Array.from({ length: 30 }, (_, line) => `Report ${name}, line ${line}: all quiet at the lock.`)
      writeFileSync(join(this.folder, `${name}.md`), `${lines.join("\n\n")}\n`)
    }
  }

  spawn(platform: Orders["platform"], lease: number): Life {
    const orders: Orders = { folder: this.folder, data: this.data, databaseUrl: this.databaseUrl, platform, lease }
    const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "kill-child.ts")], {
      env: { ...process.env, ORDERS: JSON.stringify(orders) },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    })
    let quiet = 0
    child.stderr?.on("data", (data) => this.problems.push(String(data)))
    let begun = () => {}
    const filing = new Promise<void>((resolve) => {
      begun = resolve
    })
    const loaded = new Promise<void>((resolve) =>
      child.on("message", (message: Told) => {
        if (message.loaded) resolve()
        if (message.filing) begun()
        if (message.round === 0) quiet++
        if (message.problem) this.problems.push(`${message.problem} ${message.fields}`)
      }),
    )
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
    const life: Life = { child, go: () => void child.send("go"), loaded, filing, quiet: () => quiet, ended }
    this.#lives.add(life)
    void ended.then(() => this.#lives.delete(life))
    return life
  }

  /** What the folder holds, by id. */
  texts(): Map<string, string> {
    return new Map(
      readdirSync(this.folder)
        .sort()
        .map((file) => [file.replace(/\.md$/, ""), readFileSync(join(this.folder, file), "utf8")]),
    )
  }

  /**
   * No source lost, none half-written, no alert lost or left open, each channel's in order, and none visible twice.
   *
   * @param marked whether what is visible twice may be, when it says so
   * @returns how many were repeated, and marked
   */
  async check(scene: Scene, marked: boolean): Promise<number> {
    const texts = this.texts()
    const store = await this.open()
    const held = await store.sources.current("main")
    expect(new Map(held.map(({ source }) => [source.id, source.text]))).toEqual(texts)
    for (const id of texts.keys())
      for (const channel of scene.channels)
        expect(await store.outbox.get(`sub-${channel}/${id}/1`)).toMatchObject({ state: "sent" })
    await store.close()
    let repeats = 0
    for (const channel of scene.channels) {
      const first: string[] = []
      for (const { text } of scene.seen().filter((one) => one.channel === channel)) {
        const id = /source-\d+/.exec(text)?.[0] ?? expect.fail(`a message of another kind: ${text}`)
        if (!first.includes(id)) {
          first.push(id)
          continue
        }
        repeats++
        expect(marked && text.includes("may have seen this already"), `${id} twice in ${channel}: ${text}`).toBe(true)
      }
      expect(first).toEqual([...texts.keys()])
    }
    return repeats
  }

  async close(): Promise<void> {
    const lives = [...this.#lives]
    for (const { child } of lives) child.kill("SIGKILL")
    await Promise.all(lives.map(({ ended }) => ended))
    rmSync(this.root, { recursive: true, force: true })
  }
}
