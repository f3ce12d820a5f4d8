import { Client, GatewayIntentBits, Options, Partials } from "discord.js"
import { boundedRequests } from "./requests.ts"
import type { DiscordSettings } from "./settings.ts"

/**
 * A client with what was found to matter:
 * - no privileged intent: mentions of the bot and direct messages carry their content without one;
 * - calls that answer interactions don't count against the global limit of 50 a second, and they are nearly all of
 *   ours, so the library is not to hold them back; where Discord does limit, its Retry-After is waited for;
 * - as many shards as the gateway recommends, in this process;
 * - nothing is kept of members, messages, presences: an answer needs none of it.
 */
export function createClient({ apiUrl }: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    waitGuildTimeout: 2000,
    shards: "auto",
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: {
      ...boundedRequests(),
      ...(apiUrl ? { api: apiUrl } : {}),
      timeout: 10_000,
      retries: 3,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    },
  })
}
