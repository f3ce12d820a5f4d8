import { randomUUID } from "node:crypto"
import { basename } from "node:path"
import { createDeliverer } from "../alerts/deliver.ts"
import type { Novelty } from "../alerts/novelty.ts"
import { noveltyOf } from "../alerts/novelty-of.ts"
import type { Feedback } from "../chat/adapter.ts"
import type { Desk } from "../chat/desk.ts"
import type { Asker, Log } from "../chat/dispatch.ts"
import type { Reply } from "../chat/reply.ts"
import type { Sender } from "../chat/sender.ts"
import { type AccessRules, DEFAULT_ACCESS } from "../desk/access.ts"
import { fileFromFolder, syncFolder } from "../desk/arrivals.ts"
import { composeAlert } from "../desk/compose.ts"
import { deskFor, placesOf } from "../desk/desk.ts"
import { Incoming } from "../desk/incoming.ts"
import { Library } from "../desk/library.ts"
import { Rounds } from "../desk/rounds.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { Source } from "../ingest/source.ts"
import { type Watching, watchFolder } from "../ingest/watch-folder.ts"
import type { WebOptions } from "../ingest/web-get.ts"
import { openStore } from "../store/open.ts"
import type { Delivery, Subscription } from "../store/store.ts"
import { analyserVersion } from "./analyser-version.ts"
import { loadSources } from "./load-sources.ts"
import type { Settings } from "./settings.ts"
import { type Kept, warmUp } from "./warm.ts"

/** The dossier of every channel that isn't bound to another. */
const MAIN = "main"

/** How often feeds are looked for whose time has come, in milliseconds. */
const FEED_CLOCK = 30_000
/** How often digests and retries are looked for, in milliseconds. */
const CLOCK = 5_000
/** How long a posting may take before another process settles it, in milliseconds. */
const LEASE = 60_000
/** Posts that a channel gets at most in a day; what is over goes into the next day's digest. */
const CAP = 24

export type ServiceOptions = {
  readonly databaseUrl: string | null
  /** Where the SQLite file is kept. */
  readonly data: string
  /** The folder of sources: its sources are the main dossier's. */
  readonly folder: string
  readonly sources: Promise<readonly Source[]>
  /** What people call the main dossier; the folder's name when left out. */
  readonly name?: string
  readonly access?: AccessRules
  readonly timeZone?: string
  readonly log: Log
  readonly now?: () => string
  /** How the web is reached. */
  readonly web?: WebOptions
  /** Whether the folder is watched once the service has started; it is unless said otherwise. */
  readonly watch?: boolean
}

/** Everything that keeps: the store, the dossiers in memory, and what comes in and goes out by them. */
export type Service = {
  /** The dossier and the desk of whoever asks. */
  place(asker: Asker): Promise<{ readonly dossier: Dossier; readonly desk: Desk }>
  /** Resolves when the main dossier holds what the folder holds. */
  readonly ready: Promise<Dossier>
  /** Keeps a pressed helpful / not helpful with its question. */
  feedback(given: Feedback): Promise<void>
  /** Analyses of before, so that a restart doesn't make them again. */
  readonly kept: Kept
  /** Aborted when the service stops: what runs ahead in the background ends. */
  readonly stopping: AbortSignal
  /** Takes a platform's way to post; alerts for it are delivered from then on. */
  connect(sender: Sender): void
  /** Starts to decide, to deliver, to poll feeds and to watch the folder. */
  start(): void
  /** Polls the feeds whose time has come. @returns how many articles came in */
  pollFeeds(): Promise<number>
  /** Resolves when all that came in so far has been decided on and what is due has been delivered. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Opens the service as it is configured, with the sources of the configured folder. */
export function startService({ config, sources, data, databaseUrl }: Settings, log: Log): Promise<Service> {
  const reading = loadSources(sources, process.stderr)
  // It may fail before the store is open; whoever waits for `ready` tells of it.
  reading.catch(() => {})
  return openService({
    databaseUrl,
    data,
    folder: sources,
    sources: reading,
    access: config.access,
    ...(config.story ? { name: config.story } : {}),
    ...(config.timeZone ? { timeZone: config.timeZone } : {}),
    log,
  })
}

/** Waits for the sources, then has alerts go out, and analyses ahead of the questions. */
export async function readyToWork(service: Service, log: Log): Promise<void> {
  const dossier = await service.ready
  log.info({ sources: dossier.sources.length }, "ready")
  service.start()
  warmUp(dossier, service.kept, service.stopping).catch((err) =>
    log.error({ err }, "the sources could not be analysed ahead"),
  )
}

/** @throws UserError naming the database when it can't be opened */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { log, now = () => new Date().toISOString() } = options
  const store = await openStore({ databaseUrl: options.databaseUrl ?? undefined, folder: options.data })
  const onProblem = (err: unknown) =>
    log.error({ err }, err instanceof Error ? err.message : "a background task failed")
  const library = new Library(store, onProblem)
  const senders: Sender[] = []
  const owner = randomUUID()
  const stopping = new AbortController()
  let analyser: string | undefined
  const kept: Kept = {
    get: ({ hash, id }) => {
      analyser ??= analyserVersion()
      return store.analyses.get(hash, analyser).then((analysis) => (analysis?.source === id ? analysis : null))
    },
    put: async ({ hash }, analysis) => {
      analyser ??= analyserVersion()
      // What was analysed while stopping is made again after the next start.
      if (!stopping.signal.aborted) await store.analyses.put(hash, analyser, analysis)
    },
  }

  const deliver = () => createDeliverer({ outbox: store.outbox, senders, compose, log, owner, now, lease: LEASE })
  const rounds = new Rounds({
    store,
    dossier: (id) => library.dossier(id),
    catchUp: (change) => library.catchUp(change),
    novelty: (dossier, { source }) => noveltyOf(dossier, source.id) ?? nothingNew(source.id),
    deliverer: { run: () => deliver().run() },
    cap: CAP,
    now,
    onProblem,
  })

  const incoming = new Incoming({
    store,
    dossier: (id) => library.dossier(id),
    now,
    onProblem,
    ...(options.web ? { web: options.web } : {}),
  })
  let feedClock: NodeJS.Timeout | undefined
  let watching: Watching | undefined

  await store.dossiers.ensure(MAIN, options.name ?? basename(options.folder), now())
  await library.follow(() => void rounds.ask())
  const ready = options.sources
    .then((sources) => syncFolder(store, MAIN, sources, now()))
    .then(() => library.settled())
    .then(() => library.dossier(MAIN))
  // Whoever waits for it tells of the failure.
  ready.catch(() => {})

  async function compose(delivery: Delivery): Promise<Reply | null> {
    if (delivery.notice !== null) return { title: delivery.notice, parts: [], actions: [] }
    const carried = await store.outbox.carried(delivery.key)
    const subscription = (await store.subscriptions.list({ dossier: delivery.dossier })).find(
      ({ id }) => id === delivery.subscription,
    )
    if (!subscription) return null
    return composeAlert(
      await library.dossier(delivery.dossier),
      carried.map(({ alert, why }) => ({ novelty: alert as Novelty, why })), // written by `decide` alone
      subscription.topic,
    )
  }

  async function preview(subscription: Subscription): Promise<Reply | null> {
    const dossier = await library.dossier(subscription.dossier)
    const newest = dossier.sources.at(-1)
    const novelty = newest && noveltyOf(dossier, newest.id)
    return novelty ? composeAlert(dossier, [{ novelty, why: "" }], subscription.topic) : null
  }

  /** Files what changes in the folder while the service runs. */
  async function follow(): Promise<void> {
    const watcher = await watchFolder(options.folder, await options.sources, (change) => {
      for (const { message } of change.problems) log.warn({ folder: options.folder }, message)
      void (async () => {
        for (const source of [...change.added, ...change.changed]) await fileFromFolder(store, MAIN, source, now())
        for (const id of change.removed) await store.sources.remove(MAIN, id)
      })().catch(onProblem)
    })
    if (stopping.signal.aborted) await watcher.close()
    else watching = watcher
  }

  return {
    ready,
    kept,
    stopping: stopping.signal,
    async place(asker) {
      const id = (await store.dossiers.boundTo(placesOf(asker))) ?? MAIN
      if (id === MAIN) await ready
      const row = (await store.dossiers.list()).find((one) => one.id === id)
      const desk = deskFor(
        asker,
        { id, name: row?.name ?? id },
        {
          store,
          access: options.access ?? DEFAULT_ACCESS,
          senders,
          defaultTimeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
          now,
          addLink: (dossier, url) => incoming.addLink(dossier, url),
          addText: (dossier, title, text) => incoming.addText(dossier, title, text),
          preview,
        },
      )
      return { dossier: await library.dossier(id), desk }
    },
    feedback: ({ requestId, line, helpful, platform, user }) =>
      store.feedback.put({ answer: requestId, question: line, helpful, platform, by: user, at: now() }),
    connect: (sender) => void senders.push(sender),
    start() {
      rounds.start(CLOCK)
      feedClock = setInterval(() => void incoming.pollFeeds().catch(onProblem), FEED_CLOCK)
      feedClock.unref()
      if (options.watch !== false) void follow().catch(onProblem)
    },
    pollFeeds: () => incoming.pollFeeds(),
    async settled() {
      await library.settled()
      await rounds.ask()
    },
    async stop() {
      stopping.abort()
      clearInterval(feedClock)
      await watching?.close()
      await rounds.stop()
      await library.close()
      await store.close()
    },
  }
}

function nothingNew(source: string): Novelty {
  return { source, origin: null, figures: [], names: [], dates: [], contradicts: [], confirms: [] }
}
