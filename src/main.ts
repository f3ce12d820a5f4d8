import { createCore } from "./setup/core.ts"
import { followEntityFile } from "./setup/entity-file.ts"
import { createLog } from "./setup/log.ts"
import { startersOf } from "./setup/platforms.ts"
import { type Serving, serve, stopSignal } from "./setup/serve.ts"
import { readyToWork, startService } from "./setup/service.ts"
import { loadSettings } from "./setup/settings.ts"
import { runTerminal } from "./setup/terminal.ts"

// `npm start`: Slack and Discord where their tokens are set, else the prompt.
process.exitCode = await main()

async function main(): Promise<number> {
  const settings = await loadSettings(process.env)
  const starters = startersOf(settings)
  if (!starters.length) return runTerminal(process.argv.slice(2), process)

  const log = createLog({ level: settings.config.log, secrets: settings.secrets })
  for (const { area, message } of settings.problems) log.error({ area }, message)
  const stopping = stopSignal()
  try {
    const service = await startService(settings, log)
    try {
      const names = followEntityFile(settings.home, log)
      const deps = createCore({ ...service, dossier: service.ready, names, log })
      const serving = await serve({ starters, deps, health: settings.config.health, loading: service.ready })
      try {
        return await work(serving)
      } finally {
        await serving.stop()
      }
    } finally {
      await service.stop()
    }

    async function work({ adapters, lost }: Serving): Promise<number> {
      for (const { sender } of adapters) if (sender) service.connect(sender)
      const ending = Promise.race([stopping, lost.then(() => null)])
      await Promise.race([readyToWork(service, log), ending])
      const signal = await ending
      if (signal === null) log.error({}, "No platform is connected any more: the log above says what to mend. Ending.")
      else log.info({ signal }, "stopping")
      return signal === null ? 1 : 0
    }
  } catch (err) {
    log.error({ err }, err instanceof Error ? err.message : "stopped")
    return 2
  }
}
