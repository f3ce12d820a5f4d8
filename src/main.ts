import { createCore } from "./setup/core.ts"
import { createLog } from "./setup/log.ts"
import { startersOf } from "./setup/platforms.ts"
import { serve, stopSignal } from "./setup/serve.ts"
import { startService } from "./setup/service.ts"
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
  try {
    const service = await startService(settings, log)
    const deps = createCore({ ...service, dossier: service.ready, log })
    const { adapters, stop } = await serve({ starters, deps, health: settings.config.health, loading: service.ready })
    try {
      for (const { sender } of adapters) if (sender) service.connect(sender)
      const dossier = await service.ready
      log.info({ sources: dossier.sources.length }, "ready")
      await warmUp(dossier)
      service.start()
      log.info({ signal: await stopSignal() }, "stopping")
    } finally {
      await stop()
      await service.stop()
    }
    return 0
  } catch (err) {
    log.error({ err }, err instanceof Error ? err.message : "stopped")
    return 2
  }
}
