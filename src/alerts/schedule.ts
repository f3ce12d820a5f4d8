import { TZDate } from "@date-fns/tz"
import { addDays } from "date-fns/addDays"
import { addHours } from "date-fns/addHours"
import { isBefore } from "date-fns/isBefore"
import { set } from "date-fns/set"
import { startOfDay } from "date-fns/startOfDay"
import type { AlertPace, Subscription } from "../store/store.ts"

/** The hour of the channel's day at which a daily digest is posted. */
const DIGEST_HOUR = 8

/** When an alert is to be posted, and with what: alone, or in the digest of that instant. */
export type Slot = {
  readonly due: string
  readonly digest: boolean
  readonly rule: "instant" | "quiet-hours" | "hourly" | "daily" | "daily-cap"
}

/**
 * The slot of an alert, in the channel's time zone.
 *
 * @param now ISO 8601 instant
 * @param posted how many posts the channel has had, or is to have, since its day began; at the cap the rest waits for
 *   the next day's digest
 */
export function slotFor(
  subscription: Pick<Subscription, "pace" | "quiet" | "timeZone">,
  now: string,
  posted: number,
  cap: number,
): Slot {
  const here = new TZDate(now, subscription.timeZone)
  if (subscription.pace === "instant" && posted >= cap)
    return slot(afterQuiet(subscription, digestAfter(addDays(startOfDay(here), 1))), true, "daily-cap")
  const wanted = WANTED[subscription.pace](here)
  const due = afterQuiet(subscription, wanted)
  if (subscription.pace !== "instant") return slot(due, true, subscription.pace)
  // What piles up in the quiet hours is one digest at their end, not a burst.
  return isBefore(wanted, due) ? slot(due, true, "quiet-hours") : slot(due, false, "instant")
}

/** The instant at which a channel's day began, for the daily cap. */
export function dayStart(timeZone: string, now: string): string {
  return iso(startOfDay(new TZDate(now, timeZone)))
}

/** Whether a name is a time zone that this machine knows (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

const WANTED: Readonly<Record<AlertPace, (here: Date) => Date>> = {
  instant: (here) => here,
  hourly: (here) => addHours(set(here, { minutes: 0, seconds: 0, milliseconds: 0 }), 1),
  daily: (here) => digestAfter(here),
}

function digestAfter(here: Date): Date {
  const today = set(startOfDay(here), { hours: DIGEST_HOUR })
  return isBefore(here, today) ? today : set(startOfDay(addDays(here, 1)), { hours: DIGEST_HOUR })
}

/** Moves an instant that falls into the quiet hours `[from, to)` to their end. */
function afterQuiet({ quiet }: Pick<Subscription, "quiet">, at: Date): Date {
  if (!quiet || quiet.from === quiet.to) return at
  const hour = at.getHours()
  const overnight = quiet.from > quiet.to
  const inside = overnight ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to
  if (!inside) return at
  const day = overnight && hour >= quiet.from ? addDays(startOfDay(at), 1) : startOfDay(at)
  return set(day, { hours: quiet.to })
}

function slot(at: Date, digest: boolean, rule: Slot["rule"]): Slot {
  return { due: iso(at), digest, rule }
}

function iso(at: Date): string {
  return new Date(at.getTime()).toISOString()
}
