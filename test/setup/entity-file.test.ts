import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { Dossier } from "../../src/dossier/dossier.ts"
import { entitiesOf } from "../../src/dossier/entities.ts"
import { readSource } from "../../src/ingest/read-source.ts"
import { followEntityFile } from "../../src/setup/entity-file.ts"

it("goes by config/entities.yaml as it stands, and by what it said before while it can't be used", async () => {
  const home = mkdtempSync(join(tmpdir(), "concordance-"))
  mkdirSync(join(home, "config"))
  const file = join(home, "config", "entities.yaml")
  const logged: string[] = []
  const log = (_: object, message: string) => void logged.push(message)
  const names = followEntityFile(home, { info: log, warn: log, error: log })
  const dossier = Dossier.of([
    readSource("a.txt", "Ada Holm runs the harbour of Skerry. The mayor thanked Ada Holm on Tuesday."),
  ])
  const known = async (name: string) => {
    await names.apply(dossier)
    const resolved = entitiesOf(dossier).resolve(name)
    return "entity" in resolved ? resolved.entity.name : null
  }
  expect(await known("the harbour boss")).toBeNull()
  writeFileSync(file, "aliases:\n  Ada Holm: [the harbour boss]\n")
  expect(await known("the harbour boss")).toBe("Ada Holm")
  writeFileSync(file, "aliases: [nonsense\n")
  expect(await known("the harbour boss")).toBe("Ada Holm")
  expect(await known("the harbour boss")).toBe("Ada Holm")
  expect(logged).toEqual([expect.stringContaining("this is not YAML that can be read")])
  rmSync(file)
  expect(await known("the harbour boss")).toBeNull()
})
