import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { counted } from "../chat/wording.ts"
import { UserError } from "../errors.ts"
import { readFolder } from "../ingest/read-folder.ts"
import { bad, type Check, good, unset } from "./checks.ts"
import type { Settings } from "./settings.ts"

/** Looks at everything an operator can get wrong, and says what to do. One check that fails never hides another. */
export async function examine(settings: Settings): Promise<Check[]> {
  const { slack, discord, problems } = settings
  const told = (area: "slack" | "discord") => problems.filter((problem) => problem.area === area)
  const platform = async (area: "slack" | "discord", live: (() => Promise<Check[]>) | null): Promise<Check[]> => {
    const wrong = told(area).map(({ message }) => bad(area, message))
    if (wrong.length || !live)
      return wrong.length ? wrong : [unset(area, "Not set up: no token in .env. docs/deploy.md says how.")]
    return live()
  }
  const checks = await Promise.all([
    Promise.resolve(checkConfig(settings)),
    checkNames(join(settings.home, "config", "entities.yaml")),
    checkSources(settings.sources),
    checkStore(settings),
    platform("slack", slack && (async () => (await import("./doctor-slack.ts")).checkSlack(slack))),
    platform("discord", discord && (async () => (await import("./doctor-discord.ts")).checkDiscord(discord))),
  ])
  return checks.flat()
}

function checkConfig({ home, problems }: Settings): Check[] {
  const wrong = problems.filter(({ area }) => area === "general").map(({ message }) => bad("config", message))
  if (wrong.length) return wrong
  return [good("config", `${existsSync(join(home, ".env")) ? ".env and " : ""}config/concordance.yaml are in order.`)]
}

async function checkNames(path: string): Promise<Check[]> {
  if (!existsSync(path)) return []
  try {
    const { readEntityConfig } = await import("../dossier/entity-config-file.ts")
    readEntityConfig(readFileSync(path, "utf8"), path)
    return [good("config", "config/entities.yaml is in order.")]
  } catch (thrown) {
    return [bad("config", thrown instanceof Error ? thrown.message : String(thrown))]
  }
}

async function checkSources(folder: string): Promise<Check[]> {
  if (!existsSync(folder))
    return [bad("sources", `There is no folder ${folder}.`, "Make it, or set sources: in config/concordance.yaml.")]
  const { sources, problems } = await readFolder(folder)
  return [
    sources.length
      ? good("sources", `${counted(sources.length, "source")} in ${folder}.`)
      : bad("sources", `No source is in ${folder}.`, "Put .txt, .md, .html or .pdf files there."),
    ...problems.map(({ message }) => bad("sources", message)),
  ]
}

async function checkStore({ databaseUrl, data }: Settings): Promise<Check[]> {
  const name = databaseUrl ? "the PostgreSQL of DATABASE_URL" : join(data, "concordance.db")
  // Looking must not make a database where there was none.
  if (!databaseUrl && !existsSync(join(data, "concordance.db")))
    return [unset("store", `${name} is made when something is first kept.`)]
  try {
    const { openStore } = await import("../store/open.ts")
    const store = await openStore({ databaseUrl: databaseUrl ?? undefined, folder: data })
    await store.close()
    return [good("store", `${name} opens and takes writes.`)]
  } catch (thrown) {
    if (thrown instanceof UserError) return [bad("store", thrown.message)]
    return [bad("store", `${name} can’t be opened: ${thrown instanceof Error ? thrown.message : String(thrown)}`)]
  }
}
