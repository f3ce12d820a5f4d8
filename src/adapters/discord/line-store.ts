/** Keeps the requests that were too long for a button, the least recently used forgotten first. */
export class LineStore {
  readonly #lines = new Map<string, string>()
  readonly #max: number

  constructor(max = 20_000) {
    this.#max = max
  }

  keep(lines: Iterable<readonly [string, string]>): void {
    for (const [hash, line] of lines) {
      this.#lines.delete(hash)
      this.#lines.set(hash, line)
    }
    for (const oldest of this.#lines.keys()) {
      if (this.#lines.size <= this.#max) break
      this.#lines.delete(oldest)
    }
  }

  find(hash: string): string | undefined {
    const line = this.#lines.get(hash)
    if (line !== undefined) this.keep([[hash, line]])
    return line
  }
}
