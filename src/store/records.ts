import type { Analysis } from "../analysis/model.ts"
import type { Database } from "./database.ts"
import type {
  AnalysisStore,
  DismissalStore,
  DossierStore,
  FeedbackStore,
  FeedRow,
  FeedStore,
  Platform,
} from "./store.ts"

export function dossierStore(database: Database): DossierStore {
  return {
    ensure: (id, name, now) =>
      database.write(async (db) => {
        await db
          .insertInto("dossiers")
          .values({ id, name, created: now })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .execute()
      }),
    list: () => database.read((db) => db.selectFrom("dossiers").selectAll().orderBy("created").orderBy("id").execute()),
    bind: (place, dossier) =>
      database.write(async (db) => {
        await db
          .insertInto("bindings")
          .values({ place, dossier })
          .onConflict((conflict) => conflict.column("place").doUpdateSet({ dossier }))
          .execute()
      }),
    boundTo: (places) =>
      database.read(async (db) => {
        if (places.length === 0) return null
        const rows = await db
          .selectFrom("bindings")
          .selectAll()
          .where("place", "in", [...places])
          .execute()
        const bound = new Map(rows.map((row) => [row.place, row.dossier]))
        for (const place of places) {
          const dossier = bound.get(place)
          if (dossier !== undefined) return dossier
        }
        return null
      }),
  }
}

export function analysisStore(database: Database): AnalysisStore {
  return {
    get: (hash, analyser) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("analyses")
          .select("analysis")
          .where("hash", "=", hash)
          .where("analyser", "=", analyser)
          .executeTakeFirst()
        return row ? (JSON.parse(row.analysis) as Analysis) : null
      }),
    put: (hash, analyser, analysis) =>
      database.write(async (db) => {
        const row = { hash, analyser, analysis: JSON.stringify(analysis) }
        await db
          .insertInto("analyses")
          .values(row)
          .onConflict((conflict) => conflict.columns(["hash", "analyser"]).doUpdateSet(row))
          .execute()
      }),
  }
}

export function feedStore(database: Database): FeedStore {
  return {
    put: ({ lastModified, reported, ...feed }) =>
      database.write(async (db) => {
        const row = { ...feed, last_modified: lastModified, reported: reported ? 1 : 0 }
        await db
          .insertInto("feeds")
          .values(row)
          .onConflict((conflict) => conflict.columns(["dossier", "url"]).doUpdateSet(row))
          .execute()
      }),
    list: (dossier) =>
      database.read(async (db) =>
        (await db.selectFrom("feeds").selectAll().where("dossier", "=", dossier).orderBy("url").execute()).map(toFeed),
      ),
    takeDue: (now, leaseUntil) =>
      database.write(async (db) => {
        let query = db.selectFrom("feeds").selectAll().where("due", "<=", now).orderBy("due").limit(20)
        if (database.rowLocks) query = query.forUpdate().skipLocked()
        const rows = await query.execute()
        for (const { dossier, url } of rows)
          await db
            .updateTable("feeds")
            .set({ due: leaseUntil })
            .where("dossier", "=", dossier)
            .where("url", "=", url)
            .execute()
        return rows.map(toFeed)
      }),
    remove: (dossier, url) =>
      database.write(async (db) => {
        const result = await db
          .deleteFrom("feeds")
          .where("dossier", "=", dossier)
          .where("url", "=", url)
          .executeTakeFirst()
        return result.numDeletedRows > 0n
      }),
  }
}

function toFeed(
  row: Omit<FeedRow, "lastModified" | "reported"> & { last_modified: string | null; reported: number },
): FeedRow {
  const { last_modified, reported, ...feed } = row
  return { ...feed, lastModified: last_modified, reported: reported === 1 }
}

export function dismissalStore(database: Database): DismissalStore {
  return {
    add: ({ by, ...dismissal }) =>
      database.write(async (db) => {
        await db
          .insertInto("dismissals")
          .values({ ...dismissal, dismissed_by: by })
          .onConflict((conflict) => conflict.columns(["dossier", "team", "disagreement"]).doNothing())
          .execute()
      }),
    remove: (dossier, team, disagreement) =>
      database.write(async (db) => {
        const result = await db
          .deleteFrom("dismissals")
          .where("dossier", "=", dossier)
          .where("team", "=", team)
          .where("disagreement", "=", disagreement)
          .executeTakeFirst()
        return result.numDeletedRows > 0n
      }),
    list: (dossier, team) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("dismissals")
          .selectAll()
          .where("dossier", "=", dossier)
          .where("team", "=", team)
          .orderBy("at")
          .execute()
        return rows.map(({ dismissed_by, ...row }) => ({ ...row, by: dismissed_by }))
      }),
  }
}

export function feedbackStore(database: Database): FeedbackStore {
  return {
    put: ({ by, helpful, ...feedback }) =>
      database.write(async (db) => {
        const row = { ...feedback, helpful: helpful ? 1 : 0, given_by: by }
        await db
          .insertInto("feedback")
          .values(row)
          .onConflict((conflict) => conflict.columns(["answer", "given_by"]).doUpdateSet(row))
          .execute()
      }),
    list: (since) =>
      database.read(async (db) => {
        const rows = await db.selectFrom("feedback").selectAll().where("at", ">=", since).orderBy("at").execute()
        return rows.map(({ given_by, helpful, platform, ...row }) => ({
          ...row,
          by: given_by,
          helpful: helpful === 1,
          platform: platform as Platform, // written by `put` alone
        }))
      }),
  }
}
