import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql, type Transaction } from "kysely"
import { explainFault } from "./faults.ts"
import { migrations } from "./migrations.ts"
import type { Tables } from "./schema.ts"
import type { SourceChange } from "./store.ts"

export type Connection = Kysely<Tables> | Transaction<Tables>

/**
 * What differs between the two databases, and nothing else. `write` runs a transaction that holds against other
 * writers; `announce` is called inside it and reaches the listeners only when it commits.
 */
export type Database = {
  readonly db: Kysely<Tables>
  /** For messages: a path, or a URL without its password. */
  readonly where: string
  /** Whether rows can be locked one by one (`for update skip locked`), or a writer has the file to itself. */
  readonly rowLocks: boolean
  read<T>(work: (db: Connection) => Promise<T>): Promise<T>
  write<T>(work: (db: Transaction<Tables>, announce: (change: SourceChange) => Promise<void>) => Promise<T>): Promise<T>
  watch(listener: (change: SourceChange) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Opens (and makes, and migrates) a SQLite file. Every commit is on the disk before `write` resolves. */
export async function openSqlite(path: string): Promise<Database> {
  const listeners = new Set<(change: SourceChange) => void>()
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true })
    const { default: Sqlite } = await import("libsql")
    const file = new Sqlite(path)
    // WAL survives a killed process, FULL a lost power supply. https://sqlite.org/pragma.html#pragma_synchronous
    file.pragma("journal_mode = WAL")
    file.pragma("synchronous = FULL")
    file.pragma("busy_timeout = 2000")
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) })
    await migrate(db, "integer")
    return {
      db,
      where: path,
      rowLocks: false,
      read: (work) => work(db).catch((error) => Promise.reject(explainFault(error, path))),
      write: async (work) => {
        const changes: SourceChange[] = []
        // A full disk makes SQLite roll back by itself; the rollback that follows then fails, and would hide the cause.
        let cause: unknown
        const result = await db
          .transaction()
          .execute((transaction) =>
            work(transaction, async (change) => void changes.push(change)).catch((error) => {
              cause = error
              throw error
            }),
          )
          .catch((error) => Promise.reject(explainFault(cause ?? error, path)))
        for (const change of changes) for (const listener of listeners) listener(change)
        return result
      },
      watch: async (listener) => {
        listeners.add(listener)
        return async () => void listeners.delete(listener)
      },
      close: () => db.destroy(),
    }
  } catch (error) {
    throw explainFault(error, path)
  }
}

const CHANNEL = "concordance_sources"

/** Opens (and migrates) a PostgreSQL database. Replicas may share it: changes are announced with NOTIFY. */
export async function openPostgres(url: string): Promise<Database> {
  const where = withoutPassword(url)
  try {
    const { default: pg } = await import("pg")
    const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5000 })
    // An idle connection that the server closes is replaced by the pool; unhandled, its error would end the process.
    pool.on("error", () => {})
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    await migrate(db, "serial").catch(async (error) => {
      await db.destroy()
      throw error
    })
    return {
      db,
      where,
      rowLocks: true,
      read: (work) => work(db).catch((error) => Promise.reject(explainFault(error, where))),
      write: (work) =>
        db
          .transaction()
          .execute((transaction) =>
            work(transaction, async (change) => {
              await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(change)})`.execute(transaction)
            }),
          )
          .catch((error) => Promise.reject(explainFault(error, where))),
      watch: (listener) => listen(() => new pg.Client({ connectionString: url }), listener),
      close: () => db.destroy(),
    }
  } catch (error) {
    throw explainFault(error, where)
  }
}

type ListeningClient = InstanceType<typeof import("pg")["default"]["Client"]>

/** Listens on a connection of its own, and makes a new one when it breaks (after 0.2 s, doubling to 5 s). */
async function listen(
  connect: () => ListeningClient,
  listener: (change: SourceChange) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: ListeningClient | null = null
  let timer: NodeJS.Timeout | undefined
  const start = async (wait: number): Promise<void> => {
    const fresh = connect()
    const again = () => {
      if (stopped || client !== fresh) return
      client = null
      timer = setTimeout(() => void start(Math.min(wait * 2, 5000)).catch(() => {}), wait)
    }
    client = fresh
    fresh.on("error", again)
    fresh.on("end", again)
    fresh.on("notification", (message) => {
      if (message.payload) listener(JSON.parse(message.payload) as SourceChange)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
    } catch {
      again()
    }
  }
  await start(200)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}

async function migrate(db: Kysely<Tables>, serial: "integer" | "serial"): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(serial) }).migrateToLatest()
  if (error) throw error
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    if (parsed.password) parsed.password = "***"
    return parsed.toString()
  } catch {
    return "the database of DATABASE_URL"
  }
}
