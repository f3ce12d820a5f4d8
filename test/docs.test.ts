import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { commands } from "../commands/index.ts"
import { BOT_SCOPES, slackManifest } from "../src/adapters/slack/manifest.ts"
import { GLOBALS } from "../src/adapters/terminal/globals.ts"
import { commandTable } from "../src/chat/command-table.ts"
import { DEFAULTS } from "../src/setup/config-file.ts"
import { manifestYaml } from "../src/setup/manifest-yaml.ts"

const root = join(import.meta.dirname, "..")
const read = (path: string) => readFileSync(join(root, path), "utf8")

describe("what is made from the command declarations (npm run docs writes it anew)", () => {
  it("is in the README", () => {
    expect(read("README.md")).toContain(`<!-- commands -->\n${commandTable(commands)}\n<!-- /commands -->`)
  })

  it("is in config/slack-manifest.yaml", () => {
    expect(read("config/slack-manifest.yaml")).toBe(manifestYaml(commands, {}))
    expect(parse(read("config/slack-manifest.yaml"))).toEqual(JSON.parse(JSON.stringify(slackManifest(commands))))
  })
})

describe("the documents", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "docs/deploy.md", "docs/dependencies.md"]

  it.each(documents)("%s links only to files that are there", (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = ""]) => to)
    expect(links.filter((to) => !existsSync(join(root, document, "..", to)))).toEqual([])
  })

  it("name every dependency, and why it is there", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>
    const text = read("docs/dependencies.md")
    const named = new Set([...text.matchAll(/^- ([^—\n]+) — /gm)].flatMap(([, names = ""]) => names.split(", ")))
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.has(name))
    expect(missing).toEqual([])
  })

  it("name every setting and scope", () => {
    const settings = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name)
    for (const name of settings) expect(read("docs/deploy.md")).toContain(name)
    for (const scope of BOT_SCOPES) expect(read("docs/deploy.md")).toContain(scope)
  })

  it("name every key of the configuration file", () => {
    for (const key of Object.keys(DEFAULTS)) expect(read("docs/deploy.md")).toContain(`\`${key}:\``)
    for (const key of Object.keys(DEFAULTS))
      expect(read("config/concordance.yaml")).toMatch(new RegExp(`^# ${key}:`, "m"))
  })

  it("name every option of the bin", () => {
    for (const name of Object.keys(GLOBALS))
      if (name !== "help" && name !== "version") expect(read("README.md")).toContain(`--${name}`)
  })
})
