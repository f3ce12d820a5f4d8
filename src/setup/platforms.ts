import type { Starter } from "./serve.ts"
import type { Settings } from "./settings.ts"

/** The platforms whose tokens are set, each with the way to connect it. */
export function startersOf({ slack, discord }: Settings): Starter[] {
  const starters: Starter[] = []
  if (slack)
    starters.push({
      platform: "slack",
      start: async (deps) => (await import("../adapters/slack/start.ts")).startSlack(deps, slack),
    })
  if (discord)
    starters.push({
      platform: "discord",
      start: async (deps) => (await import("../adapters/discord/start.ts")).startDiscord(deps, discord),
    })
  return starters
}
