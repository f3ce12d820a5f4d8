/** The payload of one use of a response_url. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export type ResponsePayload = Readonly<Record<string, unknown>> & {
  readonly response_type: "ephemeral" | "in_channel"
}

const TIMEOUT = 10_000

/**
 * Posts to a response_url. Bolt's own `respond` has no timeout and doesn't tell a pause from a refusal; what this throws
 * has the shape of the Web API client's errors, so both are read alike.
 */
export async function respond(url: string, payload: ResponsePayload): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  })
  const text = await response.text()
  if (response.ok && !/"ok"\s*:\s*false/.test(text)) return
  if (response.status === 429)
    throw Object.assign(new Error("rate limited"), {
      code: "slack_webapi_rate_limited_error",
      retryAfter: Number(response.headers.get("retry-after")) || 1,
    })
  if (response.status >= 500)
    throw Object.assign(new Error(`status ${response.status}`), {
      code: "slack_webapi_http_error",
      statusCode: response.status,
    })
  throw Object.assign(new Error(`refused with status ${response.status}`), {
    code: "slack_webapi_platform_error",
    data: { error: response.status === 404 ? "expired_url" : codeOf(text) },
  })
}

function codeOf(text: string): string {
  return (
    /"error"\s*:\s*"([a-z_]{1,80})"/.exec(text)?.[1] ?? (/^[a-z_]{1,80}$/.test(text) ? text : "response_url_failed")
  )
}
