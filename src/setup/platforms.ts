import type { Starter } from "./serve.ts"
import type { Settings } from "./settings.ts"

/** The platforms whose tokens are set, each with the way to connect it. */
export function startersOf({ discord }: Settings): Starter[] {
  const starters: Starter[] = []
  if (discord)
    starters.push({
      platform: "discord",
      start: async (deps) => (await import("../adapters/discord/start.ts")).startDiscord(deps, discord),
    })
  return starters
}
