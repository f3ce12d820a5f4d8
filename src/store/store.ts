import type { Analysis } from "../analysis/model.ts"
import type { Source } from "../ingest/source.ts"

// What must survive a restart. One interface, two databases (an embedded SQLite file, or PostgreSQL), one contract
// suite that runs on both for real. Instants are ISO 8601 in UTC; every method may throw a UserError that names the
// database, what is wrong with it and what to do (`store-full`, `store-corrupt`, `store-read-only`, `store-unreachable`).

/** One story's sources, feeds, subscriptions and dismissals; nothing crosses from one dossier to another. */
export type DossierRow = { readonly id: string; readonly name: string; readonly created: string }

/** One version of a source. A changed article is a new version; both are kept. */
export type SourceVersion = {
  readonly dossier: string
  readonly source: Source
  /** From 1. */
  readonly version: number
  /** The canonical link under which the same article is found again; null for files and messages. */
  readonly link: string | null
  readonly retrieved: string
  /** Whether alerts have been decided for it. */
  readonly decided: boolean
}

/** What a commit changed; `version` 0 says that the source was removed. */
export type SourceChange = { readonly dossier: string; readonly source: string; readonly version: number }

export type PutOutcome = "new" | "changed" | "unchanged"

export type SourceStore = {
  /** Adds a source or a new version of it; the same text again is `unchanged`, whatever its date or link. */
  put(
    dossier: string,
    source: Source,
    details: { readonly link: string | null; readonly retrieved: string },
  ): Promise<{ outcome: PutOutcome; version: number }>
  /** The newest version of each source that hasn't been removed, in the order they came. */
  current(dossier: string): Promise<SourceVersion[]>
  /** One source's versions, oldest first. */
  versions(dossier: string, id: string): Promise<SourceVersion[]>
  findByLink(dossier: string, link: string): Promise<SourceVersion | null>
  findByHash(dossier: string, hash: string): Promise<SourceVersion | null>
  /** Purges every version, its analyses, its pending alerts and deliveries. @returns whether there was one */
  remove(dossier: string, id: string): Promise<boolean>
  /** Versions for which no alerts have been decided yet, oldest first. */
  undecided(dossier: string): Promise<SourceVersion[]>
}

/** Analyses by content hash and analyser version, so that a restart doesn't analyse again. */
export type AnalysisStore = {
  get(hash: string, analyser: string): Promise<Analysis | null>
  put(hash: string, analyser: string, analysis: Analysis): Promise<void>
}

export type DossierStore = {
  ensure(id: string, name: string, now: string): Promise<void>
  list(): Promise<DossierRow[]>
  /** @param place a workspace, server or channel, such as `slack:T1:C2` */
  bind(place: string, dossier: string): Promise<void>
  /** The dossier of the first of these places that is bound, else null. */
  boundTo(places: readonly string[]): Promise<string | null>
}

export type FeedRow = {
  readonly dossier: string
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** When to fetch it next. */
  readonly due: string
  readonly failures: number
  /** Why the last fetch failed, and whether the channel has been told. */
  readonly problem: string | null
  readonly reported: boolean
}

export type FeedStore = {
  put(feed: FeedRow): Promise<void>
  list(dossier: string): Promise<FeedRow[]>
  /** Feeds of all dossiers whose time has come; each is handed to one caller, by moving `due` to `leaseUntil`. */
  takeDue(now: string, leaseUntil: string): Promise<FeedRow[]>
  remove(dossier: string, url: string): Promise<boolean>
}

export type Platform = "slack" | "discord" | "terminal"

export type AlertReason = "new-figure" | "disagreement" | "second-origin" | "person" | "any"
export type AlertPace = "instant" | "hourly" | "daily"

/** A channel's standing question. */
export type Subscription = {
  readonly id: string
  readonly dossier: string
  readonly platform: Platform
  /** Workspace or server. */
  readonly team: string
  readonly channel: string
  /** Empty for everything. */
  readonly topic: string
  readonly only: AlertReason
  readonly pace: AlertPace
  /** Hours of the day without posts, `[22, 7)`; null for none. */
  readonly quiet: { readonly from: number; readonly to: number } | null
  /** IANA name. */
  readonly timeZone: string
  readonly paused: boolean
  readonly createdBy: string
  readonly created: string
}

export type SubscriptionStore = {
  put(subscription: Subscription): Promise<void>
  list(filter: {
    readonly dossier?: string
    readonly platform?: Platform
    readonly channel?: string
  }): Promise<Subscription[]>
  /** Its pending alerts and deliveries go with it. */
  remove(id: string): Promise<boolean>
}

/** Whether a source version concerns a subscription, and why or why not. */
export type Decision = {
  readonly subscription: string
  readonly dossier: string
  readonly source: string
  readonly version: number
  readonly sent: boolean
  /** One sentence for `/subscriptions why`. */
  readonly why: string
  /** The delivery that carries it, alone or with others in a digest; null when it isn't sent. */
  readonly delivery: string | null
  /** What the new source means for this subscription, as the alerts room made it; null when it isn't sent. */
  readonly alert: unknown
}

/** A posting to come. What it says is in the decisions that name it, and is composed when it is sent. */
export type NewDelivery = {
  /** One key per source version and subscription (or per digest): a second delivery of the same key is ignored. */
  readonly key: string
  readonly subscription: string
  readonly dossier: string
  readonly platform: Platform
  readonly team: string
  readonly channel: string
  /** When to post; later ones don't hold up what is due now. */
  readonly due: string
  /** A source whose removal takes the delivery with it; null for digests, which go on without it. */
  readonly source: string | null
  /** What it says when no decision names it: a report of failure. */
  readonly notice: string | null
}

export type DeliveryState = "pending" | "sending" | "sent" | "failed"

export type Delivery = NewDelivery & {
  readonly seq: number
  readonly state: DeliveryState
  readonly attempts: number
  /** True when an earlier attempt ended without word (a crash): settle whether it was posted before posting again. */
  readonly uncertain: boolean
  readonly problem: string | null
  readonly message: string | null
}

/**
 * The outbox: deliveries are planned in the transaction that marks the source version as decided, claimed by one
 * worker at a time, in order within a channel, and settled once.
 */
export type Outbox = {
  plan(
    version: { readonly dossier: string; readonly source: string; readonly version: number },
    decisions: readonly Decision[],
    deliveries: readonly NewDelivery[],
  ): Promise<void>
  /** Adds deliveries that belong to no single source version, such as digests and reports of failure. */
  add(deliveries: readonly NewDelivery[]): Promise<void>
  /** The next delivery that is due on one of these platforms, leased to `owner`; null when there is none. */
  claim(request: {
    readonly platforms: readonly Platform[]
    readonly owner: string
    readonly now: string
    readonly leaseUntil: string
  }): Promise<Delivery | null>
  /** Posted. Ignored (false) when the lease has passed to another owner. */
  sent(key: string, owner: string, message: string | null): Promise<boolean>
  /** Not posted by this attempt, to be tried again at `due`; that must be known. An earlier attempt may stay uncertain. */
  retry(key: string, owner: string, due: string, problem: string): Promise<boolean>
  /** Not posted, and never will be. */
  failed(key: string, owner: string, problem: string): Promise<boolean>
  get(key: string): Promise<Delivery | null>
  /** How many were posted or are on their way in a channel since an instant, for the daily cap. */
  countSince(platform: Platform, channel: string, since: string): Promise<number>
  decisions(dossier: string, source: string): Promise<Decision[]>
  /** What a delivery carries, oldest first; sources removed since are gone from it. */
  carried(delivery: string): Promise<Decision[]>
}

export type Dismissal = {
  readonly dossier: string
  readonly team: string
  readonly disagreement: string
  readonly by: string
  readonly at: string
}

export type DismissalStore = {
  add(dismissal: Dismissal): Promise<void>
  /** Undo. */
  remove(dossier: string, team: string, disagreement: string): Promise<boolean>
  list(dossier: string, team: string): Promise<Dismissal[]>
}

export type Feedback = {
  readonly answer: string
  readonly question: string
  readonly helpful: boolean
  readonly platform: Platform
  readonly by: string
  readonly at: string
}

export type FeedbackStore = {
  /** A second word of the same person on the same answer replaces the first. */
  put(feedback: Feedback): Promise<void>
  list(since: string): Promise<Feedback[]>
}

export type Store = {
  readonly dossiers: DossierStore
  readonly sources: SourceStore
  readonly analyses: AnalysisStore
  readonly feeds: FeedStore
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly dismissals: DismissalStore
  readonly feedback: FeedbackStore
  /** Calls back after a commit that changed sources: in this process, and with PostgreSQL in every replica. */
  watch(listener: (change: SourceChange) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
