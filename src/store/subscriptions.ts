import type { Selectable } from "kysely"
import type { Database } from "./database.ts"
import type { Tables } from "./schema.ts"
import type { AlertPace, AlertReason, Platform, Subscription, SubscriptionStore } from "./store.ts"

export function subscriptionStore(database: Database): SubscriptionStore {
  return {
    put: (subscription) =>
      database.write(async (db) => {
        const row = toRow(subscription)
        await db
          .insertInto("subscriptions")
          .values(row)
          .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
          .execute()
      }),

    list: ({ dossier, platform, channel }) =>
      database.read(async (db) => {
        let query = db.selectFrom("subscriptions").selectAll().orderBy("created").orderBy("id")
        if (dossier !== undefined) query = query.where("dossier", "=", dossier)
        if (platform !== undefined) query = query.where("platform", "=", platform)
        if (channel !== undefined) query = query.where("channel", "=", channel)
        return (await query.execute()).map(fromRow)
      }),

    remove: (id) =>
      database.write(async (db) => {
        await db.deleteFrom("deliveries").where("subscription", "=", id).where("state", "=", "pending").execute()
        const result = await db.deleteFrom("subscriptions").where("id", "=", id).executeTakeFirst()
        return result.numDeletedRows > 0n
      }),
  }
}

function toRow(subscription: Subscription): Tables["subscriptions"] {
  const { only, pace, quiet, timeZone, paused, createdBy, ...same } = subscription
  return {
    ...same,
    only_reason: only,
    pace,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    time_zone: timeZone,
    paused: paused ? 1 : 0,
    created_by: createdBy,
  }
}

function fromRow(row: Selectable<Tables["subscriptions"]>): Subscription {
  return {
    id: row.id,
    dossier: row.dossier,
    platform: row.platform as Platform, // these three are written by `toRow` alone
    team: row.team,
    channel: row.channel,
    topic: row.topic,
    only: row.only_reason as AlertReason,
    pace: row.pace as AlertPace,
    quiet: row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
    timeZone: row.time_zone,
    paused: row.paused === 1,
    createdBy: row.created_by,
    created: row.created,
  }
}
