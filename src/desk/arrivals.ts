import type { Source } from "../ingest/source.ts"
import type { PutOutcome, Store } from "../store/store.ts"

/** The link of a file in the watched folder, by which it is found again. */
const folderLink = (file: string) => `folder:${file}`

export type Filed = { readonly outcome: PutOutcome; readonly id: string; readonly title: string | null }

/**
 * Files a source: the same text again is nothing new, another text under its id or link is a new version, and an id
 * that another source has gets a number.
 *
 * @param link its key, by which it is found again; null for what has none
 */
export async function file(
  store: Store,
  dossier: string,
  source: Source,
  link: string | null,
  retrieved: string,
): Promise<Filed> {
  const known =
    (link && (await store.sources.findByLink(dossier, link))) || (await store.sources.findByHash(dossier, source.hash))
  if (known && known.source.hash === source.hash)
    return { outcome: "unchanged", id: known.source.id, title: known.source.title }
  const id = known ? known.source.id : await freeId(store, dossier, source.id)
  const { outcome } = await store.sources.put(dossier, { ...source, id }, { link, retrieved })
  return { outcome, id, title: source.title }
}

/** Makes the dossier hold what the folder holds: new and changed files are filed, those that are gone are removed. */
export async function syncFolder(
  store: Store,
  dossier: string,
  sources: readonly Source[],
  retrieved: string,
): Promise<void> {
  const held = await store.sources.current(dossier)
  const byLink = new Map(held.map((version) => [version.link, version]))
  const present = new Set<string | null>()
  for (const source of sources) {
    const link = folderLink(source.file)
    present.add(link)
    const known = byLink.get(link)
    if (known && known.source.hash === source.hash && sameDescription(known.source, source)) continue
    if (known && known.source.hash === source.hash) await store.sources.remove(dossier, source.id)
    await store.sources.put(dossier, source, { link, retrieved })
  }
  for (const { link, source } of held)
    if (link?.startsWith("folder:") && !present.has(link)) await store.sources.remove(dossier, source.id)
}

/** One file of the watched folder that appeared or changed. */
export function fileFromFolder(store: Store, dossier: string, source: Source, retrieved: string): Promise<Filed> {
  return store.sources
    .put(dossier, source, { link: folderLink(source.file), retrieved })
    .then(({ outcome }) => ({ outcome, id: source.id, title: source.title }))
}

function sameDescription(a: Source, b: Source): boolean {
  const described = ({ added: _added, ...source }: Source) => JSON.stringify(source)
  return described(a) === described(b)
}

async function freeId(store: Store, dossier: string, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    const versions = await store.sources.versions(dossier, id)
    if (versions.length === 0) return id
  }
}
