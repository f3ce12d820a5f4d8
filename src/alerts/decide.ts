import { concerns } from "../dossier/concerns.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { AlertReason, Decision, NewDelivery, SourceVersion, Subscription } from "../store/store.ts"
import type { Novelty } from "./novelty.ts"
import { type Slot, slotFor } from "./schedule.ts"

export type Plan = { readonly decisions: readonly Decision[]; readonly deliveries: readonly NewDelivery[] }

export type DecideInput = {
  readonly version: SourceVersion
  readonly dossier: Dossier
  readonly novelty: Novelty
  readonly subscriptions: readonly Subscription[]
  /** ISO 8601 instant. */
  readonly now: string
  /** How many posts each channel has had since its day began, by `platform:channel`. */
  readonly posted: ReadonlyMap<string, number>
  /** Posts a channel gets at most in a day before the rest waits for a digest. */
  readonly cap: number
}

/** For each standing question of the dossier: whether the version concerns it, why or why not, and when it is posted. */
export function decide({ version, dossier, novelty, subscriptions, now, posted, cap }: DecideInput): Plan {
  const decisions: Decision[] = []
  const deliveries: NewDelivery[] = []
  const counts = new Map(posted)
  const id = version.source.id
  for (const subscription of subscriptions) {
    if (subscription.dossier !== version.dossier) continue
    // A question asked after the source came in is answered by its preview, not by an alert.
    if (subscription.created > version.retrieved) continue
    const base = { subscription: subscription.id, dossier: version.dossier, source: id, version: version.version }
    const verdict = judge(subscription, version, dossier, novelty)
    if (!verdict.sent) {
      decisions.push({ ...base, sent: false, why: verdict.why, delivery: null, alert: null })
      continue
    }
    const channel = `${subscription.platform}:${subscription.channel}`
    const slot = slotFor(subscription, now, counts.get(channel) ?? 0, cap)
    const key = keyOf(subscription, version, slot)
    if (!slot.digest) counts.set(channel, (counts.get(channel) ?? 0) + 1)
    decisions.push({ ...base, sent: true, why: verdict.why, delivery: key, alert: novelty })
    deliveries.push({
      key,
      subscription: subscription.id,
      dossier: version.dossier,
      platform: subscription.platform,
      team: subscription.team,
      channel: subscription.channel,
      due: slot.due,
      source: slot.digest ? null : id,
      notice: null,
    })
  }
  return { decisions, deliveries }
}

/** One key per source version and subscription, or per digest: what is planned twice is posted once. */
function keyOf(subscription: Subscription, version: SourceVersion, slot: Slot): string {
  return slot.digest
    ? `${subscription.id}/digest/${slot.due}`
    : `${subscription.id}/${version.source.id}/${version.version}`
}

type Verdict = { readonly sent: boolean; readonly why: string }

/** The rules in order; the first that applies decides, and its sentence is what `/subscriptions why:` shows. */
function judge(subscription: Subscription, version: SourceVersion, dossier: Dossier, novelty: Novelty): Verdict {
  if (subscription.paused) return no("This subscription is paused.")
  if (novelty.origin?.why === "near-copy")
    return no(
      `It is a near-copy of ${novelty.origin.source ?? novelty.origin.outlet ?? "another source"}, so it brings nothing new.`,
    )
  if (subscription.topic !== "" && !concerns(dossier, version.source.id, subscription.topic))
    return no(`It says nothing on “${subscription.topic}”.`)
  const found = reasonsOf(novelty)
  const said = found.map((reason) => SAID[reason](novelty))
  if (subscription.only !== "any" && !found.includes(subscription.only))
    return no(`${MISSING[subscription.only]}${said.length ? ` It does bring ${said.join(", ")}.` : ""}`)
  return { sent: true, why: said.length ? `It brings ${said.join(", ")}.` : "It is new." }
}

const no = (why: string): Verdict => ({ sent: false, why })

function reasonsOf(novelty: Novelty): Exclude<AlertReason, "any">[] {
  const found: Exclude<AlertReason, "any">[] = []
  if (novelty.contradicts.length) found.push("disagreement")
  if (novelty.figures.length) found.push("new-figure")
  if (novelty.names.length) found.push("person")
  if (novelty.confirms.length) found.push("second-origin")
  return found
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const SAID: Readonly<Record<Exclude<AlertReason, "any">, (novelty: Novelty) => string>> = {
  disagreement: ({ contradicts }) =>
    counted(contradicts.length, "disagreement with other sources", "disagreements with other sources"),
  "new-figure": ({ figures }) => counted(figures.length, "new figure", "new figures"),
  person: ({ names }) => counted(names.length, "new name", "new names"),
  "second-origin": ({ confirms }) =>
    counted(confirms.length, "confirmation from a second origin", "confirmations from a second origin"),
}

const MISSING: Readonly<Record<Exclude<AlertReason, "any">, string>> = {
  disagreement: "It disagrees with no other source.",
  "new-figure": "It brings no new figure.",
  person: "It brings no new name.",
  "second-origin": "It confirms nothing from a second origin.",
}
