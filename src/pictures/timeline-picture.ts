import type { EventStatus } from "../analysis/model.ts"
import { shortened, widthOf, wrap } from "./font.ts"
import { mark, STATUS_WORDS } from "./marks.ts"
import { lineAt, svg, textAt } from "./svg.ts"
import { LEADING, MARGIN, THEMES, type ThemeName, TYPE, WIDTH } from "./theme.ts"

/** One event as it is drawn; the words come ready, so that the picture and the reply say the same. */
export type PictureEvent = {
  readonly start: string
  readonly end: string
  /** The date in words. */
  readonly date: string
  readonly text: string
  /** Who tells it: `Northline and 2 others`. */
  readonly by: string
  readonly status: EventStatus
  readonly contested: boolean
  /** How many sources tell it: what is kept when not all fits. */
  readonly told: number
}

export type TimelinePicture = { readonly title: string; readonly events: readonly PictureEvent[] }

/** As many labels as a phone shows at a readable size. */
export const MOST_LABELS = 8
const TEXT_LINES = 3
const MARK = 34
const AXIS_TOP = 176
const NUMBER_GAP = 46

/** Draws a timeline: a horizontal axis with numbered marks in order of date, and under it what each number is. */
export function timelineSvg(picture: TimelinePicture, themeName: ThemeName = "light"): string {
  const theme = THEMES[themeName]
  const kept = keep(picture.events, MOST_LABELS)
  const body: string[] = []
  const title = wrap(picture.title, WIDTH - 2 * MARGIN, TYPE.title, 2, "bold")
  body.push(textAt(MARGIN, MARGIN + TYPE.title, title, { size: TYPE.title, fill: theme.ink, weight: "bold" }))
  const axis = MARGIN + title.length * TYPE.title * LEADING + AXIS_TOP
  const places = placesOf(kept)
  body.push(legendAt(axis - AXIS_TOP + 38, kept, themeName))
  body.push(lineAt(MARGIN, axis, WIDTH - MARGIN, axis, { stroke: theme.line, width: 5 }))
  body.push(...breaks(kept, places).map((x) => brokenAt(x, axis, theme.paper, theme.line)))
  kept.forEach((event, i) => {
    const x = places[i] ?? MARGIN
    body.push(mark(x, axis, MARK, event.status, event.contested, theme))
    body.push(
      textAt(x, axis - NUMBER_GAP, [String(i + 1)], {
        size: TYPE.text,
        fill: theme.ink,
        weight: "bold",
        anchor: "middle",
      }),
    )
  })
  for (const { x, line, words } of ticks(kept, places))
    body.push(
      textAt(x, axis + 66 + line * TYPE.small * LEADING, [words], {
        size: TYPE.small,
        fill: theme.quiet,
        anchor: "middle",
      }),
    )
  let y = axis + 156
  for (const [i, event] of kept.entries()) {
    const row = rowAt(y, i + 1, event, themeName)
    body.push(row.svg)
    y += row.height
  }
  const foot = footOf(picture.events.length, kept)
  const footLines = wrap(foot, WIDTH - 2 * MARGIN, TYPE.small, 3)
  body.push(textAt(MARGIN, y + TYPE.small, footLines, { size: TYPE.small, fill: theme.quiet }))
  const height = y + footLines.length * TYPE.small * LEADING + MARGIN
  return svg(WIDTH, height, theme.paper, timelineAlt(picture), body.join(""))
}

/** What the picture says, for who can't see it. */
export function timelineAlt({ title, events }: TimelinePicture): string {
  const kept = keep(events, MOST_LABELS)
  const rows = kept.map(
    ({ date, status, contested, text }, i) =>
      `${i + 1}. ${date}, ${STATUS_WORDS[status]}${contested ? ", sources differ on the date" : ""}: ${cut(text, 110)}`,
  )
  return cut(`${title}. ${footOf(events.length, kept).split(". ")[0]}. ${rows.join(" ")}`, 1900)
}

/** The events to draw, in order of date: one of each status at least, then contested ones and those most told. */
function keep(events: readonly PictureEvent[], most: number): PictureEvent[] {
  if (events.length <= most) return [...events]
  const ranked = events
    .map((event, i) => ({
      event,
      i,
      worth: worthOf(event),
    }))
    .sort((a, b) => b.worth - a.worth || a.i - b.i)
  const firsts = new Set(
    (["reported", "planned", "predicted"] as const).map((status) =>
      ranked.find(({ event }) => event.status === status),
    ),
  )
  return [...ranked]
    .sort((a, b) => Number(firsts.has(b)) - Number(firsts.has(a)))
    .slice(0, most)
    .sort((a, b) => a.i - b.i)
    .map(({ event }) => event)
}

/** What speaks for drawing an event when not all can be: how many tell it, a contested date, a date to the day. */
function worthOf({ told, contested, start, end }: PictureEvent): number {
  const days = daysBetween(start, end)
  return told + (contested ? 2 : 0) + (days < 8 ? 1 : days < 93 ? 0.5 : 0)
}

/** Where each mark stands: apart enough to read, further where more time lies between. */
function placesOf(events: readonly PictureEvent[]): number[] {
  const room = WIDTH - 2 * MARGIN - MARK * 3
  const gaps = events
    .slice(1)
    .map((event, i) => 0.6 + Math.log1p(daysBetween(events[i]?.start ?? event.start, event.start)) / 2.5)
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  let x = MARGIN + MARK * 1.5 + (events.length === 1 ? room / 2 : 0)
  const places = [x]
  for (const gap of gaps) {
    x += (gap / total) * room
    places.push(x)
  }
  return places.map((place) => Math.round(place))
}

/** Half-way points of gaps so long that the axis is broken there. */
function breaks(events: readonly PictureEvent[], places: readonly number[]): number[] {
  const found: number[] = []
  events.forEach((event, i) => {
    const next = events[i + 1]
    const [a, b] = [places[i], places[i + 1]]
    if (next && a !== undefined && b !== undefined && daysBetween(event.start, next.start) > 120)
      found.push((a + b) / 2)
  })
  return found
}

function brokenAt(x: number, y: number, paper: string, line: string): string {
  return (
    `<rect x="${x - 7}" y="${y - 8}" width="14" height="16" fill="${paper}"/>` +
    lineAt(x - 11, y + 13, x - 3, y - 13, { stroke: line, width: 4 }) +
    lineAt(x + 3, y + 13, x + 11, y - 13, { stroke: line, width: 4 })
  )
}

/** Under each mark its day and month, and under the first of a year the year, where there is room. */
function ticks(
  events: readonly PictureEvent[],
  places: readonly number[],
): { x: number; line: number; words: string }[] {
  const found: { x: number; line: number; words: string }[] = []
  const last = ["", ""]
  const free = [0, 0]
  events.forEach((event, i) => {
    const x = places[i] ?? 0
    const [year, month, day] = event.start.split("-")
    const whole = daysBetween(event.start, event.end)
    const name = MONTHS[Number(month) - 1] ?? ""
    const near = whole > 300 ? "" : whole > 25 ? name : `${Number(day)} ${name}`
    for (const [line, words] of [near, year ?? ""].entries()) {
      const half = widthOf(words, TYPE.small) / 2
      const same = line === 0 ? event.start : (year ?? "")
      if (!words || same === last[line] || x - half < (free[line] ?? 0) || x + half > WIDTH) continue
      last[line] = same
      free[line] = x + half + 8
      found.push({ x, line, words })
    }
  })
  return found
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")

/** The marks that the picture uses, each with its word. */
function legendAt(y: number, events: readonly PictureEvent[], themeName: ThemeName): string {
  const theme = THEMES[themeName]
  const parts: string[] = []
  let x = MARGIN + MARK / 2
  const add = (drawn: string, words: string) => {
    parts.push(drawn, textAt(x + MARK, y + TYPE.small * 0.36, [words], { size: TYPE.small, fill: theme.quiet }))
    x += MARK * 2 + widthOf(words, TYPE.small) + 18
  }
  for (const status of ["reported", "planned", "predicted"] as const)
    if (events.some((event) => event.status === status))
      add(mark(x, y, MARK * 0.76, status, false, theme), STATUS_WORDS[status])
  if (events.some(({ contested }) => contested))
    add(mark(x, y, MARK * 0.6, "reported", true, theme), "sources differ on the date")
  return parts.join("")
}

function rowAt(y: number, number: number, event: PictureEvent, themeName: ThemeName): { svg: string; height: number } {
  const theme = THEMES[themeName]
  const left = MARGIN + 118
  const room = WIDTH - MARGIN - left
  const tags = [
    ...(event.status === "reported" ? [] : [{ words: STATUS_WORDS[event.status], fill: theme[event.status] }]),
    ...(event.contested ? [{ words: "sources differ on the date", fill: theme.contested }] : []),
  ]
  const parts = [
    textAt(MARGIN + 26, y + TYPE.text, [String(number)], {
      size: TYPE.text,
      fill: theme.ink,
      weight: "bold",
      anchor: "middle",
    }),
    mark(MARGIN + 82, y + TYPE.text * 0.64, MARK * 0.76, event.status, event.contested, theme),
    textAt(left, y + TYPE.text, [event.date], { size: TYPE.text, fill: theme.ink, weight: "bold" }),
  ]
  let x = left + widthOf(event.date, TYPE.text, "bold") + 22
  for (const { words, fill } of tags) {
    const fits = x + widthOf(words, TYPE.small, "bold") <= WIDTH - MARGIN
    if (!fits) break
    parts.push(textAt(x, y + TYPE.text, [words], { size: TYPE.small, fill, weight: "bold" }))
    x += widthOf(words, TYPE.small, "bold") + 22
  }
  let bottom = y + TYPE.text * LEADING
  const lines = wrap(event.text, room, TYPE.text, TEXT_LINES)
  parts.push(textAt(left, bottom + TYPE.text, lines, { size: TYPE.text, fill: theme.ink }))
  bottom += lines.length * TYPE.text * LEADING
  if (event.by) {
    parts.push(
      textAt(left, bottom + TYPE.small + 4, [shortened(event.by, room, TYPE.small)], {
        size: TYPE.small,
        fill: theme.quiet,
      }),
    )
    bottom += TYPE.small * LEADING + 4
  }
  return { svg: parts.join(""), height: bottom - y + 34 }
}

function footOf(all: number, kept: readonly PictureEvent[]): string {
  const shown = all > kept.length ? `${kept.length} of ${all} events` : `${all} ${all === 1 ? "event" : "events"}`
  return `${shown}${kept.length > 2 ? ". Distances are not to scale" : ""}`
}

function cut(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/\s+\S*$/, "")}…`
}

function daysBetween(a: string, b: string): number {
  return Math.max(0, (Date.parse(b) - Date.parse(a)) / 86_400_000)
}
