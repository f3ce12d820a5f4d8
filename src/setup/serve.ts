import type { Adapter, AdapterDeps } from "../chat/adapter.ts"
import type { Platform } from "../chat/dispatch.ts"
import { UserError } from "../errors.ts"
import { type Health, serveHealth } from "./health.ts"

/** How a platform is connected; its library is loaded no sooner. */
export type Starter = { readonly platform: Platform; readonly start: (deps: AdapterDeps) => Promise<Adapter> }

export type ServeOptions = {
  readonly starters: readonly Starter[]
  readonly deps: AdapterDeps
  readonly health: { readonly port: number; readonly host: string } | null
  /** Resolves when the sources are loaded; answers wait for it, connecting doesn't. */
  readonly loading: Promise<unknown>
}

export type Serving = {
  readonly adapters: readonly Adapter[]
  readonly health: Health | null
  /** Resolves when no platform is left: each has stopped of itself, its token refused, and said what to do. */
  readonly lost: Promise<void>
  readonly stop: () => Promise<void>
}

/** How often the platforms are asked whether one is left, in milliseconds. */
const WATCH = 1_000

/**
 * Connects every platform that is set up. One that can't be connected is logged with the reason and left out; the
 * others go on.
 *
 * @throws UserError `nothing-connected` when none could be
 */
export async function serve({ starters, deps, health, loading }: ServeOptions): Promise<Serving> {
  const { log } = deps
  const started = await Promise.all(
    starters.map(async ({ platform, start }) => {
      try {
        const adapter = await start(deps)
        log.info({ platform }, adapter.state() === "ready" ? "connected" : "connecting")
        return adapter
      } catch (err) {
        const reason = err instanceof Error ? err.message : String(err)
        log.error({ platform, err }, `${platform} could not be connected: ${reason}`)
        return null
      }
    }),
  )
  const adapters = started.filter((adapter) => adapter !== null)
  if (!adapters.length)
    throw new UserError(
      "nothing-connected",
      `None of ${starters.map(({ platform }) => platform).join(", ")} could be connected: the log above says why, and npx concordance doctor what to do.`,
    )
  let watch: NodeJS.Timeout | undefined
  let loaded = false
  loading.then(
    () => {
      loaded = true
    },
    // Told of by whoever awaits it.
    () => {},
  )
  const watched = health ? await serveHealth(health, adapters, () => loaded) : null
  if (watched) log.info({ url: watched.url }, "health endpoint")
  return {
    adapters,
    health: watched,
    lost: new Promise((resolve) => {
      watch = setInterval(() => {
        if (adapters.some((adapter) => adapter.state() !== "stopped")) return
        clearInterval(watch)
        resolve()
      }, WATCH)
    }),
    stop: async () => {
      clearInterval(watch)
      await Promise.all(adapters.map((adapter) => adapter.stop()))
      await watched?.stop()
    },
  }
}

/** Resolves with the first signal that asks to stop; a second one, for the impatient, ends the process at once. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(130))
        resolve(signal)
      })
  })
}
