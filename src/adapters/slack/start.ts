import { setTimeout as sleep } from "node:timers/promises"
import { App } from "@slack/bolt"
import type { Adapter, AdapterDeps } from "../../chat/adapter.ts"
import type { Sender } from "../../chat/sender.ts"
import { UserError } from "../../errors.ts"
import { boltLogger } from "./bolt-log.ts"
import { CallFailed, Calls } from "./calls.ts"
import { adviceFor } from "./faults.ts"
import { addHandlers } from "./handlers.ts"
import { HttpLink } from "./http-link.ts"
import type { LinkState } from "./link.ts"
import { BOT_SCOPES } from "./manifest.ts"
import { Poster } from "./post.ts"
import { Roles } from "./roles.ts"
import { SlackSender } from "./sender.ts"
import type { SlackSettings } from "./settings.ts"
import { SocketLink } from "./socket-link.ts"
import { Uploads } from "./upload.ts"
import { Work } from "./work.ts"

/** For the health endpoint, beside what every adapter tells. */
export type SlackStatus = {
  readonly mode: "socket" | "http"
  readonly state: LinkState
  /** Acknowledged and not finished. */
  readonly open: number
  /** Why it is stopped, and what mends it. */
  readonly problem: string | null
  /** Where it listens, in HTTP mode. */
  readonly port: number | null
}

export type SlackAdapter = Adapter & { readonly status: () => SlackStatus; readonly sender: Sender }

/** How long a start waits for Slack. */
const PATIENCE = 5_000

/** How long what is acknowledged may take when we are asked to stop. */
const GRACE = 10_000

/**
 * Connects to Slack and answers there until stopped. While Slack can't be reached it keeps trying: after five seconds
 * that goes on in the background, the state being `connecting`.
 *
 * @throws UserError `slack-token` when Slack refuses a token, `slack-scope` when a scope is missing, `slack-port`
 */
export async function startSlack(deps: AdapterDeps, settings: SlackSettings): Promise<SlackAdapter> {
  const { log } = deps
  const { mode, apiUrl, botToken } = settings
  const logger = boltLogger(log)
  const giveUp = new AbortController()
  let problem: string | null = null
  let stopped: Promise<void> | undefined

  const onFatal = (advice: string) => {
    if (problem !== null) return
    problem = advice
    log.error({ platform: "slack" }, `Slack is stopped. ${advice}`)
    void stop()
  }
  const link =
    mode.type === "socket"
      ? new SocketLink({ appToken: mode.appToken, apiUrl, log, logger, onFatal })
      : new HttpLink({ signingSecret: mode.signingSecret, port: mode.port, host: mode.host, log, logger })
  const app = new App({
    token: botToken,
    receiver: link instanceof SocketLink ? link.first : link.receiver,
    clientOptions: {
      timeout: 10_000,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    },
    logger,
    deferInitialization: true,
    convoStore: false,
  })
  if (link instanceof SocketLink) link.attach(app)
  const calls = new Calls({ log, onFatal, signal: giveUp.signal })
  const work = new Work(log)
  const poster = new Poster(app.client, calls)
  const uploads = new Uploads(app.client, calls, log)
  addHandlers(app, {
    ...deps,
    poster,
    uploads,
    roles: new Roles(app.client, calls),
    calls,
    work,
    prefix: settings.prefix,
  })
  app.error(async (error) => log.error({ platform: "slack", err: error }, "a Slack event could not be handled"))

  function stop(): Promise<void> {
    stopped ??= (async () => {
      // Nothing more is taken in; answers go out by other ways than the socket.
      await link.stop().catch((error: unknown) => log.warn({ platform: "slack", err: error }, "closing failed"))
      const left = await work.finish(problem === null ? GRACE : 0)
      giveUp.abort()
      if (left > 0) log.warn({ platform: "slack", left }, "stopped with requests unfinished")
    })()
    return stopped
  }

  const connecting = connect()
  let failed: unknown
  connecting.catch((error: unknown) => {
    failed = error
  })
  // Longer than this nobody waits for Slack to come up: it goes on trying, and the rest of the house starts.
  await Promise.race([connecting, sleep(PATIENCE, undefined, { ref: false })])
  if (failed !== undefined) throw failed

  /** Rejects with what can't be mended by waiting, everything closed. */
  async function connect(): Promise<void> {
    try {
      await authorised()
      warnOfScopes()
      await link.start()
      log.info({ platform: "slack", mode: mode.type }, "Slack is connected")
    } catch (error) {
      // Stopped while it was still trying: that is no fault.
      if (stopped && problem === null) throw error
      const refused = error instanceof CallFailed && error.fault.type === "refused"
      const advice = refused ? adviceFor(error.fault.code, error.fault.needed) : (error as Error).message
      onFatal(advice)
      await stop()
      throw refused ? new UserError("slack-token", advice, { cause: error }) : error
    }
  }

  /** However long Slack is out of reach: only a refusal ends it. */
  async function authorised(): Promise<void> {
    for (;;) {
      try {
        return await calls.make("auth.test", () => app.init(), true)
      } catch (error) {
        if (!(error instanceof CallFailed) || error.fault.type === "refused" || giveUp.signal.aborted) throw error
      }
    }
  }

  /** Slack names a token's scopes with every answer, so what is missing can be told before it is missed. */
  function warnOfScopes(): void {
    void calls
      .make("auth.test", () => app.client.auth.test(), true)
      .then(({ response_metadata }) => {
        const scopes = response_metadata?.scopes
        const missing = scopes ? BOT_SCOPES.filter((scope) => !scopes.includes(scope)) : []
        for (const scope of missing) log.error({ platform: "slack", scope }, adviceFor("missing_scope", scope))
      })
      .catch(() => {})
  }

  const state = () => (problem !== null || stopped ? "stopped" : link.state())
  return {
    platform: "slack",
    state,
    stop,
    sender: new SlackSender(app.client, uploads, log),
    status: () => ({
      mode: mode.type,
      state: state(),
      open: work.open,
      problem,
      port: link instanceof HttpLink ? link.port : null,
    }),
  }
}
