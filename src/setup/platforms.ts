import type { Starter } from "./serve.ts"
import type { Settings } from "./settings.ts"

/** The platforms whose tokens are set, each with the way to connect it. */
export function startersOf(_settings: Settings): Starter[] {
  return []
}
