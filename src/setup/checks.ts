/** One line of the doctor: what was looked at, whether it is right, and what to do where it isn't. */
export type Check = {
  readonly area: "config" | "sources" | "store" | "slack" | "discord"
  /** null: not set up, which is no fault. */
  readonly ok: boolean | null
  readonly text: string
  /** What to do, where `ok` is false. */
  readonly fix?: string
}

export const good = (area: Check["area"], text: string): Check => ({ area, ok: true, text })
export const unset = (area: Check["area"], text: string): Check => ({ area, ok: null, text })
export const bad = (area: Check["area"], text: string, fix?: string): Check => ({
  area,
  ok: false,
  text,
  ...(fix ? { fix } : {}),
})

/** How long a platform may take to answer. Milliseconds. */
const PATIENCE = 10_000

/** Asks a platform's web API. Resolves to null when it can't be reached, or doesn't answer with JSON in time. */
export async function askJson(
  url: string,
  init: RequestInit,
): Promise<{
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
} | null> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    const body: unknown = await response.json()
    const fields = typeof body === "object" && body !== null ? body : {}
    return { status: response.status, headers: response.headers, body: { ...fields } }
  } catch {
    return null
  }
}
