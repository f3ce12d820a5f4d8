import type { Selectable, Transaction } from "kysely"
import type { Database } from "./database.ts"
import type { Tables } from "./schema.ts"
import type { Decision, Delivery, DeliveryState, NewDelivery, Outbox, Platform } from "./store.ts"

/**
 * The transactional outbox (Richardson, "Transactional outbox" pattern), with a lease per delivery. What a crash left in
 * `sending` is handed out again once its lease has run out, marked `uncertain`: whether it was posted is settled with
 * the platform, not guessed.
 */
export function outbox(database: Database): Outbox {
  return {
    plan: ({ dossier, source, version }, decisions, deliveries) =>
      database.write(async (db) => {
        const marked = await db
          .updateTable("versions")
          .set({ decided: 1 })
          .where("dossier", "=", dossier)
          .where("id", "=", source)
          .where("version", "=", version)
          .where("decided", "=", 0)
          .executeTakeFirst()
        // Another replica was first, or the source has been removed meanwhile: its alerts stand, or are not wanted.
        if (marked.numUpdatedRows === 0n) return
        if (decisions.length > 0)
          await db
            .insertInto("decisions")
            .values(
              decisions.map(({ sent, alert, ...decision }) => ({
                ...decision,
                sent: sent ? 1 : 0,
                alert: JSON.stringify(alert),
              })),
            )
            .onConflict((conflict) => conflict.columns(["dossier", "source", "version", "subscription"]).doNothing())
            .execute()
        await insert(db, deliveries)
      }),

    add: (deliveries) => database.write((db) => insert(db, deliveries)),

    claim: ({ platforms, owner, now, leaseUntil }) =>
      database.write(async (db) => {
        let query = db
          .selectFrom("deliveries as d")
          .selectAll("d")
          .where("d.platform", "in", [...platforms])
          .where("d.due", "<=", now)
          .where((where) =>
            where.or([
              where("d.state", "=", "pending"),
              where.and([where("d.state", "=", "sending"), where("d.lease_until", "<", now)]),
            ]),
          )
          // Order within a channel: nothing that was scheduled earlier, and whose time has come, may still be open.
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom("deliveries as e")
                  .select("e.seq")
                  .whereRef("e.platform", "=", "d.platform")
                  .whereRef("e.channel", "=", "d.channel")
                  .whereRef("e.seq", "<", "d.seq")
                  .where("e.state", "in", ["pending", "sending"])
                  .where("e.scheduled", "<=", now),
              ),
            ),
          )
          .orderBy("d.due")
          .orderBy("d.seq")
          .limit(1)
        if (database.rowLocks) query = query.forUpdate().skipLocked()
        const row = await query.executeTakeFirst()
        if (!row) return null
        const taken = await db
          .updateTable("deliveries")
          .set({
            state: "sending",
            owner,
            lease_until: leaseUntil,
            attempts: row.attempts + 1,
            uncertain: row.state === "sending" ? 1 : row.uncertain,
          })
          .where("seq", "=", row.seq)
          .returningAll()
          .executeTakeFirstOrThrow()
        return toDelivery(taken)
      }),

    sent: (key, owner, message) => settle(key, owner, { state: "sent", message, uncertain: 0, problem: null }),
    // That this attempt didn't post says nothing of an earlier one whose outcome is unknown: `uncertain` stands.
    retry: (key, owner, due, problem) => settle(key, owner, { state: "pending", due, problem }),
    failed: (key, owner, problem) => settle(key, owner, { state: "failed", problem }),

    get: (key) =>
      database.read(async (db) => {
        const row = await db.selectFrom("deliveries").selectAll().where("key", "=", key).executeTakeFirst()
        return row ? toDelivery(row) : null
      }),

    countSince: (platform, channel, since) =>
      database.read(async (db) => {
        const { count } = await db
          .selectFrom("deliveries")
          .select((select) => select.fn.countAll().as("count"))
          .where("platform", "=", platform)
          .where("channel", "=", channel)
          .where("scheduled", ">=", since)
          .where("state", "!=", "failed")
          .executeTakeFirstOrThrow()
        return Number(count)
      }),

    decisions: (dossier, source) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("decisions")
          .selectAll()
          .where("dossier", "=", dossier)
          .where("source", "=", source)
          .orderBy("version")
          .orderBy("subscription")
          .execute()
        return rows.map(toDecision)
      }),

    carried: (delivery) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("decisions")
          .innerJoin("versions", (join) =>
            join
              .onRef("versions.dossier", "=", "decisions.dossier")
              .onRef("versions.id", "=", "decisions.source")
              .onRef("versions.version", "=", "decisions.version"),
          )
          .selectAll("decisions")
          .where("delivery", "=", delivery)
          .orderBy("versions.retrieved")
          .orderBy("decisions.source")
          .execute()
        return rows.map(toDecision)
      }),
  }

  function settle(
    key: string,
    owner: string,
    values: { state: DeliveryState; due?: string; problem?: string | null; message?: string | null; uncertain?: 0 | 1 },
  ): Promise<boolean> {
    return database.write(async (db) => {
      const result = await db
        .updateTable("deliveries")
        .set({ ...values, owner: null, lease_until: null })
        .where("key", "=", key)
        .where("owner", "=", owner)
        .where("state", "=", "sending")
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    })
  }
}

async function insert(db: Transaction<Tables>, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  await db
    .insertInto("deliveries")
    .values(
      deliveries.map((delivery) => ({
        ...delivery,
        scheduled: delivery.due,
        state: "pending",
        attempts: 0,
        uncertain: 0,
        owner: null,
        lease_until: null,
        problem: null,
        message: null,
      })),
    )
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute()
}

function toDelivery(row: Selectable<Tables["deliveries"]>): Delivery {
  return {
    seq: row.seq,
    key: row.key,
    subscription: row.subscription,
    dossier: row.dossier,
    platform: row.platform as Platform, // written by `insert` alone
    team: row.team,
    channel: row.channel,
    due: row.due,
    source: row.source,
    notice: row.notice,
    state: row.state as DeliveryState, // written by this file alone
    attempts: row.attempts,
    uncertain: row.uncertain === 1,
    problem: row.problem,
    message: row.message,
  }
}

function toDecision({ sent, alert, ...row }: Selectable<Tables["decisions"]>): Decision {
  return { ...row, sent: sent === 1, alert: JSON.parse(alert) as unknown }
}
