import type { Payloads } from "../adapters/terminal/one-shot.ts"
import { UserError } from "../errors.ts"

/** What a platform would be sent for a reply, for `--as`. */
export const payloads: Payloads = async (platform) => {
  throw new UserError("bad-option", `--as ${platform} is not ready yet.`)
}
