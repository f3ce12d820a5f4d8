import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, afterEach, describe, expect, it } from "vitest"
import { startPostgres } from "../servers/postgres.ts"
import { Campaign, discordScene, type Life, type Scene, slackScene } from "./kill-harness.ts"

// KILLS=200 npx vitest run test/integration/kill.test.ts: so many kills during ingest, and as many during delivery.
const KILLS = Number(process.env["KILLS"] ?? 4)
const EACH = Math.ceil(KILLS / 4)
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000)
const LONG = 60_000 + KILLS * 15_000
const LEASE = 200

const random = mulberry(SEED)
let campaign: Campaign
let scene: Scene
afterEach(async () => {
  await campaign.close()
  await scene.stop()
})

/** Lives one after the other, the next one loading while the last one works, each ended as `end` says. */
async function lives(count: number, platform: Scene["platform"] | null, end: (life: Life) => Promise<void>) {
  let next = campaign.spawn(platform, LEASE)
  for (let n = 0; n < count; n++) {
    const life = next
    if (n + 1 < count) next = campaign.spawn(platform, LEASE)
    await Promise.race([life.loaded, life.ended])
    campaign.write(2)
    await end(life)
    expect(life.child.exitCode, campaign.problems.join("\n")).toBeNull()
    life.child.kill("SIGKILL")
    await life.ended
  }
}

/** The last life, which is let live until nothing is left to do. */
async function finish(count = 1, lease = LEASE): Promise<void> {
  const last = Array.from({ length: count }, () => campaign.spawn(scene.platform, lease))
  for (const life of last) {
    await Promise.race([life.loaded, life.ended])
    life.go()
  }
  const expected = campaign.texts().size * scene.channels.length
  while (scene.seen().length < expected) await patience(last)
  // Longer than a lease: what was left open is settled too.
  const quiet = last.map((life) => life.quiet())
  await sleep(2 * lease)
  while (last.some((life, i) => life.quiet() < (quiet[i] ?? 0) + 5)) await patience(last)
}

async function patience(living: readonly Life[]): Promise<void> {
  if (living.every(({ child }) => child.exitCode !== null)) expect.fail(`it ended: ${campaign.problems.join("\n")}`)
  await sleep(25)
}

/** Kills at some moment of the delivery: as a message comes in, when it is there but not answered, or by the clock. */
async function duringDelivery(life: Life): Promise<void> {
  const mode = (["before", "after", "after", "clock"] as const)[Math.floor(random() * 4)] ?? "clock"
  let left = 1 + Math.floor(random() * 8)
  await new Promise<void>((resolve) => {
    const kill = () => {
      scene.onPost = () => {}
      life.child.kill("SIGKILL")
      resolve()
    }
    scene.onPost = (stage) => {
      if (mode === "clock") {
        scene.onPost = () => {}
        setTimeout(kill, random() * 150)
      } else if (stage === mode && --left === 0) kill()
    }
    life.go()
    // All was sent before its turn came.
    const watch = setInterval(() => {
      if (life.child.exitCode === null && life.child.signalCode === null && life.quiet() < 20) return
      clearInterval(watch)
      kill()
    }, 20)
  })
}

describe(`kill -9 (seed ${SEED})`, () => {
  it(
    `${KILLS} times during ingest: no source is lost, no alert is lost, none is visible twice`,
    async () => {
      campaign = new Campaign()
      scene = await slackScene(true)
      await campaign.subscribe(scene)
      await lives(KILLS, null, async (life) => {
        life.go()
        await Promise.race([life.filing, life.ended])
        await sleep(random() * 60)
      })
      await finish()
      await campaign.check(scene, false)
    },
    LONG,
  )

  const scenes = [
    ["on Discord, by its nonce", () => discordScene(false), false],
    ["on Discord past the nonce's time, by reading back", () => discordScene(true), false],
    ["on Slack, by reading back", () => slackScene(true), false],
    ["on Slack without read access, where a possible repeat says so", () => slackScene(false), true],
  ] as const
  for (const [where, make, marked] of scenes)
    it(
      `${EACH} times during delivery ${where}: none is lost, none is visible twice`,
      async () => {
        campaign = new Campaign()
        scene = await make()
        await campaign.subscribe(scene)
        await lives(EACH, scene.platform, duringDelivery)
        await finish()
        const repeats = await campaign.check(scene, marked)
        if (!marked) expect(repeats).toBe(0)
      },
      LONG,
    )
})

describe("three replicas on one PostgreSQL", async () => {
  const server = await startPostgres()
  afterAll(() => server.stop(), 30_000)

  it(
    "send each alert once, one of them killed in the middle of it",
    async () => {
      const lease = 2_500
      campaign = new Campaign(await server.newDatabase())
      scene = await slackScene(true)
      await campaign.subscribe(scene)
      for (let kill = 0; kill < Math.max(1, EACH / 10); kill++) {
        const replicas = [1, 2, 3].map(() => campaign.spawn(scene.platform, lease))
        await Promise.all(replicas.map(({ loaded }) => loaded))
        campaign.write(6)
        let left = 1 + Math.floor(random() * 10)
        const killed = new Promise<void>((resolve) => {
          scene.onPost = (stage) => {
            if (stage !== "after" || --left > 0) return
            scene.onPost = () => {}
            replicas[Math.floor(random() * 3)]?.child.kill("SIGKILL")
            resolve()
          }
        })
        for (const life of replicas) life.go()
        await killed
        const expected = campaign.texts().size * scene.channels.length
        while (scene.seen().length < expected) await patience(replicas)
        for (const { child } of replicas) child.kill("SIGKILL")
        await Promise.all(replicas.map(({ ended }) => ended))
      }
      await finish(3, lease)
      expect(await campaign.check(scene, false)).toBe(0)
    },
    LONG,
  )
})

/** A small generator of numbers in [0, 1), so that a run can be had again by its seed (Tommy Ettinger's mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
