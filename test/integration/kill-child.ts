import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { createDeliverer } from "../../src/alerts/deliver.ts"
import type { Novelty } from "../../src/alerts/novelty.ts"
import type { Sender } from "../../src/chat/sender.ts"
import { syncFolder } from "../../src/desk/arrivals.ts"
import { Library } from "../../src/desk/library.ts"
import { Rounds } from "../../src/desk/rounds.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { openStore } from "../../src/store/open.ts"

// One life of a service, to be ended by SIGKILL: it files what its folder holds, decides, and delivers through a real
// Sender. What is left out is the analysis, which keeps nothing. Its parent (kill.test.ts) tells it to go.

export type Orders = {
  readonly folder: string
  readonly data: string
  readonly databaseUrl: string | null
  /** Where alerts go; null to ingest and decide alone. */
  readonly platform: { readonly name: "slack" | "discord"; readonly api: string; readonly token: string } | null
  /** Milliseconds. */
  readonly lease: number
}

const orders = JSON.parse(process.env["ORDERS"] ?? "") as Orders // written by the parent, of this type
const log = {
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => tell({ problem: message, fields: JSON.stringify(fields) }),
}
const NOTHING: Omit<Novelty, "source"> = {
  origin: null,
  figures: [],
  names: [],
  dates: [],
  contradicts: [],
  confirms: [],
}
const now = () => new Date().toISOString()
const problem = (err: unknown) => log.error({ err: String(err) }, "a background task failed")
const tell = (message: object) => void process.send?.(message)
process.on("disconnect", () => process.exit())

const connect = orders.platform && (await connector(orders.platform))
tell({ loaded: true })
await new Promise((resolve) => process.once("message", resolve))

const sender = connect ? await connect() : null
const store = await openStore({ databaseUrl: orders.databaseUrl ?? undefined, folder: orders.data })
await store.dossiers.ensure("main", "main", now())
const library = new Library(store, problem)
const deliverer = createDeliverer({
  outbox: store.outbox,
  senders: sender ? [sender] : [],
  compose: async ({ source }) => ({ title: `New source: ${source}`, parts: [], actions: [] }),
  log,
  owner: randomUUID(),
  now,
  lease: orders.lease,
})
let settled = 0
const rounds = new Rounds({
  store,
  dossier: (id) => library.dossier(id),
  catchUp: (change) => library.catchUp(change),
  novelty: (_, { source }) => ({ ...NOTHING, source: source.id }),
  deliverer: {
    run: async () => {
      settled = sender ? await deliverer.run() : 0
      return settled
    },
  },
  cap: 100_000,
  now,
  onProblem: problem,
})
await library.follow(() => void rounds.ask())
const { sources } = await readFolder(orders.folder)
tell({ filing: true })
await syncFolder(store, "main", sources, now())
for (;;) {
  await library.settled()
  await rounds.ask()
  tell({ round: settled })
  await sleep(40)
}

async function connector({ name, api, token }: NonNullable<Orders["platform"]>): Promise<() => Promise<Sender>> {
  if (name === "slack") {
    const [{ webApi }, { SlackSender }, { Uploads }, { Calls }] = await Promise.all([
      import("@slack/bolt"),
      import("../../src/adapters/slack/sender.ts"),
      import("../../src/adapters/slack/upload.ts"),
      import("../../src/adapters/slack/calls.ts"),
    ])
    return async () => {
      const client = new webApi.WebClient(token, {
        slackApiUrl: api,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      })
      const calls = new Calls({ log, onFatal: problem, signal: new AbortController().signal })
      return new SlackSender(client, new Uploads(client, calls, log), log)
    }
  }
  const [{ createClient }, { DiscordSender }, { ChannelQueue }, { LineStore }] = await Promise.all([
    import("../../src/adapters/discord/client.ts"),
    import("../../src/adapters/discord/sender.ts"),
    import("../../src/adapters/discord/channel-queue.ts"),
    import("../../src/adapters/discord/line-store.ts"),
  ])
  return async () => {
    const settings = { token, applicationId: null, apiUrl: api }
    const client = createClient(settings)
    await client.login(token)
    return new DiscordSender({ settings, client: () => client, queue: new ChannelQueue(), lines: new LineStore(), log })
  }
}
