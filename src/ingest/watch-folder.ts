import { stat } from "node:fs/promises"
import { basename, posix, relative, sep } from "node:path"
import { watch } from "chokidar"
import { findFiles } from "./find-files.ts"
import { type Metadata, mergeMetadata } from "./metadata.ts"
import { type Problem, UnusableFile } from "./problem.ts"
import { isKnownKind } from "./read-document.ts"
import { readOne } from "./read-folder.ts"
import { idOf } from "./read-source.ts"
import type { Source } from "./source.ts"
import { readSourcesYaml, SOURCES_YAML } from "./sources-yaml.ts"

/** What changed in a folder. `removed` are source ids. */
export type FolderChange = {
  readonly added: readonly Source[]
  readonly changed: readonly Source[]
  readonly removed: readonly string[]
  readonly problems: readonly Problem[]
}

export type Watching = { readonly close: () => Promise<void> }

export type WatchOptions = {
  /** A file that hasn't grown for so long is finished; in milliseconds. */
  readonly settled?: number
  /** Changes within so long of each other come as one; in milliseconds. */
  readonly together?: number
}

/**
 * Watches a folder for sources that come, change and go. A file is read once it has stopped growing; a `sources.yaml`
 * that changes makes the files it describes change. What is there at the start isn't reported: `readFolder` gives it.
 *
 * @param known the sources that were read at the start
 * @returns when it is watching
 */
export async function watchFolder(
  folder: string,
  known: readonly Source[],
  changed: (change: FolderChange) => void,
  { settled = 300, together = 150 }: WatchOptions = {},
): Promise<Watching> {
  const files = new Map(known.map(({ file, hash }) => [file, hash]))
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  let closed = false

  const isOurs = (path: string) => {
    const file = relative(folder, path).split(sep).join("/")
    if (file.split("/").some((part) => part.startsWith(".") || part === "node_modules")) return false
    return basename(file) === SOURCES_YAML || (isKnownKind(file) && file !== "README.md")
  }
  const note = (path: string) => {
    if (!isOurs(path)) return
    waiting.add(relative(folder, path).split(sep).join("/"))
    clearTimeout(timer)
    timer = setTimeout(() => {
      // One batch after another: two readings of a file must not overtake each other.
      turn = turn.then(flush)
    }, together)
  }
  const flush = async () => {
    const batch = [...waiting]
    waiting.clear()
    const change = await read(folder, batch, files)
    const any = change.added.length + change.changed.length + change.removed.length + change.problems.length
    if (any && !closed) changed(change)
  }

  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.max(20, settled / 5) },
    ignored: (path) => path !== folder && basename(path).startsWith("."),
  })
  watcher.on("add", note).on("change", note).on("unlink", note)
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve)
    watcher.once("error", reject)
  })
  // Later errors (a folder that can't be read) concern one path; the others go on being watched.
  watcher.on("error", () => {})
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await watcher.close()
      await turn
    },
  }
}

async function read(folder: string, batch: readonly string[], files: Map<string, string>): Promise<FolderChange> {
  const problems: Problem[] = []
  const described = batch.filter((file) => posix.basename(file) === SOURCES_YAML).map((file) => posix.dirname(file))
  const below = (file: string) => described.some((where) => where === "." || file.startsWith(`${where}/`))
  const touched = new Set(batch.filter((file) => posix.basename(file) !== SOURCES_YAML))
  for (const file of files.keys()) if (below(file)) touched.add(file)
  const metadata = await allMetadata(folder, described, problems)
  const added: Source[] = []
  const changed: Source[] = []
  const removed: string[] = []
  for (const file of [...touched].sort()) {
    const gone = !(await stat(`${folder}/${file}`).catch(() => null))
    if (gone) {
      if (files.delete(file)) removed.push(idOf(file))
      continue
    }
    const twin = [...files.keys()].find((other) => other !== file && idOf(other) === idOf(file))
    if (twin !== undefined) {
      const message = `${file} would have the same id as ${twin}, "${idOf(file)}"; rename one of them.`
      problems.push({ path: file, code: "duplicate-id", message })
      continue
    }
    try {
      const source = await readOne(folder, file, metadata.get(file) ?? metadata.get(idOf(file)) ?? {}, (problem) =>
        problems.push(problem),
      )
      const before = files.get(file)
      if (before === undefined) added.push(source)
      else if (before !== source.hash || below(file)) changed.push(source)
      files.set(file, source.hash)
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      problems.push(error.problem)
    }
  }
  return { added, changed, removed, problems }
}

/** What all `sources.yaml` files say; only those that changed are told off for what they get wrong. */
async function allMetadata(
  folder: string,
  changed: readonly string[],
  problems: Problem[],
): Promise<Map<string, Metadata>> {
  const metadata = new Map<string, Metadata>()
  const { described } = await findFiles(folder)
  for (const where of described) {
    const read = await readSourcesYaml(folder, where)
    if (changed.includes(where || ".")) problems.push(...read.problems)
    for (const [path, fields] of read.metadata) metadata.set(path, mergeMetadata(fields, metadata.get(path) ?? {}))
  }
  return metadata
}
