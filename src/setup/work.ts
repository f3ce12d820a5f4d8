import type { Log } from "../chat/dispatch.ts"
import type { Serving } from "./serve.ts"
import { readyToWork, type Service } from "./service.ts"

/**
 * Works until told to stop, or until no platform is connected any more.
 *
 * @returns the exit status: 0 when told to stop, 1 when nothing is left to work for
 */
export async function work(
  service: Service,
  { adapters, lost }: Serving,
  stopping: Promise<string>,
  log: Log,
): Promise<number> {
  for (const { sender } of adapters) if (sender) service.connect(sender)
  const ending = Promise.race([stopping, lost.then(() => null)])
  await Promise.race([readyToWork(service, log), ending])
  const signal = await ending
  if (signal === null) log.error({}, "No platform is connected any more: the log above says what to mend. Ending.")
  else log.info({ signal }, "stopping")
  return signal === null ? 1 : 0
}
