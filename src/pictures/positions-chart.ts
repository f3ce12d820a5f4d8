import type { Disagreement, Position } from "../briefing/values.ts"
import { shortened, widthOf, wrap } from "./font.ts"
import { lineAt, svg, textAt } from "./svg.ts"
import { LEADING, MARGIN, THEMES, type ThemeName, TYPE, WIDTH } from "./theme.ts"

type Placed = { readonly position: Position; readonly low: number; readonly high: number }

const LEFT = MARGIN + 20
const RIGHT = WIDTH - MARGIN - 20
const DOT = 17

/** Whether the values of a disagreement can stand on one axis: two or more numbers, amounts or shares of one unit. */
export function isChartable({ kind, positions }: Disagreement): boolean {
  const units = new Set(positions.map(({ unit }) => unit))
  return /^(?:number|money|percent)$/.test(kind) && units.size === 1 && placed(positions).length >= 2
}

/** Draws what each source says on one axis: a dot for a value, a bar for a range, in the source's own words. */
export function positionsSvg(disagreement: Disagreement, themeName: ThemeName = "light"): string {
  const theme = THEMES[themeName]
  const rows = placed(disagreement.positions)
  const [first, last] = domainOf(rows)
  const at = (value: number) => LEFT + ((value - first) / (last - first)) * (RIGHT - LEFT)
  const body: string[] = []
  const grid: string[] = []
  const title = wrap(titleOf(disagreement), WIDTH - 2 * MARGIN, TYPE.title, 3, "bold")
  body.push(textAt(MARGIN, MARGIN + TYPE.title, title, { size: TYPE.title, fill: theme.ink, weight: "bold" }))
  let y = MARGIN + title.length * TYPE.title * LEADING + 44
  const top = y
  for (const { position, low, high } of rows) {
    const [from, to] = [at(low), at(high)]
    const value = shortened(position.value, WIDTH - 2 * MARGIN, TYPE.text, "bold")
    const middle = (from + to) / 2
    body.push(
      textAt(inside(middle, widthOf(value, TYPE.text, "bold")), y + TYPE.text, [value], {
        size: TYPE.text,
        fill: theme.ink,
        weight: "bold",
        anchor: "middle",
      }),
    )
    const line = y + TYPE.text * LEADING + 30
    body.push(lineAt(LEFT, line, RIGHT, line, { stroke: theme.line, width: 2, dash: "3 11" }))
    if (high > low) {
      body.push(lineAt(from, line, to, line, { stroke: theme.planned, width: 14 }))
      for (const end of [from, to])
        body.push(lineAt(end, line - 20, end, line + 20, { stroke: theme.planned, width: 6 }))
    } else body.push(`<circle cx="${Math.round(from)}" cy="${Math.round(line)}" r="${DOT}" fill="${theme.planned}"/>`)
    const who = wrap(byOf(position), WIDTH - 2 * MARGIN, TYPE.small, 2)
    const widest = Math.max(...who.map((words) => widthOf(words, TYPE.small)))
    body.push(
      textAt(inside(middle, widest), line + 34 + TYPE.small, who, {
        size: TYPE.small,
        fill: theme.quiet,
        anchor: "middle",
      }),
    )
    y = line + 34 + who.length * TYPE.small * LEADING + 42
  }
  body.push(lineAt(LEFT, y, RIGHT, y, { stroke: theme.line, width: 4 }))
  for (const tick of ticksOf(first, last)) {
    const x = at(tick)
    const words = tickWords(tick, disagreement)
    grid.push(lineAt(x, top, x, y + 12, { stroke: theme.line, width: 1.5, dash: "2 14" }))
    body.push(
      textAt(inside(x, widthOf(words, TYPE.small)), y + 20 + TYPE.small, [words], {
        size: TYPE.small,
        fill: theme.quiet,
        anchor: "middle",
      }),
    )
  }
  return svg(WIDTH, y + TYPE.small * 2 + MARGIN, theme.paper, positionsAlt(disagreement), [...grid, ...body].join(""))
}

/** What the chart says, for who can't see it. */
export function positionsAlt(disagreement: Disagreement): string {
  const rows = placed(disagreement.positions).map(({ position }) => `${position.value} (${byOf(position)})`)
  return `${titleOf(disagreement)}. On one axis: ${rows.join("; ")}.`
}

function titleOf({ subject, attribute, positions }: Disagreement): string {
  const count = positions.length
  const what = [subject, attribute].filter((words, i, all) => words && all.indexOf(words) === i).join(": ")
  return `${what} — ${count} positions`
}

function byOf({ citations }: Position): string {
  const names = [...new Set(citations.map(({ outlet, title, file }) => outlet ?? title ?? file))]
  if (names.length <= 3) return names.join(", ")
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`
}

/** Lowest first. */
function placed(positions: readonly Position[]): Placed[] {
  return positions
    .flatMap((position) => {
      const { normalized } = position
      if (typeof normalized === "number") return [{ position, low: normalized, high: normalized }]
      const range = /^(-?\d+(?:\.\d+)?)(?:–|\/|\.\.)(-?\d+(?:\.\d+)?)$/.exec(normalized ?? "")
      return range ? [{ position, low: Number(range[1]), high: Number(range[2]) }] : []
    })
    .sort((a, b) => a.low - b.low || a.high - b.high)
}

function domainOf(rows: readonly Placed[]): [number, number] {
  const low = Math.min(...rows.map((row) => row.low))
  const high = Math.max(...rows.map((row) => row.high))
  const room = (high - low || Math.abs(high) || 1) * 0.15
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}

/** Round numbers, at most five, inside the axis. */
function ticksOf(first: number, last: number): number[] {
  const rough = (last - first) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= rough) ?? 10) * power
  const ticks: number[] = []
  for (let i = Math.ceil(first / step); i * step <= last + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)))
  return ticks
}

function tickWords(tick: number, { kind, positions }: Disagreement): string {
  const unit = positions[0]?.unit ?? ""
  const compact = { notation: "compact", maximumFractionDigits: 2 } as const
  if (kind === "money" && /^[A-Z]{3}$/.test(unit))
    return new Intl.NumberFormat("en", {
      style: "currency",
      currency: unit,
      ...(Math.abs(tick) >= 100_000 ? compact : { maximumFractionDigits: tick % 1 === 0 ? 0 : 2 }),
    }).format(tick)
  const number = new Intl.NumberFormat("en", Math.abs(tick) >= 100_000 ? compact : { maximumFractionDigits: 4 }).format(
    tick,
  )
  return unit === "%" ? `${number}%` : unit ? `${number} ${unit}` : number
}

/** The middle of words so that they stay inside the picture. */
function inside(x: number, width: number): number {
  return Math.min(Math.max(x, MARGIN + width / 2), WIDTH - MARGIN - width / 2)
}
