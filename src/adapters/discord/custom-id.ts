import { createHash } from "node:crypto"
import { clean } from "./escape.ts"
import { LIMITS } from "./limits.ts"

/**
 * What a button or a selected option says when it is pressed. It carries its request with it, so nothing has to be
 * remembered between the answer and the press: a restarted bot, or another instance, answers it just as well.
 */
export type Press =
  /** Runs a request of the grammar. */
  | { readonly verb: "run"; readonly request: string }
  /** Shows page `page` (from 0) of the answer to a request. */
  | { readonly verb: "more"; readonly page: number; readonly request: string }
  /** Posts the answer to a request where everybody sees it. */
  | { readonly verb: "share"; readonly request: string }
  /** Says whether the answer of `requestId` helped. */
  | { readonly verb: "helpful" | "unhelpful"; readonly requestId: string; readonly request: string }

const LETTER = { run: "r", more: "m", share: "s", helpful: "h", unhelpful: "u" } as const
const VERB = { r: "run", m: "more", s: "share", h: "helpful", u: "unhelpful" } as const
/** The custom_id of a select menu: what was chosen is in the option's value. */
export const SELECT = "x"
/** A request that was too long to carry is carried as this many characters of its SHA-256. */
const HASH_LENGTH = 32

/** Gives out the ids of one answer: unique in it, within Discord's length. */
export class PressBook {
  #count = 0
  readonly #lines = new Map<string, string>()

  /** The requests that were too long for an id, by their hash: whoever sends the answer keeps them. */
  get lines(): ReadonlyMap<string, string> {
    return this.#lines
  }

  id(press: Press): string {
    const about = press.verb === "more" ? `${press.page}:` : "requestId" in press ? `${press.requestId}:` : ""
    const head = `${LETTER[press.verb]}${(this.#count++).toString(36)}:${about}`
    const plain = `${head}=${press.request}`
    if (plain.length <= LIMITS.customId && clean(press.request) === press.request) return plain
    const hash = hashOf(press.request)
    this.#lines.set(hash, press.request)
    return `${head}#${hash}`
  }

  select(): string {
    return `${SELECT}${(this.#count++).toString(36)}:`
  }
}

/** A press read back; `request` is null when it was too long to carry and has been forgotten. */
export type Pressed = Press | { readonly verb: Press["verb"]; readonly request: null }

/** Reads an id back; null for one that isn't ours. `find` gives the requests that were too long to carry. */
export function readPress(id: string, find: (hash: string) => string | undefined): Pressed | null {
  const parts = /^([rmshu])[0-9a-z]+:(?:([\w-]{1,40}):)?([=#])([\s\S]*)$/.exec(id)
  if (!parts) return null
  const [, letter = "", about, kind, rest = ""] = parts
  const verb = VERB[letter as keyof typeof VERB] // the pattern admits no other letter
  const request = kind === "=" ? rest : (find(rest) ?? null)
  if (request === null) return { verb, request }
  switch (verb) {
    case "more":
      return { verb, page: Number(about ?? 0) || 0, request }
    case "helpful":
    case "unhelpful":
      return { verb, requestId: about ?? "", request }
    default:
      return { verb, request }
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, HASH_LENGTH)
}
