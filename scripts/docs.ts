import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { commands } from "../commands/index.ts"
import { commandTable } from "../src/chat/command-table.ts"
import { manifestYaml } from "../src/setup/manifest-yaml.ts"

// npm run docs: writes anew what is made from the command declarations. Tests fail where it has not been run.
const root = join(import.meta.dirname, "..")
const readme = join(root, "README.md")
const table = /(<!-- commands -->\n)[\s\S]*?(<!-- \/commands -->)/
writeFileSync(
  readme,
  readFileSync(readme, "utf8").replace(
    table,
    (_, open: string, close: string) => `${open}${commandTable(commands)}\n${close}`,
  ),
)
writeFileSync(join(root, "config", "slack-manifest.yaml"), manifestYaml(commands, {}))
