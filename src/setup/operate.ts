import type { Globals } from "../adapters/terminal/globals.ts"
import type { OPERATOR } from "../adapters/terminal/help-text.ts"
import type { Streams } from "../adapters/terminal/output.ts"
import { UserError } from "../errors.ts"
import type { Settings } from "./settings.ts"

export async function operate(
  name: keyof typeof OPERATOR,
  _globals: Globals,
  _settings: Settings,
  _streams: Streams,
): Promise<number> {
  throw new UserError("unknown-command", `${name} is not ready yet.`)
}
