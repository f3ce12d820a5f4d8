import { createCore } from "./setup/core.ts"
import { followEntityFile } from "./setup/entity-file.ts"
import { createLog } from "./setup/log.ts"
import { startersOf } from "./setup/platforms.ts"
import { serve, stopSignal } from "./setup/serve.ts"
import { startService } from "./setup/service.ts"
import { loadSettings } from "./setup/settings.ts"
import { runTerminal } from "./setup/terminal.ts"
import { work } from "./setup/work.ts"

// `npm start`: Slack and Discord where their tokens are set, else the prompt.
process.exitCode = await main()

async function main(): Promise<number> {
  const settings = await loadSettings(process.env)
  const starters = startersOf(settings)
  if (!starters.length) return runTerminal(process.argv.slice(2), process)

  const log = createLog({ level: settings.config.log, secrets: settings.secrets })
  for (const { area, message } of settings.problems) log.error({ area }, message)
  const stopping = stopSignal()
  const open: { stop: () => Promise<void> }[] = []
  try {
    const service = await startService(settings, log)
    open.unshift(service)
    const deps = createCore({ ...service, dossier: service.ready, names: followEntityFile(settings.home, log), log })
    const serving = await serve({ starters, deps, health: settings.config.health, loading: service.ready })
    open.unshift(serving)
    return await work(service, serving, stopping, log)
  } catch (err) {
    log.error({ err }, err instanceof Error ? err.message : "stopped")
    return 2
  } finally {
    for (const { stop } of open) await stop()
  }
}
