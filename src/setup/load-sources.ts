import { existsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { basename } from "node:path"
import type { SingleBar } from "cli-progress"
import { Dossier } from "../dossier/dossier.ts"
import { UserError } from "../errors.ts"
import { readFolder } from "../ingest/read-folder.ts"
import type { Source } from "../ingest/source.ts"

/** Loading that takes longer shows how far it is, on a terminal. Milliseconds. */
const PATIENCE = 1000

/**
 * A dossier of the sources below a folder. What can't be read is named on standard error, and the rest loads.
 *
 * @throws UserError `no-sources-folder`
 */
export async function loadDossier(folder: string, stderr: NodeJS.WriteStream): Promise<Dossier> {
  const dossier = new Dossier()
  await dossier.addAll(await loadSources(folder, stderr))
  return dossier
}

/**
 * The sources below a folder, with a progress bar where that takes long. What can't be read is named on standard error.
 *
 * @throws UserError `no-sources-folder`
 */
export async function loadSources(folder: string, stderr: NodeJS.WriteStream): Promise<readonly Source[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(
      "no-sources-folder",
      `There is no folder "${folder}" to read sources from: give an existing one with --sources DIR, or set sources: in config/concordance.yaml.`,
    )
  const began = performance.now()
  let shown: SingleBar | undefined
  const { sources, problems } = await readFolder(folder, (done, total) => {
    if (shown) shown.update(done)
    else if (stderr.isTTY && performance.now() - began > PATIENCE) {
      const { SingleBar, Presets } = progress()
      const format = `Reading ${basename(folder)} {bar} {value} of {total}`
      shown = new SingleBar({ format, stream: stderr, clearOnComplete: true, hideCursor: true }, Presets.shades_classic)
      shown.start(total, done)
    }
  })
  shown?.stop()
  for (const { message } of problems) stderr.write(`${message}\n`)
  return sources
}

function progress(): typeof import("cli-progress") {
  // CommonJS, so it can be loaded at once when loading turns out to be slow.
  return createRequire(import.meta.url)("cli-progress") as typeof import("cli-progress")
}
