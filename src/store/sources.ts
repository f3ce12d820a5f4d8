import type { Source } from "../ingest/source.ts"
import type { Connection, Database } from "./database.ts"
import type { SourceStore, SourceVersion } from "./store.ts"

/** The sources of every dossier, with all their versions. */
export function sourceStore(database: Database): SourceStore {
  const versionsOf = (db: Connection) => db.selectFrom("versions").selectAll("versions")
  return {
    put: (dossier, source, { link, retrieved }) =>
      database.write(async (db, announce) => {
        await db
          .insertInto("sources")
          .values({ dossier, id: source.id, version: 0, hash: "", link: null, removed: 0 })
          .onConflict((conflict) => conflict.columns(["dossier", "id"]).doNothing())
          .execute()
        // Two replicas may bring the same source at once: the row's lock lets one of them go first.
        let query = db
          .selectFrom("sources")
          .select(["version", "hash", "removed"])
          .where("dossier", "=", dossier)
          .where("id", "=", source.id)
        if (database.rowLocks) query = query.forUpdate()
        const row = await query.executeTakeFirstOrThrow()
        if (row.hash === source.hash && row.removed === 0)
          return { outcome: "unchanged" as const, version: row.version }
        const version = row.version + 1
        await db
          .insertInto("versions")
          .values({
            dossier,
            id: source.id,
            version,
            hash: source.hash,
            link,
            retrieved,
            decided: 0,
            source: JSON.stringify(source),
          })
          .execute()
        await db
          .updateTable("sources")
          .set({ version, hash: source.hash, link, removed: 0 })
          .where("dossier", "=", dossier)
          .where("id", "=", source.id)
          .execute()
        await announce({ dossier, source: source.id, version })
        return { outcome: version === 1 ? ("new" as const) : ("changed" as const), version }
      }),

    current: (dossier) =>
      database.read(async (db) => {
        const rows = await versionsOf(db)
          .innerJoin("sources", (join) =>
            join
              .onRef("sources.dossier", "=", "versions.dossier")
              .onRef("sources.id", "=", "versions.id")
              .onRef("sources.version", "=", "versions.version"),
          )
          .where("versions.dossier", "=", dossier)
          .where("sources.removed", "=", 0)
          .orderBy("sources.seq")
          .execute()
        return rows.map(toVersion)
      }),

    versions: (dossier, id) =>
      database.read(async (db) => {
        const rows = await versionsOf(db)
          .where("dossier", "=", dossier)
          .where("id", "=", id)
          .orderBy("version")
          .execute()
        return rows.map(toVersion)
      }),

    findByLink: (dossier, link) => findBy("link", dossier, link),
    findByHash: (dossier, hash) => findBy("hash", dossier, hash),

    remove: (dossier, id) =>
      database.write(async (db, announce) => {
        const gone = await db
          .deleteFrom("versions")
          .where("dossier", "=", dossier)
          .where("id", "=", id)
          .returning("hash")
          .execute()
        if (gone.length === 0) return false
        await db
          .deleteFrom("analyses")
          .where(
            "hash",
            "in",
            gone.map((row) => row.hash),
          )
          .where("hash", "not in", db.selectFrom("versions").select("hash"))
          .execute()
        // The row stays, emptied, so that the source's versions go on counting if it comes again.
        await db
          .updateTable("sources")
          .set({ removed: 1, hash: "", link: null })
          .where("dossier", "=", dossier)
          .where("id", "=", id)
          .execute()
        await db.deleteFrom("decisions").where("dossier", "=", dossier).where("source", "=", id).execute()
        await db
          .deleteFrom("deliveries")
          .where("dossier", "=", dossier)
          .where("state", "=", "pending")
          .where("source", "=", id)
          .execute()
        await announce({ dossier, source: id, version: 0 })
        return true
      }),

    undecided: (dossier) =>
      database.read(async (db) => {
        const rows = await versionsOf(db)
          .where("dossier", "=", dossier)
          .where("decided", "=", 0)
          .orderBy("retrieved")
          .orderBy("id")
          .execute()
        return rows.map(toVersion)
      }),
  }

  function findBy(column: "link" | "hash", dossier: string, value: string): Promise<SourceVersion | null> {
    return database.read(async (db) => {
      const row = await versionsOf(db)
        .innerJoin("sources", (join) =>
          join
            .onRef("sources.dossier", "=", "versions.dossier")
            .onRef("sources.id", "=", "versions.id")
            .onRef("sources.version", "=", "versions.version"),
        )
        .where("sources.dossier", "=", dossier)
        .where(`sources.${column}`, "=", value)
        .where("sources.removed", "=", 0)
        .executeTakeFirst()
      return row ? toVersion(row) : null
    })
  }
}

type VersionRow = {
  dossier: string
  version: number
  link: string | null
  retrieved: string
  decided: number
  source: string
}

function toVersion(row: VersionRow): SourceVersion {
  return {
    dossier: row.dossier,
    source: JSON.parse(row.source) as Source,
    version: row.version,
    link: row.link,
    retrieved: row.retrieved,
    decided: row.decided === 1,
  }
}
