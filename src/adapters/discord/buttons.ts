import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord-api-types/v10"
import type { Action } from "../../chat/reply.ts"
import type { Row } from "./block.ts"
import type { PressBook } from "./custom-id.ts"
import { label, linkable } from "./escape.ts"
import { LIMITS } from "./limits.ts"
import { writeRequest } from "./request.ts"

/** What the actions of one answer need to know of it. */
export type Pressing = {
  readonly book: PressBook
  /** The request that made this answer, as `writeRequest` gives it; null when it can't be asked again. */
  readonly request: string | null
  /** The id under which the log has the answer; what feedback is about. */
  readonly requestId: string
  /** Whether only the asker sees it: then it can be shared. */
  readonly private: boolean
}

/** Buttons beyond this many become a select, which is easier to read and spends fewer components. */
const MOST_BUTTONS = 10

/** The labels of what every answer with quotes offers, on every platform. */
const LABELS = { share: "Share to channel", helpful: "Helpful", unhelpful: "Not helpful" } as const

/** A page's own moves, in one row: the rest of the answer, showing it to the channel, saying whether it helped. */
export function ownActions(pressing: Pressing, feedback: boolean): Action[] {
  const { request, private: hidden } = pressing
  if (request === null) return []
  return [
    ...(hidden ? [{ label: LABELS.share, do: { type: "share" } } as const] : []),
    ...(feedback ? [{ label: LABELS.helpful, do: { type: "feedback", helpful: true } } as const] : []),
    ...(feedback ? [{ label: LABELS.unhelpful, do: { type: "feedback", helpful: false } } as const] : []),
  ]
}

/** The rows for a reply's actions: buttons, or selects where there are many. Actions that can't be pressed are left out. */
export function actionRows(actions: readonly Action[], pressing: Pressing, prompt = "Choose"): Row[] {
  const able = actions.filter((action) => canPress(action, pressing))
  const links = able.filter((action) => action.do.type === "link")
  const presses = able.filter((action) => action.do.type !== "link")
  if (able.length <= MOST_BUTTONS) return buttonRows(able, pressing)
  return [...buttonRows(links.slice(0, LIMITS.row.buttons), pressing), ...selectRows(presses, pressing, prompt)]
}

function canPress(action: Action, { request, private: hidden }: Pressing): boolean {
  switch (action.do.type) {
    case "command":
      return action.do.line.trim() !== ""
    case "link":
      return linkable(action.do.url) !== null
    case "share":
      return hidden && request !== null
    case "feedback":
      return request !== null
  }
}

export function buttonRows(actions: readonly Action[], pressing: Pressing): Row[] {
  const buttons = actions.map((action) => button(action, pressing)).filter((one) => one !== null)
  return chunks(buttons, LIMITS.row.buttons).map((components) => ({ type: ComponentType.ActionRow, components }))
}

function button(action: Action, pressing: Pressing): APIButtonComponent | null {
  const text = label(action.label, LIMITS.button.label)
  if (action.do.type === "link") {
    const url = linkable(action.do.url)
    return url === null ? null : { type: ComponentType.Button, style: ButtonStyle.Link, label: text, url }
  }
  const style =
    action.style === "primary"
      ? ButtonStyle.Primary
      : action.style === "danger"
        ? ButtonStyle.Danger
        : ButtonStyle.Secondary
  return { type: ComponentType.Button, style, label: text, custom_id: pressId(action, pressing) }
}

export function selectRows(actions: readonly Action[], pressing: Pressing, prompt: string): Row[] {
  return chunks(actions, LIMITS.select.options).map((some) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: pressing.book.select(),
        placeholder: label(prompt, LIMITS.select.placeholder),
        options: some.map((action) => ({
          label: label(action.label, LIMITS.select.label),
          value: pressId(action, pressing),
        })),
      },
    ],
  }))
}

function pressId(action: Action, { book, request, requestId }: Pressing): string {
  const again = request ?? "" // canPress has seen to it where it matters
  switch (action.do.type) {
    case "command":
      return book.id({ verb: "run", request: writeRequest({ type: "line", line: action.do.line }) })
    case "share":
      return book.id({ verb: "share", request: again })
    case "feedback":
      return book.id({ verb: action.do.helpful ? "helpful" : "unhelpful", requestId, request: again })
    case "link":
      throw new TypeError("a link has no custom_id") // callers sort links out before
  }
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  const all: T[][] = []
  for (let i = 0; i < items.length; i += size) all.push(items.slice(i, i + size))
  return all
}
