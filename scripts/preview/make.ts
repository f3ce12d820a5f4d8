import { existsSync, mkdirSync } from "node:fs"
import { join, relative } from "node:path"
import { chromium } from "playwright-core"
import type { Log } from "../../src/chat/dispatch.ts"
import { createCore } from "../../src/setup/core.ts"
import { loadDossier } from "../../src/setup/load-sources.ts"
import { type Chat, shown } from "./shown.ts"

// npm run pictures: draws each command's answer over seeds/, as both platforms show it, from the real payloads, into
// docs/pictures/. Needs a Chromium: the one that CHROMIUM names, or /usr/bin/chromium.

const LINES: Readonly<Record<string, string>> = {
  ask: "/ask How did the internal tests turn out?",
  timeline: "/timeline",
  disagree: "/disagree",
  who: "/who Jassy",
  brief: "/brief",
  sources: "/sources",
  source: "/source 000_939625236ea5fc3b paragraph:4",
  help: "/help",
}
const PLATFORMS: readonly Chat[] = ["slack", "discord"]
/** The day that the pictures are of, so that they don't change with the calendar. */
const NOW = "2026-06-20"

const root = join(import.meta.dirname, "..", "..")
const folder = join(root, "docs", "pictures")

/** @returns the exit status */
async function make(wanted: readonly string[]): Promise<number> {
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path))
  if (!executablePath) {
    process.stderr.write(
      "There is no Chromium at /usr/bin/chromium: install one (Debian: apt-get install chromium), or set CHROMIUM to the path of yours, and run this again.\n",
    )
    return 2
  }
  const silent = () => {}
  const log: Log = { info: silent, warn: silent, error: (_, message) => void process.stderr.write(`${message}\n`) }
  const { dispatch } = createCore({ dossier: loadDossier(join(root, "seeds"), process.stderr), log, now: NOW })
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] })
  try {
    const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 1 })
    for (const [name, line] of Object.entries(LINES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      for (const platform of PLATFORMS) {
        await page.setContent(await shown(dispatch, platform, line))
        const path = join(folder, `${name}-${platform}.png`)
        await page.locator("body").screenshot({ path })
        process.stdout.write(`${relative(root, path)}\n`)
      }
    }
  } finally {
    await browser.close()
  }
  return 0
}

process.exitCode = await make(process.argv.slice(2))
