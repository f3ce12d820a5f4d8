import type { Generated } from "kysely"

// The tables, the same in both databases: text for ids, instants and JSON; integers for flags.

export type Tables = {
  dossiers: { id: string; name: string; created: string }
  bindings: { place: string; dossier: string }
  sources: {
    dossier: string
    id: string
    seq: Generated<number>
    version: number
    hash: string
    link: string | null
    removed: number
  }
  versions: {
    dossier: string
    id: string
    version: number
    hash: string
    link: string | null
    retrieved: string
    decided: number
    source: string
  }
  analyses: { hash: string; analyser: string; analysis: string }
  feeds: {
    dossier: string
    url: string
    etag: string | null
    last_modified: string | null
    due: string
    failures: number
    problem: string | null
    reported: number
  }
  subscriptions: {
    id: string
    dossier: string
    platform: string
    team: string
    channel: string
    topic: string
    only_reason: string
    pace: string
    quiet_from: number | null
    quiet_to: number | null
    time_zone: string
    paused: number
    created_by: string
    created: string
  }
  decisions: {
    subscription: string
    dossier: string
    source: string
    version: number
    sent: number
    why: string
    delivery: string | null
    alert: string
  }
  deliveries: {
    seq: Generated<number>
    key: string
    subscription: string
    dossier: string
    platform: string
    team: string
    channel: string
    scheduled: string
    due: string
    source: string | null
    notice: string | null
    state: string
    attempts: number
    uncertain: number
    owner: string | null
    lease_until: string | null
    problem: string | null
    message: string | null
  }
  dismissals: { dossier: string; team: string; disagreement: string; dismissed_by: string; at: string }
  feedback: { answer: string; question: string; helpful: number; platform: string; given_by: string; at: string }
}
