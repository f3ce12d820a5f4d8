import type { Ask } from "./answer.ts"

/** A message that is nothing but an address. */
const ADDRESS = /^https?:\/\/\S+$/i

/** What "Add as source" runs: a link is fetched, any other message is a source as it stands, named by its day. */
export function addAsk(message: string, ts: string): Pick<Ask, "line" | "values"> {
  if (ADDRESS.test(message)) return { line: `/source-add ${message}` }
  const day = new Date(Number(ts) * 1_000 || 0).toISOString().slice(0, 16).replace("T", " ")
  return { line: "", values: { name: "source-add", values: { name: `Slack message of ${day} UTC`, url: message } } }
}
