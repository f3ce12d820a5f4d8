/** What the Discord adapter needs to run, checked and complete. */
export type DiscordSettings = {
  /** Bot → Token. */
  readonly token: string
  /** General Information → Application ID; commands are registered under it. */
  readonly applicationId: string | null
  /** Another address of the REST API, for tests: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl?: string
}
