import type { Source } from "../ingest/source.ts"
import { attributionsOf } from "./attribution.ts"
import { datesOf } from "./dates.ts"
import { eventsOf } from "./events.ts"
import type { Analysis } from "./model.ts"
import { mentionsOf } from "./names.ts"
import { rolesOf } from "./roles.ts"
import { unitsOf } from "./units.ts"

/** Everything that one source says: units, names, roles, dates, attributions and events. Pure; no clock, no files. */
export function analyse(source: Source): Analysis {
  const units = unitsOf(source)
  const mentions = mentionsOf(source, units)
  const dates = datesOf(source, units)
  return {
    source: source.id,
    units,
    mentions,
    roles: rolesOf(source, units, mentions),
    dates,
    attributions: attributionsOf(source, units),
    events: eventsOf(source, units, dates),
  }
}
