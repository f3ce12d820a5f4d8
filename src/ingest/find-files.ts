import { readdir, realpath, stat } from "node:fs/promises"
import { join, posix } from "node:path"
import type { Problem } from "./problem.ts"
import { isKnownKind } from "./read-document.ts"
import { SOURCES_YAML } from "./sources-yaml.ts"

/** What a folder holds: files to read and folders with a `sources.yaml`, as sorted paths with forward slashes. */
export type Found = {
  readonly files: readonly string[]
  readonly described: readonly string[]
  readonly problems: readonly Problem[]
}

/** The file that says what a folder is, at its top. */
const README = "README.md"

/** Looks for readable files below a folder. Names that start with a dot are left alone, and links are followed once. */
export async function findFiles(root: string): Promise<Found> {
  const files: string[] = []
  const described: string[] = []
  const problems: Problem[] = []
  const visited = new Set<string>()
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => {
      problems.push(unreadable(folder || "."))
      return []
    })
    const real = await realpath(join(root, folder)).catch(() => folder)
    if (visited.has(real)) return
    visited.add(real)
    // Links last, so that a folder is known by its own name rather than by a link to it.
    const links = entries.filter((entry) => entry.isSymbolicLink())
    for (const entry of [...entries.filter((entry) => !entry.isSymbolicLink()), ...links]) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue
      const path = posix.join(folder, entry.name)
      let isFolder = entry.isDirectory()
      if (entry.isSymbolicLink()) {
        const target = await stat(join(root, path)).catch(() => null)
        if (!target) {
          if (isKnownKind(entry.name))
            problems.push({
              path,
              code: "broken-link",
              message: `${path} is a link to a file that isn't there; mend or remove it.`,
            })
          continue
        }
        isFolder = target.isDirectory()
      }
      if (isFolder) await visit(path)
      else if (entry.name === SOURCES_YAML) described.push(folder)
      else if (isKnownKind(entry.name) && !(folder === "" && entry.name === README)) files.push(path)
    }
  }
  await visit("")
  return { files: files.sort(), described: described.sort(), problems }
}

export function unreadable(path: string): Problem {
  return { path, code: "unreadable", message: `${path} can't be read; check its permissions.` }
}
