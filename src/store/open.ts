import { join } from "node:path"
import { type Database, openPostgres, openSqlite } from "./database.ts"
import { outbox } from "./outbox.ts"
import { analysisStore, dismissalStore, dossierStore, feedbackStore, feedStore } from "./records.ts"
import { sourceStore } from "./sources.ts"
import type { Store } from "./store.ts"
import { subscriptionStore } from "./subscriptions.ts"

/**
 * Opens the store: PostgreSQL when a URL is given, else the file `concordance.db` in a folder (made when missing).
 *
 * @throws UserError naming the database, what is wrong and what to do
 */
export async function openStore(options: {
  readonly databaseUrl?: string | undefined
  readonly folder: string
}): Promise<Store> {
  const database = options.databaseUrl
    ? await openPostgres(options.databaseUrl)
    : await openSqlite(join(options.folder, "concordance.db"))
  return storeOf(database)
}

/** The store's rooms over one database. */
export function storeOf(database: Database): Store {
  return {
    dossiers: dossierStore(database),
    sources: sourceStore(database),
    analyses: analysisStore(database),
    feeds: feedStore(database),
    subscriptions: subscriptionStore(database),
    outbox: outbox(database),
    dismissals: dismissalStore(database),
    feedback: feedbackStore(database),
    watch: (listener) => database.watch(listener),
    close: () => database.close(),
  }
}
