import type { Attribution } from "../analysis/model.ts"
import type { Citation } from "../briefing/values.ts"

export type { Attribution, Citation }

/**
 * The neutral tree that a command returns. It knows of no platform: adapters render it to Block Kit, Discord components
 * or terminal text, held to each platform's limits, packed by whole parts (a quote never leaves its citation).
 *
 * Every string except `Citation.quote` and other fields of a citation is the product's own words; text from sources and
 * users is untrusted wherever it stands, and renderers escape all of it.
 */
export type Reply = {
  readonly title: string
  readonly parts: readonly Part[]
  /** Buttons under the whole reply. */
  readonly actions: readonly Action[]
}

export type Part =
  | { readonly type: "heading"; readonly text: string }
  /** The product's own words: a count, a frame, a hint. */
  | { readonly type: "text"; readonly text: string; readonly tone?: "plain" | "quiet" | "warning" }
  | { readonly type: "claim"; readonly claim: ClaimPart }
  /** A disagreement: positions side by side, no winner. */
  | {
      readonly type: "notice"
      readonly title: string
      readonly text: string
      readonly positions: readonly { readonly label: string; readonly claims: readonly ClaimPart[] }[]
      readonly actions: readonly Action[]
    }
  | { readonly type: "list"; readonly items: readonly string[] }
  | { readonly type: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: "picture"
      readonly name: string
      readonly alt: string
      readonly png: (theme?: "light" | "dark") => Promise<Uint8Array>
    }
  | { readonly type: "file"; readonly name: string; readonly mime: string; readonly text: string }
  /** A choice between commands: buttons or a select. */
  | { readonly type: "choice"; readonly prompt: string; readonly options: readonly Action[] }

/** A quote with what belongs to it; never split. */
export type ClaimPart = {
  readonly citation: Citation
  readonly attribution: Attribution | null
  /** A short frame before the quote: a date, a row and column, "as nearest". */
  readonly lead?: string
  /** What the quote stands on: the sentence before one that starts with "This". */
  readonly context?: Citation
}

/** Something a user may press. It runs a command line of the shared grammar, or one of the reply's own moves. */
export type Action = {
  readonly label: string
  readonly style?: "primary" | "danger"
  readonly do:
    | { readonly type: "command"; readonly line: string }
    | { readonly type: "share" }
    | { readonly type: "feedback"; readonly helpful: boolean }
    | { readonly type: "link"; readonly url: string }
}

/** Every citation of a reply, in order, contexts included. */
export function citationsOf(reply: Reply): Citation[] {
  const citations: Citation[] = []
  const take = (claim: ClaimPart) => {
    if (claim.context) citations.push(claim.context)
    citations.push(claim.citation)
  }
  for (const part of reply.parts) {
    if (part.type === "claim") take(part.claim)
    if (part.type === "notice") for (const position of part.positions) position.claims.forEach(take)
  }
  return citations
}
