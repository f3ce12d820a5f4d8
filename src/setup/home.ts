import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/** Where config/, seeds/ and .env are: $CONCORDANCE_HOME, else the folder of the package this file belongs to. */
export function homeOf(env: NodeJS.ProcessEnv): string {
  if (env["CONCORDANCE_HOME"]) return env["CONCORDANCE_HOME"]
  let folder = import.meta.dirname
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder)
    if (parent === folder) return process.cwd()
    folder = parent
  }
  return folder
}
