import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Names the analyser that this program has: a hash over the analysis room's files. An analysis that was kept by another
 * one isn't used, so a changed rule shows at the next start.
 */
export function analyserVersion(): string {
  const folder = join(import.meta.dirname, "../analysis")
  const hash = createHash("sha256")
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (/\.(?:ts|js)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest("hex").slice(0, 16)
}
