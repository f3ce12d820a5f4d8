import { readFile, stat } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { UserError } from "../errors.ts"
import { findFiles, unreadable } from "./find-files.ts"
import { type Metadata, mergeMetadata } from "./metadata.ts"
import { type Note, type Problem, UnusableFile } from "./problem.ts"
import { MAX_BYTES, readDocument, tooLarge } from "./read-document.ts"
import { idOf } from "./read-source.ts"
import type { Source } from "./source.ts"
import { readSourcesYaml } from "./sources-yaml.ts"

export type { Problem } from "./problem.ts"
export { readSource } from "./read-source.ts"

/** What a folder held: the sources in the order of their paths, and what is wrong with the files that aren't there. */
export type Loaded = { readonly sources: readonly Source[]; readonly problems: readonly Problem[] }

/** Called after each file, so that whoever waits can see how far it is. */
export type Progress = (done: number, total: number) => void

/**
 * Reads every file of a known kind below a folder (.txt, .md, .html, .pdf), with what `sources.yaml` files in it say of
 * them. A file that can't be used is named in `problems`, and the rest loads.
 *
 * @throws UserError `no-folder` when there is no such folder
 */
export async function readFolder(folder: string, progress: Progress = () => {}): Promise<Loaded> {
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new UserError("no-folder", `There is no folder "${folder}" to read sources from: check the path.`)
  const { files, described, problems: found } = await findFiles(folder)
  const problems = [...found]
  const metadata = new Map<string, Metadata>()
  for (const where of described) {
    const read = await readSourcesYaml(folder, where)
    problems.push(...read.problems)
    for (const [path, fields] of read.metadata) metadata.set(path, mergeMetadata(fields, metadata.get(path) ?? {}))
  }
  const sources = new Map<string, Source>()
  let done = 0
  for (const file of files) {
    try {
      const source = await readOne(folder, file, metadata.get(file) ?? metadata.get(idOf(file)) ?? {}, (problem) =>
        problems.push(problem),
      )
      const before = sources.get(source.id)
      if (before)
        problems.push({
          path: file,
          code: "duplicate-id",
          message: `${file} would have the same id as ${before.file}, "${source.id}"; rename one of them.`,
        })
      else sources.set(source.id, source)
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      problems.push(error.problem)
    }
    progress(++done, files.length)
  }
  return { sources: [...sources.values()], problems }
}

/**
 * Reads one file of a folder.
 *
 * @param path the file's path; its place below `folder` gives the source its id
 * @throws UnusableFile
 */
export async function readOne(
  folder: string,
  path: string,
  given: Metadata = {},
  note: Note = () => {},
): Promise<Source> {
  const file = relative(folder, join(folder, path)).split(sep).join("/")
  const full = join(folder, path)
  const about = await stat(full).catch(() => null)
  if (!about) throw new UnusableFile(file, "unreadable", unreadable(file).message)
  // A pipe or a device would be waited for without end.
  if (!about.isFile()) throw new UnusableFile(file, "not-a-file", `${file} is no ordinary file; only files are read.`)
  if (about.size > MAX_BYTES) throw tooLarge(file, about.size)
  const bytes = await readFile(full).catch(() => {
    throw new UnusableFile(file, "unreadable", unreadable(file).message)
  })
  return readDocument(file, bytes, given, note)
}
