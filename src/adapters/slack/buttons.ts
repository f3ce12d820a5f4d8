import type { ActionsBlock, ActionsBlockElement, Button, KnownBlock, PlainTextOption } from "@slack/types"
import type { Action } from "../../chat/reply.ts"
import { safeUrl } from "../../chat/safe-url.ts"
import { carriable, line } from "./escape.ts"
import { LIMITS, PAGE } from "./limits.ts"

/**
 * What a press means, told by the head of its action_id; the value is the command line it is about, so that a button
 * works after a restart. `more:PAGE:N`, `helpful:yes|no:ANSWER:N`, the rest `KIND:N`.
 */
export type ActionKind = "run" | "pick" | "more" | "share" | "helpful" | "link"

/** What counts through one reply: an action_id may stand in a message once, a source's title needs to stand once. */
export type Ids = { next: number; readonly named: Set<number> }

export function newIds(): Ids {
  return { next: 0, named: new Set() }
}

/** Whether a source has been named in the reply before; from now on it has. */
export function namedBefore(ids: Ids, n: number): boolean {
  const before = ids.named.has(n)
  ids.named.add(n)
  return before
}

/** Buttons stand in rows of this many: more wrap badly. */
const ROW = 5
/** Rows under one another, at most. */
const ROWS = 3
/** Addresses are long: more links than this would crowd out the text. */
const LINKS = 2
/** More buttons than this in one choice become a select. */
const FEW = 5

export function plain(value: string, max: number): { type: "plain_text"; text: string; emoji: boolean } {
  return { type: "plain_text", text: line(value, max), emoji: false }
}

export function button(kind: string, label: string, value: string, ids: Ids, style?: "primary" | "danger"): Button {
  return {
    type: "button",
    action_id: `${kind}:${ids.next++}`,
    text: plain(label, LIMITS.button.text),
    value,
    ...(style ? { style } : {}),
  }
}

/** Buttons for actions, in rows. What can't be carried (a line too long for a value, an address that isn't http) is left out. */
export function buttonRows(actions: readonly Action[], ids: Ids): KnownBlock[] {
  const links = actions.filter((action) => action.do.type === "link").slice(0, LINKS)
  const kept = actions.filter((action) => action.do.type !== "link" || links.includes(action))
  return rowsOf(kept.map((action) => buttonOf(action, ids)).filter((element) => element !== null))
}

export function rowsOf(elements: readonly ActionsBlockElement[]): ActionsBlock[] {
  const rows: ActionsBlock[] = []
  for (let at = 0; at < elements.length && rows.length < ROWS; at += ROW)
    rows.push({ type: "actions", elements: elements.slice(at, at + ROW) })
  return rows
}

/** Share and feedback need to know the question, so the foot of a page makes those. */
function buttonOf(action: Action, ids: Ids): Button | null {
  if (action.do.type === "command")
    return fits(action.do.line, LIMITS.button.value)
      ? button("run", action.label, action.do.line, ids, action.style)
      : null
  if (action.do.type !== "link") return null
  const url = safeUrl(action.do.url, PAGE.url)
  return url
    ? { type: "button", action_id: `link:${ids.next++}`, text: plain(action.label, LIMITS.button.text), url }
    : null
}

/** A few options as buttons, more as selects; buttons again where a line is too long for a select's value. */
export function choiceBlocks(options: readonly Action[], ids: Ids): KnownBlock[][] {
  const select = (some: readonly Action[]) => (options.length > FEW ? selectOf("Choose…", lines(some), ids) : null)
  const whole = chunks(options, PAGE.choices).map(select)
  if (whole.every((each) => each !== null)) return whole.map((each) => [{ type: "actions", elements: [each] }])
  return chunks(options, ROW * ROWS).map((some) => buttonRows(some, ids))
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function lines(options: readonly Action[]): { label: string; line: string }[] {
  return options.flatMap(({ label, do: does }) => (does.type === "command" ? [{ label, line: does.line }] : []))
}

/** A select that runs the chosen line; null where there is nothing to choose, or a line is too long for a value. */
export function selectOf(
  placeholder: string,
  choices: readonly { label: string; line: string }[],
  ids: Ids,
): ActionsBlockElement | null {
  const distinct = [...new Map(choices.map((choice) => [choice.line, choice])).values()].slice(0, LIMITS.select.options)
  if (distinct.length === 0 || distinct.some((choice) => !fits(choice.line, LIMITS.select.value))) return null
  const options: PlainTextOption[] = distinct.map((choice) => ({
    text: plain(choice.label, LIMITS.select.text),
    value: choice.line,
  }))
  return {
    type: "static_select",
    action_id: `pick:${ids.next++}`,
    placeholder: plain(placeholder, LIMITS.select.placeholder),
    options,
  }
}

/** Whether a line can be carried as it is: Slack would refuse an empty or a malformed value. */
export function fits(value: string, max: number): boolean {
  return value.length <= max && carriable(value)
}
