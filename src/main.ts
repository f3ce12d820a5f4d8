import { createCore } from "./setup/core.ts"
import { loadDossier } from "./setup/load-sources.ts"
import { createLog } from "./setup/log.ts"
import { startersOf } from "./setup/platforms.ts"
import { serve, stopSignal } from "./setup/serve.ts"
import { loadSettings } from "./setup/settings.ts"
import { runTerminal } from "./setup/terminal.ts"
import { warmUp } from "./setup/warm.ts"

// `npm start`: Slack and Discord where their tokens are set, else the prompt.
process.exitCode = await main()

async function main(): Promise<number> {
  const settings = await loadSettings(process.env)
  const starters = startersOf(settings)
  if (!starters.length) return runTerminal(process.argv.slice(2), process)

  const log = createLog({ level: settings.config.log, secrets: settings.secrets })
  for (const { area, message } of settings.problems) log.error({ area }, message)
  const loading = loadDossier(settings.sources, process.stderr)
  const deps = createCore({ dossier: loading, log })
  try {
    const { stop } = await serve({ starters, deps, health: settings.config.health, loading })
    try {
      const dossier = await loading
      log.info({ sources: dossier.sources.length }, "ready")
      await warmUp(dossier)
      log.info({ signal: await stopSignal() }, "stopping")
    } finally {
      await stop()
    }
    return 0
  } catch (err) {
    log.error({ err }, err instanceof Error ? err.message : "stopped")
    return 2
  }
}
