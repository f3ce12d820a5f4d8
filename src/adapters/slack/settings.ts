/** What the Slack adapter needs to run, checked and complete. */
export type SlackSettings = {
  /** `xoxb-…`: OAuth & Permissions → Bot User OAuth Token. */
  readonly botToken: string
  readonly mode:
    | {
        readonly type: "socket"
        /** `xapp-…` with connections:write: Basic Information → App-Level Tokens. */
        readonly appToken: string
      }
    | {
        readonly type: "http"
        /** Basic Information → App Credentials → Signing Secret. */
        readonly signingSecret: string
        readonly port: number
        readonly host: string
      }
  /** Put before every slash command's name but `/concordance`; may be empty. */
  readonly prefix: string
  /** Another address of the Web API, for tests: `http://127.0.0.1:PORT/api/`. */
  readonly apiUrl?: string
}
