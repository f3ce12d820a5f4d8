export const APPLICATION = "100000000000000001"
export const BOT = "100000000000000001"
export const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAx.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"

let last = 0

/** A snowflake: unique, ordered, of today. */
export function snowflake(): string {
  const time = BigInt(Date.now() - 1_420_070_400_000)
  last++
  return ((time << 22n) | BigInt(last % 0x3fffff)).toString()
}

/** When a snowflake was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000
}

/** The shard that serves a guild. https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guild: string, shards: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(shards))
}
