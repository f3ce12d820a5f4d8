import { readFile } from "node:fs/promises"
import { join, posix } from "node:path"
import { parse } from "yaml"
import { type Metadata, readMetadata } from "./metadata.ts"
import type { Problem } from "./problem.ts"

/** The file that says what is known of the files beside and below it. */
export const SOURCES_YAML = "sources.yaml"

/**
 * Reads `sources.yaml`: a mapping from a file's path below it (with or without the extension) to its fields.
 * A field that is `null` is said to be unknown; `inferred: [outlet]` marks fields as told from the text.
 *
 * @param root the folder that is read
 * @param folder the folder of the `sources.yaml`, below the root, with forward slashes; empty for the root
 * @returns the metadata by path below the root, and what couldn't be understood
 */
export async function readSourcesYaml(
  root: string,
  folder: string,
): Promise<{ metadata: Map<string, Metadata>; problems: Problem[] }> {
  const path = posix.join(folder, SOURCES_YAML)
  const metadata = new Map<string, Metadata>()
  const problems: Problem[] = []
  const problem = (message: string) => problems.push({ path, code: "bad-metadata", message })
  let entries: unknown
  try {
    entries = parse(await readFile(join(root, path), "utf8"), { maxAliasCount: 20 })
  } catch (error) {
    problem(`${path} can't be read as YAML (${firstLine(error)}); the files are read without it.`)
    return { metadata, problems }
  }
  if (!isMapping(entries)) {
    if (entries !== null) problem(`${path} is no mapping from file names to fields; the files are read without it.`)
    return { metadata, problems }
  }
  for (const [file, fields] of Object.entries(entries)) {
    if (!isMapping(fields)) {
      problem(`${path} says nothing of ${file} that can be understood; write its fields below it, such as "title: …".`)
      continue
    }
    const read = readMetadata(fields)
    for (const fault of read.faults) problem(`${path}, ${file}: ${fault}.`)
    metadata.set(posix.join(folder, file), read.metadata)
  }
  return { metadata, problems }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]?.replace(/:$/, "") ?? ""
}
