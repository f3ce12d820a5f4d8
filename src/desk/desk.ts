import { randomUUID } from "node:crypto"
import { isTimeZone } from "../alerts/schedule.ts"
import type { Arrival, Desk, StandingQuestion } from "../chat/desk.ts"
import type { Asker } from "../chat/dispatch.ts"
import type { Reply } from "../chat/reply.ts"
import type { Sender } from "../chat/sender.ts"
import { UserError } from "../errors.ts"
import type { AlertPace, AlertReason, Store, Subscription } from "../store/store.ts"
import { type AccessRules, type Deed, demand } from "./access.ts"

export type DeskDeps = {
  readonly store: Store
  readonly access: AccessRules
  readonly senders: readonly Sender[]
  readonly defaultTimeZone: string
  /** ISO 8601 instant. */
  readonly now: () => string
  readonly addLink: (dossier: string, url: string) => Promise<Arrival>
  readonly addText: (dossier: string, name: string, text: string) => Promise<Arrival>
  /** What the newest source of a dossier would have sent for a question. */
  readonly preview: (subscription: Subscription) => Promise<Reply | null>
}

/** Subscriptions that one channel may have: more is a feed of everything. */
const MOST_SUBSCRIPTIONS = 25

/** The desk as one asker sees it: this channel's subscriptions, this workspace's dismissals, this channel's dossier. */
export function deskFor(asker: Asker, dossier: { readonly id: string; readonly name: string }, deps: DeskDeps): Desk {
  const { store, now } = deps
  const team = asker.place ?? asker.platform
  const channel = asker.channel ?? asker.user ?? asker.platform
  const allow = (deed: Deed) =>
    demand(deed, asker.user ?? "", asker.role ?? (asker.platform === "terminal" ? "admin" : "member"), deps.access)

  const own = () => store.subscriptions.list({ dossier: dossier.id, platform: asker.platform, channel })

  async function pick(which: string): Promise<Subscription> {
    const list = await own()
    const wanted = which.trim().toLowerCase()
    const [only] = list
    if (wanted === "" && only && list.length === 1) return only
    const found =
      list.find((s) => s.topic.toLowerCase() === (wanted === "everything" ? "" : wanted)) ??
      (/^\d+$/.test(wanted) ? list[Number(wanted) - 1] : undefined)
    if (found) return found
    throw new UserError(
      "unknown-subscription",
      list.length === 0
        ? "This channel follows nothing: /subscribe TOPIC starts it."
        : `This channel has no subscription “${which}”: /subscriptions numbers them.`,
    )
  }

  return {
    dossier: dossier.name,

    async subscribe({ topic, only, pace, quiet, timeZone }) {
      allow("subscribe")
      const zone = timeZone || deps.defaultTimeZone
      if (!isTimeZone(zone))
        throw new UserError("bad-option", `zone:${zone} isn't a time zone: write it as zone:Europe/Berlin.`)
      const list = await own()
      const same = list.find((s) => s.topic.toLowerCase() === topic.trim().toLowerCase())
      if (!same && list.length >= MOST_SUBSCRIPTIONS)
        throw new UserError(
          "too-many-subscriptions",
          `This channel has ${list.length} subscriptions: /unsubscribe one of them first.`,
        )
      const subscription: Subscription = {
        id: same?.id ?? randomUUID(),
        dossier: dossier.id,
        platform: asker.platform,
        team,
        channel,
        topic: topic.trim(),
        only: only as AlertReason, // the command's declared choices are these
        pace: pace as AlertPace,
        quiet,
        timeZone: zone,
        paused: false,
        createdBy: asker.user ?? "",
        created: same?.created ?? now(),
      }
      await store.subscriptions.put(subscription)
      const sender = deps.senders.find(({ platform }) => platform === asker.platform)
      return {
        question: question(subscription),
        obstacle: sender
          ? await sender.obstacle({ team, channel })
          : "Alerts are posted in Slack and Discord; here nothing will be posted.",
        preview: await deps.preview(subscription),
      }
    },

    async unsubscribe(which) {
      allow("subscribe")
      const subscription = await pick(which)
      await store.subscriptions.remove(subscription.id)
      return question(subscription)
    },

    subscriptions: async () => (await own()).map(question),

    async pause(which, paused) {
      allow("subscribe")
      const subscription = { ...(await pick(which)), paused }
      await store.subscriptions.put(subscription)
      return question(subscription)
    },

    async why(source) {
      const topics = new Map((await own()).map(({ id, topic }) => [id, topic]))
      const decisions = (await store.outbox.decisions(dossier.id, source)).filter(({ subscription }) =>
        topics.has(subscription),
      )
      return Promise.all(
        decisions.map(async ({ subscription, version, sent, why, delivery }) => {
          const posting = delivery === null ? null : await store.outbox.get(delivery)
          const state =
            posting &&
            (posting.problem && posting.state !== "sent" ? `${posting.state}: ${posting.problem}` : posting.state)
          return { topic: topics.get(subscription) ?? "", version, sent, why, state }
        }),
      )
    },

    addLink(url) {
      allow("manage-sources")
      return deps.addLink(dossier.id, url)
    },

    addText(name, text) {
      allow("manage-sources")
      return deps.addText(dossier.id, name, text)
    },

    async removeSource(id) {
      allow("manage-sources")
      if (!(await store.sources.remove(dossier.id, id)))
        throw new UserError("unknown-source", `There is no source “${id}” in “${dossier.name}”: /sources lists them.`)
    },

    dossiers: async () => (await store.dossiers.list()).map(({ id, name }) => ({ id, name, bound: id === dossier.id })),

    async useDossier(name) {
      allow("manage-sources")
      const id = slug(name)
      if (!id) throw new UserError("bad-option", `“${name}” has no letter or digit to name a dossier by.`)
      const known = (await store.dossiers.list()).find(
        (row) => row.id === id || row.name.toLowerCase() === name.toLowerCase(),
      )
      await store.dossiers.ensure(known?.id ?? id, known?.name ?? name, now())
      await store.dossiers.bind(`${asker.platform}:${team}:${channel}`, known?.id ?? id)
      return { name: known?.name ?? name, created: !known }
    },

    dismissed: async () =>
      new Set((await store.dismissals.list(dossier.id, team)).map(({ disagreement }) => disagreement)),
    dismiss: (disagreement) =>
      store.dismissals.add({ dossier: dossier.id, team, disagreement, by: asker.user ?? "", at: now() }),
    restore: (disagreement) => store.dismissals.remove(dossier.id, team, disagreement),
  }
}

/** The places whose binding counts for an asker, nearest first: the channel, then the workspace or server. */
export function placesOf(asker: Asker): string[] {
  const team = asker.place ?? asker.platform
  const channel = asker.channel ?? asker.user ?? asker.platform
  return [`${asker.platform}:${team}:${channel}`, `${asker.platform}:${team}`]
}

function question({ id, topic, only, pace, quiet, timeZone, paused }: Subscription): StandingQuestion {
  return { id, topic, only, pace, quiet, timeZone, paused }
}

function slug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
}
