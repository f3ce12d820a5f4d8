import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Dossier } from "../../src/dossier/dossier.ts"
import { blocksOf } from "../../src/ingest/blocks.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Source } from "../../src/ingest/source.ts"

export type XquadQuestion = {
  readonly q: string
  readonly source: string
  readonly answers: readonly string[]
  readonly paragraph: readonly [number, number]
}

export async function loadXquad(data: string): Promise<{ sources: readonly Source[]; questions: XquadQuestion[] }> {
  const { sources } = await readFolder(join(data, "xquad/articles"))
  const questions = readFileSync(join(data, "xquad/questions.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as XquadQuestion) // the format its README describes
  return { sources, questions }
}

/** Calls back for each question with the dossier of all articles, the question's own paragraph taken out. */
export function withoutOwnParagraph(
  sources: readonly Source[],
  questions: readonly XquadQuestion[],
  visit: (dossier: Dossier, question: XquadQuestion) => void,
): void {
  const dossier = Dossier.of(sources)
  const groups = groupBy(questions, ({ source, paragraph }) => `${source}:${paragraph}`)
  for (const group of groups.values()) {
    const first = group[0]
    const source = sources.find(({ file }) => file === first?.source)
    if (!first || !source) continue
    const text = source.text.slice(0, first.paragraph[0]) + source.text.slice(first.paragraph[1])
    dossier.remove(source.id)
    dossier.add({ ...source, text, blocks: blocksOf(text), hash: createHash("sha256").update(text).digest("hex") })
    for (const question of group) visit(dossier, question)
    dossier.remove(source.id)
    dossier.add(source)
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
