import { createHmac } from "node:crypto"
import type { SlackState } from "./slack-state.ts"

/** What the app answered to something Slack sent it. `body` is what the acknowledgement carried. */
export type Ack = { readonly milliseconds: number; readonly status: number; readonly body: unknown }

export type Kind = "slash_commands" | "events_api" | "interactive"

/** How Slack reaches the app: over the app's websocket, or by a signed request. */
export type Courier = {
  deliver(kind: Kind, payload: object, retry?: { readonly number: number; readonly reason: string }): Promise<Ack>
}

export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`
}

/** Sends signed requests to an app that listens for them, as Slack does in HTTP mode. */
export function httpCourier(state: SlackState, url: string, secret: string): Courier {
  return {
    async deliver(kind, payload, retry) {
      const fields = payload as Readonly<Record<string, string>>
      const body =
        kind === "events_api"
          ? JSON.stringify(payload)
          : kind === "slash_commands"
            ? new URLSearchParams(fields).toString()
            : new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
      const timestamp = Math.floor(Date.now() / 1000)
      const began = performance.now()
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": sign(secret, timestamp, body),
          ...(retry ? { "x-slack-retry-num": String(retry.number), "x-slack-retry-reason": retry.reason } : {}),
        },
        body,
      })
      const text = await response.text()
      const milliseconds = performance.now() - began
      if (milliseconds > 3_000) state.failures.push(`${kind}: acknowledged after ${Math.round(milliseconds)} ms`)
      return { milliseconds, status: response.status, body: text }
    },
  }
}
