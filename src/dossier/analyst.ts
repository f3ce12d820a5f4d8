import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Piscina } from "piscina"
import type { Analysis } from "../analysis/model.ts"
import type { Source } from "../ingest/source.ts"

/** Sources that wait for a thread at most, so that a large folder isn't copied to the queue at once. */
const WAITING = 32

/**
 * Analyses sources on worker threads: the event loop goes on answering meanwhile. The threads start with the first
 * source and end when they have been idle for a while.
 */
export class Analyst {
  readonly #pool: Piscina<Source, Analysis>
  readonly #threads: number

  constructor(threads = Math.max(1, availableParallelism())) {
    this.#threads = threads
    const extension = import.meta.url.endsWith(".ts") ? "ts" : "js"
    this.#pool = new Piscina<Source, Analysis>({
      filename: fileURLToPath(new URL(`./analysis-worker.${extension}`, import.meta.url)),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 5_000,
      // From the sources (in tests) the threads need the same loader as the program.
      ...(extension === "ts" ? { execArgv: ["--import", "tsx"] } : {}),
    })
  }

  analyse(source: Source, signal?: AbortSignal): Promise<Analysis> {
    return this.#pool.run(source, signal ? { signal } : {})
  }

  /** Analyses many sources, and hands over each as it is done. Rejects with the first failure. */
  async analyseAll(
    sources: Iterable<Source>,
    done: (source: Source, analysis: Analysis) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    const running = new Set<Promise<void>>()
    for (const source of sources) {
      signal?.throwIfAborted()
      const one: Promise<void> = this.analyse(source, signal)
        .then((analysis) => done(source, analysis))
        .finally(() => running.delete(one))
      running.add(one)
      if (running.size >= WAITING + this.#threads) await Promise.race(running)
    }
    await Promise.all(running)
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
