import { setTimeout as sleep } from "node:timers/promises"
import type { Log } from "../../chat/dispatch.ts"
import { adviceFor, type Fault, faultOf, isFatal } from "./faults.ts"

/** A call that Slack refused or that did not get through, after all tries. */
export class CallFailed extends Error {
  override readonly name = "CallFailed"
  readonly fault: Fault

  constructor(what: string, fault: Fault, options?: ErrorOptions) {
    super(
      fault.type === "refused" ? `${what}: ${fault.code}` : `${what}: Slack could not be reached (${fault.type})`,
      options,
    )
    this.fault = fault
  }
}

export type CallsDeps = {
  readonly log: Log
  /** Nothing works any more, and why. */
  readonly onFatal: (advice: string) => void
  /** Aborted when the adapter gives up what is left. */
  readonly signal: AbortSignal
}

/** A platform that is down for a minute or two is waited for. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** Makes calls to Slack: waits as long as it says, tries again what is known not to have been done, and no more. */
export class Calls {
  readonly #deps: CallsDeps
  readonly #told = new Set<string>()

  constructor(deps: CallsDeps) {
    this.#deps = deps
  }

  /**
   * @param repeatable whether a call whose outcome is unknown may be made again
   * @throws CallFailed
   */
  async make<T>(what: string, call: () => Promise<T>, repeatable = false): Promise<T> {
    for (let tries = 0, waits = 0; ; ) {
      try {
        return await call()
      } catch (error) {
        const fault = faultOf(error)
        const again = fault.type === "unreached" || (fault.type === "unknown" && repeatable)
        const pause = fault.type === "wait" ? fault.milliseconds : again ? PAUSES[tries++] : undefined
        if (pause === undefined || ++waits > 100 || this.#deps.signal.aborted) throw this.#failed(what, fault, error)
        if (fault.type !== "wait" && tries === 1)
          this.#deps.log.warn({ platform: "slack", call: what }, "Slack can’t be reached; trying again")
        await sleep(pause, undefined, { signal: this.#deps.signal }).catch(() => {})
      }
    }
  }

  #failed(what: string, fault: Fault, cause: unknown): CallFailed {
    if (fault.type === "refused") {
      const advice = adviceFor(fault.code, fault.needed)
      if (isFatal(fault.code)) this.#deps.onFatal(advice)
      else this.#tell({ call: what, code: fault.code, needed: fault.needed }, advice)
    } else
      this.#deps.log.error({ platform: "slack", call: what, fault: fault.type, err: cause }, "a call to Slack failed")
    return new CallFailed(what, fault, { cause })
  }

  /** Once for each thing to mend, or a missing scope would fill the log. */
  #tell(fields: { call: string; code: string; needed: string | null }, advice: string): void {
    const key = `${fields.call} ${fields.code} ${fields.needed}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.#deps.log.error({ platform: "slack", ...fields }, advice)
  }
}
