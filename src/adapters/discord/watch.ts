import { type Client, Events, RESTEvents, Status } from "discord.js"
import type { Adapter } from "../../chat/adapter.ts"
import type { Log } from "../../chat/dispatch.ts"
import { FINAL_CLOSES } from "./failures.ts"

type State = ReturnType<Adapter["state"]>

/** Writes what becomes of the connection to the log, and tells whenever its state may have changed. */
export function watch(client: Client, log: Log, changed: (state: State) => void): void {
  const platform = "discord"
  const check = () => changed(client.ws.shards.every((shard) => shard.status === Status.Ready) ? "ready" : "connecting")
  client.on(Events.ClientReady, ({ guilds, user, ws }) => {
    check()
    log.info({ platform, user: user.tag, servers: guilds.cache.size, shards: ws.shards.size }, "ready")
  })
  client.on(Events.ShardReady, check)
  client.on(Events.ShardResume, (shard, replayed) => {
    check()
    log.info({ platform, shard, replayed }, "resumed")
  })
  client.on(Events.ShardReconnecting, (shard) => {
    changed("connecting")
    log.warn({ platform, shard }, "connection lost, reconnecting")
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const why = FINAL_CLOSES[code]
    if (!why) return
    changed("stopped")
    log.error({ platform, shard, code: why.code }, `disconnected for good: ${why.message}`)
  })
  client.on(Events.ShardError, (err, shard) => {
    log.warn({ platform, shard, err }, `connection trouble: ${err.message}`)
  })
  // Without a listener, what is emitted here would end the process.
  client.on(Events.Error, (err) => log.error({ platform, err }, `client error: ${err.message}`))
  client.on(Events.Warn, (text) => log.warn({ platform }, text))
  // The library tells of a 429 nowhere else; it waits as long as it is told to.
  client.rest.on(RESTEvents.Debug, (text) => {
    const wait = /429 rate limit[\s\S]*Retry After\s*: (\d+)ms/.exec(text)?.[1]
    if (wait) log.warn({ platform, code: "discord-limited", milliseconds: Number(wait) }, "rate limited, waiting")
  })
}
