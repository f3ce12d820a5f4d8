import type { EventStatus } from "../analysis/model.ts"
import type { Theme } from "./theme.ts"

/** What each kind of event is called beside its mark. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  reported: "reported",
  planned: "planned",
  predicted: "predicted",
}

/**
 * The mark of an event, told apart by shape and filling before colour: reported a filled disc, planned an open square,
 * predicted a dashed diamond; a contested date has a second ring round it.
 */
export function mark(
  x: number,
  y: number,
  size: number,
  status: EventStatus,
  contested: boolean,
  theme: Theme,
): string {
  const r = size / 2
  const colour = theme[status]
  const stroke = `fill="${theme.paper}" stroke="${colour}" stroke-width="${Math.round(size / 6)}"`
  const shape =
    status === "reported"
      ? `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`
      : status === "planned"
        ? `<rect x="${x - r * 0.88}" y="${y - r * 0.88}" width="${size * 0.88}" height="${size * 0.88}" ${stroke}/>`
        : `<path d="M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}Z" ${stroke} stroke-dasharray="${r * 0.55} ${r * 0.35}"/>`
  const ring = contested
    ? `<circle cx="${x}" cy="${y}" r="${r * 1.75}" fill="none" stroke="${theme.contested}" stroke-width="${Math.round(size / 8)}" stroke-dasharray="${r * 0.5} ${r * 0.4}"/>`
    : ""
  return ring + shape
}
